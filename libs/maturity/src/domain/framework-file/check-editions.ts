import { formatDay } from '#kernel';
import { checkBasis } from './check-basis.js';
import type { EditionClash, FrameworkFile } from './framework-file.js';
import type { FrameworkProblem } from './framework-problem.js';

/**
 * Returns the problems between files: on any day at most one edition of a framework is effective, and
 * editions of one basis agree.
 */
export function checkEditions(files: readonly FrameworkFile[]): FrameworkProblem[] {
  return files.flatMap((later, index) =>
    files
      .slice(0, index)
      .filter(({ framework }) => framework.id === later.framework.id)
      .flatMap((earlier) => clashes(earlier, later))
      .map((clash) => ({ ...clash, file: later.file, line: later.lineOf?.(clash.path) ?? null })),
  );
}

function clashes(earlier: FrameworkFile, later: FrameworkFile): EditionClash[] {
  const [a, b] = [earlier.framework.edition, later.framework.edition];
  if (a.id === b.id) {
    const detail = `${earlier.file} already has edition ${a.id} of ${earlier.framework.id}: give this one another id.`;
    return [{ path: '/edition/id', rule: 'duplicate-edition', detail }];
  }
  return [...overlap(earlier, later), ...checkBasis(earlier, later)];
}

function overlap(earlier: FrameworkFile, later: FrameworkFile): EditionClash[] {
  const [a, b] = [earlier.framework.edition, later.framework.edition];
  const from = Math.max(a.validFrom, b.validFrom);
  const to = Math.min(a.validTo ?? Infinity, b.validTo ?? Infinity);
  if (from > to) return [];
  const detail = `From ${formatDay(from)} on edition ${a.id} (${earlier.file}) is valid too: let one of them end before the other begins.`;
  return [{ path: '/edition/validFrom', rule: 'overlapping-editions', detail }];
}
