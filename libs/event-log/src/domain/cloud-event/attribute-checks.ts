import { parseTimestamp, type Bilingual } from '#kernel';
import { codeFault, normalCode } from '../text/code-text.js';
import { attributeLimits, type EventKind, type EventTypeDefinition } from '../vocabulary/index.js';
import { isAttributeText, isLongerThan } from './characters.js';
import { pointerTo, type EventProblem, type ProblemCode } from './problem.js';
import { textProblem } from './text-problem.js';
import { isUri, isUriReference } from './uri.js';
import { wording } from './wording.js';

/** Org units are older than the facts about them. */
const START_OF_1900 = Date.UTC(1900, 0, 1);
const JSON_MEDIA_TYPE =
  /^[\w!#$&^.+-]+\/(?:[\w!#$&^.+-]*\+)?json(?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+-]+|"[^"]*"))*$/i;

/**
 * The members of an event before it is checked. `null` counts as absent, as the JSON event format requires.
 */
export type Attributes = Readonly<Record<string, unknown>>;

/** Checks the attributes of one event and collects the problems. */
export class AttributeChecks {
  readonly problems: EventProblem[] = [];

  constructor(private readonly attributes: Attributes) {}

  /** Returns a string attribute that keeps its limits; `undefined` when it is absent or invalid. */
  text(name: string, maxLength: number, required: boolean): string | undefined {
    const value = this.attributes[name];
    if (value === undefined || value === null)
      return required ? this.reject(name, 'missing', wording.required(name)) : undefined;
    if (typeof value !== 'string') return this.reject(name, 'wrong-type', wording.text);
    if (value === '') return this.reject(name, 'empty', wording.notEmpty);
    if (isLongerThan(value, maxLength))
      return this.reject(name, 'too-long', wording.atMostCharacters(maxLength));
    if (!isAttributeText(value)) return this.reject(name, 'bad-character', wording.attributeCharacters);
    return value;
  }

  /** Returns a code in normal form C; `undefined` when it is absent or invalid. */
  code(name: string, maxLength: number, required: boolean): string | undefined {
    const text = this.text(name, maxLength, required);
    if (text === undefined) return undefined;
    const code = normalCode(text);
    const fault = codeFault(code);
    if (fault === null) return code;
    const { code: problemCode, detail } = textProblem(fault);
    return this.reject(name, problemCode, detail);
  }

  specVersion(): void {
    const version = this.text('specversion', 10, true);
    if (version !== undefined && version !== '1.0')
      this.reject('specversion', 'unsupported-version', wording.version);
  }

  source(): string {
    const source = this.text('source', attributeLimits.source, true);
    if (source === undefined || isUriReference(source)) return source ?? '';
    return this.reject('source', 'bad-format', wording.uriReference) ?? '';
  }

  dataSchema(): void {
    const schema = this.text('dataschema', attributeLimits.dataschema, false);
    if (schema !== undefined && !isUri(schema)) this.reject('dataschema', 'bad-format', wording.uri);
  }

  dataContentType(): void {
    const type = this.text('datacontenttype', attributeLimits.datacontenttype, false);
    if (type === undefined || JSON_MEDIA_TYPE.test(type)) return;
    this.reject('datacontenttype', 'unsupported-content-type', wording.jsonMediaType);
  }

  /** Returns epoch milliseconds; 0 when the attribute is absent or invalid. */
  time(kind: EventKind | undefined): number {
    const text = this.text('time', 100, true);
    if (text === undefined) return 0;
    const time = parseTimestamp(text);
    if (time === undefined) this.reject('time', 'bad-format', wording.timestamp);
    else if (kind === 'tree' && time < START_OF_1900)
      this.reject('time', 'before-1900', wording.notBefore(1900));
    else if (kind !== 'tree' && time < 0) this.reject('time', 'before-1970', wording.notBefore(1970));
    return time ?? 0;
  }

  backfill(): boolean {
    const value = this.attributes.backfill ?? false;
    if (typeof value !== 'boolean') this.reject('backfill', 'wrong-type', wording.trueOrFalse);
    return value === true;
  }

  subject(definition: EventTypeDefinition, pattern: RegExp | null): string | null {
    const { presence, form } = definition.subject;
    const subject = this.code('subject', attributeLimits.subject, presence === 'required');
    if (subject === undefined) return null;
    if (pattern === null) this.reject('subject', 'not-allowed', wording.noSubject);
    else if (!pattern.test(subject)) this.reject('subject', 'bad-format', wording.form(form));
    return subject;
  }

  orgUnit(definition: EventTypeDefinition, code: RegExp): string | null {
    const unit = this.code('orgunit', 100, definition.orgUnit === 'required');
    if (unit === undefined) return null;
    if (definition.orgUnit === 'absent') this.reject('orgunit', 'not-allowed', wording.noOrgUnit);
    else if (!code.test(unit)) this.reject('orgunit', 'bad-format', wording.orgUnitCode);
    return unit;
  }

  /**
   * Checks a subject `org-unit/<code>`: except in a tree event, it must name the same org unit as `orgunit`.
   */
  subjectIsOwnUnit(subject: string | null, orgUnit: string | null): void {
    if (subject === null || orgUnit === null || !subject.startsWith('org-unit/')) return;
    if (subject !== `org-unit/${orgUnit}`) this.reject('subject', 'mismatch', wording.otherOrgUnit);
  }

  reject(name: string, code: ProblemCode, detail: Bilingual): undefined {
    this.problems.push({ pointer: pointerTo(name), code, detail });
    return undefined;
  }
}
