/** Puts a value at a path of a payload, unless there is none. */
export function putValue(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  if (value === undefined) return;
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    data[name] = value;
    return;
  }
  const inner = { ...((data[name] ?? {}) as Record<string, unknown>) };
  putValue(inner, rest, value);
  data[name] = inner;
}

/** Amounts of money without a currency are đồng, as in every list of an office in Vietnam. */
export function withCurrency(data: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(data)) {
    const money = value as { amount?: unknown; currency?: unknown };
    if (typeof money === 'object' && money.amount !== undefined && money.currency === undefined)
      data[name] = { ...money, currency: 'VND' };
  }
}
