export { currentTraceId, currentTraceparent, withTraceparent } from './current-trace.js';
export { recordTraces } from './record-traces.js';
export { beginSpan, inSpan, spansAreRecorded, type Span } from './spans.js';
