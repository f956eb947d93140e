import type { TrackAssessment } from '../../assessment.js';
import type { Track } from '../../framework.js';
import { lacksOf } from '../tracks/index-track.js';
import { scoreIndex } from '../tracks/index-score.js';
import type { Standing } from './compare-work.js';
import { goalOf, type Goal } from './missing-work.js';

/** A KPI that is short of something that a track wants of it. */
export interface Want {
  kpi: string;
  goal: Goal;
}

/** What a body lacks on a track: for its next stage, its closed gates (an open one lacks nothing), full points, and each item and target. */
export function wantsOf(track: Track, { measured, tracks }: Standing): Want[] {
  const { next, gates = [], items = [], targets = [] }: Partial<TrackAssessment> = tracks.get(track.id) ?? {};
  switch (track.kind) {
    case 'ladder':
      return (next?.unmet ?? []).map(wantOf);
    case 'independent':
      return gates.flatMap(({ unmet }) => unmet.map(wantOf));
    case 'index':
      return lacksOf(track, scoreIndex(track, measured), measured).map(({ unmet, goal }) => ({
        kpi: unmet.kpi,
        goal,
      }));
    case 'checklist':
      return items.filter(({ met }) => !met).map(wantOf);
    case 'targets':
      return targets.filter(({ verdict }) => verdict !== 'reached').map(wantOf);
    default:
      return track satisfies never;
  }
}

interface Unreached {
  kpi: string;
  threshold: number;
  direction: 'at-least' | 'at-most';
}

const wantOf = ({ kpi, threshold, direction }: Unreached): Want => ({
  kpi,
  goal: goalOf({ direction, enter: threshold }),
});
