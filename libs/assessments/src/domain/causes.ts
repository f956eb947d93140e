import type { DirtyMark, MarkCause, MarkReason, OrgUnitRow, OrgUnitTree } from '#read-models/domain';
import type { ChangeCause } from './journal-entry.js';

/** How a run concerns an org unit: by facts of its own, or by facts of others that its result depends on. */
export type RunScope = 'own' | 'other';

/** Why a result changed, and by which facts. */
export interface Causes {
  /** Causes that may notify people: facts that were not sent as history, mergers among them, and ended days. */
  readonly live: ReadonlySet<ChangeCause>;
  /** Causes that notify nobody: history, other rules, rebuilt read models. */
  readonly silent: ReadonlySet<ChangeCause>;
  /** The log positions of the first and the last of the facts; `null` without a fact. */
  readonly positions: { first: number; last: number } | null;
  /** The runs that the facts belong to. */
  readonly runs: ReadonlyMap<number, RunScope>;
}

/** The causes of org units, by their ids. An org unit without causes is missing. */
export type CausesByOrgUnit = ReadonlyMap<number, Causes>;

export const NO_CAUSES: Causes = { live: new Set(), silent: new Set(), positions: null, runs: new Map() };

const LIVE: ReadonlySet<MarkCause> = new Set(['new', 'late', 'corrected', 'retracted', 'merger', 'day-end']);

/** In this order causes are listed; those that decide a change come before those that accompany it. */
const IN_ORDER: readonly ChangeCause[] = [
  'new',
  'late',
  'corrected',
  'retracted',
  'merger',
  'peer',
  'day-end',
  'backfill',
  'edition',
  'rebuild',
];
const RESTATING: readonly ChangeCause[] = ['edition', 'rebuild'];
/** What concerns many org units at one moment, and is no fact about any one of them. */
const COMMON: readonly ChangeCause[] = [...RESTATING, 'merger'];
/** What may have changed the past: an announced movement may not hold any more as of its own day. */
const AMENDING: readonly ChangeCause[] = ['retracted', 'corrected', 'late'];

/** Returns the causes of marked org units and of those above them, whose totals contain theirs. */
export function causesByOrgUnit(marks: readonly DirtyMark[], tree: OrgUnitTree): CausesByOrgUnit {
  const gathered = new Map<number, CausesInWork>();
  for (const mark of marks) {
    addMark(gathered, mark.orgUnitId, mark, 'own');
    for (const id of tree.ancestors(mark.orgUnitId)) addMark(gathered, id, mark, 'other');
  }
  return gathered;
}

/** Returns the causes of one milestone or event, whose own facts these are. */
export function causesOfReasons(reasons: readonly MarkReason[]): Causes {
  const gathered = new Map<number, CausesInWork>();
  for (const reason of reasons) addMark(gathered, 0, { orgUnitId: 0, ...reason }, 'own');
  return gathered.get(0) ?? NO_CAUSES;
}

/** Returns the causes of both. */
export function mergedCauses(one: Causes, other: Causes): Causes {
  const runs = new Map(one.runs);
  for (const [run, scope] of other.runs) if (runs.get(run) !== 'own') runs.set(run, scope);
  return {
    live: new Set([...one.live, ...other.live]),
    silent: new Set([...one.silent, ...other.silent]),
    positions: mergedPositions(one.positions, other.positions),
    runs,
  };
}

/** Returns marks with which an org unit is assessed again for the same causes. */
export function dirtyMarksOf(orgUnitIds: readonly number[], causes: CausesByOrgUnit): DirtyMark[] {
  return orgUnitIds.flatMap((orgUnitId) => {
    const { live, silent, positions, runs } = causes.get(orgUnitId) ?? NO_CAUSES;
    const [run = null] = runs.keys();
    const range = { run, first: positions?.first ?? null, last: positions?.last ?? null };
    const marks = [
      ...[...live].map((cause) => ({ cause, backfill: false })),
      ...[...silent].map((cause) => ({ cause, backfill: true })),
    ];
    return marks.map(({ cause, backfill }) => ({ orgUnitId, cause: markCauseOf(cause), backfill, ...range }));
  });
}

/**
 * Returns the causes for which peers are to be assessed again: those of all peers together, or none when no
 * peer has changed. Any change of the tree counts, because it may have removed an org unit from the peers.
 */
export function causesOfPeers(peers: readonly OrgUnitRow[], causes: CausesByOrgUnit): Causes {
  const merged = peers.flatMap(({ id }) => causes.get(id) ?? []).reduce(mergedCauses, NO_CAUSES);
  const treeChanged = (of: 'live' | 'silent'): boolean =>
    [...causes.values()].some((each) => each[of].has('merger'));
  const withMerger = (of: 'live' | 'silent'): ReadonlySet<ChangeCause> =>
    treeChanged(of) ? new Set([...merged[of], 'merger']) : merged[of];
  return { ...merged, live: withMerger('live'), silent: withMerger('silent') };
}

