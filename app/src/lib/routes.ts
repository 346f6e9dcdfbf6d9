import { localizeHref } from '#lib/paraglide/runtime.js';

const href = (path: string) => localizeHref(path);

/** Every address of the site, in the language of the page that asks. */
export const routes = {
  home: () => href('/'),
  projects: () => href('/projects'),
  project: (slug: string) => href(`/projects/${slug}`),
  invest: (slug: string) => href(`/projects/${slug}/invest`),
  proposals: (slug: string) => href(`/projects/${slug}/proposals`),
  proposal: (slug: string, id: string) => href(`/projects/${slug}/proposals/${id}`),
  newProposal: (slug: string) => href(`/projects/${slug}/proposals/new`),
  portfolio: () => href('/portfolio'),
  identity: () => href('/identity'),
  spv: () => href('/spv'),
  draft: (id: string) => href(`/spv/drafts/${id}`),
  spvProject: (slug: string) => href(`/spv/projects/${slug}`),
  queue: () => href('/admin/queue'),
  case: (id: string) => href(`/admin/queue/${id}`),
  tranche: (slug: string, number: number) => href(`/engineer/tranches/${slug}-${number}`),
};
