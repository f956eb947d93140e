import { fieldsOf, isPlainObject, type PayloadClass } from '../payload/index.js';
import { normalCode } from '../text/code-text.js';

type Data = Readonly<Record<string, unknown>>;

/** Normalises the value of one field. */
type Normalise = (value: unknown) => unknown;

const codeFields = new Map<PayloadClass, readonly [name: string, normalise: Normalise][]>();

/** Returns the data with its codes in normal form C; the same object when they are in it already. */
export function withNormalCodes(payload: PayloadClass, data: Data): Data {
  let copy: Record<string, unknown> | null = null;
  for (const [name, normalise] of codeFieldsOf(payload)) {
    const normal = normalise(data[name]);
    if (normal !== data[name]) (copy ??= { ...data })[name] = normal;
  }
  return copy ?? data;
}

function codeFieldsOf(payload: PayloadClass): readonly [string, Normalise][] {
  const known = codeFields.get(payload);
  if (known) return known;
  const fields = [...fieldsOf(payload)].flatMap(([name, { holdsCodes, nested }]): [string, Normalise][] => {
    if (nested && codeFieldsOf(nested()).length > 0) return [[name, membersNormalised(nested())]];
    return holdsCodes ? [[name, normalValue]] : [];
  });
  codeFields.set(payload, fields);
  return fields;
}

/** Normalises the codes in an object, or in each object of a list. */
function membersNormalised(payload: PayloadClass): Normalise {
  const normalise: Normalise = (value) => (isPlainObject(value) ? withNormalCodes(payload, value) : value);
  return (value) => (Array.isArray(value) ? sameUnlessChanged(value, normalise) : normalise(value));
}

/** Normalises a code, the items of a list of codes, or member names that are codes. */
function normalValue(value: unknown): unknown {
  if (typeof value === 'string') return normalCode(value);
  if (Array.isArray(value)) return sameUnlessChanged(value, normalValue);
  return isPlainObject(value) ? withNormalNames(value) : value;
}

function sameUnlessChanged(items: readonly unknown[], normalise: Normalise): readonly unknown[] {
  const normal = items.map(normalise);
  return normal.every((item, index) => item === items[index]) ? items : normal;
}

function withNormalNames(object: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(object);
  if (names.every((name) => normalCode(name) === name)) return object;
  return Object.fromEntries(names.map((name) => [normalCode(name), object[name]]));
}
