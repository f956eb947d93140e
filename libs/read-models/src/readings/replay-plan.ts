/** How much of the log an answer rests on, and from where it is read. */
export interface ReplayPlan {
  /** Facts up to this position are counted. */
  position: number;
  /** The read models hold all facts up to this position. */
  projected: number;
  /** From where it is nearer: the start of the log, or where the read models have come to. */
  from: 'start' | 'read models';
}

export function planReplay(position: number, projected: number): ReplayPlan {
  return { position, projected, from: position < projected / 2 ? 'start' : 'read models' };
}
