import type { Day } from '#kernel';
import type { FrameworkDefinition, Track } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { tidy } from '../decimal.js';
import {
  NO_PEERS_OF_ANY,
  resultAfter,
  resultNow,
  type OrgUnitReadings,
  type PeersByFramework,
  type FrameworkResult,
} from './compare-work.js';
import { effectsBetween } from './effects-of.js';
import type { Shortfall } from '../../track-kinds/track-kind.js';
import { gainOf } from './gain-of.js';
import { missingWork } from './missing-work.js';
import { shortfallsOf } from './shortfalls-of.js';
import type { Action, WorkDone, WorkEffect } from './work.js';

/**
 * Work that would bring an org unit to the next threshold, or to full points, of any KPI.
 *
 * Ranked by gain per unit of work; of equal gain, the smaller amount of work first. Work that by itself gains
 * nothing on the track that asks for it is left out.
 */
export function actionsOf(
  frameworks: readonly FrameworkDefinition[],
  readings: Readings,
  asOf: Day,
  peers: PeersByFramework = NO_PEERS_OF_ANY,
): Action[] {
  const orgUnit: OrgUnitReadings = { readings, asOf, peers };
  const now = frameworks.map((framework) => resultNow(framework, orgUnit));
  const actions = now.flatMap((result) =>
    result.framework.tracks.flatMap((track) => actionsOn(track, result, now, orgUnit)),
  );
  return actions.sort((a, b) => b.gainPerUnit - a.gainPerUnit || a.count - b.count);
}

/** The same work for two KPIs of a track is one action. */
function actionsOn(
  track: Track,
  now: FrameworkResult,
  all: readonly FrameworkResult[],
  orgUnit: OrgUnitReadings,
): Action[] {
  const actions = new Map<string, Action>();
  for (const shortfall of shortfallsOf(track, now)) {
    const work = workFor(shortfall, now, orgUnit);
    const key = JSON.stringify(work);
    const action = work && !actions.has(key) ? actionOf(work, shortfall, track, now, all, orgUnit) : null;
    if (action) actions.set(key, action);
  }
  return [...actions.values()];
}

function workFor(
  { kpi: id, goal }: Shortfall,
  { framework, measured }: FrameworkResult,
  orgUnit: OrgUnitReadings,
): WorkDone | null {
  const kpi = measured.kpi(id);
  const work = kpi ? missingWork(kpi, goal, orgUnit.readings) : null;
  if (!work) return null;
  const plain = resultAfter(work, framework, orgUnit);
  const { to, direction } = goal;
  return goal.meets(plain?.measured.values.of(id).value ?? null)
    ? work
    : { ...work, brings: { to, direction } };
}

function actionOf(
  work: WorkDone,
  { kpi }: Shortfall,
  track: Track,
  now: FrameworkResult,
  all: readonly FrameworkResult[],
  orgUnit: OrgUnitReadings,
): Action | null {
  const { framework } = now;
  const [before, after] = [now, resultAfter(work, framework, orgUnit)].map((result) =>
    result?.tracks.get(track.id),
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
    effects: effectsOn(work, all, orgUnit),
  };
}

function effectsOn(work: WorkDone, all: readonly FrameworkResult[], orgUnit: OrgUnitReadings): WorkEffect[] {
  return all.flatMap((before) => {
    const after = resultAfter(work, before.framework, orgUnit);
    return after ? effectsBetween(before, after) : [];
  });
}
