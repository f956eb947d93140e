import { DomainError, inLanguage, type Language } from '#kernel';
import type { PersonProblem } from './domain/person.js';

/** Tells all that is wrong with a person's details, in `errors: {pointer, code, detail}[]`. */
export class InvalidPersonError extends DomainError {
  constructor(readonly problems: readonly PersonProblem[]) {
    super('invalid-person', problems[0]?.detail ?? '', { errors: errorsIn(problems, 'en') });
  }

  override inLanguage(language: Language): Pick<DomainError, 'detail' | 'extensions'> {
    const { detail } = super.inLanguage(language);
    return { detail, extensions: { errors: errorsIn(this.problems, language) } };
  }
}

function errorsIn(problems: readonly PersonProblem[], language: Language): object[] {
  return problems.map(({ pointer, code, detail }) => ({
    pointer,
    code,
    detail: inLanguage(detail, language),
  }));
}
