import type { Edition, FrameworkSummary } from '../../queries/frameworks.js';

const familyStates = ['in-force', 'coming', 'ended'] as const;

type FamilyState = (typeof familyStates)[number];

/** A framework is effective while any of its editions is; it is coming while all that is left lies ahead. */
export function stateOf({ editions }: Pick<FrameworkSummary, 'editions'>): FamilyState {
  const states = editions.map(({ state }) => state);
  return familyStates.find((state) => states.includes(state)) ?? 'ended';
}

/** The frameworks by state, each state in the order of their names. */
export function byState(
  frameworks: readonly FrameworkSummary[],
  language: string,
): { state: FamilyState; frameworks: FrameworkSummary[] }[] {
  return familyStates.flatMap((state) => {
    const members = frameworks
      .filter((framework) => stateOf(framework) === state)
      .sort((a, b) => a.name.localeCompare(b.name, language));
    return members.length === 0 ? [] : [{ state, frameworks: members }];
  });
}

/** The newest first. */
export function newestFirst(editions: readonly Edition[]): Edition[] {
  return [...editions].sort((a, b) => b.validFrom.localeCompare(a.validFrom));
}
