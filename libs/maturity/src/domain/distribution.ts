/** So many entities have this amount. */
interface EntityAmounts {
  /** In natural units. */
  amount: number;
  /** At least one. */
  entities: number;
}

/**
 * How an amount is spread over entities, ascending, each amount once: a nation has many thousands of entities
 * and few different amounts.
 */
export type Distribution = readonly EntityAmounts[];

/** The middle one of the entities, or the mean of the two in the middle; `null` of nothing. */
export function medianEntity(distribution: Distribution): number | null {
  const entities = howMany(distribution);
  if (entities === 0) return null;
  return (amountAt(distribution, Math.ceil(entities / 2)) + amountAt(distribution, Math.floor(entities / 2) + 1)) / 2; // prettier-ignore
}

/** How many entities have at least this amount. */
export function reaching(distribution: Distribution, atLeast: number): number {
  return howMany(distribution.filter(({ amount }) => amount >= atLeast));
}

/**
 * As if `count` entities, the furthest from it first, were brought to an amount; those that are beyond stay
 * there.
 */
export function brought(
  distribution: Distribution,
  count: number,
  { to, direction }: { to: number; direction: 'at-least' | 'at-most' },
): Distribution {
  const isBeyond = (amount: number): boolean => (direction === 'at-least' ? amount >= to : amount <= to);
  const furthestFirst = direction === 'at-least' ? distribution : [...distribution].reverse();
  let left = count;
  const entities = new Map<number, number>();
  const put = (amount: number, number: number): void => {
    if (number > 0) entities.set(amount, (entities.get(amount) ?? 0) + number);
  };
  for (const each of furthestFirst) {
    const moved = isBeyond(each.amount) ? 0 : Math.min(left, each.entities);
    left -= moved;
    put(to, moved);
    put(each.amount, each.entities - moved);
  }
  return distributionOf(entities);
}

/** Of the number of entities by amount. Amounts that no entity has are left out. */
export function distributionOf(entities: ReadonlyMap<number, number>): Distribution {
  return [...entities]
    .flatMap(([amount, number]) => (number > 0 ? [{ amount, entities: number }] : []))
    .sort((one, other) => one.amount - other.amount);
}

const howMany = (distribution: Distribution): number =>
  distribution.reduce((sum, { entities }) => sum + entities, 0);

/** @param rank counted from 1 */
function amountAt(distribution: Distribution, rank: number): number {
  let passed = 0;
  for (const { amount, entities } of distribution) {
    passed += entities;
    if (passed >= rank) return amount;
  }
  throw new RangeError(`There are only ${passed} things.`);
}
