import { unitSourceOf } from '#kernel';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ImportsClient } from '../../../../test/support/imports-client.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let imports: ImportsClient;
let key: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey({ name: 'Office of Huế', rights: ['events:write', 'read'], orgUnit: 'hue' });
  imports = new ImportsClient(recorder.url, key);
  await recorder.seed(
    established('vn', undefined, { data: { name: 'Việt Nam', level: 'nation' } }),
    established('hue', 'vn', { data: { name: 'Huế', level: 'province', parent: 'vn' } }),
    established('hue.1', 'hue', { data: { name: 'Sở Y tế', level: 'department', parent: 'hue' } }),
    established('other', 'vn', { data: { name: 'Hà Nội', level: 'province', parent: 'vn' } }),
  );
});
afterAll(() => recorder.close());

const HEADINGS = 'Mã TTHC;Tên TTHC;Mức độ;Hình thức;Đơn vị;Ngày số hóa';
const hue = { orgUnit: 'hue' };

/** Returns what counts of the unit's source: type, subject and data of each effective event. */
async function recorded(source = unitSourceOf('hue')): Promise<unknown[]> {
  const { rows } = await recorder.database.query(
    `select type, subject, (canonical::jsonb -> 'data') as data from event_log.events e
     where source = $1 and type <> 'vn.thang.event.retracted.v1'
       and not exists (select from event_log.events r where r.amends = e.position)
     order by position`,
    [source],
  );
  return rows;
}

async function runsOf(source = unitSourceOf('hue')): Promise<string[]> {
  const { rows } = await recorder.database.query<{ run: string }>(
    'select distinct run from event_log.events where source = $1 and run is not null order by run',
    [source],
  );
  return rows.map(({ run }) => run);
}

