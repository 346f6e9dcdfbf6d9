/** Every page of the site as the demonstration shows it, and who looks at it. */
import type { Actor } from '../actors/actor.ts';
import { passGates } from '../actors/gates.ts';

export interface SitePage {
  name: string;
  /** Signed in with this person's wallet; without: anyone. */
  as?: string;
  /** An address, or how one gets there from the page before it. */
  path: string | ((actor: Actor) => Promise<void>);
}

/** The first proposal that the list names, not the form for another. */
async function proposal(actor: Actor) {
  await actor.goto('/projects/spam-umbulan/proposals');
  const link = actor.main.locator('a[href*="/proposals/"]:not([href$="/new"])').first();
  await actor.goto((await link.getAttribute('href'))!);
}

/** A draft of one's own: the first that there is, or a new one. */
async function draft(actor: Actor) {
  await actor.goto('/spv');
  const first = actor.main.locator('a[href*="/spv/drafts/"]').first();
  if ((await first.count()) === 0) await actor.main.getByRole('button', { name: 'Draf baru' }).click();
  else await first.click();
  await actor.page.waitForURL(/\/spv\/drafts\//);
  await actor.goto(new URL(actor.page.url()).pathname);
}

/** The last gate of a purchase: those before it are passed once. */
async function limit(actor: Actor) {
  await actor.goto('/projects/tol-serang-panimbang/invest');
  const here = actor.main.getByRole('heading', { level: 2 }).first();
  if ((await here.textContent())?.startsWith('Pertanyaan')) await passGates(actor);
}

export const PAGES: readonly SitePage[] = [
  { name: 'landing', path: '/' },
  { name: 'projects', path: '/projects' },
  { name: 'project-open', path: '/projects/tol-serang-panimbang' },
  { name: 'project-nearly-full', path: '/projects/spam-jatiluhur-1' },
  { name: 'project-construction', path: '/projects/ka-makassar-parepare' },
  { name: 'project-challenged', path: '/projects/jalintim-riau' },
  { name: 'project-operating', path: '/projects/spam-umbulan' },
  { name: 'project-declarations', path: '/projects/palapa-ring-barat' },
  { name: 'project-failed', path: '/projects/satria-1' },
  { name: 'project-redemption', path: '/projects/pltu-batang' },
  { name: 'transparency', path: '/transparency' },
  { name: 'help', path: '/help' },
  { name: 'design', path: '/design' },
  { name: 'proposals', path: '/projects/palapa-ring-barat/proposals' },
  { name: 'proposal', path: proposal },
  { name: 'invest', as: 'investor-9', path: '/projects/tol-serang-panimbang/invest' },
  { name: 'invest-limit', as: 'investor-10', path: limit },
  { name: 'invest-unverified', as: 'investor-25', path: '/projects/tol-serang-panimbang/invest' },
  { name: 'invest-over', path: '/projects/spam-umbulan/invest' },
  { name: 'propose', as: 'investor-9', path: '/projects/spam-umbulan/proposals/new' },
  { name: 'questions', as: 'investor-9', path: '/projects/spam-umbulan/questions' },
  { name: 'portfolio', as: 'investor-9', path: '/portfolio' },
  { name: 'portfolio-redemption', as: 'investor-10', path: '/portfolio' },
  { name: 'portfolio-empty', as: 'investor-25', path: '/portfolio' },
  { name: 'identity', as: 'investor-25', path: '/identity' },
  { name: 'account', as: 'investor-9', path: '/account' },
  { name: 'spv', as: 'spv-2', path: '/spv' },
  { name: 'spv-project', as: 'spv-2', path: '/spv/projects/spam-umbulan' },
  { name: 'spv-project-late', as: 'spv-5', path: '/spv/projects/ka-makassar-parepare' },
  { name: 'spv-project-waiting', as: 'spv-6', path: '/spv/projects/jalintim-riau' },
  { name: 'draft', as: 'spv-9', path: draft },
  { name: 'queue', as: 'reviewer', path: '/admin/queue' },
];
