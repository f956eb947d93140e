import type { Queryable } from '#database';
import { earliestFact, readEventsOfTypes, type EventLogReader } from '#event-log';
import { RETRACTED, type LoggedEvent } from '#event-log/domain';
import { inLanguage, type Day, type DayZone, type LocalizedText } from '#kernel';
import { eventTypesOf, kpisOfTrack, type Framework, type Track } from '#maturity/domain';
import { allMeasuresRead } from '#read-models';
import { readingsOfKpis } from '../domain/arrivals/pace-readings.js';
import type { Causes } from '../domain/causes.js';
import type { AnnouncementData } from '../domain/journal-entry.js';

const EVENTS_AT_ONCE = 10_000;
const MAX_POSITIONS = 3;

const REPORTED = 'vn.thang.activity.reported.v1';
const REORGANISING = ['merged', 'split', 'moved', 'dissolved'].map((name) => `vn.thang.org-unit.${name}.v1`);

interface Positions {
  after: number;
  upTo: number;
}

interface Settled {
  /** The codes of the org unit and of everything below it. */
  orgUnits: readonly string[];
  positions: Causes['positions'];
  framework: Framework;
  track: Track;
  /** Whether a change of the tree of org units is among the causes. */
  reorganised: boolean;
}

/**
 * The facts that settled together on one track: those of the org unit and of everything below it, between the
 * first and the last position, of types that the track's KPIs read.
 */
export class SettledFacts {
  private readonly types: readonly string[];
  private amended: Promise<LoggedEvent[]> | undefined;

  constructor(
    private readonly q: Queryable,
    private readonly reader: EventLogReader,
    private readonly settled: Settled,
  ) {
    const ids = new Set(kpisOfTrack(settled.track));
    const kpis = settled.framework.kpis.filter(({ id }) => ids.has(id));
    this.types = [...new Set(allMeasuresRead(readingsOfKpis(kpis)).flatMap(eventTypesOf))];
  }

  /** Returns the number of the facts, amendments included, and the positions of the newest ones. */
  async deciding(): Promise<AnnouncementData['events']> {
    const { positions, orgUnits } = this.settled;
    if (!positions) return { count: 0, positions: [] };
    const amendments = await this.amendments();
    const range = { after: positions.first - 1, upTo: positions.last, limit: MAX_POSITIONS };
    const originals = await this.reader.newest(this.q, orgUnits, { ...range, types: this.types });
    const mergers = await this.mergers();
    const newest = [...originals.positions, ...[...amendments, ...mergers].map(({ position }) => position)];
    newest.sort((one, other) => other - one);
    return {
      count: originals.count + amendments.length + mergers.length,
      positions: newest.slice(0, MAX_POSITIONS),
    };
  }

  /** Returns the events by which org units among these were merged, split, moved or dissolved. */
  private async mergers(): Promise<LoggedEvent[]> {
    const { positions, orgUnits, reorganised } = this.settled;
    if (!positions || !reorganised) return [];
    const subjects = new Set(orgUnits.map((code) => `org-unit/${code}`));
    const range = { after: positions.first - 1, upTo: positions.last };
    const events = await readEventsOfTypes(this.q, REORGANISING, range);
    return events.filter(({ subject, amends }) => amends === null && subjects.has(subject ?? ''));
  }

  /** Returns the facts that were sent as history, or the others, amendments included. */
  async sent(as: 'history' | 'news'): Promise<LoggedEvent[]> {
    const isAsked = ({ backfill }: LoggedEvent): boolean => backfill === (as === 'history');
    const found = (await this.amendments()).filter(isAsked);
    const { positions } = this.settled;
    if (!positions) return found;
    for await (const events of this.pages({ after: positions.first - 1, upTo: positions.last }))
      found.push(...events.filter((event) => isAsked(event) && event.amends === null));
    return found;
  }

