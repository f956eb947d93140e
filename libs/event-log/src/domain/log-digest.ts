/** The end of the log at some time: a copy that is kept elsewhere shows whether the log was rewritten. */
export interface LogDigest {
  position: number;
  /** The link of the digest chain at the position, in hex. */
  digest: string;
}

const TEXT = /^(0|[1-9]\d{0,15}):([0-9a-f]{64})$/;

/** Writes a digest as `position:hex`. */
export function formatLogDigest({ position, digest }: LogDigest): string {
  return `${position}:${digest}`;
}

/** Returns the digest that the text writes; `undefined` when it writes none. */
export function parseLogDigest(text: string): LogDigest | undefined {
  const [, position, digest] = TEXT.exec(text.trim().toLowerCase()) ?? [];
  return position === undefined || digest === undefined ? undefined : { position: Number(position), digest };
}
