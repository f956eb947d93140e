export { buildContent } from './domain/build-content.js';
export { composeMessages } from './domain/compose-messages.js';
export type { CollectedChange, Composition, KnownSubject } from './domain/composition.js';
export * from './domain/index.js';
export type { NotificationContent, OutgoingMessage } from './domain/notification-content.js';
export { Channels } from './channels/channels.js';
export { DeliveryOptions, type DeliverySettings, type DeliveryTuning } from './delivery-options.js';
export { DeliveryQuery } from './delivery-query.js';
export { DeliveryWorker, type EndedAttempt } from './delivery-worker.js';
export { DestinationBreaker } from './destination-breaker.js';
export { DeliveryModule } from './delivery.module.js';
export { MessageComposer } from './message-composer.js';
export { MessageRouter } from './message-router.js';
export { NotificationExplanation } from './notification-explanation.js';
export type { ExplainedReceiver, ExplainedTransition } from './domain/explain-notifications.js';
export { UnsubscribeLinks } from './unsubscribe-links.js';
export type { Delivery, DeliveryReport, MessageBacklog, ReportFilter } from './storage/delivery-reports.js';
export { deliveryMigrations } from './storage/migrations/index.js';
export {
  DEFAULT_OVERLAP_HOURS,
  MAX_OVERLAP_HOURS,
  SecretRotation,
  type RotatedSecret,
  type RotationRequest,
} from './secret-rotation.js';
export { MAX_REPLAYED, Replay, type ReplayRange, type ReplayResult } from './replay.js';
export { SubscriptionAccess, type SubscriptionRecord } from './subscription-access.js';
export { SubscriptionDeliveries } from './subscription-deliveries.js';
export { SubscriptionWatch } from './subscription-watch.js';
export { Subscriptions } from './subscriptions.js';
export { TestSend } from './test-send.js';
export type { Attempt, AttemptedDelivery } from './storage/subscription-messages.js';
