import type { LoggedEvent } from '#event-log/domain';

/** The fields of a logged tree event that a test sets; all others have valid defaults. */
export type TreeFact = Partial<LoggedEvent> & { position: number };

export function established(code: string, fact: TreeFact & { parent?: string }): LoggedEvent {
  const { parent, ...rest } = fact;
  return logged(
    code,
    'established',
    { name: code, level: 'other', ...(parent === undefined ? {} : { parent }) },
    rest,
  );
}

export function renamed(code: string, name: string, fact: TreeFact): LoggedEvent {
  return logged(code, 'renamed', { name }, fact);
}

export function moved(code: string, parent: string, fact: TreeFact): LoggedEvent {
  return logged(code, 'moved', { parent }, fact);
}

export function merged(code: string, into: string, fact: TreeFact): LoggedEvent {
  return logged(code, 'merged', { into }, fact);
}

export function split(code: string, into: readonly string[], fact: TreeFact): LoggedEvent {
  return logged(code, 'split', { into }, fact);
}

export function dissolved(code: string, fact: TreeFact): LoggedEvent {
  return logged(code, 'dissolved', {}, fact);
}

export function retracted(target: LoggedEvent, fact: TreeFact): LoggedEvent {
  const data = { source: target.source, id: target.id, reason: 'x' };
  const amends = { amends: target.position, chain: target.chain ?? target.position };
  return {
    ...logged('', 'established', data, { ...amends, ...fact }),
    type: 'vn.thang.event.retracted.v1',
    subject: null,
  };
}

/** Returns the same event as a correction of another. */
export function correcting(target: LoggedEvent, event: LoggedEvent): LoggedEvent {
  return { ...event, amends: target.position, chain: target.chain ?? target.position };
}

/** Returns a logged event. Events happen in the order of their positions unless the test sets times. */
function logged(code: string, action: string, data: Record<string, unknown>, fact: TreeFact): LoggedEvent {
  return {
    source: '/test',
    id: `e${fact.position}`,
    type: `vn.thang.org-unit.${action}.v1`,
    subject: `org-unit/${code}`,
    orgUnit: null,
    time: fact.position * 1000,
    recordedAt: fact.position,
    backfill: false,
    amends: null,
    chain: null,
    run: null,
    data,
    ...fact,
  };
}
