import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { DayZone } from '#kernel';
import { writeXlsx } from '#tabular';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { ImportsClient } from '../../../../test/support/imports-client.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let imports: ImportsClient;
const hue = { orgUnit: 'hue' };

beforeAll(async () => {
  recorder = await startRecorderApp();
  imports = new ImportsClient(recorder.url, await recorder.newKey({ rights: ['events:write', 'read'] }));
  await recorder.seed(established('hue', undefined, { data: { name: 'Huế', level: 'province' } }));
});
afterAll(() => recorder.close());

async function nameOf(code: string): Promise<string | undefined> {
  const { rows } = await recorder.database.query<{ name: string }>(
    `select canonical::jsonb #>> '{data,name}' as name from event_log.events where subject = $1`,
    [`service/${code}`],
  );
  return rows[0]?.name;
}

const list = (code: string): string => `Mã TTHC;Tên TTHC\n${code};Đăng ký hộ tịch ở xã\n`;

describe('a list in a file', () => {
  it.each([
    ['utf-8 with a byte order mark', Buffer.from(`\uFEFF${list('e1')}`), 'e1'],
    ['decomposed letters', Buffer.from(list('e2').normalize('NFD')), 'e2'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list('e3'), 'utf16le')]), 'e3'],
  ])('is read in %s', async (_, content, code) => {
    const { id, state } = await imports.preview(content, hue);
    expect(state).toBe('previewed');
    await imports.confirm(id);
    expect(await nameOf(code)).toBe('Đăng ký hộ tịch ở xã');
  });

  it('is read anew in another encoding, delimiter or sheet', async () => {
    const { id } = await imports.preview('Mã TTHC|Tên TTHC\ne4|A;B\n', { ...hue, delimiter: ';' });
    await imports.call('PATCH', `/${id}`, { options: { delimiter: '|' } });
    expect(await imports.settled(id)).toMatchObject({
      state: 'previewed',
      counts: { new: 1 },
      file: { delimiter: '|' },
    });
    expect((await imports.call('PATCH', `/${id}`, { options: { encoding: 'latin-7' } })).status).toBe(400);
  });

  it('keeps a formula as text, and lets it out escaped', async () => {
    const { id } = await imports.preview('Mã TTHC;Tên TTHC;Mức độ\nf1;=HYPERLINK("http://x","y");9\n', hue);
    const { body } = await imports.call<string>('GET', `/${id}/rejected`);
    expect(String(body)).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  });

  it('is read from the template that LibreOffice filled in and saved, days and formulas included', async () => {
    const file = await readFile('test/data/office-workbooks/services-by-libreoffice.xlsx');
    const preview = await imports.preview(file, { ...hue, fileName: 'dich-vu.xlsx' });
    expect(preview).toMatchObject({
      ...{ state: 'previewed', layout: 'services', questions: [] },
      counts: { new: 2, same: 0, changed: 0, rejected: 1 },
    });
    expect(await imports.rows(preview.id, 'rejected')).toMatchObject([
      { row: 4, subject: 'service/lo.3', name: 'Sai ngày', problems: [{ suggestion: '28/02/2026' }] },
    ]);
    expect(await imports.confirm(preview.id)).toMatchObject({ state: 'recorded', counts: preview.counts });
    const { rows } = await recorder.database.query<{ type: string; data: object }>(
      `select split_part(type, '.', 3) || '.' || split_part(type, '.', 4) as type, canonical::jsonb -> 'data' as data
       from event_log.events where subject = 'service/lo.1' order by position`,
    );
    expect(rows).toEqual([
      { type: 'service.registered', data: { name: 'Đăng ký khai sinh' } },
      { type: 'service.digitized', data: { process: 'full' } },
      {
        type: 'activity.reported',
        data: {
          period: { from: '2026-01-01', to: '2026-01-31' },
          quantities: { 'dossiers.received': 1200 },
        },
      },
    ]);
    expect((await imports.preview(file, hue)).counts).toEqual({ new: 0, same: 2, changed: 0, rejected: 1 });
  });

  it('is read from a workbook, whose sheet is chosen and whose titles stand above the headings', async () => {
    const zone = new DayZone('Asia/Ho_Chi_Minh');
    const columns = ['Mã TTHC', 'Tên TTHC', 'Ngày đưa vào danh mục'].map((heading, n) => ({
      heading,
      kind: n === 2 ? ('day' as const) : ('text' as const),
    }));
    const workbook = await buffer(
      writeXlsx({
        language: 'vi',
        zone,
        sheets: [
          { name: 'Ghi chú', list: { columns: [{ heading: 'Ghi chú', kind: 'text' }], rows: [['x']] } },
          {
            name: 'Dịch vụ',
            list: { title: 'Danh mục dịch vụ', columns, rows: [['w1', 'A', '2025-07-01']] },
          },
        ],
      }),
    );
    const first = await imports.preview(workbook, hue);
    expect(first.file).toMatchObject({ kind: 'xlsx', sheets: ['Ghi chú', 'Dịch vụ'], sheet: 'Ghi chú' });
    await imports.call('PATCH', `/${first.id}`, { options: { sheet: 'Dịch vụ' } });
    const chosen = await imports.settled(first.id);
    expect(chosen).toMatchObject({ state: 'previewed', counts: { new: 1 }, file: { headingRow: 3 } });
    await imports.confirm(first.id);
    const { rows } = await recorder.database.query<{ day: string }>(
      `select (occurred_at at time zone 'Asia/Ho_Chi_Minh')::date::text as day
       from event_log.events where subject = 'service/w1'`,
    );
    expect(rows).toEqual([{ day: '2025-07-01' }]);
  });

  it('reads serial numbers as days', async () => {
    const { id } = await imports.preview('Mã TTHC;Tên TTHC;Ngày đưa vào danh mục\ns1;A;45839\n', hue);
    await imports.confirm(id);
    const { rows } = await recorder.database.query<{ at: Date }>(
      `select occurred_at as at from event_log.events where subject = 'service/s1'`,
    );
    expect(rows[0]!.at.toISOString()).toBe('2025-06-30T17:00:00.000Z');
  });

  it('is read from lines of JSON', async () => {
    const lines = [
      { code: 'n1', name: 'A', level: 4 },
      { code: 'n2', name: 'B', level: 3 },
    ];
    const content = lines.map((line) => JSON.stringify(line)).join('\n');
    expect(await imports.preview(content, hue)).toMatchObject({
      state: 'previewed',
      counts: { new: 2 },
      file: { kind: 'ndjson' },
    });
  });

  it('takes a filled template of each format without a question', async () => {
    const { body } = await imports.call<string>('GET', '/layouts/milestone.planned/template?format=csv');
    const preview = await imports.preview(String(body), hue);
    expect(preview).toMatchObject({ layout: 'milestone.planned', questions: [], state: 'previewed' });
    const workbook = await fetch(`${recorder.url}/api/v1/imports/layouts/services/template`, {
      headers: { authorization: `Bearer ${await recorder.newKey()}` },
    });
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    const filled = await imports.preview(Buffer.from(await workbook.arrayBuffer()), hue);
    expect(filled).toMatchObject({ layout: 'services', questions: [], state: 'previewed' });
  });
});
