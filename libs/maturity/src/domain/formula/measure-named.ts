import { measureCatalogue } from '../measures/measure-catalogue.js';
import type { MeasureDefinition } from '../measures/measure-definition.js';
import { segmentsId } from '../measures/segment-measures.js';
import { isSegmentValue, type SegmentValues } from '../measures/segment-values.js';
import { isReportable } from '../reading.js';
import type { FormulaProblem } from './formula.js';

/**
 * What a formula may name: a measure, except the distributions that medians are taken over, or
 * `<measure>.counted`, which is a flow or a stock without what org units report about themselves.
 */
export interface NamedMeasure {
  measure: MeasureDefinition;
  counted: boolean;
}

const COUNTED = '.counted';
/** Measures whose subject names a component behind a `#`. */
const COMPONENTS: ReadonlySet<string> = new Set(['indices.component', 'indices.previousComponent']);

export function measureNamed(id: string): NamedMeasure | null {
  const measure = measureCatalogue.get(id);
  if (measure?.subjectUnit === 'amount') return null;
  if (measure) return { measure: withoutSegments(measure), counted: false };
  const whole = id.endsWith(COUNTED) ? measureCatalogue.get(id.slice(0, -COUNTED.length)) : undefined;
  return whole && isReportable(whole) ? { measure: whole, counted: true } : null;
}

/**
 * Maps a segment measure to its whole, because `services.eligible.segments["group=G2C"]` means
 * `services.eligible["group=G2C"]`.
 */
function withoutSegments(measure: MeasureDefinition): MeasureDefinition {
  const whole = measureCatalogue.get(measure.id.slice(0, -segmentsId('').length));
  return whole && segmentsId(whole.id) === measure.id ? whole : measure;
}

/** Describes what the brackets of `measure["…"]` may hold, or returns `null` when `subject` is allowed. */
export function subjectProblem(measure: MeasureDefinition, subject: string): FormulaProblem | null {
  if (measure.kind === 'perSubject') return entityProblem(measure, subject);
  if (measureCatalogue.has(segmentsId(measure.id))) return segmentProblem(measure, subject);
  return {
    rule: 'no-subjects',
    detail: `${measure.id} is kept neither by entity nor by segment: leave ["…"] out.`,
  };
}

function entityProblem({ id, subjectUnit }: MeasureDefinition, subject: string): FormulaProblem | null {
  if (subjectUnit === 'figure') return figureProblem(id, subject);
  const isComponent = COMPONENTS.has(id);
  const form = `${subjectUnit ?? ''}/…${isComponent ? '#…' : ''}`;
  const [entity = '', ...component] = subject.split('#');
  const named = entity.startsWith(`${subjectUnit ?? ''}/`) && !entity.endsWith('/');
  if (named && component.length === (isComponent ? 1 : 0) && component[0] !== '') return null;
  return {
    rule: 'unknown-subject',
    detail: `Write ${id}["${form}"]: "${subject}" is not the id of such an entity.`,
  };
}

/** An own figure is that of the org unit, or of one of its services or processes. */
function figureProblem(id: string, subject: string): FormulaProblem | null {
  if (/^(?:(?:service|process)\/[^#]+#)?figure=.+$/.test(subject)) return null;
  return {
    rule: 'unknown-subject',
    detail: `Write ${id}["figure=…"] or ${id}["service/…#figure=…"]: "${subject}" is not an own figure.`,
  };
}

/**
 * A segment that no event can have would read zero for ever. So its key must be one that the measure is kept
 * by, and its value one that the vocabulary allows.
 */
function segmentProblem({ id, segments }: MeasureDefinition, subject: string): FormulaProblem | null {
  const [, key = '', value = ''] = /^([^=]*)=(.+)$/.exec(subject) ?? [];
  const values = Object.hasOwn(segments, key) ? segments[key] : undefined;
  if (values !== undefined && isSegmentValue(values, value)) return null;
  const problem =
    values === undefined
      ? `"${subject}" is no segment of ${id}`
      : `"${value}" is no ${key} that an event can have`;
  const forms = Object.entries(segments).map(([each, allowed]) => formOf(each, allowed));
  return { rule: 'unknown-subject', detail: `${problem}: write ${forms.join(' or ')}.` };
}

function formOf(key: string, values: SegmentValues): string {
  if (values === null) return `"${key}=…"`;
  return values instanceof RegExp ? `"${key}=VND"` : values.map((value) => `"${key}=${value}"`).join(', ');
}
