import type { Assessment, Framework } from '#maturity/domain';

/** The changes that hypothetical events would cause. */
export interface WhatIf {
  /** The log position up to which facts are counted, before the hypothetical ones. */
  position: number;
  /** The effects on each framework asked about, in their order. */
  effects: readonly FrameworkEffect[];
}

export interface FrameworkEffect {
  framework: Framework;
  before: Assessment;
  after: Assessment;
}
