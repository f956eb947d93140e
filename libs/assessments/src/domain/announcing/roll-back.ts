import { openGates, type StageRef } from '#maturity/domain';
import { slotOf, subjectOf, type AnnouncedMovement } from './announced-movements.js';
import type { AnnouncedNumber, AnnouncedProgress, AnnouncedResult } from './announced-result.js';

/** One movement that is taken out, with the announced stage and approaches before and after that. */
export interface RollBackStep {
  movement: AnnouncedMovement;
  from: StageRef | null;
  to: StageRef | null;
  approaching: readonly string[];
}

/**
 * Returns what would be announced if these movements never had been, and the steps that lead there. A
 * movement that a later one about the same has overtaken changes nothing of the announced result. Stages and
 * gates come last, the newest first, so that the stage of the last step is the announced one.
 */
export function rollBack(
  announced: AnnouncedResult,
  movements: readonly AnnouncedMovement[],
): { announced: AnnouncedResult; steps: readonly RollBackStep[] } {
  let now = announced;
  const steps: RollBackStep[] = [];
  for (const movement of inOrder(announced, movements)) {
    const before = now;
    now = without(before, movement);
    steps.push({
      movement,
      from: before.state.stage,
      to: now.state.stage,
      approaching: now.progress.approaching,
    });
  }
  return { announced: now, steps };
}

function inOrder(
  { progress }: AnnouncedResult,
  movements: readonly AnnouncedMovement[],
): readonly AnnouncedMovement[] {
  const newestFirst = Object.values(progress.movements)
    .flatMap((chain) => [...chain].reverse())
    .filter((movement) => movements.includes(movement))
    .sort((one, other) => other.logPosition - one.logPosition);
  return [
    ...newestFirst.filter((movement) => !isOfState(movement)),
    ...newestFirst.filter((movement) => isOfState(movement)),
  ];
}

function isOfState({ kind }: AnnouncedMovement): boolean {
  return subjectOf[kind] === 'stage' || subjectOf[kind] === 'gate';
}

function without(announced: AnnouncedResult, movement: AnnouncedMovement): AnnouncedResult {
  const { progress } = announced;
  const slot = slotOf(movement);
  const chain = progress.movements[slot] ?? [];
  const rest = chain.filter((each) => each !== movement);
  const chains = Object.entries({ ...progress.movements, [slot]: rest });
  const movements = Object.fromEntries(chains.filter(([, { length }]) => length > 0));
  const next = { ...announced, progress: { ...progress, movements } };
  return chain.at(-1) === movement ? before(next, movement) : next;
}

/** Returns the result with the state from before its last movement about a subject. */
function before(announced: AnnouncedResult, movement: AnnouncedMovement): AnnouncedResult {
  const { state, progress } = announced;
  const { kind, item = '', from, change, verdict } = movement;
  const withProgress = (changed: Partial<AnnouncedProgress>): AnnouncedResult => ({
    ...announced,
    progress: { ...progress, ...changed },
  });
  switch (subjectOf[kind]) {
    case 'stage': {
      const score = change && change.from !== null ? startingAt(change.from) : progress.score;
      return { ...withProgress({ kpis: {}, score }), state: { ...state, stage: from } };
    }
    case 'gate': {
      const open = toggled(state.open ?? [], item, kind === 'gate-closed');
      return { ...withProgress({ kpis: {} }), state: { ...state, open, stage: openGates(open.length) } };
    }
    case 'item':
      return withProgress({ items: toggled(progress.items, item, kind === 'item-revoked') });
    case 'approaching':
      return withProgress({ approaching: toggled(progress.approaching, item, false) });
    case 'target':
      return verdict ? withProgress({ verdicts: { ...progress.verdicts, [item]: verdict.from } }) : announced;
    case 'score':
      return withProgress({ score: numberBefore(progress.score, change) });
    case 'kpi': {
      const known = numberBefore(progress.kpis[item] ?? null, change);
      return known ? withProgress({ kpis: { ...progress.kpis, [item]: known } }) : announced;
    }
    default:
      return subjectOf[kind] satisfies never;
  }
}

/** A number that is not followed any more stays so. */
function numberBefore(
  now: AnnouncedNumber | null,
  change: AnnouncedMovement['change'],
): AnnouncedNumber | null {
  return now === null || change?.from == null ? now : startingAt(change.from);
}

const startingAt = (value: number): AnnouncedNumber => ({ value, movedOn: null });

function toggled(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  const rest = ids.filter((each) => each !== id);
  return isIn ? [...rest, id] : rest;
}
