import type { Distribution } from '#maturity/domain';

/** Returns the distribution of these amounts, one of each entity. */
export function distributed(amounts: readonly number[]): Distribution {
  const ascending = [...new Set(amounts)].sort((one, other) => one - other);
  return ascending.map((amount) => ({
    amount,
    entities: amounts.filter((each) => each === amount).length,
  }));
}
