import { closingReadings } from '../assessing/closing-readings.js';
import { withoutRepeats } from '../formula/formula.js';
import type { FrameworkDefinition, Kpi, Track } from '../framework.js';
import { ofEach, ofOne, type Reading } from '../reading.js';
import { kindOf, trackKinds } from '../track-kinds/track-kinds.js';
import { checkAtLeast } from './check-at-least.js';
import { checkStructure } from './check-structure.js';
import { checkUnique } from './check-unique.js';
import { Damage, type Place } from './damage.js';
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
    ...withoutRepeats([
      ...kpis.flatMap(({ formula }) => formula.readings),
      ...tracks.flatMap((track) => readingsOfUnits(track, kpis)),
    ]),
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

/** Returns what a track reads of the org units below that it takes the mean over. */
function readingsOfUnits(track: Track, kpis: readonly Kpi[]): Reading[] {
  if (track.kind !== 'index' || track.aggregate === null) return [];
  const level = track.aggregate;
  const counted = new Set(track.groups.flatMap(({ items }) => items.map(({ kpi }) => kpi)));
  const read = kpis.filter(({ id }) => counted.has(id)).flatMap(({ formula }) => formula.readings);
  return withoutRepeats(read.map(ofOne)).map((each) => ofEach(each, level));
}

function readTracks(list: unknown, context: TrackContext): Track[] {
  const places = context.damage.places<TrackYaml>(list, '/tracks');
  checkUnique(places, context.report);
  // An unknown kind was already reported as a problem of the structure.
  const known = places.filter(({ entry }) => Object.hasOwn(trackKinds, entry.kind));
  checkCompared(known, context.report);
  return known.map((place) => kindOf(place.entry).read(place, context));
}

/** A published score is compared with another index of the file. */
function checkCompared(tracks: readonly Place<TrackYaml>[], report: Report): void {
  const indices = tracks.flatMap(({ entry }) => (entry.kind === 'index' ? entry.id : []));
  for (const { entry: track, path } of tracks) {
    if (track.kind !== 'index' || track.comparedWith === undefined) continue;
    if (track.comparedWith !== track.id && indices.includes(track.comparedWith)) continue;
    report(
      `${path}/comparedWith`,
      'unknown-track',
      `There is no other index ${track.comparedWith} in this file: name the one that computes this score.`,
    );
  }
}
