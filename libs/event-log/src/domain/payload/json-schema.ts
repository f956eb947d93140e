/** The keywords of JSON Schema (draft 2020-12) that payload schemas use. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  /** The description in Vietnamese. An annotation. */
  'x-description-vi'?: string;
  /** The title in Vietnamese. An annotation, as all that follow for forms. */
  'x-title-vi'?: string;
  /** What people must know to fill it in, in English, where the description speaks to senders. */
  'x-hint'?: string;
  /** The same in Vietnamese. */
  'x-hint-vi'?: string;
  /** The place of the field in a form, from 1. */
  'x-order'?: number;
  /** What each value of `enum` means, in English. */
  'x-enum-titles'?: Readonly<Record<string, string>>;
  /** The same in Vietnamese. */
  'x-enum-titles-vi'?: Readonly<Record<string, string>>;
  /** For a code: the nouns of the entities that it may name; `org-unit` for an org unit. */
  'x-picks'?: readonly string[];
  /** A form shows the field only when the member `field` has a value, or one of the values `is`. */
  'x-when'?: { readonly field: string; readonly is?: readonly string[] };
  /** For a subject: the event type that records an entity for the first time, by its noun. */
  'x-begins'?: Readonly<Record<string, string>>;
  /** What the event is about, by the id of a topic. */
  'x-topic'?: string;
  type?: JsonType | readonly JsonType[];
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  examples?: readonly unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  patternProperties?: Readonly<Record<string, JsonSchema>>;
  propertyNames?: JsonSchema;
  minProperties?: number;
  maxProperties?: number;
  allOf?: readonly JsonSchema[];
  anyOf?: readonly JsonSchema[];
  not?: JsonSchema;
  /**
   * `[earlier, later]`: the names of two days that must be in this order. A keyword of Thang; other
   * validators treat it as an annotation.
   */
  'x-ordered-days'?: readonly [string, string];
  /** `[smaller, larger]`: the names of two numbers; the first is at most the second. A keyword of Thang. */
  'x-at-most'?: readonly [string, string];
  /**
   * `[name, value, period]`: when the member `name` has this value, the period lasts twelve months. A keyword
   * of Thang.
   */
  'x-twelve-months'?: readonly [string, string, string];
  /**
   * `[name, { other: names }]`: where the object `name` holds one of these names, the member `other` is
   * required. A keyword of Thang.
   */
  'x-names-need'?: readonly [string, Readonly<Record<string, readonly string[]>>];
}

type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
