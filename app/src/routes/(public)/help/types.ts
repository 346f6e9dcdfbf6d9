/** Texts of the help page: in both languages, made into HTML by the server alone. */
export type Both = Record<'id' | 'en', string>;

/** A page of the site, named by its function in `routes`. */
export type Way = 'identity' | 'portfolio' | 'account' | 'projects' | 'transparency' | 'spv';

export interface Entry {
  ask: Both;
  say: Both;
  way?: { to: Way; text: Both };
}
/** One word of the site and what it means; the other language's word stands beside it. */
export interface Word {
  word: Both;
  means: Both;
}
export interface Chapter {
  id: string;
  title: Both;
  entries: readonly Entry[];
}
