/** An event that passed the door: attributes checked, payload checked, ready to be appended. */
export interface ValidEvent {
  source: string;
  id: string;
  type: string;
  subject: string | null;
  orgUnit: string | null;
  /** Epoch milliseconds. */
  time: number;
  backfill: boolean;
  /** The id of the event of the same source that this one replaces. */
  corrects: string | null;
  data: Readonly<Record<string, unknown>>;
  /**
   * RFC 8785 text of all attributes and the data, `traceparent` and `tracestate` left out. This is what is
   * stored.
   */
  canonical: string;
  /** SHA-256 of the canonical text. Equal hashes mean the same event. */
  hash: Buffer;
}
