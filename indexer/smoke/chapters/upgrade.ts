/** A release that holders veto, think better of, and run on; another that is withdrawn. */
import { releaseBookAbi } from '@partisipro/contracts/abi';
import { encodeFunctionData, zeroHash } from 'viem';
import { DAY, hash, type Project, type World } from '../people.ts';
import { decide } from '../votes.ts';

const NONE = Array.from({ length: 5 }, () => '0x' as const);

export async function* upgrade(world: World, project: Project): AsyncGenerator<string> {
  const book = world.address('ReleaseBook');
  const { token } = project;
  const [implementations] = await world.chain.readContract({
    ...{ address: book, abi: releaseBookAbi, functionName: 'releaseOf', args: [1] },
  });
  const list = (predecessors: number[]) =>
    world.as('releaser', releaseBookAbi, book, 'list', [
      ...[implementations, Array.from({ length: 5 }, () => zeroHash), predecessors],
    ]);
  const word = (functionName: 'vetoRelease' | 'liftVeto') =>
    encodeFunctionData({ abi: releaseBookAbi, functionName, args: [token, 2] });
  const listedAt = await world.now();
  await list([1]);
  await list([1, 2]);
  await world.as('guardian', releaseBookAbi, book, 'withdraw', [3, hash('7')]);
  await decide(world, project, book, word('vetoRelease'), 'Tolak rilis 2');
  await world.until(listedAt + 31 * DAY);
  const args = [token, 2, NONE];
  await world.refuses('VetoedRelease', 'investor-8', releaseBookAbi, book, 'upgradeProject', args);
  yield 'a release is vetoed';
  await decide(world, project, book, word('liftVeto'), 'Terima rilis 2');
  await world.as('investor-8', releaseBookAbi, book, 'upgradeProject', args);
  yield 'the veto is lifted, and the project runs on it';
}
