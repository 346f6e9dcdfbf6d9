import { localizeHref } from '#lib/paraglide/runtime.js';

const href = (path: string) => localizeHref(path);

/** Every address of the site, in the language of the page that asks. */
export const routes = {
  home: () => href('/'),
  projects: () => href('/projects'),
  project: (slug: string) => href(`/projects/${slug}`),
  invest: (slug: string) => href(`/projects/${slug}/invest`),
  questions: (slug: string) => href(`/projects/${slug}/questions`),
  proposals: (slug: string) => href(`/projects/${slug}/proposals`),
  proposal: (slug: string, id: string) => href(`/projects/${slug}/proposals/${id}`),
  propose: (slug: string, tranche?: number) =>
    href(`/projects/${slug}/proposals/new${tranche === undefined ? '' : `?tranche=${tranche}`}`),
  help: (chapter?: string) => `${href('/help')}${chapter ? `#${chapter}` : ''}`,
  transparency: () => href('/transparency'),
  portfolio: () => href('/portfolio'),
  identity: (purchase?: string) => href(`/identity${purchase ? `?for=${purchase}` : ''}`),
  account: () => href('/account'),
  spv: () => href('/spv'),
  spvProject: (slug: string) => href(`/spv/projects/${slug}`),
  draft: (id: string, step: string) => href(`/spv/drafts/${id}/${step}`),
  queue: () => href('/admin/queue'),
  review: (draft: string) => href(`/admin/queue/${draft}`),
  tranche: (slug: string, number: number) => href(`/engineer/tranches/${slug}-${number}`),
};
