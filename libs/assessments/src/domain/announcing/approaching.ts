/** The part of the way from which on an org unit approaches its next stage. */
const APPROACHING_FROM = 0.8;

/** The only definition of "approaching". False while the progress is unknown. */
export function isApproaching(progress: number | null): boolean {
  return progress !== null && progress >= APPROACHING_FROM;
}
