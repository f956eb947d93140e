import { closingReadings } from '../assessing/closing-readings.js';
import { withoutRepeats } from '../formula/formula.js';
import type { FrameworkDefinition, Track } from '../framework.js';
import { kindOf, trackKinds } from '../track-kinds/track-kinds.js';
import { checkAtLeast } from './check-at-least.js';
import { checkStructure } from './check-structure.js';
import { checkUnique } from './check-unique.js';
import { Damage } from './damage.js';
import type { FrameworkProblem, Report } from './framework-problem.js';
import type { FrameworkYaml, TrackYaml } from './framework-yaml.js';
import { readEdition } from './read-edition.js';
import { readKpis } from './read-kpis.js';
import type { TrackContext } from './track-context.js';
import { readYaml } from './yaml-document.js';
import type { YamlDocument } from './yaml-document.js';

type ParsedFramework =
  { framework: FrameworkDefinition; lineOf: YamlDocument['lineOf'] } | { errors: FrameworkProblem[] };

/**
 * Reads a framework file. Never throws: the list holds every problem with file, place and rule, in the order
 * of the lines.
 */
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
  if (framework && errors.length === 0) return { framework, lineOf: yaml.lineOf };
  return { errors: errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

const isObject = (content: unknown): content is Partial<FrameworkYaml> =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

function readFramework(
  yaml: Partial<FrameworkYaml>,
  damage: Damage,
  report: Report,
): FrameworkDefinition | null {
  const edition = yaml.edition && !damage.at('/edition') ? readEdition(yaml.edition, yaml.id, report) : null;
  const { kpis, known } = readKpis(yaml.kpis, damage, report, yaml.overlap ?? 'later');
  const tracks = readTracks(yaml.tracks, { kpis: known, damage, report });
  checkAtLeast(tracks, kpis, report);
  if (!edition || damage.at('')) return null;
  const { id, name, description, appliesTo, restatement = 'sum', overlap = 'later' } = yaml as FrameworkYaml;
  const within = appliesTo.within ?? null;
  const readings = [
    ...withoutRepeats(kpis.flatMap(({ formula }) => formula.readings)),
    ...closingReadings(tracks, kpis, edition),
  ];
  return {
    id,
    name,
    description,
    edition,
    appliesTo: { ...appliesTo, within },
    restatement,
    overlap,
    kpis,
    tracks,
    readings,
  };
}

function readTracks(list: unknown, context: TrackContext): Track[] {
  const places = context.damage.places<TrackYaml>(list, '/tracks');
  checkUnique(places, context.report);
  // An unknown kind was already reported as a problem of the structure.
  const known = places.filter(({ entry }) => Object.hasOwn(trackKinds, entry.kind));
  return known.map((place) => kindOf(place.entry).read(place, context));
}
