import { randomUUID } from 'node:crypto';
import { RETRACTED, vocabulary, type AmendTarget, type Rejection, type ValidEvent } from '#event-log';
import { checkCandidates, problemMembers, type RejectedEvent } from '#intake';
import { DomainError } from '#kernel';
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
   * @throws DomainError `events-refused` with every error in any of them
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
    const detail = `The event must be about "${this.root}" or an org unit below it.`;
    return [{ pointer: '/orgunit', code: 'outside-scope', detail }];
  }

  private holds(code: string): boolean {
    return this.tree.get(code) !== undefined && this.tree.isWithin(code, this.root);
  }
}

const UNKNOWN_TARGET = {
  code: 'target-unknown',
  detail: 'There is no such event of this org unit or one below it, nor earlier in the same request.',
};

/**
 * Converts rejections of the log to the form of this route, without positions, because the caller may not see
 * every event.
 */
export function rejectionOf(error: unknown): DomainError | null {
  if (!(error instanceof DomainError) || error.code !== 'events-refused') return null;
  const rejected = (error.extensions['errors'] as readonly RejectedEvent[] | undefined) ?? [];
  return eventsRejected(
    rejected.map(({ index, pointer, code, detail }) => {
      return { index, pointer, code, detail, ...(code === UNKNOWN_TARGET.code && UNKNOWN_TARGET) };
    }),
  );
}

function eventsRejected(rejected: readonly RejectedEvent[]): DomainError {
  const [first] = rejected;
  return new DomainError(
    'events-refused',
    `Nothing can be said of events that could not be recorded. The first problem: ${first?.detail ?? ''}`,
    problemMembers(rejected),
  );
}
