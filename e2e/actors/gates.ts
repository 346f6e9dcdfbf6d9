import { expect, type Locator } from '@playwright/test';
import { currentText } from '@partisipro/contracts/acknowledgement';

/**
 * On the page of a purchase: answers each question that is left rightly, reads the sheet, stores the acknowledgement.
 * @param atSheet what else is done while the sheet is open
 */
export async function passGates({ main }: { main: Locator }, atSheet?: () => Promise<void>): Promise<void> {
  const heading = main.getByRole('heading', { name: /^(Pertanyaan \d|Lembar ringkas)/ });
  const [, number] = /^Pertanyaan (\d+)/.exec((await heading.first().textContent()) ?? '') ?? [];
  const left = number ? currentText.questions.slice(Number(number) - 1) : [];
  for (const { ask, options, right } of left) {
    await expect(main.getByText(ask.id)).toBeVisible();
    await main.getByRole('radio', { name: options.find(({ id }) => id === right)!.text.id }).check();
    await main.getByRole('button', { name: 'Jawab' }).click();
    await main.getByRole('button', { name: 'Lanjut' }).click();
  }
  await atSheet?.();
  await main.getByRole('checkbox').check();
  await main.getByRole('button', { name: 'Simpan pernyataan' }).click();
  await expect(main.getByRole('heading', { name: 'Berapa banyak' })).toBeVisible();
}
