import { DomainError, inLanguage, type Language } from '#kernel';
import type { ChoiceProblem } from './domain/index.js';

/** Tells all that is wrong with the choices, in `errors: {pointer, code, detail}[]`. */
export class InvalidSettingsError extends DomainError {
  constructor(readonly problems: readonly ChoiceProblem[]) {
    super('invalid-settings', problems[0]?.detail ?? '', { errors: errorsIn(problems, 'en') });
  }

  override inLanguage(language: Language): Pick<DomainError, 'detail' | 'extensions'> {
    const { detail } = super.inLanguage(language);
    return { detail, extensions: { errors: errorsIn(this.problems, language) } };
  }
}

function errorsIn(problems: readonly ChoiceProblem[], language: Language): object[] {
  return problems.map(({ pointer, code, detail }) => ({
    pointer,
    code,
    detail: inLanguage(detail, language),
  }));
}
