export { EventSender, type BatchResult } from './event-sender.js';
export { inBatches } from './in-batches.js';
