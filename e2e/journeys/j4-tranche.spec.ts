import { expect, test } from '@playwright/test';
import { treasuryAbi } from '@partisipro/contracts/abi';
import { Actor } from '../actors/actor.ts';
import { pdf } from '../actors/pdf.ts';
import { fundedFor } from '../actors/stage.ts';
import { chain, DAY, passTime } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

const EVIDENCE = pdf('bukti.pdf', 'Fondasi selesai, 41 tiang.');

/** J4: a tranche is requested with evidence, certified over the same file, waited for, released and withdrawn. */
test('a tranche is requested, certified, released', async ({ browser }) => {
  const slug = 'tahap-uji';
  const { suite } = await fundedFor(slug);
  const state = async () => {
    const [row] = await rows(
      'SELECT t.state FROM chain_tranche t JOIN chain_project p ON p.token = t.token WHERE p.slug = ? AND t.number = 0',
      [slug],
    );
    return row?.state;
  };

  const spv = await Actor.enter(browser, 'spv-3');
  await spv.goto(`/spv/projects/${slug}`);
  await spv.signIn();
  await spv.main.getByLabel('Berkas bukti').setInputFiles(EVIDENCE);
  await spv.transact('Minta tahap dana');
  expect(await state()).toBe('requested');

  const engineer = await Actor.enter(browser, 'engineer');
  const page = `/engineer/tranches/${slug}-0`;
  await engineer.goto(page);
  const evidence = engineer.main.getByRole('link', { name: /^0x[0-9a-f]{64}$/ });
  const opened = await engineer.page.request.get((await evidence.getAttribute('href'))!);
  expect(await opened.body()).toEqual(EVIDENCE.buffer);
  const sign = engineer.main.getByRole('button', { name: 'Tandatangani sertifikat' });
  await engineer.main
    .getByLabel('Berkas bukti')
    .setInputFiles({ ...EVIDENCE, buffer: Buffer.from('Berkas lain') });
  await expect(engineer.main.getByText('Berkas ini bukan yang diminta SPV.')).toBeVisible();
  await expect(sign).toBeDisabled();
  await engineer.main.getByLabel('Berkas bukti').setInputFiles(EVIDENCE);
  await engineer.signIn();
  await engineer.transact('Tandatangani sertifikat');
  expect(await state()).toBe('certified');

  await test.step('not before the wait is over', async () => {
    await engineer.goto(page);
    await engineer.main.getByRole('button', { name: 'Lepas tahap dana' }).click();
    const told = engineer.page.locator('[data-transaction]').first();
    await expect(told).toHaveAttribute('data-transaction', 'reverted');
    await expect(told.getByText('Belum waktunya.')).toBeVisible();
  });

  await passTime(5 * DAY);
  await engineer.goto(page);
  await engineer.transact('Lepas tahap dana');
  expect(await state()).toBe('released');
  await engineer.leave();

  await spv.until(`/spv/projects/${slug}`, (main) =>
    main.getByRole('button', { name: /Ambil dana yang dilepas/ }),
  );
  await spv.transact(/Ambil dana yang dilepas/);
  const books = await chain.readContract({
    address: suite.treasury,
    abi: treasuryAbi,
    functionName: 'books',
  });
  const [escrow, released, , , net] = books;
  expect(released).toBe(0n);
  expect(escrow).toBe(net - (net * 2_000n) / 10_000n);
  await spv.leave();
});
