import { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database, type DatabaseOptions } from '#database';
import type { Framework } from '#maturity/domain';
import { announcedLevels, entryLines } from '../../../../test/support/assessed-lines.js';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established, retraction } from '../../../../test/support/cloud-event-factory.js';
import {
  datasetOpened,
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';

const NOW = '2025-07-01T12:00:00+07:00';
let rig: AssessedLog;

async function start(frameworks: readonly Framework[] = [ladder()]): Promise<AssessedLog> {
  rig = await AssessedLog.create(frameworks, NOW);
  return rig;
}
// Some tests cause errors on purpose; keep them out of the test output.
beforeAll(() => Logger.overrideLogger(false));
afterEach(() => rig.drop());

describe('Assessor', () => {
  it('writes a baseline first, and then an entry for each change', async () => {
    await start();
    expect(entryLines(await rig.record(established('A')))).toEqual([]);
    expect(entryLines(await rig.record(...services(10, 3)))).toEqual([
      'A baseline null → null, 0.6 on the way',
    ]);
    expect(entryLines(await rig.record(serviceDigitized(4)))).toEqual([
      'A kpi-moved null → null, 0.8 on the way, full-process',
      'A threshold-approaching null → null, 0.8 on the way, full-process',
    ]);
    expect(entryLines(await rig.record(serviceDigitized(5)))).toEqual([
      'A stage-advanced null → 1, 0 on the way',
    ]);
  });

  it('adds the expected arrival of the next stage to entries that may notify, and to no others', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 0, { on: '2024-12-20' }));
    const slow = [1, 2, 3].map((code) => serviceDigitized(code, { on: `2025-0${2 * code - 1}-15` }));
    const arrivals = (entries: readonly JournalEntry[]): unknown[] =>
      entries.map(({ kind, data }) => [kind, (data as AnnouncementData).next?.unmet.map(({ eta }) => eta)]);
    const arrival = expect.stringMatching(/^2025-/) as string;
    expect(arrivals(await rig.record(...slow))).toEqual([['kpi-moved', [arrival]]]);
    expect(arrivals(await rig.record(serviceDigitized(4, { on: '2025-06-30' })))).toEqual([
      ['threshold-approaching', [arrival]],
    ]);
    const others = services(10, 4, { on: '2024-12-20', unit: 'B' });
    expect(arrivals(await rig.record(established('B'), ...others))).toEqual([['baseline', [null]]]);
  });

  it('gives way to other work after every few org units of a round', async () => {
    await start();
    const codes = Array.from({ length: 130 }, (_, index) => `U${index}`);
    await rig.log.record(...codes.map((code) => established(code)));
    const assessed: number[] = [];
    let times = 0;
    await rig.assessor.catchUp({
      giveWay: () => Promise.resolve(void (times += 1)),
      onRound: ({ orgUnits }) => assessed.push(orgUnits),
    });
    expect({ assessed, times }).toEqual({ assessed: [130], times: 7 });
  });

  it('lowers a stage only below its exit threshold', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 5));
    expect(entryLines(await rig.record(serviceRegistered(11), serviceRegistered(12)))).toEqual([
      'A kpi-moved 1 → 1, 0 on the way, full-process',
    ]);
    expect(entryLines(await rig.record(serviceRegistered(13)))).toEqual([
      'A stage-regressed 1 → null, 0.77 on the way',
    ]);
  });

  it('writes an entry when an org unit stops approaching, even if its KPI had an entry that day', async () => {
    await start();
    await rig.record(established('A'), ...services(20, 8));
    expect(entryLines(await rig.record(serviceDigitized(9)))).toEqual([
      'A kpi-moved null → null, 0.9 on the way, full-process',
    ]);
    const undone = serviceDigitized(10, {}, { process: 'none' });
    expect(
      entryLines(
        await rig.record(serviceRegistered(21), serviceRegistered(22), serviceRegistered(23), undone),
      ),
      // The facts are late: the KPI had not moved up on that day, and is further from the stage than before.
    ).toEqual([
      'A withdrawn null → null, 0.78 on the way, full-process',
      'A kpi-moved null → null, 0.78 on the way, full-process',
    ]);
  });

  it('writes at most one kpi-moved entry per KPI and day', async () => {
    await start();
    await rig.record(established('A'), ...services(20, 1));
    expect(entryLines(await rig.record(serviceDigitized(2)))).toHaveLength(1);
    expect(entryLines(await rig.record(serviceDigitized(3)))).toEqual([]);
    expect(entryLines(await rig.passTo('2025-07-02T12:00:00+07:00'))).toEqual([]);
    expect(entryLines(await rig.record(serviceDigitized(4)))).toEqual([
      'A kpi-moved null → null, 0.4 on the way, full-process',
    ]);
  });

  it('marks entries silent when backfilled facts caused them', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 3));
    const entries = await rig.record(
      serviceDigitized(4, { backfill: true }),
      serviceDigitized(5, { backfill: true }),
    );
    expect(entryLines(entries)).toEqual(['A stage-advanced null → 1, 0 on the way, silently']);
  });

  it('notifies of a fact that arrives while backfilled facts are being assessed', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 4));
    await rig.log.record(serviceDigitized(5, { backfill: true }));
    const database = new InterruptedDatabase({ url: rig.log.url }, () => rig.log.record(serviceDigitized(6)));
    await rig.newAssessor([ladder()], database).round();
    await database.close();
    const entries = await rig.journal.after(rig.log.database, 1, 10);
    expect(entryLines(entries)).toEqual(['A stage-advanced null → 1, 0.13 on the way']);
    expect(await rig.assess()).toEqual([]);
  });

  it('withdraws the stage when a fact that raised it is retracted', async () => {
    await start();
    const fifth = serviceDigitized(5);
    await rig.record(established('A'), ...services(10, 4));
    await rig.record(fifth);
    const sixMore = [11, 12, 13].map((code) => serviceRegistered(code));
    expect(entryLines(await rig.record(retraction(fifth), ...sixMore))).toEqual([
      'A withdrawn 1 → null, 0.62 on the way',
    ]);
  });

  it('keeps the stage while data are missing', async () => {
    await start();
    const opened = [datasetOpened(1, 365), datasetOpened(2, 365)];
    await rig.record(established('A'), ...services(10, 9), ...opened);
    expect(await announcedLevels(rig)).toEqual({ A: 2 });
    expect(entryLines(await rig.record(...opened.map((event) => retraction(event))))).toEqual([]);
    expect(await announcedLevels(rig)).toEqual({ A: 2 });
  });

  it('lowers the stage when a day ends and data are no longer fresh', async () => {
    await start();
    const opened = [datasetOpened(1, 365, { on: '2025-06-20' }), datasetOpened(2, 14, { on: '2025-06-20' })];
    await rig.record(established('A'), ...services(10, 9), ...opened);
    expect(await announcedLevels(rig)).toEqual({ A: 2 });
    expect(entryLines(await rig.passTo('2025-07-03T12:00:00+07:00'))).toEqual([]);
    const lapsed = await rig.passTo('2025-08-20T12:00:00+07:00');
    expect(entryLines(lapsed)).toEqual(['A stage-regressed 2 → 1, 0.75 on the way']);
    expect(lapsed[0]?.silent).toBe(false);
  });

  it('assesses all org units again, silently, when framework files change, and stops assessing in a process with the old files', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 4));
    const changed = rig.newAssessor([ladder({ enter: 40 })]);
    await changed.register();
    expect(await rig.assess()).toEqual([]);
    const before = await rig.journal.head(rig.log.database);
    await changed.catchUp();
    const entries = await rig.journal.after(rig.log.database, before, 10);
    expect(entryLines(entries)).toEqual(['A restated null → 1, 0 on the way, silently']);
    await changed.register();
    expect(await changed.round()).toEqual({ orgUnits: 0, entries: 0 });
  });

  it('announces the other frameworks when one throws an error, and marks the org unit for a retry (I2)', async () => {
    const broken = { ...ladder({ id: 'broken' }), hash: 'broken' };
    const kpis = broken.kpis.map((kpi) => ({ ...kpi, formula: { ...kpi.formula, numerator: fail } }));
    await start([{ ...broken, kpis }, ladder()]);
    const entries = await rig.record(established('A'), ...services(10, 5));
    expect(entryLines(entries)).toEqual(['A baseline null → 1, 0 on the way']);
    const { rows } = await rig.log.database.query(
      'select count(*)::int as n, min(not_before) > now() as later from read_models.dirty_marks',
    );
    expect(rows).toEqual([{ n: expect.any(Number), later: true }]);
  });

  it('loses no dirty mark when it fails before its commit (I2)', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 4));
    await rig.log.database.query(
      `create function fail() returns trigger language plpgsql as $$ begin raise 'power cut'; end $$;
       create trigger fail before insert on assessments.journal for each row execute function fail()`,
    );
    await expect(rig.record(serviceDigitized(5))).rejects.toThrow('power cut');
    expect(await announcedLevels(rig)).toEqual({ A: null });
    await rig.log.database.query('drop function fail cascade');
    expect(entryLines(await rig.assess())).toEqual(['A stage-advanced null → 1, 0 on the way']);
  });

  it('writes each entry once when several assessors work at once (I5)', async () => {
    await start();
    const units = Array.from({ length: 30 }, (_, index) => `U${index}`);
    await rig.log.record(
      established('A'),
      ...units.flatMap((unit) => [established(unit, 'A'), ...services(4, 1, { unit })]),
    );
    await Promise.all(
      [rig.assessor, rig.newAssessor([ladder()]), rig.newAssessor([ladder()])].map((one) => one.catchUp()),
    );
    const entries = await rig.journal.after(rig.log.database, 0, 1000);
    expect(entryLines(entries).filter((line) => line.includes('baseline'))).toHaveLength(31);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  });

  it('writes no entry again when facts are delivered again or read models are rebuilt (I5)', async () => {
    await start();
    const facts = [established('A'), ...services(10, 5)];
    await rig.record(...facts);
    expect(await rig.record(...facts)).toEqual([]);
    await rig.log.database.query(`
      truncate read_models.rollups, read_models.entity_totals, read_models.entities, read_models.effective_versions;
      update event_log.checkpoints set position = 0`);
    await rig.log.newProjector().catchUp();
    expect(await rig.assess()).toEqual([]);
  });
});

/** Calls back before the second connection opens: after dirty marks are taken, before the snapshot. */
class InterruptedDatabase extends Database {
  private connections = 0;

  constructor(
    options: DatabaseOptions,
    private readonly interrupt: () => Promise<void>,
  ) {
    super(options);
  }

  override async connect(): Promise<PoolClient> {
    this.connections += 1;
    if (this.connections === 2) await this.interrupt();
    return super.connect();
  }
}

function fail(): never {
  throw new Error('a defect');
}
