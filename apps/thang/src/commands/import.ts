import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { ListImport, type ImportedRow, type ListImportState } from '#client';
import { withFileOrInput } from '../output/file-or-input.js';
import { print } from '../output/print.js';
import { whileWaiting } from '../output/while-waiting.js';
import { apiAddress, type AddressOptions } from '../instance/api-address.js';

interface ImportOptions extends AddressOptions {
  unit: string;
  sheet?: string;
  encoding?: string;
  asOf?: string;
  mapping?: string;
  yes: boolean;
}

const SHOWN_ROWS = 20;

const IMPORT_HELP = `
Without --yes it shows the preview and records nothing: the page, or the same command with --yes, records it.
A mapping is a JSON file {"layout", "columns": [{"heading", "field"}], "constants", "decimal"}; it is needed for
headings that were never mapped before, and remembered for the org unit. GET /api/v1/imports/layouts lists layouts
and their fields.`;

export function addImportCommand(program: Command, finish: (code: number) => void): void {
  program
    .command('import')
    .argument('<file>', 'CSV, XLSX or NDJSON; - is standard input')
    .description('import a list of an org unit: preview it, and record it with --yes')
    .requiredOption('--unit <code>', 'the org unit whose list it is')
    .option('--sheet <name>', 'the sheet of a workbook; by default the first')
    .option('--encoding <name>', 'of a text file; by default it is detected')
    .option('--as-of <day>', 'the day of rows without a day, YYYY-MM-DD; by default today')
    .option('--mapping <file>', 'what the headings mean')
    .option('--yes', 'record what the preview shows', false)
    .option('--url <url>', 'of the recorder; by default the instance of THANG_DATA_DIR')
    .option('--key-file <file>', "with the API key; by default the administrator's")
    .addHelpText('after', IMPORT_HELP)
    .action(async (file: string, options: ImportOptions) => finish(await importList(file, options)));
}

/** Imports a list. Returns 1 when it could not be read, asks something, or rows were rejected. */
async function importList(path: string, options: ImportOptions): Promise<number> {
  const { unit, sheet, encoding, asOf, mapping, yes } = options;
  const imports = new ListImport(await apiAddress(options));
  const query = {
    orgUnit: unit,
    ...(sheet && { sheet }),
    ...(encoding && { encoding }),
    ...(asOf && { asOf }),
  };
  const { id } = await whileWaiting(
    'the recorder',
    withFileOrInput(path, (file) => imports.upload(file, query)),
  );
  let list = await imports.settled(id, showProgress);
  if (mapping !== undefined && list.state !== 'failed') {
    const wanted: unknown = JSON.parse(await readFile(mapping, 'utf8'));
    await imports.change(id, { mapping: wanted });
    list = await imports.settled(id, showProgress);
  }
  if (list.state === 'failed') {
    console.error(list.problem?.detail ?? 'The file cannot be read.');
    return 1;
  }
  if (list.state === 'questions') {
    for (const question of list.questions) console.error(questionLine(question));
    console.error('Answer on the page, or with --mapping.');
    return 1;
  }
  await showPreview(imports, list);
  if (!yes) {
    console.log('Nothing is recorded. Add --yes to record it.');
    return list.counts.rejected === 0 ? 0 : 1;
  }
  await imports.confirm(id);
  const result = await imports.settled(id, showProgress);
  if (result.state !== 'recorded') {
    console.error('What is recorded has changed since the preview. Look at the new one:');
    await showPreview(imports, result);
    return 1;
  }
  print({ id, ...result.counts }, () => [`Recorded as import ${id}: ${countsOf(result)}.`]);
  return result.counts.rejected === 0 ? 0 : 1;
}

async function showPreview(imports: ListImport, list: ListImportState): Promise<void> {
  const { id, counts, sameFile } = list;
  if (sameFile) console.log(`${sameFile.by} imported this file on ${sameFile.at} (${sameFile.state}).`);
  if (counts.new + counts.changed === 0 && counts.same > 0) console.log('Nothing would change.');
  console.log(`Preview: ${countsOf(list)}.`);
  if (counts.changed > 0)
    for (const row of await imports.rows(id, 'changed', SHOWN_ROWS)) console.log(changesLine(row));
  if (counts.rejected > 0)
    for (const row of await imports.rows(id, 'rejected', SHOWN_ROWS)) console.error(problemLine(row));
}

function countsOf({ counts }: Pick<ListImportState, 'counts'>): string {
  return `${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.rejected} rejected`;
}

function changesLine({ row, changes }: ImportedRow): string {
  const words = changes.map(({ label, from, to }) => `${label} ${from ?? 'none'} → ${to ?? 'none'}`);
  return `  row ${row}: ${words.join(', ')}`;
}

function problemLine({ row, problems }: ImportedRow): string {
  const words = problems.map(({ column, detail, suggestion }) => {
    const hint = suggestion === null ? '' : ` Suggestion: ${suggestion}.`;
    return `${column === null ? '' : `${column}: `}${detail}${hint}`;
  });
  return `  row ${row}: ${words.join(' ')}`;
}

function questionLine({ kind, heading, field, example }: ListImportState['questions'][number]): string {
  if (kind === 'column')
    return `What is the column "${heading}"?${field === null ? '' : ` Proposed: ${field}.`}`;
  if (kind === 'field') return `The list needs the field ${field}.`;
  return `Is the point in ${example} the decimal mark, or does it group thousands?`;
}

function showProgress({ state, rowsDone }: ListImportState): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${state}: ${rowsDone} rows `);
}
