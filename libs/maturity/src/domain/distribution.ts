/** The number of entities that have one amount. */
interface EntityAmounts {
  /** The amount in natural units. */
  amount: number;
  /** The number of entities, at least one. */
  entities: number;
}

/**
 * How an amount is distributed over entities, in ascending order, each amount once. A nation has many
 * thousands of entities but few different amounts.
 */
export type Distribution = readonly EntityAmounts[];

/**
 * Returns the amount of the middle entity, or the mean of the two in the middle. `null` for an empty
 * distribution.
 */
export function medianEntity(distribution: Distribution): number | null {
  const middle = middleAmounts(distribution);
  return middle && (middle[0] + middle[1]) / 2;
}

/**
 * Returns the amounts of the two entities in the middle; of an odd number of entities, that of the middle one
 * twice. `null` for an empty distribution.
 */
export function middleAmounts(distribution: Distribution): [lower: number, upper: number] | null {
  const entities = howMany(distribution);
  if (entities === 0) return null;
  return [
    amountAt(distribution, Math.ceil(entities / 2)),
    amountAt(distribution, Math.floor(entities / 2) + 1),
  ];
}

/** Returns how many entities have at least this amount. */
export function reaching(distribution: Distribution, atLeast: number): number {
  return howMany(distribution.filter(({ amount }) => amount >= atLeast));
}

/**
 * Returns the distribution after `count` entities are moved to an amount, the furthest from it first.
 * Entities that are already beyond the amount stay where they are.
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

/** Builds a distribution from the number of entities by amount. Amounts without entities are left out. */
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
