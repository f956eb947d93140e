/** Org units that are silent. Each counts with what it had when it was last heard. */
export interface Silent {
  units: number;
  /** How many org units have ever reported. */
  of: number;
  since: string;
  /** The least and the most that the value can be now; `null`: this cannot be told. */
  low: number | null;
  high: number | null;
}

/** How much of what was reported a ratio is computed from. */
export interface MeasuredAmount {
  amount: number;
  of: number;
  /** What is counted, in the plural. */
  counts: string;
}

/** What is missing behind a value. */
export interface Silence {
  /** Absent while none is silent. */
  silent?: Silent;
  /** All of them are silent: the last day with facts. The value is that of then. */
  unknownSince?: string;
  /** Present where org units reported only some parts of the ratio. */
  measured?: MeasuredAmount;
}
