import { parseDay, type Day } from '#kernel';
import { measureCatalogue, readingFor } from '#maturity/domain';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { serviceDigitized, serviceRegistered } from '../../../../test/support/service-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import type { TreeView } from '../domain/readings/index.js';

const time = '2020-01-01T00:00:00Z';
const FOUR = [1, 2, 3, 4];
const AFTER = parseDay('2025-12-31')!;
const [full, catalogued] = ['services.fullProcess', 'services.catalogued'].map((id) =>
  readingFor({ measure: measureCatalogue.get(id)!, windowMonths: null }),
) as [ReturnType<typeof readingFor>, ReturnType<typeof readingFor>];

let log: ProjectedLog;
let test = 0;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
beforeEach(() => {
  test += 1;
});
afterAll(() => log.drop());

/** The code of an org unit of this test. */
const unit = (letter: string): string => `${test}-${letter}`;
const register = (service: string | number, letter: string, on = '2025-01-10') =>
  serviceRegistered(service, { unit: unit(letter), on });
const digitize = (service: string | number, letter: string) =>
  serviceDigitized(service, { unit: unit(letter), on: '2025-02-10' });

/** Provinces of a nation that all have the same four services; those of the last are full-process. */
const provinces = (...letters: string[]): CloudEvent[] => [
  established(unit('N'), undefined, { time }),
  ...letters.map((letter) => established(unit(letter), unit('N'), { time })),
  ...letters.flatMap((letter) => FOUR.map((service) => register(service, letter))),
  ...FOUR.map((service) => digitize(service, letters.at(-1)!)),
];

const merged = (code: string, into: string, on: string, more: { corrects?: string } = {}): CloudEvent =>
  cloudEvent('org-unit.merged', {
    ...{
      source: '/registry',
      subject: `org-unit/${unit(code)}`,
      time: `${on}T00:00:00+07:00`,
      data: { into: unit(into) },
    },
    ...more,
  });

/** Returns how many services are full-process, and how many there are. */
async function share(
  letter: string,
  asOf: Day = AFTER,
  tree: TreeView = 'as-is',
  knownAt: { position: number } | null = null,
): Promise<number[]> {
  const view = { tree, knownAt };
  const grid = await readingsAt(log.database).read(
    log.database,
    [unit(letter)],
    [full, catalogued],
    [asOf],
    view,
  );
  return [full, catalogued].map(({ key }) => grid.at(unit(letter), asOf).get(key)!.amount);
}

