/** Without a stage and without progress nothing could be judged: silence, not the bottom of the ladder. */
export function isMeasured({ level, progress }: { level: number | null; progress: number | null }): boolean {
  return level !== null || progress !== null;
}
