import { DomainError } from '#kernel';
import {
  figureReading,
  hasOneFigure,
  namedMeasures,
  subjectProblem,
  type MeasureDefinition,
  type Reading,
} from '#maturity/domain';
import { InvalidRequestError } from '#web';

const byId = new Map(namedMeasures.map((measure) => [measure.id, measure]));

/** @throws DomainError `measure-not-found` */
export function measureOf(id: string): MeasureDefinition {
  const measure = byId.get(id);
  if (measure) return measure;
  const detail = `There is no measure "${id}". GET …/measures of an org unit lists them all.`;
  throw new DomainError('measure-not-found', detail);
}

/**
 * Returns the reading of a figure, or of one segment or entity of it.
 * @throws InvalidRequestError for a subject that the measure does not have, and without one where the
 * entities have no common number
 */
export function readingOf(measure: MeasureDefinition, months: number, subject: string | undefined): Reading {
  if (subject === undefined) {
    if (hasOneFigure(measure)) return figureReading(measure, months);
    const example = `${measure.subjectUnit ?? ''}/…${measure.id === 'indices.component' ? '#…' : ''}`;
    throw fault('subject-missing', `${measure.id} has no number over all entities: name one, "${example}".`);
  }
  const problem = subjectProblem(measure, subject);
  if (problem) throw fault(problem.rule, problem.detail);
  return figureReading(measure, months, subject);
}

function fault(code: string, detail: string): InvalidRequestError {
  return new InvalidRequestError([{ parameter: 'subject', code, detail }]);
}