describe('services that several merged provinces have', () => {
  it.each([
    ['in the order of their days', false],
    ['when the earlier merger is learned later', true],
  ])('count once along a chain of mergers, %s', async (_, isReversed) => {
    const chain = [merged('A', 'B', '2025-03-01'), merged('B', 'C', '2025-05-01')];
    await log.record(...provinces('A', 'B', 'C'));
    for (const merger of isReversed ? [...chain].reverse() : chain) await log.record(merger);
    expect(await share('C')).toEqual([4, 4]);
    expect(await share('N')).toEqual([4, 4]);
    expect(await share('N', parseDay('2025-04-01')!, 'as-was')).toEqual([4, 12]);
  });

  it('count twice again once the merger is retracted, and once when it happens after all', async () => {
    const merger = merged('A', 'B', '2025-05-01');
    await log.record(...provinces('A', 'B'), merger);
    expect(await share('N')).toEqual([4, 4]);
    await log.record(retraction(merger, { time: '2025-06-01T00:00:00Z' }));
    expect([await share('N'), await share('A'), await share('B')]).toEqual([
      [4, 8],
      [0, 4],
      [4, 4],
    ]);
    await log.record(merged('A', 'B', '2025-07-01'));
    expect(await share('N')).toEqual([4, 4]);
    expect(await share('N', parseDay('2025-06-15')!, 'as-was')).toEqual([4, 8]);
  });

  it('count once in the province that a corrected merger names', async () => {
    const merger = merged('A', 'C', '2025-05-01');
    await log.record(...provinces('A', 'B', 'C'), merger);
    expect([await share('B'), await share('C')]).toEqual([
      [0, 4],
      [4, 4],
    ]);
    await log.record(merged('A', 'B', '2025-05-01', { corrects: merger.id }));
    expect([await share('B'), await share('C'), await share('N')]).toEqual([
      [0, 4],
      [4, 4],
      [4, 8],
    ]);
  });

  it('stay counted once when the successor is split, beside what its parts register anew', async () => {
    const split = cloudEvent('org-unit.split', {
      ...{
        subject: `org-unit/${unit('B')}`,
        time: '2025-06-01T00:00:00+07:00',
        data: { into: [unit('X'), unit('Y')] },
      },
    });
    await log.record(...provinces('A', 'B'), merged('A', 'B', '2025-05-01'));
    await log.record(
      ...['X', 'Y'].map((code) => established(unit(code), unit('N'), { time: '2025-06-01T00:00:00+07:00' })),
    );
    await log.record(split);
    expect(await share('N')).toEqual([4, 4]);
    await log.record(register(1, 'X', '2025-07-10'));
    expect(await share('N')).toEqual([4, 5]);
  });

  it('count once at the units that merged: communes stay apart until they merge, too', async () => {
    const commune = (letter: string, parent: string, isFull: boolean): CloudEvent[] => [
      established(unit(letter), unit(parent), { time }),
      ...FOUR.map((service) => register(`c${service}`, letter)),
      ...(isFull ? FOUR : []).map((service) => digitize(`c${service}`, letter)),
    ];
    await log.record(...provinces('A', 'B'), ...commune('A1', 'A', false), ...commune('B1', 'B', true));
    expect(await share('N')).toEqual([8, 16]);
    await log.record(merged('A', 'B', '2025-05-01'));
    expect([await share('N'), await share('B')]).toEqual([
      [8, 12],
      [8, 12],
    ]);
    await log.record(merged('A1', 'B1', '2025-05-02'));
    expect(await share('N')).toEqual([8, 8]);
  });

  const observed = (letter: string, on: string, count: number): CloudEvent =>
    cloudEvent('activity.reported', {
      ...{ orgunit: unit(letter), subject: `org-unit/${unit(letter)}`, time: `${on}T05:00:00Z` },
      data: { observed: on, quantities: { 'services.catalogued': count } },
    });
  const merger = () => merged('A', 'B', '2025-05-01');

  it.each([
    ['before the merger', () => [observed('A', '2025-03-01', 10), observed('B', '2025-03-05', 7), merger()]],
    [
      'and say so after it',
      () => [merger(), observed('A', '2025-03-01', 10), observed('B', '2025-03-05', 7)],
    ],
    [
      'to be none in one of them',
      () => [observed('A', '2025-03-01', 0), merger(), observed('B', '2025-03-05', 17)],
    ],
  ])('are taken off no number when both provinces observed one %s', async (_, events) => {
    await log.record(...provinces('A', 'B'));
    for (const event of events()) await log.record(event);
    expect([await share('B'), await share('N')]).toEqual([
      [4, 17],
      [4, 17],
    ]);
    expect((await share('B', parseDay('2025-02-28')!))[1]).toBe(4);
    expect((await share('N', parseDay('2025-04-01')!, 'as-was'))[1]).toBe(17);
  });

  it('are in the numbers of two provinces also for a third one, after retirements, and after a late number', async () => {
    const retire = (service: number, letter: string): CloudEvent =>
      cloudEvent('service.retired', {
        ...{
          source: '/registry',
          orgunit: unit(letter),
          subject: `service/${service}`,
          time: '2025-06-01T00:00:00Z',
        },
        data: { cause: 'law', reason: 'replaced' },
      });
    await log.record(...provinces('A', 'B'), established(unit('C'), unit('N'), { time }), register(1, 'C'));
    await log.record(observed('A', '2025-03-01', 10), observed('B', '2025-03-05', 7), merger());
    expect((await share('N'))[1]).toBe(18);
    await log.record(retire(1, 'B'), retire(2, 'B'));
    expect((await share('B'))[1]).toBe(17);
    await log.record(merged('C', 'B', '2025-07-01'));
    expect((await share('N'))[1]).toBe(17);
    await log.record(observed('A', '2025-04-01', 0));
    expect((await share('N'))[1]).toBe(7);
    expect((await share('N', parseDay('2025-03-31')!))[1]).toBe(17);
  });

  it('are counted again one by one when the number of their province is taken back', async () => {
    const number = observed('B', '2025-03-05', 7);
    await log.record(...provinces('A', 'B'), register(5, 'B'), merger(), observed('A', '2025-03-01', 10));
    const { position: before } = await log.reader.head(log.database);
    await log.record(number);
    const { position: after } = await log.reader.head(log.database);
    expect((await share('N'))[1]).toBe(17);
    await log.record(retraction(number));
    const known = await Promise.all(
      [null, { position: after }, { position: before }].map((at) => share('N', AFTER, 'as-is', at)),
    );
    expect(known.map(([, services]) => services)).toEqual([11, 17, 11]);
  });

  it('are held by the number that one of the provinces observed', async () => {
    await log.record(...provinces('A', 'B'), observed('A', '2025-03-01', 10));
    expect((await share('N'))[1]).toBe(14);
    await log.record(merger());
    expect((await share('B'))[1]).toBe(10);
  });
});
