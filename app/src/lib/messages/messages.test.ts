import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorSelectors } from '../features/transaction/selectors.ts';

const read = (locale: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', '..', 'messages', `${locale}.json`), 'utf8'),
  ) as Record<string, unknown>;

const [id, en] = [read('id'), read('en')];
/** Each once: a language may have more forms of a plural than the other. */
const variables = (text: unknown) =>
  [...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe('the words of both languages', () => {
  it('are for the same keys', () => expect(Object.keys(en)).toEqual(Object.keys(id)));

  it('take the same values and are never empty', () => {
    for (const key of Object.keys(id)) {
      expect(variables(en[key]), key).toEqual(variables(id[key]));
      expect(id[key] && en[key], key).toBeTruthy();
    }
  });

  it('exist for every error that a contract of ours declares', () => {
    const ours = Object.values(errorSelectors).filter((name) => !FOREIGN.test(name));
    expect(ours.filter((name) => !(`error_${name}` in id))).toEqual([]);
  });
});

/** Errors of the libraries beneath, which no page of ours can provoke; they are shown by their code. */
const FOREIGN =
  /^(Access|Address|Checkpoint|ECDSA|ERC1967|ERC20ExceededSafeSupply|ERC20InvalidApprover|ERC20InvalidSender|ERC20InvalidSpender|ERC2612|ERC5805|ERC6372|Failed|Governor|Initial|InsufficientBalance|Invalid|NotInitializing|Reentrancy|SafeCast|SafeERC20|String|Timelock|UUPS|Votes|NotOnThisChain|ReleaseTooYoung|UnknownRelease|WithdrawnRelease|WrongKind|NotReleaserOrGuardian|OnlyByRelease)/;
