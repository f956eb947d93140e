/** A look at the overview: when it was, and the newest journal position at that moment. */
export interface Look {
  /** Epoch milliseconds. */
  at: number;
  position: number;
}

/** The last look of a person, and the one before it. */
export interface Looks {
  last: Look;
  before: Look | null;
}

/** Looks that follow each other within this time are one, so that a reload does not hide what is new. */
export const ONE_LOOK_MS = 30 * 60_000;

/** Returns what is kept after another look. */
export function withLook(looks: Looks | null, look: Look): Looks {
  if (looks === null) return { last: look, before: null };
  const { last, before } = looks;
  if (!isSameLook(last, look.at)) return { last: look, before: last };
  return { last: { at: look.at, position: Math.max(last.position, look.position) }, before };
}

/** Returns the look that what is new at a moment is counted from; `null`: there was none before. */
export function lookBefore(looks: Looks | null, now: number): Look | null {
  if (looks === null) return null;
  return isSameLook(looks.last, now) ? looks.before : looks.last;
}

function isSameLook({ at }: Look, now: number): boolean {
  return now - at < ONE_LOOK_MS;
}
