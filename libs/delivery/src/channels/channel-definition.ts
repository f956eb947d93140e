import type { DeliveryOptions } from '../delivery-options.js';
import type { OutgoingMessage } from '../domain/notification-content.js';
import type { Outcome } from '../domain/outcome.js';
import type { ChannelForm } from './channel-form.js';

/** Everything about one kind of channel; `definitions.ts` lists them. */
export interface ChannelDefinition {
  readonly form: ChannelForm;
  /** Attempts under way at once to one destination, in each process. */
  readonly attemptsAtOnce: number;
  /** What is wrong with a target, as far as it can be told without asking anybody; empty when it is fine. */
  problemsOf(target: unknown): TargetProblem[];
  /** What asking the network says against a target; `null` when nothing does, or nobody answers. */
  networkProblemOf(target: string, options: DeliveryOptions): Promise<TargetProblem | null>;
  /** One spelling for equal targets. */
  normalize(target: string): string;
  /**
   * Messages to one destination share their attempts: a web server, the mail server. A receiver that hangs holds up its
   * own destination and no other.
   */
  destinationOf(target: string): string;
  /** `null` when a message counts as delivered once it is written: there is nothing to send. */
  open(options: DeliveryOptions): Sender | null;
}

export interface TargetProblem {
  code: string;
  detail: string;
}

/** Sends through one channel. An attempt ends within its time limit and never throws. */
export interface Sender {
  /** @param secret open; `null` for channels without one. */
  send(message: OutgoingMessage, target: string, secret: string | null): Promise<Outcome>;
  close(): Promise<void>;
}
