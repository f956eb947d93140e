import type { LoggedEvent } from '../logged-event.js';
import type { allNouns } from './all-nouns.js';
import type { EventSpec } from './define-noun.js';

type Definition = (typeof allNouns)[number];
type DefinitionOf<N> = Extract<Definition, { noun: N }>;

/** A noun of the vocabulary, for example `service`. */
export type Noun = Definition['noun'];

/** How the events of a noun count. */
export type KindOf<N extends Noun> = DefinitionOf<N>['kind'];

/** The action of an event type of a noun, for example `digitized`. */
export type ActionOf<N extends Noun> = keyof DefinitionOf<N>['events'] & string;

/** The short name of an event type: `service.digitized` for `vn.thang.service.digitized.v1`. */
export type EventName = { [N in Noun]: `${N}.${ActionOf<N>}` }[Noun];

/** The payload of an event type by its noun and action. */
export type ActionPayload<N extends Noun, A extends ActionOf<N>> =
  DefinitionOf<N>['events'][A & keyof DefinitionOf<N>['events']] extends EventSpec<infer P> ? P : never;

/** The payload of an event type by its short name, for example `PayloadOf<'service.digitized'>`. */
export type PayloadOf<Name extends EventName> = Name extends `${infer N extends Noun}.${infer A}`
  ? ActionPayload<N, A & ActionOf<N>>
  : never;

/** The payload of each event type by its full name. */
type Payloads = { [Name in EventName as `vn.thang.${Name}.v1`]: PayloadOf<Name> };

/** The full name of an event type, for example `vn.thang.service.digitized.v1`. */
export type EventType = keyof Payloads & string;

/** A logged event of one type, with a typed payload. */
export type EventOf<T extends EventType> = Omit<LoggedEvent, 'type' | 'data'> & {
  readonly type: T;
  readonly data: Readonly<Payloads[T]>;
};

/** A logged event of any type in the vocabulary. `switch (event.type)` narrows the payload. */
export type KnownEvent = { [T in EventType]: EventOf<T> }[EventType];
