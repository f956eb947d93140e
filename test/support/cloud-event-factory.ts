import { randomUUID } from 'node:crypto';
import { parseCloudEvent, vocabulary, type AppendPolicy, type ValidEvent } from '#event-log';

/** A CloudEvent in the JSON format. */
export interface CloudEvent {
  specversion: string;
  id: string;
  source: string;
  type: string;
  time: string;
  subject?: string;
  orgunit?: string;
  corrects?: string;
  backfill?: boolean;
  data?: Record<string, unknown>;
}

/** Attributes that replace the defaults; undefined leaves an attribute out. */
export type Overrides = { [K in keyof CloudEvent]?: CloudEvent[K] | undefined };

/** Returns the worked example of `vn.thang.<name>.v1` under a new id, for example of `dossier.submitted`. */
export function cloudEvent(name: string, overrides: Overrides = {}): CloudEvent {
  const type = `vn.thang.${name}.v1`;
  const example = vocabulary.get(type)?.examples[0];
  if (!example) throw new Error(`There is no event type ${type}.`);
  const event = { ...example, id: randomUUID(), data: { ...example.data }, ...overrides };
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined),
  ) as unknown as CloudEvent;
}

/** Returns a time that a running Thang with a real clock takes as just now. */
export function aMinuteAgo(): string {
  return new Date(Date.now() - 60_000).toISOString();
}

interface OrgUnitOverrides extends Overrides {
  /** Default `other`. */
  level?: string;
  /** Default: the code. */
  name?: string;
}

/** Returns an `org-unit.established` event, of a root org unit unless a parent is given. */
export function established(
  code: string,
  parent?: string,
  { level = 'other', name = code, ...overrides }: OrgUnitOverrides = {},
): CloudEvent {
  const data = { name: { vi: name }, level, ...(parent === undefined ? {} : { parent }) };
  return cloudEvent('org-unit.established', { subject: `org-unit/${code}`, data, ...overrides });
}

/** Returns an `event.retracted` event that takes back another event of the same source. */
export function retraction(of: { source: string; id: string }, overrides: Overrides = {}): CloudEvent {
  const data = { source: of.source, id: of.id, reason: 'Entered by mistake' };
  return cloudEvent('event.retracted', { source: of.source, data, ...overrides });
}

/** Returns the event as the log accepts it. */
export function valid(event: CloudEvent): ValidEvent {
  const parsed = parseCloudEvent(event, Number.POSITIVE_INFINITY);
  if (!parsed.ok) throw new Error(`Not a valid event: ${JSON.stringify(parsed.problems)}`);
  return parsed.event;
}

/** An append policy that permits everything. */
export const permitAll: AppendPolicy = {
  open: () => Promise.resolve({ check: () => null, maySee: () => true }),
};
