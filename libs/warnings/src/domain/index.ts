export { FrameworkReads } from './framework-reads.js';
export type { Known } from './known.js';
export { knownWith } from './known-with.js';
export { needsRegistration, REGISTERING } from './kinds/services.js';
export type { Doubt, WarningKind, WarningValues } from './warning-kind.js';
export { isWarningCode, kindOfCode, warningCodes, warningKinds, type WarningCode } from './warning-kinds.js';
export { describeKind, describeWarning, inspectEvents, type Warning, type WarningTexts } from './warning.js';
