/** From this share of the way on, an org unit counts as close to its next stage. */
const APPROACHING_FROM = 0.8;

/** False while the progress is unknown. */
export function isApproaching(progress: number | null): boolean {
  return progress !== null && progress >= APPROACHING_FROM;
}
