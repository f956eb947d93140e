import type { Queryable } from '#database';
import type { Day } from '#kernel';
import { ofOne, type Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  CarriedReadings,
  FoundSilentParts,
  NOBODY_SILENT,
  silentSpans,
  type CountedSpan,
  type FoundTotals,
  type SilentParts,
  type SilentSpan,
} from '../domain/readings/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';
import { SilentOrgUnits } from '../domain/silence/index.js';
import { isAnySilent, readSources } from '../storage/sources-table.js';
import { readCarriedTable } from './read-carried-table.js';

/** Up to this many org units are looked up one by one; of more, all silences are read. */
const FEW = 500;

interface Asked {
  tree: OrgUnitTree;
  orgUnitIds: readonly number[];
  /** The org units below of which each is read. */
  ofEach: readonly number[];
  readings: readonly Reading[];
  days: readonly Day[];
  /** The days on which values tell which part of them is silent; `null`: all. */
  describedOn: ReadonlySet<Day> | null;
  measures: MeasureIds;
}

/**
 * Finds the silent org units at and below those asked about, by today's tree, and adds up their own totals.
 * Where none is silent it runs one query, which finds nothing.
 */
export async function silentPartsNow(q: Queryable, asked: Asked): Promise<SilentParts> {
  const { tree, orgUnitIds, readings, measures, describedOn } = asked;
  const days = [...new Set(asked.days)].sort((one, other) => one - other);
  const own = readings.filter(({ ofEach }) => ofEach === undefined);
  const ofEach = readings.filter((reading) => reading.ofEach !== undefined).map(ofOne);
  const rested = new CarriedReadings([...own, ...ofEach], measures);
  if (rested.all.length === 0 || days.length === 0 || orgUnitIds.length === 0) return NOBODY_SILENT;
  const members = new Members(tree, orgUnitIds);
  const range = { days, orgUnitIds: members.all.size <= FEW ? [...members.all] : null };
  if (!(await isAnySilent(q, range))) return NOBODY_SILENT;
  // Org units that are not silent are only counted beside those that are, where values tell of both.
  const whose = describedOn?.size === 0 ? 'silent' : 'all';
  const read = await readSources(q, range, whose);
  const sources = read.filter(({ orgUnitId }) => members.all.has(orgUnitId));
  const silent = new SilentOrgUnits(sources);
  const totalsOf = (read: readonly Reading[], of: Members): Promise<FoundTotals> =>
    foundTotals(q, { silent, days, measures, describedOn, members: of, readings: read });
  const found = await totalsOf(own, members);
  const foundOfEach = ofEach.length === 0 ? null : await totalsOf(ofEach, new Members(tree, asked.ofEach));
  if (found.table.spans.length + (foundOfEach?.table.spans.length ?? 0) === 0) return NOBODY_SILENT;
  const isAsked = new Set(orgUnitIds);
  const isOwn = new Set(own.map(({ key }) => key));
  return new FoundSilentParts(
    measures,
    (id, { key }) => (foundOfEach === null || (isAsked.has(id) && isOwn.has(key)) ? found : foundOfEach),
    describedOn,
  );
}

interface AskedOf {
  silent: SilentOrgUnits;
  members: Members;
  readings: readonly Reading[];
  days: readonly Day[];
  describedOn: ReadonlySet<Day> | null;
  measures: MeasureIds;
}

async function foundTotals(
  q: Queryable,
  { silent, members, readings, days, describedOn, measures }: AskedOf,
): Promise<FoundTotals> {
  const carried = new CarriedReadings(readings, measures);
  const silentIds = silent.withSilence().filter((id) => members.all.has(id));
  const spans = silentSpans(silent, silentIds, days, carried.sets).map((span) => members.counted(span));
  return {
    sets: carried.sets,
    table: await readCarriedTable(q, {
      ...{ spans, readings: carried.all, carried, measures, describedOn },
      fromStored: true,
    }),
    reported: (orgUnitId, day) => silent.countReported(members.below(orgUnitId), day, carried.sets),
  };
}

const NONE: readonly number[] = [];

/** The org units at and below those asked about. One that was closed is not silent. */
class Members {
  readonly all: ReadonlySet<number>;
  private readonly asked: ReadonlySet<number>;
  private readonly known = new Map<number, readonly number[]>();

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
    const above = this.askedAbove(this.tree.get(orgUnitId)?.parentId ?? null);
    return this.asked.has(orgUnitId) ? [orgUnitId, ...above] : above;
  }

  /** Returns those asked about at and above the org unit. */
  private askedAbove(orgUnitId: number | null): readonly number[] {
    if (orgUnitId === null) return NONE;
    let known = this.known.get(orgUnitId);
    if (!known) this.known.set(orgUnitId, (known = this.countsFor(orgUnitId)));
    return known;
  }
}
