export { callApi, type ApiAddress, type ApiRequest } from './call-api.js';
export { EventRun, type RunWarning, type ClosedRun, type RefusedLine } from './event-run.js';
export { EventSender, type BatchResult, type EventRejection } from './event-sender.js';
export { inBatches } from './in-batches.js';
export { ListImport, type ImportedRow, type ListImportState } from './list-import.js';
