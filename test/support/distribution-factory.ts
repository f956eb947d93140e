import type { Distribution } from '#maturity/domain';

/** How these amounts, one of each thing, are spread. */
export function distributed(amounts: readonly number[]): Distribution {
  const ascending = [...new Set(amounts)].sort((one, other) => one - other);
  return ascending.map((amount) => ({
    amount,
    entities: amounts.filter((each) => each === amount).length,
  }));
}
