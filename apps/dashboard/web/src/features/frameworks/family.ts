import type { Edition, FrameworkSummary } from '../../queries/frameworks.js';

const familyStates = ['in-force', 'coming', 'ended'] as const;

type FamilyState = (typeof familyStates)[number];

/**
 * Returns the state of a framework: effective if one of its editions is, else coming if one lies in the
 * future, else ended.
 */
export function stateOf({ editions }: Pick<FrameworkSummary, 'editions'>): FamilyState {
  const states = editions.map(({ state }) => state);
  return familyStates.find((state) => states.includes(state)) ?? 'ended';
}

/** Groups the frameworks by state, each group in the order of names. */
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

/** Returns the editions, the newest first. */
export function newestFirst(editions: readonly Edition[]): Edition[] {
  return [...editions].sort((a, b) => b.validFrom.localeCompare(a.validFrom));
}
