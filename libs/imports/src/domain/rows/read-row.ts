import type { EntityName } from '#event-log/domain';
import { bilingual, type Bilingual } from '#kernel';
import type { Cell, TabularRow } from '#tabular/domain';
import {
  CODE,
  headingKey,
  ONLINE_STEPS,
  QUANTITIES,
  UNIT,
  type Heading,
  type Layout,
  type LayoutField,
  type LayoutPart,
  type MappedColumn,
  type Mapping,
} from '../mapping/index.js';
import {
  cellText,
  isEmpty,
  isMissing,
  twelveMonthsTo,
  type DayRange,
  type NameFinder,
  type Reading,
} from '../values/index.js';
import { nameOf, type Draft } from './draft.js';
import { putValue, withCurrency } from './payload-values.js';
import { readField, type ReadingContext } from './read-field.js';

/** Why a row is not taken: the column, what is wrong and what was most likely meant. */
export interface RowProblem {
  /** The heading; null when the problem is about no single column. */
  column: string | null;
  code: string;
  detail: Bilingual;
  suggestion: string | null;
}

/** What a row is about, as far as its cells can be read; of a rejected row maybe as it is written. */
export interface RowSubject {
  subject: string | null;
  orgUnit: string | null;
  name: EntityName | null;
}

export interface ReadRow {
  row: number;
  about: RowSubject;
  drafts: readonly Draft[];
  problems: readonly RowProblem[];
}

export interface RowContext extends ReadingContext {
  /** The org unit of rows that name none. */
  orgUnit: string;
  /** Finds entities by their names, by org unit and noun; null where nothing is known of them. */
  entities: (noun: string, orgUnit: string) => NameFinder | null;
}

interface BoundColumn extends MappedColumn {
  column: number;
}

/** Reads the rows of one list by its mapping. */
export class RowReader {
  private readonly byField = new Map<string, BoundColumn[]>();
  private readonly lastColumn: number;
  private readonly fields: ReadonlyMap<string, LayoutField>;

  constructor(
    private readonly layout: Layout,
    private readonly mapping: Mapping,
    headings: readonly Heading[],
    private readonly context: RowContext,
  ) {
    this.fields = new Map(layout.fields.map((field) => [field.id, field]));
    this.lastColumn = Math.max(-1, ...headings.map(({ column }) => column));
    const columns = new Map(headings.map(({ text, column }) => [headingKey(text), column]));
    for (const mapped of mapping.columns) {
      const column = columns.get(headingKey(mapped.heading));
      if (mapped.field === null || column === undefined) continue;
      const bound = this.byField.get(mapped.field);
      if (bound) bound.push({ ...mapped, column });
      else this.byField.set(mapped.field, [{ ...mapped, column }]);
    }
  }

  /** Returns what the row states, or all that is wrong with it; null for a row that says nothing. */
  read({ row, cells, ragged }: TabularRow): ReadRow | null {
    const used = [...this.byField.values()].flat();
    if (used.every(({ column }) => isEmpty(cells[column]))) return null;
    const values = new RowValues(this.fields, this.mapping, this.byField, cells, this.context);
    const drafts = this.layout.parts.flatMap((part) => values.draftsOf(part));
    values.readOthers();
    const problems = values.problems;
    const about = values.about(this.layout, drafts);
    // A field too many moves all that follow it, so none of the row is sure.
    if (ragged && cells.slice(this.lastColumn + 1).some((cell) => !isEmpty(cell)))
      problems.push({ column: null, code: 'ragged-row', detail: ragged, suggestion: null });
    else if (drafts.length === 0 && problems.length === 0)
      problems.push({ column: null, code: 'nothing-stated', detail: NOTHING_STATED, suggestion: null });
    return { row, about, drafts: problems.length > 0 ? [] : drafts, problems };
  }
}

/** The values of one row. Each field is read once, and all problems are kept. */
class RowValues {
  readonly problems: RowProblem[] = [];
  private readonly read = new Map<string, unknown>();

  constructor(
    private readonly fields: ReadonlyMap<string, LayoutField>,
    private readonly mapping: Mapping,
    private readonly byField: ReadonlyMap<string, readonly BoundColumn[]>,
    private readonly cells: readonly Cell[],
    private readonly context: RowContext,
  ) {}

