import { parseDay, toSearchText } from '#kernel';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { readEntityList, type EntityListQuestion, type ListedEntity } from './entity-list.js';

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
  await log.record(
    established('A'),
    established('B', 'A'),
    registered('3', { vi: 'Đăng ký tạm trú', en: 'Abode registration' }),
    registered('1.000', { vi: 'Cấp hộ tịch', en: 'Civil status' }),
    registered('2', 'Bưu chính', 'B', '2025-06-01'),
    digitized('1.000', '2025-03-01'),
    digitized('9', '2025-03-01'),
    cloudEvent('dataset.opened', { orgunit: 'A', subject: 'dataset/1', time: at('2025-01-01') }),
    cloudEvent('process.redesigned', { orgunit: 'A', subject: 'process/7', time: at('2025-02-01') }),
    cloudEvent('process.redesigned', { orgunit: 'A', subject: 'process/7', time: at('2025-08-01') }),
  );
});
afterAll(() => log.drop());

const at = (day: string): string => `${day}T12:00:00+07:00`;

function registered(code: string, name: object | string, orgunit = 'A', on = '2025-01-01'): CloudEvent {
  return cloudEvent('service.registered', {
    orgunit,
    subject: `service/${code}`,
    time: at(on),
    data: { name },
  });
}

function digitized(code: string, on: string): CloudEvent {
  const data = { process: 'full' };
  return cloudEvent('service.digitized', { orgunit: 'A', subject: `service/${code}`, time: at(on), data });
}

const list = (question: Partial<EntityListQuestion> = {}): Promise<ListedEntity[]> =>
  readEntityList(log.database, {
    ...{ orgUnits: ['A', 'B'], noun: 'service', asOf: parseDay('2025-09-02')!, isPast: false },
    ...{ search: null, counted: null, language: 'vi', after: null, limit: 10 },
    ...question,
  });

const codes = async (question: Partial<EntityListQuestion> = {}): Promise<string[]> =>
  (await list(question)).map(({ subject }) => subject.replace(/^\w+\//, ''));

describe('readEntityList', () => {
  it('sorts by name in the language asked for, and entities without a name by their code', async () => {
    expect(await codes()).toEqual(['9', '2', '1.000', '3']);
    expect(await codes({ language: 'en' })).toEqual(['9', '3', '2', '1.000']);
    expect((await list()).map(({ name }) => name)).toEqual([
      null,
      'Bưu chính',
      { vi: 'Cấp hộ tịch', en: 'Civil status' },
      { vi: 'Đăng ký tạm trú', en: 'Abode registration' },
    ]);
  });

  it('finds entities by name in both languages and by code, without accents and case', async () => {
    for (const text of ['dang KY', 'Tạm', 'abode'])
      expect(await codes({ search: toSearchText(text) })).toEqual(['3']);
    expect(await codes({ search: '.00' })).toEqual(['1.000']);
    expect(await codes({ search: '_' })).toEqual([]);
  });

  it('lists the org units asked for only, and one noun only', async () => {
    expect(await codes({ orgUnits: ['B'] })).toEqual(['2']);
    expect(await codes({ noun: 'dataset' })).toEqual(['1']);
    expect(await codes({ noun: 'milestone' })).toEqual([]);
  });

  it('continues behind the last entity of the page before', async () => {
    const seen: string[] = [];
    let after: EntityListQuestion['after'] = null;
    for (let page = await list({ limit: 1 }); page.length > 0; page = await list({ limit: 1, after })) {
      seen.push(page[0]!.subject);
      after = page[0]!.place;
    }
    expect(seen).toEqual(['service/9', 'service/2', 'service/1.000', 'service/3']);
  });

  it('leaves out entities whose first fact came after a past day, and deltas of later days', async () => {
    const past = { asOf: parseDay('2025-02-01')!, isPast: true };
    expect(await codes(past)).toEqual(['1.000', '3']);
    const [process] = await list({ noun: 'process', ...past });
    expect(process?.amounts.get('processes.redesigned')).toBe(1);
    expect((await list({ noun: 'process' }))[0]?.amounts.get('processes.redesigned')).toBe(2);
  });

  it('finds the entities that a number counts, of a window only those within it', async () => {
    expect(await codes({ counted: { measure: 'services.fullProcess', from: null } })).toEqual(['1.000']);
    const before = { asOf: parseDay('2025-02-28')!, isPast: true };
    expect(await codes({ counted: { measure: 'services.fullProcess', from: null }, ...before })).toEqual([]);
    const redesigned = { measure: 'processes.redesigned', from: parseDay('2025-08-01')! };
    expect(await codes({ noun: 'process', counted: redesigned })).toEqual([]);
    expect(await codes({ noun: 'process', counted: { ...redesigned, from: redesigned.from - 1 } })).toEqual([
      '7',
    ]);
  });

  it('follows a corrected name, and leaves out an entity whose events were all retracted', async () => {
    const wrong = registered('5', 'Wrong');
    await log.record(wrong);
    const right = { ...registered('5', 'Right'), corrects: wrong.id };
    await log.record(right);
    expect((await list({ search: 'right' })).map(({ name }) => name)).toEqual(['Right']);
    expect(await codes({ search: 'wrong' })).toEqual([]);
    await log.record(retraction(wrong));
    expect(await codes({ search: 'right' })).toEqual([]);
  });
});
