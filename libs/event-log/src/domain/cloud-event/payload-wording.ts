import type { ErrorObject } from 'ajv';
import { bilingual, type Bilingual } from '#kernel';
import { MAX_COMPONENT_NAME, missingBesideNames, type JsonSchema } from '../payload/index.js';
import { LINE_PATTERN } from '../text/code-text.js';
import { nearestName } from '../text/nearest-name.js';
import { wording } from './wording.js';

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: bilingual('chuỗi ký tự', 'a string'),
  number: bilingual('số', 'a number'),
  integer: bilingual('số nguyên', 'a whole number'),
  boolean: bilingual('true hoặc false', 'true or false'),
  object: bilingual('đối tượng JSON', 'a JSON object'),
  array: bilingual('danh sách', 'a list'),
};

/** Words the violation of one keyword of a payload schema. */
const byKeyword: Readonly<Record<string, (error: ErrorObject, type: string) => Bilingual>> = {
  required: ({ params }) => wording.required(String(params['missingProperty'])),
  anyOf: ({ schema }) => {
    const names = (schema as readonly { required: readonly string[] }[]).map(({ required }) => required[0]);
    return bilingual(
      `Cần ít nhất một trong các trường ${names.join(', ')}.`,
      `At least one of ${names.join(' and ')} is required.`,
    );
  },
  additionalProperties: ({ params, parentSchema }, type) => {
    const fields = Object.keys((parentSchema as JsonSchema | undefined)?.properties ?? {});
    return wording.unknownName(nearestName(String(params['additionalProperty']), fields), type);
  },
  propertyNames: () => wording.atMostCharacters(MAX_COMPONENT_NAME),
  not: ({ schema }) => {
    const names = (schema as JsonSchema).required ?? [];
    return bilingual(`Chỉ gửi ${names.join(' hoặc ')}.`, `Send ${names.join(' or ')}, not both.`);
  },
  'x-names-need': (error) => {
    const missing = missingFieldsOf(error);
    return bilingual(
      `Các số liệu này cần ${missing.join(', ')}: số phát sinh cần period, số tại một ngày cần observed.`,
      `These quantities need ${missing.join(', ')}: flows need period, stocks need observed.`,
    );
  },
  type: ({ schema }) => {
    const names = [schema as string | readonly string[]].flat().map((name) => TYPES[name]);
    return bilingual(
      `Phải là ${names.map((name) => name?.vi).join(' hoặc ')}.`,
      `Must be ${names.map((name) => name?.en).join(' or ')}.`,
    );
  },
  enum: ({ schema }) => {
    const values = (schema as readonly unknown[]).map(String).join(', ');
    return bilingual(`Phải là một trong các giá trị ${values}.`, `Must be one of ${values}.`);
  },
  minLength: () => wording.notEmpty,
  maxLength: ({ schema }) => wording.atMostCharacters(Number(schema)),
  pattern: ({ schema }) =>
    schema === LINE_PATTERN
      ? wording.notBlank
      : bilingual(`Phải khớp với mẫu ${String(schema)}.`, `Must match ${String(schema)}.`),
  format: () =>
    bilingual('Phải là một ngày có thật, YYYY-MM-DD.', 'Must be a day of the calendar, YYYY-MM-DD.'),
  minimum: ({ schema }) => bilingual(`Nhỏ nhất là ${String(schema)}.`, `Must be at least ${String(schema)}.`),
  maximum: ({ schema }) => bilingual(`Lớn nhất là ${String(schema)}.`, `Must be at most ${String(schema)}.`),
  minItems: ({ schema }) =>
    bilingual(`Cần ít nhất ${String(schema)} mục.`, `At least ${String(schema)} items.`),
  maxItems: ({ schema }) =>
    bilingual(`Nhiều nhất ${String(schema)} mục.`, `At most ${String(schema)} items.`),
  minProperties: ({ schema }) =>
    bilingual(`Cần ít nhất ${String(schema)} giá trị.`, `At least ${String(schema)} values.`),
  maxProperties: ({ schema }) => wording.atMostValues(Number(schema)),
  'x-ordered-days': ({ schema }) => {
    const [earlier, later] = schema as readonly [string, string];
    return bilingual(`${earlier} không được sau ${later}.`, `${earlier} must not be later than ${later}.`);
  },
  'x-at-most': ({ schema }) => {
    const [smaller, larger] = schema as readonly [string, string];
    return bilingual(
      `${smaller} không được lớn hơn ${larger}.`,
      `${smaller} must not be greater than ${larger}.`,
    );
  },
  'x-twelve-months': ({ schema }) => {
    const [basis, value] = schema as readonly [string, string, string];
    return bilingual(
      `Khi ${basis} là ${value}, kỳ phải dài mười hai tháng, ví dụ từ 2025-01-01 đến 2025-12-31.`,
      `With ${basis} ${value} the period lasts twelve months, for example 2025-01-01 to 2025-12-31.`,
    );
  },
};

/** Returns the fields that the names among the amounts of a payload need and that are absent. */
export function missingFieldsOf({ schema, data }: ErrorObject): string[] {
  const [name, needs] = schema as NonNullable<JsonSchema['x-names-need']>;
  const payload = data as Readonly<Record<string, unknown>>;
  return missingBesideNames(payload[name], needs, (other) => payload[other]);
}

/** Says how to correct a payload that violates its schema. */
export function payloadDetail(error: ErrorObject, type: string): Bilingual {
  return byKeyword[error.keyword]?.(error, type) ?? bilingual('Giá trị không hợp lệ.', 'Is not valid.');
}