describe('an import', () => {
  const list = `${HEADINGS}\n1.001;Đăng ký khai sinh;3;một phần;;31/01/2026\n1.002;Đăng ký kết hôn;4;toàn trình;Sở Y tế;31012026\n1.003;Sai ngày;4;toàn trình;;31/02/2026\n`;

  it('previews a list with known headings at once, and records nothing', async () => {
    const preview = await imports.preview(list, hue);
    expect(preview).toMatchObject({
      state: 'previewed',
      source: '/org-units/hue',
      layout: 'services',
      questions: [],
      counts: { new: 2, same: 0, changed: 0, rejected: 1 },
      rowsDone: 3,
      file: { kind: 'csv', delimiter: ';' },
    });
    expect(await imports.rows(preview.id, 'rejected')).toEqual([
      expect.objectContaining({
        row: 4,
        subject: 'service/1.003',
        name: 'Sai ngày',
        problems: [
          {
            column: 'Ngày số hóa',
            code: 'not-a-day',
            detail: expect.stringContaining('31/02/2026'),
            suggestion: '28/02/2026',
          },
        ],
      }),
    ]);
    expect(await recorded()).toEqual([]);
  });

  it('is recorded as one run whose result has the counts of the preview', async () => {
    const { id, counts } = await imports.preview(list, hue);
    const result = await imports.confirm(id);
    expect(result).toMatchObject({ state: 'recorded', counts, finishedBy: 'Office of Huế' });
    expect(await recorded()).toHaveLength(4);
    expect(await runsOf()).toEqual([result.run]);
    expect(await recorded()).toContainEqual({
      type: 'vn.thang.service.digitized.v1',
      subject: 'service/1.002',
      data: { level: 4, process: 'full' },
    });
  });

  it('says that the same file was imported and would change nothing', async () => {
    const again = await imports.preview(list, hue);
    expect(again).toMatchObject({
      counts: { new: 0, same: 2, changed: 0, rejected: 1 },
      sameFile: { by: 'Office of Huế', state: 'recorded' },
    });
  });

  it('shows a changed row field by field', async () => {
    const changed = list.replace(
      '1.001;Đăng ký khai sinh;3;một phần;',
      '1.001;Đăng ký khai sinh;4;một phần;',
    );
    const preview = await imports.preview(changed, hue);
    expect(preview.counts).toMatchObject({ new: 0, same: 1, changed: 1 });
    expect((await imports.rows(preview.id, 'changed'))[0]).toMatchObject({
      row: 2,
      subject: 'service/1.001',
      name: 'Đăng ký khai sinh',
      orgUnitName: 'Huế',
      changes: [
        {
          event: 'service.digitized',
          field: 'level',
          from: expect.stringMatching(/3/),
          to: expect.stringMatching(/4/),
        },
      ],
    });
    expect(await imports.confirm(preview.id)).toMatchObject({ state: 'recorded', counts: preview.counts });
    expect(await imports.preview(changed, hue)).toMatchObject({ counts: { same: 2, changed: 0 } });
  });

  it('names the subject of a new row as the list does, and is found by its run', async () => {
    const preview = await imports.preview(`${HEADINGS}\n1.009;Đăng ký giám hộ;3;;Sở Y tế;\n`, hue);
    expect(await imports.rows(preview.id, 'new')).toMatchObject([
      { name: 'Đăng ký giám hộ', orgUnit: 'hue.1', orgUnitName: 'Sở Y tế' },
    ]);
    const { run } = await imports.confirm(preview.id);
    const ofRun = async (wanted: string): Promise<unknown> =>
      (await imports.call<{ items: unknown[] }>('GET', `?run=${wanted}`)).body.items;
    expect(await ofRun(run ?? '')).toMatchObject([{ id: preview.id, fileName: preview.fileName }]);
    expect(await ofRun('999999')).toEqual([]);
  });

  it('gives the rejected rows back with the reasons beside the original columns', async () => {
    const { id } = await imports.preview(list, hue);
    const { body } = await imports.call<string>('GET', `/${id}/rejected`);
    expect(String(body)).toContain(
      'Mã TTHC,Tên TTHC,Mức độ,Hình thức,Đơn vị,Ngày số hóa,Row in the original file,Why',
    );
    expect(String(body)).toMatch(
      /1\.003,Sai ngày,4,toàn trình,,31\/02\/2026,4,"?Ngày số hóa: There is no day/,
    );
  });
});

