import assert from 'node:assert/strict';
import { it } from 'node:test';
import { answerIn, claims, claimsIn, complaint, type Answer } from './claims.ts';

const SAFE = 'CHC: Assertion violation check is safe!';
const PERHAPS = 'CHC: Assertion violation might happen here.';
const FOUND = 'CHC: Assertion violation happens here.\nCounterexample:\nx = 1';

it('reads the solver: a claim holds only where all of its assertions do', () => {
  assert.equal(answerIn(['A warning', SAFE, SAFE]), 'proved');
  assert.equal(answerIn([SAFE, PERHAPS]), 'undecided');
  assert.equal(answerIn([SAFE, PERHAPS, FOUND]), 'refuted');
  assert.throws(() => answerIn(['A warning']), /said nothing/);
});

it('complains of a wrong claim, an unfound mistake, and of doubt or certainty that is not written down', () => {
  const [file, contract, title] = ['A.sol', 'A', 'a'];
  const problems = (claim: object) =>
    (['proved', 'undecided', 'refuted'] as Answer[]).map(
      (answer) => complaint({ file, contract, title, planted: false, ...claim }, answer) !== undefined,
    );
  assert.deepEqual(problems({}), [false, true, true]);
  assert.deepEqual(problems({ undecided: 'too hard' }), [true, false, true]);
  assert.deepEqual(problems({ planted: true }), [true, true, false]);
});

it('finds each claim with its title, and refuses a contract without one', () => {
  const source =
    '/// @title one\ncontract A {}\n\n/// @title planted: two\n/// @custom:undecided no\n/// more\ncontract B {}\n';
  assert.deepEqual(
    claimsIn('A.sol', source).map(({ contract, planted, undecided }) => [contract, planted, undecided]),
    [['A', false, undefined], ['B', true, 'no more']],
  ); // prettier-ignore
  assert.throws(() => claimsIn('A.sol', `${source}contract C {}\n`), /each contract is a claim/);
});

it('has claims of both libraries, and a planted mistake in each file', () => {
  const all = claims();
  assert.ok(all.filter(({ planted }) => !planted).length >= 12);
  for (const file of new Set(all.map((claim) => claim.file)))
    assert.ok(
      all.some((claim) => claim.file === file && claim.planted),
      `${file} has no planted mistake`,
    );
});
