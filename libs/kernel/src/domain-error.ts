import { inLanguage, type Bilingual, type Language } from './localized-text.js';

/**
 * A problem that the caller can correct. `code` is stable and machine-readable; the web library maps it to an
 * HTTP status in one table. `detail` says what to change. It never holds a secret, a stack trace or SQL.
 */
export class DomainError extends Error {
  /** The detail in English, for logs and the command line. */
  readonly detail: string;

  constructor(
    readonly code: string,
    private readonly words: Bilingual | string,
    /** Extra members of the problem document (RFC 9457), for example `{ retryAfter: 5 }`. */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    const detail = inLanguage(words, 'en');
    super(`${code}: ${detail}`);
    this.name = new.target.name;
    this.detail = detail;
  }

  /** Returns the detail and the extra members in the caller's language, as far as they are worded in it. */
  inLanguage(language: Language): Pick<DomainError, 'detail' | 'extensions'> {
    return { detail: inLanguage(this.words, language), extensions: this.extensions };
  }

  /** Whether `inLanguage` depends on the language. */
  get isBilingual(): boolean {
    return typeof this.words !== 'string';
  }
}
