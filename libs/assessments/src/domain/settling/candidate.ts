import type { AnnouncedMovement, AnnouncedResult, ResultAnnouncement } from '../announcing/index.js';

/**
 * Names what would be announced, so that equal results can be told from changed ones; `null` when the result
 * is the announced one. Numbers take no part: a figure that moves on while its entry waits does not restart
 * the wait. A movement in doubt makes a result settle although its state is the announced one: only when it
 * settles it is known whether the movement is withdrawn.
 */
export function candidateOf(
  { announced, entries }: ResultAnnouncement,
  previous: AnnouncedResult | null,
  inDoubt: readonly AnnouncedMovement[] = [],
): string | null {
  const state = stateText(announced);
  const isAnnounced = entries.length === 0 && previous && stateText(previous) === state;
  if (isAnnounced && inDoubt.length === 0) return null;
  const changes = entries.map(({ data }) => [data.item?.id, data.kpi, data.to?.id, data.verdict?.to]);
  return JSON.stringify([state, changes, ...inDoubt.map(({ kind, item }) => [kind, item])]);
}

function stateText({ edition, state, progress }: AnnouncedResult): string {
  const { approaching, kpis, score, items, verdicts } = progress;
  const known = [Object.keys(kpis).sort(), score !== null];
  return JSON.stringify([edition, state.stage, state.open, approaching, known, items, verdicts]);
}
