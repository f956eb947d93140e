import type { ProcessState } from '#web';

/** The message to the supervisor over IPC that the service runs. */
export interface StartedMessage {
  started: string;
  url?: string;
}

/** What a service tells or asks its supervisor over IPC. */
export type ServiceMessage =
  | StartedMessage
  /** How it is, each second. */
  | { state: ProcessState }
  /** It wants the metrics of the other processes, under this number. */
  | { metricsWanted: number }
  /** Its own metrics, which another service wants under this number. */
  | { metrics: string; wantedBy: string; number: number };

/** What the supervisor tells or asks a service. */
export type SupervisorMessage =
  /** How another service is; null when it does not run. */
  | { other: string; state: ProcessState | null }
  /** Another service wants the metrics of this one. */
  | { wantedBy: string; number: number }
  /** The metrics that this service wanted. */
  | { number: number; metrics: readonly string[] };
