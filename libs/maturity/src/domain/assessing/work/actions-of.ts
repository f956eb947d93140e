import type { Day } from '#kernel';
import type { FrameworkDefinition, Track } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { tidy } from '../decimal.js';
import {
  NO_PEERS_OF_ANY,
  standingAfter,
  standingNow,
  type Body,
  type PeersByFramework,
  type Standing,
} from './compare-work.js';
import { effectsBetween } from './effects-of.js';
import type { Want } from '../../track-kinds/track-kind.js';
import { gainOf } from './gain-of.js';
import { missingWork } from './missing-work.js';
import { wantsOf } from './wants-of.js';
import type { Action, WorkDone, WorkEffect } from './work.js';

/**
 * Work that would bring a body to the next threshold or to full points of anything, ranked by what a unit of it brings; the less of it
 * the better among equals. What by itself brings nothing on the track that wants it is left out.
 */
export function actionsOf(
  frameworks: readonly FrameworkDefinition[],
  readings: Readings,
  asOf: Day,
  peers: PeersByFramework = NO_PEERS_OF_ANY,
): Action[] {
  const body: Body = { readings, asOf, peers };
  const now = frameworks.map((framework) => standingNow(framework, body));
  const actions = now.flatMap((standing) =>
    standing.framework.tracks.flatMap((track) => actionsOn(track, standing, now, body)),
  );
  return actions.sort((a, b) => b.gainPerUnit - a.gainPerUnit || a.count - b.count);
}

/** The same work for two KPIs of a track is one action. */
function actionsOn(track: Track, now: Standing, all: readonly Standing[], body: Body): Action[] {
  const actions = new Map<string, Action>();
  for (const want of wantsOf(track, now)) {
    const work = workFor(want, now, body);
    const key = JSON.stringify(work);
    const action = work && !actions.has(key) ? actionOf(work, want, track, now, all, body) : null;
    if (action) actions.set(key, action);
  }
  return [...actions.values()];
}

function workFor({ kpi: id, goal }: Want, { framework, measured }: Standing, body: Body): WorkDone | null {
  const kpi = measured.kpi(id);
  const work = kpi ? missingWork(kpi, goal, body.readings) : null;
  if (!work) return null;
  const plain = standingAfter(work, framework, body);
  const { to, direction } = goal;
  return goal.meets(plain?.measured.values.of(id).value ?? null)
    ? work
    : { ...work, brings: { to, direction } };
}

function actionOf(
  work: WorkDone,
  { kpi }: Want,
  track: Track,
  now: Standing,
  all: readonly Standing[],
  body: Body,
): Action | null {
  const { framework } = now;
  const [before, after] = [now, standingAfter(work, framework, body)].map((standing) =>
    standing?.tracks.get(track.id),
  );
  if (!before || !after) return null;
  const gain = gainOf(track, before, after);
  if (gain.share <= 0) return null;
  return {
    ...work,
    framework: framework.id,
    edition: framework.edition.id,
    track: track.id,
    kpi,
    gain,
    gainPerUnit: tidy(gain.share / work.count),
    effects: effectsOn(work, all, body),
  };
}

function effectsOn(work: WorkDone, all: readonly Standing[], body: Body): WorkEffect[] {
  return all.flatMap((before) => {
    const after = standingAfter(work, before.framework, body);
    return after ? effectsBetween(before, after) : [];
  });
}
