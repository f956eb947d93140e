/** An event as the log holds it and as subscribers read it. */
export interface LoggedEvent {
  /** Gap-free and commit-ordered, from 1. A string in the HTTP API. */
  position: number;
  source: string;
  id: string;
  /** The full CloudEvents type, for example `vn.thang.service.digitized.v1`. */
  type: string;
  subject: string | null;
  orgUnit: string | null;
  /** When it happened, epoch milliseconds. */
  time: number;
  /** When we learned it, epoch milliseconds; never falls from one position to the next. */
  recordedAt: number;
  /** History: updates everything, notifies nobody. */
  backfill: boolean;
  /** For corrections and retractions: the position of the very event that this one corrects or retracts. */
  amends: number | null;
  /** For corrections and retractions: the position of the original at the start of the chain. */
  chain: number | null;
  data: Readonly<Record<string, unknown>>;
}

/** What an event says, without who said it and when we learned it. */
export type Fact = Pick<LoggedEvent, 'position' | 'type' | 'subject' | 'orgUnit' | 'time' | 'chain' | 'data'>;
