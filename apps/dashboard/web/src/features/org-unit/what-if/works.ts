import type { Action } from '../../../queries/actions.js';
import type { CloudEventDraft } from '../../../queries/events.js';
import type { WorkAsked } from '../../../queries/what-if.js';

/** A kind of work that the actions of an org unit name. */
export interface KindOfWork extends Omit<WorkAsked, 'count'> {
  key: string;
  name: string;
  /** As much as the action with the highest gain asks for. */
  count: number;
}

/** A kind of work with the amount as it is typed. */
export interface TypedWork {
  key: string;
  count: string;
}

/** Returns every kind of work that the actions name, once, the one with the highest gain first. */
export function kindsOfWork(actions: readonly Action[], nameOf: (action: Action) => string): KindOfWork[] {
  const kinds = new Map<string, KindOfWork>();
  for (const action of actions) {
    const { measure, subject, brings, count } = action;
    const key = JSON.stringify([measure, subject ?? null, brings ?? null]);
    if (kinds.has(key)) continue;
    const kind = { measure, ...(subject === undefined ? {} : { subject }), ...(brings ? { brings } : {}) };
    kinds.set(key, { key, ...kind, name: nameOf(action), count });
  }
  return [...kinds.values()];
}

/** Returns the amount as a number; 0 when it is no whole number above zero. */
export function amountOf({ count }: TypedWork): number {
  const typed = count.trim();
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}

/** Returns what is asked of the server; `null` while an amount is missing. */
export function askedWork(typed: readonly TypedWork[], kinds: readonly KindOfWork[]): WorkAsked[] | null {
  const asked = typed.flatMap((each) => {
    const kind = kinds.find(({ key }) => key === each.key);
    const count = amountOf(each);
    if (!kind || count === 0) return [];
    const { measure, subject, brings } = kind;
    return {
      measure,
      count,
      ...(subject === undefined ? {} : { subject }),
      ...(brings === undefined ? {} : { brings }),
    };
  });
  return asked.length === typed.length && asked.length > 0 ? asked : null;
}

/** A milestone of a plan before it is recorded. */
export interface PlannedMilestone {
  id: string;
  title: string;
  /** `YYYY-MM-DD` */
  due: string;
}

interface PlanContext {
  unit: string;
  source: string;
  /** RFC 3339: when it is planned. */
  time: string;
}

/** Returns the events that plan the milestones. The same plan has the same ids, so it is recorded once. */
export function planEvents(
  milestones: readonly PlannedMilestone[],
  { unit, source, time }: PlanContext,
): CloudEventDraft[] {
  return milestones.map(({ id, title, due }) => ({
    specversion: '1.0',
    id,
    source,
    type: 'vn.thang.milestone.planned.v1',
    time,
    orgunit: unit,
    subject: `milestone/${id}`,
    datacontenttype: 'application/json',
    data: { title, due, lead: unit },
  }));
}
