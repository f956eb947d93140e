import type { Criterion, Kpi, Track } from '../framework.js';
import type { Damage } from './damage.js';
import type { Report } from './framework-problem.js';
import type { TrackYaml } from './framework-yaml.js';
import type { KnownKpis } from './read-kpis.js';

/** What the readers of tracks share. */
export interface TrackContext {
  kpis: KnownKpis;
  damage: Damage;
  report: Report;
}

/** Returns what tracks of every kind have. */
export function trackBase({
  id,
  name,
  notifies = true,
}: Pick<TrackYaml, 'id' | 'name' | 'notifies'>): Pick<Track, 'id' | 'name' | 'notifies'> {
  return { id, name, notifies };
}

/**
 * Returns the direction of progress of a KPI. `null` when the KPI is broken, or unknown, which is reported.
 */
export function betterOf(kpi: string, path: string, { kpis, report }: TrackContext): Kpi['better'] | null {
  const better = kpis.get(kpi);
  if (better === undefined) report(`${path}/kpi`, 'unknown-kpi', `There is no KPI ${kpi} in this file.`);
  return better ?? null;
}

export const directionOf = (better: Kpi['better'] | null): Criterion['direction'] =>
  better === 'lower' ? 'at-most' : 'at-least';

/**
 * Reports a level that differs from its place in the list. Levels are written out so that readers need not
 * count.
 */
export function checkLevel(level: number, index: number, path: string, report: Report): void {
  if (level === index + 1) return;
  report(
    `${path}/level`,
    'levels-in-order',
    `They are listed from the lowest up: this one is level ${index + 1}.`,
  );
}
