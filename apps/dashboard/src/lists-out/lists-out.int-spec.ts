import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { DayZone, rounded } from '#kernel';
import type { Principal } from '#identity/domain';
import { cellText, writeCsv, writeXlsx, type Cell, type ListFormat, type WrittenList } from '#tabular';
import type { ListAsker } from '#web';
import { AlertingFixture } from '../../../../test/support/alerting-fixture.js';
import { cloudEvent } from '../../../../test/support/cloud-event-factory.js';
import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  inEnglish,
  LAST_POSITION,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import { readList, type ListRead } from '../../../../test/support/read-list.js';
import { TabularFiles } from '../../../../test/support/tabular-files.js';
import type { FiguresResponse } from '../figures/figure.response.js';
import { figuresList } from '../figures/figures.list.js';

const files = new TabularFiles();
let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;

beforeAll(async () => {
  dashboard = await startLadderDashboard();
  ({ leader, leaderOfP2 } = dashboard);
  const alerting = new AlertingFixture(dashboard.database);
  alerting.clock.set(dashboard.clock.now());
  await alerting.write(announcement({ orgUnit: 'P1' }));
  await alerting.notify();
  await alerting.close();
});
afterAll(async () => {
  files.remove();
  await dashboard.close();
});

const lists = [
  'figures?orgUnit=P1',
  'kpis?orgUnit=P1',
  'entities?orgUnit=P1&noun=service',
  'alerts?state=any',
  'journal',
  'org-units',
  'checks?orgUnit=P1',
  'overview?framework=test-ladder',
  'kpi-evidence?orgUnit=P1&framework=test-ladder&kpi=full-process-share',
  'figure-evidence?orgUnit=P1&measure=services.fullProcess',
  'peers?framework=test-ladder&kpi=full-process-share',
];

const english = (caller: Caller) => (path: string) => caller.get(path).set('accept-language', 'en');
const read = (path: string, format: ListFormat = 'xlsx', caller = leader): Promise<ListRead> =>
  readList(files, english(caller), path, format);
const answer = async (path: string): Promise<Record<string, unknown>> =>
  (await inEnglish(leader, path).expect(200)).body as Record<string, unknown>;
describe('a list that is taken home', () => {
  it.each(lists)('has the same rows as CSV and as XLSX, under the same headings: %s', async (path) => {
    const [csv, xlsx] = [await read(path, 'csv'), await read(path, 'xlsx')];
    expect(csv.headings).toEqual(xlsx.headings);
    expect(csv.rows.length).toBe(xlsx.rows.length);
    expect(csv.rows.length).toBeGreaterThan(0);
    const comparable = (list: ListRead, kinds: ListRead): string[][] =>
      list.rows.map((row, index) =>
        [...row].flatMap(([heading, cell]) =>
          ['text', 'empty'].includes(kinds.rows[index]!.get(heading)!.kind) ? [cellText(cell)] : [],
        ),
      );
    expect(comparable(csv, xlsx)).toEqual(comparable(xlsx, xlsx));
  });

  it('tells above the headings what it shows, by whom it was made and when', async () => {
    const { title, header } = await read('kpis?orgUnit=P1&asOf=2025-06-30&tree=as-was');
    expect(title).toBe('KPIs');
    expect([...header].map(([label, value]) => [label, value && cellText(value)])).toEqual([
      ['Org unit', 'Province P1 (P1)'],
      ['As of the end of', '2025-06-30'],
      ['Known at', 'All that is recorded'],
      ['Tree of org units', 'Of that time'],
      ['Edition', expect.stringMatching(/^test-ladder \S+$/)],
      ['Stale or silent', expect.any(String)],
      ['Log position', LAST_POSITION],
      ['Made at', '2025-09-02 10:00:00'],
      ['Made by', 'Tester'],
    ]);
  });

  it('is Vietnamese unless English is preferred', async () => {
    const { title, header, headings } = await readList(
      files,
      (path) => leader.get(path),
      'figures?orgUnit=P1',
      'csv',
    );
    expect(title).toBe('Số liệu');
    expect([...header.keys()]).toEqual(
      expect.arrayContaining([
        'Đơn vị',
        'Tính đến hết ngày',
        'Cơ cấu tổ chức',
        'Vị trí trong nhật ký',
        'Người lập',
      ]),
    );
    expect(headings.slice(0, 4)).toEqual(['Chủ đề', 'Số liệu', 'Mã', 'Giá trị']);
  });

  it('names silent sources', async () => {
    const { header } = await read('figures?orgUnit=VN&asOf=2025-09-02');
    expect(cellText(header.get('Stale or silent')!)).toMatch(/Province P2, \S+: last heard 2025-02-01|None/);
  });

  it('has the figures of the API, as numbers', async () => {
    const { matters } = (await answer(
      '/org-units/P1/measures?asOf=2025-07-01',
    )) as unknown as FiguresResponse;
    const shown = new Map(
      matters.flatMap(({ figures }) => figures).map((figure) => [figure.measure, figure.value]),
    );
    const { rows } = await read('figures?orgUnit=P1&asOf=2025-07-01');
    expect(rows.length).toBe(shown.size);
    for (const row of rows) {
      const [id, value] = [cellText(row.get('Id')!), row.get('Value')!];
      expect([id, value.kind === 'number' ? value.value : null]).toEqual([id, shown.get(id)]);
    }
    expect(shown.get('services.fullProcess')).toBe(4);
  });

  it('holds more rows than a page of the API', async () => {
    await dashboard.append(
      ...Array.from({ length: 620 }, (_, n) =>
        cloudEvent('dataset.opened', {
          orgunit: 'P3',
          subject: `dataset/${n}`,
          time: '2025-02-01T03:00:00Z',
          data: { title: n === 0 ? '=HYPERLINK("http://x";"y")' : `Dataset ${n}` },
        }),
      ),
    );
    await dashboard.project();
    const { title, rows } = await read('entities?orgUnit=P3&noun=dataset', 'csv');
    expect(title).toBe('Datasets');
    expect(rows.length).toBe(620);
    expect(new Set(rows.map((row) => cellText(row.get('Code')!))).size).toBe(620);
  });

  it('writes what looks like a formula as text', async () => {
    const csv = await english(leader)(
      '/api/v1/export/entities?orgUnit=P3&noun=dataset&q=hyperlink&format=csv',
    ).expect(200);
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
    const { rows } = await read('entities?orgUnit=P3&noun=dataset&q=hyperlink');
    expect(rows[0]?.get('Name')).toEqual({ kind: 'text', text: '=HYPERLINK("http://x";"y")' });
  });

  it('is limited to the access scope of the caller (I7)', async () => {
    for (const path of lists.filter((each) => each.includes('P1')))
      await leaderOfP2.get(`/api/v1/export/${path}&format=csv`).expect(404);
    const codes = (await read('org-units', 'csv', leaderOfP2)).rows.map((row) => cellText(row.get('Code')!));
    expect(codes).toEqual(['P2']);
  });

  it.each([
    'figures?format=csv',
    'figures?orgUnit=P1',
    'figures?orgUnit=P1&format=pdf',
    'alerts?format=csv&limit=5',
    'alerts?format=csv&cursor=x',
  ])('refuses %s with what to change', async (path) => {
    const { body } = await english(leader)(`/api/v1/export/${path}`).expect(400);
    expect(body).toMatchObject({
      code: 'invalid-request',
      errors: expect.arrayContaining([expect.anything()]),
    });
  });

  it('answers 404 for an org unit that does not exist, before anything is written', async () => {
    const { body } = await english(leader)('/api/v1/export/kpis?orgUnit=ZZ&format=xlsx').expect(404);
    expect(body).toMatchObject({ code: 'org-unit-not-found' });
  });

  it('needs the right to read', async () => {
    const writer = dashboard.http(await dashboard.key({ rights: ['events:write'] }));
    await writer.get('/api/v1/export/org-units?format=csv').expect(403);
  });
});

