import { randomUUID } from 'node:crypto';
import {
  parseCloudEvent,
  RETRACTED,
  vocabulary,
  type AmendTarget,
  type Rejection,
  type ValidEvent,
} from '#event-log';
import { DomainError } from '#kernel';
import type { OrgTree } from '#org-units/domain';
import { toInstant } from '../assessment/instants.js';

/** Why one of the events was refused. */
export interface RejectedEvent extends Rejection {
  /** Which one of the request, from 0. */
  index: number;
}

const SOURCE = '/what-if';
const MOST_ERRORS = 100;

/** Where hypothetical events may happen: a body and everything below it, by today's tree. */
export class HypotheticalEvents {
  constructor(
    private readonly root: string,
    private readonly tree: OrgTree,
    private readonly now: number,
  ) {}

  /**
   * Checked as real ones are.
   * @throws DomainError `events-refused` with everything that is wrong with any of them.
   */
  read(events: readonly unknown[]): ValidEvent[] {
    const refused: RejectedEvent[] = [];
    const valid = events.flatMap((value, index) => {
      const parsed = parseCloudEvent(this.completed(value), this.now);
      const problems = parsed.ok ? this.strayed(parsed.event) : parsed.problems;
      refused.push(...problems.map((problem) => ({ index, ...problem })));
      return parsed.ok ? [parsed.event] : [];
    });
    if (refused.length > 0) throw eventsRefused(refused);
    return valid;
  }

  /** Of an event about another body nobody is told whether there is one (I7). */
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
    const detail = `The event must be about "${this.root}" or a body below it.`;
    return [{ pointer: '/orgunit', code: 'outside-scope', detail }];
  }

  private holds(code: string): boolean {
    return this.tree.get(code) !== undefined && this.tree.isWithin(code, this.root);
  }
}

const UNKNOWN_TARGET = {
  code: 'target-unknown',
  detail: 'There is no such event of this body or one below it, nor earlier in the same request.',
};

/** The rejections of the log in the words of this route: where an event lies is told to nobody who may not have it. */
export function refusalsOf(error: unknown): DomainError | null {
  if (!(error instanceof DomainError) || error.code !== 'events-refused') return null;
  const refused = (error.extensions['errors'] as readonly RejectedEvent[] | undefined) ?? [];
  return eventsRefused(
    refused.map(({ index, pointer, code, detail }) => {
      return { index, pointer, code, detail, ...(code === UNKNOWN_TARGET.code && UNKNOWN_TARGET) };
    }),
  );
}

function eventsRefused(refused: readonly RejectedEvent[]): DomainError {
  const [first] = refused;
  return new DomainError(
    'events-refused',
    `Nothing can be said of events that could not be recorded. The first problem: ${first?.detail ?? ''}`,
    { errors: refused.slice(0, MOST_ERRORS), errorCount: refused.length },
  );
}
