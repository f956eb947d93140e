import type { TrackStanding } from './maturity.js';

/** Without a stage and without progress nothing could be judged: silence, not the bottom of the ladder. */
export function isMeasured({ level, progress }: { level: number | null; progress: number | null }): boolean {
  return level !== null || progress !== null;
}

/** Does anything speak of the track at all? */
export function isTrackMeasured(track: TrackStanding): boolean {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return isMeasured({ level: track.stage?.level ?? null, progress: track.progress });
    case 'index':
      return (track.groups ?? []).some(({ items }) => items.some(({ share }) => share !== null));
    case 'checklist':
      return (track.items ?? []).some(({ value }) => value !== null);
    case 'targets':
      return (track.targets ?? []).some(({ value }) => value !== null);
  }
}
