/** What stands before a purchase, in its one order. */
export const GATES = ['wallet', 'identity', 'questions', 'sheet', 'limit'] as const;
export type GateName = (typeof GATES)[number];
export type GateState = 'done' | 'current' | 'waiting';

/** Which of them are met, each by itself. */
export type Met = Record<Exclude<GateName, 'limit'>, boolean>;

/** The first that is not met is where one is; what is met beyond it waits all the same. */
export const currentGate = (met: Met): GateName =>
  GATES.find((name) => name === 'limit' || !met[name]) ?? 'limit';

export function gateStates(met: Met): Record<GateName, GateState> {
  const here = GATES.indexOf(currentGate(met));
  const state = (at: number): GateState => (at < here ? 'done' : at === here ? 'current' : 'waiting');
  return Object.fromEntries(GATES.map((name, at) => [name, state(at)])) as Record<GateName, GateState>;
}
