import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Edition } from '../framework.js';
import type { Report } from './framework-problem.js';
import type { EditionYaml } from './framework-yaml.js';

export function readEdition(edition: EditionYaml, report: Report): Edition | null {
  const validFrom = readDay(edition.validFrom, '/edition/validFrom', report);
  const validTo = edition.validTo === undefined ? null : readDay(edition.validTo, '/edition/validTo', report);
  if (validFrom === undefined || validTo === undefined) return null;
  if (validTo !== null && validTo < validFrom) {
    report(
      '/edition/validTo',
      'validity-reversed',
      'An edition ends on or after the day on which it begins.',
    );
  }
  return {
    id: edition.id,
    validFrom,
    validTo,
    source: edition.source,
    legalBasis: null,
    basis: edition.id,
    successor: null,
  };
}

function readDay(text: string, path: string, report: Report): Day | undefined {
  const day = parseDay(text);
  if (day === undefined) report(path, 'not-a-day', `${text} is not in the calendar.`);
  return day;
}
