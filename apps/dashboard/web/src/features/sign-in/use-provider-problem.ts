import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const known = [
  'provider-unavailable',
  'sign-in-cancelled',
  'sign-in-refused',
  'no-access',
  'sign-in-way-off',
] as const;

type ProviderProblem = (typeof known)[number] | 'other';

/** Returns what went wrong at the provider (`?problem=`), and removes it from the address. */
export function useProviderProblem(): ProviderProblem | null {
  const [search, setSearch] = useSearchParams();
  const [problem] = useState(() => search.get('problem'));
  useEffect(() => {
    if (search.has('problem')) setSearch({}, { replace: true });
  }, [search, setSearch]);
  return problem === null ? null : (known.find((code) => code === problem) ?? 'other');
}
