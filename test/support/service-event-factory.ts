import { cloudEvent, type CloudEvent, type Overrides } from './cloud-event-factory.js';

/** The attributes that most facts of a test share. */
interface Place {
  /** Default `A`. */
  unit?: string;
  /** `YYYY-MM-DD`, at noon in Hanoi. */
  on?: string;
  /** An instant, instead of `on`. */
  time?: string;
  backfill?: boolean;
}

export function serviceRegistered(code: number | string, place: Place = {}): CloudEvent {
  return fact('service.registered', `service/${code}`, { name: `Service ${code}`, eligible: true }, place);
}

/** Returns a digitised service, by default full-process at level 4. */
export function serviceDigitized(
  code: number | string,
  place: Place = {},
  data: object = { level: 4, process: 'full' },
): CloudEvent {
  return fact('service.digitized', `service/${code}`, data, place);
}

export function datasetOpened(code: number, freshDays: number, place: Place = {}): CloudEvent {
  return fact('dataset.opened', `dataset/${code}`, { title: `Dataset ${code}`, freshDays }, place);
}

/** Returns `count` services, of which the first `full` are full-process. */
export function services(count: number, full: number, place: Place = {}): CloudEvent[] {
  const codes = Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...codes.map((code) => serviceRegistered(code, place)),
    ...codes.slice(0, full).map((code) => serviceDigitized(code, place)),
  ];
}

function fact(
  name: string,
  subject: string,
  data: object,
  { unit = 'A', on = '2025-06-01', time = `${on}T12:00:00+07:00`, backfill }: Place,
): CloudEvent {
  const overrides: Overrides = { orgunit: unit, subject, time, data: { ...data } };
  return cloudEvent(name, backfill === undefined ? overrides : { ...overrides, backfill });
}
