import {
  correcting,
  dissolved,
  established,
  merged,
  moved,
  renamed,
  retracted,
  split,
} from '../../../../test/support/tree-event-factory.js';
import { foldTree, type OrgTree } from './index.js';

const nation = established('VN', { position: 1 });
const hanoi = established('VN-HN', { position: 2, parent: 'VN' });
const phuTho = established('VN-PT', { position: 3, parent: 'VN' });
const district = established('VN-HN.1', { position: 4, parent: 'VN-HN' });
const start = [nation, hanoi, phuTho, district];

describe('foldTree', () => {
  it('puts an established org unit below its parent', () => {
    expect(shape(foldTree(start))).toEqual(['VN', '  VN-HN', '    VN-HN.1', '  VN-PT']);
    expect(foldTree(start).get('VN-HN')).toEqual({
      code: 'VN-HN',
      name: 'VN-HN',
      level: 'other',
      parent: 'VN',
      status: 'active',
      establishedAt: 2000,
      endedAt: null,
      successors: [],
    });
  });

  it('gives an empty tree for no events', () => {
    const tree = foldTree([]);
    expect([tree.units(), tree.roots(), tree.ancestors('VN'), tree.subtree('VN')]).toEqual([[], [], [], []]);
  });

  it('takes the latest name by the date of the renaming', () => {
    const names = [
      renamed('VN-HN', 'late', { position: 9, time: 9000 }),
      renamed('VN-HN', 'learned last', { position: 10, time: 8000 }),
    ];
    expect(foldTree([...start, ...names]).get('VN-HN')?.name).toBe('late');
  });

  it('moves an org unit with everything below it', () => {
    expect(shape(foldTree([...start, moved('VN-HN', 'VN-PT', { position: 5 })]))).toEqual([
      'VN',
      '  VN-PT',
      '    VN-HN',
      '      VN-HN.1',
    ]);
  });

  it('puts a merged org unit below its successor, so that its history counts there', () => {
    const tree = foldTree([...start, merged('VN-PT', 'VN-HN', { position: 5 })]);
    expect(shape(tree)).toEqual(['VN', '  VN-HN', '    VN-HN.1', '    VN-PT']);
    expect(tree.get('VN-PT')).toMatchObject({
      status: 'merged',
      endedAt: 5000,
      successors: ['VN-HN'],
      parent: 'VN-HN',
    });
  });

  it('follows mergers of mergers, whatever later moves claim', () => {
    const more = [
      merged('VN-PT', 'VN-HN', { position: 5 }),
      merged('VN-HN', 'VN-HN.1', { position: 6 }),
      moved('VN-PT', 'VN', { position: 7 }),
    ];
    expect(shape(foldTree([...start, ...more]))).toEqual(['VN', '  VN-HN.1', '    VN-HN', '      VN-PT']);
  });

  it('gives the parent of an org unit that is merged into one far below it to the branch that leads there', () => {
    const ward = established('VN-HN.1.1', { position: 5, parent: 'VN-HN.1' });
    expect(shape(foldTree([...start, ward, merged('VN-HN', 'VN-HN.1.1', { position: 6 })]))).toEqual([
      'VN',
      '  VN-HN.1',
      '    VN-HN.1.1',
      '      VN-HN',
      '  VN-PT',
    ]);
  });

  it('keeps the parent of split and dissolved org units, and lists their successors', () => {
    const tree = foldTree([
      ...start,
      split('VN-HN', ['VN-PT', 'VN-HN.1', 'VN-PT'], { position: 5 }),
      dissolved('VN-HN.1', { position: 6 }),
    ]);
    expect(tree.get('VN-HN')).toMatchObject({
      status: 'split',
      parent: 'VN',
      endedAt: 5000,
      successors: ['VN-PT', 'VN-HN.1'],
    });
    expect(tree.get('VN-HN.1')).toMatchObject({
      status: 'dissolved',
      parent: 'VN-HN',
      endedAt: 6000,
      successors: [],
    });
  });

  it('ends an org unit only once', () => {
    const tree = foldTree([
      ...start,
      dissolved('VN-PT', { position: 5 }),
      merged('VN-PT', 'VN-HN', { position: 6 }),
    ]);
    expect(tree.get('VN-PT')).toMatchObject({ status: 'dissolved', endedAt: 5000, parent: 'VN' });
  });

  it('establishes a code only once', () => {
    const twice = established('VN-HN', { position: 9, time: 9000, parent: 'VN-PT' });
    expect(foldTree([...start, twice]).get('VN-HN')).toMatchObject({ establishedAt: 2000, parent: 'VN' });
  });

  it('accepts a parent that was established or recorded later', () => {
    const early = established('X', { position: 1, parent: 'Y' });
    const late = established('Y', { position: 2 });
    expect(shape(foldTree([early, late]))).toEqual(['Y', '  X']);
  });

  it('leaves out what was never established, and takes the parent that was claimed before', () => {
    const tree = foldTree([
      ...start,
      moved('VN-HN.1', 'nowhere', { position: 5 }),
      renamed('ghost', 'Ghost', { position: 6 }),
    ]);
    expect(shape(tree)).toEqual(['VN', '  VN-HN', '    VN-HN.1', '  VN-PT']);
  });

  it('ignores the later of two moves that would close a cycle', () => {
    const cycle = [moved('VN-HN', 'VN-PT', { position: 5 }), moved('VN-PT', 'VN-HN', { position: 6 })];
    expect(shape(foldTree([...start, ...cycle]))).toEqual(['VN', '  VN-PT', '    VN-HN', '      VN-HN.1']);
    expect(
      shape(
        foldTree([
          established('A', { position: 1, parent: 'B' }),
          established('B', { position: 2, parent: 'A' }),
        ]),
      ),
    ).toEqual(['B', '  A']);
  });

  it('lets two org units swap parents on one day', () => {
    const time = 5000;
    const swap = [
      moved('VN-HN', 'VN-HN.1', { position: 5, time }),
      moved('VN-HN.1', 'VN', { position: 6, time }),
    ];
    expect(shape(foldTree([...start, ...swap]))).toEqual(['VN', '  VN-HN.1', '    VN-HN', '  VN-PT']);
  });

  describe('corrections and retractions of tree events', () => {
    const merger = merged('VN-PT', 'VN-HN', { position: 5 });

    it('undo a retracted merger, so that the org unit is active again', () => {
      expect(foldTree([...start, merger, retracted(merger, { position: 6 })]).get('VN-PT')).toEqual(
        foldTree(start).get('VN-PT'),
      );
    });

    it('replace a corrected event from the date of the correction on', () => {
      const correction = correcting(hanoi, established('VN-HN', { position: 6, time: 500, parent: 'VN-PT' }));
      expect(foldTree([...start, correction]).get('VN-HN')).toMatchObject({
        parent: 'VN-PT',
        establishedAt: 500,
      });
    });

    it('make the corrected event effective again when the correction is retracted', () => {
      const correction = correcting(merger, merged('VN-PT', 'VN', { position: 6 }));
      const tree = foldTree([...start, merger, correction, retracted(correction, { position: 7 })]);
      expect(tree.get('VN-PT')?.parent).toBe('VN-HN');
    });

    it('free a code whose establishment is retracted', () => {
      const again = established('VN-PT', { position: 7, parent: 'VN-HN' });
      expect(foldTree([...start, retracted(phuTho, { position: 6 }), again]).get('VN-PT')).toMatchObject({
        parent: 'VN-HN',
        establishedAt: 7000,
      });
    });
  });
});

/** Returns the tree as indented lines. */
function shape(tree: OrgTree): string[] {
  return tree
    .roots()
    .flatMap(({ code }) => tree.subtree(code).map((each) => '  '.repeat(tree.ancestors(each).length) + each));
}
