import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Answer } from '#lib/answer.ts';
import Listed from './Listed.svelte';

const snippet = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
const list = (answer: Answer<number[]>, retry?: () => void) =>
  render(Listed<number[]>, {
    ...{ answer, empty: snippet('None yet'), children: snippet('Rows') as never },
    ...(retry ? { retry } : {}),
  });

it('is busy while it is on its way, and says so', async () => {
  const { container } = await list({ state: 'loading' });
  expect(container.querySelector('[aria-busy]')!.textContent).toContain('Memuat');
});

it('teaches where there is nothing, and shows what there is', async () => {
  await expect.element((await list({ state: 'here', value: [] })).getByText('None yet')).toBeVisible();
  await expect.element((await list({ state: 'here', value: [1] })).getByText('Rows')).toBeVisible();
});

it('says what failed, by its code, and tries again when told to', async () => {
  const retry = vi.fn();
  const screen = await list({ state: 'failed', code: 'unavailable', status: 503 }, retry);
  await expect.element(screen.getByRole('alert').getByText('unavailable 503')).toBeVisible();
  await screen.getByRole('button', { name: 'Coba lagi' }).click();
  expect(retry).toHaveBeenCalledOnce();
});

it('asks for the page again where no script can ask for the list', async () => {
  const screen = await list({ state: 'failed', code: 'no_answer' });
  const again = screen.getByRole('link', { name: 'Coba lagi' });
  expect((again.element() as HTMLAnchorElement).href).toBe(location.href);
});

it('keeps what is known beside a failure to renew it, and says how old it is', async () => {
  const screen = await list({
    ...{ state: 'here', value: [1], again: { code: 'unavailable' } },
    late: { block: 12, age: 364 },
  });
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(screen.getByText('Blok 12, 6 menit lalu')).toBeVisible();
  await expect.element(screen.getByText('Rows')).toBeVisible();
});
