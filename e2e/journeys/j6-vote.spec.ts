import { expect, test } from '@playwright/test';
import { governanceAbi, treasuryAbi } from '@partisipro/contracts/abi';
import { certifyTranche, evidence, requestTranche } from '@partisipro/contracts/demo';
import { Actor } from '../actors/actor.ts';
import { fundedFor, settled, teller } from '../actors/stage.ts';
import { chain, DAY, passTime } from '../oracle/chain.ts';
import { rows } from '../oracle/mysql.ts';

const BLOCKED = 4;
const EXECUTED = 7;

/** J6, and J4 challenged: holders propose to block a certified tranche, vote, queue and execute. */
test('holders block a tranche by their vote', async ({ browser }) => {
  const slug = 'suara-uji';
  const { suite } = await fundedFor(slug);
  const proof = evidence('nothing stands');
  await requestTranche(teller, suite, 'spv-3', 0, proof);
  await certifyTranche(teller, suite, 0, proof);
  await settled();

  const proposer = await Actor.enter(browser, 'investor-6');
  await proposer.goto(`/projects/${slug}/proposals/new`);
  await proposer.signIn();
  await proposer.main.getByText('Hentikan tahap dana', { exact: true }).click();
  await proposer.main.getByLabel('Judul').fill('Hentikan tahap dana satu');
  await proposer.transact('Ajukan usulan');
  const [made] = await rows(
    'SELECT o.proposal_id FROM chain_proposal o JOIN chain_project p ON p.token = o.token WHERE p.slug = ?',
    [slug],
  );
  const id = BigInt(made!.proposal_id!);
  const page = `/projects/${slug}/proposals/${id}`;

  await passTime(DAY + 60);
  await settled();
  const other = await Actor.enter(browser, 'investor-5');
  await other.goto(page);
  await other.signIn();
  for (const holder of [proposer, other]) {
    await holder.goto(page);
    await holder.main.getByRole('group').getByText('Setuju', { exact: true }).click();
    await holder.transact('Kirim suara');
  }
  const votes = await rows('SELECT v.weight FROM chain_vote v WHERE v.proposal_id = ? ORDER BY v.weight', [
    String(id),
  ]);
  expect(votes.map(({ weight }) => weight)).toEqual(['40', '60']);

  await passTime(7 * DAY);
  await settled();
  await other.goto(page);
  await other.transact('Antrekan usulan');
  await passTime(2 * DAY + 60);
  await settled();
  await other.goto(page);
  await other.transact('Laksanakan usulan');

  const state = await chain.readContract({
    address: suite.governance,
    abi: governanceAbi,
    functionName: 'state',
    args: [id],
  });
  expect(state).toBe(EXECUTED);
  const [tranche] = await chain.readContract({
    address: suite.treasury,
    abi: treasuryAbi,
    functionName: 'trancheOf',
    args: [0],
  });
  expect(tranche.state).toBe(BLOCKED);
  const [row] = await rows(
    'SELECT t.state FROM chain_tranche t JOIN chain_project p ON p.token = t.token WHERE p.slug = ? AND t.number = 0',
    [slug],
  );
  expect(row?.state).toBe('blocked');
  await proposer.leave();
  await other.leave();
});