describe('an undo', () => {
  const unit = 'hue.1';
  const list = `${HEADINGS}\n2.001;A;3;;;31/01/2026\n2.002;B;3;;;31/01/2026\n2.003;C;3;;;31/01/2026\n`;

  const source = unitSourceOf(unit);
  let colleague: string;
  beforeAll(async () => {
    const rights = ['events:write', 'read'] as const;
    colleague = await recorder.newKey({ name: 'Colleague', rights: [...rights], orgUnit: 'hue' });
  });

  async function recordAsColleague(event: CloudEvent): Promise<void> {
    const answer = await fetch(`${recorder.url}/api/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${colleague}`, 'content-type': 'application/cloudevents+json' },
      body: JSON.stringify(event),
    });
    expect(answer.status).toBe(202);
  }

  const aboutService = (name: string, code: string, members: object): CloudEvent => {
    const subject = `service/${code}`;
    return cloudEvent(name, { source, subject, orgunit: unit, time: '2026-01-31T00:00:00Z', ...members });
  };

  /** Returns the id of the digitisation of a service that the log holds last. */
  async function levelOf(code: string): Promise<string> {
    const { rows } = await recorder.database.query<{ id: string }>(
      `select id from event_log.events
       where source = $1 and subject = $2 and type like '%digitized%' order by position desc limit 1`,
      [source, `service/${code}`],
    );
    return rows[0]!.id;
  }

  it('keeps what a colleague corrected and the registration on which it stands, says who, when and why, and answers the same again', async () => {
    const { id } = await imports.preview(list, { orgUnit: unit });
    await imports.confirm(id);
    const corrects = await levelOf('2.002');
    await recordAsColleague(aboutService('service.digitized', '2.002', { corrects, data: { level: 2 } }));
    const undone = await imports.undo(id);
    expect(undone).toMatchObject({ state: 'undone', undo: { takenBack: 4, kept: 2, refused: 0 } });
    const byColleague = {
      subject: 'service/2.002',
      name: 'B',
      orgUnitName: 'Sở Y tế',
      touchedBy: 'Colleague',
      touchedAt: expect.any(String),
    };
    expect(await imports.undone(id, 'kept')).toMatchObject([
      {
        ...byColleague,
        title: 'Register a service',
        neededBy: { position: expect.any(String), title: 'Put a service online or raise its level' },
      },
      { ...byColleague, title: 'Put a service online or raise its level', neededBy: null },
    ]);
    expect(await imports.undone(id, 'taken-back')).toHaveLength(4);
    expect(await recorded(source)).toEqual([
      { type: 'vn.thang.service.registered.v1', subject: 'service/2.002', data: { name: 'B' } },
      { type: 'vn.thang.service.digitized.v1', subject: 'service/2.002', data: { level: 2 } },
    ]);
    expect(await imports.undo(id)).toEqual(undone);
  });

  it('keeps the registration of a service about which more was recorded since', async () => {
    const ofTwo = `${HEADINGS}\n2.101;D;3;;;31/01/2026\n2.102;E;3;;;31/01/2026\n`;
    const { id } = await imports.preview(ofTwo, { orgUnit: unit });
    await imports.confirm(id);
    const data = { portal: 'national' };
    await recordAsColleague(aboutService('service.integrated', '2.101', { data }));
    expect(await imports.undo(id)).toMatchObject({ undo: { takenBack: 3, kept: 1, refused: 0 } });
    expect(await imports.undone(id, 'kept')).toMatchObject([
      { subject: 'service/2.101', neededBy: { title: 'Integrate a service with a portal' } },
    ]);
  });

  it('takes the registration back when what was recorded on it was withdrawn meanwhile', async () => {
    const ofOne = `${HEADINGS}\n2.103;F;3;;;31/01/2026\n`;
    const { id } = await imports.preview(ofOne, { orgUnit: unit });
    await imports.confirm(id);
    const integrated = aboutService('service.integrated', '2.103', { data: { portal: 'national' } });
    await recordAsColleague(integrated);
    const retraction = { source, id: integrated.id, reason: 'wrong' };
    await recordAsColleague(
      cloudEvent('event.retracted', {
        source,
        orgunit: unit,
        time: '2026-02-01T00:00:00Z',
        data: retraction,
      }),
    );
    expect(await imports.undo(id)).toMatchObject({ undo: { takenBack: 2, kept: 0, refused: 0 } });
  });

  it('lets the same file be imported again', async () => {
    const { id } = await imports.preview(list, { orgUnit: unit });
    expect(await imports.confirm(id)).toMatchObject({ state: 'recorded', counts: { new: 2, changed: 1 } });
    expect(await imports.preview(list, { orgUnit: unit })).toMatchObject({ counts: { same: 3 } });
  });

  it('is refused before anything is recorded', async () => {
    const { id } = await imports.preview(list, { orgUnit: unit });
    expect(await imports.call('POST', `/${id}/undo`)).toMatchObject({
      status: 409,
      body: { code: 'import-not-recorded' },
    });
  });
});

