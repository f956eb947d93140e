import { setImmediate, setTimeout } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, withTransaction, type Queryable, type Tx } from '#database';
import { Checkpoints, openRuns } from '#event-log';
import { Clock, DayZone, chunksOf } from '#kernel';
import { FrameworkSet } from '#maturity';
import { editionsOn, type Framework, type ReadValue } from '#maturity/domain';
import {
  type DirtyMark,
  ReadingsAt,
  readDirty,
  takeDirty,
  MEASURES,
  ReadingStore,
  inSnapshot,
} from '#read-models';
import type { AssessmentEntry } from '../domain/announcing/index.js';
import { causesByOrgUnit, NO_CAUSES, type CausesByOrgUnit } from '../domain/causes.js';
import type { SettlingMoment } from '../domain/settling/index.js';
import { lockAnnounced, trackKey, type AnnouncedTrack } from '../storage/announced-tracks-table.js';
import { hasDue, readDue, readNextDue } from '../storage/due-tracks.js';
import { lockRegisteredSet, registerFrameworkSet } from '../storage/framework-sets.js';
import { Journal } from '../storage/journal.js';
import { addExpectedArrivals } from './add-expected-arrivals.js';
import { beginAssessing } from './assessed-traces.js';
import { assessTracks, type OrgUnitResults, type RoundContext } from './assess-tracks.js';
import { causesWithPeers, changedPeers } from './changed-peers.js';
import { concludeResults } from './conclude-results.js';
import { readOrgUnits } from './read-org-units.js';
import { idsOfRound, orgUnitsOfRound, type RoundScope } from './org-units-of-round.js';
import { ReadingsWithout } from './readings-without.js';
import { SettlingOptions } from './settling-options.js';
import { writeResults } from './write-results.js';

/**
 * Limits of memory: the dirty marks of a round, and the org units whose readings are loaded at the same time.
 */
const MAX_MARKS_PER_ROUND = 50_000;
const ORG_UNITS_PER_CHUNK = 100;

/** The org units of a round whose results have settled. */
const MAX_DUE_PER_ROUND = 5_000;

/**
 * The number of org units after which other work of this process, above all projecting, gets its turn. They
 * take some milliseconds.
 */
const ORG_UNITS_PER_TURN = 20;

/**
 * After a round the assessor pauses five times as long as the round took. So assessing takes a sixth of the
 * time at most.
 */
const PAUSE_PER_WORK = 5;
const MIN_PAUSE_MS = 20;
const MAX_PAUSE_MS = 10_000;

interface AssessOptions {
  /** When it aborts, no further round begins. */
  signal?: AbortSignal;
  /** Called after each round that assessed an org unit. */
  onRound?: (round: Round) => void;
  /** Called after every few org units; assessing goes on when it resolves. Default: other work gets a turn. */
  giveWay?: () => Promise<void>;
}

interface Round {
  /** The number of org units that were assessed. */
  orgUnits: number;
  /** The number of journal entries that were written. */
  entries: number;
}

/** What a round assesses its org units with. */
interface RoundInput extends RoundScope {
  causes: CausesByOrgUnit;
  context: RoundContext;
  giveWay: () => Promise<void>;
}

const IDLE: Round = { orgUnits: 0, entries: 0 };

/**
 * Assesses org units that have a dirty mark and stores their latest results. Announces results that have
 * settled, and writes journal entries about what changed.
 */
