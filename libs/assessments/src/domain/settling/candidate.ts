import type { AnnouncedResult, ResultAnnouncement } from '../announcing/index.js';

/** The candidate of a result that is the announced one, while movements are in doubt. */
export const IN_DOUBT = 'in doubt';

/**
 * Names what would be announced, so that equal results can be told from changed ones; `null` when the result
 * is the announced one. Numbers take no part: a figure that moves on while its entry waits does not restart
 * the wait. Movements in doubt make a result settle although it is the announced one: only when it settles it
 * is known whether they are withdrawn.
 */
export function candidateOf(
  { announced, entries }: ResultAnnouncement,
  previous: AnnouncedResult | null,
  { isInDoubt } = { isInDoubt: false },
): string | null {
  const state = stateText(announced);
  const isAnnounced = entries.length === 0 && previous && stateText(previous) === state;
  if (isAnnounced) return isInDoubt ? IN_DOUBT : null;
  const changes = entries.map(({ data }) => [data.item?.id, data.kpi, data.to?.id, data.verdict?.to]);
  return JSON.stringify([state, changes]);
}

function stateText({ edition, state, progress }: AnnouncedResult): string {
  const { approaching, kpis, score, items, verdicts } = progress;
  const known = [Object.keys(kpis).sort(), score !== null];
  return JSON.stringify([edition, state.stage, state.open, approaching, known, items, verdicts]);
}
