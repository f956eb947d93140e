export { ReportableFlows, type FlowsOfMonth, type MeasureCount } from './flows-of-month.js';
