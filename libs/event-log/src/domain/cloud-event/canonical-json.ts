import reference from 'canonicalize';

// The package's types speak of a default export that its CommonJS does not have.
const canonicalize = reference as unknown as (value: unknown) => string | undefined;

/**
 * The text of a JSON value after RFC 8785 (JCS): members sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them, no white space. Members that are `undefined` are left out.
 *
 * V8 writes an object natively, faster than anything written by hand, in the order in which its members were
 * made; so it gets a copy with sorted members. Objects that cannot be put in order take the way of the
 * reference implementation. A property test compares both.
 */
export function canonicalJson(value: unknown): string {
  const copy = inCanonicalOrder(value);
  if (copy !== UNSORTABLE) return JSON.stringify(copy);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value.');
  return text;
}

/**
 * V8 puts names that look like array indices first, in numeric order; `__proto__` would set the prototype.
 */
export const UNSORTABLE = Symbol('names that V8 does not keep in the order of their making');

/** A copy whose members were made in the order of RFC 8785, or `UNSORTABLE`. */
export function inCanonicalOrder(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('JSON has no NaN and no Infinity.');
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? itemsInOrder(value)
    : membersInOrder(value as Readonly<Record<string, unknown>>);
}

function itemsInOrder(items: readonly unknown[]): unknown {
  const copies = items.map(inCanonicalOrder);
  return copies.includes(UNSORTABLE) ? UNSORTABLE : copies;
}

function membersInOrder(object: Readonly<Record<string, unknown>>): unknown {
  const copy: Record<string, unknown> = {};
  for (const name of sortedNames(object)) {
    const first = name.charCodeAt(0);
    if ((first >= 48 && first <= 57) || name === '__proto__') return UNSORTABLE;
    const member = inCanonicalOrder(object[name]);
    if (member === UNSORTABLE) return UNSORTABLE;
    copy[name] = member;
  }
  return copy;
}

/**
 * `sort` without a comparison function compares UTF-16 code units, as RFC 8785 wants. Sorted names are left
 * alone.
 */
function sortedNames(object: object): string[] {
  const names = Object.keys(object);
  for (let index = 1; index < names.length; index++) {
    if ((names[index - 1] as string) > (names[index] as string)) return names.sort();
  }
  return names;
}
