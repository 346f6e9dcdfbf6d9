/** What goes on while things break: a project that works, one that raises, and people who do something with either. */
import {
  attest,
  claim,
  COMPLETION,
  certifyTranche,
  declare,
  delegate,
  evidence,
  finalize,
  invest,
  makeProject,
  postReport,
  releaseTranche,
  requestTranche,
  revoke,
  transfer,
  type Made,
  type Storyteller,
} from '@partisipro/contracts/demo';

const DAY = 86_400;
const SPV = 'spv-3';
const PEOPLE = [1, 2, 3, 4, 5, 6].map((n) => `investor-${n}`);

export interface Market {
  teller: Storyteller;
  working: Made;
  raising: Made;
  /** Acts that the chain took, and refused. */
  taken: number;
  refused: number;
}

const pass = async ({ rpc }: Storyteller, seconds: number) => {
  await rpc('evm_increaseTime', [seconds]);
  await rpc('evm_mine');
};

export async function openMarket(teller: Storyteller): Promise<Market> {
  const people = [SPV, 'engineer', 'second-engineer', ...PEOPLE];
  await attest(teller, people, (await teller.now()) + 3 * 365 * DAY);
  const working = await makeProject(teller, 'working');
  const { suite, params } = working;
  await pass(teller, 10);
  for (const [n, id] of PEOPLE.entries()) await invest(teller, suite, id, 40 - 3 * n, params.terms.price);
  await pass(teller, 15 * DAY);
  await finalize(teller, suite, SPV);
  await requestTranche(teller, suite, SPV, COMPLETION, evidence('done'));
  await certifyTranche(teller, suite, COMPLETION, evidence('done'));
  await pass(teller, 5 * DAY);
  await releaseTranche(teller, suite, SPV, COMPLETION);
  await declare(teller, suite, SPV, 1_000_003n, (await teller.now()) + 8 * DAY, evidence('first'));
  await pass(teller, 9 * DAY);
  return { teller, working, raising: await raise(teller, 'raising-0'), taken: 0, refused: 0 };
}

async function raise(teller: Storyteller, slug: string): Promise<Made> {
  const made = await makeProject(teller, slug);
  await pass(teller, 10);
  return made;
}

type Draw = (below: number) => number;
type Act = (market: Market, draw: Draw) => Promise<unknown>;

const someone = (draw: Draw) => PEOPLE[draw(PEOPLE.length)]!;
const give: Act = ({ teller, working }, draw) =>
  transfer(teller, working.suite, someone(draw), someone(draw), BigInt(1 + draw(3)));
const take: Act = ({ teller, working }, draw) => claim(teller, working.suite, someone(draw));
const entrust: Act = ({ teller, working }, draw) =>
  delegate(teller, working.suite, someone(draw), someone(draw));
const tell: Act = ({ teller, working }, draw) =>
  postReport(teller, working.suite, SPV, evidence(`report ${draw(1_000_000)}`));
const buy: Act = ({ teller, raising }, draw) =>
  invest(teller, raising.suite, someone(draw), 1 + draw(3), raising.params.terms.price);
const takeBack: Act = ({ teller, raising }, draw) => revoke(teller, raising.suite, someone(draw));
const promise: Act = async ({ teller, working }, draw) =>
  declare(
    teller,
    working.suite,
    SPV,
    BigInt(1 + draw(1_000_000)),
    (await teller.now()) + 8 * DAY,
    evidence('more'),
  );

/** What was declared becomes due, and the raise that went on is over. */
const season: Act = async (market, draw) => {
  await pass(market.teller, 9 * DAY);
  market.raising = await raise(market.teller, `raising-${draw(1_000_000)}`);
};

/** As often as it stands here. Of one transaction each, so that they fill as many blocks as one likes. */
const SHORT = [give, give, give, give, take, entrust, tell, takeBack];
const ALL = [...SHORT, buy, buy, buy, promise, promise, season];

/** Somebody does something, or tries to. */
async function one(market: Market, acts: Act[], draw: Draw): Promise<void> {
  try {
    await acts[draw(acts.length)]!(market, draw);
    market.taken += 1;
  } catch {
    market.refused += 1;
  }
}

export const act = (market: Market, draw: Draw) => one(market, ALL, draw);

/** Acts until the chain has grown by exactly so many blocks. */
export async function fill(market: Market, blocks: number, draw: Draw): Promise<void> {
  const height = () => market.teller.client.getBlockNumber({ cacheTime: 0 });
  const end = (await height()) + BigInt(blocks);
  for (let n = await height(); n < end; n = await height()) await one(market, SHORT, draw);
}
