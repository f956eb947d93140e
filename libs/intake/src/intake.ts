import { Injectable, Logger, Optional } from '@nestjs/common';
import { DiskSpace } from '#database';
import {
  EventLog,
  type AppendOutcome,
  type AppendRequest,
  type Rejection,
  type RequestRun,
  type ValidEvent,
} from '#event-log';
import { bilingual } from '#kernel';
import { hasRight, type Principal } from '#identity/domain';
import { Nudges } from '#queue';
import { inSpan } from '#tracing';
import { RequestWarnings } from '#warnings';
import { CallerPolicies } from './caller-policies.js';
import { checkCandidates, type CheckedEvents } from './check-candidates.js';
import type { Candidate } from './content/candidate.js';
import type { Handling } from './content/handling.js';
import { EventRates } from './event-rates.js';
import { addRejectionsOfLog } from './rejections-of-log.js';
import { Runs } from './runs.js';
import { NO_BACKFILL } from './source-rule.js';
import {
  countEvents,
  EventsRejectedError,
  type IndexedWarning,
  MAX_ERRORS,
  type Recorded,
  type RejectedEvent,
} from './recorded.js';

export interface IntakeRequest {
  caller: Principal;
  candidates: readonly Candidate[];
  handling: Handling;
  /** The open run of the caller that the candidates belong to, with the line of each; none by default. */
  run?: RequestRun | null;
}

/** The counts of one request, for metrics. */
export interface IntakeOutcome {
  accepted: number;
  duplicates: number;
  rejected: readonly RejectedEvent[];
}

type Counts = Pick<AppendOutcome, 'accepted' | 'duplicates' | 'position' | 'waiting'>;

const NOTHING: Counts = { accepted: 0, duplicates: 0, position: null, waiting: 0 };

/** The use case "record events": checks what a caller sends and appends it to the log. */
@Injectable()
export class Intake {
  private readonly logger = new Logger(Intake.name);
  private readonly listeners: ((outcome: IntakeOutcome) => void)[] = [];

  constructor(
    private readonly log: EventLog,
    private readonly policies: CallerPolicies,
    private readonly nudges: Nudges,
    private readonly rates: EventRates,
    private readonly runs: Runs,
    private readonly warnings: RequestWarnings,
    @Optional() private readonly diskSpace?: DiskSpace,
  ) {}

  /**
   * Records the candidates. Resolves when everything that it counts as accepted is committed.
   *
   * @throws EventsRejectedError when handling is atomic and any event is rejected
   * @throws DomainError `too-many-requests`; `disk-full` while PostgreSQL still has room to work; what
   * `EventLog.append` throws
   */
  async record(request: IntakeRequest): Promise<Recorded> {
    const { caller, candidates } = request;
    this.diskSpace?.assertRoom();
    await this.rates.take(caller.id, candidates.length);
    let stored = 0;
    try {
      const recorded = await this.recordChecked(request);
      stored = Math.min(candidates.length, recorded.accepted + (recorded.waiting ?? 0));
      return recorded;
    } finally {
      await this.rates.giveBack(caller.id, candidates.length - stored);
    }
  }

  private async recordChecked({
    caller,
    candidates,
    handling,
    run = null,
  }: IntakeRequest): Promise<Recorded> {
    // The log checks under its lock whether events lie ahead of the clock.
    const checks = { now: Number.POSITIVE_INFINITY, problemsOf: callerChecks(caller) };
    const checked = checkCandidates(candidates, checks);
    const { valid, indexes, rejected } = checked;
    const policy = this.policies.for(caller);
    if (rejected.length > 0) await addRejectionsOfLog(this.log, policy, checked, handling);
    if (handling === 'atomic' && rejected.length > 0) throw this.rejection(rejected);
    if (valid.length === 0) return this.recorded(NOTHING, rejected);
    const lines = indexes.map((index) => run?.lines[index] ?? 0);
    const outcome = await this.append({
      events: valid,
      mode: handling,
      policy,
      run: run && { id: run.id, lines },
      recordedBy: caller.id,
    });
    for (const rejection of outcome.rejections)
      rejected.push({ ...rejection, index: indexes[rejection.index] ?? rejection.index });
    rejected.sort((a, b) => a.index - b.index);
    if (!outcome.stored) throw this.rejection(rejected);
    // Sent after the commit. A lost nudge does no harm: the sweep finds the events.
    if (outcome.accepted > 0) this.nudges.send('project');
    if (!run) {
      const warnings = await this.warningsOf(caller.id, { valid, indexes }, outcome.accepted);
      return { ...this.recorded(outcome, rejected), warnings };
    }
    return this.recorded(
      outcome.more ? await this.withMore(outcome, caller, run.id) : outcome,
      rejected,
      true,
    );
  }

