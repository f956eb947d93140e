import type { OutgoingMessage } from '../domain/notification-content.js';
import type { Outcome } from '../domain/outcome.js';

/**
 * A way to reach somebody. `channel.conformance.ts` holds for every implementation: an attempt ends within its time
 * limit, never throws, and says whether trying again makes sense.
 */
export interface Channel<Target> {
  send(message: OutgoingMessage, target: Target): Promise<Outcome>;
}
