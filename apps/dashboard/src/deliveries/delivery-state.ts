import type { Delivery } from '#delivery';

/** The states of a delivery as the HTTP API names them. `parked` is a dead-lettered message. */
export const deliveryStates = ['pending', 'delivered', 'parked', 'suppressed'] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** Translates a state of the delivery library to its name in the HTTP API. */
export function toDeliveryState(state: Delivery['state']): DeliveryState {
  return state === 'dead-lettered' ? 'parked' : state;
}

/** Translates a state in a request to that of the delivery library. */
export function fromDeliveryState(state: DeliveryState): Delivery['state'] {
  return state === 'parked' ? 'dead-lettered' : state;
}
