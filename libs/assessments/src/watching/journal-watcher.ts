import { Injectable } from '@nestjs/common';
import { calendarHash } from '#calendar';
import { WorkingCalendar } from '#calendar/domain';
import { Database, withTransaction, type Queryable, type Tx } from '#database';
import { Checkpoints, EventLogReader, openRuns, readEventsOfTypes } from '#event-log';
import { vocabulary } from '#event-log/domain';
import { Clock, DayZone } from '#kernel';
import { chainsOf, reasonWithoutFact } from '#read-models';
import { SettlingOptions } from '../assessing/settling-options.js';
import { causesOfReasons } from '../domain/causes.js';
import { causesSince, readinessOf, settle, type SettlingMoment } from '../domain/settling/index.js';
import {
  amendmentsIn,
  announceMilestone,
  announceRecorded,
  milestoneEvent,
  type AnnouncedEvent,
  type AnnouncedMilestone,
  type EventWatch,
  type WatchedEntry,
} from '../domain/watching/index.js';
import { Journal } from '../storage/journal.js';
import {
  followCalendar,
  readDueOn,
  readSettled,
  readWatched,
  watchedKey,
  writeWatched,
  type StoredSubject,
  type WatchedKey,
  type WatchedSubject,
} from '../storage/watched-subjects-table.js';
import { subjectHistories, type SubjectHistory } from './subject-histories.js';
import { touchedSubjects, type TouchedSubject } from './touched-subjects.js';

/** The name of the watcher's checkpoint in the log. */
const SUBSCRIBER = 'journal-watcher';

/** The log positions that a round reads, and the subjects that it takes of those that are due. */
const MAX_POSITIONS = 20_000;
const MAX_SUBJECTS = 5_000;

const MILESTONE_TYPES = [...vocabulary.values()]
  .filter(({ noun }) => noun === 'milestone')
  .map(({ type }) => type);

/** The events that the journal tells of because rules ask for them. */
export class WatchedEvents {
  constructor(readonly watches: readonly EventWatch[]) {}
}

interface WatchRound {
  /** The number of journal entries that were written. */
  entries: number;
  /** False when a further round has work at once. */
  caughtUp: boolean;
}

/** What a round knows: until where it reads the log, the moment and the day. */
interface RoundMoment extends SettlingMoment {
  upTo: number;
  day: number;
}

/**
 * Writes journal entries about milestones, and about events that rules ask for. Reads the log with a
 * checkpoint of its own. A change waits until it has held, as track results do, so that the order and the
 * cuts of facts do not matter.
 */