  /** Appends as a step of the trace of the request, which is kept beside the events. */
  private append(request: AppendRequest): Promise<AppendOutcome> {
    const attributes = { 'thang.events': request.events.length };
    return inSpan({ name: 'append', kind: 'producer', attributes }, async ({ traceparent }) => {
      const outcome = await this.log.append({ ...request, traceparent });
      if (traceparent !== null)
        this.logger.debug(`Appended ${outcome.accepted} events, up to position ${outcome.position}.`);
      return outcome;
    });
  }

  /**
   * Inspects the events after the commit. Those of a run are inspected when it closes, because a later line
   * may bring what is missing.
   */
  private async warningsOf(
    callerId: string,
    { valid, indexes }: Pick<CheckedEvents, 'valid' | 'indexes'>,
    accepted: number,
  ): Promise<IndexedWarning[]> {
    const warnings = await this.warnings.of({ callerId, identities: valid, accepted });
    return warnings.map((warning) => ({ ...warning, index: indexes[warning.index] ?? warning.index }));
  }

  /**
   * Returns why `record` would reject events of the caller now. Stores nothing, takes no lock, and counts
   * against no limit.
   */
  async rejectionsOf(caller: Principal, candidates: readonly Candidate[]): Promise<RejectedEvent[]> {
    const checks = { now: Number.POSITIVE_INFINITY, problemsOf: callerChecks(caller) };
    const checked = checkCandidates(candidates, checks);
    await addRejectionsOfLog(this.log, this.policies.for(caller), checked, 'atomic');
    return checked.rejected;
  }

  /** Calls back after each request, also after a rejected one. */
  onOutcome(listener: (outcome: IntakeOutcome) => void): void {
    this.listeners.push(listener);
  }

  /** Appends what else waited for the events of this request. */
  private async withMore(outcome: Counts, caller: Principal, run: number): Promise<Counts> {
    const more = await this.runs.tryWaiting(caller, run);
    return {
      accepted: outcome.accepted + more.accepted,
      duplicates: outcome.duplicates + more.duplicates,
      position: more.position ?? outcome.position,
      waiting: more.waiting,
    };
  }

  private recorded(
    { accepted, duplicates, position, waiting }: Counts,
    rejected: readonly RejectedEvent[],
    inRun = false,
  ): Recorded {
    this.notifyListeners({ accepted, duplicates, rejected });
    const errors = rejected.slice(0, MAX_ERRORS);
    return {
      accepted,
      duplicates,
      position,
      ...(inRun && { waiting }),
      rejected: countEvents(rejected),
      errors,
      errorCount: rejected.length,
      warnings: [],
    };
  }

  private rejection(rejected: readonly RejectedEvent[]): EventsRejectedError {
    this.notifyListeners({ accepted: 0, duplicates: 0, rejected });
    return new EventsRejectedError(rejected);
  }

  private notifyListeners(outcome: IntakeOutcome): void {
    for (const listener of this.listeners) listener(outcome);
  }
}

/** Returns what the caller may not send, whatever the log holds. */
export function callerChecks(caller: Principal): (event: ValidEvent) => readonly Rejection[] {
  const mayBackfill = hasRight(caller, 'events:backfill');
  return ({ source, backfill }) => {
    const problems: Rejection[] = [];
    if (caller.source !== null && source !== caller.source) problems.push(FOREIGN_SOURCE);
    if (backfill && !mayBackfill) problems.push(NO_BACKFILL);
    return problems;
  };
}

const FOREIGN_SOURCE: Rejection = {
  pointer: '/source',
  code: 'source-not-allowed',
  detail: bilingual(
    'Khóa chỉ được ghi sự kiện của nguồn của mình.',
    'The key may only write events of its own source.',
  ),
};
