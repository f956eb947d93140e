import type { DeliveryOptions } from '../delivery-options.js';
import type { OutgoingMessage } from '../domain/notification-content.js';
import type { Outcome } from '../domain/outcome.js';
import type { ChannelForm } from './channel-form.js';

/** Defines one kind of channel. `definitions.ts` lists all of them. */
export interface ChannelDefinition {
  readonly form: ChannelForm;
  /** How many attempts a process makes to one destination that answers at the same time. */
  readonly attemptsAtOnce: number;
  /** Returns what is wrong with a target, without asking the network; empty when it is valid. */
  problemsOf(target: unknown): TargetProblem[];
  /**
   * Asks the network and returns what speaks against a target; `null` when nothing does, or when there is no
   * answer.
   */
  networkProblemOf(target: string, options: DeliveryOptions): Promise<TargetProblem | null>;
  /** Gives equal targets the same spelling. */
  normalize(target: string): string;
  /**
   * Returns the queue for messages to this target, such as a web server or the mail server. Messages to one
   * destination share their attempts, so a receiver that hangs delays its own destination only. A host, with
   * a port behind a colon where one is given.
   */
  destinationOf(target: string): string;
  /**
   * Opens a sender; `null` when a message counts as delivered once it is written, so that there is nothing to
   * send.
   */
  open(options: DeliveryOptions): Sender | null;
}

export interface TargetProblem {
  code: string;
  detail: string;
}

/** Sends through one channel. An attempt ends within its time limit and never throws. */
export interface Sender {
  /** @param secrets the unsealed secrets, the newest first; empty for channels that do not sign */
  send(message: OutgoingMessage, target: string, secrets: readonly string[]): Promise<Outcome>;
  close(): Promise<void>;
}
