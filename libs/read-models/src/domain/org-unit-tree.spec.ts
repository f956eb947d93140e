import { OrgUnitTree, type OrgUnitRow } from './org-unit-tree.js';

const row = (id: number, code: string, parentId: number | null, active = true): OrgUnitRow => ({
  id,
  code,
  parentId,
  level: 'other',
  active,
  merged: false,
});
const tree = new OrgUnitTree(5, [
  row(1, 'A', null),
  row(2, 'B', 1),
  row(3, 'C', 1, false),
  row(4, 'D', 2),
  row(5, 'X', null),
]);

describe('OrgUnitTree', () => {
  it('returns the ancestors, the children and the subtree of an org unit', () => {
    expect(tree.ancestors(4)).toEqual([2, 1]);
    expect(tree.ancestors(1)).toEqual([]);
    expect(tree.subtree(1).sort()).toEqual([1, 2, 3, 4]);
    expect(tree.subtree(5)).toEqual([5]);
    expect(tree.activeChildren(1)).toEqual([2]);
    expect(tree.find('D')?.id).toBe(4);
  });

  it('returns nothing for org units outside the tree', () => {
    expect(tree.find('nowhere')).toBeUndefined();
    expect(tree.ancestors(99)).toEqual([]);
    expect(tree.activeChildren(99)).toEqual([]);
  });
});
