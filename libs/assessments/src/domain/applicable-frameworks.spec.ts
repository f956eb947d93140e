import { OrgUnitTree, type OrgUnitRow } from '#read-models/domain';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { applicableFrameworks } from './applicable-frameworks.js';

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

describe('applicableFrameworks', () => {
  const applicable = (id: number, framework = ladder()): number =>
    applicableFrameworks(tree.get(id) ?? row(id, '?', null), tree, [framework]).length;

  it('returns the frameworks for the level and the subtree of the org unit, as long as it exists', () => {
    const within = (scope: string): ReturnType<typeof ladder> => {
      const framework = ladder();
      return { ...framework, appliesTo: { ...framework.appliesTo, within: scope } };
    };
    expect(applicable(4)).toBe(1);
    expect(applicable(3)).toBe(0);
    expect(applicable(4, ladder({ levels: ['nation'] }))).toBe(0);
    expect(applicable(4, within('A'))).toBe(1);
    expect(applicable(4, within('D'))).toBe(1);
    expect(applicable(4, within('X'))).toBe(0);
  });
});
