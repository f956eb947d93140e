import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Settings } from '#config';
import { Persons } from '#identity';
import type { PersonDetails, PersonProblem, Principal } from '#identity/domain';
import { DomainError, inLanguage, type Language } from '#kernel';
import { Inviter } from './inviter.js';
import { ManagedPersons, problemsOutside } from './managed-persons.js';
import type { ImportPersonsRequest } from './person.request.js';
import type { ImportedPersonsResponse } from './person.response.js';
import { readPersonRows, type Columns, type PersonRow, type RowProblem } from './read-person-rows.js';

export class ImportPersons extends Command<ImportedPersonsResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ImportPersonsRequest,
    readonly language: Language,
  ) {
    super();
  }
}

const MAX_PROBLEMS = 500;

/** Adds and invites all persons of a file, or none when any row has a fault. */
@CommandHandler(ImportPersons)
export class ImportPersonsHandler implements ICommandHandler<ImportPersons> {
  constructor(
    private readonly persons: Persons,
    private readonly managed: ManagedPersons,
    private readonly inviter: Inviter,
    private readonly settings: Settings,
  ) {}

  async execute({ caller, request, language }: ImportPersons): Promise<ImportedPersonsResponse> {
    const { rows, columns, problems } = readable(request.csv, language);
    const wanted = rows.map(({ details }): PersonDetails => {
      return { ...details, language, timeZone: this.settings.timeZone };
    });
    const scope = await this.managed.scopeOf(caller);
    const found = await this.persons.problemsIn(wanted);
    wanted.forEach((details, index) => {
      const of = rows[index] as PersonRow;
      const all = [...(found[index] ?? []), ...problemsOutside(scope, details)];
      problems.push(...all.map((problem) => inRow(of, problem, columns)));
    });
    if (problems.length > 0) throw rejected(problems, language);
    if (request.preview) return { count: wanted.length, items: [] };
    const created = await this.persons.createAll(wanted, caller);
    return { count: created.length, items: await this.inviter.inviteAll(created, caller) };
  }
}

function readable(csv: string, language: Language): ReturnType<typeof readPersonRows> {
  try {
    const read = readPersonRows(csv);
    if (read.rows.length === 0 && read.problems.length > 0) throw rejected(read.problems, language);
    return read;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const row = lineOf(error);
    throw rejected([{ row, column: '', code: 'not-csv', detail: NOT_CSV }], language);
  }
}

function lineOf(error: unknown): number {
  const { lines } = error as { lines?: unknown };
  return typeof lines === 'number' ? lines : 1;
}

function inRow({ row }: PersonRow, { pointer, code, detail }: PersonProblem, columns: Columns): RowProblem {
  return { row, column: columns.heading(pointer.split('/')[1] ?? ''), code, detail };
}

function rejected(problems: readonly RowProblem[], language: Language): DomainError {
  const inOrder = [...problems].sort((a, b) => a.row - b.row);
  const errors = inOrder
    .slice(0, MAX_PROBLEMS)
    .map((problem) => ({ ...problem, detail: inLanguage(problem.detail, language) }));
  const count = problems.length;
  const detail = {
    vi: `Tệp có ${count} lỗi; chưa người nào được thêm.`,
    en: `The file has ${count} ${count === 1 ? 'fault' : 'faults'}; no person was added.`,
  };
  return new DomainError('persons-rejected', detail, { errors, errorCount: count });
}

const NOT_CSV = {
  vi: 'Dòng này không đọc được là CSV: dấu ngoặc kép mở mà không đóng.',
  en: 'This line cannot be read as CSV: a quotation mark is opened and not closed.',
};
