import { codePattern, UNIT_CODE_PATTERN } from '../text/code-text.js';
import type { SubjectRule } from './define-noun.js';

const CODE = codePattern(180);

/** Returns the rule for a required subject such as `service/<code>`: an entity of one of these nouns. */
export function subjectOf(...nouns: readonly string[]): SubjectRule {
  const alternatives = nouns.map((noun) => `${noun}/${noun === 'org-unit' ? UNIT_CODE_PATTERN : CODE}`);
  return {
    presence: 'required',
    nouns,
    pattern: `^(?:${alternatives.join('|')})$`,
    form: nouns.map((noun) => `${noun}/<code>`).join(' or '),
  };
}

/** Returns the same rule, but an event about the org unit itself may omit its subject. */
export function optionalSubjectOf(...nouns: readonly string[]): SubjectRule {
  return { ...subjectOf(...nouns), presence: 'optional' };
}

export const capabilitySubject: SubjectRule = {
  presence: 'required',
  nouns: ['capability'],
  pattern: `^capability/(?=[^/]{1,80}/.)${CODE}$`,
  form: 'capability/<framework>/<code>',
};

export const noSubject: SubjectRule = { presence: 'absent', nouns: [], pattern: null, form: 'none' };
