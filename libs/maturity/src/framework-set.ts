import { createHash } from 'node:crypto';
import type { Day } from '#kernel';
import { distinctStocks, type Framework, type FrameworkProblem } from './domain/index.js';

/**
 * The frameworks that this process works by, in all their editions. Their files may change under it: the set
 * is then replaced as a whole, so ask it anew each time.
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

  /** Changes with any byte of any file. */
  get hash(): string {
    return this.current.hash;
  }

  /**
   * What is wrong with the files as they are now, while this process goes on with what they were before.
   * Mostly empty.
   */
  get problems(): readonly FrameworkProblem[] {
    return this.wrong;
  }

  /** The files are right again, or have changed. Returns whether they say anything else than before. */
  replace(frameworks: readonly Framework[]): boolean {
    const hash = hashOfSet(frameworks);
    const changed = hash !== this.hash;
    this.current = { frameworks, hash };
    this.wrong = [];
    return changed;
  }

  /** The files have become wrong. Returns what was not known to be. */
  keepDespite(problems: readonly FrameworkProblem[]): FrameworkProblem[] {
    const known = new Set(this.wrong.map(textOf));
    this.wrong = problems;
    return problems.filter((problem) => !known.has(textOf(problem)));
  }

  /** The lengths, in months, of all trailing windows. */
  windows(): Set<number> {
    const readings = this.frameworks.flatMap((framework) => framework.readings);
    return new Set(readings.flatMap(({ windowMonths }) => windowMonths ?? []));
  }

  /** Does any of them ask for how many entities there was at least one? */
  readDistincts(): boolean {
    return this.frameworks.some(({ readings }) =>
      readings.some(({ measure }) => distinctStocks.has(measure)),
    );
  }

  /** Does an edition come into force, or go out of it, the day after one of these days? */
  editionsChangeWithin({ first, last }: { first: Day; last: Day }): boolean {
    const within = (day: Day): boolean => first < day && day <= last + 1;
    return this.frameworks.some(
      ({ edition }) => within(edition.validFrom) || (edition.validTo !== null && within(edition.validTo + 1)),
    );
  }
}

const textOf = ({ file, path, rule, detail }: FrameworkProblem): string =>
  [file, path, rule, detail].join(' ');

/** Changes with any byte of any framework file, not with the order of the files. */
export function hashOfSet(frameworks: readonly Framework[]): string {
  const lines = frameworks.map(({ id, edition, hash }) => `${id} ${edition.id} ${hash}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
