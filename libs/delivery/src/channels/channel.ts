import type { OutgoingMessage } from '../domain/notification-content.js';
import type { Outcome } from '../domain/outcome.js';

/**
 * A way to send messages. `channel.conformance.ts` tests every implementation: an attempt ends within its
 * time limit, never throws, and reports whether trying again makes sense.
 */
export interface Channel<Target> {
  send(message: OutgoingMessage, target: Target): Promise<Outcome>;
}
