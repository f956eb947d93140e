import { Logger } from '@nestjs/common';
import type { Framework } from '#maturity/domain';
import { announcedLevels, entryLines } from '../../../../test/support/assessed-lines.js';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { cloudEvent, established } from '../../../../test/support/cloud-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';

let rig: AssessedLog;

async function start(frameworks: readonly Framework[] = [ladder()]): Promise<void> {
  rig = await AssessedLog.create(frameworks, '2025-07-01T12:00:00+07:00');
}
beforeAll(() => Logger.overrideLogger(false));
afterEach(() => rig.drop());

describe('The assessor, about the tree of org units', () => {
  it('assesses the org units above a changed one', async () => {
    await start();
    await rig.record(established('P'), established('A', 'P'), ...services(10, 4));
    const entries = await rig.record(serviceDigitized(5));
    expect(entryLines(entries).sort()).toEqual([
      'A stage-advanced null → 1, 0 on the way',
      'P stage-advanced null → 1, 0 on the way',
    ]);
  });

  it('announces what a move changes', async () => {
    await start();
    await rig.record(established('P'), established('Q'), established('A', 'P'), ...services(10, 9));
    await rig.record(established('B', 'P'), ...services(10, 1, { unit: 'B' }));
    expect(await announcedLevels(rig)).toEqual({ A: 1, B: null, P: 1 });
    const time = '2025-07-01T10:00:00+07:00';
    const moved = cloudEvent('org-unit.moved', { subject: 'org-unit/A', data: { parent: 'Q' }, time });
    const entries = await rig.record(moved);
    expect(entryLines(entries).sort()).toEqual([
      'P stage-regressed 1 → null, 0.2 on the way',
      'Q baseline null → 1, 0.5 on the way',
    ]);
    const { data } = entries.find(({ kind }) => kind === 'stage-regressed')!;
    expect(data).toMatchObject({ causes: ['merger'] });
  });

  it('restates silently when a move was sent as history', async () => {
    await start();
    await rig.record(established('P'), established('Q'), established('A', 'P'), ...services(10, 9));
    await rig.record(established('B', 'P'), ...services(10, 1, { unit: 'B' }));
    const time = '2025-07-01T10:00:00+07:00';
    const move = { subject: 'org-unit/A', data: { parent: 'Q' }, time, backfill: true };
    expect(entryLines(await rig.record(cloudEvent('org-unit.moved', move))).sort()).toEqual([
      'P restated 1 → null, 0.2 on the way, silently',
      'Q baseline null → 1, 0.5 on the way, silently',
    ]);
  });

  it('keeps 4 of 4 where a province takes in the same four procedures, and names the merger where it tells', async () => {
    await start();
    const [before, after] = ['2024-02-01T00:00:00Z', '2025-07-01T00:00:00Z'];
    const registered = (unit: string, code: number) =>
      serviceRegistered(code, { unit, on: code === 5 ? '2024-05-01' : '2024-02-01' });
    const four = (unit: string) => [1, 2, 3, 4].map((code) => registered(unit, code));
    await rig.record(established('HP', undefined, { time: before }), ...four('HP'));
    await rig.record(established('HD', undefined, { time: before }), ...four('HD'), registered('HD', 5));
    await rig.record(...[1, 2, 3, 4].map((code) => serviceDigitized(code, { unit: 'HP', on: '2024-03-01' })));
    const merged = cloudEvent('org-unit.merged', {
      subject: 'org-unit/HD',
      data: { into: 'HP' },
      time: after,
    });
    const entries = (await rig.record(merged)).filter(({ orgUnit }) => orgUnit === 'HP');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'kpi-moved', silent: false });
    expect(entries[0]?.data).toMatchObject({
      causes: ['merger'],
      events: { count: 1 },
      kpis: [expect.objectContaining({ numerator: 4, denominator: 5 }), expect.anything()],
    });
    const again = await rig.record(serviceDigitized(1, { unit: 'HP', on: '2025-08-01' }));
    expect(entryLines(again)).toEqual([]);
  });

  it('withdraws the results of a subtree that moves out of the scope of the framework', async () => {
    await start([ladder({ within: 'P' })]);
    await rig.record(established('P'), established('B', 'P'), established('A', 'B'), ...services(10, 6));
    expect(await announcedLevels(rig)).toEqual({ A: 1, B: 1, P: 1 });
    await rig.record(established('Q'));
    const time = '2025-07-01T10:00:00+07:00';
    const moved = cloudEvent('org-unit.moved', { subject: 'org-unit/B', data: { parent: 'Q' }, time });
    await rig.record(moved);
    expect(Object.keys(await announcedLevels(rig))).not.toContain('A');
    expect(Object.keys(await announcedLevels(rig))).not.toContain('B');
  });

  it('withdraws the results of an org unit that is dissolved', async () => {
    await start();
    await rig.record(established('P'), established('A', 'P'), ...services(10, 6));
    const dissolved = cloudEvent('org-unit.dissolved', {
      subject: 'org-unit/A',
      data: {},
      time: '2025-07-01T10:00:00+07:00',
    });
    expect(entryLines(await rig.record(dissolved))).toEqual([
      'A restated 1 → null, null on the way, silently',
    ]);
    expect(await announcedLevels(rig)).toEqual({ P: 1 });
  });
});
