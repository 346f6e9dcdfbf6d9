import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UPGRADEABLE, layoutOf, problemOf, recorded, type Layout } from '../scripts/layout.ts';

const OURS = 'erc7201:partisipro.storage.ProjectToken';
const MOVED = /^a slot moved/;

/** The layout on record with one change. */
function changed(
  change: (fields: NonNullable<Layout['namespaces']>[string], layout: Layout) => void,
): Layout {
  const layout = recorded('ProjectToken');
  change(layout.namespaces![OURS]!, layout);
  return layout;
}

const problem = (change: Parameters<typeof changed>[0]) =>
  problemOf(recorded('ProjectToken'), changed(change)) ?? 'none';

describe('the storage of what may be upgraded', () => {
  it('is as it was recorded', () => {
    for (const contract of UPGRADEABLE)
      assert.equal(problemOf(recorded(contract), layoutOf(contract)), undefined, contract);
  });

  it('is refused when a field is moved, removed, put between, or made another', () => {
    assert.match(
      problem((fields) => fields.reverse()),
      MOVED,
    );
    assert.match(
      problem((fields) => fields.shift()),
      MOVED,
    );
    assert.match(
      problem((fields) => fields.splice(1, 0, { ...fields[1]!, label: 'between' })),
      MOVED,
    );
    assert.match(
      problem((fields) => (fields[0]!.type = fields.at(-1)!.type)),
      MOVED,
    );
    assert.match(
      problem((_, layout) => delete layout.namespaces![OURS]),
      MOVED,
    );
  });

  it('is refused when it moves within what a mapping holds', () => {
    const holder = (layout: Layout) =>
      Object.entries(layout.types).find(([name]) => name.startsWith('t_struct(Holder)'))![1];
    assert.match(
      problem((_, layout) => holder(layout).members!.reverse()),
      MOVED,
    );
  });

  it('may grow at its end, once that is recorded', () => {
    const grown = problem((fields) => fields.push({ ...fields.at(-1)!, label: 'added', slot: '99' }));
    assert.match(grown, /not on record/);
  });

  it('is the same whatever numbers the compiler gives its types', () => {
    const renumber = (layout: Layout): Layout =>
      JSON.parse(
        JSON.stringify(layout).replaceAll(
          /(t_(?:struct|contract|enum)\(\w+\))(\d+)/g,
          (_, type, number) => `${type}9${number}`,
        ),
      ) as Layout;
    for (const contract of UPGRADEABLE)
      assert.equal(problemOf(recorded(contract), renumber(recorded(contract))), undefined, contract);
  });
});
