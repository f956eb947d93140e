import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Principal } from '#identity/domain';
import { bilingual, inLanguage, type Language } from '#kernel';
import { writeCsv } from '#tabular';
import type { RowProblem } from './domain/index.js';
import { Imports } from './imports.js';
import type { ImportRecord } from './storage/import-record.js';
import { listRows } from './storage/row-table.js';

/** How many rows are read at once. */
const PIECE = 500;

/** The file of rejected rows: the columns as they came, and the reasons beside them. */
@Injectable()
export class RejectedList {
  constructor(
    private readonly database: Database,
    private readonly imports: Imports,
  ) {}

  /** Returns a CSV that can be mended and imported again. */
  async csv(caller: Principal, id: number, language: Language): Promise<Readable> {
    const record = await this.imports.find(caller, id);
    const headings = record.file?.headings ?? [];
    const columns = [
      ...headings.map(({ text }) => text),
      inLanguage(words.row, language),
      inLanguage(words.reason, language),
    ].map((heading) => ({ heading, kind: 'text' as const }));
    return Readable.from(writeCsv({ columns, rows: this.rows(record, language) }));
  }

  private async *rows(record: ImportRecord, language: Language): AsyncGenerator<string[]> {
    const headings = record.file?.headings ?? [];
    for (let after = 0; ;) {
      const piece = await listRows(this.database, record.id, { outcome: 'rejected', after, limit: PIECE });
      for (const { row, detail } of piece) {
        const cells = headings.map(({ column }) => detail.cells?.[column] ?? '');
        const reasons = (detail.problems ?? []).map((problem) => reasonOf(problem, language));
        yield [...cells, String(row), reasons.join(' ')];
        after = row;
      }
      if (piece.length < PIECE) return;
    }
  }
}

function reasonOf({ column, detail, suggestion }: RowProblem, language: Language): string {
  const where = column === null ? '' : `${column}: `;
  const hint = suggestion === null ? '' : ` ${inLanguage(words.suggestion, language)}: ${suggestion}.`;
  return `${where}${inLanguage(detail, language)}${hint}`;
}

const words = {
  row: bilingual('Dòng trong tệp gốc', 'Row in the original file'),
  reason: bilingual('Lý do không nhập được', 'Why it was not imported'),
  suggestion: bilingual('Gợi ý', 'Suggestion'),
};
