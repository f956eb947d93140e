import { Logger } from '@nestjs/common';
import type { Framework } from '#maturity/domain';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { serviceDigitized, serviceRegistered } from '../../../../test/support/service-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { peerIndex, peersInAMonth } from '../../../../test/support/peer-index-fixture.js';
import {
  recomputedResults,
  storedResults,
  storedRows,
  storedScores,
  threePeers,
} from '../../../../test/support/reference-peer-results.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';

const NOW = '2025-07-01T12:00:00+07:00';
let rig: AssessedLog;

async function start(frameworks: readonly Framework[] = [peerIndex]): Promise<AssessedLog> {
  rig = await AssessedLog.create(frameworks, NOW);
  return rig;
}
beforeAll(() => Logger.overrideLogger(false));
afterEach(() => rig.drop());

describe('Assessor of org units that are compared with their peers', () => {
  it('announces the first result of each org unit, compared with all peers', async () => {
    await start();
    const entries = await rig.record(...threePeers);
    expect(entryLines(entries)).toEqual([
      'A baseline null → 2',
      'B baseline null → 1',
      'C baseline null → null',
    ]);
    expect(await storedScores(rig)).toEqual({ A: 96, B: 48, C: 0 });
    expect(await storedResults(rig)).toEqual(await recomputedResults(rig));
  });

  it('assesses all peers when a fact changes one of them', async () => {
    await start();
    await rig.record(...threePeers);
    // C has nine of ten now. So A is no longer the highest, and B becomes the lowest.
    const more = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => serviceDigitized(code, { unit: 'C' }));
    const entries = await rig.record(...more);
    expect(changesOf(entries)).toEqual(['B band-changed 1 → null', 'C band-changed null → 2']);
    expect(await storedScores(rig)).toEqual({ A: 80, B: 8, C: 98 });
    expect(await storedResults(rig)).toEqual(await recomputedResults(rig));
  });

  it('marks the entries of all peers silent when a backfilled fact changes one of them', async () => {
    await start();
    await rig.record(...threePeers);
    const more = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) =>
      serviceDigitized(code, { unit: 'C', backfill: true }),
    );
    expect(changesOf(await rig.record(...more))).toEqual([
      'B band-changed 1 → null, silently',
      'C band-changed null → 2, silently',
    ]);
  });

  it('keeps entries of other frameworks silent when backfill caused them, even if a new fact changes a peer', async () => {
    await start([ladder(), peerIndex]);
    await rig.record(...threePeers);
    const history = serviceDigitized(5, { unit: 'B', backfill: true });
    const entries = await rig.record(history, serviceDigitized(9, { unit: 'A' }));
    const byLadder = entries.filter(({ framework }) => framework === 'ladder');
    expect(changesOf(byLadder)).toEqual(['B stage-advanced null → 1, silently']);
  });

  it('compares the remaining peers with each other when one is dissolved', async () => {
    await start();
    await rig.record(...threePeers);
    const time = '2025-07-01T10:00:00+07:00';
    await rig.record(cloudEvent('org-unit.dissolved', { subject: 'org-unit/A', data: {}, time }));
    expect(await storedScores(rig)).toEqual({ B: 88, C: 0 });
    expect(await storedResults(rig)).toEqual(await recomputedResults(rig));
  });

  it('assesses all peers when a day ends and facts of one of them leave the window', async () => {
    await start([peersInAMonth]);
    await rig.record(established('A'), established('B'), established('C'));
    await rig.record(
      ...dossiers('A', 9, '2025-06-20'),
      ...dossiers('B', 6, '2025-06-30'),
      ...dossiers('C', 3, '2025-06-30'),
    );
    expect(await storedScores(rig, peersInAMonth)).toEqual({ A: 100, B: 50, C: 0 });
    await rig.passTo('2025-07-22T12:00:00+07:00');
    expect(await storedScores(rig, peersInAMonth)).toEqual({ A: 0, B: 100, C: 50 });
    expect(await storedResults(rig, peersInAMonth)).toEqual(await recomputedResults(rig, peersInAMonth));
  });

  it('assesses the peers of a changed org unit by the framework that compares them, and by no other', async () => {
    await start([ladder(), peerIndex]);
    await rig.record(...threePeers);
    const before = await positions();
    await rig.record(serviceRegistered(11, { unit: 'A' }));
    const after = await positions();
    const moved = Object.keys(after).filter((key) => after[key] !== before[key]);
    expect(moved.sort()).toEqual(['A/ladder', 'A/peer-index', 'B/peer-index', 'C/peer-index']);
  });

  it('assesses each peer once in one round when several of them have dirty marks', async () => {
    await start();
    await rig.record(...threePeers);
    await rig.log.record(serviceDigitized(1, { unit: 'C' }), serviceDigitized(5, { unit: 'B' }));
    const rounds: number[] = [];
    await rig.assessor.catchUp({ onRound: ({ orgUnits }) => rounds.push(orgUnits) });
    expect(rounds).toEqual([3]);
  });

  it('announces the other frameworks when the statistics of peers throw an error, and marks all peers for a retry (I2)', async () => {
    const kpis = peerIndex.kpis.map((kpi) => ({ ...kpi, formula: { ...kpi.formula, numerator: fail } }));
    await start([{ ...peerIndex, kpis, hash: 'broken' }, ladder()]);
    const entries = await rig.record(...threePeers);
    expect(entryLines(entries)).toEqual([
      'A baseline null → 1',
      'B baseline null → null',
      'C baseline null → null',
    ]);
    const { rows } = await rig.log.database.query(
      'select count(distinct org_unit_id)::int as n, min(not_before) > now() as later from read_models.dirty_marks',
    );
    expect(rows).toEqual([{ n: 3, later: true }]);
  });
});

function dossiers(unit: string, count: number, on: string): CloudEvent[] {
  const place = { orgunit: unit, subject: 'service/1', time: `${on}T12:00:00+07:00` };
  return Array.from({ length: count }, () => cloudEvent('dossier.submitted', place));
}

function fail(): never {
  throw new Error('a defect');
}

/** Returns lines such as `A stage-advanced null → 1, silently`. */
function entryLines(entries: readonly JournalEntry[]): string[] {
  const lines = entries.map(({ orgUnit, kind, silent, data }) => {
    const { from, to } = data as AnnouncementData;
    return `${orgUnit} ${kind} ${from?.level ?? null} → ${to?.level ?? null}${silent ? ', silently' : ''}`;
  });
  return lines.sort();
}

const changesOf = (entries: readonly JournalEntry[]): string[] =>
  entryLines(entries.filter(({ kind }) => kind.startsWith('stage-') || kind === 'band-changed'));

/** Returns the log position of each result, by org unit and framework. */
async function positions(): Promise<Record<string, string>> {
  const rows = await storedRows(rig);
  return Object.fromEntries(
    rows.map(({ code, framework, log_position }) => [`${code}/${framework}`, log_position]),
  );
}
