import type { FrameworkDefinition, KpiDefinition } from '../../queries/frameworks.js';
import type { PointInTime } from '../../queries/point-in-time.js';

/** A KPI of an org unit at a point in time. */
export interface AskedKpi {
  unit: string;
  framework: FrameworkDefinition;
  kpi: KpiDefinition;
  point: PointInTime;
}
