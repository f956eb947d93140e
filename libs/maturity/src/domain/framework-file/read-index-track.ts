import type { IndexGroup, IndexItem, IndexTrack } from '../framework.js';
import { checkPoints } from './check-points.js';
import { checkTransform } from './check-transform.js';
import { checkUnique } from './check-unique.js';
import type { Place } from './damage.js';
import type { IndexGroupYaml, IndexItemYaml, IndexTrackYaml } from './framework-yaml.js';
import { readBands } from './read-bands.js';
import { betterOf, trackBase } from './track-context.js';
import type { TrackContext } from './track-context.js';

/** Reads an index. Damaged groups, items and bands do not hide problems of the others. */
export function readIndexTrack(
  { entry: track, path }: Place<IndexTrackYaml>,
  context: TrackContext,
): IndexTrack {
  const { damage, report } = context;
  checkUnique(damage.places<IndexGroupYaml>(track.groups, `${path}/groups`), report);
  const groups = damage
    .places<IndexGroupYaml>(track.groups, `${path}/groups`)
    .map((place) => readGroup(place, context));
  checkPoints({ parts: track.groups, path: `${path}/groups`, aggregation: track.aggregation, whole: track.max, at: `${path}/max` }, context); // prettier-ignore
  const bands = readBands(track, path, context);
  const { items = null, groups: ofGroups = null, score = null } = track.rounding ?? {};
  return {
    ...trackBase(track),
    kind: 'index',
    max: track.max,
    aggregation: track.aggregation,
    rounding: { items, groups: ofGroups, score },
    groups,
    bands,
    stages: bands,
    aggregate: track.aggregate?.level ?? null,
    comparedWith: track.comparedWith ?? null,
  };
}

function readGroup({ entry: group, path }: Place<IndexGroupYaml>, context: TrackContext): IndexGroup {
  const items = context.damage
    .whole<IndexItemYaml>(group.items, `${path}/items`)
    .map((place) => readItem(place, context));
  checkOncePerGroup(context.damage.places<IndexItemYaml>(group.items, `${path}/items`), context);
  checkPoints({ parts: group.items, path: `${path}/items`, aggregation: group.aggregation, whole: group.points, at: `${path}/points` }, context); // prettier-ignore
  const { id, name, points, aggregation, provenance } = group;
  return { id, name, points, aggregation, provenance, items };
}

function readItem({ entry: item, path }: Place<IndexItemYaml>, context: TrackContext): IndexItem {
  checkTransform(item.transform, betterOf(item.kpi, path, context), `${path}/transform`, context.report);
  return item;
}

function checkOncePerGroup(items: readonly Place<IndexItemYaml>[], { report }: TrackContext): void {
  const seen = new Set<string>();
  for (const { entry: item, path } of items) {
    if (seen.has(item.kpi))
      report(`${path}/kpi`, 'duplicate-id', `${item.kpi} is already an item of this group.`);
    seen.add(item.kpi);
  }
}
