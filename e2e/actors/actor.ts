import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { addressOf } from '@partisipro/contracts/demo-people';
import { run } from '../run.ts';
import { installWallet, type Temper } from './provider.ts';

/** One person in a browser of their own, with a wallet of their own. */
export class Actor {
  readonly page: Page;
  readonly person: string;
  readonly address: string;
  readonly temper: Temper;
  readonly errors: string[] = [];

  private constructor(page: Page, person: string, temper: Temper) {
    this.page = page;
    this.person = person;
    this.address = addressOf(person).toLowerCase();
    this.temper = temper;
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async enter(browser: Browser, person: string, chainIds = [31337]): Promise<Actor> {
    const context = await browser.newContext({
      baseURL: run.APP_ORIGIN,
      locale: 'id-ID',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const actor = new Actor(page, person, { rejects: new Set(), chainIds });
    await installWallet(page, person, actor.temper);
    return actor;
  }

  /** Opens a page and waits until it can answer. */
  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await this.hydrated();
  }

  hydrated = () => this.page.locator('html[data-hydrated]').waitFor({ state: 'attached' });

  get main(): Locator {
    return this.page.locator('main');
  }

  /** Connects this person's wallet and signs in, from any page. */
  async signIn(): Promise<void> {
    await this.page.locator('header').getByRole('button', { name: 'Masuk' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: `Wallet of ${this.person}` }).click();
    await expect(dialog).toBeHidden();
  }

  /** Presses a button that sends a transaction and waits until the site has recorded it. */
  async transact(button: string | RegExp, scope: Locator = this.main): Promise<void> {
    await scope.getByRole('button', { name: button }).click();
    const told = this.page.locator('[data-transaction]').first();
    await expect(told).toHaveAttribute('data-transaction', /settled|reverted|rejected/);
    await expect(told).toHaveAttribute('data-transaction', 'settled');
    await told.getByRole('button', { name: 'Tutup' }).click();
  }

  /** Opens a page again and again until the site has indexed what it should show. */
  async until(path: string, shown: (main: Locator) => Locator): Promise<void> {
    await expect(async () => {
      await this.goto(path);
      await expect(shown(this.main).first()).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 30_000 });
  }

  async leave(): Promise<void> {
    expect(this.errors, `${this.person} saw errors in the page`).toEqual([]);
    await this.page.context().close();
  }
}
