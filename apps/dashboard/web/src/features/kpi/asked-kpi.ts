import type { FrameworkDefinition, KpiDefinition } from '../../queries/frameworks.js';
import type { PointInTime } from '../../queries/point-in-time.js';

/** Which number of which org unit, from where it is looked at. */
export interface AskedKpi {
  unit: string;
  framework: FrameworkDefinition;
  kpi: KpiDefinition;
  point: PointInTime;
}
