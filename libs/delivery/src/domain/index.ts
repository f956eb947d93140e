export * from './backoff.js';
export * from './breaker.js';
export type { ChannelForm } from '../channels/channel-form.js';
export * from '../channels/forms.js';
export * from './outcome.js';
export * from './subscription.js';
export * from './subscription-status.js';
export type { SubscriptionPatch } from './subscription-patch.js';
