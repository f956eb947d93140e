import type { Day } from '#kernel';
import type { Freshness } from '#read-models';

/** Facts that have been overdue for longer than any feed is waited for have ended. */
const ENDED_AFTER_DAYS = 90;

/** Returns the day of the last fact when none is expected any more; `null`: facts are still expected. */
export function endedOn(freshness: Freshness | undefined, today: Day): Day | null {
  const { lastHeard = null, silentSince = null } = freshness ?? {};
  const isEnded = lastHeard !== null && silentSince !== null && today - lastHeard > ENDED_AFTER_DAYS;
  return isEnded ? lastHeard : null;
}
