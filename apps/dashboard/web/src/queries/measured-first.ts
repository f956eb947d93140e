import type { FrameworkSummary } from './frameworks.js';
import type { Maturity } from './maturity.js';
import { isTrackMeasured } from './is-measured.js';

export interface FrameworkOption {
  framework: FrameworkSummary;
  /** False: the facts say nothing that the framework asks for. */
  measured: boolean;
}

/**
 * The frameworks that say something about the body, in the order given, then those that wait for facts. While nothing is
 * known yet, all count as measured.
 */
export function measuredFirst(
  frameworks: readonly FrameworkSummary[],
  standings: readonly Maturity[] | null,
): FrameworkOption[] {
  const options = frameworks.map((framework) => ({
    framework,
    measured: standings === null || isMeasured(standings, framework.id),
  }));
  return [...options.filter(({ measured }) => measured), ...options.filter(({ measured }) => !measured)];
}

function isMeasured(standings: readonly Maturity[], id: string): boolean {
  return standings.some(({ framework, tracks }) => framework === id && tracks.some(isTrackMeasured));
}
