import type { AmountOfEntities } from '../../queries/explanation.js';

/** Returns at most `most` amounts around the middle, and how many entities lie below and above them. */
export function aroundMiddle(
  amounts: readonly AmountOfEntities[],
  most: number,
): { shown: readonly AmountOfEntities[]; below: number; above: number } {
  const middle = amounts.findIndex(({ isMiddle }) => isMiddle);
  const from = Math.max(0, Math.min(middle - Math.floor(most / 2), amounts.length - most));
  const entities = (part: readonly AmountOfEntities[]) => part.reduce((sum, each) => sum + each.entities, 0);
  return {
    shown: amounts.slice(from, from + most),
    below: entities(amounts.slice(0, from)),
    above: entities(amounts.slice(from + most)),
  };
}
