import { alertStates, type AlertState } from '#alerting/domain';
import type { AlertFilter } from '../../queries/alerts.js';

/** States by which the inbox can be filtered; `any` is no filter. */
export const stateChoices = ['any', ...alertStates] as const;

type StateChoice = (typeof stateChoices)[number];

export function readState(text: string | null): StateChoice {
  return stateChoices.find((choice) => choice === text) ?? 'any';
}

/** Reads the filter in an address. */
export function filterFrom(search: URLSearchParams): Pick<AlertFilter, 'orgUnit' | 'state'> {
  const choice = readState(search.get('state'));
  const state: AlertState | null = choice === 'any' ? null : choice;
  const orgUnit = search.get('orgUnit');
  return { ...(state ? { state } : {}), ...(orgUnit ? { orgUnit } : {}) };
}
