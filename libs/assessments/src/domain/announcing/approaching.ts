/** The progress from which an org unit counts as approaching its next stage. */
const APPROACHING_FROM = 0.8;

/**
 * Returns whether an org unit approaches its next stage; the only definition of "approaching". False while
 * the progress is unknown.
 */
export function isApproaching(progress: number | null): boolean {
  return progress !== null && progress >= APPROACHING_FROM;
}
