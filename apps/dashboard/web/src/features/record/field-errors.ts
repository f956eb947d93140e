import type { ErrorSchema } from '@rjsf/utils';
import type { Language } from '../../i18n/language.js';
import { problemWords } from '../../components/problems/problem-words.js';
import { problemTexts } from '../../components/problems/texts.js';
import type { PublishedSchema } from '../../queries/event-types.js';
import { titleOf } from '../../components/preview/payload-words.js';

/** What the recorder has against one of the events, at a JSON pointer into it. */
export interface EventComplaint {
  index?: number;
  pointer?: string;
  code?: string;
  detail: string;
}

export interface FormErrors {
  unit: string | undefined;
  entity: string | undefined;
  day: string | undefined;
  data: ErrorSchema;
  beginning: ErrorSchema;
  /** Complaints that belong to no input of the form. */
  others: readonly string[];
}

/** One event of the form: its place among those that are sent, and its published schema. */
interface PlacedEvent {
  index: number;
  schema: PublishedSchema;
}

interface FormPlaces {
  event: PlacedEvent;
  /** The event that records a new entity first. */
  beginning: PlacedEvent | null;
  language: Language;
}

const ATTRIBUTES: Readonly<Record<string, 'unit' | 'entity' | 'day'>> = {
  '/orgunit': 'unit',
  '/subject': 'entity',
  '/time': 'day',
};

/** Gives each complaint to the input that caused it. */
export function formErrors(
  complaints: readonly EventComplaint[],
  { event, beginning, language }: FormPlaces,
): FormErrors {
  const errors: FormErrors = {
    ...{ unit: undefined, entity: undefined, day: undefined },
    ...{ data: {}, beginning: {}, others: [] },
  };
  const others = new Set<string>();
  for (const complaint of complaints) {
    const { index = event.index, pointer = '' } = complaint;
    const place = index === beginning?.index ? beginning : event;
    const payload = place.schema.properties?.['data'] ?? {};
    const words = wordsFor(complaint, payload, language);
    const attribute = ATTRIBUTES[pointer];
    const path = inputPath(pathOf(pointer), payload);
    const alternatives = pointer === '/data' ? alternativesOf(payload) : [];
    const target = place === event ? errors.data : errors.beginning;
    if (attribute) errors[attribute] ??= words;
    else if (complaint.code === 'missing' && alternatives.length > 0)
      for (const name of alternatives) addAt(target, [name], words);
    else if (pointer.startsWith('/data/') && path.length > 0) addAt(target, path, words);
    else others.add(words);
  }
  return { ...errors, others: [...others] };
}

/** Complaints about the form of a value, of which the server's own words name a pattern. */
const FORM = new Set(['bad-format', 'wrong-order']);

/**
 * What is missing, no day or no address is said of the input, and not by a pattern or by the name of a field
 * that people never see.
 */
function wordsFor(
  { code, detail, pointer = '' }: EventComplaint,
  payload: PublishedSchema,
  language: Language,
): string {
  const name = pathOf(pointer)[0] ?? '';
  if (pointer === '/time' && code !== 'in-the-future') return ownWords('not-a-day', language);
  if (code !== 'missing' && code !== 'empty') {
    const field = fieldAt(pathOf(pointer), payload);
    if (FORM.has(code ?? '') && field?.format === 'date') return ownWords('not-a-day', language);
    if (FORM.has(code ?? '') && field?.pattern?.startsWith('^https?')) return ownWords('not-a-url', language);
    return detail || problemWords({ code, detail }, language);
  }
  const others = alternativesOf(payload);
  if (name !== '' && !others.includes(name)) return ownWords('missing', language);
  if (others.length < 2) return ownWords('missing', language);
  const titles = others.map((each) => titleOf(payload.properties?.[each] ?? {}, language) ?? each);
  return language === 'vi'
    ? `Điền ít nhất một trong các ô: ${titles.join(', ')}.`
    : `Fill in at least one of: ${titles.join(', ')}.`;
}

/** Returns the fields of which at least one is needed. */
function alternativesOf({ allOf = [] }: PublishedSchema): string[] {
  return allOf.flatMap(({ anyOf = [] }) => anyOf.flatMap(({ required = [] }) => required));
}

function ownWords(code: 'missing' | 'not-a-day' | 'not-a-url', language: Language): string {
  return problemTexts[language][code];
}

function fieldAt(path: readonly string[], payload: PublishedSchema): PublishedSchema | undefined {
  return path.reduce<PublishedSchema | undefined>(
    (field, name) => field?.properties?.[name] ?? field?.items,
    payload,
  );
}

function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(2)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * Returns the path of the input that shows a place of the payload; empty when none does. An input for amounts
 * or for texts in two languages holds a whole object.
 */
function inputPath(path: readonly string[], payload: PublishedSchema): string[] {
  const [name, ...rest] = path;
  const field = name === undefined ? undefined : payload.properties?.[name];
  if (name === undefined || !field) return [];
  if (field.type === 'object' && !field.patternProperties && !field.additionalProperties)
    return [name, ...inputPath(rest, field)];
  const [index, ...inItem] = rest;
  if (field.items?.type === 'object' && index !== undefined)
    return [name, index, ...inputPath(inItem, field.items)];
  return [name];
}

function addAt(errors: ErrorSchema, path: readonly string[], words: string): void {
  let place = errors as Record<string, unknown> & { __errors?: string[] };
  for (const name of path) {
    place[name] ??= {};
    place = place[name] as typeof place;
  }
  place.__errors = [...(place.__errors ?? []), words];
}
