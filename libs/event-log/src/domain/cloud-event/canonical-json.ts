import reference from 'canonicalize';

// The types of the package declare a default export that its CommonJS code does not have.
const canonicalize = reference as unknown as (value: unknown) => string | undefined;

/**
 * Returns the text of a JSON value in the form of RFC 8785 (JCS): members sorted by UTF-16 code units,
 * numbers and strings as ECMAScript writes them, no white space. Members that are `undefined` are left out.
 *
 * `JSON.stringify` of V8 is faster than any serialiser in JavaScript and writes members in the order in which
 * they were added. So the value is copied with its members added in sorted order. Objects for which V8 keeps
 * another order go through the reference implementation. A property test compares the two.
 */
export function canonicalJson(value: unknown): string {
  const copy = inCanonicalOrder(value);
  if (copy !== UNSORTABLE) return JSON.stringify(copy);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value.');
  return text;
}

/**
 * Marks a value that `JSON.stringify` cannot write in canonical order: V8 puts names that look like array
 * indices first, in numeric order, and `__proto__` would set the prototype.
 */
export const UNSORTABLE = Symbol('names that V8 does not keep in the order of their making');

/** Returns a copy whose members are added in the order of RFC 8785, or `UNSORTABLE`. */
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
 * Returns the names of the members, sorted. `sort` without a comparison function compares UTF-16 code units,
 * as RFC 8785 requires. Names that are sorted already are not sorted again.
 */
function sortedNames(object: object): string[] {
  const names = Object.keys(object);
  for (let index = 1; index < names.length; index++) {
    if ((names[index - 1] as string) > (names[index] as string)) return names.sort();
  }
  return names;
}
