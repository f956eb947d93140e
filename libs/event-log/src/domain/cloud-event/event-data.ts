import { isUtf8 } from 'node:buffer';
import { isPlainObject } from '../payload/index.js';
import type { AttributeChecks, Attributes } from './attribute-checks.js';
import { wording } from './wording.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Returns the JSON object in `data` or `data_base64`; `undefined` when there is none. */
export function dataOf(
  attributes: Attributes,
  checks: AttributeChecks,
): Readonly<Record<string, unknown>> | undefined {
  const { data, data_base64: encoded } = attributes;
  if (encoded === undefined) return objectOf('data', data, checks);
  if (data !== undefined) return checks.reject('data_base64', 'not-allowed', wording.oneKindOfData);
  if (typeof encoded !== 'string') return checks.reject('data_base64', 'wrong-type', wording.text);
  return objectOf('data_base64', decoded(encoded), checks);
}

function objectOf(
  name: string,
  data: unknown,
  checks: AttributeChecks,
): Readonly<Record<string, unknown>> | undefined {
  if (data === undefined || isPlainObject(data)) return data;
  return checks.reject(name, 'wrong-type', wording.jsonObject);
}

/**
 * Decodes base64 to a JSON value. Returns null, which is not an object and so is rejected, for text that is
 * not base64, not UTF-8 or not JSON.
 */
function decoded(encoded: string): unknown {
  if (!BASE64.test(encoded)) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (!isUtf8(bytes)) return null;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
