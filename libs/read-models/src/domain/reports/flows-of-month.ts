import { measureCatalogue, overriddenId, reportedId } from '#maturity/domain';
import type { MeasureIds } from '../deltas/index.js';
import { MONTH, OWN, type RollupRow, type Totals } from '../rollups/index.js';

/** The flows of which an org unit brought figures in a month, by the ids of their measures, ascending. */
export interface FlowsOfMonth {
  /** Those that a report about a day of the month gives, also where it gives zero. */
  reported: readonly number[];
  /** Those that only single events count. */
  counted: readonly number[];
}

/** A number of deltas of a measure. */
export type MeasureCount = readonly [measure: number, count: number];

/** Finds out from the own totals of a month which flows were reported in it, and which were counted. */
export class ReportableFlows {
  private readonly flows = new Set<number>();
  /** The flow by the id of the companion that shows a report of it. */
  private readonly byReport = new Map<number, number>();

  private static readonly known = new WeakMap<Pick<MeasureIds, 'find'>, ReportableFlows>();

  /** Looks the measures up once for the same ids. */
  static among(measures: Pick<MeasureIds, 'find'>): ReportableFlows {
    let flows = ReportableFlows.known.get(measures);
    if (!flows) ReportableFlows.known.set(measures, (flows = new ReportableFlows(measures)));
    return flows;
  }

  constructor(measures: Pick<MeasureIds, 'find'>) {
    for (const { id, kind } of measureCatalogue.values()) {
      const flow = measures.find(id);
      if (kind !== 'flow' || flow === undefined || !measureCatalogue.has(reportedId(id))) continue;
      this.flows.add(flow);
      for (const companion of [reportedId(id), overriddenId(id)])
        this.byReport.set(measures.find(companion) ?? 0, flow);
    }
  }

  /** Returns whether a delta of this measure shows a report of a flow. */
  isReport(measure: number): boolean {
    return this.byReport.has(measure);
  }

  /** Returns `null` for a month without a report of any flow. */
  of(counts: Iterable<MeasureCount>): FlowsOfMonth | null {
    const [reported, counted] = [new Set<number>(), new Set<number>()];
    for (const [measure, count] of counts) {
      if (count <= 0) continue;
      const flow = this.byReport.get(measure);
      if (flow !== undefined) reported.add(flow);
      else if (this.flows.has(measure)) counted.add(measure);
    }
    if (reported.size === 0) return null;
    const alone = [...counted].filter((flow) => !reported.has(flow));
    return { reported: inOrder(reported), counted: inOrder(alone) };
  }

  /** Returns whether the row holds own totals of a month in which a flow is reported. */
  concerns({ grain, scope, totals }: RollupRow): boolean {
    return grain === MONTH && scope === OWN && this.isReportedIn(totals);
  }

  /** Returns whether these own totals of a month show a report of any flow. */
  isReportedIn({ measures }: Totals): boolean {
    for (const measure of measures) if (this.byReport.has(measure)) return true;
    return false;
  }

  ofRow({ totals: { measures, counts } }: RollupRow): FlowsOfMonth | null {
    return this.of(measures.map((measure, index) => [measure, counts[index] ?? 0] as const));
  }
}

const inOrder = (flows: Iterable<number>): number[] => [...flows].sort((one, other) => one - other);
