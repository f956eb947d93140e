import { alertStates, type AlertFilter } from '../../queries/alerts.js';

/** States by which the inbox can be filtered; `active` is no filter: the alerts that hold. */
export const stateChoices = ['active', ...alertStates, 'any'] as const;

type StateChoice = (typeof stateChoices)[number];

export function readState(text: string | null): StateChoice {
  return stateChoices.find((choice) => choice === text) ?? 'active';
}

/** Reads the filter in an address. */
export function filterFrom(search: URLSearchParams): Pick<AlertFilter, 'orgUnit' | 'state'> {
  const state = readState(search.get('state'));
  const orgUnit = search.get('orgUnit');
  return { ...(state === 'active' ? {} : { state }), ...(orgUnit ? { orgUnit } : {}) };
}
