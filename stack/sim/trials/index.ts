/** What breaks, one trial each, in the order in which it does. */
import { belowFinal, belowPonder, belowPonderUnseen, bothDown, manyRows, reorganised } from './forks.ts';
import { killed, mysqlAway, postgresKilled } from './kills.ts';
import type { Trial } from './trial.ts';

const times = (count: number, { short, ...trial }: Trial): Trial[] =>
  Array.from({ length: count }, (_, n) => ({
    ...trial,
    name: `${trial.name} ${n + 1}`,
    ...(n === 0 && { short }),
  }));

export const trials: Trial[] = [
  ...times(5, { name: 'sink killed', short: true, run: killed('sink') }),
  { name: 'reorg of 1', run: reorganised(1) },
  { name: 'reorg of 8', short: true, run: reorganised(8) },
  { name: 'reorg of 25', run: reorganised(25) },
  ...times(3, { name: 'Ponder killed', run: killed('ponder') }),
  ...times(3, { name: 'both down over a reorg', run: bothDown }),
  { name: 'MySQL away', run: mysqlAway },
  { name: 'PostgreSQL killed', short: true, run: postgresKilled },
  { name: "fork below Ponder's final", run: belowPonder },
  { name: "fork below Ponder's final, unseen", run: belowPonderUnseen },
  { name: 'repair of 50,000 rows', run: manyRows },
  { name: 'reorg below finality', halts: true, run: belowFinal },
];
