import { localizeHref } from '#lib/paraglide/runtime.js';

const href = (path: string) => localizeHref(path);

/** Every address of the site, in the language of the page that asks. */
export const routes = {
  home: () => href('/'),
  projects: () => href('/projects'),
  project: (slug: string) => href(`/projects/${slug}`),
  invest: (slug: string) => href(`/projects/${slug}/invest`),
  portfolio: () => href('/portfolio'),
  identity: () => href('/identity'),
  spv: () => href('/spv'),
  spvProject: (slug: string) => href(`/spv/projects/${slug}`),
  queue: () => href('/admin/queue'),
  tranche: (slug: string, number: number) => href(`/engineer/tranches/${slug}-${number}`),
};
