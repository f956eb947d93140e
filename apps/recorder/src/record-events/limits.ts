const MIB = 1024 * 1024;

/** Of the batched content mode. */
export const MAX_BATCH_EVENTS = 5000;
export const MAX_BATCH_BYTES = 8 * MIB;

/** Of one event, in every mode. */
export const MAX_EVENT_BYTES = 256 * 1024;

/** NDJSON is stored in groups of so many lines, each all or nothing; fewer when the lines are long. */
export const GROUP_LINES = 1000;
export const MAX_GROUP_BYTES = 8 * MIB;

/** A sender of NDJSON that says nothing for so long is taken for dead. */
export const IDLE_MS = 60_000;

/** Bodies under way at the same time; beyond this the recorder is busy. */
export const MAX_BYTES_UNDER_WAY = 128 * MIB;
