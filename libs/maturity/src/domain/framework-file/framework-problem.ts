/** What is wrong with a framework file. Never thrown: a reader gets the whole list. */
export interface FrameworkProblem {
  file: string;
  /** JSON pointer into the YAML, for example `/tracks/0/stages/2/criteria/0/exit`; empty for the file as a whole. */
  path: string;
  /** From 1; `null` when the place is not in the text. */
  line: number | null;
  rule: FrameworkRule;
  /** For people: what to change. */
  detail: string;
}

export type FrameworkRule =
  /** Structure: the keyword of framework.schema.json that refused it. */
  | `schema-${string}`
  | 'unreadable'
  | 'yaml-syntax'
  | 'formula-syntax'
  | 'unknown-measure'
  | 'per-subject-measure'
  | 'unit-misfit'
  | 'window-missing'
  | 'window-unused'
  | 'zero-denominator'
  | 'unknown-driver'
  | 'driver-without-effect'
  | 'not-a-day'
  | 'validity-reversed'
  | 'duplicate-id'
  | 'unknown-kpi'
  | 'levels-in-order'
  | 'track-kind-unsupported'
  | 'exit-stricter-than-enter'
  | 'thresholds-rise'
  | 'duplicate-edition'
  | 'overlapping-editions';

/** How a reader of a part of the file says what is wrong there. */
export type Report = (path: string, rule: FrameworkRule, detail: string) => void;
