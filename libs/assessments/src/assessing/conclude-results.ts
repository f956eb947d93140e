import type { Queryable } from '#database';
import { assess } from '#maturity/domain';
import {
  holds,
  withdrawMovements,
  type AnnouncedMovement,
  type AnnouncedResult,
  type AssessmentEntry,
  type ComputedFrom,
} from '../domain/announcing/index.js';
import { changeCausesOf, isNotifiable, isRestating, mixesHistory } from '../domain/causes.js';
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

type Events = Awaited<ReturnType<SettledFacts['sent']>>;

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
    const { result, from, inDoubt, announcement } = this.conclusion;
    const failing = await this.notHolding(inDoubt);
    if (failing.length === 0) {
      if (candidateOf(announcement, this.previous) === null) return null;
      const { announced, entries } = announcement;
      return { announced, entries: await this.changes(entries, this.previous, failing) };
    }
    const withdrawn = withdrawMovements(result, this.previous, failing, from);
    const withdrawals: AssessmentEntry[] = [];
    for (const { movement, entry } of withdrawn.withdrawals) {
      const reason = await this.facts.reason(movement.logPosition);
      withdrawals.push(await this.withdrawal(entry, reason));
    }
    const { announced, entries } = withdrawn.announcement;
    const changes = await this.changes(entries, withdrawn.base, failing);
    return { announced, entries: [...withdrawals, ...changes] };
  }

  /** Who was notified of a movement is notified that it did not hold, whatever took it back. */
  private async withdrawal(entry: AssessmentEntry, reason: string | undefined): Promise<AssessmentEntry> {
    const { causes, track } = this.conclusion.result;
    const silent = !track.notifies;
    const events = silent ? entry.data.events : await this.facts.deciding();
    const data = { ...entry.data, causes: changeCausesOf(causes, 'amendment'), events };
    return { ...entry, silent, data: reason === undefined ? data : { ...data, reason } };
  }

  /** Returns the entries with their causes. Those that history alone brought about are silent. */
  private async changes(
    entries: readonly AssessmentEntry[],
    base: AnnouncedResult,
    failing: readonly AnnouncedMovement[],
  ): Promise<AssessmentEntry[]> {
    if (entries.length === 0) return [];
    const { causes } = this.conclusion.result;
    const isHistory = await this.decidedByHistory(base, failing);
    const explained: AssessmentEntry[] = [];
    for (const entry of entries) {
      const byHistory = isHistory(entry);
      const silent = entry.silent || byHistory;
      const events = silent ? entry.data.events : await this.facts.deciding();
      const decided = changeCausesOf(causes, byHistory ? 'history' : 'live');
      explained.push({ ...entry, silent, data: { ...entry.data, causes: decided, events } });
    }
    return explained;
  }

  /** Returns those movements that do not hold as of their own day: as known now, without some events. */
  private async notHolding(
    movements: readonly AnnouncedMovement[],
    without: Events = [],
  ): Promise<AnnouncedMovement[]> {
    if (movements.length === 0) return [];
    const { framework, result } = this.conclusion;
    const since = await this.facts.changedSince(this.readings.zone);
    const changed = movements.filter(({ day }) => day >= since);
    const known = new Map<string, ComputedFrom>();
    const found: AnnouncedMovement[] = [];
    for (const movement of changed) {
      const { day, logPosition } = movement;
      const moment = `${day} ${logPosition}`;
      const from = known.get(moment) ?? (await this.knownNow(movement, without));
      known.set(moment, from);
      if (!holds(movement, { framework, track: result.track, day, ...from })) found.push(movement);
    }
    return found;
  }

  /** Reads the day of a movement by what is known now. */
  private async knownNow({ day, logPosition }: AnnouncedMovement, without: Events): Promise<ComputedFrom> {
    // A later new fact of the same day moves the org unit back. It does not tell that this never held.
    const range = { after: logPosition, upTo: this.context.logPosition };
    const later = await this.facts.newUntil(day, this.readings.zone, range);
    return this.readWithout(day, [...later, ...without]);
  }

  /**
   * Returns whether history alone brought an entry about. When facts sent as history and others settle
   * together, the result is computed again without the history.
   *
   * @param base what was announced, without the movements that fail
   */
  private async decidedByHistory(
    base: AnnouncedResult,
    failing: readonly AnnouncedMovement[],
  ): Promise<(entry: AssessmentEntry) => boolean> {
    const { causes } = this.conclusion.result;
    if (!isNotifiable(causes)) return () => true;
    if (!mixesHistory(causes)) return () => false;
    const history = await this.facts.sent('history');
    const fromBase = await this.entriesWithout(history, base);
    if (failing.length === 0) return (entry) => !fromBase.has(nameOf(entry));
    // Movements that fail by the history alone would stay announced without it. So the other facts need not
    // have brought about what leads from the base back to where the org unit was announced.
    const failingAnyway = await this.notHolding(failing, history);
    const fromPrevious = await this.entriesWithout(history, this.previous, failingAnyway);
    const byHistory = await this.entriesWithout(await this.facts.sent('news'), base);
    return (entry) => {
      const name = nameOf(entry);
      return !fromPrevious.has(name) && (!fromBase.has(name) || byHistory.has(name));
    };
  }

  /** Returns the names of the entries that would be written if some events had never been recorded. */
  private async entriesWithout(
    without: Events,
    announced: AnnouncedResult,
    failing: readonly AnnouncedMovement[] = [],
  ): Promise<ReadonlySet<string>> {
    const { framework, result } = this.conclusion;
    const from = await this.readWithout(result.day, without);
    const assessment = assess(framework, from.readings, result.day, from.peers);
    const { announcement } = withdrawMovements({ ...result, assessment }, announced, failing, from);
    return new Set(announcement.entries.map(nameOf));
  }

  private readWithout(day: number, without: Events): Promise<ComputedFrom> {
    const { framework, result } = this.conclusion;
    const { logPosition: position } = this.context;
    return this.readings.read(this.snapshot, { framework, orgUnit: result.orgUnit, day, position, without });
  }
}

function nameOf({ kind, data }: AssessmentEntry): string {
  return `${kind} ${data.item?.id ?? ''} ${data.kpi ?? ''}`;
}
