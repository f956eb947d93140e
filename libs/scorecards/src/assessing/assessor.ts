import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, withTransaction, type Queryable, type Tx } from '#database';
import { Checkpoints } from '#event-log';
import { Clock, DayZone } from '#kernel';
import type { Framework, Reading } from '#maturity/domain';
import type { Cause } from '../domain/projecting/index.js';
import { frameworksOf } from '../domain/frameworks-of.js';
import type { AssessmentEntry } from '../domain/announcing/index.js';
import {
  deleteAnnounced,
  insertAnnounced,
  lockAnnounced,
  trackKey,
  updateAnnounced,
  type AnnouncedTrack,
} from '../storage/announced-table.js';
import { returnDirty, takeDirty, type DirtyMark } from '../storage/dirty-table.js';
import { currentSet, registerSet } from '../storage/framework-sets.js';
import { Journal } from '../storage/journal.js';
import { ReadingStore } from '../storage/reading-store.js';
import { chunksOf } from '../storage/sql-values.js';
import { MEASURES } from '../projection/projection.js';
import { findStandings, type BodyOutcome, type Moment } from './find-standings.js';
import { FrameworkSet } from './framework-set.js';

/** Marks taken in one round, and bodies whose readings are in memory at the same time. */
const MARKS_AT_ONCE = 50_000;
const BODIES_AT_ONCE = 500;

/** A defect is tried again after so many seconds. */
const RETRY_AFTER = 60;

/** Assessing may take a sixth of the time at most: the more there is to look at, the rarer it is done. */
const REST_PER_WORK = 5;
const SHORTEST_REST_MS = 20;
const LONGEST_REST_MS = 10_000;

export interface AssessOptions {
  /** Once aborted, no further round is begun. */
  signal?: AbortSignal;
  /** Called after each round that found something to do. */
  onRound?: (round: Round) => void;
}

export interface Round {
  /** Bodies that were looked at. */
  bodies: number;
  /** Lines that the journal got. */
  entries: number;
}

const IDLE: Round = { bodies: 0, entries: 0 };

