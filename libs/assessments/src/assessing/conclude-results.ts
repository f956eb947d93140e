import type { Queryable } from '#database';
import { assess } from '#maturity/domain';
import {
  announceResult,
  holds,
  withdrawMovements,
  withoutMovements,
  type AnnouncedMovement,
  type AnnouncedResult,
  type AssessmentEntry,
  type ResultAnnouncement,
  type TakenBack,
} from '../domain/announcing/index.js';
import { changesThePast, changeCausesOf, isNotifiable, isRestating, mixesHistory } from '../domain/causes.js';
import { candidateOf } from '../domain/settling/index.js';
import type { TrackKey } from '../storage/announced-tracks-table.js';
import type { Conclusion, RoundContext } from './assess-tracks.js';
import type { ReadingsWithout } from './readings-without.js';
import { SettledFacts } from './settled-facts.js';

/** What is announced of a track, and the entries that tell of it. */
export interface Concluded {
  key: TrackKey;
  announced: AnnouncedResult;
  entries: readonly AssessmentEntry[];
}

/**
 * Completes what is announced of settled results: which announced movements are withdrawn, whether history
 * alone decided, and by which events. Such announcements are rare, so each may cost queries. First results
 * and changes of rules cost none.
 */
export async function concludeResults(
  snapshot: Queryable,
  readings: ReadingsWithout,
  context: RoundContext,
  conclusions: readonly Conclusion[],
): Promise<Concluded[]> {
  const concluded: Concluded[] = [];
  for (const conclusion of conclusions) {
    const { key, previous, result, announcement, inDoubt, isOverdue } = conclusion;
    const changesNothing = announcement.entries.length === 0 && inDoubt.length === 0;
    const isPlain = !previous || isRestating(result.causes) || changesNothing;
    const explained = isPlain
      ? announcement
      : await new Explanation(snapshot, readings, context, conclusion, previous).explained();
    if (!explained) continue;
    const { announced, entries } = explained;
    concluded.push({ key, announced, entries: isOverdue ? entries.map(waitedForRun) : entries });
  }
  return concluded;
}

function waitedForRun(entry: AssessmentEntry): AssessmentEntry {
  return { ...entry, data: { ...entry.data, waitedFor: 'run' } };
}

/** Finds out why one result changed. */
class Explanation {
  private readonly facts: SettledFacts;

  constructor(
    private readonly snapshot: Queryable,
    private readonly readings: ReadingsWithout,
    private readonly context: RoundContext,
    private readonly conclusion: Conclusion,
    private readonly previous: AnnouncedResult,
  ) {
    const { key, framework, result } = conclusion;
    const orgUnits = context.tree.subtree(key.orgUnitId).flatMap((id) => context.tree.get(id)?.code ?? []);
    this.facts = new SettledFacts(snapshot, readings.reader, {
      orgUnits,
      positions: result.causes.positions,
      framework,
      track: result.track,
      reorganised: result.causes.live.has('merger'),
    });
  }

  /** Returns `null` when only movements were in doubt, and all of them hold: nothing has changed. */
  async explained(): Promise<Pick<Concluded, 'announced' | 'entries'> | null> {
    const { result } = this.conclusion;
    const undone = await this.notHolding(this.conclusion.inDoubt);
    const announcement = this.announcementWithout(undone);
    if (candidateOf(announcement, this.previous) === null) return null;
    const withdrawn = await this.withdrawn(announcement, undone);
    const announcedAt = withdrawn.map(({ movement }) => movement.logPosition);
    const reason = withdrawn.length > 0 ? await this.facts.reason(Math.max(...announcedAt)) : undefined;
    const { announced, entries } = withdrawMovements(announcement, withdrawn, reason);
    const isHistory = await this.decidedByHistory(undone);
    const explained: AssessmentEntry[] = [];
    for (const entry of entries) {
      const isWithdrawal = entry.kind === 'withdrawn';
      const byHistory = !isWithdrawal && isHistory(entry);
      // Who was notified of a movement is notified that it did not hold, whatever took it back.
      const silent = isWithdrawal ? !result.track.notifies : entry.silent || byHistory;
      const decision = isWithdrawal ? 'amendment' : byHistory ? 'history' : 'live';
      const causes = changeCausesOf(result.causes, decision);
      const events = silent ? entry.data.events : await this.facts.deciding();
      explained.push({ ...entry, silent, data: { ...entry.data, causes, events } });
    }
    return { announced, entries: explained };
  }

  /** Returns what is announced when these movements are undone, which takes them back. */
  private announcementWithout(undone: readonly AnnouncedMovement[]): ResultAnnouncement {
    const { announcement, result, from } = this.conclusion;
    if (undone.length === 0) return announcement;
    const anew = announceResult(withoutMovements(result, this.previous, undone, from), this.previous);
    return anew ?? announcement;
  }

  /**
   * Returns those of the movements that the result takes back which do not hold. Only corrected, retracted
   * and late facts change the past; without them the org unit itself moved back.
   *
   * @param known movements of which it is known that they do not hold
   */
  private async withdrawn(
    { takenBack }: ResultAnnouncement,
    known: readonly AnnouncedMovement[],
  ): Promise<TakenBack[]> {
    if (!changesThePast(this.conclusion.result.causes)) return [];
    const movements = takenBack.map(({ movement }) => movement);
    const others = await this.notHolding(movements.filter((movement) => !known.includes(movement)));
    return takenBack.filter(({ movement }) => known.includes(movement) || others.includes(movement));
  }

  /** Returns those movements that do not hold as of their own day, with what is known now. */
  private async notHolding(movements: readonly AnnouncedMovement[]): Promise<AnnouncedMovement[]> {
    const { framework, result } = this.conclusion;
    const found: AnnouncedMovement[] = [];
    for (const movement of movements) {
      const { day, logPosition } = movement;
      // A later new fact of the same day moves the org unit back. It does not tell that this never held.
      const range = { after: logPosition, upTo: this.context.logPosition };
      const later = await this.facts.newUntil(day, this.readings.zone, range);
      const known = await this.readWithout(day, later);
      if (!holds(movement, { framework, track: result.track, day, ...known })) found.push(movement);
    }
    return found;
  }

  /**
   * Returns whether history alone brought an entry about. When facts sent as history and others settle
   * together, the result is computed again without the history.
   */
  private async decidedByHistory(
    undone: readonly AnnouncedMovement[],
  ): Promise<(entry: AssessmentEntry) => boolean> {
    const { framework, result } = this.conclusion;
    if (!isNotifiable(result.causes)) return () => true;
    if (!mixesHistory(result.causes)) return () => false;
    const { day } = result;
    const from = await this.readWithout(day, await this.facts.history());
    const assessment = assess(framework, from.readings, day, from.peers);
    const withoutHistory = withoutMovements({ ...result, assessment }, this.previous, undone, from);
    const moved = new Set(announceResult(withoutHistory, this.previous)?.entries.map(nameOf));
    return (entry) => !moved.has(nameOf(entry));
  }

  private readWithout(
    day: number,
    without: Awaited<ReturnType<SettledFacts['history']>>,
  ): ReturnType<ReadingsWithout['read']> {
    const { framework, result } = this.conclusion;
    const { logPosition: position } = this.context;
    return this.readings.read(this.snapshot, { framework, orgUnit: result.orgUnit, day, position, without });
  }
}

function nameOf({ kind, data }: AssessmentEntry): string {
  return `${kind} ${data.item?.id ?? ''} ${data.kpi ?? ''}`;
}
