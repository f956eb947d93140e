/** An event as it was read, or why it could not be. */
export type Candidate =
  { ok: true; value: unknown } | { ok: false; problem: { pointer: string; code: string; detail: string } };
