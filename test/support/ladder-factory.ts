import type { Framework } from '#maturity/domain';
import { criterionYaml, frameworkFrom, kpiYaml, trackYaml } from './framework-factory.js';

export interface LadderOptions {
  id?: string;
  /** The share of full-process services at which the first stage is entered. Its exit threshold is 40. */
  enter?: number;
  levels?: readonly string[];
  /** The org unit below which the framework applies, itself included. */
  within?: string;
  /** `independent`: its stages are gates. */
  kind?: 'ladder' | 'independent';
}

/**
 * Returns a ladder of two stages: half of the services full-process; then nine tenths of them, and two fresh
 * open datasets.
 */
export function ladder({
  id = 'ladder',
  enter = 50,
  levels = ['province', 'other'],
  within,
  kind = 'ladder',
}: LadderOptions = {}): Framework {
  const fullProcess = kpiYaml({
    id: 'full-process',
    numerator: 'services.eligibleFullProcess',
    driver: 'services.eligibleFullProcess',
  });
  const fresh = kpiYaml({
    id: 'fresh',
    unit: 'count',
    numerator: 'datasets.fresh',
    driver: 'datasets.fresh',
    denominator: undefined,
    zeroDenominator: undefined,
  });
  const stages = [
    [criterionYaml({ kpi: 'full-process', enter, exit: 40 })],
    [
      criterionYaml({ kpi: 'full-process', enter: 90, exit: 85 }),
      criterionYaml({ kpi: 'fresh', enter: 2, exit: 2 }),
    ],
  ];
  const definition = frameworkFrom({
    id,
    appliesTo: { levels, ...(within && { within }) },
    kpis: [fullProcess, fresh],
    tracks: [trackYaml(stages, { id: 'main', kind })],
  });
  return { ...definition, hash: `${id}-${enter}-${levels.join('-')}-${within}` };
}
