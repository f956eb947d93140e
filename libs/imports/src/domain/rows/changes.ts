import { canonicalJson } from '#event-log/domain';

/** A field that a row changes. Values are those of the payload; null: it was not stated. */
export interface Change {
  /** The path in the payload, such as `level` or `quantities.dossiers.received`; `on` is the day. */
  field: string;
  from: unknown;
  to: unknown;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Returns the recorded payload with what a row states. An empty cell, or a field without a column, states
 * nothing: it leaves what is recorded.
 */
export function merged(recorded: Values, stated: Values): Values {
  const result: Record<string, unknown> = { ...recorded };
  for (const [name, value] of Object.entries(stated)) {
    const before = result[name];
    result[name] = isObject(before) && isObject(value) ? merged(before, value) : value;
  }
  return result;
}

/** Returns what differs, field by field. */
export function changesBetween(before: Values, after: Values, above = ''): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): Change[] => {
    const [from, to] = [before[name] ?? null, after[name] ?? null];
    const field = above === '' ? name : `${above}.${name}`;
    if (isObject(from) && isObject(to)) return changesBetween(from, to, field);
    return sameValue(from, to) ? [] : [{ field, from, to }];
  });
}

export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