  /** Returns the events that a part of the layout states in this row: one, or one for each named period. */
  draftsOf(part: LayoutPart): Draft[] {
    if (part.flag !== undefined && this.value(part.flag) !== true) return [];
    if (part.statedBy.length > 0 && !part.statedBy.some((id) => this.isStated(id))) return [];
    const orgUnit = (this.value(UNIT) as string | undefined) ?? this.context.orgUnit;
    const subject = this.subjectOf(part, orgUnit);
    const { type } = part.definition;
    const day = (this.value(part.on) as string | undefined) ?? null;
    if (part.definition.noun === 'activity') return this.reportsOf(part, { type, orgUnit, subject, day });
    const data: Record<string, unknown> = {};
    for (const { field, path } of part.fields) if (path) putValue(data, path, this.valueIn(field.id, path));
    withCurrency(data);
    return [{ type, orgUnit, subject, day, data }];
  }

  /** Reads what no stated event needed, so that a value that cannot be read is never left out silently. */
  readOthers(): void {
    for (const [id, [column]] of this.byField) {
      const isRead = this.read.has(id) || id.startsWith(QUANTITIES) || id === ONLINE_STEPS;
      if (column && !isRead && !isMissing(this.cells[column.column])) this.value(id);
    }
  }

  /** Returns what the row names. A code or an org unit that cannot be read is given as it is written. */
  about({ parts }: Layout, [first, ...others]: readonly Draft[]): RowSubject {
    const [unit, code] = [this.written(UNIT), this.written(CODE)];
    const isUnknown = unit !== null && this.value(UNIT) === undefined;
    const orgUnit = isUnknown ? null : ((this.value(UNIT) as string | undefined) ?? this.context.orgUnit);
    const [noun = ''] = parts[0]?.definition.subject.nouns ?? [];
    const asWritten = code === null || noun === '' ? null : `${noun}/${code}`;
    const subject = first?.subject ?? asWritten;
    if (isUnknown && (subject === null || subject.startsWith('org-unit/')))
      return { subject: null, orgUnit, name: unit };
    return { subject, orgUnit, name: first ? nameOf([first, ...others]) : null };
  }

  private written(id: string): string | null {
    const [column] = this.byField.get(id) ?? [];
    const text = column ? cellText(this.cells[column.column]) : '';
    return text === '' ? null : text;
  }

  private reportsOf(part: LayoutPart, draft: Omit<Draft, 'data'>): Draft[] {
    const basis = this.value('basis') as string | undefined;
    const observed = this.value('observed') as string | undefined;
    const byPeriod = new Map<string, { period: DayRange | undefined; quantities: Record<string, unknown> }>();
    for (const { field, path } of part.fields) {
      if (!path || !field.id.startsWith(QUANTITIES)) continue;
      for (const column of this.byField.get(field.id) ?? []) {
        const amount = this.cellValue(column, field.id);
        if (amount === undefined) continue;
        const place = column.period ? `${column.period.from} ${column.period.to}` : '';
        const report = byPeriod.get(place) ?? { period: column.period, quantities: {} };
        report.quantities[path.at(-1) ?? ''] = amount;
        byPeriod.set(place, report);
      }
    }
    return [...byPeriod.values()].map(({ period: named, quantities }) => {
      const stated = named ?? this.period();
      const period = stated && basis === 'trailing-12-months' ? twelveMonthsTo(stated) : stated;
      const at = observed === undefined ? { period } : { observed };
      const data = { ...at, ...(basis !== undefined && observed === undefined && { basis }), quantities };
      return { ...draft, day: earlier(period?.to ?? observed ?? null, this.context.asOf), data };
    });
  }

  private period(): DayRange | undefined {
    const whole = this.value('period') as DayRange | undefined;
    const [from, to] = [this.value('period.from'), this.value('period.to')] as (string | undefined)[];
    return from !== undefined && to !== undefined ? { from, to } : whole;
  }

