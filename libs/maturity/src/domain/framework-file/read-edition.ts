import type { Edition, LegalBasis } from '../framework.js';
import type { Report } from './framework-problem.js';
import type { EditionYaml } from './framework-yaml.js';
import { readDay } from './read-day.js';

/** Reads an edition. `framework` is the id of the framework that it belongs to. */
export function readEdition(edition: EditionYaml, framework: string | undefined, report: Report): Edition {
  const { id, source, basis = id, successor = null } = edition;
  const validFrom = readDay(edition.validFrom, '/edition/validFrom', report);
  const validTo = edition.validTo === undefined ? null : readDay(edition.validTo, '/edition/validTo', report);
  const legalBasis = readLegalBasis(edition.legalBasis, report);
  checkSuccessor(edition, framework, report);
  if (validTo !== null && validTo < validFrom) {
    report(
      '/edition/validTo',
      'validity-reversed',
      `It begins on ${edition.validFrom}: it ends on that day or later.`,
    );
  }
  return { id, validFrom, validTo, source, legalBasis, basis, successor };
}

function checkSuccessor(
  { successor, validTo }: EditionYaml,
  framework: string | undefined,
  report: Report,
): void {
  if (successor === undefined) return;
  if (validTo === undefined) {
    report(
      '/edition/successor',
      'successor-in-force',
      'Nothing takes the place of an edition that is valid: say validTo, or leave the successor out.',
    );
  }
  if (successor === framework) {
    report(
      '/edition/successor',
      'own-successor',
      'The next edition of a framework is not its successor: name another framework, or leave it out.',
    );
  }
}

function readLegalBasis(basis: EditionYaml['legalBasis'], report: Report): LegalBasis | null {
  return basis ? { ...basis, date: readDay(basis.date, '/edition/legalBasis/date', report) } : null;
}