@Injectable()
export class JournalWatcher {
  private readonly watchedTypes: ReadonlySet<string>;
  private readonly types: readonly string[];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly calendar: WorkingCalendar,
    private readonly reader: EventLogReader,
    private readonly checkpoints: Checkpoints,
    private readonly journal: Journal,
    private readonly settling: SettlingOptions,
    private readonly events: WatchedEvents,
  ) {
    this.watchedTypes = new Set(events.watches.map(({ type }) => type));
    this.types = [...new Set([...MILESTONE_TYPES, ...this.watchedTypes])];
  }

  /** Runs rounds until nothing is left to do. Returns the number of journal entries that were written. */
  async catchUp(signal?: AbortSignal): Promise<number> {
    let entries = 0;
    while (!signal?.aborted) {
      const round = await this.round();
      entries += round.entries;
      if (round.caughtUp) break;
    }
    return entries;
  }

  /**
   * Reads further events, and announces what has settled. The checkpoint is locked first, so that of several
   * processes one at a time works.
   */
  async round(): Promise<WatchRound> {
    return withTransaction(this.database, async (tx) => {
      const from = await this.checkpoints.lock(tx, SUBSCRIBER);
      const moment = await this.moment(tx, from);
      await followCalendar(tx, calendarHash(this.calendar.definition), moment.day);
      const touched = await this.touched(tx, from, moment);
      const entries = touched.size === 0 ? [] : await this.announce(tx, [...touched.values()], moment);
      if (moment.upTo > from) await this.checkpoints.advance(tx, SUBSCRIBER, from, moment.upTo);
      await this.journal.append(tx, entries);
      const head = await this.reader.head(tx);
      const caughtUp = head.position === moment.upTo && touched.size < MAX_SUBJECTS;
      return { entries: entries.length, caughtUp };
    });
  }

  private async moment(tx: Tx, from: number): Promise<RoundMoment> {
    const head = await this.reader.head(tx);
    const upTo = Math.min(head.position, from + MAX_POSITIONS);
    const runs = await openRuns(tx, upTo);
    return {
      upTo,
      day: this.zone.dayOf(this.clock.now()),
      now: this.settling.clock.now(),
      openRuns: new Set(runs.map(({ id }) => id)),
      times: this.settling.times,
    };
  }

  /** Returns the subjects that events, the end of a day or the end of their wait concern. */
  private async touched(
    q: Queryable,
    from: number,
    moment: RoundMoment,
  ): Promise<Map<string, TouchedSubject>> {
    const events =
      moment.upTo > from ? await readEventsOfTypes(q, this.types, { after: from, upTo: moment.upTo }) : [];
    const amended = events.filter(({ chain }) => chain !== null).map(({ position }) => position);
    const chains = chainsOf(amended.length > 0 ? await this.reader.chains(q, amended) : []);
    const touched = touchedSubjects(events, chains, this.watchedTypes, this.zone);
    for (const key of await readDueOn(q, moment.day, MAX_SUBJECTS)) {
      const text = watchedKey(key);
      const reasons = [...(touched.get(text)?.reasons ?? []), reasonWithoutFact('day-end')];
      touched.set(text, { key, reasons });
    }
    for (const key of await readSettled(q, moment, MAX_SUBJECTS)) {
      const text = watchedKey(key);
      if (!touched.has(text)) touched.set(text, { key, reasons: [] });
    }
    return touched;
  }

  private async announce(
    tx: Tx,
    touched: readonly TouchedSubject[],
    moment: RoundMoment,
  ): Promise<WatchedEntry[]> {
    const inOrder = [...touched].sort((one, other) => compare(watchedKey(one.key), watchedKey(other.key)));
    const keys = inOrder.map(({ key }) => key);
    const reasons = new Map(inOrder.map((each) => [watchedKey(each.key), each.reasons]));
    const stored = new Map((await readWatched(tx, keys)).map((row) => [watchedKey(row), row]));
    const entries: WatchedEntry[] = [];
    const subjects: WatchedSubject[] = [];
    for await (const history of subjectHistories(this.reader, tx, keys, moment.upTo)) {
      const text = watchedKey(history.key);
      const before = stored.get(text) ?? nothingKnown(history.key);
      const step = this.step(history, before, reasons.get(text) ?? [], moment);
      entries.push(...step.entries);
      subjects.push(step.subject);
    }
    await writeWatched(tx, subjects);
    return entries;
  }

  private step(
    history: SubjectHistory,
    before: StoredSubject,
    reasons: TouchedSubject['reasons'],
    moment: RoundMoment,
  ): { subject: WatchedSubject; entries: readonly WatchedEntry[] } {
    const causes = causesSince(before, causesOfReasons(reasons), moment.now);
    const context = {
      orgUnit: before.orgUnit,
      day: moment.day,
      causes,
      logPosition: moment.upTo,
    };
    const { announced, entries, nextDay } = this.announcementOf(history, before, context);
    const waiting = settle(before, candidateOf(entries), causes, moment);
    const isReady = readinessOf(waiting, moment) !== 'waits';
    const { kind, orgUnit, subject } = before;
    const key = { kind, orgUnit, subject };
    if (!isReady)
      return { subject: { ...key, ...waiting, announced: before.announced, nextDay }, entries: [] };
    return { subject: { ...key, ...waiting, settling: null, announced, nextDay }, entries };
  }

  private announcementOf(
    { key, effective, all, about }: SubjectHistory,
    { announced }: StoredSubject,
    context: Parameters<typeof announceMilestone>[0]['context'],
  ): Pick<WatchedSubject, 'announced' | 'nextDay'> & { entries: readonly WatchedEntry[] } {
    const amendments = amendmentsIn(all, context.causes);
    if (key.kind === 'recorded') {
      const event = {
        root: Number(key.subject),
        effective: effective[0] ?? null,
        about,
        amendments,
        context,
      };
      const announcement = announceRecorded(event, announced as AnnouncedEvent | null, this.events.watches);
      return { ...announcement, nextDay: null };
    }
    const history = effective.map((event) => ({
      day: this.zone.dayOf(event.time),
      event: milestoneEvent(event),
    }));
    const milestone = { subject: key.subject, history, amendments, context, calendar: this.calendar };
    const announcement = announceMilestone(milestone, announced as AnnouncedMilestone | null);
    return {
      ...announcement,
      announced: announcement.announced.movements.length > 0 ? announcement.announced : null,
    };
  }
}

/** Names what would be announced, so that a fact which does not change it does not restart the wait. */
function candidateOf(entries: readonly WatchedEntry[]): string | null {
  if (entries.length === 0) return null;
  return JSON.stringify(
    entries.map(({ kind, orgUnit, data: { due, withdraws } }) => [kind, orgUnit, due, withdraws]),
  );
}

function nothingKnown(key: WatchedKey): StoredSubject {
  return { ...key, announced: null, settling: null, runs: new Map() };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
