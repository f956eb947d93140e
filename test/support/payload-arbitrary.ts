import fc from 'fast-check';
import type { JsonSchema } from '#event-log/domain';
import { webUrl } from './arbitrary-text.js';

/** Generates payloads that a schema of the vocabulary accepts, with and without optional fields. */
export function validPayloads(schema: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
  return objectOf(schema).filter((payload) => followsCrossFieldRules(schema, payload));
}

/** Generates almost valid payloads: valid ones with one to three changes. Some of them are still valid. */
export function mutatedPayloads(schema: JsonSchema): fc.Arbitrary<unknown> {
  const mutations = fc.array(fc.record({ place: fc.nat(), change: changes }), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(objectOf(schema), mutations)
    .map(([payload, list]) => list.reduce<unknown>(mutate, payload));
}

function objectOf(schema: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, valueOf(field)] as const,
  );
  return fc
    .record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] })
    .map((value) => ({ ...value }));
}

function valueOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = Array.isArray(schema.type) ? (schema.type as readonly string[]) : [String(schema.type)];
  return fc.oneof(...types.map((type) => valueOfType(schema, type)));
}

/** Generates amounts by name, few at a time: some of the names exclude each other. */
function amountsOf(schema: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
  const [pattern = '', ofPattern = {}] = Object.entries(schema.patternProperties ?? {})[0] ?? [];
  const prefix = /^\^([a-z]+\/)/.exec(pattern)?.[1] ?? '';
  const own = ['visits', 'chi phí', 'x'.repeat(100)].map((name) => [`${prefix}${name}`, ofPattern] as const);
  const member = fc
    .oneof(fc.constantFrom(...Object.entries(schema.properties ?? {})), fc.constantFrom(...own))
    .chain(([name, values]) => valueOf(values).map((value) => [name, value] as const));
  return fc.array(member, { minLength: 1, maxLength: 2 }).map((members) => Object.fromEntries(members));
}

function valueOfType(schema: JsonSchema, type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(fc.integer(smallBounds(schema)), fc.constantFrom(schema.minimum, schema.maximum));
    case 'number':
      return fc.oneof(
        fc.double({ min: schema.minimum ?? -1e12, max: schema.maximum ?? 1e12, noNaN: true }),
        fc.constantFrom(schema.minimum, schema.maximum),
      );
    case 'string':
      return textOf(schema);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 4 });
    default:
      if (schema.patternProperties) return amountsOf(schema);
      return schema.propertyNames ? mapOf(schema) : objectOf(schema);
  }
}

function smallBounds({ minimum = 0, maximum = 1000 }: JsonSchema): { min: number; max: number } {
  return { min: Math.max(minimum, -1_000_000), max: Math.min(maximum, 1_000_000) };
}

function mapOf(schema: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
  const names = schema.propertyNames?.enum ?? ['online services', 'human capital', '2.1'];
  const values = valueOf(schema.additionalProperties as JsonSchema);
  return fc
    .dictionary(fc.constantFrom(...names.map(String)), values, {
      minKeys: schema.minProperties ?? 0,
      maxKeys: 4,
    })
    .map((map) => ({ ...map }));
}

const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });

function textOf(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema.format === 'date') return days.map((date) => date.toISOString().slice(0, 10));
  if (schema.pattern?.startsWith('^https?')) return fc.oneof(webUrl, fc.constant('http://x'));
  if (schema.pattern === '^[A-Z]{3}$') return fc.stringMatching(/^[A-Z]{3}$/);
  if (schema.pattern?.includes('[\\p{L}\\p{N}]'))
    return fc.constantFrom('VN', 'VN-HN', 'H26.05/01', 'Đà_Nẵng', '01');
  const [, word] = /^\^([a-z]+)\$$/.exec(schema.pattern ?? '') ?? [];
  if (word !== undefined) return fc.constant(word);
  const max = schema.maxLength ?? 200;
  const short = fc.string({ minLength: 1, maxLength: Math.min(max, 30), unit: 'grapheme' });
  return fc
    .oneof(short, fc.constantFrom('x'.repeat(max), '𝄞'.repeat(max), 'ộ'))
    .map((text) => text.normalize('NFC'))
    .filter((text) => new RegExp(schema.pattern ?? '', 'u').test(text) && [...text].length <= max);
}

