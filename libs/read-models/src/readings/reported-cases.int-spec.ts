import { DayZone, parseDay } from '#kernel';
import { measureCatalogue, readingFor } from '#maturity/domain';
import { cloudEvent, established, retraction } from '../../../../test/support/cloud-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { serviceDigitized, serviceRegistered } from '../../../../test/support/service-event-factory.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import { KNOWN_NOW } from '../index.js';
import { ReadingStore } from './reading-store.js';

const of = (id: string, windowMonths: number | null = null) =>
  readingFor({ measure: measureCatalogue.get(id)!, windowMonths });

describe('Days that begin at one o’clock, in Asunción (case 20)', () => {
  const received = of('dossiers.received', 12);
  const dossier = (number: string, time: string) =>
    cloudEvent('dossier.submitted', {
      ...{ source: '/cases/20b', orgunit: 'c20b', subject: 'service/a', time },
      data: { dossier: number, channel: 'web', selfFiled: true },
    });

  it('count each fact on its own day, also after a retraction and when projected again', async () => {
    const log = await ProjectedLog.create([], new DayZone('America/Asuncion'));
    const amountOn = async (day: string) => {
      const values = await new ReadingStore().read(log.database, ['c20b'], [received], parseDay(day)!);
      return values.get('c20b')?.get(received.key)?.amount;
    };
    // At midnight on 1 October 2023 the clocks went forward to one o'clock.
    const second = dossier('D2', '2023-10-15T12:00:00Z');
    await log.record(
      established('c20b', undefined, { time: '2020-01-01T12:00:00Z' }),
      serviceRegistered('a', { unit: 'c20b', time: '2023-01-01T12:00:00Z' }),
      dossier('D1', '2023-10-01T03:30:00Z'),
      dossier('D3', '2023-10-01T04:00:00Z'),
      second,
    );
    expect([await amountOn('2023-09-30'), await amountOn('2023-10-01')]).toEqual([1, 2]);
    expect(await amountOn('2023-10-30')).toBe(3);
    await log.record(retraction(second, { time: '2023-11-02T12:00:00Z' }));
    const days = ['2023-09-30', '2023-10-01', '2023-10-15', '2023-10-30'];
    const amounts = await Promise.all(days.map(amountOn));
    expect(amounts).toEqual([1, 2, 2, 2]);
    await log.emptyReadModels();
    await log.newProjector().catchUp();
    expect(await Promise.all(days.map(amountOn))).toEqual(amounts);
    await log.drop();
  });
});

describe('An org unit without facts (case 24)', () => {
  it('is not measured, and its nation counts those that report, with their coverage', async () => {
    const [full, eligible] = [of('services.eligibleFullProcess'), of('services.eligible')];
    const log = await ProjectedLog.create();
    const asOf = parseDay('2026-02-01')!;
    const at = (unit: string) => ({ unit, time: '2026-01-01T00:00:00Z' });
    await log.record(
      ...[established('c24', undefined, { level: 'nation' })],
      ...['a', 'b', 'c'].map((name) => established(`c24-${name}`, 'c24', { level: 'province' })),
      ...[0, 1, 2, 3].flatMap((code) => [
        serviceRegistered(`p${code}`, at('c24-a')),
        serviceDigitized(`p${code}`, { unit: 'c24-a', time: '2026-01-02T00:00:00Z' }, { process: 'full' }),
      ]),
      serviceRegistered('p0', at('c24-b')),
    );
    const codes = ['c24', 'c24-a', 'c24-b', 'c24-c'];
    const grid = await readingsAt(log.database).read(
      log.database,
      codes,
      [full, eligible],
      [asOf],
      KNOWN_NOW,
      { coverage: [asOf] },
    );
    const shareOf = (code: string) =>
      [full, eligible].map(({ key }) => {
        const value = grid.at(code, asOf).get(key);
        return value?.measured ? value.amount : null;
      });
    expect(codes.map(shareOf)).toEqual([
      [4, 5],
      [4, 4],
      [0, 1],
      [null, null],
    ]);
    expect(grid.at('c24', asOf).get(eligible.key)?.coverage).toEqual({ reporting: 2, of: 3 });
    await log.drop();
  });
});
