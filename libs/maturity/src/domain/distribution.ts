/** So many things have this amount. */
interface AmountOfThings {
  /** In natural units. */
  amount: number;
  /** At least one. */
  things: number;
}

/** How an amount is spread over things, ascending, each amount once: a nation has many thousands of things and few different amounts. */
export type Distribution = readonly AmountOfThings[];

/** The middle one of the things, or the mean of the two in the middle; `null` of nothing. */
export function medianThing(distribution: Distribution): number | null {
  const things = howMany(distribution);
  if (things === 0) return null;
  return (amountAt(distribution, Math.ceil(things / 2)) + amountAt(distribution, Math.floor(things / 2) + 1)) / 2; // prettier-ignore
}

/** How many things have at least this amount. */
export function reaching(distribution: Distribution, atLeast: number): number {
  return howMany(distribution.filter(({ amount }) => amount >= atLeast));
}

/** As if `count` things, the furthest from it first, were brought to an amount; those that are beyond stay there. */
export function brought(
  distribution: Distribution,
  count: number,
  { to, direction }: { to: number; direction: 'at-least' | 'at-most' },
): Distribution {
  const isBeyond = (amount: number): boolean => (direction === 'at-least' ? amount >= to : amount <= to);
  const furthestFirst = direction === 'at-least' ? distribution : [...distribution].reverse();
  let left = count;
  const things = new Map<number, number>();
  const put = (amount: number, number: number): void => {
    if (number > 0) things.set(amount, (things.get(amount) ?? 0) + number);
  };
  for (const each of furthestFirst) {
    const moved = isBeyond(each.amount) ? 0 : Math.min(left, each.things);
    left -= moved;
    put(to, moved);
    put(each.amount, each.things - moved);
  }
  return distributionOf(things);
}

/** Of the number of things by amount. Amounts that no thing has are left out. */
export function distributionOf(things: ReadonlyMap<number, number>): Distribution {
  return [...things]
    .flatMap(([amount, number]) => (number > 0 ? [{ amount, things: number }] : []))
    .sort((one, other) => one.amount - other.amount);
}

const howMany = (distribution: Distribution): number =>
  distribution.reduce((sum, { things }) => sum + things, 0);

/** @param rank counted from 1 */
function amountAt(distribution: Distribution, rank: number): number {
  let passed = 0;
  for (const { amount, things } of distribution) {
    passed += things;
    if (passed >= rank) return amount;
  }
  throw new RangeError(`There are only ${passed} things.`);
}
