import { setImmediate, setTimeout } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, withTransaction, type Queryable, type Tx } from '#database';
import { Checkpoints } from '#event-log';
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
import { causesOf, type Causes } from '../domain/causes.js';
import { lockAnnounced, trackKey, type AnnouncedTrack } from '../storage/announced-table.js';
import { holdSet, registerSet } from '../storage/framework-sets.js';
import { Journal } from '../storage/journal.js';
import { expectArrivals } from './expect-arrivals.js';
import { assessTracks, type OrgUnitConclusion, type AssessmentMoment } from './assess-tracks.js';
import { causesWithPeers, movedPeers } from './moved-peers.js';
import { readOrgUnits } from './read-org-units.js';
import { idsOfRound, applicableOrgUnits, type RoundScope } from './applicable-org-units.js';
import { writeConclusions } from './write-conclusions.js';

/** Marks taken in one round, and org units whose readings are in memory at the same time. */
const MARKS_AT_ONCE = 50_000;
const ORG_UNITS_AT_ONCE = 500;

/** Some milliseconds' worth; then whatever else this process does, projecting above all, has its turn. */
const ORG_UNITS_PER_TURN = 20;

/** Assessing may take a sixth of the time at most: the more there is to look at, the rarer it is done. */
const REST_PER_WORK = 5;
const SHORTEST_REST_MS = 20;
const MAX_REST_MS = 10_000;

interface AssessOptions {
  /** Once aborted, no further round is begun. */
  signal?: AbortSignal;
  /** Called after each round that found something to do. */
  onRound?: (round: Round) => void;
}

interface Round {
  /** Org units that were looked at. */
  orgUnits: number;
  /** Lines that the journal got. */
  entries: number;
}

/** What a round concludes under. */
interface Circumstances extends RoundScope {
  causes: Causes;
  moment: AssessmentMoment;
}

const IDLE: Round = { orgUnits: 0, entries: 0 };

/**
 * Concludes where org units stand whenever something about them has changed, and writes down what is news.
 */
@Injectable()
export class Assessor {
  private readonly logger = new Logger(Assessor.name);
  private idleBecause: string | null = null;
  /** The hash of the set that this process registered last. */
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
  ) {}

  /**
   * Makes this process's frameworks the ones effective; call it once, at start. Later changes of them are
   * registered by `catchUp`.
   */
  async register(): Promise<void> {
    const { frameworks, hash } = this.frameworks;
    const { replaces } = await withTransaction(this.database, (tx) =>
      registerSet(tx, frameworks, this.clock.now()),
    );
    this.registered = hash;
    if (replaces)
      this.logger.log(
        'The framework files have changed; every body is assessed again, and nobody is notified of it.',
      );
  }

  /**
   * Round after round until nothing is marked any more, resting in between so that what is marked meanwhile
   * gathers.
   */
  async catchUp({ signal, onRound }: AssessOptions = {}): Promise<void> {
    if (this.registered !== null && this.registered !== this.frameworks.hash) await this.register();
    while (!signal?.aborted) {
      const began = performance.now();
      const round = await this.round();
      if (round.orgUnits === 0) return;
      onRound?.(round);
      const rest = Math.min(MAX_REST_MS, (performance.now() - began) * REST_PER_WORK);
      await setTimeout(Math.max(SHORTEST_REST_MS, rest), undefined, { signal }).catch(() => undefined);
    }
  }

  /**
   * Assesses everything that is marked. The marks are gone when the conclusions and their journal entries are
   * committed, and back if that fails. Several assessors may work at once.
   */
  async round(): Promise<Round> {
    return withTransaction(this.database, async (tx) => {
      const frameworks = await this.mayAssessBy(tx);
      if (!frameworks) return IDLE;
      const marks = await takeDirty(tx, MARKS_AT_ONCE);
      if (marks.length === 0) return IDLE;
      // After the marks were taken: whatever they were set for is in this snapshot.
      return inSnapshot(this.database, (snapshot) => this.assess(tx, snapshot, marks, frameworks));
    });
  }

  private async assess(
    tx: Tx,
    snapshot: Queryable,
    marks: readonly DirtyMark[],
    frameworks: readonly Framework[],
  ): Promise<Round> {
    const moment: AssessmentMoment = {
      logPosition: await this.checkpoints.read(snapshot, MEASURES),
      day: this.zone.dayOf(this.clock.now()),
      tree: await this.readings.trees.load(snapshot),
    };
    const marked = causesOf(marks, moment.tree);
    // Facts that came in since the marks were taken are in the snapshot, and so are their marks: news must
    // not pass as history because of who was marked first.
    const causes = causesOf([...marks, ...(await readDirty(snapshot))], moment.tree);
    const applied = editionsOn(frameworks, moment.day);
    const peers = await movedPeers(snapshot, this.readingsAt, applied, moment, { marked, causes });
    const orgUnitIds = idsOfRound({ marked, peers });
    const tryAgainFor = causesWithPeers(causes, peers);
    const entries: AssessmentEntry[] = [];
    for (const some of chunksOf(orgUnitIds, ORG_UNITS_AT_ONCE)) {
      const conclusions = await this.conclude(tx, snapshot, some, {
        marked,
        causes,
        moment,
        appliedFrameworks: applied,
        peers,
      });
      const written = await writeConclusions(tx, conclusions, tryAgainFor);
      entries.push(...(await expectArrivals(this.readings, snapshot, moment, applied, written)));
    }
    await this.journal.append(tx, entries);
    return { orgUnits: orgUnitIds.length, entries: entries.length };
  }

  private async conclude(
    tx: Tx,
    snapshot: Queryable,
    orgUnitIds: readonly number[],
    { causes, moment, ...scope }: Circumstances,
  ): Promise<Map<number, OrgUnitConclusion>> {
    const orgUnits = applicableOrgUnits(orgUnitIds, moment.tree, scope);
    const readings = await readOrgUnits(this.readings, snapshot, moment, orgUnits);
    const announced = byOrgUnit(await lockAnnounced(tx, orgUnitIds));
    const conclusions = new Map<number, OrgUnitConclusion>();
    for (const orgUnit of orgUnits) {
      const { id } = orgUnit.unit;
      if (conclusions.size % ORG_UNITS_PER_TURN === 0) await setImmediate();
      const conclusion = assessTracks({
        ...orgUnit,
        readings: readings.get(id) ?? new Map<string, ReadValue>(),
        announced: announced.get(id) ?? new Map<string, AnnouncedTrack>(),
        causes: causes.get(id) ?? new Set(),
        peers: scope.peers,
        moment,
      });
      conclusions.set(id, conclusion);
    }
    return conclusions;
  }

  /**
   * Two versions of the files must not take turns in announcing: the one that was registered last does it
   * alone. `null` when this is not it. What is returned stays the same for the whole round, whatever becomes
   * of the files meanwhile.
   */
  private async mayAssessBy(tx: Tx): Promise<readonly Framework[] | null> {
    const current = await holdSet(tx);
    const { frameworks, hash } = this.frameworks;
    const because = current === hash ? null : `Framework files with another hash (${current}) are in force.`;
    if (because && because !== this.idleBecause) this.logger.warn(`${because} This process does not assess.`);
    this.idleBecause = because;
    return because === null ? frameworks : null;
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
