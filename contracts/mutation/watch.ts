/** Which instrumented statements run, from the hits that the simulated chain reports as it does for coverage. */
import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';

export function watchReach(hre: HardhatRuntimeEnvironment) {
  let hits = new Set<string>();
  /** Of worlds that are made once and gone back to: every test stands on them. */
  const shared = new Set<string>();
  let making = 0;
  hre.hooks.registerHandlers('network', {
    onCoverageData: async (_, tags) => {
      for (const tag of tags) (making > 0 ? shared : hits).add(tag);
    },
    async newConnection(context, next) {
      const connection = await next(context);
      const helpers = connection.networkHelpers;
      const wrapped = new Map<unknown, never>();
      const load = helpers.loadFixture as (fixture: unknown) => Promise<never>;
      const watched = (fixture: (...args: unknown[]) => Promise<unknown>) => {
        const known = wrapped.get(fixture);
        if (known) return known;
        async function made(...args: unknown[]) {
          making += 1;
          try {
            return await fixture(...args);
          } finally {
            making -= 1;
          }
        }
        wrapped.set(fixture, made as never);
        return made;
      };
      helpers.loadFixture = (fixture) => load(watched(fixture as never));
      return connection;
    },
  });
  return {
    begin: () => void (hits = new Set()),
    /** A test that asks no contract anything is none of theirs. */
    end: () => (hits.size === 0 ? [] : [...hits, ...shared]),
  };
}
