import { fieldsOf, isPlainObject, type PayloadClass } from '../payload/index.js';
import { normalCode } from '../text/code-text.js';

type Data = Readonly<Record<string, unknown>>;

const codeFields = new Map<PayloadClass, readonly string[]>();

/** Returns the data with its codes in normal form C; the same object when they are in it already. */
export function withNormalCodes(payload: PayloadClass, data: Data): Data {
  let copy: Record<string, unknown> | null = null;
  for (const name of codeFieldsOf(payload)) {
    const normal = normalValue(data[name]);
    if (normal !== data[name]) (copy ??= { ...data })[name] = normal;
  }
  return copy ?? data;
}

function codeFieldsOf(payload: PayloadClass): readonly string[] {
  const known = codeFields.get(payload);
  if (known) return known;
  const names = [...fieldsOf(payload)].filter(([, { holdsCodes }]) => holdsCodes).map(([name]) => name);
  codeFields.set(payload, names);
  return names;
}

/** Normalises a code, the items of a list of codes, or member names that are codes. */
function normalValue(value: unknown): unknown {
  if (typeof value === 'string') return normalCode(value);
  if (Array.isArray(value)) {
    const items: unknown[] = value.map(normalValue);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  return isPlainObject(value) ? withNormalNames(value) : value;
}

function withNormalNames(object: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(object);
  if (names.every((name) => normalCode(name) === name)) return object;
  return Object.fromEntries(names.map((name) => [normalCode(name), object[name]]));
}
