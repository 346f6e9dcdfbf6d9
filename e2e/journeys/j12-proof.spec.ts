import { expect, test } from '@playwright/test';
import { Actor } from '../actors/actor.ts';
import { operatingFor } from '../actors/stage.ts';
import { rows } from '../oracle/mysql.ts';

/** J12: someone who believes nothing asks the chain from their own browser. */
test('a visitor checks the site against the chain', async ({ browser }) => {
  const slug = 'bukti-uji';
  await operatingFor(slug);
  const visitor = await Actor.enter(browser, 'investor-1');
  const read = visitor.main.getByRole('button', { name: 'Baca rantai dari peramban ini' });

  await test.step('every total of the site is what the contracts add up to', async () => {
    await visitor.goto('/transparency');
    await read.click();
    await expect(
      visitor.main.getByText('Peramban Anda baru saja bertanya ke rantai: semua sama.'),
    ).toBeVisible();
    const told = visitor.main.getByRole('row').filter({ hasText: 'ProjectToken.totalSupply()' });
    const [sum] = await rows('SELECT CAST(SUM(supply) AS CHAR) AS supply FROM chain_project', []);
    const cells = await told.getByRole('cell').allTextContents();
    expect(cells[0]?.replaceAll('.', '')).toBe(sum?.supply);
    expect(cells.slice(0, 2)).toEqual([cells[0], cells[0]]);
    expect(cells[2]).toBe('0');
  });

  await test.step('so is the money of one project, and who runs it', async () => {
    await visitor.goto(`/projects/${slug}`);
    await read.click();
    await expect(visitor.main.getByText(/semua sama dengan yang tertulis di halaman ini/)).toBeVisible();
  });

  await visitor.leave();
});
