/** Says how much of the log an answer uses, and from where it is read. */
export interface ReplayPlan {
  /** Facts up to this position count. */
  position: number;
  /** The read models hold all facts up to this position. */
  projected: number;
  /** The nearer starting point: the start of the log, or the stored totals. */
  from: 'start' | 'read models';
}

export function planReplay(position: number, projected: number): ReplayPlan {
  return { position, projected, from: position < projected / 2 ? 'start' : 'read models' };
}
