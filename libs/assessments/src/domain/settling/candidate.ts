import type { AnnouncedResult, ResultAnnouncement } from '../announcing/index.js';

/**
 * Names what would be announced, so that equal results can be told from changed ones; `null` when the result
 * is the announced one. Numbers take no part: a figure that moves on while its entry waits does not restart
 * the wait.
 */
export function candidateOf(
  { announced, entries }: ResultAnnouncement,
  previous: AnnouncedResult | null,
): string | null {
  const state = stateText(announced);
  if (entries.length === 0 && previous && stateText(previous) === state) return null;
  const changes = entries.map(({ data }) => [data.item?.id, data.kpi, data.to?.id, data.verdict?.to]);
  return JSON.stringify([state, changes]);
}

function stateText({ edition, state, progress }: AnnouncedResult): string {
  const { approaching, kpis, score, items, verdicts } = progress;
  const known = [Object.keys(kpis).sort(), score !== null];
  return JSON.stringify([edition, state.stage, state.open, approaching, known, items, verdicts]);
}
