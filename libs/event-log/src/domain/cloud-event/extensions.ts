import { attributeLimits, extensionIntegers } from '../vocabulary/index.js';
import type { AttributeChecks, Attributes } from './attribute-checks.js';
import { isAttributeText, isLongerThan } from './characters.js';
import { wording } from './wording.js';

const NAME = /^[a-z0-9]+$/;

/**
 * Attributes of CloudEvents and of Thang, and the members that carry data. All others are extension
 * attributes of senders.
 */
const KNOWN = new Set([
  'specversion',
  'id',
  'source',
  'type',
  'time',
  'subject',
  'datacontenttype',
  'dataschema',
  'orgunit',
  'corrects',
  'backfill',
  'data',
  'data_base64',
]);

/**
 * Returns the names of the extension attributes that Thang does not know. They are accepted and kept: the
 * sender sent them, so they are part of the canonical text. CloudEvents recommends names of at most 20
 * characters but does not require it.
 */
export function extensionsOf(attributes: Attributes, checks: AttributeChecks): string[] {
  const extensions: string[] = [];
  for (const name in attributes) {
    if (KNOWN.has(name) || attributes[name] === undefined || attributes[name] === null) continue;
    if (extensions.length === attributeLimits.extensions) {
      checks.reject('', 'too-many', wording.atMostExtensions(attributeLimits.extensions));
      break;
    }
    extensions.push(name);
    checkExtension(name, attributes[name], checks);
  }
  return extensions;
}

function checkExtension(name: string, value: unknown, checks: AttributeChecks): void {
  if (!NAME.test(name)) checks.reject(name, 'bad-name', wording.attributeName);
  else if (name.length > attributeLimits.extensionName)
    checks.reject(name, 'bad-name', wording.atMostCharacters(attributeLimits.extensionName));
  else if (typeof value === 'string') checkText(name, value, checks);
  else if (typeof value === 'number') checkInteger(name, value, checks);
  else if (typeof value !== 'boolean') checks.reject(name, 'wrong-type', wording.extensionValue);
}

function checkText(name: string, value: string, checks: AttributeChecks): void {
  if (isLongerThan(value, attributeLimits.extensionValue))
    checks.reject(name, 'too-long', wording.atMostCharacters(attributeLimits.extensionValue));
  else if (!isAttributeText(value)) checks.reject(name, 'bad-character', wording.attributeCharacters);
}

function checkInteger(name: string, value: number, checks: AttributeChecks): void {
  const { minimum, maximum } = extensionIntegers;
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return;
  checks.reject(name, 'out-of-range', wording.extensionInteger);
}
