import type { AppendPolicy } from '#event-log';
import type { EntityName, ValidEvent } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Framework } from '#maturity/domain';
import type { FrameworkEffect } from './what-if.js';

export interface PreviewQuestion {
  /** Events that the log would accept together. */
  events: readonly ValidEvent[];
  policy: AppendPolicy;
  asOf: Day;
  /** The frameworks that apply to an org unit; none for one that the caller may not see. */
  frameworksOf: (orgUnit: string) => readonly Framework[];
}

/** Changes of the tree of org units, and the org units whose results may differ. */
export interface TreeQuestion extends Omit<PreviewQuestion, 'policy'> {
  orgUnits: readonly string[];
}

/** What becomes of the results of an org unit. */
export interface UnitEffects {
  orgUnit: string;
  effects: readonly FrameworkEffect[];
}

/** What recording these events now would do. */
export interface Preview {
  /** The log position up to which facts are counted, before these. */
  position: number;
  /** The entities whose deltas or names change. */
  entities: readonly EntityChange[];
  /** By how much own totals of org units change by `asOf`. */
  figures: readonly FigureChange[];
  /** True: some total changes, perhaps on a later day. */
  changesFigures: boolean;
  /** The org units whose results can change, from the one with the facts upwards. */
  units: readonly UnitEffects[];
}

export interface EntityChange {
  orgUnit: string;
  subject: string;
  name: EntityName | null;
  /** What the entity has added to each measure by `asOf`, in natural units; null: it has no facts yet. */
  before: ReadonlyMap<string, number> | null;
  after: ReadonlyMap<string, number>;
}

export interface FigureChange {
  orgUnit: string;
  measure: string;
  /** In natural units. */
  amount: number;
}