@Injectable()
export class Assessor {
  private readonly logger = new Logger(Assessor.name);
  private idleReason: string | null = null;
  /** The hash of the framework set that this process registered last. */
  private registered: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly frameworks: FrameworkSet,
    private readonly readings: ReadingStore,
    private readonly checkpoints: Checkpoints,
    private readonly journal: Journal,
    private readonly readingsAt: ReadingsAt,
    private readonly readingsWithout: ReadingsWithout,
    private readonly settling: SettlingOptions,
  ) {}

  /**
   * Registers the frameworks of this process as the ones to assess by. Call it once, at start; `catchUp`
   * registers later changes of the files.
   */
  async register(): Promise<void> {
    const { frameworks, hash } = this.frameworks;
    const { replaces } = await withTransaction(this.database, (tx) =>
      registerFrameworkSet(tx, frameworks, this.clock.now()),
    );
    this.registered = hash;
    if (replaces)
      this.logger.log(
        'The framework files have changed; every org unit is assessed again, without notifications.',
      );
  }

  /**
   * Runs rounds until no org unit has a dirty mark and no result is due. Pauses between rounds, so that one
   * round handles many marks.
   */
  async catchUp({ signal, onRound, giveWay }: AssessOptions = {}): Promise<void> {
    if (this.registered !== null && this.registered !== this.frameworks.hash) await this.register();
    while (!signal?.aborted) {
      const startedAt = performance.now();
      const round = await this.round(giveWay);
      if (round.orgUnits === 0) return;
      onRound?.(round);
      const pause = Math.min(MAX_PAUSE_MS, (performance.now() - startedAt) * PAUSE_PER_WORK);
      await setTimeout(Math.max(MIN_PAUSE_MS, pause), undefined, { signal }).catch(() => undefined);
    }
  }

  /**
   * Assesses all org units that have a dirty mark or a settled result. Marks, results and journal entries are
   * committed together; an error puts the marks back. Several assessors may work at once.
   */
  async round(giveWay: () => Promise<void> = setImmediate): Promise<Round> {
    return withTransaction(this.database, async (tx) => {
      const frameworks = await this.registeredFrameworks(tx);
      if (!frameworks) return IDLE;
      const marks = await takeDirty(tx, MAX_MARKS_PER_ROUND);
      const now = this.settling.clock.now();
      if (marks.length === 0 && !(await hasDue(tx, now, this.settling.times))) return IDLE;
      // Take the snapshot after the marks, so that it contains every change that they were set for.
      return inSnapshot(this.database, (snapshot) => this.assess(tx, snapshot, marks, frameworks, giveWay));
    });
  }

  /**
   * Returns in how many milliseconds the next settling result is due; `null` when none settles, or runs hold
   * all that do.
   */
  async nextDueIn(): Promise<number | null> {
    const moment = await this.moment(this.database, await this.position(this.database));
    const dueAt = await readNextDue(this.database, moment);
    return dueAt === null ? null : Math.max(0, dueAt - moment.now);
  }

  private async assess(
    tx: Tx,
    snapshot: Queryable,
    marks: readonly DirtyMark[],
    frameworks: readonly Framework[],
    giveWay: () => Promise<void>,
  ): Promise<Round> {
    const endStep = await beginAssessing(snapshot, marks);
    const logPosition = await this.position(snapshot);
    const context: RoundContext = {
      logPosition,
      day: this.zone.dayOf(this.clock.now()),
      tree: await this.readings.trees.load(snapshot),
      moment: await this.moment(snapshot, logPosition),
    };
    const due = await readDue(snapshot, context.moment, MAX_DUE_PER_ROUND);
    const marked = causesByOrgUnit(marks, context.tree);
    // The snapshot also contains facts that were recorded after the marks were taken. Read their marks, too.
    // Otherwise the round would take a new fact for backfill and notify nobody of it.
    const causes = causesByOrgUnit([...marks, ...(await readDirty(snapshot))], context.tree);
    const appliedFrameworks = editionsOn(frameworks, context.day);
    const peers = await changedPeers(snapshot, this.readingsAt, appliedFrameworks, context, {
      marked,
      causes,
      due,
    });
    const orgUnitIds = idsOfRound({ marked, due, peers });
    const retryCauses = causesWithPeers(causes, peers);
    const entries: AssessmentEntry[] = [];
    for (const chunk of chunksOf(orgUnitIds, ORG_UNITS_PER_CHUNK)) {
      const results = await this.assessOrgUnits(tx, snapshot, chunk, {
        ...{ marked, due, causes, context, appliedFrameworks, peers, giveWay },
      });
      const conclusions = [...results.values()].flatMap(({ assessed }) =>
        assessed.flatMap(({ conclusion }) => conclusion ?? []),
      );
      const concluded = await concludeResults(snapshot, this.readingsWithout, context, conclusions);
      const written = await writeResults(tx, results, concluded, retryCauses);
      entries.push(
        ...(await addExpectedArrivals(this.readings, snapshot, context, appliedFrameworks, written)),
      );
    }
    endStep();
    await this.journal.append(tx, entries);
    return { orgUnits: orgUnitIds.length, entries: entries.length };
  }

  private position(q: Queryable): Promise<number> {
    return this.checkpoints.read(q, MEASURES);
  }

  /** @param position the position up to which the read models hold the log */
  private async moment(q: Queryable, position: number): Promise<SettlingMoment> {
    const { clock, times } = this.settling;
    const runs = await openRuns(q, position);
    return { now: clock.now(), times, openRuns: new Set(runs.map(({ id }) => id)) };
  }

  private async assessOrgUnits(
    tx: Tx,
    snapshot: Queryable,
    orgUnitIds: readonly number[],
    { causes, context, giveWay, ...scope }: RoundInput,
  ): Promise<Map<number, OrgUnitResults>> {
    const orgUnits = orgUnitsOfRound(orgUnitIds, context.tree, scope);
    const readings = await readOrgUnits(this.readings, snapshot, context, orgUnits);
    const tracks = byOrgUnit(await lockAnnounced(tx, orgUnitIds));
    const results = new Map<number, OrgUnitResults>();
    for (const orgUnit of orgUnits) {
      const { id } = orgUnit.unit;
      if (results.size % ORG_UNITS_PER_TURN === 0) await giveWay();
      const ofOrgUnit = assessTracks({
        ...orgUnit,
        readings: readings.get(id) ?? new Map<string, ReadValue>(),
        tracks: tracks.get(id) ?? new Map<string, AnnouncedTrack>(),
        causes: causes.get(id) ?? NO_CAUSES,
        peers: scope.peers,
        context,
      });
      results.set(id, ofOrgUnit);
    }
    return results;
  }

  /**
   * Returns the frameworks to assess by, or `null` when another process has registered other files since.
   * Only the files registered last are used, so that two versions never announce in turns. The returned list
   * stays the same for the whole round, even if the files change meanwhile.
   */
  private async registeredFrameworks(tx: Tx): Promise<readonly Framework[] | null> {
    const current = await lockRegisteredSet(tx);
    const { frameworks, hash } = this.frameworks;
    const reason = current === hash ? null : `Framework files with another hash (${current}) are in force.`;
    if (reason && reason !== this.idleReason) this.logger.warn(`${reason} This process does not assess.`);
    this.idleReason = reason;
    return reason === null ? frameworks : null;
  }
}

function byOrgUnit(announced: readonly AnnouncedTrack[]): Map<number, Map<string, AnnouncedTrack>> {
  const orgUnits = new Map<number, Map<string, AnnouncedTrack>>();
  for (const track of announced) {
    const tracks = orgUnits.get(track.orgUnitId) ?? new Map<string, AnnouncedTrack>();
    orgUnits.set(track.orgUnitId, tracks.set(trackKey(track), track));
  }
  return orgUnits;
}
