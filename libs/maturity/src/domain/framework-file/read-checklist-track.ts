import type { ChecklistItem, ChecklistTrack } from '../framework.js';
import { checkUnique } from './check-unique.js';
import type { Place } from './damage.js';
import type { ChecklistItemYaml, ChecklistTrackYaml } from './framework-yaml.js';
import { readCriterion } from './read-criterion.js';
import { trackBase } from './track-context.js';
import type { TrackContext } from './track-context.js';

export function readChecklistTrack(
  { entry: track, path }: Place<ChecklistTrackYaml>,
  context: TrackContext,
): ChecklistTrack {
  const { damage, report } = context;
  checkUnique(damage.places<ChecklistItemYaml>(track.items, `${path}/items`), report);
  const items = damage
    .whole<ChecklistItemYaml>(track.items, `${path}/items`)
    .map((place) => readItem(place, context));
  return { ...trackBase(track), kind: 'checklist', stages: [], items };
}

function readItem({ entry: item, path }: Place<ChecklistItemYaml>, context: TrackContext): ChecklistItem {
  const { id, name, group = null } = item;
  return { id, name, group, ...readCriterion(item, path, context) };
}
