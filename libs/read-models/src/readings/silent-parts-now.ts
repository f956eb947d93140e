import type { Queryable } from '#database';
import type { Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  CarriedReadings,
  FoundSilentParts,
  NOBODY_SILENT,
  silentSpans,
  type CountedSpan,
  type SilentParts,
  type SilentSpan,
} from '../domain/readings/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { SilentOrgUnits } from '../domain/silence/index.js';
import { isAnySilent, readSources } from '../storage/sources-table.js';
import { carriedTable } from './carried-table.js';

/** Up to this many org units are looked up one by one; of more, all silences are read. */
const FEW = 500;

interface Asked {
  tree: OrgUnitTree;
  orgUnitIds: readonly number[];
  readings: readonly Reading[];
  days: readonly Day[];
  measures: MeasureIds;
}

/**
 * Finds the silent org units at and below those asked about, by today's tree, and adds up their own totals.
 * Where none is silent it runs one query, which finds nothing.
 */
export async function silentPartsNow(q: Queryable, asked: Asked): Promise<SilentParts> {
  const { tree, orgUnitIds, readings, measures } = asked;
  const carried = new CarriedReadings(readings, measures);
  const days = [...new Set(asked.days)].sort((one, other) => one - other);
  if (carried.all.length === 0 || days.length === 0 || orgUnitIds.length === 0) return NOBODY_SILENT;
  const members = new Members(tree, orgUnitIds);
  const range = { days, orgUnitIds: members.all.size <= FEW ? [...members.all] : null };
  if (!(await isAnySilent(q, range))) return NOBODY_SILENT;
  const sources = (await readSources(q, range)).filter(({ orgUnitId }) => members.all.has(orgUnitId));
  const silent = new SilentOrgUnits(sources);
  const spans = silentSpans(silent, days, carried.sets).map((span) => members.counted(span));
  if (spans.length === 0) return NOBODY_SILENT;
  const table = await carriedTable(q, { spans, readings: carried.all, carried, measures, fromStored: true });
  const found = {
    table,
    reported: (orgUnitId: number, day: Day) =>
      silent.countReported(members.below(orgUnitId), day, carried.sets),
  };
  return new FoundSilentParts(carried, measures, () => found);
}

/** The org units at and below those asked about. One that was closed is not silent. */
class Members {
  readonly all: ReadonlySet<number>;
  private readonly asked: ReadonlySet<number>;
  private readonly askedAbove = new Map<number, readonly number[]>();

  constructor(
    private readonly tree: OrgUnitTree,
    orgUnitIds: readonly number[],
  ) {
    this.asked = new Set(orgUnitIds);
    this.all = new Set(orgUnitIds.flatMap((id) => this.below(id)));
  }

  below(orgUnitId: number): number[] {
    return this.tree.subtree(orgUnitId).filter((member) => this.tree.get(member)?.active);
  }

  /** Returns the silent org unit with those asked about that it counts for. */
  counted(span: SilentSpan): CountedSpan {
    return { ...span, asked: this.countsFor(span.orgUnitId), within: null };
  }

  private countsFor(orgUnitId: number): readonly number[] {
    let known = this.askedAbove.get(orgUnitId);
    if (!known) {
      known = [orgUnitId, ...this.tree.ancestors(orgUnitId)].filter((id) => this.asked.has(id));
      this.askedAbove.set(orgUnitId, known);
    }
    return known;
  }
}
