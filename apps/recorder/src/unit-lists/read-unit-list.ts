import { bilingual, DomainError, type Bilingual } from '#kernel';
import { cellText, isMissing, MAX_HEADING_ROW, readChoice, readDay } from '#imports';
import { openTabular, type Cell, type TabularRow } from '#tabular';
import { columnsIn, headingOf, levels, type FieldColumns, type UnitField } from './unit-columns.js';

/** An org unit as one row of a list states it. */
export interface ListedUnit {
  row: number;
  code: string;
  name: string;
  nameEn: string | null;
  level: string;
  parent: string | null;
  /** `YYYY-MM-DD`; null: today. */
  since: string | null;
}

export interface RowProblem {
  row: number;
  /** The code of the org unit, as far as it could be read. */
  code: string | null;
  problem: string;
  detail: Bilingual;
}

export interface ReadUnits {
  units: ListedUnit[];
  problems: RowProblem[];
}

/** More org units than any country has. */
export const MAX_LISTED_UNITS = 20_000;

/**
 * Reads a list of org units from a CSV, workbook or NDJSON.
 *
 * @throws DomainError `no-headings`, `file-too-large`, `headings-alike`; what `openTabular` throws
 */
export async function readUnitList(path: string): Promise<ReadUnits> {
  const file = await openTabular(path);
  const list: ReadUnits = { units: [], problems: [] };
  const seen = new Map<string, number>();
  let columns: FieldColumns | null = null;
  for await (const row of file.rows()) {
    if (columns === null) {
      columns = columnsIn(row);
      if (columns === null && row.row > MAX_HEADING_ROW) break;
      continue;
    }
    if (list.units.length + list.problems.length === MAX_LISTED_UNITS) throw tooManyRows();
    const read = readUnit(row, columns);
    const first = read.ok ? seen.get(read.unit.code) : undefined;
    if (!read.ok) list.problems.push(read.problem);
    else if (first !== undefined) list.problems.push(repeated(read.unit, first));
    else {
      seen.set(read.unit.code, row.row);
      list.units.push(read.unit);
    }
  }
  if (columns === null) throw noHeadings();
  return list;
}

type ReadUnit = { ok: true; unit: ListedUnit } | { ok: false; problem: RowProblem };

function readUnit({ row, cells, ragged }: TabularRow, columns: FieldColumns): ReadUnit {
  const cell = (field: UnitField): Cell | undefined => cells[columns.get(field) ?? -1];
  const text = (field: UnitField): string | null => (isMissing(cell(field)) ? null : cellText(cell(field)));
  const code = text('code');
  const rejected = (problem: string, detail: Bilingual): ReadUnit => ({
    ok: false,
    problem: { row, code, problem, detail },
  });
  if (ragged) return rejected('ragged', ragged);
  if (code === null) return rejected('missing', needed('code'));
  const name = text('name');
  if (name === null) return rejected('missing', needed('name'));
  const level = cell('level');
  const readLevel = level && !isMissing(level) ? readChoice(level, levels) : null;
  if (readLevel && !readLevel.ok) return rejected(readLevel.code, readLevel.detail);
  const since = cell('since');
  const day = since && !isMissing(since) ? readDay(since) : null;
  if (day && !day.ok) return rejected(day.code, day.detail);
  return {
    ok: true,
    unit: {
      row,
      code,
      name,
      nameEn: text('nameEn'),
      level: readLevel ? String(readLevel.value) : 'other',
      parent: text('parent'),
      since: day ? day.value : null,
    },
  };
}

function needed(field: UnitField): Bilingual {
  const { vi, en } = headingOf(field);
  return bilingual(`Thiếu “${vi}”.`, `“${en}” is missing.`);
}

function repeated({ row, code }: ListedUnit, first: number): RowProblem {
  const detail = bilingual(`Mã này đã có ở dòng ${first}.`, `Row ${first} has the same code.`);
  return { row, code, problem: 'repeated', detail };
}

function noHeadings(): DomainError {
  const detail = bilingual(
    'Không tìm thấy tiêu đề cột “Mã đơn vị” và “Tên đơn vị”. Hãy dùng mẫu danh sách.',
    'The headings “Code” and “Name” were not found. Use the template.',
  );
  return new DomainError('no-headings', detail);
}

function tooManyRows(): DomainError {
  const detail = bilingual(
    `Danh sách dài hơn ${MAX_LISTED_UNITS} đơn vị. Hãy chia thành nhiều tệp, cấp trên trước.`,
    `The list has more than ${MAX_LISTED_UNITS} org units. Split it into files, those above first.`,
  );
  return new DomainError('file-too-large', detail);
}
