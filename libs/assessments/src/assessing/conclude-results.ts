import type { Queryable } from '#database';
import { announce, assess } from '#maturity/domain';
import {
  announceResult,
  holds,
  withdrawMovements,
  type AnnouncedResult,
  type AssessmentEntry,
  type TakenBack,
} from '../domain/announcing/index.js';
import { changesThePast, changeCausesOf, isNotifiable, isRestating, mixesHistory } from '../domain/causes.js';
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
    const { key, previous, result, announcement, isOverdue } = conclusion;
    const isPlain = !previous || isRestating(result.causes) || announcement.entries.length === 0;
    const explanation = new Explanation(snapshot, readings, context, conclusion);
    const { announced, entries } = isPlain ? announcement : await explanation.explained();
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
  ) {
    const { key, framework, result } = conclusion;
    const orgUnits = context.tree.subtree(key.orgUnitId).flatMap((id) => context.tree.get(id)?.code ?? []);
    this.facts = new SettledFacts(snapshot, readings.reader, {
      orgUnits,
      positions: result.causes.positions,
      framework,
      track: result.track,
    });
  }

  async explained(): Promise<Pick<Concluded, 'announced' | 'entries'>> {
    const { announcement, result } = this.conclusion;
    const withdrawn = await this.withdrawn();
    const reason = withdrawn.length > 0 ? await this.facts.reason() : undefined;
    const { announced, entries } = withdrawMovements(announcement, withdrawn, reason);
    const isHistory = await this.decidedByHistory();
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

  /**
   * Returns those of the movements that the result takes back which do not hold as of their own day, with
   * what is known now. Only corrected, retracted and late facts change the past; without them the org unit
   * itself moved back.
   */
  private async withdrawn(): Promise<TakenBack[]> {
    const { framework, result, announcement } = this.conclusion;
    if (!changesThePast(result.causes)) return [];
    const withdrawn: TakenBack[] = [];
    for (const taken of announcement.takenBack) {
      const { day } = taken.movement;
      // A new fact of the same day moves the org unit back. It does not tell that the movement never held.
      const known = await this.readWithout(day, await this.facts.newUntil(day, this.readings.zone));
      if (!holds(taken.movement, { framework, track: result.track, day, ...known })) withdrawn.push(taken);
    }
    return withdrawn;
  }

  /**
   * Returns whether history alone brought an entry about. When facts sent as history and others settle
   * together, the result is computed again without the history.
   */
  private async decidedByHistory(): Promise<(entry: AssessmentEntry) => boolean> {
    const { framework, result, previous } = this.conclusion;
    if (!isNotifiable(result.causes)) return () => true;
    if (!mixesHistory(result.causes)) return () => false;
    const { day, track } = result;
    const { readings, peers } = await this.readWithout(day, await this.facts.history());
    const withoutHistory = {
      ...result,
      assessment: assess(framework, readings, day, peers),
      state: announce(framework, track, previous?.state ?? null, readings, peers),
    };
    const moved = new Set(announceResult(withoutHistory, previous)?.entries.map(nameOf));
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
