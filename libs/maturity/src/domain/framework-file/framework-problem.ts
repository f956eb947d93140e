import type { FormulaProblem } from '../formula/formula.js';

/** A problem of a framework file. It is never thrown: a reader gets the whole list. */
export interface FrameworkProblem {
  file: string;
  /**
   * JSON pointer into the YAML, for example `/tracks/0/stages/2/criteria/0/exit`; empty for the file as a
   * whole.
   */
  path: string;
  /** Line number from 1; `null` when the place is not in the text. */
  line: number | null;
  rule: FrameworkRule;
  /** What to change, for people. */
  detail: string;
}

type FrameworkRule =
  /** For structure: the keyword of framework.schema.json that was violated. */
  | `schema-${string}`
  | 'unreadable'
  | 'yaml-syntax'
  | FormulaProblem['rule']
  | 'kpi-cycle'
  | 'window-missing'
  | 'window-unused'
  | 'distinct-window'
  | 'zero-denominator'
  | 'unknown-driver'
  | 'driver-without-effect'
  | 'not-a-day'
  | 'validity-reversed'
  | 'successor-in-force'
  | 'own-successor'
  | 'duplicate-id'
  | 'unknown-kpi'
  | 'unknown-track'
  | 'shelf-life-unused'
  | 'range-reversed'
  | 'levels-in-order'
  | 'at-least-of-a-share'
  | 'exit-stricter-than-enter'
  | 'thresholds-rise'
  | 'points-do-not-add-up'
  | 'transform-flat'
  | 'transform-against-direction'
  | 'duplicate-code'
  | 'bands-rise'
  | 'band-beyond-max'
  | 'due-before-from'
  | 'duplicate-edition'
  | 'overlapping-editions'
  | 'basis-differs';

/** Reports a problem at a place. Readers of parts of the file call it. */
export type Report = (path: string, rule: FrameworkRule, detail: string) => void;
