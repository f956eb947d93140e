import { randomUUID } from 'node:crypto';
import { RETRACTED, vocabulary, type AmendTarget, type Rejection, type ValidEvent } from '#event-log';
import { HypotheticalEventsRejectedError } from '#insights';
import { checkCandidates, EventsRejectedError, type RejectedEvent } from '#intake';
import { bilingual } from '#kernel';
import type { OrgTree } from '#org-units/domain';
import { toInstant } from '../assessment/instants.js';

const SOURCE = '/what-if';

/** Reads hypothetical events, which must be about an org unit or one below it in today's tree. */
export class HypotheticalEvents {
  constructor(
    private readonly root: string,
    private readonly tree: OrgTree,
    private readonly now: number,
  ) {}

  /**
   * Validates the events as the recorder does.
   * @throws EventsRejectedError `events-refused` with every error in any of them
   */
  read(events: readonly unknown[]): ValidEvent[] {
    const candidates = events.map((value) => ({ ok: true as const, value: this.completed(value) }));
    const checks = { now: this.now, problemsOf: (event: ValidEvent) => this.strayed(event) };
    const { valid, rejected } = checkCandidates(candidates, checks);
    if (rejected.length > 0) throw eventsRejected(rejected);
    return valid;
  }

  /** Rejects an amendment of another org unit's event as if the event did not exist (I7). */
  check(event: ValidEvent, target: AmendTarget | null): Rejection | null {
    if (!target || (target.orgUnit !== null && this.holds(target.orgUnit))) return null;
    return { pointer: event.type === RETRACTED ? '/data/id' : '/corrects', ...UNKNOWN_TARGET };
  }

  private completed(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { type } = value as { type?: unknown };
    const aboutNothing = type === RETRACTED || vocabulary.get(String(type))?.kind === 'tree';
    return {
      specversion: '1.0',
      source: SOURCE,
      id: randomUUID(),
      time: toInstant(this.now),
      ...(aboutNothing ? {} : { orgunit: this.root }),
      ...value,
    };
  }

  private strayed({ orgUnit }: ValidEvent): Rejection[] {
    if (orgUnit === null || this.holds(orgUnit)) return [];
    const detail = bilingual(
      `Sự kiện phải thuộc đơn vị "${this.root}" hoặc đơn vị trực thuộc.`,
      `The event must be about "${this.root}" or an org unit below it.`,
    );
    return [{ pointer: '/orgunit', code: 'outside-scope', detail }];
  }

  private holds(code: string): boolean {
    return this.tree.get(code) !== undefined && this.tree.isWithin(code, this.root);
  }
}

const UNKNOWN_TARGET = {
  code: 'target-unknown',
  detail: bilingual(
    'Đơn vị này và các đơn vị trực thuộc không có sự kiện đó, trong cùng yêu cầu cũng không.',
    'There is no such event of this org unit or one below it, nor earlier in the same request.',
  ),
};

/**
 * Converts rejections of the log to the form of this route, without positions, because the caller may not see
 * every event.
 */
export function rejectionOf(error: unknown): EventsRejectedError | null {
  if (!(error instanceof HypotheticalEventsRejectedError)) return null;
  return eventsRejected(
    error.rejections.map(({ index, pointer, code, detail }) => {
      return { index, pointer, code, detail, ...(code === UNKNOWN_TARGET.code && UNKNOWN_TARGET) };
    }),
  );
}

function eventsRejected(rejected: readonly RejectedEvent[]): EventsRejectedError {
  const first = rejected[0]?.detail;
  const detail = bilingual(
    `Không thể trả lời về sự kiện không thể ghi. Lỗi đầu tiên: ${first?.vi ?? ''}`,
    `Nothing can be said of events that could not be recorded. The first problem: ${first?.en ?? ''}`,
  );
  return new EventsRejectedError(rejected, 'events-refused', detail);
}
