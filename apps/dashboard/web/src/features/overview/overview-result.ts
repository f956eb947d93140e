import { isMeasured } from '../../queries/maturity.js';
import type { Overview, OverviewItem, OverviewTrack } from '../../queries/overview.js';

/** The result of an org unit on the chosen track. */
export interface OverviewResult {
  code: string;
  name: string;
  /** 0: no stage. */
  level: number;
  /** False: no criterion of a stage is measured, so level 0 has no meaning. */
  judged: boolean;
  track: OverviewTrack;
  coverage: OverviewItem['coverage'];
  freshness: OverviewItem['freshness'];
  /** Facts are overdue on the real today, or there are none. */
  isSilent: boolean;
}

export function resultsOf(overview: Overview, trackId: string): OverviewResult[] {
  return overview.items.flatMap((item) => {
    const track = item.tracks.find((candidate) => candidate.id === trackId);
    if (!track) return [];
    const { code, name } = item.orgUnit;
    const { coverage, freshness } = item;
    const isSilent = freshness.lastHeard === null || freshness.silentSince !== null;
    const stage = track.announced ?? track.stage;
    const level = stage?.level ?? null;
    const judged = isMeasured({ level, progress: track.progress });
    return [{ code, name, level: level ?? 0, judged, track, coverage, freshness, isSilent }];
  });
}

interface LevelCounts {
  /** Number of org units at each level, from 0 (no stage) to the top. */
  byLevel: number[];
  /** Number of org units that cannot be judged. */
  unknown: number;
}

export function countByLevel(results: readonly OverviewResult[], top: number): LevelCounts {
  const byLevel = new Array<number>(top + 1).fill(0);
  const judged = results.filter((result) => result.judged);
  for (const { level } of judged) byLevel[level] = (byLevel[level] ?? 0) + 1;
  return { byLevel, unknown: results.length - judged.length };
}

/** Returns the org units that report and have the most progress to their next stage. */
export function closestToNext(results: readonly OverviewResult[], howMany: number): OverviewResult[] {
  return results
    .filter(
      ({ track, isSilent }) =>
        !isSilent && track.next !== null && track.progress !== null && track.progress > 0,
    )
    .sort((a, b) => (b.track.progress ?? 0) - (a.track.progress ?? 0) || b.level - a.level)
    .slice(0, howMany);
}
