import type { Queryable } from '#database';
import {
  effectiveOf,
  entitiesWith,
  type EventLogReader,
  firstPositions,
  lookOf,
  nounOf,
  subjectsOf,
  vocabulary,
  type EntityKey,
  type LoggedEvent,
} from '#event-log';
import { groupedBy, type DayZone } from '#kernel';
import type { OrgDirectory } from '#org-units';
import type { OrgTree } from '#org-units/domain';
import { needsRegistration, REGISTERING, type FrameworkReads, type Known } from './domain/index.js';

/** An org unit with more subjects than this is not searched for codes that look alike. */
const MAX_SUBJECTS = 5000;

export interface KnownSources {
  reader: EventLogReader;
  directory: OrgDirectory;
  zone: DayZone;
  reads: FrameworkReads | null;
}

/** Reads what the kinds of warnings need to inspect these events, with one query for each question. */
export async function loadKnown(
  q: Queryable,
  events: readonly LoggedEvent[],
  { reader, directory, zone, reads }: KnownSources,
): Promise<Known> {
  const { tree, events: treeEvents } = await directory.current(q);
  const histories = await loadHistories(q, reader, events);
  const registered = await loadRegistered(q, events, tree);
  const lookalikes = new Map([...lookalikeUnits(events, treeEvents), ...(await loadLookalikes(q, events))]);
  return {
    ...{ reads, zone, tree },
    historyOf: (event) => histories.get(keyText(event)) ?? [],
    isRegistered: (orgUnit, subject) => registered.has(keyText({ orgUnit, subject })),
    lookalikeOf: ({ position }) => lookalikes.get(position) ?? null,
  };
}

/** Returns those of the events that are effective, in their order. */
export async function effectiveEvents(
  q: Queryable,
  reader: EventLogReader,
  events: readonly LoggedEvent[],
): Promise<LoggedEvent[]> {
  if (events.length === 0) return [];
  const members = await reader.chains(q, events.map(({ position }) => position)); // prettier-ignore
  const chains = groupedBy(members, rootOf);
  const effective = new Map([...chains].map(([root, chain]) => [root, effectiveOf(chain)?.position]));
  return events.filter((event) =>
    chains.has(rootOf(event)) ? effective.get(rootOf(event)) === event.position : event.chain === null,
  );
}

const rootOf = ({ chain, position }: LoggedEvent): number => chain ?? position;

const keyText = ({ orgUnit, subject }: Pick<LoggedEvent, 'orgUnit' | 'subject'>): string =>
  `${orgUnit ?? ''}\n${subject ?? ''}`;

/** Reads the histories of the milestones that the events are about. */
async function loadHistories(
  q: Queryable,
  reader: EventLogReader,
  events: readonly LoggedEvent[],
): Promise<ReadonlyMap<string, LoggedEvent[]>> {
  const keys = distinctKeys(events.filter(({ type }) => nounOf(type) === 'milestone'));
  if (keys.length === 0) return new Map();
  return groupedBy(await effectiveEvents(q, reader, await reader.entities(q, keys)), keyText);
}

/** Reads which of the services are registered, by the org unit of the event or by one above it. */
async function loadRegistered(
  q: Queryable,
  events: readonly LoggedEvent[],
  tree: OrgTree,
): Promise<ReadonlySet<string>> {
  const about = distinctKeys(events.filter(needsRegistration));
  const keys = about.flatMap(({ orgUnit, subject }) =>
    [orgUnit, ...tree.ancestors(orgUnit)].map((unit) => ({ orgUnit: unit, subject })),
  );
  return new Set((await entitiesWith(q, distinctKeys(keys), REGISTERING)).map(keyText));
}

function distinctKeys(named: readonly Pick<LoggedEvent, 'orgUnit' | 'subject'>[]): EntityKey[] {
  const keys = named.flatMap(({ orgUnit, subject }) =>
    orgUnit === null || subject === null ? [] : [{ orgUnit, subject }],
  );
  return [...new Map(keys.map((key) => [keyText(key), key])).values()];
}

const ESTABLISHED = 'vn.thang.org-unit.established.v1';

/** Returns the earlier org unit whose code looks like a new one, by the position of the new one. */
function lookalikeUnits(
  events: readonly LoggedEvent[],
  treeEvents: readonly LoggedEvent[],
): [position: number, subject: string][] {
  const established = events.filter(({ type }) => type === ESTABLISHED);
  if (established.length === 0) return [];
  const known = treeEvents.filter(({ type }) => type === ESTABLISHED);
  const byLook = groupedBy(known, ({ subject }) => lookOf(subject ?? ''));
  return established.flatMap(({ position, subject }): [number, string][] => {
    const alike = byLook.get(lookOf(subject ?? '')) ?? [];
    const other = alike.find((each) => each.position < position && each.subject !== subject);
    return other?.subject ? [[position, other.subject]] : [];
  });
}

/**
 * Reads the earlier subject of the same org unit that looks like a new one, by the position of the new one.
 * Only the first event about a subject is searched for, so that each pair is told once.
 */
async function loadLookalikes(
  q: Queryable,
  events: readonly LoggedEvent[],
): Promise<[position: number, subject: string][]> {
  const named = events.filter(({ type, orgUnit, subject }) => {
    const isEntity = vocabulary.get(type)?.kind === 'timeline';
    return isEntity && orgUnit !== null && subject !== null && !subject.startsWith('org-unit/');
  });
  const keys = distinctKeys(named);
  const first = new Set(await firstPositions(q, keys));
  const found: [number, string][] = [];
  for (const [orgUnit, fresh] of groupedBy(
    named.filter(({ position }) => first.has(position)),
    unitOf,
  )) {
    const subjects = await subjectsOf(q, orgUnit, MAX_SUBJECTS + 1);
    if (subjects.length > MAX_SUBJECTS) continue;
    const byLook = groupedBy(subjects, lookOf);
    for (const { position, subject } of fresh) {
      const others = (byLook.get(lookOf(subject ?? '')) ?? []).filter((other) => other !== subject);
      const since = await firstPositions(q, others.map((other) => ({ orgUnit, subject: other }))); // prettier-ignore
      const other = others.find((_, index) => (since[index] ?? Infinity) < position);
      if (other !== undefined) found.push([position, other]);
    }
  }
  return found;
}

const unitOf = ({ orgUnit }: LoggedEvent): string => orgUnit ?? '';
