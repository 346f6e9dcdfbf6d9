/** What the list may be asked for, as it stands in the address. Empty fields of the form ask for nothing. */
const NAMES = ['search', 'sector', 'province', 'stage', 'sort', 'cursor'] as const;

export type Wanted = Partial<Record<(typeof NAMES)[number], string>>;

export const wantedOf = (params: URLSearchParams): Wanted =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );

/** The same question, from another row on. */
export const queryOf = (wanted: Wanted, cursor: string) =>
  new URLSearchParams({ ...wanted, cursor } as Record<string, string>).toString();
