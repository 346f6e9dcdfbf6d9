/** Looking at a page in one language, theme and width. */
import type { Browser } from '@playwright/test';
import { Actor } from '../actors/actor.ts';
import type { SitePage } from './pages.ts';

export const LANGUAGES = ['id', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;

export interface View {
  language: (typeof LANGUAGES)[number];
  theme: (typeof THEMES)[number];
  width: number;
}

const HEIGHT = 844;

/** One person a browser, signed in once, however many pages they look at. */
export class Visitors {
  readonly #browser: Browser;
  readonly #met = new Map<string, Promise<Actor>>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** The page is open, hydrated and at rest; the actor's `errors` are those of this visit. */
  async visit({ as, path }: SitePage, { language, theme, width }: View): Promise<Actor> {
    const actor = await this.#meet(as ?? 'nobody');
    const { page } = actor;
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    if (typeof path === 'string') await actor.goto(path);
    else await path(actor);
    actor.errors.length = 0;
    const here = new URL(page.url());
    await actor.goto(
      `${language === 'id' ? '' : `/${language}`}${here.pathname.replace(/^\/en(?=\/|$)/, '')}`,
    );
    await page.waitForLoadState('networkidle');
    return actor;
  }

  async leave() {
    for (const actor of this.#met.values()) await (await actor).page.context().close();
  }

  #meet(person: string): Promise<Actor> {
    const known = this.#met.get(person);
    if (known) return known;
    const met = this.#enter(person);
    this.#met.set(person, met);
    return met;
  }

  async #enter(person: string): Promise<Actor> {
    const isKnown = person !== 'nobody';
    const actor = await Actor.enter(this.#browser, isKnown ? person : 'investor-26');
    actor.page.on('console', (said) => said.type() === 'error' && actor.errors.push(said.text()));
    if (!isKnown) return actor;
    await actor.goto('/portfolio');
    await actor.signIn();
    return actor;
  }
}
