import type { FigureUnit, LocalizedText } from '#kernel';
import type { CompiledFormula } from './formula/compiled-formula.js';
import type { OrgUnitLevel } from './org-unit-level.js';
import type { Provenance } from './provenance.js';
import type { Reading } from './reading.js';

export interface Kpi {
  id: string;
  name: LocalizedText;
  description: LocalizedText | null;
  unit: KpiUnit;
  /** The formula as written in the file, for people. */
  numerator: string;
  denominator: string | null;
  /** The trailing window; `null`: as of the day, or since the beginning. */
  windowMonths: number | null;
  better: 'higher' | 'lower';
  zeroDenominator: ZeroDenominator;
  /** The KPI applies only to org units for which this is above zero. `null`: to all. */
  applicable: Applicable | null;
  /** The measure that the work adds to. Its growth moves this KPI. */
  driver: string | null;
  /** Decimals for display. Thresholds are compared with the exact value. */
  decimals: number;
  provenance: Provenance;
  /** How long a published index that it reads counts. `null`: until the next publication. */
  validity: Validity | null;
  /** The values that it can have. A value beyond is shown as it is, and marked. */
  range: Range;
  /** Org units that have units of this level below them take the mean over these. `null`: their own value. */
  aggregate: KpiAggregate | null;
  formula: KpiFormula;
}

/** The shelf life of published indices. */
export interface Validity {
  months: number;
  /** For each index: whether it was published within these months, and when it last was. */
  indices: readonly { published: Reading; publishedOn: Reading }[];
}

/** Limits of a value, both inclusive; `null`: none. */
export interface Range {
  min: number | null;
  max: number | null;
}

export interface KpiAggregate {
  level: OrgUnitLevel;
  /** Decimals to which the publisher rounds the mean; `null`: not rounded. */
  decimals: number | null;
}

/** `percent` is 100 × numerator / denominator. */
export type KpiUnit = FigureUnit;

/**
 * What a zero denominator means. `share-out`: an item of an index gives its points to the other items of its
 * group; elsewhere the KPI is not measurable.
 */
export type ZeroDenominator = 'not-measurable' | 'zero' | 'full' | 'share-out';

interface Applicable {
  /** The condition as written in the file. */
  when: string;
  formula: CompiledFormula;
  otherwise: ZeroDenominator;
}

export interface KpiFormula {
  numerator: CompiledFormula;
  denominator: CompiledFormula | null;
  /**
   * All readings that the value depends on: those of its formulas, `applicable` included, and those of the
   * KPIs that it refers to.
   */
  readings: readonly Reading[];
  /** The readings of each formula itself. */
  reads: Readonly<Record<'numerator' | 'denominator' | 'applicable', readonly Reading[]>>;
  /** The KPIs that it refers to, directly or through others. Each comes after those that it needs itself. */
  uses: readonly Kpi[];
  /**
   * True when all its formulas, `applicable` included, are linear in each measure. Then more work moves the
   * KPI in one direction only.
   */
  linear: boolean;
}
