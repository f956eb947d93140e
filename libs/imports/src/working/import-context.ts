import type { Database } from '#database';
import { beginningOf, namesOfEntities, type Noun } from '#event-log';
import type { Clock, DayZone } from '#kernel';
import type { Intake, Runs } from '#intake';
import type { OrgDirectory } from '#org-units';
import {
  beginsHistory,
  CODE,
  layoutNamed,
  NameFinder,
  RowReader,
  type Layout,
  type Mapping,
  type Named,
} from '../domain/index.js';
import type { FileFacts, FileOptions, ImportRecord } from '../storage/import-record.js';
import { ListPlanner } from './list-planner.js';

/** What the work on an import needs. */
export interface ImportTools {
  database: Database;
  zone: DayZone;
  clock: Clock;
  directory: OrgDirectory;
  intake: Intake;
  runs: Runs;
}

/** An import whose file was looked at, and whose mapping is known. */
export interface ReadyImport extends ImportRecord {
  file: FileFacts;
  mapping: Mapping;
}

export function isReady(record: ImportRecord): record is ReadyImport {
  return record.file !== null && record.mapping !== null;
}

/** How many entities are known by their names; a list that names others must have their codes. */
const MAX_NAMED_ENTITIES = 20_000;

/** Makes the planner of a list for the org units that it may be about. */
export async function plannerFor(
  tools: ImportTools,
  record: ReadyImport,
  options: FileOptions = record.options,
): Promise<{ planner: ListPlanner; layout: Layout }> {
  const { file, mapping, orgUnit, source, run } = record;
  const layout = layoutNamed(mapping.layout);
  const { tree } = await tools.directory.current();
  const units = tree.subtree(orgUnit).flatMap((code) => tree.get(code) ?? []);
  const named: Named[] = units.map(({ code, name }) => ({ code, names: namesOf(name) }));
  const entities = await entityFinders(
    tools,
    record,
    layout,
    units.map(({ code }) => code),
  );
  const reader = new RowReader(layout, mapping, file.headings, {
    decimal: mapping.decimal,
    dateSystem: file.dateSystem ?? 1900,
    units: new NameFinder(named, 'unit'),
    asOf: options.asOf,
    orgUnit,
    mayBeNew: beginsHistory,
    entities: (_, unit) => entities.get(unit) ?? null,
  });
  const settings = { source, asOf: options.asOf, exceptRun: run };
  return { planner: new ListPlanner(tools.database, tools.zone, reader, settings), layout };
}

/** Knows entities by their names where the list has names in its column of codes. */
async function entityFinders(
  { database }: ImportTools,
  { file, mapping }: ReadyImport,
  layout: Layout,
  units: readonly string[],
): Promise<Map<string, NameFinder>> {
  const heading = mapping.columns.find(({ field }) => field === CODE)?.heading;
  const column = file.headings.find(({ text }) => text === heading)?.column;
  const samples = file.samples.find((each) => each.column === column)?.values ?? [];
  const [noun] = layout.parts[0]?.definition.subject.nouns ?? [];
  const type = noun === undefined || noun === 'org-unit' ? null : beginningOf(noun as Noun);
  if (type === null || !samples.some((text) => / /.test(text))) return new Map();
  const found = await namesOfEntities(database, { units, types: [type], limit: MAX_NAMED_ENTITIES });
  const byUnit = new Map<string, Named[]>();
  for (const { orgUnit, subject, name } of found) {
    const named = { code: subject, names: namesOf(name) };
    byUnit.set(orgUnit, [...(byUnit.get(orgUnit) ?? []), named]);
  }
  return new Map([...byUnit].map(([unit, named]) => [unit, new NameFinder(named, 'entity')]));
}

function namesOf(name: unknown): string[] {
  if (typeof name === 'string') return [name];
  if (typeof name !== 'object' || name === null) return [];
  return Object.values(name).filter((each): each is string => typeof each === 'string');
}
