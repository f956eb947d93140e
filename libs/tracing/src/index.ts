export { currentTraceId, currentTraceparent, withTraceparent } from './current-trace.js';
