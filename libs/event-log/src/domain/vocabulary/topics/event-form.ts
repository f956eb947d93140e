import type { LocalizedText } from '#kernel';
import type { EventKind, EventSpec, NounDefinition } from '../define-noun.js';

/** The same words in Vietnamese and English. */
export type InBoth = readonly [vi: string, en: string];

/** What a form shows of each field of a payload. Its order is the order of the form. */
export type FieldForms<P> = { readonly [K in keyof P]-?: FieldForm<P, NonNullable<P[K]>> };

/** What a form shows of one field. */
export type FieldForm<P, V> = FieldWords<P> & Choices<V> & Members<V>;

export interface FieldWords<P = Record<string, unknown>> {
  label: InBoth;
  /**
   * What people must know to fill it in, where the description of the field (`@Describe`) speaks to senders:
   * of values by their codes, or of other fields by their names.
   */
  hint?: InBoth;
  /** For a code: the nouns of the entities that it may name, `org-unit` among them. */
  picks?: readonly string[];
  /** The field is shown only when another field has a value, or one of these values. */
  when?: { field: keyof P & string; is?: readonly string[] };
}

/** One of a fixed list of words or numbers has a label for each of them. */
type Choices<V> = [V] extends [string | number]
  ? string extends V
    ? unknown
    : number extends V
      ? unknown
      : { choices: { readonly [C in V & (string | number)]: InBoth } }
  : unknown;

/** A nested object, or a list of them, has labels for its fields. Amounts by name have none here. */
type Members<V> = [V] extends [string | number | boolean]
  ? unknown
  : LocalizedText extends V
    ? unknown
    : [V] extends [readonly (infer I)[]]
      ? [I] extends [string]
        ? unknown
        : { members: FieldForms<I> }
      : [V] extends [Readonly<Record<string, string | number | undefined>>]
        ? unknown
        : { members: FieldForms<V> };

/** What a form shows of one event type. */
export interface EventForm<P = object> {
  /** What happened, as a choice of a list. */
  title: InBoth;
  fields: FieldForms<P>;
}

type Events = Readonly<Record<string, EventSpec>>;

/** What forms show of a noun with these events. */
export interface NounForm<E extends Events = Events> {
  /** What an entity of the noun is called. */
  name: InBoth;
  /** The action that records an entity of the noun for the first time, if one does. */
  begins?: keyof E & string;
  events: { readonly [A in keyof E]: E[A] extends EventSpec<infer P> ? EventForm<P> : never };
}

/** Gives a noun its labels. The compiler finds a type or a field that has none. */
export function labelled<const N extends string, const K extends EventKind, E extends Events>(
  noun: NounDefinition<N, K, E>,
  form: NounForm<NoInfer<E>>,
): NounDefinition<N, K, E> & { form: NounForm<E> } {
  return { ...noun, form };
}

/** The labels of an event form without the types of its payload. */
export interface AnyEventForm {
  title: InBoth;
  fields: Readonly<Record<string, AnyFieldForm>>;
}

export interface AnyFieldForm extends FieldWords {
  choices?: Readonly<Record<string, InBoth>>;
  members?: Readonly<Record<string, AnyFieldForm>>;
}
