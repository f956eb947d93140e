import { toSearchText } from '#kernel';

/** An org unit below, with what its order depends on. */
export interface ListedChild {
  code: string;
  name: string;
  /** `null`: not measured, or the framework does not apply. */
  level: number | null;
  progress: number | null;
  /** Position of the newest change of its stage in the journal; `null`: none is known. */
  changed: number | null;
}

export const childOrders = ['stage', 'name', 'changed'] as const;
export type ChildOrder = (typeof childOrders)[number];

/** Returns those whose name or code holds the text, without diacritics, in the order. */
export function sortChildren<Child extends ListedChild>(
  children: readonly Child[],
  order: ChildOrder,
  wanted: string,
): Child[] {
  const needle = toSearchText(wanted.trim());
  const found = children.filter(({ name, code }) => toSearchText(`${name} ${code}`).includes(needle));
  return found.sort((one, other) => compare(one, other, order) || one.name.localeCompare(other.name, 'vi'));
}

function compare(one: ListedChild, other: ListedChild, order: ChildOrder): number {
  switch (order) {
    case 'name':
      return 0;
    case 'changed':
      return (other.changed ?? -1) - (one.changed ?? -1);
    case 'stage':
      return height(other) - height(one);
    default:
      return order satisfies never;
  }
}

/** What is not measured comes last; it is not the lowest stage. */
function height({ level, progress }: ListedChild): number {
  return level === null && progress === null ? -1 : (level ?? 0) + (progress ?? 0);
}
