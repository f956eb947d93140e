import { nameOfCheck, SOURCE_SILENT, type CheckKind } from '../checks/check-kinds.js';
import type { CheckSilence } from '../checks/silence.js';
import type { AnnouncedCheck } from '../journal-entry.js';
import { watchedEntry, type WatchedContext, type WatchedEntry } from './watched-entry.js';

/** Identifies a check of one org unit: its kind, and the source that it is about. */
export interface CheckKey {
  kind: CheckKind;
  /** `null`: the check is about figures, whatever their source. */
  source: string | null;
}

/** A check that fails now. */
export interface FoundCheck extends CheckKey {
  /** How many findings there are. */
  count: number;
  /** The log positions of the newest events that it is about; empty for figures. */
  positions: readonly number[];
  /** Of a silent source: since when. */
  silence?: CheckSilence;
  /** It is about facts that were sent as history, so the journal is silent. */
  isPast?: boolean;
}

/**
 * A check that failed when it was last looked at.
 *
 * - `waiting`: it has not failed for the settling time yet.
 * - `fired`: the journal tells of it.
 * - `known`: it failed already when its kind was looked at for the first time, or is about history, so the
 *   journal is silent.
 */
export interface WatchedCheck extends CheckKey {
  state: 'waiting' | 'fired' | 'known';
  /** Since when it fails, in epoch milliseconds. */
  since: number;
}

export interface CheckLook {
  found: readonly FoundCheck[];
  /** What was stored of the org unit. */
  before: readonly WatchedCheck[];
  /** The kinds that rules ask for. What was told of others ends silently: they may fail all the same. */
  kinds: ReadonlySet<CheckKind>;
  /** The kinds that are looked at for the first time. */
  newKinds: ReadonlySet<CheckKind>;
  /** Now, in epoch milliseconds, and for how long a check must fail before it is told. */
  now: number;
  settleMs: number;
  context: WatchedContext;
}

interface CheckAnnouncement {
  entries: WatchedEntry[];
  after: WatchedCheck[];
}

/**
 * Returns what the journal tells of the checks of an org unit: each that fails, once for its kind and source,
 * and its end.
 */
export function announceChecks({
  found,
  before,
  kinds,
  newKinds,
  now,
  settleMs,
  context,
}: CheckLook): CheckAnnouncement {
  const stored = new Map(before.map((check) => [checkId(check), check]));
  const failing = new Map(found.map((check) => [checkId(check), check]));
  const entries: WatchedEntry[] = [];
  const after: WatchedCheck[] = [];
  for (const [id, check] of failing) {
    const { kind, source } = check;
    const known = stored.get(id) ?? { kind, source, state: 'waiting', since: now };
    if (known.state !== 'waiting') after.push(known);
    else if (newKinds.has(kind) || check.isPast) after.push({ ...known, state: 'known' });
    else if (now - known.since < settleMs) after.push(known);
    else {
      after.push({ ...known, state: 'fired' });
      entries.push(checkEntry('check-fired', check, context));
    }
  }
  for (const [id, check] of stored)
    if (check.state === 'fired' && !failing.has(id)) {
      const silent = !kinds.has(check.kind);
      entries.push(checkEntry('check-cleared', { ...check, count: 0, positions: [] }, context, { silent }));
    }
  return { entries, after };
}

/** Returns the journal entry about a check. `details` adds to what it says of the check. */
export function checkEntry(
  kind: 'check-fired' | 'check-cleared',
  { kind: check, source, count, positions, silence }: FoundCheck,
  context: WatchedContext,
  { silent = false, details = {} }: { silent?: boolean; details?: Partial<AnnouncedCheck> } = {},
): WatchedEntry {
  const about = { kind: check, source };
  const entry = watchedEntry(
    context,
    kind,
    { silent, positions },
    {
      item: { id: checkId(about), name: nameOfCheck(about.kind) },
      check: { ...about, count, ...(silence && { silence }), ...details },
    },
  );
  const isOfEvents = source !== null && check !== SOURCE_SILENT;
  const events = { ...entry.data.events, count: isOfEvents ? count : 0 };
  return { ...entry, data: { ...entry.data, events } };
}

/** Names a check within its org unit: `jump`, or `looks-alike /portals/hue`. */
export function checkId({ kind, source }: CheckKey): string {
  return source === null ? kind : `${kind} ${source}`;
}
