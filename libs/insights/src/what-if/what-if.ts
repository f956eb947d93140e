import type { Assessment, Framework } from '#maturity/domain';

/** What hypothetical events would change. */
export interface WhatIf {
  /** Facts up to this position of the log are counted, and then the hypothetical ones. */
  position: number;
  /** For every framework asked about, in their order. */
  effects: readonly FrameworkEffect[];
}

export interface FrameworkEffect {
  framework: Framework;
  before: Assessment;
  after: Assessment;
}
