import type { LoggedEvent } from '../logged-event.js';
import type { allNouns } from './all-nouns.js';
import type { EventSpec, NounDefinition } from './define-noun.js';

type PayloadsOfNoun<D> =
  D extends NounDefinition<infer N, infer E>
    ? { [A in keyof E & string as `vn.thang.${N}.${A}.v1`]: E[A] extends EventSpec<infer P> ? P : never }
    : never;

type Merged<U> = (U extends unknown ? (part: U) => void : never) extends (all: infer I) => void ? I : never;
type AllPayloads = Merged<PayloadsOfNoun<(typeof allNouns)[number]>>;

/** The payload of each event type, by its full name. */
export type Payloads = { [T in keyof AllPayloads]: AllPayloads[T] };

/** The full names of all event types, for example `vn.thang.service.digitized.v1`. */
export type EventType = keyof Payloads & string;

/** A logged event of one type, with its payload typed. */
export type EventOf<T extends EventType> = Omit<LoggedEvent, 'type' | 'data'> & {
  readonly type: T;
  readonly data: Readonly<Payloads[T]>;
};

/** Any logged event of the vocabulary: `switch (event.type)` narrows the payload. */
export type KnownEvent = { [T in EventType]: EventOf<T> }[EventType];
