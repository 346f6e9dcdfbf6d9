/** What the test files get in place of node:test: their tests are noted, and run one by one in an order of ours. */
export interface Noted {
  name: string;
  run: () => unknown;
}

let noted: Noted[] = [];
const within: string[] = [];

export function describe(name: string, body: () => void) {
  within.push(name);
  body();
  within.pop();
}

export function it(name: string, run: () => unknown) {
  noted.push({ name: [...within, name].join(' › '), run });
}

export function test(name: string, run: () => unknown) {
  it(name, run);
}

/** The tests that a file declares while it is imported. */
export async function collected(load: () => Promise<unknown>): Promise<Noted[]> {
  noted = [];
  await load();
  return noted;
}
