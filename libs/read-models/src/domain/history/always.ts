import { FIRST_DAY, LAST_DAY } from '../rollups/index.js';

const MS_PER_DAY = 86_400_000;

/** The whole calendar, in epoch milliseconds. */
export const ALWAYS = { since: FIRST_DAY * MS_PER_DAY, before: LAST_DAY * MS_PER_DAY };
