/** A world whose clock does not run with ours, so that gas is the same to the last unit in every run. */
import { makeWorld, type World } from '../test/world.ts';
import { weigh } from './gas-rows.ts';

/** Zero bytes of calldata are cheaper: a date must have none that another day's has. Two years and a bit. */
const PERIOD = 2 ** 26;
const OFFSET = 0x1111;

/** Begins at a round date to come; each transaction that a person sends is a second after the block before it. */
export async function makeSteadyWorld(): Promise<World> {
  const world = await makeWorld();
  await world.until((Math.floor((await world.now()) / PERIOD) + 1) * PERIOD + OFFSET);
  const as: World['as'] = async (...call) => {
    await world.networkHelpers.time.setNextBlockTimestamp((await world.now()) + 1);
    const receipt = await world.as(...call);
    await weigh(world, receipt);
    return receipt;
  };
  return { ...world, as };
}
