import { groupedBy } from '#kernel';
import { SOURCE_SILENT, type CheckKind } from '../checks/check-kinds.js';
import {
  announceChecks,
  type CheckLook,
  type FoundCheck,
  type WatchedCheck,
  checkEntry,
} from './announce-checks.js';
import type { WatchedContext, WatchedEntry } from './watched-entry.js';

/** What is stored of a source that is silent about an org unit. */
export interface WatchedSilence extends WatchedCheck {
  kind: typeof SOURCE_SILENT;
  source: string;
  orgUnit: string;
  /**
   * Of how many org units the entry told. More than one: a gathered entry, about org units that are this one
   * or lie below it.
   */
  orgUnits: number;
}

/** The silent sources of some org units, and what was stored before. */
export interface SilenceLook extends Pick<CheckLook, 'kinds' | 'newKinds' | 'now' | 'settleMs'> {
  /** The org units that were looked at, with their silent sources. */
  looked: ReadonlyMap<string, readonly SilentSourceCheck[]>;
  before: readonly WatchedSilence[];
  /** Returns the org units above one, from the parent up to the root. */
  ancestorsOf: (orgUnit: string) => readonly string[];
  context: Omit<WatchedContext, 'orgUnit'>;
}

export interface SilentSourceCheck extends FoundCheck {
  kind: typeof SOURCE_SILENT;
  source: string;
}

/** An org unit about which a source has just been found silent, with its own entry. */
interface Fired {
  orgUnit: string;
  check: SilentSourceCheck;
  entry: WatchedEntry;
}

/** How many org units an entry names. */
const MAX_NAMED = 3;

/**
 * Returns what the journal tells of silent sources: one entry for each org unit and source, and its end.
 *
 * A source that falls silent about several org units at once is told by one entry more, of the org unit above
 * all of them, which counts them. The entries of the others name it (`within`), so that only those are
 * notified of them who are not notified of the gathered one. It ends when less than half of them are silent.
 */
export function announceSilences(look: SilenceLook): { entries: WatchedEntry[]; after: WatchedSilence[] } {
  const gathered = look.before.filter(({ orgUnits }) => orgUnits > 1);
  const own = announceEach(look, gathered);
  const kept = gathered.filter((group) => isStillSilent(group, own.after, look));
  const announced = [
    ...kept,
    ...look.before.filter(({ state, orgUnits }) => state === 'fired' && orgUnits === 1),
  ];
  const within = new Map<Fired, string>();
  const others: Fired[] = [];
  for (const each of own.fired) {
    const above = silentAbove(each, announced, look);
    if (above === undefined) others.push(each);
    else within.set(each, above);
  }
  const groups = gather(others, look);
  for (const { orgUnit, members } of groups)
    for (const member of members) if (member.orgUnit !== orgUnit) within.set(member, orgUnit);
  const gatheredKeys = new Set(groups.map(keyOf));
  const entries = [
    ...groups.map((group) => gatheredEntry(group, look)),
    ...gathered.filter((group) => !kept.includes(group)).map((group) => endOf(group, look)),
    ...own.fired
      .filter((each) => !gatheredKeys.has(keyOf(each)))
      .map((each) => withinOf(each, within.get(each))),
    ...own.cleared,
  ];
  const groupRows = [...kept, ...groups.map((group) => rowOf(group, look.now))];
  const taken = new Set(groupRows.map(keyOf));
  return { entries, after: [...groupRows, ...own.after.filter((row) => !taken.has(keyOf(row)))] };
}

/** Announces the silent sources of each org unit by itself. */
function announceEach(look: SilenceLook, gathered: readonly WatchedSilence[]) {
  const { kinds, newKinds, now, settleMs, context } = look;
  const groupKeys = new Set(gathered.map(keyOf));
  const before = groupedBy(
    look.before.filter((row) => row.orgUnits === 1),
    ({ orgUnit }) => orgUnit,
  );
  const fired: Fired[] = [];
  const cleared: WatchedEntry[] = [];
  const after = look.before.filter(({ orgUnit, orgUnits }) => orgUnits === 1 && !look.looked.has(orgUnit));
  for (const [orgUnit, all] of look.looked) {
    // What a gathered entry of the same org unit tells is not told again.
    const found = all.filter(({ source }) => !groupKeys.has(keyOf({ orgUnit, source })));
    const own = announceChecks({
      ...{ found, kinds, newKinds, now, settleMs },
      before: before.get(orgUnit) ?? [],
      context: { ...context, orgUnit },
    });
    after.push(...own.after.map((check) => ({ ...(check as WatchedSilence), orgUnit, orgUnits: 1 })));
    for (const entry of own.entries) {
      const check = found.find(({ source }) => source === entry.data.check?.source);
      if (entry.kind === 'check-fired' && check) fired.push({ orgUnit, check, entry });
      else cleared.push(becauseOfFacts(entry));
    }
  }
  return { fired, cleared, after };
}