describe('the questions of an import', () => {
  const first = 'Mã TTHC,Tên TTHC,Mức ĐVC,Ghi chú\n3.001,A,3,x\n';

  it('are asked once, and remembered for the next month', async () => {
    const asked = await imports.preview(first, hue);
    expect(asked).toMatchObject({ state: 'questions', layout: 'services' });
    expect(asked.questions.map(({ heading }) => heading)).toEqual(['Mức ĐVC', 'Ghi chú']);
    const columns = [
      { heading: 'Mã TTHC', field: 'code' },
      { heading: 'Tên TTHC', field: 'name' },
      { heading: 'Mức ĐVC', field: 'level' },
      { heading: 'Ghi chú', field: null },
    ];
    const mapping = { layout: 'services', columns };
    expect((await imports.call('PATCH', `/${asked.id}`, { mapping })).status).toBe(200);
    const answered = await imports.settled(asked.id);
    expect(answered).toMatchObject({
      state: 'previewed',
      counts: { new: 1 },
      mapping: { id: expect.any(String), version: 1 },
    });
    const second = await imports.preview(first.replace('3.001', '3.002'), hue);
    expect(second).toMatchObject({ state: 'previewed', questions: [], mapping: answered.mapping });
    const renamed = await imports.preview(first.replace('Mức ĐVC', 'Bậc'), hue);
    expect(renamed.questions).toEqual([
      expect.objectContaining({ kind: 'column', heading: 'Bậc', field: 'level' }),
    ]);
  });

  it('include the mark of decimals when no number shows it', async () => {
    const amounts = 'Mã TTHC,Tên TTHC,Kỳ,Tổng số hồ sơ\n3.001,A,T1/2026,1.234\n';
    const asked = await imports.preview(amounts, hue);
    expect(asked.questions).toEqual([expect.objectContaining({ kind: 'decimal', example: '1.234' })]);
  });
});

describe('the scope of imports', () => {
  it('hides org units and imports outside the rights of the caller', async () => {
    expect(await imports.upload(HEADINGS, { orgUnit: 'other' })).toMatchObject({
      status: 404,
      body: { code: 'org-unit-not-found' },
    });
    const stranger = new ImportsClient(
      recorder.url,
      await recorder.newKey({ rights: ['events:write'], orgUnit: 'other' }),
    );
    const { id } = await imports.preview(`${HEADINGS}\n9;X;1;;;\n`, hue);
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/confirm'],
      ['POST', '/undo'],
      ['GET', '/rows?outcome=new'],
      ['GET', '/rejected'],
      ['GET', '/undone?list=kept'],
    ] as const)
      expect(await stranger.call(method, `/${id}${path}`)).toMatchObject({
        status: 404,
        body: { code: 'import-not-found' },
      });
    expect((await stranger.call<{ items: unknown[] }>('GET', '')).body.items).toEqual([]);
    expect((await imports.call<{ items: unknown[] }>('GET', '')).body.items.length).toBeGreaterThan(3);
  });

  it('rejects rows about org units outside the list with the nearest name', async () => {
    const { id, counts } = await imports.preview(`${HEADINGS}\n9;X;1;;Sở Y tê;\n9;X;1;;Hà Nội;\n`, hue);
    expect(counts).toMatchObject({ new: 0, rejected: 2 });
    const [near, foreign] = await imports.rows(id, 'rejected');
    expect(near!.problems).toMatchObject([{ code: 'unknown-unit', suggestion: 'Sở Y tế (hue.1)' }]);
    expect(foreign!.problems).toMatchObject([{ code: 'unknown-unit', suggestion: null }]);
  });
});

describe('bad files', () => {
  it.each([
    ['', 422, 'file-empty'],
    ['Mã TTHC;Tên TTHC;Tên TTHC\n1;A;B\n', 201, 'headings-alike'],
    ['Mã TTHC;Tên TTHC\n1;"A\n2;B\n', 201, 'file-cut'],
    ['%PDF-1.7 …', 201, 'file-kind-unknown'],
  ])('are refused clearly, and nothing is recorded: %s', async (content, status, code) => {
    const before = await recorded();
    const answer = await imports.upload(content, hue);
    expect(answer.status).toBe(status);
    if (status === 201)
      expect(await imports.settled(answer.body.id)).toMatchObject({ state: 'failed', problem: { code } });
    else expect(answer.body).toMatchObject({ code });
    expect(await recorded()).toEqual(before);
  });
});
