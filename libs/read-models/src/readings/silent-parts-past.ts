import type { Queryable } from '#database';
import type { Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { MeasureIds } from '../domain/deltas/index.js';
import {
  belongsToItsDay,
  CarriedReadings,
  FoundSilentParts,
  NOBODY_SILENT,
  silentSpans,
  type CountedSpan,
  type DaySpan,
  type FoundTotals,
  type OwnDeltas,
  type SilentParts,
  type SilentSpan,
} from '../domain/readings/index.js';
import {
  SilentOrgUnits,
  sourceKeyText,
  type FactsBySource,
  type HeardSource,
} from '../domain/silence/index.js';
import { readSourceFacts } from '../storage/source-days-table.js';
import { isAnySilent, readSources } from '../storage/sources-table.js';
import { readCarriedTable } from './read-carried-table.js';
import type { PastOrgUnits } from './past-org-units.js';
import type { PastQuestion } from './past-question.js';

interface SilenceAsked {
  question: PastQuestion;
  places: PastOrgUnits;
  measures: MeasureIds;
  /** By how much the facts that count differ from the stored ones. */
  changes: FactsBySource;
}

/** The silent org units of a question about the past. */
export class PastSilence {
  readonly orgUnitIds: ReadonlySet<number>;
  private readonly stocks: Counted;
  private readonly flows: Counted;

  private constructor(
    private readonly silent: SilentOrgUnits,
    private readonly spans: readonly SilentSpan[],
    private readonly carried: CarriedReadings,
    private readonly measures: MeasureIds,
    private readonly describedOn: ReadonlySet<Day> | null,
    places: PastOrgUnits,
  ) {
    this.orgUnitIds = new Set(spans.map(({ orgUnitId }) => orgUnitId));
    this.stocks = new CountedByDay(places);
    const moves = places.membership.versions.length > 1;
    this.flows = moves ? new CountedOnce(places, silent.orgUnitIds()) : this.stocks;
  }

  static async find(
    q: Queryable,
    { question, places, measures, changes }: SilenceAsked,
  ): Promise<PastSilence> {
    const carried = new CarriedReadings(question.readings, measures);
    const days = [...new Set(question.days)].sort((one, other) => one - other);
    const orgUnitIds = places.membership.allMembers();
    const sources = carried.all.length === 0 ? [] : await sourcesWith(q, { orgUnitIds, days, changes });
    const silent = new SilentOrgUnits(sources);
    const spans = silentSpans(silent, silent.withSilence(), days, carried.sets);
    const describedOn = question.silence ? new Set(question.silence) : null;
    return new PastSilence(silent, spans, carried, measures, describedOn, places);
  }

  /**
   * Adds up the own totals of the silent org units.
   * @param of.changes by how much they differ from the stored ones, or from nothing
   */
  async parts(q: Queryable, of: { fromStored: boolean; changes: OwnDeltas }): Promise<SilentParts> {
    if (this.spans.length === 0) return NOBODY_SILENT;
    const found = async (counted: Counted, isOf: (reading: Reading) => boolean): Promise<FoundTotals> => ({
      sets: this.carried.sets,
      table: await readCarriedTable(q, {
        ...{ carried: this.carried, measures: this.measures, describedOn: this.describedOn, ...of },
        spans: this.spans.flatMap((span) => counted.spansOf(span)),
        readings: this.carried.all.filter(isOf),
      }),
      reported: (orgUnitId, day) => {
        const reporting = this.silent.orgUnitIds().filter((id) => counted.counts(id, orgUnitId, day));
        return this.silent.countReported(reporting, day, this.carried.sets);
      },
    });
    if (this.flows === this.stocks) {
      const all = await found(this.stocks, () => true);
      return new FoundSilentParts(this.measures, () => all, this.describedOn);
    }
    const stocks = await found(this.stocks, (reading) => !belongsToItsDay(reading));
    const flows = await found(this.flows, belongsToItsDay);
    return new FoundSilentParts(
      this.measures,
      (_, reading) => (belongsToItsDay(reading) ? flows : stocks),
      this.describedOn,
    );
  }
}

/** Says which org units that have reported count for which org units asked about. */
interface Counted {
  counts(orgUnitId: number, asked: number, day: Day): boolean;
  spansOf(span: SilentSpan): CountedSpan[];
}

/** Counts org units for those that they lie below on the day asked about. */
class CountedByDay implements Counted {
  constructor(private readonly places: PastOrgUnits) {}

  counts(orgUnitId: number, asked: number, day: Day): boolean {
    const { membership, existsOn } = this.places;
    return existsOn(orgUnitId, day) && membership.countedFor(orgUnitId, day).includes(asked);
  }

  spansOf(span: SilentSpan): CountedSpan[] {
    const { membership, existsOn, read } = this.places;
    const { orgUnitId, days } = span;
    const existing = days.filter((day) => existsOn(orgUnitId, day));
    const askedOn = (day: Day): number[] =>
      membership.countedFor(orgUnitId, day).filter((id) => read.has(id));
    return daysByAsked(existing, askedOn).map((found) => ({ ...span, ...found, within: null }));
  }
}

/**
 * Counts the facts of each day for those that an org unit lay below on that day. It counts for all that it
 * has ever lain below, since the first of these days.
 */
class CountedOnce implements Counted {
  private readonly within = new Map<string, DaySpan[]>();
  private readonly asked = new Map<number, number[]>();

  constructor(
    private readonly places: PastOrgUnits,
    reportingIds: readonly number[],
  ) {
    const reporting = new Set(reportingIds);
    for (const { first, last, members } of places.membership.versions)
      for (const [asked, below] of members) {
        if (!places.read.has(asked)) continue;
        for (const id of below) if (reporting.has(id)) this.learn(id, asked, { first, last });
      }
  }

  counts(orgUnitId: number, asked: number, day: Day): boolean {
    const [began] = this.within.get(pairText(asked, orgUnitId)) ?? [];
    return began !== undefined && began.first <= day && this.places.existsOn(orgUnitId, day);
  }

  spansOf(span: SilentSpan): CountedSpan[] {
    return (this.asked.get(span.orgUnitId) ?? []).flatMap((asked) => {
      const days = span.days.filter((day) => this.counts(span.orgUnitId, asked, day));
      const within = this.within.get(pairText(asked, span.orgUnitId)) ?? [];
      return days.length === 0 ? [] : [{ ...span, days, asked: [asked], within }];
    });
  }

  private learn(orgUnitId: number, asked: number, days: DaySpan): void {
    const key = pairText(asked, orgUnitId);
    const known = this.within.get(key);
    if (known) {
      known.push(days);
      return;
    }
    this.within.set(key, [days]);
    this.asked.set(orgUnitId, [...(this.asked.get(orgUnitId) ?? []), asked]);
  }
}

const pairText = (asked: number, belowId: number): string => `${asked} ${belowId}`;

function daysByAsked(
  days: readonly Day[],
  askedOn: (day: Day) => readonly number[],
): { asked: readonly number[]; days: Day[] }[] {
  const found = new Map<string, { asked: readonly number[]; days: Day[] }>();
  for (const day of days) {
    const asked = askedOn(day);
    const known = found.get(asked.join());
    if (known) known.days.push(day);
    else if (asked.length > 0) found.set(asked.join(), { asked, days: [day] });
  }
  return [...found.values()];
}

/** Returns the sources of the org units, with their silences on these days; none where none is silent. */
async function sourcesWith(
  q: Queryable,
  asked: { orgUnitIds: readonly number[]; days: readonly Day[]; changes: FactsBySource },
): Promise<HeardSource[]> {
  const { orgUnitIds, days } = asked;
  const range = { days, orgUnitIds };
  const changed = asked.changes.all();
  if (changed.length === 0 && !(await isAnySilent(q, range))) return [];
  const keys = new Set(changed.map(sourceKeyText));
  const unchanged = (await readSources(q, range)).filter((source) => !keys.has(sourceKeyText(source)));
  const stored = await readSourceFacts(q, changed);
  const again = changed.flatMap((key) => stored.of(key).addAll(key.facts).sourceOf(key) ?? []);
  return [...unchanged, ...again];
}
