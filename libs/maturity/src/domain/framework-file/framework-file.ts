import type { FrameworkDefinition } from '../framework.js';
import type { FrameworkProblem } from './framework-problem.js';

/** A framework file that is correct by itself. */
export interface FrameworkFile {
  file: string;
  framework: FrameworkDefinition;
  /** Returns the line of a place, given as a JSON pointer. Without it problems have no line. */
  lineOf?: (pointer: string) => number | null;
}

/** A conflict of a file with an earlier one. */
export type EditionClash = Pick<FrameworkProblem, 'path' | 'rule' | 'detail'>;
