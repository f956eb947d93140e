import leven from 'leven';
import type { DayRange } from '../values/index.js';
import { headingKey, headingWords, periodInHeading, type Heading } from './headings.js';
import { QUANTITIES, type Layout, type LayoutField } from './layout.js';
import { layouts, SERVICES } from './layouts.js';
import type { MappedColumn, Mapping } from './mapping.js';
import { layoutNamed } from './mapping.js';

/** What a column most likely holds. */
export interface Proposal extends MappedColumn {
  column: number;
  /** 0: a guess would be as good as none; 1: the heading is a known name of the field. */
  confidence: number;
  /** True when the person need not be asked: remembered, or a known name. */
  isKnown: boolean;
}

/** From here on a proposal is a name of the field and no guess. */
const SURE = 1;
/** Below this no field is proposed. */
const LIKELY = 0.5;

/**
 * Proposes what the columns of a list hold: as the same headings were mapped before, otherwise by the names
 * of fields in both languages. A field is proposed for the column that fits it best.
 */
export function proposeColumns(
  headings: readonly Heading[],
  layout: Layout,
  remembered: Mapping | null,
): Proposal[] {
  const known = new Map(remembered?.columns.map((column) => [headingKey(column.heading), column]) ?? []);
  const proposals = new Map<number, Proposal>();
  const taken = new Set<string>();
  for (const { column, text } of headings) {
    const before = known.get(headingKey(text));
    if (!before) continue;
    proposals.set(column, { ...before, heading: text, column, confidence: 1, isKnown: true });
    if (before.field !== null) taken.add(placeOf(before.field, before.period));
  }
  const open = headings.filter(({ column }) => !proposals.has(column));
  const matches = open.flatMap((heading) => matchesOf(heading, layout));
  matches.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const match of matches) {
    const place = placeOf(match.field, match.period);
    const isFree = !taken.has(place) || match.isRepeatable;
    if (proposals.has(match.column) || !isFree) continue;
    taken.add(place);
    const { heading, column, field, confidence, period } = match;
    const proposal = { heading, column, field, confidence, ...(period && { period }) };
    proposals.set(column, { ...proposal, isKnown: confidence >= SURE });
  }
  return headings.map(({ column, text }) => {
    const nothing = { heading: text, column, field: null, confidence: 0, isKnown: false };
    return proposals.get(column) ?? nothing;
  });
}

/**
 * Returns the layout whose names the headings are: the one that they fit best, the mixed one before others.
 */
export function likelyLayout(headings: readonly Heading[]): Layout {
  let best = { layout: layoutNamed(SERVICES), score: 0 };
  for (const layout of layouts.values()) {
    const score = fitOf(headings, layout);
    if (score > best.score) best = { layout, score };
  }
  return best.layout;
}

/** Counts how many of the headings are names of any field, to tell the row of headings from titles. */
export function knownHeadings(headings: readonly Heading[], remembered: readonly Mapping[]): number {
  const known = new Set(
    remembered.flatMap(({ columns }) => columns.map(({ heading }) => headingKey(heading))),
  );
  return headings.filter(({ text }) => {
    return known.has(headingKey(text)) || allNames().has(headingWords(text)) || namedAmount(text);
  }).length;
}

function namedAmount(text: string): boolean {
  const split = periodInHeading(text);
  return split !== null && allNames().has(headingWords(split.rest));
}

/**
 * A missing required field weighs more than two columns that fit, so that the layout can be filled at all.
 */
function fitOf(headings: readonly Heading[], layout: Layout): number {
  const columns = proposeColumns(headings, layout, null);
  const found = new Set(columns.map(({ field }) => field));
  const score = columns.reduce((sum, { confidence }) => sum + (confidence >= LIKELY ? confidence : 0), 0);
  const missing = layout.fields.filter(({ id, required }) => required && !found.has(id)).length;
  return score - missing * 1.5;
}

interface Match extends Omit<Proposal, 'isKnown' | 'field'> {
  field: string;
  isRepeatable: boolean;
}

function matchesOf({ column, text }: Heading, layout: Layout): Match[] {
  const split = periodInHeading(text);
  return layout.fields.flatMap((field) => {
    const isRepeatable = field.isRepeatable ?? false;
    const confidence = similarity(headingWords(text), namesOf(field));
    const found = { heading: text, column, field: field.id, isRepeatable };
    const plain = confidence >= LIKELY ? [{ ...found, confidence }] : [];
    if (!split || !field.id.startsWith(QUANTITIES)) return plain;
    const ofRest = similarity(headingWords(split.rest), namesOf(field));
    return ofRest >= LIKELY ? [...plain, { ...found, confidence: ofRest, period: split.period }] : plain;
  });
}

const namesByField = new WeakMap<LayoutField, readonly string[]>();

function namesOf(field: LayoutField): readonly string[] {
  const known = namesByField.get(field);
  if (known) return known;
  const { id, label, synonyms } = field;
  const names = [label.vi, label.en, ...synonyms, id.replace(QUANTITIES, '')].map(headingWords);
  const distinct = [...new Set(names)].filter((name) => name !== '');
  namesByField.set(field, distinct);
  return distinct;
}

let everyName: Set<string> | undefined;

function allNames(): Set<string> {
  everyName ??= new Set([...layouts.values()].flatMap(({ fields }) => fields.flatMap(namesOf)));
  return everyName;
}

/** 1 for a name of the field, less for one that contains it, differs by a letter, or shares its words. */
function similarity(heading: string, names: readonly string[]): number {
  if (heading === '') return 0;
  let best = 0;
  for (const name of names) {
    if (name === heading) return 1;
    best = Math.max(best, likeness(heading, name));
  }
  return best;
}

function likeness(heading: string, name: string): number {
  if (Math.min(heading.length, name.length) < 4) return 0;
  const longer = Math.max(heading.length, name.length);
  const spelling = Math.abs(heading.length - name.length) > 3 ? 0 : 1 - leven(heading, name) / longer;
  if (spelling >= 0.85) return 0.9;
  const [words, wanted] = [new Set(heading.split(' ')), new Set(name.split(' '))];
  // A name of several words inside the heading says more than words that happen to be in both.
  if (wanted.size > 1 && ` ${heading} `.includes(` ${name} `)) return 0.6;
  const shared = [...wanted].filter((word) => words.has(word)).length;
  return (shared / Math.max(words.size, wanted.size)) * 0.8;
}

function placeOf(field: string, period: DayRange | undefined): string {
  return `${field} ${period?.from ?? ''} ${period?.to ?? ''}`;
}
