import type { FrameworkDefinition, Kpi, Track } from '../framework.js';
import type { Reading } from '../reading.js';
import { checkStructure } from './check-structure.js';
import { Damage } from './damage.js';
import type { Place } from './damage.js';
import type { FrameworkProblem, Report } from './framework-problem.js';
import type { FrameworkYaml, KpiYaml, StageYaml, TrackYaml } from './framework-yaml.js';
import { readEdition } from './read-edition.js';
import { readKpi, reportFormulas } from './read-kpi.js';
import { readTrack } from './read-track.js';
import type { KnownKpis } from './read-track.js';
import { readYaml } from './yaml-document.js';

export type ParsedFramework = { framework: FrameworkDefinition } | { errors: FrameworkProblem[] };

/** Reads a framework file. Never throws: whatever is wrong is in the list, all of it, with file, place and rule. */
export function parseFramework(text: string, file: string): ParsedFramework {
  const yaml = readYaml(text);
  if ('problems' in yaml) {
    return { errors: yaml.problems.map((problem) => ({ file, path: '', rule: 'yaml-syntax', ...problem })) };
  }
  const errors: FrameworkProblem[] = [];
  const report: Report = (path, rule, detail) => {
    errors.push({ file, path, line: yaml.lineOf(path), rule, detail });
  };
  const damage = new Damage(checkStructure(yaml.content, report));
  const framework = isObject(yaml.content) ? readFramework(yaml.content, damage, report) : null;
  return framework && errors.length === 0 ? { framework } : { errors };
}

const isObject = (content: unknown): content is Partial<FrameworkYaml> =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

function readFramework(
  yaml: Partial<FrameworkYaml>,
  damage: Damage,
  report: Report,
): FrameworkDefinition | null {
  const edition = yaml.edition && !damage.at('/edition') ? readEdition(yaml.edition, report) : null;
  const kpis = readKpis(yaml.kpis, damage, report);
  const tracks = readTracks(yaml.tracks, knownKpis(yaml.kpis, damage, kpis), damage, report);
  if (!edition || damage.at('')) return null;
  const { id, name, description, appliesTo } = yaml as FrameworkYaml;
  const within = appliesTo.within ?? null;
  return {
    id,
    name,
    description,
    edition,
    appliesTo: { ...appliesTo, within },
    restatement: 'sum',
    kpis,
    tracks,
    readings: merged(kpis),
  };
}

function readKpis(list: unknown, damage: Damage, report: Report): Kpi[] {
  const places = damage.places<KpiYaml>(list, '/kpis');
  checkUnique(places, report);
  for (const { entry, path } of places) if (damage.at(path)) reportFormulas(entry, path, report);
  const whole = damage.whole<KpiYaml>(list, '/kpis');
  return whole.map(({ entry, path }) => readKpi(entry, path, report)).filter((kpi) => kpi !== null);
}

function readTracks(list: unknown, kpis: KnownKpis, damage: Damage, report: Report): Track[] {
  const places = damage.places<TrackYaml>(list, '/tracks');
  checkUnique(places, report);
  return places.map((place) => {
    const stages = `${place.path}/stages`;
    checkUnique(damage.places<StageYaml>(place.entry.stages, stages), report);
    return readTrack(place, damage.whole<StageYaml>(place.entry.stages, stages), kpis, report);
  });
}

/** A criterion on a KPI that is itself broken is not wrong on that account. */
function knownKpis(list: unknown, damage: Damage, kpis: readonly Kpi[]): KnownKpis {
  const named = damage.places<KpiYaml>(list, '/kpis').map(({ entry }) => [entry.id, null] as const);
  return new Map<string, Kpi['better'] | null>([
    ...named,
    ...kpis.map(({ id, better }) => [id, better] as const),
  ]);
}

function checkUnique(places: readonly Place<{ id?: unknown }>[], report: Report): void {
  const seen = new Set<string>();
  for (const { entry, path } of places) {
    if (typeof entry.id !== 'string') continue;
    if (seen.has(entry.id))
      report(`${path}/id`, 'duplicate-id', `${entry.id} is already the id of another one in this list.`);
    seen.add(entry.id);
  }
}

function merged(kpis: readonly Kpi[]): Reading[] {
  const readings = kpis.flatMap(({ formula }) => formula.readings);
  return [...new Map(readings.map((reading) => [reading.key, reading])).values()];
}
