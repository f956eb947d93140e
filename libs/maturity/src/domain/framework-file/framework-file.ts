import type { FrameworkDefinition } from '../framework.js';
import type { FrameworkProblem } from './framework-problem.js';

/** A framework file that is right in itself. */
export interface FrameworkFile {
  file: string;
  framework: FrameworkDefinition;
  /** The line of a place, given as a JSON pointer. Without it problems have no line. */
  lineOf?: (pointer: string) => number | null;
}

/** Something that a file has against one before it. */
export type EditionClash = Pick<FrameworkProblem, 'path' | 'rule' | 'detail'>;
