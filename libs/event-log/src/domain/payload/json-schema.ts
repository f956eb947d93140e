/** The keywords of JSON Schema (draft 2020-12) that payload schemas use. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  /** The description in Vietnamese. An annotation. */
  'x-description-vi'?: string;
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
