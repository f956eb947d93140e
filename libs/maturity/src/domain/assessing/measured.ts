import type { Day } from '#kernel';
import type { MissingWork } from '../assessment.js';
import type { FormulaValues } from '../formula/compiled-formula.js';
import { valuesOf } from '../formula/values-of.js';
import type { Criterion, FrameworkDefinition, Kpi, OrgUnitLevel } from '../framework.js';
import type { Readings } from '../reading.js';
import { valuesOnDay } from './closing-readings.js';
import { certaintyOf, isUndecided, type Certainty } from './certainty.js';
import { kpisById, KpiValues, type KpisById } from './kpi-values.js';
import type { PeerStatistics } from './peers/peer-figures.js';
import { missingWork, type Goal } from './work/missing-work.js';
import type { WorkedOn } from './work/moved-readings.js';
import { valuesAfter } from './work/values-after.js';
import type { WorkDone } from './work/work.js';

/** The KPIs of an org unit on one day, and what is missing to their thresholds. */
export interface Measured {
  framework: FrameworkDefinition;
  /** Statistics of the peers, for KPIs that are measured against them. */
  peers: PeerStatistics;
  kpi(id: string): Kpi | undefined;
  values: KpiValues;
  /** The value of a KPI on a day that decides a target; `null` when it was not measured or is not read. */
  valueOn(kpi: string, day: Day): number | null;
  missing(kpi: string, goal: Goal, onWhat?: WorkedOn): MissingWork | null;
  /**
   * The same after all of the given work on what exists; `null` when it changes nothing, or where work is not
   * looked at.
   */
  after(works: readonly WorkDone[]): Measured | null;
  /** Returns how much the value of a KPI can be trusted, with missing data. */
  certainty(kpi: string): Certainty;
  /** The same of each org unit of that level below, without missing work. */
  ofEach(level: OrgUnitLevel): readonly Measured[];
}

export function measure(framework: FrameworkDefinition, readings: Readings, peers: PeerStatistics): Measured {
  const measured = measuredFrom(framework, valuesOf(readings), peers);
  return {
    ...measured,
    missing(id, goal, onWhat) {
      const kpi = measured.kpi(id);
      return kpi ? missingWork(kpi, goal, readings, onWhat) : null;
    },
    after(works) {
      const values = valuesAfter(works, framework, readings, 'existing');
      return values && measuredFrom(framework, values, peers);
    },
    certainty(id) {
      const kpi = measured.kpi(id);
      return kpi ? certaintyOf(kpi, measured.values.of(id), readings) : { kind: 'known' };
    },
  };
}

/** The same without the missing work, which is the most expensive part, and as if no org unit were silent. */
export function measuredFrom(
  framework: FrameworkDefinition,
  values: FormulaValues,
  peers: PeerStatistics,
): Measured {
  const kpis = kpisById(framework.kpis);
  const byDay = new Map<Day, KpiValues>();
  const on = (day: Day): KpiValues => {
    const known = byDay.get(day) ?? new KpiValues(kpis, valuesOnDay(values, day));
    byDay.set(day, known);
    return known;
  };
  const valueOn: Measured['valueOn'] = (kpi, day) => on(day).of(kpi).value;
  return { ...measuredBy(framework, kpis, new KpiValues(kpis, values), peers), valueOn };
}

function measuredBy(
  framework: FrameworkDefinition,
  kpis: KpisById,
  values: KpiValues,
  peers: PeerStatistics,
): Measured {
  return {
    framework,
    peers,
    kpi: (id) => kpis.get(id),
    values,
    valueOn: () => null,
    missing: () => null,
    after: () => null,
    certainty: () => ({ kind: 'known' }),
    ofEach: (level) => values.ofEach(level).map((unit) => measuredBy(framework, kpis, unit, peers)),
  };
}

/** The value that decides a criterion; `null`: not measured, or a share of too few items. */
export function valueOf(criterion: Pick<Criterion, 'kpi' | 'atLeast'>, measured: Measured): number | null {
  return tooFewOf(criterion, measured) ? null : measured.values.of(criterion.kpi).value;
}

/** How many items the KPI is a share of, where the criterion asks for more. */
export function tooFewOf(
  { kpi, atLeast }: Pick<Criterion, 'kpi' | 'atLeast'>,
  { values }: Measured,
): { count: number; atLeast: number } | null {
  if (atLeast === undefined) return null;
  const count = values.of(kpi).denominator;
  return count === null || count >= atLeast ? null : { count, atLeast };
}

/** Returns whether the value is missing, or missing data leave open whether it reaches the threshold. */
export function isUnclear(criterion: Criterion, measured: Measured): boolean {
  return valueOf(criterion, measured) === null || isUndecided(criterion, measured.certainty(criterion.kpi));
}

/** Returns whether the value rests on missing data: it is unclear, or that of the last day with facts. */
export function restsOnMissingData(criterion: Criterion, measured: Measured): boolean {
  return isUnclear(criterion, measured) || measured.certainty(criterion.kpi).kind === 'unknown';
}
