import type { ChecklistItemDefinition } from '../../queries/frameworks.js';
import type { ChecklistItemResult } from '../../queries/maturity.js';

/** What decides the state of an item. */
type CheckedItem = Pick<ChecklistItemResult, 'id' | 'value' | 'met'>;

type ItemState = 'met' | 'unmet' | 'unknown';

export interface ChecklistLine {
  item: ChecklistItemDefinition;
  state: ItemState;
  value: number | null;
}

export interface ChecklistGroup {
  /** `null`: items without a heading. */
  name: string | null;
  lines: ChecklistLine[];
  met: number;
}

/**
 * Returns the items with their state under their headings, in the order of the file. An item without a value
 * is neither met nor unmet.
 */
export function checklistGroups(
  items: readonly ChecklistItemDefinition[],
  results: readonly CheckedItem[],
): ChecklistGroup[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const names = [...new Set(items.map(({ group }) => group))];
  return names.map((name) => {
    const lines = items.filter(({ group }) => group === name).map((item) => lineOf(item, byId.get(item.id)));
    return { name, lines, met: lines.filter(({ state }) => state === 'met').length };
  });
}

function lineOf(item: ChecklistItemDefinition, result: CheckedItem | undefined): ChecklistLine {
  const value = result?.value ?? null;
  if (result?.met) return { item, state: 'met', value };
  return { item, state: value === null ? 'unknown' : 'unmet', value };
}
