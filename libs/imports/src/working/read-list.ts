import { EventLogReader } from '#event-log';
import type { Principal } from '#identity/domain';
import {
  likelyLayout,
  layoutNamed,
  mappingOf,
  proposeColumns,
  questionsAbout,
  withRenamed,
  type DecimalMark,
  type Heading,
  type Layout,
  type Mapping,
  type NumbersOfFile,
  type Proposal,
} from '../domain/index.js';
import type { ImportRecord } from '../storage/import-record.js';
import { updateImport } from '../storage/import-table.js';
import { rememberedMappings, type MappingVersion } from '../storage/mapping-table.js';
import { deleteRows } from '../storage/row-table.js';
import { checkedRows } from './checked-rows.js';
import { isReady, plannerFor, type ImportTools, type ReadyImport } from './import-context.js';
import { KeptRows } from './kept-rows.js';
import { OpenedList, withFile, type NumberTexts } from './opened-list.js';

/** How many rows are planned together. */
export const PIECE_ROWS = 500;

/** Finds out what a list holds. Previews it when nothing needs to be asked. */
export async function readList(tools: ImportTools, record: ImportRecord, actor: Principal): Promise<void> {
  await withFile(tools.database, record.id, async (path) => {
    const list = await OpenedList.open(path, record.options);
    const looked = await look(tools, record, list);
    await updateImport(tools.database, record.id, looked);
    const ready = { ...record, ...looked };
    if (looked.state === 'questions' || !isReady(ready)) return;
    await preview(tools, ready, actor, list);
  });
}

type Looked = Pick<ImportRecord, 'state' | 'file' | 'mapping' | 'mappingVersion' | 'questions'>;

async function look(
  { database, directory }: ImportTools,
  record: ImportRecord,
  list: OpenedList,
): Promise<Looked> {
  const { tree } = await directory.current();
  const units = [record.orgUnit, ...tree.ancestors(record.orgUnit)];
  const remembered = await rememberedMappings(database, units);
  const { numbers, ...file } = await list.look(remembered.map(({ mapping }) => mapping));
  const chosen = record.mapping;
  if (chosen && coversAll(chosen, file.headings))
    return { state: 'reading', file, mapping: chosen, mappingVersion: record.mappingVersion, questions: [] };
  const before = bestRemembered(remembered, file.headings);
  const layout = before ? layoutNamed(before.mapping.layout) : likelyLayout(file.headings);
  const proposed = proposeColumns(file.headings, layout, before?.mapping ?? null);
  const proposals = withRenamed(proposed, before?.mapping ?? null);
  const constants = before?.mapping.constants ?? {};
  const decimal = before?.mapping.decimal ?? null;
  const known = numbersOf(proposals, layout, numbers, decimal);
  const mapping = mappingOf(layout, proposals, constants, known.mark);
  const questions = questionsAbout(layout, proposals, constants, known);
  const isUnchanged = before !== null && sameColumns(before.mapping, mapping);
  const mappingVersion = isUnchanged ? { id: before.id, version: before.version } : null;
  return { state: questions.length > 0 ? 'questions' : 'reading', file, mapping, mappingVersion, questions };
}

/**
 * Returns how the numbers of the columns with amounts are written. Codes look like numbers too, so other
 * columns say nothing. What the file shows goes before what was remembered.
 */
function numbersOf(
  proposals: readonly Proposal[],
  layout: Layout,
  texts: ReadonlyMap<number, NumberTexts>,
  remembered: DecimalMark | null,
): NumbersOfFile {
  const amounts = new Set(
    layout.fields.filter(({ kind }) => kind === 'number' || kind === 'share').map(({ id }) => id),
  );
  const found = proposals.flatMap(({ column, field }) => {
    const numbers = field !== null && amounts.has(field) ? texts.get(column) : undefined;
    return numbers ? [numbers] : [];
  });
  const marks = new Set(found.flatMap(({ mark }) => mark ?? []));
  const [shown = null] = marks.size === 1 ? marks : [];
  const ambiguous = found.find((each) => each.ambiguous !== null && each.mark === null)?.ambiguous ?? null;
  return { mark: shown ?? remembered, ambiguous };
}

function coversAll(mapping: Mapping, headings: readonly Heading[]): boolean {
  const proposals = proposeColumns(headings, layoutNamed(mapping.layout), mapping);
  return proposals.every(({ isKnown }) => isKnown);
}

function sameColumns(before: Mapping, now: Mapping): boolean {
  const known = new Set(before.columns.map(({ heading, field }) => `${heading}\u0000${field ?? ''}`));
  return now.columns.every(({ heading, field }) => known.has(`${heading}\u0000${field ?? ''}`));
}

/** Returns the mapping that knows most of the headings, if it knows at least half. */
function bestRemembered(
  remembered: readonly MappingVersion[],
  headings: readonly Heading[],
): MappingVersion | null {
  let best: MappingVersion | null = null;
  let fewest = headings.length / 2;
  for (const each of remembered) {
    const proposals: Proposal[] = proposeColumns(headings, layoutNamed(each.mapping.layout), each.mapping);
    const texts = new Set(each.mapping.columns.map(({ heading }) => heading.toLowerCase()));
    const unknown = proposals.filter(({ heading }) => !texts.has(heading.toLowerCase())).length;
    if (unknown <= fewest && (best === null || unknown < fewest)) [best, fewest] = [each, unknown];
  }
  return best;
}

/** Says what recording the list would do: the recorder's own check over a log that is never written. */
export async function preview(
  tools: ImportTools,
  record: ReadyImport,
  actor: Principal,
  list: OpenedList,
): Promise<void> {
  const { database } = tools;
  const { position } = await new EventLogReader().head(database);
  const { planner, layout } = await plannerFor(tools, record);
  await deleteRows(database, record.id);
  const kept = new KeptRows(database, record.id);
  let rowsDone = 0;
  for await (const piece of list.below(record.file.headingRow, PIECE_ROWS)) {
    const planned = await planner.plan(piece);
    await kept.add(await checkedRows(tools.intake, actor, planned, { layout, mapping: record.mapping }));
    rowsDone += piece.length;
    await updateImport(database, record.id, { counts: kept.counts, rowsDone });
  }
  await updateImport(database, record.id, {
    state: 'previewed',
    position,
    counts: kept.counts,
    rowsDone,
    questions: [],
  });
}
