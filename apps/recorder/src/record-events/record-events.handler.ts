import { Optional } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DiskSpace } from '#database';
import { EventLog, parseCloudEvent, type ValidEvent } from '#event-log';
import { hasRight, type Principal } from '#identity/domain';
import {
  CallerPolicies,
  type Candidate,
  countEvents,
  EventRates,
  EventsRejectedError,
  MAX_ERRORS,
  type Recorded,
  type RejectedEvent,
} from '#intake';
import { Nudges } from '#queue';
import { RecorderMetrics } from './recorder-metrics.js';
import { RecordEvents } from './record-events.js';

interface Checked {
  valid: ValidEvent[];
  /** Of each valid event, which one of the request it is. */
  indexes: number[];
  refused: RejectedEvent[];
}

@CommandHandler(RecordEvents)
export class RecordEventsHandler implements ICommandHandler<RecordEvents> {
  constructor(
    private readonly log: EventLog,
    private readonly policies: CallerPolicies,
    private readonly nudges: Nudges,
    private readonly rates: EventRates,
    private readonly metrics: RecorderMetrics,
    @Optional() private readonly diskSpace?: DiskSpace,
  ) {}

  /**
   * @throws EventsRejectedError when handling is atomic and anything is refused
   * @throws DomainError `disk-full` before the disk is so full that PostgreSQL ends
   */
  async execute({ caller, candidates, handling }: RecordEvents): Promise<Recorded> {
    this.diskSpace?.assertRoom();
    await this.rates.take(caller.keyId, candidates.length);
    const { valid, indexes, refused } = check(caller, candidates);
    if (handling === 'atomic' && refused.length > 0) throw this.rejection(refused);
    if (valid.length === 0) return this.recorded(0, 0, null, refused);
    const outcome = await this.log.append({
      events: valid,
      mode: handling,
      policy: this.policies.for(caller),
    });
    for (const rejection of outcome.rejections)
      refused.push({ ...rejection, index: indexes[rejection.index] ?? rejection.index });
    if (!outcome.stored) throw this.rejection(refused);
    // Behind the commit, and only a nudge: whoever misses it sweeps.
    if (outcome.accepted > 0) this.nudges.send('project');
    return this.recorded(outcome.accepted, outcome.duplicates, outcome.position, refused);
  }

  private recorded(
    accepted: number,
    duplicates: number,
    position: number | null,
    refused: readonly RejectedEvent[],
  ): Recorded {
    this.metrics.count(accepted, duplicates, refused);
    const errors = refused.slice(0, MAX_ERRORS);
    return {
      accepted,
      duplicates,
      position,
      rejected: countEvents(refused),
      errors,
      errorCount: refused.length,
    };
  }

  private rejection(refused: readonly RejectedEvent[]): EventsRejectedError {
    this.metrics.count(0, 0, refused);
    return new EventsRejectedError(refused);
  }
}

/** Everything that can be said of the events without the log. Whether they lie ahead is said under its lock. */
function check(caller: Principal, candidates: readonly Candidate[]): Checked {
  const checked: Checked = { valid: [], indexes: [], refused: [] };
  const mayBackfill = hasRight(caller, 'events:backfill');
  candidates.forEach((candidate, index) => {
    const problems = candidate.ok
      ? problemsOf(candidate.value, caller, mayBackfill, checked, index)
      : [candidate.problem];
    for (const problem of problems) checked.refused.push({ index, ...problem });
  });
  return checked;
}

function problemsOf(
  value: unknown,
  caller: Principal,
  mayBackfill: boolean,
  checked: Checked,
  index: number,
): readonly { pointer: string; code: string; detail: string }[] {
  const parsed = parseCloudEvent(value, Number.POSITIVE_INFINITY);
  if (!parsed.ok) return parsed.problems;
  const { event } = parsed;
  if (caller.source !== null && event.source !== caller.source) return [foreignSource];
  if (event.backfill && !mayBackfill) return [noBackfill];
  checked.valid.push(event);
  checked.indexes.push(index);
  return [];
}

const foreignSource = {
  pointer: '/source',
  code: 'source-not-allowed',
  detail: 'The key may only write events of its own source.',
};
const noBackfill = {
  pointer: '/backfill',
  code: 'backfill-not-allowed',
  detail: 'The key lacks the right events:backfill.',
};
