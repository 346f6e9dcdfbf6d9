/** Creation parameters as JSON has them (amounts and large numbers as decimal strings), and what the contracts ask of them. */
import * as v from 'valibot';
import { label } from '../dossier/text.ts';
import type { ProjectParams } from '../eip712/index.ts';
import { address, hash, slug } from './forms.ts';
import { problemOf } from './problem.ts';

const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));
const UINT32 = 2 ** 32 - 1;
const uint32 = integer(0, UINT32);
const shares = integer(1, UINT32);
/** A tenth at most. */
const fee = integer(0, 1_000);

/** No window in which a person must act is shorter: the sequencer may be away. */
const WINDOW = 72 * 3600;

/** A whole number in decimal, below 2^bits. */
const digits = (bits: bigint, least = 0n) =>
  v.pipe(
    v.string(),
    v.regex(/^(0|[1-9]\d{0,77})$/, 'is no whole number in decimal'),
    v.transform((text) => BigInt(text)),
    v.check((value) => value >= least && value < 1n << bits, `is below ${least} or not below 2^${bits}`),
  );

const terms = v.strictObject({
  price: digits(112n, 1n),
  softCap: shares,
  hardCap: shares,
  minTicket: shares,
  opensAt: uint32,
  closesAt: uint32,
  reflection: integer(WINDOW, 30 * 86_400),
  minIdentities: integer(1, 65_535),
  maxBps: integer(1, 10_000),
  tierLimits: v.strictTuple([uint32, uint32, uint32, uint32]),
});

/** What the SPV proposes; the reviewer adds release, fees and deadline. */
const proposed = {
  slug,
  name: v.pipe(label(3, 64), v.regex(/^[ -~]*$/, 'is not of printable ASCII')),
  symbol: v.pipe(v.string(), v.regex(/^[A-Z0-9-]{2,11}$/, 'is no symbol of 2 to 11 capitals and digits')),
  sponsors: v.pipe(v.array(digits(160n, 1n)), v.minLength(1), v.maxLength(20)),
  verifier: address,
  secondVerifier: address,
  currency: address,
  terms,
  trancheBps: v.pipe(v.array(integer(1, 10_000)), v.minLength(1), v.maxLength(20)),
  longStop: uint32,
  concessionEnd: uint32,
  unclaimedDestination: address,
  nonce: digits(256n),
};

type Proposed = v.InferOutput<v.StrictObjectSchema<typeof proposed, undefined>>;
type Rule = [path: string[], message: string, holds: (params: Proposed) => boolean, reads?: string[]];

const TWENTY_YEARS = 20 * 365 * 86_400;
const tooConcentrated = ({ maxBps, hardCap, softCap }: Proposed['terms']) =>
  maxBps * hardCap * 4 > softCap * 10_000;

/** The rules of the factory, so that a draft it would refuse is refused here, field by field. */
const RULES: Rule[] = [
  [
    ['terms', 'softCap'],
    'is above the hard cap',
    ({ terms }) => terms.softCap <= terms.hardCap,
    ['terms.hardCap'],
  ],
  [
    ['terms', 'minTicket'],
    'is above the hard cap',
    ({ terms }) => terms.minTicket <= terms.hardCap,
    ['terms.hardCap'],
  ],
  [
    ['terms', 'price'],
    'times the hard cap is not below 2^112',
    ({ terms }) => terms.price * BigInt(terms.hardCap) < 1n << 112n,
    ['terms.hardCap'],
  ],
  [
    ['terms', 'closesAt'],
    'is not 72 hours after the opening',
    ({ terms }) => terms.closesAt >= terms.opensAt + WINDOW,
    ['terms.opensAt'],
  ],
  [
    ['terms', 'minIdentities'],
    'is above the hard cap',
    ({ terms }) => terms.minIdentities <= terms.hardCap,
    ['terms.hardCap'],
  ],
  [
    ['terms', 'maxBps'],
    'lets one identity hold more than a quarter of the soft cap',
    ({ terms }) => terms.minIdentities < 4 || !tooConcentrated(terms),
    ['terms.minIdentities', 'terms.softCap', 'terms.hardCap'],
  ],
  [
    ['terms', 'tierLimits'],
    'are below the smallest ticket',
    ({ terms }) => terms.tierLimits.every((limit) => limit >= terms.minTicket),
    ['terms.minTicket'],
  ],
  [
    ['trancheBps'],
    'do not sum to 10,000',
    ({ trancheBps }) => trancheBps.reduce((sum, part) => sum + part, 0) === 10_000,
  ],
  [
    ['secondVerifier'],
    'is the first verifier',
    ({ verifier, secondVerifier }) => verifier !== secondVerifier,
    ['verifier'],
  ],
  [
    ['longStop'],
    'is not after the reflection',
    ({ longStop, terms }) => longStop > terms.closesAt + terms.reflection,
    ['terms.closesAt', 'terms.reflection'],
  ],
  [
    ['concessionEnd'],
    'is not after the long-stop',
    ({ concessionEnd, longStop }) => concessionEnd > longStop,
    ['longStop'],
  ],
  [['concessionEnd'], 'is too far away', ({ concessionEnd }) => concessionEnd + TWENTY_YEARS < 2 ** 32],
];

/** A rule is judged as soon as all that it reads is in order, whatever is wrong elsewhere. */
const ruled = <T extends v.GenericSchema<unknown, Proposed>>(schema: T) =>
  v.pipe(
    schema,
    v.rawCheck(({ dataset, addIssue }) => {
      const wrong = (dataset.issues ?? []).map((issue) => problemOf(issue).field);
      const inOrder = (field: string) =>
        !wrong.some((one) => `${one}.`.startsWith(`${field}.`) || `${field}.`.startsWith(`${one}.`));
      const params = dataset.value as Proposed;
      for (const [path, message, holds, reads = []] of RULES)
        if ([path.join('.'), ...reads].every(inOrder) && !holds(params))
          addIssue({ message, path: at(path, params) });
    }),
  );

/** valibot's form of a path into a value. */
const at = (keys: string[], root: unknown) =>
  keys.map((key) => ({
    type: 'object' as const,
    origin: 'value' as const,
    input: root as Record<string, unknown>,
    key,
    value: undefined,
  })) as never;

export const proposedParams = ruled(v.strictObject(proposed));

/** All that a reviewer signs. */
export const approvedParams = ruled(
  v.strictObject({
    ...proposed,
    spv: address,
    dossierHash: hash,
    release: integer(1, UINT32),
    raiseFeeBps: fee,
    managementFeeBps: fee,
    deadline: uint32,
  }),
);

export type ProposedParams = v.InferOutput<typeof proposedParams>;
export type ParamsJson = v.InferInput<typeof approvedParams>;

/** Back to JSON, the one form in which parameters are stored and compared. */
export const paramsJson = (params: ProjectParams | ProposedParams): string =>
  JSON.stringify(params, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
