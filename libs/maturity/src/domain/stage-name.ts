import type { LocalizedText } from '#kernel';
import type { StageRef } from './assessment.js';
import type { Track } from './framework.js';

const OPEN_GATES = /^open-\d+$/;

/**
 * Returns the name of a stage, gate or band; for independent tracks also "3 of 4 gates open". Journal entries
 * outlive framework files, so an id that the track does not know is returned as the name.
 */
export function stageName(track: Track | undefined, { id, level }: StageRef): LocalizedText {
  const stages = track?.stages ?? [];
  const stage = stages.find((candidate) => candidate.id === id);
  if (stage) return stage.name;
  if (track?.kind !== 'independent' || !OPEN_GATES.test(id)) return { vi: id, en: id };
  return {
    vi: `đã mở ${level}/${stages.length} cổng`,
    en: `${level} of ${stages.length} gates open`,
  };
}
