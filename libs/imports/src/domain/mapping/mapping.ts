import { bilingual, DomainError } from '#kernel';
import type { DayRange, DecimalMark } from '../values/index.js';
import type { Layout, LayoutField } from './layout.js';
import { layouts } from './layouts.js';

/** What one heading of a list stands for. */
export interface MappedColumn {
  heading: string;
  /** The field that the column holds; null: nothing is read from it. */
  field: string | null;
  /** The period of the amounts below, where the heading names it. */
  period?: DayRange;
}

/** How the headings of a list become the fields of events. Data, kept in versions. */
export interface Mapping {
  layout: string;
  columns: readonly MappedColumn[];
  /** Values for every row, as cells would say them, by field: the period of a report, for example. */
  constants: Readonly<Record<string, string>>;
  /** The mark before the decimals where the numbers leave it open. */
  decimal: DecimalMark | null;
}

/** @throws DomainError `unknown-layout` */
export function layoutNamed(id: string): Layout {
  const layout = layouts.get(id);
  if (layout) return layout;
  throw new DomainError(
    'unknown-layout',
    bilingual(`Không có loại danh sách "${id}".`, `There is no kind of list "${id}".`),
  );
}

/**
 * Checks a mapping that a caller sends: known layout and fields, no field in two columns.
 *
 * @throws DomainError `unknown-layout`, `unknown-field`, `field-twice`
 */
export function checkMapping(mapping: Mapping): Layout {
  const layout = layoutNamed(mapping.layout);
  const fields = new Map(layout.fields.map((field) => [field.id, field]));
  const columns = new Map<string, string>();
  for (const { heading, field: id, period } of mapping.columns) {
    if (id === null) continue;
    const field = fields.get(id);
    if (!field) throw unknownField(id, layout);
    const place = `${id} ${period?.from ?? ''} ${period?.to ?? ''}`;
    const other = columns.get(place);
    if (other !== undefined && !field.isRepeatable) throw fieldTwice(field, other, heading);
    columns.set(place, heading);
  }
  for (const id of Object.keys(mapping.constants)) if (!fields.has(id)) throw unknownField(id, layout);
  return layout;
}

/** Returns the fields that a list needs and the mapping does not supply. */
export function missingFields(
  layout: Layout,
  mapping: Pick<Mapping, 'columns' | 'constants'>,
): LayoutField[] {
  const supplied = new Set(mapping.columns.map(({ field }) => field));
  const periods = mapping.columns.some(({ period }) => period !== undefined);
  const has = (id: string): boolean => supplied.has(id) || mapping.constants[id] !== undefined;
  const missing = layout.fields.filter(({ id, required }) => required && !has(id));
  const reports = mapping.columns.some(({ field }) => field?.startsWith('quantities.') ?? false);
  const when = ['period', 'period.from', 'observed'].some(has) || periods;
  const period = layout.fields.find(({ id }) => id === 'period');
  return reports && !when && period ? [...missing, period] : missing;
}

function unknownField(id: string, { name }: Layout): DomainError {
  return new DomainError(
    'unknown-field',
    bilingual(`"${name.vi}" không có trường "${id}".`, `"${name.en}" has no field "${id}".`),
  );
}

function fieldTwice({ label }: LayoutField, first: string, second: string): DomainError {
  return new DomainError(
    'field-twice',
    bilingual(
      `Cột "${first}" và cột "${second}" cùng được chọn cho "${label.vi}". Hãy bỏ chọn một cột.`,
      `Columns "${first}" and "${second}" are both chosen for "${label.en}". Choose one of them.`,
    ),
  );
}
