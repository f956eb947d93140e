import { BODY_BUDGET } from './content/limits.js';

/** Those who run it may leave out what has a default. */
export type IntakeSettings = Pick<IntakeOptions, 'rateLimits'> & Partial<IntakeOptions>;

/** What intake is told; a class, so that Nest can inject it. */
export class IntakeOptions {
  /** Events per second. */
  readonly rateLimits: { readonly perKey: number; readonly perRecorder: number };
  /** Bytes of bodies in memory at the same time. */
  readonly bodyBudget: { readonly totalBytes: number; readonly perKeyBytes: number };

  constructor({ rateLimits, bodyBudget = BODY_BUDGET }: IntakeSettings) {
    this.rateLimits = rateLimits;
    this.bodyBudget = bodyBudget;
  }
}
