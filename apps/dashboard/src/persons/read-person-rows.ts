import { parse } from 'csv-parse/sync';
import { isRole, type PersonDetails, type RoleGrant } from '#identity/domain';
import { bilingual, toSearchText, type Bilingual } from '#kernel';

/** What is wrong with a cell of the file. Rows count from 1, the heading row included. */
export interface RowProblem {
  row: number;
  /** The heading of the column as the file has it, or the name of the missing one. */
  column: string;
  code: string;
  detail: Bilingual;
}

export interface PersonRow {
  row: number;
  details: Omit<PersonDetails, 'language' | 'timeZone'>;
}

/** The headings that are understood, without diacritics and in lower case. */
const headings = {
  name: /^(name|ho( va)? ten|ten)$/,
  email: /^(e-?mail|(dia chi )?thu dien tu)$/,
  orgUnit: /^((org ?)?unit|(ma )?don vi|co quan)$/,
  roles: /^(roles?|vai tro)$/,
};
type Field = keyof typeof headings;
const fields = Object.keys(headings) as Field[];

export const MAX_PERSON_ROWS = 1000;

/**
 * Reads a list of persons: columns in any order, separated by commas, semicolons or tabs. Roles are written
 * `role@ORGUNIT`, separated by semicolons or commas. Without an org unit the person's own is meant; `role@*`
 * is the whole tree.
 */
export function readPersonRows(csv: string): { rows: PersonRow[]; columns: Columns; problems: RowProblem[] } {
  const records = recordsOf(csv);
  const columns = new Columns(records[0] ?? []);
  const problems = columns.problems();
  if (problems.length > 0) return { rows: [], columns, problems };
  const filled = records
    .slice(1)
    .map((values, index) => ({ row: index + 2, values }))
    .filter(({ values }) => values.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { rows: [], columns, problems: [fault(1, '', 'empty', NO_ROWS)] };
  if (filled.length > MAX_PERSON_ROWS)
    return { rows: [], columns, problems: [fault(MAX_PERSON_ROWS + 2, '', 'too-many-rows', TOO_MANY_ROWS)] };
  const rows = filled.map(({ row, values }) => ({ row, details: readRow(row, values, columns, problems) }));
  return { rows, columns, problems };
}

/** Which column holds which field. */
export class Columns {
  private readonly at = new Map<Field, number>();
  private readonly repeated: string[] = [];

  constructor(private readonly texts: readonly string[]) {
    texts.forEach((text, index) => {
      const wanted = toSearchText(text.trim());
      const field = fields.find((each) => headings[each].test(wanted));
      if (field && this.at.has(field)) this.repeated.push(text);
      else if (field) this.at.set(field, index);
    });
  }

  problems(): RowProblem[] {
    const missing = fields.filter((field) => !this.at.has(field) && field !== 'orgUnit');
    return [
      ...missing.map((field) => fault(1, field, 'missing-column', MISSING_COLUMN(field))),
      ...this.repeated.map((text) => fault(1, text, 'repeated-column', REPEATED_COLUMN)),
    ];
  }

  /** Returns the trimmed texts of a row by field; empty where the column is missing. */
  read(values: readonly string[]): Record<Field, string> {
    const text = (field: Field): string => values[this.at.get(field) ?? -1]?.trim() ?? '';
    return Object.fromEntries(fields.map((field) => [field, text(field)])) as Record<Field, string>;
  }

  /** Returns the heading of a field as the file has it. */
  heading(field: string): string {
    return this.texts[this.at.get(field as Field) ?? -1]?.trim() ?? field;
  }
}

function recordsOf(csv: string): string[][] {
  const [firstLine = ''] = csv.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    firstLine.split(each).length > firstLine.split(best).length ? each : best,
  );
  return parse(csv, {
    bom: true,
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    skipRecordsWithError: false,
  });
}

function readRow(
  row: number,
  values: readonly string[],
  columns: Columns,
  problems: RowProblem[],
): PersonRow['details'] {
  const texts = columns.read(values);
  const orgUnit = texts.orgUnit || null;
  const roles: RoleGrant[] = [];
  for (const text of texts.roles.split(/[;,|]/)) {
    const [role = '', unit] = text.split('@').map((part) => part.trim());
    if (role === '') continue;
    const at = unit === undefined ? orgUnit : unit === '*' ? null : unit;
    const problem = (code: string, detail: Bilingual): unknown =>
      problems.push(fault(row, columns.heading('roles'), code, detail));
    if (!isRole(role)) problem('unknown-role', UNKNOWN_ROLE(role));
    else if (unit === undefined && orgUnit === null) problem('org-unit', NO_UNIT(role));
    else roles.push({ role, orgUnit: at });
  }
  return { ...texts, orgUnit, roles };
}

function fault(row: number, column: string, code: string, detail: Bilingual): RowProblem {
  return { row, column, code, detail };
}

const NO_ROWS = bilingual('Tệp không có dòng dữ liệu nào.', 'The file has no rows.');
const TOO_MANY_ROWS = bilingual(
  `Mỗi lần nhập nhiều nhất ${MAX_PERSON_ROWS} người; hãy chia tệp.`,
  `At most ${MAX_PERSON_ROWS} persons at a time; split the file.`,
);
const REPEATED_COLUMN = bilingual('Cột này có hai lần.', 'This column is there twice.');
const MISSING_COLUMN = (field: Field): Bilingual =>
  bilingual(`Thiếu cột ${field} ở dòng tiêu đề.`, `The heading row lacks the column ${field}.`);
const UNKNOWN_ROLE = (role: string): Bilingual =>
  bilingual(`Không có vai trò “${role.slice(0, 50)}”.`, `There is no role "${role.slice(0, 50)}".`);
const NO_UNIT = (role: string): Bilingual =>
  bilingual(
    `Vai trò ${role} cần đơn vị: điền cột đơn vị, hoặc ghi ${role}@MÃ; ${role}@* là toàn hệ thống.`,
    `The role ${role} needs an org unit: fill in the column, or write ${role}@CODE; ${role}@* is everything.`,
  );
