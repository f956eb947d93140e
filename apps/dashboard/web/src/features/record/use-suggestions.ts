import { toSearchText } from '#kernel';
import { useEntitySearch } from '../../queries/entity-search.js';
import { useOrgUnitSearch } from '../../queries/org-units.js';
import { useDelayed } from '../../ui/use-delayed.js';

/** An entity or an org unit that a typed text may mean. */
export interface Suggestion {
  /** For example `service/1.004194` or `org-unit/HUE`. */
  subject: string;
  name: string | null;
  orgUnit: { code: string; name: string };
  state: readonly string[];
}

/** The nouns whose entities can be searched. The others have codes only. */
const SEARCHED = new Set([
  'service',
  'process',
  'dataset',
  'delivery-model',
  'outcome',
  'capability',
  'system',
  'function',
  'operating-model',
  'registry',
  'consultation',
  'solution',
  'risk',
  'milestone',
  'index',
]);

const UNITS = 8;
const TYPING_PAUSE = 120;

/** Finds entities and org units by name or code, without accents, while a person types. */
export function useSuggestions(
  nouns: readonly string[],
  typed: string,
  first: string | null,
): { suggestions: readonly Suggestion[]; isLoading: boolean } {
  const text = useDelayed(typed, TYPING_PAUSE);
  const entities = useEntitySearch({ nouns: nouns.filter((noun) => SEARCHED.has(noun)), text, first });
  const isForUnits = nouns.includes('org-unit');
  const units = useOrgUnitSearch(text, UNITS);
  const found: Suggestion[] = [...(nouns.some((noun) => SEARCHED.has(noun)) ? (entities.data ?? []) : [])];
  if (isForUnits)
    found.push(
      ...(units.data?.items ?? []).map(({ code, name }) => {
        return { subject: `org-unit/${code}`, name, orgUnit: { code, name }, state: [] };
      }),
    );
  // While an answer is on its way, the one before it is shown as far as it fits what is typed by now.
  const wanted = toSearchText(typed.trim());
  const suggestions = found.filter(({ subject, name }) =>
    toSearchText(`${name ?? ''} ${codeOf(subject)}`).includes(wanted),
  );
  return { suggestions, isLoading: entities.isFetching || (isForUnits && units.isFetching) };
}

/** The code without its noun, as people call an entity. */
export function codeOf(subject: string): string {
  return subject.slice(subject.indexOf('/') + 1);
}