  /** Completes a code to a subject. An entity may be named instead, where its name is known. */
  private subjectOf({ definition }: LayoutPart, orgUnit: string): string | null {
    const { nouns } = definition.subject;
    const code = this.value(CODE) as string | undefined;
    const [noun = ''] = nouns;
    if (code === undefined) {
      if (definition.subject.presence !== 'required') return null;
      return nouns.includes('org-unit') ? `org-unit/${orgUnit}` : null;
    }
    if (nouns.some((each) => code.startsWith(`${each}/`))) return code;
    const subject = `${noun}/${code}`;
    const named = / /.test(code) ? this.context.entities(noun, orgUnit)?.find(code) : undefined;
    if (named?.ok) return named.value;
    if (named && !this.context.mayBeNew(definition.type)) this.refuse(CODE, named);
    return subject;
  }

  private isStated(id: string): boolean {
    if (this.mapping.constants[id] !== undefined) return true;
    // "Not integrated" states no integration.
    if (this.fieldNamed(id)?.kind === 'flag') return this.value(id) === true;
    const saysNothing = id === ONLINE_STEPS ? isEmpty : isMissing;
    return (this.byField.get(id) ?? []).some(({ column }) => !saysNothing(this.cells[column]));
  }

  private valueIn(id: string, path: readonly string[]): unknown {
    if (id === ONLINE_STEPS) return this.formOfSteps();
    if (id === 'integratedNational') return this.value(id) === true ? path && 'national' : undefined;
    return this.value(id);
  }

  /** `full` when all steps that apply are online, `partial` when some are, `none` when none is or applies. */
  private formOfSteps(): 'full' | 'partial' | 'none' | undefined {
    const steps = (this.byField.get(ONLINE_STEPS) ?? []).map(({ column }) => this.cells[column]);
    if (steps.every((cell) => isEmpty(cell))) return undefined;
    const applying = steps.filter((cell) => !isMissing(cell));
    const online = applying.filter((cell) => isYes(cell)).length;
    if (online === 0) return 'none';
    return online === applying.length ? 'full' : 'partial';
  }

  /** Returns the value of a field: of its column, or the one that the mapping has for all rows. */
  private value(id: string): unknown {
    if (this.read.has(id)) return this.read.get(id);
    const [column] = this.byField.get(id) ?? [];
    const constant = this.mapping.constants[id];
    const ofCell = column && this.cellValue(column, id);
    const value = ofCell ?? (constant === undefined ? undefined : this.constant(id, constant));
    this.read.set(id, value);
    return value;
  }

  private constant(id: string, text: string): unknown {
    const field = this.fieldNamed(id);
    if (!field) return undefined;
    const reading = readField({ kind: 'text', text }, field, this.context);
    if (reading.ok) return reading.value;
    this.refuse(id, reading);
    return undefined;
  }

  private cellValue({ column, heading }: BoundColumn, id: string): unknown {
    const cell = this.cells[column];
    const field = this.fieldNamed(id);
    if (!field) return undefined;
    const isWords = field.kind === 'text' || field.kind === 'code';
    if (!cell || (isWords ? isEmpty(cell) : isMissing(cell))) {
      if (field.required && this.mapping.constants[id] === undefined)
        this.problems.push({ column: heading, code: 'missing', detail: MISSING, suggestion: null });
      return undefined;
    }
    const reading = readField(cell, field, this.context);
    if (reading.ok) return reading.value;
    const { code, detail, suggestion } = reading;
    this.problems.push({ column: heading, code, detail, suggestion });
    return undefined;
  }

  private fieldNamed(id: string): LayoutField | undefined {
    return this.fields.get(id);
  }

  private refuse(id: string, reading: Reading<unknown>): void {
    if (reading.ok) return;
    const { code, detail, suggestion } = reading;
    this.problems.push({ column: this.byField.get(id)?.[0]?.heading ?? null, code, detail, suggestion });
  }
}

const STEP_DONE = /^(?:y|yes|1|true|có|x)$/i;

function isYes(cell: Cell | undefined): boolean {
  return STEP_DONE.test(cellText(cell));
}

function earlier(day: string | null, other: string): string | null {
  return day !== null && day > other ? other : day;
}

const MISSING = bilingual('Ô này phải có giá trị.', 'This cell must have a value.');
const NOTHING_STATED = bilingual(
  'Dòng này không có giá trị nào để ghi.',
  'This row has no value that can be recorded.',
);
