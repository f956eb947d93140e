import type { ErrorObject } from 'ajv';
import { bilingual, type Bilingual } from '#kernel';
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
const byKeyword: Readonly<Record<string, (error: ErrorObject) => Bilingual>> = {
  required: ({ params }) => wording.required(String(params['missingProperty'])),
  anyOf: ({ schema }) => {
    const names = (schema as readonly { required: readonly string[] }[]).map(({ required }) => required[0]);
    return bilingual(
      `Cần ít nhất một trong các trường ${names.join(', ')}.`,
      `At least one of ${names.join(' and ')} is required.`,
    );
  },
  additionalProperties: () =>
    bilingual('Loại sự kiện này không có trường đó.', 'This field is not part of the event type.'),
  propertyNames: () =>
    bilingual('Loại sự kiện này không có trường đó.', 'This field is not part of the event type.'),
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
    schema === '\\S'
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
};

/** Says how to correct a payload that violates its schema. */
export function payloadDetail(error: ErrorObject): Bilingual {
  return byKeyword[error.keyword]?.(error) ?? bilingual('Giá trị không hợp lệ.', 'Is not valid.');
}
