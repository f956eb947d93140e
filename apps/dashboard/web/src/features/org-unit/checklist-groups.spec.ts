import type { ChecklistItemDefinition } from '../../queries/frameworks.js';
import { checklistGroups } from './checklist-groups.js';

const item = (id: string, group: string | null): ChecklistItemDefinition => ({
  id,
  name: id,
  group,
  kpi: `k-${id}`,
  direction: 'at-least',
  enter: 1,
  exit: 1,
  provenance: 'official',
  exitProvenance: 'house',
});

describe('checklistGroups', () => {
  const items = [item('a', 'Law'), item('b', 'Platforms'), item('c', 'Law'), item('d', null)];

  it('gathers items under their headings in the order of the file', () => {
    const groups = checklistGroups(items, []);
    expect(groups.map(({ name, lines }) => [name, lines.map((line) => line.item.id)])).toEqual([
      ['Law', ['a', 'c']],
      ['Platforms', ['b']],
      [null, ['d']],
    ]);
  });

  it('distinguishes unmet items from items without a value', () => {
    const [law, platforms] = checklistGroups(items, [
      { id: 'a', value: 3, met: true },
      { id: 'b', value: 0, met: false },
      { id: 'c', value: null, met: false },
    ]);
    expect(law?.lines.map(({ state }) => state)).toEqual(['met', 'unknown']);
    expect(law?.met).toBe(1);
    expect(platforms?.lines.map(({ state }) => state)).toEqual(['unmet']);
  });
});
