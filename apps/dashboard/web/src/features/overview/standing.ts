import { isSilent } from '../../format/silence.js';
import { isMeasured } from '../../queries/maturity.js';
import type { Overview, OverviewItem, OverviewTrack } from '../../queries/overview.js';

/** A body of the overview on the one track that is looked at. */
export interface Standing {
  code: string;
  name: string;
  /** 0: no stage. */
  level: number;
  /** False: nothing is measured that the stages ask for, so level 0 says nothing. */
  judged: boolean;
  track: OverviewTrack;
  coverage: OverviewItem['coverage'];
  lastFactDay: string | null;
  quiet: boolean;
}

export function standingsOf(overview: Overview, trackId: string): Standing[] {
  return overview.items.flatMap((item) => {
    const track = item.tracks.find((candidate) => candidate.id === trackId);
    if (!track) return [];
    const { code, name } = item.orgUnit;
    const { coverage, lastFactDay } = item;
    const quiet = isSilent(lastFactDay, overview.asOf);
    const level = track.stage?.level ?? null;
    const judged = isMeasured({ level, progress: track.progress });
    return [{ code, name, level: level ?? 0, judged, track, coverage, lastFactDay, quiet }];
  });
}

interface LevelCounts {
  /** How many bodies hold each level, from 0 (none) to the top. */
  byLevel: number[];
  /** How many cannot be judged. */
  unknown: number;
}

export function countByLevel(standings: readonly Standing[], top: number): LevelCounts {
  const byLevel = new Array<number>(top + 1).fill(0);
  const judged = standings.filter((standing) => standing.judged);
  for (const { level } of judged) byLevel[level] = (byLevel[level] ?? 0) + 1;
  return { byLevel, unknown: standings.length - judged.length };
}

/** The bodies that report and are furthest on the way to their next stage. */
export function closestToNext(standings: readonly Standing[], howMany: number): Standing[] {
  return standings
    .filter(
      ({ track, quiet }) => !quiet && track.next !== null && track.progress !== null && track.progress > 0,
    )
    .sort((a, b) => (b.track.progress ?? 0) - (a.track.progress ?? 0) || b.level - a.level)
    .slice(0, howMany);
}

/** The silent bodies, those silent for longest first. */
export function longestQuiet(standings: readonly Standing[]): Standing[] {
  return standings
    .filter(({ quiet }) => quiet)
    .sort((a, b) => (a.lastFactDay ?? '').localeCompare(b.lastFactDay ?? ''));
}