describe('the figures of any answer', () => {
  const anyFigure = fc.record({
    value: fc.option(
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((value) => Number(value.toPrecision(15))),
    ),
    decimals: fc.integer({ min: 0, max: 6 }),
  });

  /** The list of figures over an answer of the API. */
  async function written(
    figures: readonly { value: number | null; decimals: number }[],
  ): Promise<WrittenList> {
    const document = (each: { value: number | null; decimals: number }, n: number) => ({
      ...{
        measure: `m${n}`,
        name: `M ${n}`,
        kind: 'stock',
        unit: 'percent',
        window: null,
        of: null,
        trailing: null,
      },
      ...{ coverage: { reporting: 1, of: 1 }, entities: 0, frameworks: [], ...each },
    });
    const response = {
      asOf: '2025-07-01',
      months: 12,
      position: '1',
      matters: [{ id: 'x', name: 'X', figures: figures.map(document) }],
    };
    const asker: ListAsker = {
      caller: { name: 'x' } as Principal,
      language: 'en',
      ask: (query) => Promise.resolve((query.constructor.name === 'GetFigures' ? response : {}) as never),
    };
    const request = { orgUnit: 'P1', months: 12, tree: 'as-is' as const };
    const { rows } = await figuresList.read(request, asker);
    const columns = figuresList.columns(request);
    return {
      columns: columns.map(({ heading, kind }) => ({ heading: heading.en, kind })),
      rows: [...(rows as Iterable<never>)].map((row) => columns.map((column) => column.value(row, 'en'))),
    };
  }

  it('are the same in the workbook, and rounded as the page rounds them in the CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFigure, { minLength: 1, maxLength: 12 }), async (figures) => {
        const zone = new DayZone('UTC');
        const list = await written(figures);
        const workbook = await buffer(writeXlsx({ language: 'en', zone, sheets: [{ name: 'x', list }] }));
        const csv = await buffer(Readable.from(writeCsv(list)));
        const valuesOf = async (bytes: Buffer): Promise<Cell[]> =>
          (await files.rows(bytes, { delimiter: ',' }))
            .slice(1)
            .map((row) => row.cells[3] ?? { kind: 'empty' });
        expect(await valuesOf(workbook)).toEqual(
          figures.map(({ value }) =>
            value === null
              ? { kind: 'empty' }
              : expect.objectContaining({ kind: 'number', value: value + 0 }),
          ),
        );
        expect((await valuesOf(csv)).map(cellText)).toEqual(
          figures.map(({ value, decimals }) => (value === null ? '' : String(rounded(value, decimals)))),
        );
      }),
      { numRuns: 40 },
    );
  });
});
