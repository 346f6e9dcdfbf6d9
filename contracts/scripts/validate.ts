/**
 * `node contracts/scripts/validate.ts`: every implementation that stands behind a proxy, judged by hardhat-upgrades
 * (storage, initialisers, no delegatecall or selfdestruct, an upgrade function). Wants compiled contracts. `--check`
 * is what it always does.
 */
import hre from 'hardhat';
import type { ValidationOptions } from '@openzeppelin/upgrades-core';
import { upgrades } from '@openzeppelin/hardhat-upgrades/viem';

type Kind = NonNullable<ValidationOptions['unsafeAllow']>[number];
/** What each does that the plugin refuses unless it is said, and why it is right here. */
const SAID: Record<string, { kind: Kind; why: string }[]> = {
  ProjectFactory: [overridden('the name and version that people sign')],
  ProjectToken: [inTheBase(), overridden('the name and version of permits')],
  Offering: [inTheBase()],
  Treasury: [inTheBase()],
  Governance: [
    inTheBase(),
    overridden('name, periods, thresholds and the late quorum'),
    { kind: 'incorrect-initializer-order', why: 'those that are left out are the ones overridden' },
  ],
  ProjectTimelock: [inTheBase(), overridden('delay and roles')],
};

function inTheBase() {
  return {
    kind: 'constructor',
    why: 'sets the immutables of ProjectPart and closes the initialisers',
  } as const;
}
function overridden(what: string) {
  return {
    kind: 'missing-initializer-call',
    why: `${what} are constants by override, so nothing is stored`,
  } as const;
}

/** Where access, release book and registry stand: any address will do, they are immutables of the code. */
const IMMUTABLES = Array.from({ length: 3 }, () => '0x000000000000000000000000000000000000dEaD');

const connection = await hre.network.create();
const api = await upgrades(hre, connection);
const wrong: string[] = [];
for (const [contract, said] of Object.entries(SAID)) {
  try {
    const unsafeAllow = said.map(({ kind }) => kind);
    const options = { kind: 'uups', constructorArgs: IMMUTABLES, unsafeAllow } as const; // its type forgets the arguments
    await api.validateImplementation(contract, options);
    console.log(`${contract}: may stand behind a proxy`);
  } catch (error) {
    wrong.push(contract);
    console.error(error instanceof Error ? error.message : error);
  }
}
await connection.close();
process.exit(wrong.length === 0 ? 0 : 1);
