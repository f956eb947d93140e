import { BODY_ROOM } from './record-events/limits.js';

/** Whoever runs the recorder may leave out what has a default. */
export type RecorderSettings = Pick<RecorderOptions, 'rateLimits'> & Partial<RecorderOptions>;

/** What the recorder is told; a class, so that Nest can inject it. */
export class RecorderOptions {
  /** Events per second. */
  readonly rateLimits: { readonly perKey: number; readonly perRecorder: number };
  /** Bytes of bodies in memory at the same time. */
  readonly bodyRoom: { readonly totalBytes: number; readonly perKeyBytes: number };

  constructor({ rateLimits, bodyRoom = BODY_ROOM }: RecorderSettings) {
    this.rateLimits = rateLimits;
    this.bodyRoom = bodyRoom;
  }
}
