import type { Day } from '#kernel';
import type { TrackAssessment } from '../../assessment.js';
import type { FrameworkDefinition, Kpi, Track } from '../../framework.js';
import type { Readings } from '../../reading.js';
import { kindOf } from '../../track-kinds/track-kinds.js';
import { kpisOfTrack } from '../../track-kpis.js';
import { isMet } from '../criterion.js';
import {
  NO_PEERS_OF_ANY,
  resultAfter,
  resultNow,
  type PeersByFramework,
  type FrameworkResult,
} from './compare-work.js';
import type { WorkDone, WorkEffect } from './work.js';

/**
 * What the work does to every KPI, stage, item, score and target of these frameworks, including unintended
 * effects. KPIs that do not change are left out.
 */
export function effectsOf(
  work: WorkDone,
  frameworks: readonly FrameworkDefinition[],
  readings: Readings,
  asOf: Day,
  peers: PeersByFramework = NO_PEERS_OF_ANY,
): WorkEffect[] {
  const orgUnit = { readings, asOf, peers };
  return frameworks.flatMap((framework) => {
    const after = resultAfter(work, framework, orgUnit);
    return after ? effectsBetween(resultNow(framework, orgUnit), after) : [];
  });
}

export function effectsBetween(before: FrameworkResult, after: FrameworkResult): WorkEffect[] {
  return before.framework.kpis.flatMap((kpi) => {
    const [from, to] = [before, after].map(({ measured }) => measured.values.of(kpi.id).value);
    if (from === to || from === undefined || to === undefined) return [];
    const counting = before.framework.tracks.filter((track) => kpisOfTrack(track).includes(kpi.id));
    const tracks = counting.length === 0 ? [null] : counting;
    return tracks.map((track) => effectOn(track, kpi, { from, to }, before, after));
  });
}

interface Change<T> {
  from: T;
  to: T;
}

function effectOn(
  track: Track | null,
  kpi: Kpi,
  change: Change<number | null>,
  before: FrameworkResult,
  after: FrameworkResult,
): WorkEffect {
  const { id, edition } = before.framework;
  const [was, is] = track ? [before.tracks.get(track.id), after.tracks.get(track.id)] : [];
  return {
    framework: id,
    edition: edition.id,
    track: track?.id ?? null,
    kpi: kpi.id,
    ...change,
    harmful: isHarmful(kpi, change),
    crossed: track ? crossedOn(track, kpi.id, change) : [],
    stage: stageChange(was, is),
    score: was && is && was.score !== is.score ? { from: was.score, to: is.score } : null,
  };
}

function isHarmful({ better }: Kpi, { from, to }: Change<number | null>): boolean {
  if (from === null || to === null) return to === null;
  return better === 'higher' ? to < from : to > from;
}

function stageChange(was?: TrackAssessment, is?: TrackAssessment): WorkEffect['stage'] {
  if (!was || !is || was.stage?.id === is.stage?.id) return null;
  return { from: was.stage, to: is.stage };
}

function crossedOn(track: Track, kpi: string, { from, to }: Change<number | null>): WorkEffect['crossed'] {
  return kindOf(track)
    .thresholds(track)
    .filter((crossed) => crossed.kpi === kpi)
    .filter(({ threshold }) => isMet(threshold, from) !== isMet(threshold, to))
    .map(({ id, threshold }) => ({ id, met: isMet(threshold, to) }));
}
