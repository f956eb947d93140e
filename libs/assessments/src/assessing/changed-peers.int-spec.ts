import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import {
  announce,
  assess,
  kpisAgainstPeers,
  peerStatistics,
  type AnnouncedState,
  type Framework,
  type TrackAssessment,
} from '#maturity/domain';
import type { ReadingsAt } from '#read-models';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { peerIndex, peersInAMonth } from '../../../../test/support/peer-index-fixture.js';
import { randomHistories, units } from '../../../../test/support/history-arbitrary.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import { applicableOrgUnits } from '../domain/applicable-frameworks.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';

const NOW = '2025-07-01T12:00:00+07:00';
let rig: AssessedLog;

async function start(frameworks: readonly Framework[] = [peerIndex]): Promise<AssessedLog> {
  rig = await AssessedLog.create(frameworks, NOW);
  return rig;
}
beforeAll(() => Logger.overrideLogger(false));
afterEach(() => rig.drop());

/** Three org units with shares of 80, 40 and 0 %. */
const three = [
  established('A'),
  established('B'),
  established('C'),
  ...services(10, 8, { unit: 'A' }),
  ...services(10, 4, { unit: 'B' }),
  ...services(10, 0, { unit: 'C' }),
];

describe('an assessor of org units that are measured against each other', () => {
  it('announces where each stands among all of them', async () => {
    await start();
    const entries = await rig.record(...three);
    expect(entryLines(entries)).toEqual([
      'A baseline null → 2',
      'B baseline null → 1',
      'C baseline null → null',
    ]);
    expect(await scores()).toEqual({ A: 96, B: 48, C: 0 });
    expect(await storedResults(rig)).toEqual(await recomputed(rig));
  });

  it('moves all of them by the facts of one', async () => {
    await start();
    await rig.record(...three);
    // C has nine of ten now: A is not the highest any more, and B has become the lowest.
    const more = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => serviceDigitized(code, { unit: 'C' }));
    const entries = await rig.record(...more);
    expect(changesOf(entries)).toEqual(['B stage-regressed 1 → null', 'C stage-advanced null → 2']);
    expect(await scores()).toEqual({ A: 80, B: 8, C: 98 });
    expect(await storedResults(rig)).toEqual(await recomputed(rig));
  });

  it('is silent about all of them when what moved one is history', async () => {
    await start();
    await rig.record(...three);
    const more = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) =>
      serviceDigitized(code, { unit: 'C', backfill: true }),
    );
    expect(changesOf(await rig.record(...more))).toEqual([
      'B stage-regressed 1 → null, silently',
      'C stage-advanced null → 2, silently',
    ]);
  });

  it('does not make news of what history does to an org unit by other frameworks', async () => {
    await start([ladder(), peerIndex]);
    await rig.record(...three);
    const history = serviceDigitized(5, { unit: 'B', backfill: true });
    const entries = await rig.record(history, serviceDigitized(9, { unit: 'A' }));
    const byLadder = entries.filter(({ framework }) => framework === 'ladder');
    expect(changesOf(byLadder)).toEqual(['B stage-advanced null → 1, silently']);
  });

  it('lets those that remain stand among themselves when one is no more', async () => {
    await start();
    await rig.record(...three);
    const time = '2025-07-01T10:00:00+07:00';
    await rig.record(cloudEvent('org-unit.dissolved', { subject: 'org-unit/A', data: {}, time }));
    expect(await scores()).toEqual({ B: 88, C: 0 });
    expect(await storedResults(rig)).toEqual(await recomputed(rig));
  });

  it('moves all of them when a day takes from one what its window held', async () => {
    await start([peersInAMonth]);
    await rig.record(established('A'), established('B'), established('C'));
    await rig.record(
      ...dossiers('A', 9, '2025-06-20'),
      ...dossiers('B', 6, '2025-06-30'),
      ...dossiers('C', 3, '2025-06-30'),
    );
    expect(await scores(peersInAMonth)).toEqual({ A: 100, B: 50, C: 0 });
    await rig.passTo('2025-07-22T12:00:00+07:00');
    expect(await scores(peersInAMonth)).toEqual({ A: 0, B: 100, C: 50 });
    expect(await storedResults(rig, peersInAMonth)).toEqual(await recomputed(rig, peersInAMonth));
  });

  it('leaves the others alone, and those that nobody measures against', async () => {
    await start([ladder(), peerIndex]);
    await rig.record(...three);
    const before = await positions();
    await rig.record(serviceRegistered(11, { unit: 'A' }));
    const after = await positions();
    const moved = Object.keys(after).filter((key) => after[key] !== before[key]);
    expect(moved.sort()).toEqual(['A/ladder', 'A/peer-index', 'B/peer-index', 'C/peer-index']);
  });

  it('looks at all of them once for any number of marks, and then no more', async () => {
    await start();
    await rig.record(...three);
    await rig.log.record(serviceDigitized(1, { unit: 'C' }), serviceDigitized(5, { unit: 'B' }));
    const rounds: number[] = [];
    await rig.assessor.catchUp({ onRound: ({ orgUnits }) => rounds.push(orgUnits) });
    expect(rounds).toEqual([3]);
  });

  it('keeps the other frameworks going when peers cannot be measured, and does not forget that (I2)', async () => {
    const kpis = peerIndex.kpis.map((kpi) => ({ ...kpi, formula: { ...kpi.formula, numerator: fail } }));
    await start([{ ...peerIndex, kpis, hash: 'broken' }, ladder()]);
    const entries = await rig.record(...three);
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

describe('assessors of org units that are measured against each other', () => {
  it('reach the same result whichever process takes which mark (I5)', async () => {
    await start();
    const many = Array.from({ length: 10 }, (_, index) => `U${index}`);
    await rig.record(
      ...many.flatMap((unit, index) => [established(unit), ...services(8, index % 5, { unit })]),
    );
    const assessors = [rig.assessor, rig.newAssessor([peerIndex]), rig.newAssessor([peerIndex])];
    let rounds = 0;
    const onRound = (): void => void (rounds += 1);
    let working: Promise<unknown> = Promise.resolve();
    for (const unit of many) {
      const more = [
        serviceRegistered(20, { unit }),
        serviceDigitized(20, { unit }),
        serviceDigitized(8, { unit }),
      ];
      await Promise.all([working, rig.log.record(...more)]);
      working = Promise.all(assessors.map((assessor) => assessor.catchUp({ onRound })));
    }
    await working;
    // One mark for each turn: a round that takes one leaves none behind for others to take.
    expect(rounds).toBeLessThanOrEqual(many.length);
    expect(await storedResults(rig)).toEqual(await recomputed(rig));
    expect(await rig.assess()).toEqual([]);
  }, 60_000);

  it('never let an older snapshot overwrite what a newer one said of a peer', async () => {
    await start();
    await rig.record(...three);
    const more = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => serviceDigitized(code, { unit: 'C' }));
    let interrupted = false;
    const interrupt = async (): Promise<void> => {
      if (interrupted) return;
      interrupted = true;
      await rig.record(...more);
    };
    await rig.log.record(serviceRegistered(11, { unit: 'A' }));
    const slow = rig.newAssessor([peerIndex], rig.log.database, interruptedReadings(interrupt));
    expect((await slow.round()).entries).toBe(0);
    expect(interrupted).toBe(true);
    expect(await storedResults(rig)).toEqual(await recomputed(rig));
  });

  it('do not bring back a peer that has been dissolved meanwhile', async () => {
    await start();
    await rig.record(...three);
    const time = '2025-07-01T10:00:00+07:00';
    const dissolved = cloudEvent('org-unit.dissolved', { subject: 'org-unit/B', data: {}, time });
    let interrupted = false;
    const interrupt = async (): Promise<void> => {
      if (interrupted) return;
      interrupted = true;
      await rig.record(dissolved);
    };
    await rig.log.record(serviceRegistered(11, { unit: 'A' }));
    await rig.newAssessor([peerIndex], rig.log.database, interruptedReadings(interrupt)).round();
    expect(Object.keys(await scores())).toEqual(['A', 'C']);
    expect(await storedResults(rig)).toEqual(await recomputed(rig));
  });

  it('have concluded in the end what a fresh look at all peers says, whatever was learned in whatever order (I5)', async () => {
    await start();
    const at = '2025-12-01T12:00:00+07:00';
    const turns = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(historiesOfPeers, turns, async (history, sizes) => {
        const other = await AssessedLog.create([peerIndex], at);
        try {
          for (let sent = 0, turn = 0; sent < history.length; turn += 1) {
            const size = sizes[turn % sizes.length]!;
            await other.record(...history.slice(sent, sent + size));
            sent += size;
            expect(await storedResults(other)).toEqual(await recomputed(other));
          }
        } finally {
          await other.drop();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});

const ofPeers = fc
  .record({ unit: fc.constantFrom(...units), code: fc.integer({ min: 1, max: 6 }), backfill: fc.boolean() })
  .chain(({ code, ...place }) =>
    fc.constantFrom(
      serviceRegistered(code, place),
      serviceDigitized(code, place),
      serviceDigitized(code, place, { process: 'none' }),
    ),
  );

/** Whatever happens to org units, and between it what moves them among each other. */
const historiesOfPeers = fc
  .tuple(randomHistories(30), fc.array(ofPeers, { minLength: 20, maxLength: 40 }))
  .map(([history, moves]) => [
    ...units.map((unit) => established(unit, undefined, { time: '2023-01-01T00:00:00Z' })),
    ...moves.flatMap((move, index) => [move, ...history.slice(index, index + 1)]),
  ]);

/** Something happens after the snapshot was taken and before anything that stands is looked at. */
function interruptedReadings(interrupt: () => Promise<void>): ReadingsAt {
  const readings = readingsAt(rig.log.database, rig.readings, rig.log.zone);
  const read = readings.read.bind(readings);
  readings.read = async (...question) => {
    await interrupt();
    return read(...question);
  };
  return readings;
}

function dossiers(unit: string, count: number, on: string): CloudEvent[] {
  const place = { orgunit: unit, subject: 'service/1', time: `${on}T12:00:00+07:00` };
  return Array.from({ length: count }, () => cloudEvent('dossier.submitted', place));
}

function fail(): never {
  throw new Error('a defect');
}

/** `A stage-advanced null → 1, silently` */
function entryLines(entries: readonly JournalEntry[]): string[] {
  const lines = entries.map(({ orgUnit, kind, silent, data }) => {
    const { from, to } = data as AnnouncementData;
    return `${orgUnit} ${kind} ${from?.level ?? null} → ${to?.level ?? null}${silent ? ', silently' : ''}`;
  });
  return lines.sort();
}

const changesOf = (entries: readonly JournalEntry[]): string[] =>
  entryLines(entries.filter(({ kind }) => kind.startsWith('stage-')));

interface Row {
  code: string;
  framework: string;
  log_position: string;
  assessment: TrackAssessment;
  state: AnnouncedState;
}

async function rowsOf({ log }: AssessedLog): Promise<Row[]> {
  const { rows } = await log.database.query<Row>(
    `select code, framework, log_position, assessment, state
     from assessments.announced_tracks join read_models.org_units on org_units.id = org_unit_id order by code, framework`,
  );
  return rows;
}

type StoredResults = Record<string, Pick<Row, 'assessment' | 'state'>>;

async function storedResults(of: AssessedLog, { id } = peerIndex): Promise<StoredResults> {
  const rows = (await rowsOf(of)).filter(({ framework }) => framework === id);
  return Object.fromEntries(rows.map(({ code, assessment, state }) => [code, { assessment, state }]));
}

/**
 * All that are measured, or were once, among all that are measured today; and what is announced stays so,
 * looked at again.
 */
async function recomputed(of: AssessedLog, framework = peerIndex): Promise<StoredResults> {
  const { database, zone } = of.log;
  const today = zone.dayOf(of.clock.now());
  const codes = applicableOrgUnits(framework, await of.readings.trees.load(database)).map(({ code }) => code);
  const readings = await of.readings.read(database, codes, framework.readings, today);
  const peers = peerStatistics(kpisAgainstPeers(framework), [...readings.values()]);
  const announced = await storedResults(of, framework);
  const [track] = framework.tracks;
  const fresh = [...readings].flatMap(([code, own]) => {
    const { tracks, kpis } = assess(framework, own, today, peers);
    const previous = announced[code]?.state ?? null;
    if (!previous && kpis.every(({ value }) => value === null)) return [];
    const state = announce(framework, track!, previous, own, peers);
    return [[code, { assessment: tracks[0]!, state }] as const];
  });
  return Object.fromEntries(fresh);
}

async function scores(framework = peerIndex): Promise<Record<string, number | null>> {
  const all = Object.entries(await storedResults(rig, framework));
  return Object.fromEntries(all.map(([code, { assessment }]) => [code, assessment.score]));
}

/** How far the log was counted, by org unit and framework. */
async function positions(): Promise<Record<string, string>> {
  const rows = await rowsOf(rig);
  return Object.fromEntries(
    rows.map(({ code, framework, log_position }) => [`${code}/${framework}`, log_position]),
  );
}
