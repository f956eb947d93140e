const MIB = 1024 * 1024;

/** Limits of a batch in the batched content mode. */
export const MAX_BATCH_EVENTS = 5000;
export const MAX_BATCH_BYTES = 8 * MIB;

/** Limit of one event, in every mode. */
export const MAX_EVENT_BYTES = 256 * 1024;

/**
 * NDJSON is stored in groups of this many lines, fewer when the lines are long. Each group is stored as a
 * whole or not at all.
 */
export const GROUP_LINES = 1000;
export const MAX_GROUP_BYTES = 8 * MIB;

/** The minimum that a sender of NDJSON must send in a minute while the recorder waits for it. */
export const MIN_LINES_PACE = { minBytes: 4 * 1024, everyMs: 60_000 };

/** The memory that bodies may take at the same time: all together, and those of each key. */
export const BODY_BUDGET = { totalBytes: 128 * MIB, perKeyBytes: 32 * MIB };
