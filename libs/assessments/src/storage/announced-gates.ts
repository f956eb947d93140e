import type { Queryable } from '#database';
import { formatDay, type Day } from '#kernel';

/** The gates of a track that are announced as open. */
export interface AnnouncedGates {
  framework: string;
  track: string;
  open: readonly string[];
}

/** Returns the gates that are announced as open of an org unit, by tracks announced last up to a day. */
export async function readAnnouncedGates(q: Queryable, orgUnit: string, day: Day): Promise<AnnouncedGates[]> {
  const { rows } = await q.query<AnnouncedGates>(
    `select framework, track, announced -> 'state' -> 'open' as open
     from assessments.announced_tracks join read_models.org_units u on u.id = org_unit_id
     where u.code = $1 and announced -> 'state' -> 'open' is not null and day <= $2::date`,
    [orgUnit, formatDay(day)],
  );
  return rows;
}
