import type { FormulaProblem } from '../formula/formula.js';

/** What is wrong with a framework file. Never thrown: a reader gets the whole list. */
export interface FrameworkProblem {
  file: string;
  /**
   * JSON pointer into the YAML, for example `/tracks/0/stages/2/criteria/0/exit`; empty for the file as a
   * whole.
   */
  path: string;
  /** From 1; `null` when the place is not in the text. */
  line: number | null;
  rule: FrameworkRule;
  /** For people: what to change. */
  detail: string;
}

type FrameworkRule =
  /** Structure: the keyword of framework.schema.json that refused it. */
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
  | 'levels-in-order'
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

/** How a reader of a part of the file says what is wrong there. */
export type Report = (path: string, rule: FrameworkRule, detail: string) => void;
