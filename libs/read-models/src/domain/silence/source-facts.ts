import { monthOf, type Day } from '#kernel';
import { FACTS_FOR_USUAL_GAP, silencesOf, usualGapOf, type HeardDay, type Silence } from './silences-of.js';

/** A source of facts about one org unit. */
export interface SourceKey {
  orgUnitId: number;
  /** The CloudEvents source. */
  source: string;
}

/** A source with what it has sent and when it is silent. */
export interface HeardSource extends SourceKey {
  /** The nouns of its facts, each with the first day of one. */
  nouns: readonly { noun: string; began: Day }[];
  /** How many facts it has sent; no more are counted than are needed to know its usual gap. */
  facts: number;
  silences: readonly Silence[];
}

/**
 * Published indices and attested capabilities say how long they hold, so that nobody waits for the next one.
 */
const SAY_HOW_LONG_THEY_HOLD: ReadonlySet<string> = new Set(['index', 'capability']);

/** Returns whether facts of the noun show that their source is alive. */
export const showsLife = (noun: string): boolean => !SAY_HOW_LONG_THEY_HOLD.has(noun);

/** Names the source and the noun of a fact in one text, and back. */
export const senderText = (noun: string, source: string): string => `${noun} ${source}`;
export function senderOf(text: string): { noun: string; source: string } {
  const end = text.indexOf(' ');
  return { noun: text.slice(0, end), source: text.slice(end + 1) };
}

/** The facts of a source about an org unit in one month. */
export interface SourceMonth extends SourceKey {
  /** The first day of the month. */
  month: Day;
  facts: SourceFacts;
}

/** A source whose usual gap is not known yet, with how many facts it has sent. */
export type CountedSource = SourceKey & Pick<HeardSource, 'facts'>;

/** What a batch changes of the sources. */
export interface SourceChanges {
  /** The changed months, with all their facts. */
  months: readonly SourceMonth[];
  /** The sources that have no facts any more. */
  gone: readonly SourceKey[];
  /** The sources that are new or may have other nouns or silences. */
  sources: readonly HeardSource[];
  /** The sources of which nothing changes but the number of facts. */
  counted: readonly CountedSource[];
}

/** The number of facts of one source about one org unit, by noun and day. Also a change of these numbers. */
export class SourceFacts {
  private readonly nouns = new Map<string, Map<Day, number>>();

  add(noun: string, day: Day, facts: number): void {
    let days = this.nouns.get(noun);
    if (!days) this.nouns.set(noun, (days = new Map()));
    days.set(day, (days.get(day) ?? 0) + facts);
  }

  addAll(other: SourceFacts): this {
    for (const [noun, days] of other.nouns)
      for (const [day, facts] of days) if (facts !== 0) this.add(noun, day, facts);
    return this;
  }

  /** Returns whether there is a day with facts for which this holds. Cheaper than to look at `entries`. */
  some(holds: (noun: string, day: Day, facts: number) => boolean): boolean {
    for (const [noun, days] of this.nouns)
      for (const [day, facts] of days) if (facts !== 0 && holds(noun, day, facts)) return true;
    return false;
  }

  total(): number {
    let total = 0;
    for (const days of this.nouns.values()) for (const facts of days.values()) total += facts;
    return total;
  }

  /** Returns noun, day and number of facts, in the order of nouns and days; days without facts are left out. */
  entries(): [noun: string, day: Day, facts: number][] {
    const entries: [noun: string, day: Day, facts: number][] = [];
    for (const [noun, days] of inOrder(this.nouns, (one, other) => (one < other ? -1 : 1)))
      for (const [day, facts] of inOrder(days, (one, other) => one - other))
        if (facts !== 0) entries.push([noun, day, facts]);
    return entries;
  }

  /** Returns the facts of each month, by its first day. */
  months(): Map<Day, SourceFacts> {
    const months = new Map<Day, SourceFacts>();
    for (const [noun, days] of this.nouns)
      for (const [day, facts] of days) {
        const month = monthOf(day);
        let ofMonth = months.get(month);
        if (!ofMonth) months.set(month, (ofMonth = new SourceFacts()));
        ofMonth.add(noun, day, facts);
      }
    return months;
  }

  /** Returns `null` when no facts are left. */
  sourceOf({ orgUnitId, source }: SourceKey): HeardSource | null {
    const entries = this.entries().filter(([, , facts]) => facts > 0);
    if (entries.length === 0) return null;
    const began = new Map<string, Day>();
    for (const [noun, day] of entries) if (!began.has(noun)) began.set(noun, day);
    return {
      orgUnitId,
      source,
      nouns: [...began].map(([noun, first]) => ({ noun, began: first })),
      facts: Math.min(
        FACTS_FOR_USUAL_GAP,
        entries.reduce((sum, [, , facts]) => sum + facts, 0),
      ),
      silences: silencesOf(this.days()),
    };
  }

  /** Returns the usual gap in days as known on a day; `null`: it was not known yet. */
  usualGap(on: Day): number | null {
    return usualGapOf(this.days().filter(({ day }) => day <= on));
  }

  /** Returns the days with facts in their order. */
  private days(): HeardDay[] {
    const byDay = new Map<Day, number>();
    for (const [, day, facts] of this.entries()) if (facts > 0) byDay.set(day, (byDay.get(day) ?? 0) + facts);
    return [...byDay].map(([day, facts]) => ({ day, facts })).sort((one, other) => one.day - other.day);
  }
}

/** Facts of many sources, or changes of them. */
export class FactsBySource {
  private readonly sources = new Map<string, SourceKey & { facts: SourceFacts }>();

  add(key: SourceKey, noun: string, day: Day, facts: number): void {
    this.of(key).add(noun, day, facts);
  }

  /** Returns the facts of a source, to which more may be added. */
  of({ orgUnitId, source }: SourceKey): SourceFacts {
    const text = sourceKeyText({ orgUnitId, source });
    let known = this.sources.get(text);
    if (!known) this.sources.set(text, (known = { orgUnitId, source, facts: new SourceFacts() }));
    return known.facts;
  }

  all(): (SourceKey & { facts: SourceFacts })[] {
    return [...this.sources.values()];
  }
}

/**
 * By how much the numbers of facts change, by org unit, sender and day. Most events of a batch add to a day
 * that is known already, so senders are taken apart only when all are gathered.
 */
export class FactsBySender {
  private readonly orgUnits = new Map<number, Map<string, Map<Day, number>>>();

  /** @param sender noun and source, as `senderText` writes them */
  add(orgUnitId: number, sender: string, day: Day, facts: number): void {
    let senders = this.orgUnits.get(orgUnitId);
    if (!senders) this.orgUnits.set(orgUnitId, (senders = new Map()));
    let days = senders.get(sender);
    if (!days) senders.set(sender, (days = new Map()));
    days.set(day, (days.get(day) ?? 0) + facts);
  }

  /** Returns the changes by source, without the nouns that show no life. */
  bySource(): FactsBySource {
    const found = new FactsBySource();
    for (const [orgUnitId, senders] of this.orgUnits)
      for (const [sender, days] of senders) {
        const { noun, source } = senderOf(sender);
        if (!showsLife(noun)) continue;
        const facts = found.of({ orgUnitId, source });
        for (const [day, number] of days) facts.add(noun, day, number);
      }
    return found;
  }
}

function inOrder<K, V>(map: ReadonlyMap<K, V>, compare: (one: K, other: K) => number): [K, V][] {
  return [...map].sort(([one], [other]) => compare(one, other));
}

export const sourceKeyText = ({ orgUnitId, source }: SourceKey): string => `${orgUnitId} ${source}`;
