/** What the recorder is told; a class, so that Nest can inject it. */
export class RecorderOptions {
  /** Events per second. */
  readonly rateLimits: { readonly perKey: number; readonly perRecorder: number };

  constructor({ rateLimits }: Pick<RecorderOptions, 'rateLimits'>) {
    this.rateLimits = rateLimits;
  }
}
