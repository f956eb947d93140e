import type { FrameworkDefinition, KpiDefinition } from '../../api/frameworks.js';
import type { ReadPoint } from '../../api/read-point.js';

/** Which number of which body, from where it is looked at. */
export interface AskedKpi {
  unit: string;
  framework: FrameworkDefinition;
  kpi: KpiDefinition;
  point: ReadPoint;
}
