import { vocabulary } from '#event-log/domain';
import {
  assertDistinct,
  checkMapping,
  layoutNamed,
  layouts,
  likelyLayout,
  mappingOf,
  missingFields,
  proposeColumns,
  questionsAbout,
  SERVICES,
  withRenamed,
  type Heading,
} from './index.js';

const NUMBERS = { mark: null, ambiguous: null };

function headings(...texts: string[]): Heading[] {
  return texts.map((text, column) => ({ text, column }));
}

function proposed(texts: string[], layout = SERVICES): (string | null)[] {
  return proposeColumns(headings(...texts), layoutNamed(layout), null).map(({ field }) => field);
}

describe('layouts', () => {
  it('has one for each type of event that lists state, and the mixed one', () => {
    const types = [...vocabulary.values()].filter(({ noun }) => noun !== 'org-unit' && noun !== 'event');
    expect(layouts.size).toBe(types.length + 1);
  });

  it('has names in both languages, and no two fields of the same name', () => {
    for (const { id, name, fields } of layouts.values()) {
      expect([id, name.vi.length > 0, name.en.length > 0]).toEqual([id, true, true]);
      const labels = fields.map(({ label }) => label.vi.toLowerCase());
      expect([id, labels.filter((label, index) => labels.indexOf(label) !== index)]).toEqual([id, []]);
    }
  });

  it('takes its own labels as headings in both languages without a question', () => {
    for (const layout of layouts.values())
      for (const language of ['vi', 'en'] as const) {
        const fields = layout.fields.filter(({ isRepeatable }) => !isRepeatable);
        const found = proposeColumns(headings(...fields.map(({ label }) => label[language])), layout, null);
        expect([layout.id, found.map(({ field }) => field)]).toEqual([layout.id, fields.map(({ id }) => id)]);
        expect(found.every(({ isKnown }) => isKnown)).toBe(true);
      }
  });
});

describe('proposeColumns', () => {
  it('knows the headings of offices in Vietnamese and English', () => {
    expect(
      proposed(['Mã TTHC', 'Tên thủ tục hành chính', 'Mức độ', 'Cơ quan thực hiện', 'Lĩnh vực']),
    ).toEqual(['code', 'name', 'level', 'orgUnit', 'sector']);
    expect(
      proposed(['service_id', 'service_name_en', 'owner_org', 'service_fee', 'num_applications_total']),
    ).toEqual(['code', 'name', 'orgUnit', 'fee', 'quantities.dossiers.received']);
  });

  it('finds the period that a heading names', () => {
    const [first, second] = proposeColumns(
      headings('2012-Q4 Vol.', '2012-Q4 Digital vol.'),
      layoutNamed('activity.reported'),
      null,
    );
    expect(first).toMatchObject({
      field: 'quantities.dossiers.received',
      period: { from: '2012-10-01', to: '2012-12-31' },
      isKnown: true,
    });
    expect(second).toMatchObject({ field: 'quantities.dossiers.online', isKnown: true });
  });

  it('proposes a field for a heading that is nearly its name, and asks', () => {
    const [column] = proposeColumns(headings('Tên dịch vụ công trực tuyến'), layoutNamed(SERVICES), null);
    expect(column).toMatchObject({ field: 'name', isKnown: false });
    expect(column!.confidence).toBeLessThan(1);
  });
});

describe('likelyLayout', () => {
  it('tells the kind of list by its headings', () => {
    expect(likelyLayout(headings('Mã TTHC', 'Tên TTHC', 'Mức độ', 'Cổng')).id).toBe(SERVICES);
    expect(likelyLayout(headings('Mã mốc', 'Tên mốc tiến độ', 'Thời hạn')).id).toBe('milestone.planned');
    expect(likelyLayout(headings('Mã tập dữ liệu', 'Tên tập dữ liệu', 'Giấy phép')).id).toBe(
      'dataset.opened',
    );
  });
});

describe('assertDistinct', () => {
  it('refuses two headings alike and names their columns', () => {
    expect(() => assertDistinct(headings('Mã', 'Tên', 'tên '))).toThrow(/Columns B and C .* "tên "/);
    expect(() => assertDistinct(headings('Số hồ sơ (web)', 'Số hồ sơ (quầy)'))).not.toThrow();
  });
});

describe('questionsAbout', () => {
  const layout = layoutNamed(SERVICES);
  const first = ['Mã TTHC', 'Tên TTHC', 'Mức độ', 'Ghi chú nội bộ'];
  const remembered = mappingOf(layout, proposeColumns(headings(...first), layout, null), {}, null);

  it('asks about new headings only', () => {
    const proposals = proposeColumns(headings(...first), layout, null);
    expect(questionsAbout(layout, proposals, {}, NUMBERS)).toEqual([
      expect.objectContaining({ kind: 'column', heading: 'Ghi chú nội bộ', field: null }),
    ]);
  });

  it('asks nothing in the second month', () => {
    const proposals = proposeColumns(headings(...first), layout, remembered);
    expect(questionsAbout(layout, proposals, {}, NUMBERS)).toEqual([]);
  });

  it('asks one question about one renamed heading, and proposes the field that lost its column', () => {
    const second = ['Mã TTHC', 'Tên TTHC', 'Cột bốn', 'Ghi chú nội bộ'];
    const proposals = withRenamed(proposeColumns(headings(...second), layout, remembered), remembered);
    expect(questionsAbout(layout, proposals, {}, NUMBERS)).toEqual([
      expect.objectContaining({ kind: 'column', heading: 'Cột bốn', field: 'level' }),
    ]);
  });

  it('asks once for the mark of decimals, for the period of figures, and for what a list needs', () => {
    const proposals = proposeColumns(headings('Mã TTHC', 'Tổng số hồ sơ'), layout, null);
    const questions = questionsAbout(layout, proposals, {}, { mark: null, ambiguous: '1.234' });
    expect(questions).toEqual([
      { kind: 'field', field: 'name' },
      { kind: 'field', field: 'period' },
      { kind: 'decimal', example: '1.234' },
    ]);
    const known = { name: 'x', period: 'T6/2025' };
    expect(questionsAbout(layout, proposals, known, { mark: ',', ambiguous: '1.234' })).toEqual([]);
  });
});

describe('checkMapping', () => {
  const mapping = { layout: SERVICES, constants: {}, decimal: null };

  it('refuses unknown layouts and fields, and a field in two columns', () => {
    expect(() => checkMapping({ ...mapping, layout: 'nothing', columns: [] })).toThrow(/unknown-layout/);
    expect(() => checkMapping({ ...mapping, columns: [{ heading: 'A', field: 'nothing' }] })).toThrow(
      /unknown-field/,
    );
    const twice = ['A', 'B'].map((heading) => ({ heading, field: 'level' }));
    expect(() => checkMapping({ ...mapping, columns: twice })).toThrow(/field-twice/);
  });

  it('lets several columns hold online steps, and amounts of different periods', () => {
    const steps = ['A', 'B'].map((heading) => ({ heading, field: 'onlineSteps' }));
    const amounts = ['01', '02'].map((month) => ({
      heading: month,
      field: 'quantities.dossiers.received',
      period: { from: `2025-${month}-01`, to: `2025-${month}-28` },
    }));
    expect(checkMapping({ ...mapping, columns: [...steps, ...amounts] }).id).toBe(SERVICES);
    expect(
      missingFields(layoutNamed(SERVICES), { columns: amounts, constants: {} }).map(({ id }) => id),
    ).toEqual(['code', 'name']);
  });
});
