import { isDeepStrictEqual } from 'node:util';
import { applicableOrgUnits } from '#assessments';
import {
  announce,
  assess,
  kpisAgainstPeers,
  peerStatistics,
  type AnnouncedState,
  type TrackAssessment,
} from '#maturity/domain';
import type { AssessedLog } from './assessed-log-fixture.js';
import { established } from './cloud-event-factory.js';
import { peerIndex } from './peer-index-fixture.js';
import { services } from './service-event-factory.js';

/** Three org units with shares of 80, 40 and 0 %. */
export const threePeers = [
  established('A'),
  established('B'),
  established('C'),
  ...services(10, 8, { unit: 'A' }),
  ...services(10, 4, { unit: 'B' }),
  ...services(10, 0, { unit: 'C' }),
];

export interface PeerResultRow {
  code: string;
  framework: string;
  log_position: string;
  assessment: TrackAssessment;
  /** `null`: nothing was announced, because no KPI has a value yet. */
  state: AnnouncedState | null;
}

/** Returns the announced tracks of all org units, by code and framework. */
export async function storedRows({ log }: AssessedLog): Promise<PeerResultRow[]> {
  const { rows } = await log.database.query<PeerResultRow>(
    `select code, framework, log_position, assessment, announced -> 'state' as state
     from assessments.announced_tracks join read_models.org_units on org_units.id = org_unit_id order by code, framework`,
  );
  return rows;
}

/** Of the announced state only what moves it: its progress is that of the last announcement. */
type StoredResults = Record<string, { assessment: TrackAssessment; state: AnnouncedPart | null }>;
type AnnouncedPart = Pick<AnnouncedState, 'stage' | 'open'>;

const announcedPart = ({ stage, open }: AnnouncedState): AnnouncedPart => ({ stage, ...(open && { open }) });

/** Returns the stored results of a framework by the code of the org unit. */
export async function storedResults(of: AssessedLog, { id } = peerIndex): Promise<StoredResults> {
  const rows = (await storedRows(of)).filter(({ framework }) => framework === id);
  return Object.fromEntries(
    rows.map(({ code, assessment, state }) => [code, { assessment, state: state && announcedPart(state) }]),
  );
}

/**
 * Computes the results of all org units that have or had a value, compared with today's peers. Announcing
 * them again on top of the stored state must change nothing.
 */
export async function recomputedResults(of: AssessedLog, framework = peerIndex): Promise<StoredResults> {
  const { database, zone } = of.log;
  const today = zone.dayOf(of.clock.now());
  const codes = applicableOrgUnits(framework, await of.readings.trees.load(database)).map(({ code }) => code);
  const readings = await of.readings.read(database, codes, framework.readings, today);
  const peers = peerStatistics(kpisAgainstPeers(framework), [...readings.values()]);
  const announced = await storedResults(of, framework);
  const [track] = framework.tracks;
  const fresh = [...readings].flatMap(([code, own]): [string, StoredResults[string]][] => {
    const { tracks, kpis } = assess(framework, own, today, peers);
    const stored = announced[code];
    const previous = stored?.state ?? null;
    if (!previous && kpis.every(({ value }) => value === null)) {
      const saysNothing = isDeepStrictEqual(tracks, assess(framework, new Map(), today, peers).tracks);
      return stored || !saysNothing ? [[code, { assessment: tracks[0]!, state: null }]] : [];
    }
    const state = announce(framework, track!, previous, own, peers);
    return [[code, { assessment: tracks[0]!, state: announcedPart(state) }]];
  });
  return Object.fromEntries(fresh);
}

/** Returns the stored scores of a framework by the code of the org unit. */
export async function storedScores(
  of: AssessedLog,
  framework = peerIndex,
): Promise<Record<string, number | null>> {
  const all = Object.entries(await storedResults(of, framework));
  return Object.fromEntries(all.map(([code, { assessment }]) => [code, assessment.score]));
}
