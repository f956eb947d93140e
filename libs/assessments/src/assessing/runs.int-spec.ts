import { Logger } from '@nestjs/common';
import { withTransaction } from '#database';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { peerIndex } from '../../../../test/support/peer-index-fixture.js';
import { threePeers } from '../../../../test/support/reference-peer-results.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import type { AnnouncementData } from '../domain/journal-entry.js';

const NOW = '2025-12-02T12:00:00+07:00';
let rig: AssessedLog;

beforeAll(() => Logger.overrideLogger(false));
afterEach(() => rig.drop());

async function start(frameworks = [ladder()]): Promise<void> {
  rig = await AssessedLog.create(frameworks, NOW, { settlingMs: 20_000 });
}

async function openRun(): Promise<number> {
  const { rows } = await rig.log.database.query<{ id: string }>(
    `insert into event_log.runs (owner) values ('key') returning id`,
  );
  return Number(rows[0]!.id);
}

/** Records facts of a run: as the append does, but without its checks. */
async function recordIn(run: number, ...events: CloudEvent[]): Promise<string[]> {
  const { position } = await rig.log.reader.head(rig.log.database);
  await rig.log.append(events);
  await withTransaction(rig.log.database, async (tx) => {
    await tx.query('update event_log.events set run = $1 where position > $2', [run, position]);
    await tx.query(
      'update event_log.runs set last_position = (select max(position) from event_log.events) where id = $1',
      [run],
    );
  });
  await rig.log.projector.catchUp();
  return pass(0);
}

async function close(run: number): Promise<void> {
  await rig.log.database.query('update event_log.runs set closed_at = clock_timestamp() where id = $1', [
    run,
  ]);
}

/** Lets so many seconds pass, assesses, and returns what is announced. */
async function pass(seconds: number): Promise<string[]> {
  rig.clock.advance(seconds * 1_000);
  const entries = await rig.assess();
  return entries
    .filter(({ kind }) => kind !== 'kpi-moved' && kind !== 'threshold-approaching')
    .map(({ orgUnit, kind, data }) => {
      const { to, waitedFor } = data as AnnouncementData;
      return `${orgUnit} ${kind} ${to?.level ?? null}${waitedFor ? `, waited for a ${waitedFor}` : ''}`;
    });
}

describe('A run', () => {
  it('holds the results that its own facts touch until it is closed', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 3));
    await pass(60);
    const run = await openRun();
    expect(await recordIn(run, serviceDigitized(4), serviceDigitized(5))).toEqual([]);
    expect(await pass(3_000)).toEqual([]);
    await recordIn(run, serviceRegistered(11), serviceRegistered(12), serviceRegistered(13));
    await close(run);
    expect(await pass(60)).toEqual([]);
  });

  it('holds them until its lease ends when it is never closed', async () => {
    await start();
    await rig.record(established('A'), ...services(10, 4));
    await pass(60);
    const run = await openRun();
    await recordIn(run, serviceDigitized(5));
    expect(await pass(300)).toEqual([]);
    await rig.log.database.query('update event_log.runs set lease_until = clock_timestamp() where id = $1', [run]); // prettier-ignore
    expect(await pass(1)).toEqual(['A stage-advanced 1']);
  });

  it('holds org units above for ten minutes at most; what is concluded then says so', async () => {
    await start();
    await rig.record(established('P'), established('A', 'P'), ...services(10, 4));
    await pass(60);
    const run = await openRun();
    await recordIn(run, serviceDigitized(5));
    expect(await pass(599)).toEqual([]);
    expect(await pass(1)).toEqual(['P stage-advanced 1, waited for a run']);
    await close(run);
    expect(await pass(0)).toEqual(['A stage-advanced 1']);
  });

  it('does not hold what its facts do not touch', async () => {
    await start();
    await rig.record(
      established('A'),
      established('B'),
      ...services(10, 4),
      ...services(10, 4, { unit: 'B' }),
    );
    await pass(60);
    const run = await openRun();
    await recordIn(run, serviceDigitized(5));
    await rig.record(serviceDigitized(5, { unit: 'B' }));
    expect(await pass(20)).toEqual(['B stage-advanced 1']);
  });
});

describe('A score that is compared with peers', () => {
  it('says that a peer moved when only another org unit did', async () => {
    await start([peerIndex]);
    await rig.record(...threePeers);
    await pass(60);
    const before = await rig.journal.head(rig.log.database);
    await rig.record(...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((code) => serviceDigitized(code, { unit: 'C', on: '2025-12-02' }))); // prettier-ignore
    await pass(20);
    const entries = await rig.journal.after(rig.log.database, before, 100);
    const causes = new Map(entries.map(({ orgUnit, data }) => [orgUnit, (data as AnnouncementData).causes]));
    expect(causes.get('B')).toEqual(['peer']);
    expect(causes.get('C')).toEqual(['new']);
  });
});

describe('An import of 2,500 services whose full-process ones come first', () => {
  const ON = { on: '2025-12-01' };
  const FULL = 500;
  const CUT = 500;
  const imported = [
    ...Array.from({ length: FULL }, (_, index) => [
      serviceRegistered(`n${index}`, ON),
      serviceDigitized(`n${index}`, ON),
    ]).flat(),
    ...Array.from({ length: 2_000 }, (_, index) => serviceRegistered(`m${index}`, ON)),
  ];
  const cuts = Array.from({ length: imported.length / CUT }, (_, index) =>
    imported.slice(index * CUT, (index + 1) * CUT),
  );

  it.each([
    ['in a run', true],
    ['without a run', false],
  ])(
    'announces none of the stages that held on no day, %s',
    async (_, inRun) => {
      await start();
      await rig.record(established('A'), ...services(10, 0, { on: '2025-11-01' }));
      await pass(60);
      const run = inRun ? await openRun() : null;
      const announced: string[] = [];
      for (const cut of cuts) {
        if (run === null) await rig.record(...cut);
        else await recordIn(run, ...cut);
        // A run may take long between its requests; without one the cuts follow each other closely.
        announced.push(...(await pass(inRun ? 45 : 1)));
      }
      if (run !== null) await close(run);
      announced.push(...(await pass(60)));
      expect(announced).toEqual([]);
      const { assessments } = await rig.maturity.of('A', [ladder()], {
        asOf: rig.log.zone.dayOf(rig.clock.now()),
        knownAt: null,
        tree: 'as-is',
      });
      expect(assessments[0]?.assessment.kpis[0]).toMatchObject({ numerator: 500, denominator: 2_510 });
    },
    60_000,
  );
});
