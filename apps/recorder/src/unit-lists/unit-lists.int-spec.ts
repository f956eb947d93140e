import { cloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ImportsClient } from '../../../../test/support/imports-client.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';
import type { UnitListResponse } from './unit-list.response.js';

let recorder: RecorderApp;
let administrator: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  administrator = await recorder.newKey({ rights: ['events:write', 'administer', 'read'] });
});
afterAll(() => recorder.close());

interface Answer {
  status: number;
  body: UnitListResponse & { code?: string };
}

async function call(
  path: string,
  { key = administrator, list }: { key?: string; list?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${recorder.url}/api/v1/unit-lists${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'accept-language': 'en',
      ...(list !== undefined && { 'content-type': 'application/octet-stream' }),
    },
    ...(list !== undefined && { body: list }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

interface Established {
  code: string;
  level: string;
  parent: string | null;
  run: string | null;
}

async function tree(beginning: string): Promise<Established[]> {
  const { rows } = await recorder.database.query<Established>(
    `select substr(subject, 10) as code, canonical::jsonb #>> '{data,level}' as level,
       canonical::jsonb #>> '{data,parent}' as parent, run
     from event_log.events where type = 'vn.thang.org-unit.established.v1' and subject like $1 order by position`,
    [`org-unit/${beginning}%`],
  );
  return rows;
}

const VIETNAM = '?template=vietnam';
const NOTHING = { established: 0, rejectedCount: 0, run: null };

describe('the template of Viet Nam', () => {
  let imported: string | null = null;

  it('establishes the nation and its 34 provinces and cities, and says so beforehand', async () => {
    const foreseen = await call(`${VIETNAM}&preview=true`);
    expect(foreseen.body).toMatchObject({ established: 35, same: 0, rejectedCount: 0, run: null });
    expect(await tree('VN')).toEqual([]);
    expect((await call(VIETNAM)).body).toMatchObject({ established: 35, same: 0, rejectedCount: 0 });
    const units = await tree('VN');
    expect(units.filter(({ level }) => level === 'province')).toHaveLength(34);
    expect(units.filter(({ level, parent }) => level === 'province' && parent !== 'VN')).toEqual([]);
  });

  it('establishes the 3,321 communes below their provinces as one run', async () => {
    const { body } = await call(`${VIETNAM}&communes=true`);
    expect(body).toMatchObject({ established: 3_321, same: 35, rejectedCount: 0 });
    imported = body.import;
    const units = await tree('VN');
    const provinces = new Set(units.filter(({ level }) => level === 'province').map(({ code }) => code));
    const communes = units.filter(({ level }) => level === 'commune');
    expect(communes).toHaveLength(3_321);
    expect(communes.filter(({ parent }) => !provinces.has(parent ?? ''))).toEqual([]);
    expect(new Set(communes.map(({ parent }) => parent)).size).toBe(34);
    expect(communes).toContainEqual(expect.objectContaining({ code: 'VN.00004', parent: 'VN.01' }));
    expect(new Set(communes.map(({ run }) => run))).toEqual(new Set([body.run]));
  });

  it('changes nothing when it is recorded again', async () => {
    expect((await call(`${VIETNAM}&communes=true`)).body).toMatchObject({ ...NOTHING, same: 3_356 });
  });

  it('leaves callers of a part of the tree what lies there: other rows are rejected', async () => {
    const key = await recorder.newKey({ rights: ['events:write', 'read'], orgUnit: 'VN.46' });
    const list = 'code,name,parent\nVN.46.1,Sở Y tế,VN.46\nVN.48.1,Sở Y tế,VN.48\n';
    const { body } = await call('', { key, list });
    expect(body).toMatchObject({ established: 1, rejectedCount: 1 });
    expect(body.rejected).toMatchObject([{ row: 3, code: 'VN.48.1', problem: 'outside-scope' }]);
    const foreign = await call('', { key, list: 'code,name,parent\nVN.48.2,Sở Y tế,VN.48\n' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('takes the communes back as one, except the one where a department came since', async () => {
    const list = 'code,name,parent\nVN.00004.1,Văn phòng,VN.00004\n';
    expect((await call('', { list })).body).toMatchObject({ established: 1 });
    const undone = await new ImportsClient(recorder.url, administrator).undo(imported!);
    expect(undone.undo).toEqual({ takenBack: 3_320, kept: 1, refused: 0 });
    expect((await call(`${VIETNAM}&communes=true&preview=true`)).body).toMatchObject({
      ...{ established: 3_320, same: 36, rejectedCount: 0 },
    });
  });
});

describe('a list of org units', () => {
  const list = [
    'Mã đơn vị;Tên đơn vị;Tên tiếng Anh;Cấp;Mã đơn vị cấp trên;Từ ngày',
    'A.1.1;Phòng Nghiệp vụ;;;A.1;',
    'A.1;Sở Y tế;Department of Health;Sở, ban, ngành;A;01/07/2025',
    'A;Thành phố A;City A;Tỉnh, thành phố;;01/07/2025',
  ].join('\n');

  it('is taken with headings in Vietnamese and rows in any order', async () => {
    expect((await call('', { list })).body).toMatchObject({ established: 3, rejectedCount: 0 });
    expect(await tree('A')).toMatchObject([
      { code: 'A', level: 'province', parent: null },
      { code: 'A.1', level: 'department', parent: 'A' },
      { code: 'A.1.1', level: 'other', parent: 'A.1' },
    ]);
  });

  it('changes nothing the second time, and leaves what the tree has otherwise as it is', async () => {
    expect((await call('', { list })).body).toMatchObject({ ...NOTHING, same: 3 });
    const { body } = await call('', { list: list.replace('Sở Y tế', 'Sở Y tế và Dân số') });
    expect(body).toMatchObject({ established: 0, same: 2, rejectedCount: 1 });
    expect(body.rejected).toMatchObject([{ row: 3, code: 'A.1', problem: 'different' }]);
  });

  it('names each row that cannot be taken, with the reason, and takes the others', async () => {
    const english = [
      'code,name,level,parent,since',
      'B,City B,province,,2025-07-01',
      'B.1,Health,department,nowhere,',
      'B.2,,department,B,',
      'B.3,Schools,galaxy,B,',
      'B.4,Roads,department,B,31/02/2025',
      'B,Twice,,,',
      'B.5,Parks,department,B,',
    ].join('\n');
    const wanted = { established: 2, rejectedCount: 5 };
    expect((await call('?preview=true', { list: english })).body).toMatchObject(wanted);
    const { body } = await call('', { list: english });
    expect(body).toMatchObject(wanted);
    expect(body.rejected.map(({ row, problem }) => [row, problem])).toEqual([
      [3, 'unknown-unit'],
      [4, 'missing'],
      [5, 'not-allowed'],
      [6, 'not-a-day'],
      [7, 'repeated'],
    ]);
  });

  it('is refused as a whole without the headings for codes and names', async () => {
    expect(await call('', { list: 'a,b\n1,2\n' })).toMatchObject({
      status: 422,
      body: { code: 'no-headings' },
    });
  });

  it.each(['csv', 'xlsx'])('has a template as %s whose headings it knows', async (format) => {
    const headers = { authorization: `Bearer ${administrator}`, 'accept-language': 'vi' };
    const path = `${recorder.url}/api/v1/unit-lists/template?format=${format}`;
    const template = await (await fetch(path, { headers })).text();
    if (format === 'xlsx') return expect(template.slice(0, 2)).toBe('PK');
    const { body } = await call('?preview=true', { list: template });
    expect(body.rejected).toMatchObject([{ code: 'H57.SYT', problem: 'unknown-unit' }]);
  });
});

describe('a list of org units that is undone', () => {
  const list = [
    'code,name,level,parent',
    'U,City U,province,',
    'U.1,Health,department,U',
    'U.2,Roads,department,U',
    'U.2.1,Bridges,,U.2',
    'U.3,Parks,department,U',
  ].join('\n');

  it('is taken back as a whole, from below, and can be recorded again', async () => {
    const { body } = await call('?fileName=city.csv', { list });
    const imports = new ImportsClient(recorder.url, administrator);
    const undone = await imports.undo(body.import!);
    expect(undone).toMatchObject({
      ...{ state: 'undone', fileName: 'city.csv', run: body.run },
      ...{ counts: { new: 5, same: 0 }, undo: { takenBack: 5, kept: 0, refused: 0 } },
    });
    expect((await imports.undone(body.import!, 'taken-back')).map(({ subject }) => subject)).toContain(
      'org-unit/U.2.1',
    );
    expect((await call('?preview=true', { list })).body).toMatchObject({ established: 5, same: 0 });
    expect((await call('', { list })).body).toMatchObject({ established: 5, rejectedCount: 0 });
  });

  it('keeps the org units that something recorded since needs, says by whom, and takes the others back', async () => {
    const again = list.replaceAll('U', 'W');
    const { body } = await call('', { list: again });
    const fact = cloudEvent('service.registered', {
      orgunit: 'W.2.1',
      subject: 'service/1',
      data: { name: 'x' },
    });
    const headers = {
      authorization: `Bearer ${administrator}`,
      'content-type': 'application/cloudevents+json',
    };
    const sent = await fetch(`${recorder.url}/api/v1/events`, {
      method: 'POST',
      headers,
      body: JSON.stringify(fact),
    });
    expect(sent.status).toBe(202);
    const imports = new ImportsClient(recorder.url, administrator);
    expect(await imports.undo(body.import!)).toMatchObject({ undo: { takenBack: 2, kept: 3, refused: 0 } });
    const kept = await imports.undone(body.import!, 'kept');
    expect(kept.map(({ subject }) => subject).sort()).toEqual([
      'org-unit/W',
      'org-unit/W.2',
      'org-unit/W.2.1',
    ]);
    expect(kept.find(({ subject }) => subject === 'org-unit/W.2.1')).toMatchObject({
      touchedBy: expect.any(String) as string,
      neededBy: { title: expect.any(String) as string },
    });
    expect((await imports.undo(body.import!)).undo).toEqual({ takenBack: 2, kept: 3, refused: 0 });
  });

  it('is not found by others than those who record for the org unit below which it came', async () => {
    const { body } = await call('', { list: 'code,name,parent\nU.9,Nine,U\n' });
    const key = await recorder.newKey({ rights: ['events:write', 'read'], orgUnit: 'A' });
    expect((await new ImportsClient(recorder.url, key).call('POST', `/${body.import}/undo`)).status).toBe(
      404,
    );
  });
});