function followsCrossFieldRules(schema: JsonSchema, payload: Record<string, unknown>): boolean {
  const has = ({ required = [] }: JsonSchema): boolean =>
    required.every((name) => payload[name] !== undefined);
  const alternatives = (schema.allOf ?? []).every(
    ({ anyOf, not }) => (!anyOf || anyOf.some(has)) && (!not || !has(not)),
  );
  return (
    alternatives &&
    numbersInOrder(schema, payload) &&
    lastsLongEnough(schema, payload) &&
    namesHaveTheirField(schema, payload) &&
    Object.entries(payload).every(([name, value]) => isInOrder(schema.properties?.[name] ?? {}, value))
  );
}

function numbersInOrder(schema: JsonSchema, payload: Record<string, unknown>): boolean {
  const [smaller = '', larger = ''] = schema['x-at-most'] ?? [];
  const numbers = [payload[smaller], payload[larger]] as [number?, number?];
  return numbers.includes(undefined) || numbers[0]! <= numbers[1]!;
}

function namesHaveTheirField(schema: JsonSchema, payload: Record<string, unknown>): boolean {
  const [holder = '', needs = {}] = schema['x-names-need'] ?? [];
  const names = Object.keys((payload[holder] as object | undefined) ?? {});
  return Object.entries(needs).every(
    ([other, needing]) => payload[other] !== undefined || !names.some((name) => needing.includes(name)),
  );
}

/** Applies the rules between the members of a nested object, or of each object of a list. */
function isInOrder(schema: JsonSchema, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => isInOrder(schema.items ?? {}, item));
  return (
    daysInOrder(schema, value) &&
    (!isObject(value) || numbersInOrder(schema, value as Record<string, unknown>))
  );
}

/** Two random days are almost never twelve months apart. */
function lastsLongEnough(schema: JsonSchema, payload: Record<string, unknown>): boolean {
  const [name = '', value] = schema['x-twelve-months'] ?? [];
  return payload[name] === undefined || payload[name] !== value;
}

function daysInOrder(schema: JsonSchema, value: unknown): boolean {
  const [earlier, later] = schema['x-ordered-days'] ?? [];
  if (earlier === undefined || later === undefined) return true;
  const period = value as Record<string, string>;
  return (period[earlier] ?? '') <= (period[later] ?? '');
}

type Change =
  | { kind: 'drop' }
  | { kind: 'put'; value: unknown }
  | { kind: 'wrap' }
  | { kind: 'add'; name: string; value: unknown };

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    1e12 + 1,
    9_007_199_254_740_993,
    Infinity,
    true,
    [],
    {},
    [null],
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom<unknown>(
    '2025-02-29',
    '2024-02-29',
    '1899-12-31',
    '2200-01-01',
    'x'.repeat(2001),
    '️'.repeat(2001),
    { vi: '' },
  ),
  fc.constantFrom<unknown>(
    { vi: 'a', en: null },
    { en: 'a' },
    { vi: 'a', fr: 'b' },
    { from: '2025-01-02', to: '2025-01-01' },
  ),
  fc.constantFrom<unknown>(
    Array.from({ length: 101 }, () => 'a'),
    'ftp://x',
    'https://',
    'vnd',
    'full',
    4,
    5,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const names = fc.constantFrom('extra', 'name', 'level', '1', '', 'vi', 'from');
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>({ kind: 'drop' }),
  junk.map((value): Change => ({ kind: 'put', value })),
  fc.constant<Change>({ kind: 'wrap' }),
  fc.tuple(names, junk).map(([name, value]): Change => ({ kind: 'add', name, value })),
);

/** Changes one member of the payload, at any depth; `place` chooses it. */
function mutate(payload: unknown, { place, change }: { place: number; change: Change }): unknown {
  const copy = structuredClone(payload);
  const places = membersIn(copy);
  if (change.kind === 'add') {
    const objects = [copy, ...places.map(({ holder, name }) => holder[name])].filter(isObject);
    define(objects[place % objects.length], change.name, change.value);
    return copy;
  }
  const target = places[place % Math.max(1, places.length)];
  if (target === undefined) return change.kind === 'put' ? change.value : copy;
  if (change.kind === 'drop') drop(target.holder, target.name);
  else
    define(target.holder, target.name, change.kind === 'put' ? change.value : [target.holder[target.name]]);
  return copy;
}

type Members = Record<string, unknown>;

/** Removes a member; the later items of an array move up, because JSON has no holes. */
function drop(holder: Members, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
}

function membersIn(value: unknown): { holder: Members; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Members;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...membersIn(holder[name])]);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Defines a member as JSON.parse does; an assignment to `__proto__` would set the prototype. */
function define(holder: Members | undefined, name: string, value: unknown): void {
  if (holder)
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}