/** Facts have come again: that is why a silence ends, whenever it is noticed. */
function becauseOfFacts(entry: WatchedEntry): WatchedEntry {
  return entry.silent ? entry : { ...entry, data: { ...entry.data, causes: ['new'] } };
}

function isStillSilent(
  group: WatchedSilence,
  after: readonly WatchedSilence[],
  { kinds, looked, ancestorsOf }: SilenceLook,
): boolean {
  if (!kinds.has(SOURCE_SILENT)) return false;
  const below = after.filter(
    ({ state, source, orgUnit }) =>
      state === 'fired' && source === group.source && ancestorsOf(orgUnit).includes(group.orgUnit),
  );
  const itself = (looked.get(group.orgUnit) ?? []).some(({ source }) => source === group.source);
  return (below.length + (itself ? 1 : 0)) * 2 >= group.orgUnits;
}

/** Returns the nearest org unit above of which the journal tells that the source is silent. */
function silentAbove(
  { orgUnit, check: { source } }: Fired,
  announced: readonly WatchedSilence[],
  { ancestorsOf }: SilenceLook,
): string | undefined {
  const above = new Set(announced.filter((row) => row.source === source).map((row) => row.orgUnit));
  return ancestorsOf(orgUnit).find((code) => above.has(code));
}

/** A source that has fallen silent about several org units at once. */
interface Group {
  orgUnit: string;
  source: string;
  members: readonly Fired[];
}

function gather(fired: readonly Fired[], { ancestorsOf }: SilenceLook): Group[] {
  const pathOf = (orgUnit: string): string[] => [orgUnit, ...ancestorsOf(orgUnit)].reverse();
  const groups = groupedBy(fired, ({ orgUnit, check }) => JSON.stringify([check.source, pathOf(orgUnit)[0]]));
  return [...groups.values()].flatMap((members) => {
    const [first, ...others] = members.map(({ orgUnit }) => pathOf(orgUnit));
    const shared = (first ?? []).filter((code, depth) => others.every((path) => path[depth] === code));
    const orgUnit = shared.at(-1);
    const source = members[0]?.check.source;
    return others.length === 0 || !orgUnit || source === undefined ? [] : [{ orgUnit, source, members }];
  });
}

function gatheredEntry({ orgUnit, source, members }: Group, { context }: SilenceLook): WatchedEntry {
  const latest = members.reduce((one, other) => (heardOf(other) > heardOf(one) ? other : one));
  return checkEntry(
    'check-fired',
    { ...latest.check, source, count: members.length },
    { ...context, orgUnit },
    { details: { orgUnits: members.slice(0, MAX_NAMED).map((member) => member.orgUnit) } },
  );
}

function heardOf({ check }: Fired): string {
  return check.silence?.heard ?? '';
}

function endOf({ orgUnit, source }: WatchedSilence, { kinds, context }: SilenceLook): WatchedEntry {
  const check = { kind: SOURCE_SILENT, source, count: 0, positions: [] } as const;
  const silent = !kinds.has(SOURCE_SILENT);
  return becauseOfFacts(checkEntry('check-cleared', check, { ...context, orgUnit }, { silent }));
}

function withinOf({ entry }: Fired, within: string | undefined): WatchedEntry {
  const { check } = entry.data;
  return within === undefined || !check
    ? entry
    : { ...entry, data: { ...entry.data, check: { ...check, within } } };
}

function rowOf({ orgUnit, source, members }: Group, now: number): WatchedSilence {
  return { kind: SOURCE_SILENT, source, orgUnit, state: 'fired', since: now, orgUnits: members.length };
}

function keyOf(row: { orgUnit: string; source?: string; check?: { source: string } }): string {
  return JSON.stringify([row.orgUnit, row.source ?? row.check?.source]);
}

/** Tells whether a kind of check is looked at for all org units together. */
export function isGathered(kind: CheckKind): boolean {
  return kind === SOURCE_SILENT;
}
