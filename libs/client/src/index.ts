export { callApi, type ApiAddress, type ApiRequest } from './call-api.js';
export { EventSender, type BatchResult } from './event-sender.js';
export { inBatches } from './in-batches.js';
