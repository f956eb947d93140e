/** An event whose attributes and payload were checked, ready to be appended. */
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
  /** The extension attribute `traceparent`, in version 00; null without a valid one. */
  traceparent: string | null;
  /**
   * The RFC 8785 text of all attributes and the data, without `traceparent` and `tracestate`. The log stores
   * this text.
   */
  canonical: string;
  /** SHA-256 of the canonical text. Equal hashes mean the same event; different ones may as well. */
  hash: Buffer;
}