  /**
   * Returns the facts of a day or earlier that were new when they were recorded, in a range of positions that
   * may begin before these facts.
   */
  async newUntil(day: Day, zone: DayZone, range: Positions): Promise<LoggedEvent[]> {
    const found: LoggedEvent[] = [];
    const isNew = ({ amends, backfill, time, recordedAt }: LoggedEvent): boolean =>
      amends === null && !backfill && zone.dayOf(time) >= zone.dayOf(recordedAt);
    for await (const events of this.pages(range)) {
      found.push(...events.filter((event) => isNew(event) && zone.dayOf(event.time) <= day));
      // What is recorded later is of the past, or of later days.
      if (events.some(({ recordedAt }) => zone.dayOf(recordedAt) > day)) break;
    }
    return found;
  }

  /**
   * Returns the first day that these facts may have changed. Reports count on the days of their period, and a
   * reorganisation in all of the past.
   */
  async changedSince(zone: DayZone): Promise<Day> {
    const { positions, orgUnits, reorganised } = this.settled;
    const always = Number.NEGATIVE_INFINITY;
    if (!positions || reorganised) return always;
    const range = { after: positions.first - 1, upTo: positions.last, types: this.types };
    const facts = await earliestFact(this.q, orgUnits, range);
    const amended = await this.amendedChains();
    if (facts?.hasReports || amended.some(({ type }) => type === REPORTED)) return always;
    const times = [...(facts ? [facts.time] : []), ...amended.map(({ time }) => time)];
    return Math.min(...times.map((time) => zone.dayOf(time)));
  }

  /**
   * Returns the reason of the newest correction or retraction of a fact that was recorded up to a position:
   * what was announced at that position cannot rest on later facts.
   */
  async reason(position: number): Promise<string | undefined> {
    const ofEarlier = (await this.amendments()).filter(({ chain }) => chain !== null && chain <= position);
    return ofEarlier.flatMap(({ data }) => textOf(data.reason) ?? []).at(-1);
  }

  /** Returns the corrections and retractions among the facts, in order of position. */
  private async amendments(): Promise<LoggedEvent[]> {
    const { positions } = this.settled;
    if (!positions) return [];
    return (await this.amendedChains()).filter(
      ({ amends, position }) => amends !== null && position >= positions.first && position <= positions.last,
    );
  }

  /** Returns the chains with a correction or retraction among the facts, in order of position. */
  private amendedChains(): Promise<LoggedEvent[]> {
    this.amended ??= this.readAmendedChains();
    return this.amended;
  }

  private async readAmendedChains(): Promise<LoggedEvent[]> {
    const { positions, orgUnits } = this.settled;
    if (!positions) return [];
    const range = { after: positions.first - 1, upTo: positions.last };
    const roots = await this.reader.amendedChains(this.q, orgUnits, range);
    const members = roots.length === 0 ? [] : await this.reader.chains(this.q, roots);
    const read = new Set(members.filter(({ type }) => this.types.includes(type)).map(rootOf));
    return members.filter(({ chain, position }) => read.has(chain ?? position));
  }

  private async *pages({ after, upTo }: Positions): AsyncGenerator<LoggedEvent[]> {
    if (this.types.length === 0) return;
    for (let last = after; ;) {
      const range = { after: last, upTo, limit: EVENTS_AT_ONCE, types: this.types };
      const events = await this.reader.ofUnits(this.q, this.settled.orgUnits, range);
      if (events.length > 0) yield events;
      if (events.length < EVENTS_AT_ONCE) return;
      last = events.at(-1)?.position ?? upTo;
    }
  }
}

function rootOf({ type, chain, position }: LoggedEvent): number {
  return type === RETRACTED ? -1 : (chain ?? position);
}

function textOf(reason: unknown): string | undefined {
  if (typeof reason === 'string') return reason;
  return typeof reason === 'object' && reason ? inLanguage(reason as LocalizedText, 'vi') : undefined;
}
