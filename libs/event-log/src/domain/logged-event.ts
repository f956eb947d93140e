/** An event as the log stores it and as subscribers read it. */
export interface LoggedEvent {
  /** Gap-free, in the order of commits, from 1. A string in the HTTP API. */
  position: number;
  source: string;
  id: string;
  /** The full CloudEvents type, for example `vn.thang.service.digitized.v1`. */
  type: string;
  subject: string | null;
  orgUnit: string | null;
  /** When it happened, in epoch milliseconds. */
  time: number;
  /** When it was recorded, in epoch milliseconds. Never decreases from one position to the next. */
  recordedAt: number;
  /** History that updates everything and sends no notifications. */
  backfill: boolean;
  /** In a correction or retraction: the position of the event that it corrects or retracts. */
  amends: number | null;
  /** In a correction or retraction: the position of the original at the start of the chain. */
  chain: number | null;
  /** The run that it came in; null when its sender opened none. */
  run: number | null;
  data: Readonly<Record<string, unknown>>;
}

/** The fact that an event reports, without its sender and the time of recording. */
export type Fact = Pick<LoggedEvent, 'position' | 'type' | 'subject' | 'orgUnit' | 'time' | 'chain' | 'data'>;
