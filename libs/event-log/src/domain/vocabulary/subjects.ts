import { UNIT_CODE_PATTERN } from '../payload/index.js';
import type { SubjectRule } from './event-type-definition.js';

const CODE = '[^\\s\\p{Cc}]{1,180}';

type Thing =
  | 'service'
  | 'process'
  | 'dataset'
  | 'delivery-model'
  | 'outcome'
  | 'system'
  | 'function'
  | 'registry'
  | 'training'
  | 'consultation'
  | 'solution'
  | 'risk'
  | 'milestone'
  | 'index'
  | 'org-unit';

/** `service/<code>` and the like: one of the things named. */
export function subjectOf(...things: readonly Thing[]): SubjectRule {
  const alternatives = things.map((thing) => `${thing}/${thing === 'org-unit' ? UNIT_CODE_PATTERN : CODE}`);
  return {
    presence: 'required',
    pattern: `^(?:${alternatives.join('|')})$`,
    form: things.map((thing) => `${thing}/<code>`).join(' or '),
  };
}

/** The same, but the body itself may be meant by leaving the subject out. */
export function optionalSubjectOf(...things: readonly Thing[]): SubjectRule {
  return { ...subjectOf(...things), presence: 'optional' };
}

export const capabilitySubject: SubjectRule = {
  presence: 'required',
  pattern: `^capability/[^\\s\\p{Cc}/]{1,80}/[^\\s\\p{Cc}]{1,100}$`,
  form: 'capability/<framework>/<code>',
};

export const noSubject: SubjectRule = { presence: 'absent', pattern: null, form: 'none' };
