import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesIn, ofLines } from './lines.ts';

const REPORT = `TN:
SF:contracts/src/B.sol
DA:3,0
DA:5,12
end_of_record
SF:contracts/test/A.t.sol
DA:1,0
end_of_record
SF:contracts/src/A.sol
DA:10,1
DA:11,2
end_of_record
SF:contracts/src/Empty.sol
end_of_record
`;

it('counts the lines of our contracts, and of nothing else', () => {
  assert.deepEqual(linesIn(REPORT), [
    { file: 'contracts/src/A.sol', run: 2, missed: [] },
    { file: 'contracts/src/B.sol', run: 1, missed: [3] },
  ]);
});

it('rounds a share down', () => {
  assert.equal(ofLines(linesIn(REPORT)), 75);
  assert.equal(ofLines([{ run: 9_799, missed: Array.from({ length: 201 }, (_, n) => n) }]), 97.99);
  assert.equal(ofLines([{ run: 2, missed: [1] }]), 66.66);
});
