import type { EventTypeDefinition } from '#event-log/domain';
import type { Bilingual } from '#kernel';
import type { Choice } from '../values/index.js';

/** How the cells of a field are read. */
export type FieldKind =
  'text' | 'code' | 'number' | 'share' | 'day' | 'period' | 'flag' | 'choice' | 'unit' | 'list' | 'link';

/** What a column of a list may hold. */
export interface LayoutField {
  /** Unique within its layout, such as `level`, `cost.amount` or `quantities.dossiers.received`. */
  id: string;
  label: Bilingual;
  /** Other headings under which offices keep it, in either language. */
  synonyms: readonly string[];
  kind: FieldKind;
  /** For a choice: its allowed values. */
  choices?: readonly Choice[];
  required: boolean;
  /** As a template shows it. */
  example: string;
  /** True when several columns may hold it. */
  isRepeatable?: true;
}

/** Where the value of a field goes. */
export interface PartField {
  field: LayoutField;
  /** The path in `data`, such as `['cost', 'amount']`; null for what `LayoutPart` names itself. */
  path: readonly string[] | null;
}

/** One event that each row of a list may state. */
export interface LayoutPart {
  definition: EventTypeDefinition;
  fields: readonly PartField[];
  /** The field with the day of the fact. */
  on: string;
  /** The part states nothing in a row where all these fields are empty; an empty list: it always states. */
  statedBy: readonly string[];
  /** A flag that only says whether the event happened; it has no place in `data`. */
  flag?: string;
}

/** What the rows of a list are about: one type of event, or several events of one service. */
export interface Layout {
  /** The short name of an event type such as `service.digitized`, or `services`. */
  id: string;
  name: Bilingual;
  parts: readonly LayoutPart[];
  /** All fields of all parts, each once, in the order of a template. */
  fields: readonly LayoutField[];
}

/** Fields that every layout has: which entity of which org unit, and since when. */
export const CODE = 'code';
export const UNIT = 'orgUnit';
export const ON = 'on';

/** Columns that say step by step whether people can do it online; together they are the form of delivery. */
export const ONLINE_STEPS = 'onlineSteps';

/** The beginning of the ids of fields with reported amounts. */
export const QUANTITIES = 'quantities.';
