import { createHash } from 'node:crypto';
import type { Day } from '#kernel';
import { distinctStocks, type Framework, type FrameworkProblem } from './domain/index.js';

/**
 * The frameworks that this process uses, in all their editions. The set is replaced as a whole when the files
 * change, so callers must ask it again each time.
 */
export class FrameworkSet {
  private current: { frameworks: readonly Framework[]; hash: string };
  private wrong: readonly FrameworkProblem[] = [];

  constructor(frameworks: readonly Framework[]) {
    this.current = { frameworks, hash: hashOfSet(frameworks) };
  }

  get frameworks(): readonly Framework[] {
    return this.current.frameworks;
  }

  /** A hash that changes with any byte of any file. */
  get hash(): string {
    return this.current.hash;
  }

  /**
   * The problems of the files as they are now, while this process keeps using the last correct version.
   * Usually empty.
   */
  get problems(): readonly FrameworkProblem[] {
    return this.wrong;
  }

  /**
   * Replaces the frameworks after the files were mended or changed. Returns whether their content differs.
   */
  replace(frameworks: readonly Framework[]): boolean {
    const hash = hashOfSet(frameworks);
    const changed = hash !== this.hash;
    this.current = { frameworks, hash };
    this.wrong = [];
    return changed;
  }

  /** Keeps the frameworks although the files have become wrong. Returns the problems that are new. */
  keepDespite(problems: readonly FrameworkProblem[]): FrameworkProblem[] {
    const known = new Set(this.wrong.map(textOf));
    this.wrong = problems;
    return problems.filter((problem) => !known.has(textOf(problem)));
  }

  /** Returns the lengths, in months, of all trailing windows. */
  windows(): Set<number> {
    const readings = this.frameworks.flatMap((framework) => framework.readings);
    return new Set(readings.flatMap(({ windowMonths }) => windowMonths ?? []));
  }

  /** Returns whether any framework reads a distinct count. */
  readsDistinctCounts(): boolean {
    return this.frameworks.some(({ readings }) =>
      readings.some(({ measure }) => distinctStocks.has(measure)),
    );
  }

  /** Returns whether an edition begins or ends on the day after one of these days. */
  editionsChangeWithin({ first, last }: { first: Day; last: Day }): boolean {
    const within = (day: Day): boolean => first < day && day <= last + 1;
    return this.frameworks.some(
      ({ edition }) => within(edition.validFrom) || (edition.validTo !== null && within(edition.validTo + 1)),
    );
  }
}

const textOf = ({ file, path, rule, detail }: FrameworkProblem): string =>
  [file, path, rule, detail].join(' ');

/** Returns a hash that changes with any byte of any framework file, but not with the order of the files. */
export function hashOfSet(frameworks: readonly Framework[]): string {
  const lines = frameworks.map(({ id, edition, hash }) => `${id} ${edition.id} ${hash}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