/** Concludes where bodies stand whenever something about them has changed, and writes down what is news. */
@Injectable()
export class Assessor {
  private readonly logger = new Logger(Assessor.name);
  private idleBecause: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly zone: DayZone,
    private readonly frameworks: FrameworkSet,
    private readonly readings: ReadingStore,
    private readonly checkpoints: Checkpoints,
    private readonly journal: Journal,
  ) {}

  /** Makes this process's frameworks the ones in force; call it once, at start. */
  async register(): Promise<void> {
    const { replaces } = await withTransaction(this.database, (tx) =>
      registerSet(tx, this.frameworks.frameworks, this.clock.now()),
    );
    if (replaces)
      this.logger.log(
        'The framework files have changed; every body is assessed again, and nobody is notified of it.',
      );
  }

  /** Round after round until nothing is marked any more, resting in between so that what is marked meanwhile gathers. */
  async catchUp({ signal, onRound }: AssessOptions = {}): Promise<void> {
    while (!signal?.aborted) {
      const began = performance.now();
      const round = await this.round();
      if (round.bodies === 0) return;
      onRound?.(round);
      const rest = Math.min(LONGEST_REST_MS, (performance.now() - began) * REST_PER_WORK);
      await setTimeout(Math.max(SHORTEST_REST_MS, rest), undefined, { signal }).catch(() => undefined);
    }
  }

  /**
   * Assesses everything that is marked. The marks are gone when the conclusions and their journal entries are committed,
   * and back if that fails. Several assessors may work at once.
   */
  async round(): Promise<Round> {
    if (!(await this.mayAssess())) return IDLE;
    return withTransaction(this.database, async (tx) => {
      const marks = await takeDirty(tx, MARKS_AT_ONCE);
      if (marks.length === 0) return IDLE;
      // After the marks: whatever they were set for is in this snapshot.
      return withTransaction(this.database, (snapshot) => this.assess(tx, snapshot, marks), {
        isolation: 'repeatable read',
        readOnly: true,
      });
    });
  }

  private async assess(tx: Tx, snapshot: Queryable, marks: readonly DirtyMark[]): Promise<Round> {
    const moment: Moment = {
      logPosition: await this.checkpoints.read(snapshot, MEASURES),
      day: this.zone.dayOf(this.clock.now()),
      tree: await this.readings.trees.load(snapshot),
    };
    const causes = withAncestors(marks, moment);
    const entries: AssessmentEntry[] = [];
    for (const unitIds of chunksOf([...causes.keys()], BODIES_AT_ONCE)) {
      const outcomes = await this.conclude(tx, snapshot, unitIds, causes, moment);
      entries.push(...(await this.write(tx, outcomes, causes)));
    }
    await this.journal.append(tx, entries);
    return { bodies: causes.size, entries: entries.length };
  }

  private async conclude(
    tx: Tx,
    snapshot: Queryable,
    unitIds: readonly number[],
    causes: ReadonlyMap<number, ReadonlySet<Cause>>,
    moment: Moment,
  ): Promise<Map<number, BodyOutcome>> {
    const { tree, day } = moment;
    const inForce = this.frameworks.inForceOn(day);
    const studied = new Map(
      unitIds.flatMap((id) => {
        const unit = tree.get(id);
        return unit ? [[unit, frameworksOf(unit, tree, inForce)] as const] : [];
      }),
    );
    const bodies = [...studied].filter(([, frameworks]) => frameworks.length > 0).map(([{ id }]) => id);
    const wanted = readingsOf([...studied.values()].flat());
    const table = await this.readings.readTable(snapshot, tree, bodies, wanted, [day]);
    const announced = byBody(await lockAnnounced(tx, unitIds));
    const outcomes = new Map<number, BodyOutcome>();
    for (const [unit, frameworks] of studied) {
      const known = announced.get(unit.id) ?? new Map();
      if (frameworks.length === 0 && known.size === 0) continue;
      const readings = table.at(unit.id, day);
      outcomes.set(
        unit.id,
        findStandings(unit, frameworks, readings, known, causes.get(unit.id) ?? new Set(), moment),
      );
    }
    return outcomes;
  }

  private async write(
    tx: Tx,
    outcomes: ReadonlyMap<number, BodyOutcome>,
    causes: ReadonlyMap<number, ReadonlySet<Cause>>,
  ): Promise<AssessmentEntry[]> {
    const all = [...outcomes.values()];
    const inserted = await insertAnnounced(tx, all.flatMap((outcome) => outcome.inserted.map(({ track }) => track))); // prettier-ignore
    await updateAnnounced(tx, all.flatMap((outcome) => outcome.updated.map(({ track }) => track))); // prettier-ignore
    await deleteAnnounced(tx, all.flatMap((outcome) => outcome.withdrawn.map(({ place }) => place))); // prettier-ignore
    const entries: AssessmentEntry[] = [];
    const again: DirtyMark[] = [];
    const failed: DirtyMark[] = [];
    for (const [unitId, outcome] of outcomes) {
      const marks = [...(causes.get(unitId) ?? [])].map((cause) => ({ unitId, cause }));
      const isOurs = ({ track }: { track: AnnouncedTrack }): boolean => inserted.has(trackKey(track));
      const ours = outcome.inserted.filter(isOurs);
      // Somebody else was first to announce this body, by another snapshot: look again on top of that.
      if (ours.length < outcome.inserted.length) again.push(...marks);
      if (outcome.failed) failed.push(...marks);
      entries.push(
        ...[...ours, ...outcome.updated, ...outcome.withdrawn].flatMap((written) => written.entries),
      );
    }
    await returnDirty(tx, again, 0);
    await returnDirty(tx, failed, RETRY_AFTER);
    return entries;
  }

  /** Two versions of the files must not take turns in announcing: the one that was registered last does it alone. */
  private async mayAssess(): Promise<boolean> {
    const current = await currentSet(this.database);
    const because =
      current === this.frameworks.hash
        ? null
        : `Framework files with another hash (${current}) are in force.`;
    if (because && because !== this.idleBecause) this.logger.warn(`${because} This process does not assess.`);
    this.idleBecause = because;
    return because === null;
  }
}

/** A body is concerned by whatever concerns a body below it. */
function withAncestors(marks: readonly DirtyMark[], { tree }: Moment): Map<number, Set<Cause>> {
  const causes = new Map<number, Set<Cause>>();
  for (const { unitId, cause } of marks) {
    for (const id of [unitId, ...tree.ancestors(unitId)]) {
      const known = causes.get(id);
      if (known) known.add(cause);
      else causes.set(id, new Set([cause]));
    }
  }
  return causes;
}

function readingsOf(frameworks: readonly Framework[]): Reading[] {
  const readings = new Map(
    frameworks.flatMap((framework) => framework.readings.map((reading) => [reading.key, reading])),
  );
  return [...readings.values()];
}

function byBody(announced: readonly AnnouncedTrack[]): Map<number, Map<string, AnnouncedTrack>> {
  const bodies = new Map<number, Map<string, AnnouncedTrack>>();
  for (const track of announced) {
    const tracks = bodies.get(track.unitId) ?? new Map<string, AnnouncedTrack>();
    bodies.set(track.unitId, tracks.set(trackKey(track), track));
  }
  return bodies;
}
