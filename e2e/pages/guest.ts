/** Somebody who walks through the demonstration as the README says: with the wallet that it brings along. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { run } from '../run.ts';

export class Guest {
  readonly page: Page;
  readonly name: string;

  private constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  /** A browser of one's own, at the landing page. */
  static async enter(browser: Browser, name: string): Promise<Guest> {
    const context = await browser.newContext({ baseURL: run.APP_ORIGIN, locale: 'id-ID' });
    const guest = new Guest(await context.newPage(), name);
    await guest.goto('/');
    return guest;
  }

  get main(): Locator {
    return this.page.locator('main');
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  }

  /** From the landing page by the list, as one clicks. */
  async toProject(name: string): Promise<void> {
    await this.goto('/');
    await this.page.locator('header').getByRole('link', { name: 'Proyek' }).first().click();
    await this.main.getByRole('link', { name, exact: false }).first().click();
    await expect(this.main.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Masuk → Dompet demonstrasi: a person, and yes twice. */
  async signIn(): Promise<void> {
    await this.page.locator('header').getByRole('button', { name: 'Masuk' }).click();
    const wallets = this.page.getByRole('dialog').first();
    await wallets.getByRole('button', { name: 'Dompet demonstrasi' }).click();
    await this.#wallet.getByRole('searchbox').fill(this.name);
    await this.#wallet.getByRole('radio', { name: this.name }).check();
    await this.#agree();
    await this.#agree();
    await expect(this.page.locator('header').getByRole('link', { name: /^Akun 0x/ })).toBeVisible();
  }

  /** Presses a button that sends something, says yes to all that the wallet asks, and waits until the site shows it. */
  async act(button: string | RegExp, scope: Locator = this.main): Promise<void> {
    await scope.getByRole('button', { name: button }).first().click();
    const told = this.page.locator('[data-transaction]').first();
    const over = told.and(this.page.locator('[data-transaction=settled]'));
    await expect(async () => {
      if (await this.#wallet.isVisible()) await this.#agree();
      await expect(over).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 40_000 });
    await told.getByRole('button', { name: 'Tutup' }).click();
  }

  /** Presses a button that has something signed and sends no transaction. */
  async sign(button: string | RegExp): Promise<void> {
    await this.main.getByRole('button', { name: button }).first().click();
    await this.#agree();
  }

  /** Presses buttons of the panel at the foot of the page, one after the other. */
  async panel(...buttons: (string | RegExp)[]): Promise<void> {
    const panel = this.page.getByRole('complementary').last();
    const tab = panel.getByRole('button', { name: 'Dompet demonstrasi' });
    await tab.click();
    for (const name of buttons) {
      const button = panel.getByRole('button', { name });
      await button.click();
      await expect(button).toBeEnabled();
    }
    await tab.click();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  get #wallet(): Locator {
    return this.page.locator('[data-demo-wallet]');
  }

  async #agree(): Promise<void> {
    const title = await this.#wallet.getByRole('heading').textContent();
    await this.#wallet.getByRole('button', { name: 'Setuju' }).click();
    await expect(this.#wallet.getByRole('heading', { name: title!, exact: true })).toBeHidden();
  }
}
