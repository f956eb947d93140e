import { formatDay } from '#kernel';
import type { FrameworkDefinition } from '../framework.js';
import type { FrameworkProblem } from './framework-problem.js';

export interface FrameworkFile {
  file: string;
  framework: FrameworkDefinition;
}

/** What is wrong between files: on any day at most one edition of a framework is in force. */
export function checkEditions(files: readonly FrameworkFile[]): FrameworkProblem[] {
  const byId = new Map<string, FrameworkFile[]>();
  for (const entry of files) byId.set(entry.framework.id, [...(byId.get(entry.framework.id) ?? []), entry]);
  return [...byId.values()].flatMap((editions) =>
    editions.flatMap((later, index) =>
      editions.slice(0, index).flatMap((earlier) => clash(earlier, later) ?? []),
    ),
  );
}

function clash(one: FrameworkFile, other: FrameworkFile): FrameworkProblem | null {
  const [a, b] = [one.framework.edition, other.framework.edition];
  const place = { file: other.file, line: null };
  if (a.id === b.id) {
    const detail = `${one.file} already has edition ${a.id} of ${one.framework.id}.`;
    return { ...place, path: '/edition/id', rule: 'duplicate-edition', detail };
  }
  const [from, to] = [
    Math.max(a.validFrom, b.validFrom),
    Math.min(a.validTo ?? Infinity, b.validTo ?? Infinity),
  ];
  if (from > to) return null;
  const detail = `From ${formatDay(from)} on edition ${a.id} (${one.file}) is in force too.`;
  return { ...place, path: '/edition/validFrom', rule: 'overlapping-editions', detail };
}
