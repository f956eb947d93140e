import { BODY_BUDGET } from './content/limits.js';

/** The options as an application gives them. What has a default may be left out. */
export type IntakeSettings = Pick<IntakeOptions, 'rateLimits'> & Partial<IntakeOptions>;

/** The options of intake, as a class that Nest can inject. */
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
