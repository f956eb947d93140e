const MIB = 1024 * 1024;

/** Of the batched content mode. */
export const MAX_BATCH_EVENTS = 5000;
export const MAX_BATCH_BYTES = 8 * MIB;

/** Of one event, in every mode. */
export const MAX_EVENT_BYTES = 256 * 1024;

/** NDJSON is stored in groups of so many lines, each all or nothing; fewer when the lines are long. */
export const GROUP_LINES = 1000;
export const MAX_GROUP_BYTES = 8 * MIB;

/** A sender of NDJSON that sends less than this in a minute, while we wait for it, is taken for dead. */
export const MIN_LINES_PACE = { minBytes: 4 * 1024, everyMs: 60_000 };

/** Bodies under way at the same time: of all keys together, and of each. */
export const BODY_BUDGET = { totalBytes: 128 * MIB, perKeyBytes: 32 * MIB };
