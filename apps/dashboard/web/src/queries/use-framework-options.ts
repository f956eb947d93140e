import type { Frameworks } from './frameworks.js';
import type { OrgUnitDetail } from './org-units.js';
import type { ReadPoint } from './point-in-time.js';
import { applicableFrameworks } from './applicable-frameworks.js';
import { measuredFirst, type FrameworkOption } from './measured-first.js';
import { useStandings } from './use-maturity.js';

export interface FrameworkChoice {
  /** Those that study the body; those that wait for facts come last. */
  options: FrameworkOption[];
  /** The one that the address names, if it studies the body. */
  named: FrameworkOption | null;
  /** The one named, else the first; `null`: none studies the body, or it is not known yet which is first. */
  chosen: FrameworkOption | null;
  pending: boolean;
}

/** By which framework a body is looked at; `asked` is the id in the address. */
export function useFrameworkOptions(
  unit: OrgUnitDetail,
  frameworks: Frameworks,
  asked: string | null,
  { asOf, knownAt, tree }: ReadPoint,
): FrameworkChoice {
  const standings = useStandings(unit.code, { asOf, knownAt, tree });
  const applicable = applicableFrameworks(frameworks.items, unit.frameworks);
  const options = measuredFirst(applicable, standings.data?.items ?? null);
  const named = options.find(({ framework }) => framework.id === asked) ?? null;
  // Which framework to begin with hangs on what is measured; a named one need not wait for that.
  const pending = named === null && standings.isPending && options.length > 1;
  return { options, named, chosen: named ?? (pending ? null : (options[0] ?? null)), pending };
}
