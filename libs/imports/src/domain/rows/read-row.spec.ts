import { bilingual } from '#kernel';
import type { Cell, TabularRow } from '#tabular/domain';
import { layoutNamed, type Mapping } from '../mapping/index.js';
import { NameFinder } from '../values/index.js';
import { beginsHistory, columnOf, RowReader, type ReadRow } from './index.js';

const cell = (text: string): Cell => (text === '' ? { kind: 'empty' } : { kind: 'text', text });

const units = new NameFinder(
  [
    { code: 'hue', names: ['Huế'] },
    { code: 'hue.1', names: ['Sở Y tế'] },
  ],
  'unit',
);
const entities = new NameFinder([{ code: 'service/7', names: ['Đăng ký khai sinh'] }], 'entity');

/** Reads one row: the field, or field and period, of each column with its text. */
function readRow(
  layout: string,
  columns: Record<string, string>,
  { constants = {}, more = {} }: { constants?: Record<string, string>; more?: Partial<TabularRow> } = {},
): ReadRow {
  const headings = Object.keys(columns).map((text, column) => ({ text, column }));
  const mapping: Mapping = {
    layout,
    columns: headings.map(({ text }) => {
      const [field = '', month] = text.split('@');
      const period =
        month === undefined ? {} : { period: { from: `2026-${month}-01`, to: `2026-${month}-28` } };
      return { heading: text, field: field.replace(/#.*/, ''), ...period };
    }),
    constants,
    decimal: ',',
  };
  const reader = new RowReader(layoutNamed(layout), mapping, headings, {
    decimal: ',',
    dateSystem: 1900,
    units,
    asOf: '2026-03-15',
    mayBeNew: beginsHistory,
    orgUnit: 'hue',
    entities: () => entities,
  });
  return reader.read({ row: 2, cells: Object.values(columns).map(cell), ...more })!;
}

const summary = ({ drafts }: ReadRow): unknown[] =>
  drafts.map(({ type, orgUnit, subject, day, data }) => [
    type.split('.').slice(2, 4).join('.'),
    orgUnit,
    subject,
    day,
    data,
  ]);

describe('RowReader', () => {
  it.each([
    ['on', '30/02/2026'],
    ['on', '07/13/2025'],
    ['digitizedOn', '31/04/2026'],
    ['integratedOn', '01/01/0021'],
    ['period', 'T13/2026'],
    ['proactiveOn', '29/02/2025'],
  ])('rejects a row for %s "%s", although nothing in the row needs the value', (field, text) => {
    const { drafts, problems } = readRow('services', { code: '1', name: 'A', [field]: text });
    expect([drafts, problems.map(({ column }) => column)]).toEqual([[], [field]]);
  });

  it('asks for a cell that the row ends before, in the words for an empty one', () => {
    const cut = readRow('services', { code: '1', name: 'A' }, { more: { cells: [cell('1')] } });
    expect(cut.problems).toMatchObject([{ column: 'name', code: 'missing' }]);
  });

  it('takes a row whose other columns say nothing', () => {
    const row = readRow('services', { code: '1', name: 'A', on: '-', digitizedOn: '', period: '' });
    expect(row.problems).toEqual([]);
    expect(row.drafts).toHaveLength(1);
  });

  it('states what is said of a service and what happened with it, from one row', () => {
    const row = readRow('services', {
      code: '1.004194',
      name: 'Đăng ký tạm trú',
      fee: 'có',
      level: 'Mức độ 4',
      process: 'toàn trình',
      digitizedOn: '31/01/2026',
      integratedNational: 'x',
      orgUnit: 'Sở Y tế',
      period: 'T1/2026',
      'quantities.dossiers.received': '1.200',
    });
    expect(row.problems).toEqual([]);
    expect(summary(row)).toEqual([
      ['service.registered', 'hue.1', 'service/1.004194', null, { name: 'Đăng ký tạm trú', fee: true }],
      ['service.digitized', 'hue.1', 'service/1.004194', '2026-01-31', { level: 4, process: 'full' }],
      ['service.integrated', 'hue.1', 'service/1.004194', null, { portal: 'national' }],
      [
        'activity.reported',
        'hue.1',
        'service/1.004194',
        '2026-01-31',
        { period: { from: '2026-01-01', to: '2026-01-31' }, quantities: { 'dossiers.received': 1200 } },
      ],
    ]);
  });

  it('states nothing for empty cells, and for flags that say no', () => {
    const row = readRow('services', {
      code: '1',
      name: 'A',
      level: '',
      integratedNational: 'không',
      payment: 'chưa',
      proactive: 'không',
      'quantities.dossiers.received': '-',
    });
    expect(summary(row)).toEqual([['service.registered', 'hue', 'service/1', null, { name: 'A' }]]);
  });

  it('reads the form of delivery from the steps that are online', () => {
    const form = (...steps: string[]): unknown => {
      const columns = Object.fromEntries(steps.map((step, index) => [`onlineSteps#${index}`, step]));
      return readRow('services', { code: '1', name: 'A', ...columns }).drafts[1]?.data['process'];
    };
    expect(form('Y', 'NA', 'Y')).toBe('full');
    expect(form('Y', 'N', 'NA')).toBe('partial');
    expect(form('NA', 'NA')).toBe('none');
    expect(form('', '')).toBeUndefined();
  });

  it('makes one report of each period that headings name, twelve months long where the figures are', () => {
    const amounts = {
      code: '1',
      'quantities.dossiers.received@01': '5',
      'quantities.dossiers.received@02': '7',
    };
    expect(readRow('activity.reported', amounts).drafts.map(({ data }) => data)).toEqual([
      { period: { from: '2026-01-01', to: '2026-01-28' }, quantities: { 'dossiers.received': 5 } },
      { period: { from: '2026-02-01', to: '2026-02-28' }, quantities: { 'dossiers.received': 7 } },
    ]);
    const constants = { basis: 'trailing-12-months' };
    expect(readRow('activity.reported', amounts, { constants }).drafts[1]?.data).toMatchObject({
      basis: 'trailing-12-months',
      period: { from: '2025-03-01', to: '2026-02-28' },
    });
  });

  it('finds an entity by its name, and suggests the nearest one', () => {
    const level = { level: '4' };
    expect(readRow('service.digitized', { code: 'đăng ký khai sinh', ...level }).drafts[0]?.subject).toBe(
      'service/7',
    );
    expect(readRow('service.digitized', { code: 'Đăng ký khai sin', ...level }).problems).toMatchObject([
      { column: 'code', code: 'unknown-entity', suggestion: 'Đăng ký khai sinh (service/7)' },
    ]);
  });

  it('reports all that is wrong with a row, and a cell that must not be empty', () => {
    const { drafts, problems } = readRow('services', {
      code: '',
      name: 'A',
      level: '9',
      digitizedOn: '31/02/2026',
    });
    expect(drafts).toEqual([]);
    expect(problems.map(({ column, code }) => [column, code])).toEqual([
      ['code', 'missing'],
      ['digitizedOn', 'not-a-day'],
      ['level', 'not-allowed'],
    ]);
  });

  it('rejects a row with a field too many, because none of it is sure', () => {
    const ragged = bilingual('thừa', 'too many');
    const cells = ['1', 'A', 'x'].map(cell);
    const { problems } = readRow('services', { code: '1', name: 'A' }, { more: { cells, ragged } });
    expect(problems).toMatchObject([{ code: 'ragged-row', column: null }]);
  });

  it('names what a rejected row is about, also where its org unit or its code cannot be read', () => {
    const about = (layout: string, columns: Record<string, string>): unknown => {
      const { about: named, drafts } = readRow(layout, columns);
      expect(drafts).toEqual([]);
      return named;
    };
    const service = { code: '1.004194', name: 'Đăng ký tạm trú', level: 'mức 9' };
    expect(about('services', service)).toEqual({
      subject: 'service/1.004194',
      orgUnit: 'hue',
      name: 'Đăng ký tạm trú',
    });
    expect(about('services', { ...service, orgUnit: 'Huê' })).toMatchObject({
      subject: 'service/1.004194',
      orgUnit: null,
    });
    expect(about('activity.reported', { orgUnit: 'Huê', period: 'T1/2026' })).toEqual({
      subject: null,
      orgUnit: null,
      name: 'Huê',
    });
  });

  it('adds the currency of Vietnam to amounts of money', () => {
    const row = readRow('services', { code: '1', name: 'A', level: '4', 'cost.amount': '120.000.000' });
    expect(row.drafts[1]?.data).toEqual({ level: 4, cost: { amount: 120_000_000, currency: 'VND' } });
  });
});

describe('columnOf', () => {
  it('names the column from which a part of an event came', () => {
    const mapping: Mapping = {
      layout: 'services',
      columns: [
        { heading: 'Mức', field: 'level' },
        { heading: 'Ngày', field: 'digitizedOn' },
        { heading: 'Cơ quan', field: 'orgUnit' },
      ],
      constants: {},
      decimal: null,
    };
    const of = (pointer: string): string | null =>
      columnOf(pointer, 'vn.thang.service.digitized.v1', layoutNamed('services'), mapping);
    expect([of('/data/level'), of('/time'), of('/orgunit'), of('/data/url')]).toEqual([
      'Mức',
      'Ngày',
      'Cơ quan',
      null,
    ]);
  });
});
