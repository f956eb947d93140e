import { canonicalJson, hashOf, vocabulary } from '#event-log';
import { makeBodies } from '../workload.js';
import { counter, EVENTS_OF_AN_ENTITY, entityEvent, type Fact } from './facts.js';
import { DAYS, momentOf, type Moment, type Shape } from './schedule.js';

const SOURCE = '/bench';
/**
 * The size of an event. Real events carry longer names, so an extension attribute brings generated ones to
 * 400 bytes.
 */
const BYTES = 400;

/** One in ten events is about an entity. One in a thousand corrects a recent counter. */
const ENTITY_EVENT_EVERY = 10;
const CORRECTION_EVERY = 1_000;
const CORRECTED_BEFORE = 501;

export interface GeneratedEvent extends Moment {
  source: string;
  id: string;
  type: string;
  subject: string;
  orgUnit: string | null;
  isEntity: boolean;
  tree: boolean;
  /** The position of the event that it corrects, always an original. */
  amends: number | null;
  canonical: string;
  hash: Buffer;
}

export interface PlacedEvents {
  /** The number of all events, including those that establish org units. */
  count: number;
  communes: readonly string[];
  /** Yields the events in the order of the log, the first one at position 1. */
  batches: (size: number) => Generator<readonly GeneratedEvent[]>;
}

export function placedEvents(options: { events: number; shape: Shape; until: number }): PlacedEvents {
  const { events, until } = options;
  const begin = until - (DAYS + 31) * 86_400_000;
  const { establishing, communes } = makeBodies(new Date(begin).toISOString());
  const all = function* (): Generator<GeneratedEvent> {
    for (const text of establishing) yield establishedBody(JSON.parse(text) as EstablishedBody, begin);
    for (let i = 0; i < events; i += 1) yield factAt(i, communes, establishing.length, options);
  };
  return { count: establishing.length + events, communes, batches: (size) => inBatches(all(), size) };
}

interface EstablishedBody {
  id: string;
  type: string;
  subject: string;
  time: string;
}

function establishedBody(event: EstablishedBody, begin: number): GeneratedEvent {
  const { id, type, subject } = event;
  const place = { source: SOURCE, id, type, subject, orgUnit: null, occurred: begin, recorded: begin };
  return sealed(place, canonicalJson({ ...event, datacontenttype: 'application/json' }), null);
}

function factAt(
  i: number,
  communes: readonly string[],
  bodies: number,
  { events, shape, until }: { events: number; shape: Shape; until: number },
): GeneratedEvent {
  const corrects = correctedBy(i);
  const { fact, commune } = corrects === null ? whatAndWhere(i, communes) : whatAndWhere(corrects, communes);
  const moment = momentOf(shape, i, events, until);
  const occurred = corrects === null ? moment.occurred : momentOf(shape, corrects, events, until).occurred;
  const place = {
    source: SOURCE,
    id: `f${i}`,
    type: fact.type,
    subject: fact.subject,
    orgUnit: commune,
    occurred,
    recorded: moment.recorded,
  };
  const canonical = textOf(place, fact.data, corrects);
  return sealed(place, canonical, corrects === null ? null : bodies + corrects + 1);
}

/** Returns the fact that the `i`-th one corrects; `null` for most facts. */
function correctedBy(i: number): number | null {
  return i % CORRECTION_EVERY === CORRECTION_EVERY - 1 - (ENTITY_EVENT_EVERY >> 1)
    ? i - CORRECTED_BEFORE
    : null;
}

function whatAndWhere(i: number, communes: readonly string[]): { fact: Fact; commune: string } {
  if (i % ENTITY_EVENT_EVERY !== ENTITY_EVENT_EVERY - 1)
    return { fact: counter(i), commune: communes[(i * 7919) % communes.length]! };
  const turn = Math.floor(i / ENTITY_EVENT_EVERY);
  const round = Math.floor(turn / communes.length);
  const [entity, step] = [Math.floor(round / EVENTS_OF_AN_ENTITY), round % EVENTS_OF_AN_ENTITY];
  return { fact: entityEvent(entity, step), commune: communes[turn % communes.length]! };
}

type Place = Omit<GeneratedEvent, 'isEntity' | 'tree' | 'amends' | 'canonical' | 'hash'>;

function textOf(place: Place, data: Fact['data'], corrects: number | null): string {
  const event = {
    ...(corrects === null ? {} : { corrects: `f${corrects}` }),
    data,
    datacontenttype: 'application/json',
    id: place.id,
    orgunit: place.orgUnit,
    source: place.source,
    specversion: '1.0',
    subject: place.subject,
    time: new Date(place.occurred).toISOString(),
    type: place.type,
  };
  const text = canonicalJson(event);
  const missing = BYTES - text.length - ',"note":""'.length;
  return missing > 0 ? canonicalJson({ ...event, note: 'x'.repeat(missing) }) : text;
}

function sealed(place: Place, canonical: string, amends: number | null): GeneratedEvent {
  const kind = vocabulary.get(place.type)?.kind;
  return {
    ...place,
    isEntity: kind === 'timeline',
    tree: kind === 'tree',
    amends,
    canonical,
    hash: hashOf(canonical),
  };
}

function* inBatches(events: Iterable<GeneratedEvent>, size: number): Generator<readonly GeneratedEvent[]> {
  let batch: GeneratedEvent[] = [];
  for (const event of events) {
    batch.push(event);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
