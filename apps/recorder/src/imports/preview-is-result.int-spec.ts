import fc from 'fast-check';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { ImportsClient } from '../../../../test/support/imports-client.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let imports: ImportsClient;

beforeAll(async () => {
  recorder = await startRecorderApp();
  imports = new ImportsClient(recorder.url, await recorder.newKey({ rights: ['events:write', 'read'] }));
  await recorder.seed(
    established('vn', undefined, { data: { name: 'Việt Nam', level: 'nation' } }),
    ...['a', 'b'].map((code) =>
      established(code, 'vn', { data: { name: `Đơn vị ${code}`, level: 'province', parent: 'vn' } }),
    ),
  );
});
afterAll(() => recorder.close());

const HEADINGS =
  'Mã TTHC;Tên TTHC;Mức độ;Hình thức;Đơn vị;Ngày số hóa;Kỳ;Hồ sơ tiếp nhận;Hồ sơ nộp trực tuyến';

/** Values of all kinds: good, empty, wrong in form, and refused by the recorder only. */
const kinds = {
  code: fc.constantFrom('1', '2', '3', '4', '1.004194', ''),
  name: fc.constantFrom('A', 'B', 'Đăng ký', '=1+1', ''),
  level: fc.constantFrom('1', '4', 'mức 3', '7', ''),
  process: fc.constantFrom('toàn trình', 'một phần', 'x', ''),
  unit: fc.constantFrom('', 'a', 'b', 'Đơn vị a', 'nowhere'),
  day: fc.constantFrom('31/01/2026', '2026-02-28', '31/02/2026', '01/01/2199', ''),
  period: fc.constantFrom('T1/2026', 'T2/2026', ''),
  received: fc.constantFrom('10', '1.200', '12,5', '-3', ''),
  online: fc.constantFrom('5', '9', ''),
};
const row = fc.record(kinds).map((values) => Object.values(values).join(';'));
const file = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => [HEADINGS, ...rows].join('\n'));

describe('a preview', () => {
  it('has the counts of the result for any file, also of files that follow each other', async () => {
    const columns = HEADINGS.split(';');
    const fields = ['code', 'name', 'level', 'process', 'orgUnit', 'digitizedOn', 'period'];
    const mapping = {
      layout: 'services',
      columns: columns.map((heading, column) => ({
        heading,
        field: [...fields, 'quantities.dossiers.received', 'quantities.dossiers.online'][column],
      })),
      decimal: ',',
    };
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        let preview = await imports.preview(content, { orgUnit: 'vn' });
        if (preview.state === 'questions') {
          await imports.call('PATCH', `/${preview.id}`, { mapping });
          preview = await imports.settled(preview.id);
        }
        expect(preview.state).toBe('previewed');
        const result = await imports.confirm(preview.id);
        expect(result).toMatchObject({ state: 'recorded', counts: preview.counts });
        const { counts } = await imports.preview(content, { orgUnit: 'vn' });
        expect(counts).toEqual({
          new: 0,
          changed: 0,
          same: result.counts.new + result.counts.changed + result.counts.same,
          rejected: result.counts.rejected,
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is shown anew when the log changed so that other rows would be new', async () => {
    const list = 'Mã TTHC;Tên TTHC\n90;A\n91;B\n';
    const first = await imports.preview(list, { orgUnit: 'a' });
    const second = await imports.preview(list.replace('91;B\n', ''), { orgUnit: 'a' });
    expect((await imports.confirm(second.id)).state).toBe('recorded');
    const renewed = await imports.confirm(first.id);
    expect(renewed).toMatchObject({ state: 'previewed', isRenewed: true, counts: { new: 1, same: 1 } });
    expect(await imports.confirm(first.id)).toMatchObject({ state: 'recorded', counts: renewed.counts });
  });

  it('still holds after events of others that do not concern it', async () => {
    const preview = await imports.preview('Mã TTHC;Tên TTHC\n95;A\n', { orgUnit: 'a' });
    await imports.confirm((await imports.preview('Mã TTHC;Tên TTHC\n95;A\n', { orgUnit: 'b' })).id);
    expect(await imports.confirm(preview.id)).toMatchObject({ state: 'recorded', counts: preview.counts });
  });
});