/**
 * Returns the causes of one peer's result: its own, and `peer` when another one has changed too. Other rules,
 * another tree and rebuilt read models are causes for all of them alike.
 */
export function causesAmongPeers(own: Causes, ofOthers: Causes): Causes {
  const shared = (causes: ReadonlySet<ChangeCause>): ChangeCause[] =>
    [...causes].filter((cause) => COMMON.includes(cause));
  const moved = (causes: ReadonlySet<ChangeCause>): ChangeCause[] =>
    [...causes].some((cause) => !COMMON.includes(cause)) ? ['peer'] : [];
  const silent = moved(ofOthers.silent);
  return mergedCauses(own, {
    live: new Set([...shared(ofOthers.live), ...moved(ofOthers.live)]),
    silent: new Set([
      ...shared(ofOthers.silent),
      ...silent,
      ...(silent.length > 0 ? (['backfill'] as const) : []),
    ]),
    positions: ofOthers.positions,
    runs: new Map([...ofOthers.runs.keys()].map((run) => [run, 'other'])),
  });
}

/**
 * Returns the causes that are facts; `null` when there is none. The others concern all org units at one
 * moment: where they changed nothing, they have no part in what later facts change.
 */
export function factsAmong(causes: Causes): Causes | null {
  const facts = (of: ReadonlySet<ChangeCause>): Set<ChangeCause> =>
    new Set([...of].filter((cause) => !COMMON.includes(cause) && cause !== 'day-end'));
  const [live, silent] = [facts(causes.live), facts(causes.silent)];
  return live.size + silent.size > 0 ? { ...causes, live, silent } : null;
}

export function hasCauses({ live, silent }: Causes): boolean {
  return live.size + silent.size > 0;
}

/** Returns true for new facts, mergers and ended days. History and a changed framework notify nobody. */
export function isNotifiable({ live }: Causes): boolean {
  return live.size > 0;
}

/** Returns whether history takes part, so that it is to be found out whether the live facts alone decide. */
export function mixesHistory({ live, silent }: Causes): boolean {
  return live.size > 0 && silent.has('backfill');
}

/**
 * Returns whether other rules, a rebuild, or another tree that was sent as history may have caused the
 * change, so that it is no news about the org unit.
 */
export function isRestating(causes: Causes): boolean {
  const { silent } = causes;
  return silent.has('edition') || silent.has('rebuild') || (silent.has('merger') && !isNotifiable(causes));
}

/** Returns whether facts of the past were added, replaced or taken back. */
export function changesThePast({ live, silent }: Causes): boolean {
  return AMENDING.some((cause) => live.has(cause) || silent.has(cause)) || silent.has('backfill');
}

/** What decided the change; it determines which cause is listed first. */
export type Decision = 'live' | 'history' | 'rules' | 'amendment';

/** Returns all causes, the deciding one first. */
export function changeCausesOf(causes: Causes, decision: Decision = decisionOf(causes)): ChangeCause[] {
  const { live, silent } = causes;
  const first = firstBy[decision];
  const order = [...first, ...IN_ORDER.filter((cause) => !first.includes(cause))];
  return order.filter((cause) => live.has(cause) || silent.has(cause));
}

function decisionOf(causes: Causes): Decision {
  if (isRestating(causes)) return 'rules';
  return isNotifiable(causes) ? 'live' : 'history';
}

const firstBy: Readonly<Record<Decision, readonly ChangeCause[]>> = {
  live: [],
  history: ['backfill'],
  rules: [...RESTATING, 'merger'],
  amendment: AMENDING,
};

interface CausesInWork {
  live: Set<ChangeCause>;
  silent: Set<ChangeCause>;
  positions: { first: number; last: number } | null;
  runs: Map<number, RunScope>;
}

function addMark(
  gathered: Map<number, CausesInWork>,
  orgUnitId: number,
  { cause, backfill, run, first, last }: DirtyMark,
  scope: RunScope,
): void {
  let causes = gathered.get(orgUnitId);
  if (!causes)
    gathered.set(
      orgUnitId,
      (causes = { live: new Set(), silent: new Set(), positions: null, runs: new Map() }),
    );
  const notifies = LIVE.has(cause) && !backfill;
  (notifies ? causes.live : causes.silent).add(cause);
  if (backfill) causes.silent.add('backfill');
  if (first !== null && last !== null) causes.positions = mergedPositions(causes.positions, { first, last });
  if (run !== null && causes.runs.get(run) !== 'own') causes.runs.set(run, scope);
}

function mergedPositions(one: Causes['positions'], other: Causes['positions']): Causes['positions'] {
  if (!one || !other) return one ?? other;
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

/** A peer that is assessed again for itself is marked as changed by a fact. */
function markCauseOf(cause: ChangeCause): MarkCause {
  return cause === 'peer' ? 'new' : cause;
}
