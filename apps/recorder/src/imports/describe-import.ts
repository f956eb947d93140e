import { titleOfType } from '#event-log/domain';
import { inLanguage, type Language } from '#kernel';
import {
  headingKey,
  layouts,
  shownDay,
  type ImportRecord,
  type Layout,
  type Names,
  type Question,
  type ShownRow,
  type UndoneEvent,
} from '#imports';
import type {
  ChangeDocument,
  ImportedRowDocument,
  LayoutDocument,
  UndoneEventDocument,
} from './import-lists.response.js';
import type { FileDocument, ImportDocument, QuestionDocument } from './import.response.js';

export function importDocument(
  record: ImportRecord,
  sameFile: ImportRecord | null,
  language: Language,
): ImportDocument {
  const { id, mapping, mappingVersion, problem, run } = record;
  return {
    id: String(id),
    orgUnit: record.orgUnit,
    source: record.source,
    fileName: record.fileName,
    fileBytes: record.fileBytes,
    state: record.state,
    asOf: record.options.asOf,
    file: fileDocument(record),
    layout: mapping?.layout ?? null,
    mapping: mappingVersion && { id: String(mappingVersion.id), version: mappingVersion.version },
    constants: { ...mapping?.constants },
    questions: record.questions.map(questionDocument),
    counts: record.counts,
    rowsDone: record.rowsDone,
    isRenewed: record.isRenewed,
    sameFile: sameFile && {
      id: String(sameFile.id),
      state: sameFile.state,
      at: instant(sameFile.finishedAt ?? sameFile.createdAt),
      by: sameFile.finishedBy ?? sameFile.byName,
    },
    problem: problem && { code: problem.code, detail: inLanguage(problem.detail, language) },
    run: run === null ? null : String(run),
    createdAt: instant(record.createdAt),
    createdBy: record.byName,
    finishedAt: instantOrNull(record.finishedAt),
    finishedBy: record.finishedBy,
    undo: record.undoCounts,
    undoneAt: instantOrNull(record.undoneAt),
    undoneBy: record.undoneBy,
  };
}

function fileDocument({ file, mapping }: ImportRecord): FileDocument | null {
  if (!file) return null;
  const mapped = new Map(mapping?.columns.map((column) => [headingKey(column.heading), column]));
  const samples = new Map(file.samples.map(({ column, values }) => [column, values]));
  return {
    kind: file.kind,
    sheet: file.sheet,
    sheets: [...file.sheets],
    encoding: file.encoding ?? null,
    delimiter: file.delimiter ?? null,
    decimal: mapping?.decimal ?? null,
    headingRow: file.headingRow,
    headings: file.headings.map(({ column, text }) => {
      const { field = null, period = null } = mapped.get(headingKey(text)) ?? {};
      return { column, text, samples: [...(samples.get(column) ?? [])], field, period };
    }),
  };
}

function questionDocument(question: Question): QuestionDocument {
  const nothing = { column: null, heading: null, field: null, confidence: null, example: null };
  switch (question.kind) {
    case 'column': {
      const { kind, column, heading, field, confidence } = question;
      return { ...nothing, kind, column, heading, field, confidence };
    }
    case 'field':
      return { ...nothing, kind: 'field', field: question.field };
    case 'decimal':
      return { ...nothing, kind: 'decimal', example: question.example };
    default:
      return question satisfies never;
  }
}

/** Returns what a row is about. */
export function placeOf({ detail }: ShownRow): Parameters<Names['subject']>[0] {
  const { subject = null, orgUnit = null, name } = detail;
  return { subject, orgUnit, ...(name !== undefined && { name }) };
}

export function rowDocument(
  shown: ShownRow,
  layout: Layout | undefined,
  names: Names,
  language: Language,
): ImportedRowDocument {
  const { outcome, row, detail } = shown;
  const { subject = null, orgUnit = null, changes = [], problems = [] } = detail;
  return {
    outcome,
    row,
    subject,
    name: names.subject(placeOf(shown)),
    orgUnit,
    orgUnitName: names.orgUnit(orgUnit),
    changes: changes.map((change) => changeDocument(change, layout, language)),
    problems: problems.map((problem) => ({ ...problem, detail: inLanguage(problem.detail, language) })),
  };
}

function changeDocument(
  { type, field, from, to }: NonNullable<ShownRow['detail']['changes']>[number],
  layout: Layout | undefined,
  language: Language,
): ChangeDocument {
  const part = layout?.parts.find(({ definition }) => definition.type === type);
  const known = part?.fields.find(({ field: { id }, path }) =>
    field === 'on' ? id === part.on : path?.join('.') === field,
  )?.field;
  const show = (value: unknown): string | null => {
    if (value === null) return null;
    const choice = known?.choices?.find((each) => each.value === value);
    if (choice) return choice.name[language];
    if (typeof value === 'boolean') return value ? YES[language] : NO[language];
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return shownDay(value);
    if (typeof value === 'number') return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  const label = known ? inLanguage(known.label, language) : field;
  return { event: type.replace(/^vn\.thang\.(.+)\.v1$/, '$1'), field, label, from: show(from), to: show(to) };
}

const YES = { vi: 'có', en: 'yes' };
const NO = { vi: 'không', en: 'no' };

export function undoneDocument(
  { position, detail }: UndoneEvent,
  { people, names }: { people: ReadonlyMap<string, string>; names: Names },
  language: Language,
): UndoneEventDocument {
  const { type, subject, orgUnit, touched, neededBy, refused } = detail;
  return {
    position: String(position),
    type,
    title: titleOfType(type, language),
    subject,
    name: names.subject(detail),
    orgUnit,
    orgUnitName: names.orgUnit(orgUnit),
    touchedBy: touched?.by == null ? null : (people.get(touched.by) ?? touched.by),
    touchedAt: touched ? instant(touched.at) : null,
    neededBy: neededBy
      ? { position: String(neededBy.position), title: titleOfType(neededBy.type, language) }
      : null,
    reason: refused ? inLanguage(refused.detail, language) : null,
  };
}

export function layoutDocuments(language: Language): LayoutDocument[] {
  return [...layouts.values()].map(({ id, name, fields }) => ({
    id,
    name: inLanguage(name, language),
    fields: fields.map((field) => ({
      id: field.id,
      label: inLanguage(field.label, language),
      kind: field.kind,
      isRequired: field.required,
      allowed: field.choices?.map((choice) => choice.name[language]) ?? [],
    })),
  }));
}

function instant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

function instantOrNull(epochMs: number | null): string | null {
  return epochMs === null ? null : instant(epochMs);
}
