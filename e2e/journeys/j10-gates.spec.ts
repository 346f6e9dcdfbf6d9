import { expect, test } from '@playwright/test';
import { acknowledgementHash, currentText } from '@partisipro/contracts/acknowledgement';
import { Actor } from '../actors/actor.ts';
import { passGates } from '../actors/gates.ts';
import { projectFor } from '../actors/stage.ts';
import { rows } from '../oracle/mysql.ts';
import { expectSound } from '../pages/sound.ts';

/** J10: what stands before a purchase: five gates in one order, a word that is stored, three bounds. */
test('a purchase is reached through its gates, and its bounds show their working', async ({ browser }) => {
  const slug = 'gerbang-uji';
  await projectFor(slug);
  const investor = await Actor.enter(browser, 'investor-12');
  const { main, page } = investor;
  const current = main.locator('[aria-current=step]');
  const stored = () =>
    rows(
      `SELECT a.version, a.hash, a.language, a.answers FROM app_acknowledgement a
         JOIN chain_project p ON p.token = a.token WHERE p.slug = ? AND a.wallet = ?`,
      [slug, investor.address],
    );

  await test.step('nobody: the first gate, and nothing behind it', async () => {
    await investor.goto(`/projects/${slug}/invest`);
    await expect(current).toContainText('Dompet');
    await expect(main.getByRole('button', { name: /^Beli/ })).toHaveCount(0);
    await investor.signIn();
  });

  await test.step('a wrong answer is explained, and answered again by the keyboard alone', async () => {
    await expect(current).toContainText('Risiko');
    const { options, right, why } = currentText.questions[0]!;
    const wrong = options.find(({ id }) => id !== right)!;
    await main.getByRole('radio', { name: wrong.text.id }).check();
    await main.getByRole('button', { name: 'Jawab' }).click();
    await expect(main.getByText('Belum tepat.')).toBeVisible();
    await expect(main.getByText(why.id)).toBeVisible();
    await main.getByRole('radio', { name: wrong.text.id }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(main.getByRole('heading', { name: 'Pertanyaan 2 dari' })).toBeFocused();
    expect(await stored()).toEqual([]);
  });

  await test.step('the sheet says which text it is; what is stored is that text', async () => {
    await page.reload();
    await investor.hydrated();
    await expect(main.getByRole('heading', { name: 'Pertanyaan 2 dari' })).toBeVisible();
    const hash = acknowledgementHash(currentText);
    await passGates(investor, async () => {
      await expect(current).toContainText('Lembar');
      await expect(main.getByText(hash)).toBeVisible();
      await expect(main.getByRole('button', { name: 'Simpan pernyataan' })).toBeDisabled();
      await expectSound(investor);
    });
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ version: currentText.version, hash, language: 'id' });
    expect(Object.keys(JSON.parse(row!.answers!))).toHaveLength(currentText.questions.length);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContainEqual(
      expect.stringMatching(/^answers:/),
    );
  });

  await test.step('it is asked once; the bound that decides is marked, and the most can be taken', async () => {
    await investor.goto(`/projects/${slug}/invest`);
    await expect(current).toContainText('Batas');
    await expect(main.locator('[data-bound=balance]')).toContainText('yang membatasi');
    await investor.transact(/rupiah demonstrasi/);
    await expect(main.locator('[data-bound=balance]')).not.toContainText('yang membatasi');
    await main.getByRole('button', { name: 'Pakai yang terbanyak' }).click();
    const most = await main.getByLabel('Jumlah saham').inputValue();
    await expect(main.getByRole('button', { name: `Beli ${most} saham` })).toBeDisabled();
    await main.getByRole('checkbox').check();
    await expect(main.getByRole('button', { name: `Beli ${most} saham` })).toBeEnabled();
    await main.getByLabel('Jumlah rupiah').fill('350.000');
    await expect(main.getByLabel('Jumlah saham')).toHaveValue('3');
    await expect(main.getByRole('checkbox')).not.toBeChecked();
  });
  await investor.leave();
});
