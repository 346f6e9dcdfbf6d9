import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder } from './choose.ts';
import { mutantsOf, mutated } from './mutants.ts';
import { stale } from './survivors.ts';
import { targets } from './targets.ts';

const wrap = (body: string) => `contract C { function f(uint a, uint b) external m { ${body} } }`;

/** What an operator makes of a function's body. */
function made(operator: string, body: string): string[] {
  const [before, after] = wrap('\n').split('\n') as [string, string];
  return mutantsOf('C.sol', wrap(body))
    .filter((mutant) => mutant.operator === operator)
    .map((mutant) => mutated(wrap(body), mutant).slice(before.length, -after.length));
}

const cases: [operator: string, body: string, made: string[]][] = [
  ['boundary', 'x = a < b;', ['x = a <= b;']],
  ['boundary', 'x = a >= b;', ['x = a > b;']],
  ['boundary', 'x = a == b;', []],
  ['comparison', 'x = a < b;', ['x = a >= b;']],
  ['comparison', 'x = a == b;', ['x = a != b;']],
  ['logic', 'x = a || b;', ['x = a && b;']],
  ['arithmetic', 'x = a + b;', ['x = a - b;']],
  ['arithmetic', 'x = a % b;', ['x = a / b;']],
  ['arithmetic', 'a++; --b;', ['a--; --b;', 'a++; ++b;']],
  ['bits', 'x = a << b;', ['x = a >> b;']],
  ['assignment', 'x += a;', ['x -= a;']],
  ['one side', 'x = a * b;', ['x = (a);', 'x = (b);']],
  ['sides swapped', 'x = a - b;', ['x = (b) - (a);']],
  ['sides swapped', 'x = a + b;', []],
  ['negation removed', 'x = !a;', ['x = a;']],
  ['branches swapped', 'x = c ? a : b;', ['x = c ? b : a;']],
  ['off by one', 'x = 10_000;', ['x = 10001;', 'x = 9999;']],
  ['off by one', 'x = 0;', ['x = 1;']],
  ['off by one', 'x = 72 hours;', ['x = 73 hours;', 'x = 71 hours;']],
  ['off by one', 'x = 0x0f;', ['x = 0x10;', 'x = 0x0e;']],
  ['off by one', 'x = 0x00000000000000000000000000000000000000A1;', []],
  ['off by one', 'uint[4] memory y;', []],
  ['off by one', 'assembly { x := 4 }', []],
  ['truth', 'x = true;', ['x = false;']],
  ['condition', 'if (a == b) x = 1;', ['if (!(a == b)) x = 1;', 'if (true) x = 1;', 'if (false) x = 1;']],
  ['condition', 'if (a == b) revert E();', ['if (!(a == b)) revert E();']],
  ['guard removed', 'if (a == b) revert E();', ['{}']],
  ['guard removed', 'if (a == b) { revert E(); }', ['{}']],
  ['guard removed', 'if (a == b) x = 1;', []],
  ['guard removed', 'require(a == b); _requireOpen();', ['{} _requireOpen();', 'require(a == b); {}']],
  ['statement removed', 'x = 1; if (c) delete y;', ['{} if (c) delete y;', 'x = 1; if (c) {}']],
  ['statement removed', 'while (c) { if (a == b) break; continue; }', [
    'while (c) { if (a == b) {} continue; }',
    'while (c) { if (a == b) break; {} }',
  ]],
  ['return removed', 'return a;', ['{}']],
  ['event removed', 'emit E(a);', ['{}']],
  ['arguments swapped', 'g(a, b);', ['g(b, a);']],
  ['arguments swapped', 'g(a, a);', []],
  ['arguments swapped', 'g(G({c: a, d: b}));', ['g(G({c: b, d: a}));']],
  ['arguments swapped', '(x, y) = (a, b);', ['(y, x) = (a, b);', '(x, y) = (b, a);']],
  ['unchecked', 'x = a - b;', ['unchecked { x = a - b; }']],
  ['unchecked', 'return a * b;', ['unchecked { return a * b; }']],
  ['unchecked', 'x = a;', []],
  ['checked', 'unchecked { x = a; }', ['{ x = a; }']],
]; // prettier-ignore

describe('the mutator', () => {
  for (const [operator, body, expected] of cases)
    it(`${operator}: ${body}`, () => assert.deepEqual(made(operator, body), expected));

  it('takes a modifier from a function, and no base from a constructor', () => {
    const source = 'contract C is B { constructor() B(1) {} function f() external onlyOwner {} }';
    const removed = mutantsOf('C.sol', source).filter(({ operator }) => operator === 'modifier removed');
    assert.deepEqual(removed.map((mutant) => mutated(source, mutant)), [source.replace('onlyOwner', '')]); // prettier-ignore
  });

  it('names a mutant alike wherever its line has gone, and two of a name apart', () => {
    const [body, later] = ['x = a + 1; y = a + 1;', 'g();\n\n x = a + 1; y = a + 1;'];
    const keys = (text: string) => mutantsOf('C.sol', wrap(text)).map(({ key }) => key);
    assert.equal(new Set(keys(body)).size, keys(body).length);
    assert.deepEqual(keys(body).filter((key) => !keys(later).includes(key)), []); // prettier-ignore
    assert.ok(keys(body).includes('C.sol C.f arithmetic: a + 1 → a - 1 (2)'));
  });

  it('chooses alike for a seed, from every function before twice from one, and the operators in turn', () => {
    const source = `contract C { ${['f', 'g', 'h'].map((name) => `function ${name}(uint a) external { x = a + 1; y = a < 2; emit E(a); }`).join(' ')} }`;
    const mutants = mutantsOf('C.sol', source);
    const order = inOrder(mutants, 'one');
    assert.deepEqual(order, inOrder(mutants.toReversed(), 'one'));
    assert.notDeepEqual(order, inOrder(mutants, 'two'));
    assert.deepEqual(order.map(({ key }) => key).sort(), mutants.map(({ key }) => key).sort()); // prettier-ignore
    for (const first of [0, 3, 6])
      assert.equal(new Set(order.slice(first, first + 3).map(({ place }) => place)).size, 3);
    const inOne = order.filter(({ place }) => place === 'C.f').map(({ operator }) => operator);
    const kinds = new Set(inOne).size;
    assert.equal(new Set(inOne.slice(0, kinds)).size, kinds);
  });
});

describe('the mutation run', () => {
  it('leaves no contract out and names none that is gone', () => {
    assert.ok(targets().length >= 10);
  });

  it('explains no survivor that the sources of today do not give', () => {
    assert.deepEqual(stale(), []);
  });
});
