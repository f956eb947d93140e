import { validTraceparent } from '#kernel';
import { isPlainObject } from '../payload/index.js';
import { UNIT_CODE_PATTERN } from '../text/code-text.js';
import { nearestName } from '../text/nearest-name.js';
import { attributeLimits, RETRACTED, vocabulary, type EventTypeDefinition } from '../vocabulary/index.js';
import { AttributeChecks, type Attributes } from './attribute-checks.js';
import { dataOf } from './event-data.js';
import { extensionsOf } from './extensions.js';
import { futureProblems } from './future-problems.js';
import { inspectData } from './inspect-data.js';
import { withNormalCodes } from './normal-codes.js';
import { payloadProblems } from './payload-problems.js';
import { PayloadValidator } from './payload-validator.js';
import { bounded, type EventProblem } from './problem.js';
import { canonicalEvent, hashOf } from './seal-event.js';
import type { ValidEvent } from './valid-event.js';
import { wording } from './wording.js';

type ParsedCloudEvent =
  | { ok: true; event: ValidEvent }
  | {
      ok: false;
      problems: EventProblem[];
      /**
       * What could be read of the event, so that the log can say what else is wrong with it. Null when its
       * identity, type, subject or org unit is wrong, and for amendments and most changes of the tree.
       */
      readable: ValidEvent | null;
    };

const UNIT_CODE = new RegExp(`^${UNIT_CODE_PATTERN}$`, 'u');
const subjectPatterns = new Map(
  [...vocabulary.values()].map(({ type, subject }) => [type, patternOf(subject.pattern)]),
);
const validator = new PayloadValidator();

/**
 * Checks one event in the JSON event format against CloudEvents 1.0 and the vocabulary, and returns it in
 * canonical form. Reports all problems, up to twenty. Pure, except for caches of compiled validators and of
 * URI checks.
 */
export function parseCloudEvent(value: unknown, nowMs: number): ParsedCloudEvent {
  if (!isPlainObject(value))
    return rejected([{ pointer: '', code: 'wrong-type', detail: wording.notAnEvent }]);
  const checks = new AttributeChecks(value);
  const definition = vocabulary.get(String(value['type']));
  const event = readAttributes(checks, definition);
  const extensions = extensionsOf(value, checks);
  const sent = dataOf(value, checks);
  if (definition === undefined)
    return rejected([...checks.problems, ...unknownType(event.type), ...unsafe(sent)]);
  const data = sent && withNormalCodes(definition.payload, sent);
  checkAgainstType(definition, event, checks);
  checkData(definition, data, value, checks);
  event.data = data ?? NO_DATA;
  if (value['traceparent'] !== undefined) event.traceparent = validTraceparent(value['traceparent']);
  const problems = [...checks.problems, ...futureProblems(event, nowMs)];
  if (problems.length > 0) return rejected(problems, readable(definition, event, problems));
  return sealed(event, canonicalEvent(value, event, extensions, data));
}

const NO_DATA: Readonly<Record<string, unknown>> = Object.freeze({});
const NO_HASH = Buffer.alloc(0);

/**
 * Reads the attributes that do not depend on the type. Later checks fill in the rest of the same object,
 * because copying it costs more than checking it.
 */
function readAttributes(checks: AttributeChecks, definition: EventTypeDefinition | undefined): ValidEvent {
  checks.specVersion();
  checks.dataContentType();
  checks.dataSchema();
  return {
    source: checks.source(),
    id: checks.code('id', attributeLimits.id, true) ?? '',
    type: checks.text('type', 200, true) ?? '',
    subject: null,
    orgUnit: null,
    time: checks.time(definition?.kind),
    backfill: checks.backfill(),
    corrects: checks.code('corrects', attributeLimits.id, false) ?? null,
    data: NO_DATA,
    traceparent: null,
    canonical: '',
    hash: NO_HASH,
  };
}

function checkAgainstType(definition: EventTypeDefinition, event: ValidEvent, checks: AttributeChecks): void {
  event.subject = checks.subject(definition, subjectPatterns.get(event.type) ?? null);
  event.orgUnit = checks.orgUnit(definition, UNIT_CODE);
  if (definition.kind !== 'tree') checks.subjectIsOwnUnit(event.subject, event.orgUnit);
  if (event.corrects === null) return;
  if (event.type === RETRACTED) checks.reject('corrects', 'not-allowed', wording.retractionCorrects);
  if (event.corrects === event.id) checks.reject('corrects', 'not-allowed', wording.correctsItself);
}

function checkData(
  definition: EventTypeDefinition,
  data: Readonly<Record<string, unknown>> | undefined,
  event: Attributes,
  checks: AttributeChecks,
): void {
  if (data !== undefined) {
    if (validator.decide(definition)(data)) return;
    const danger = inspectData(data);
    checks.problems.push(
      ...(danger ? [danger] : payloadProblems(definition, validator.explain(definition), data)),
    );
  } else if (event.data === undefined && event.data_base64 === undefined && !definition.dataOptional) {
    checks.reject('data', 'missing', wording.required('data'));
  }
}

/**
 * Adds the canonical text and the hash. In a valid payload only forbidden characters are left to check, and
 * those show in the canonical text.
 */
function sealed(event: ValidEvent, canonical: string): ParsedCloudEvent {
  // JSON escapes NUL and lone surrogates as \uXXXX. The sender may also have written a backslash before a u.
  const danger = canonical.includes('\\u') ? inspectData(event.data) : null;
  if (danger) return rejected([danger]);
  event.canonical = canonical;
  event.hash = hashOf(canonical);
  return { ok: true, event };
}

function unknownType(type: string): EventProblem[] {
  if (type === '') return [];
  const detail = wording.unknownType(nearestName(type, vocabulary.keys()));
  return [{ pointer: '/type', code: 'unknown-type', detail }];
}

function unsafe(data: unknown): EventProblem[] {
  const danger = inspectData(data);
  return danger ? [danger] : [];
}

function rejected(problems: readonly EventProblem[], readable: ValidEvent | null = null): ParsedCloudEvent {
  return { ok: false, problems: bounded(problems), readable };
}

const IDENTIFYING = new Set(['/id', '/source', '/subject', '/orgunit', '/corrects', '/data', '/data/parent']);

function readable(
  { noun, action, kind }: EventTypeDefinition,
  event: ValidEvent,
  problems: readonly EventProblem[],
): ValidEvent | null {
  if (problems.some(({ pointer }) => IDENTIFYING.has(pointer))) return null;
  if (kind !== 'tree' && kind !== 'amendment') return { ...event, data: NO_DATA };
  // Others of the request may name the org unit that the event would establish.
  return noun === 'org-unit' && action === 'established' ? event : null;
}

function patternOf(pattern: string | null): RegExp | null {
  return pattern === null ? null : new RegExp(pattern, 'u');
}
