import type { MissingWork } from '../assessment.js';
import type { FormulaValues } from '../formula/compiled-formula.js';
import { valuesOf } from '../formula/values-of.js';
import type { Criterion, FrameworkDefinition, Kpi } from '../framework.js';
import type { Readings } from '../reading.js';
import { kpisById, KpiValues } from './kpi-values.js';
import type { PeerStatistics } from './peers/peer-figures.js';
import { missingWork, type Goal } from './work/missing-work.js';

/** The KPIs of an org unit on one day, and what is missing to their thresholds. */
export interface Measured {
  framework: FrameworkDefinition;
  /** Statistics of the peers, for KPIs that are measured against them. */
  peers: PeerStatistics;
  kpi(id: string): Kpi | undefined;
  values: KpiValues;
  missing(kpi: string, goal: Goal): MissingWork | null;
}

export function measure(framework: FrameworkDefinition, readings: Readings, peers: PeerStatistics): Measured {
  const measured = measuredFrom(framework, valuesOf(readings), peers);
  return {
    ...measured,
    missing(id, goal) {
      const kpi = measured.kpi(id);
      return kpi ? missingWork(kpi, goal, readings) : null;
    },
  };
}

/** The same without the missing work, which is the most expensive part. */
export function measuredFrom(
  framework: FrameworkDefinition,
  values: FormulaValues,
  peers: PeerStatistics,
): Measured {
  const kpis = kpisById(framework.kpis);
  return {
    framework,
    peers,
    kpi: (id) => kpis.get(id),
    values: new KpiValues(kpis, values),
    missing: () => null,
  };
}

export const valueOf = ({ kpi }: Pick<Criterion, 'kpi'>, { values }: Measured): number | null =>
  values.of(kpi).value;
