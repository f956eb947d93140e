import fc from 'fast-check';
import { addMonths, formatDay, parseDay } from '#kernel';
import { cloudEvent, type CloudEvent } from './cloud-event-factory.js';

/** The first day of random histories. */
export const FIRST_DAY = parseDay('2023-11-01') ?? 0;

/** The times of events, on 701 days. */
export const instants = fc
  .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 86_399 }))
  .map(([day, second]) => new Date((FIRST_DAY + day) * 86_400_000 + second * 1000).toISOString());
const flag = fc.boolean();
const day = fc.integer({ min: 0, max: 700 }).map((offset) => formatDay(FIRST_DAY + offset));

type Payload = Record<string, unknown>;

const amount = fc.integer({ min: 0, max: 500 });
/** What a report gives: often one part of a ratio alone. */
export const partsOfRatios = fc.oneof(
  fc.record(
    { 'dossiers.received': amount, 'dossiers.online': amount, 'services.launched': amount },
    { requiredKeys: ['dossiers.received'] },
  ),
  fc.record({ 'services.launched': amount }),
  fc.record({ 'dossiers.online': amount }),
);

/** Payloads by event, for only a few entities, so that histories get long and overlap. */
export const facts: readonly [name: string, entities: number, payload: fc.Arbitrary<Payload>][] = [
  [
    'dossier.submitted',
    2,
    fc.record({
      dossier: fc.constant('1'),
      channel: fc.constantFrom('web', 'counter'),
      selfFiled: flag,
      fee: flag,
    }),
  ],
  [
    'dossier.resolved',
    2,
    fc.record({
      dossier: fc.constant('1'),
      onTime: flag,
      result: fc.constantFrom('electronic', 'paper'),
      fullProcess: flag,
    }),
  ],
  [
    'service.registered',
    2,
    fc.record({
      name: fc.constantFrom('x', { vi: 'Đăng ký' }, { vi: 'Đăng ký', en: 'Registration' }),
      eligible: flag,
      essential: flag,
      group: fc.constantFrom('G2C', 'G2B'),
    }),
  ],
  [
    'service.digitized',
    2,
    fc.record({ level: fc.constantFrom(1, 4), process: fc.constantFrom('none', 'full') }),
  ],
  ['service.launched', 2, fc.record({ name: fc.constant('x'), ideaOn: fc.constant('2023-10-01') })],
  [
    'service.retired',
    2,
    fc.record({ reason: fc.constant('abolished'), cause: fc.constantFrom('digital', 'law') }),
  ],
  ['dataset.opened', 2, fc.record({ title: fc.constant('x'), freshDays: fc.constantFrom(30, 365) })],
  ['dataset.updated', 2, fc.constant({})],
  ['dataset.withdrawn', 2, fc.constant({})],
  ['delivery-model.introduced', 1, fc.constant({ name: 'x' })],
  ['delivery-model.used', 1, fc.record({ count: fc.integer({ min: 0, max: 2000 }) })],
  [
    'process.redesigned',
    1,
    fc.record({
      stepsBefore: fc.constant(9),
      stepsAfter: fc.constant(5),
      daysBefore: fc.constant(10),
      daysAfter: fc.integer({ min: 1, max: 10 }),
    }),
  ],
  ['system.registered', 1, fc.constant({ name: 'x', kind: 'portal' })],
  ['system.secured', 1, fc.record({ level: fc.integer({ min: 1, max: 5 }) })],
  ['payment.made', 2, fc.record({ cashless: flag, online: flag })],
  ['milestone.planned', 1, fc.record({ title: fc.constant('x'), due: day, task: fc.constantFrom(1, 2) })],
  ['milestone.reached', 1, fc.constant({})],
  [
    'index.published',
    1,
    fc.record({
      year: fc.constantFrom(2022, 2023),
      value: fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4),
      components: fc.constantFrom({}, { osi: 0.5 }, { osi: 0.75, hci: 0.25 }),
    }),
  ],
  [
    'activity.reported',
    3,
    fc
      .record({
        days: fc.tuple(day, day),
        basis: fc.constantFrom('period', 'trailing-12-months'),
        quantities: fc.oneof(
          partsOfRatios,
          fc.record({ 'dossiers.received': amount, 'figure/visits': fc.integer({ min: 0, max: 90 }) }),
        ),
      })
      .map(({ days, ...report }) => ({ ...report, period: periodOf(report.basis, days) })),
  ],
  [
    'activity.reported',
    3,
    fc.record({
      observed: day,
      quantities: fc.record(
        {
          'services.eligible': fc.integer({ min: 0, max: 9 }),
          'datasets.fresh': fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant('unreachable')),
          'figure/rate': fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4),
        },
        { requiredKeys: ['services.eligible'] },
      ),
    }),
  ],
];

/** Returns the days of a report: two in order, or twelve months from the first. */
function periodOf(basis: string, days: readonly [string, string]): { from: string; to: string } {
  const [from = '', to = ''] = [...days].sort();
  if (basis === 'period') return { from, to };
  return { from, to: formatDay(addMonths(parseDay(from) ?? 0, 12) - 1) };
}

/**
 * Returns the subject of an event. `service.digitized` is about `service/0` or `service/1`; counters are
 * about services, too; reports are about the org unit itself.
 */
export function subjectOf(name: string, entity: number, orgUnit: string): string {
  const noun = name.split('.')[0] ?? '';
  if (noun === 'activity' && entity === 2) return `org-unit/${orgUnit}`;
  return `${['dossier', 'payment', 'activity'].includes(noun) ? 'service' : noun}/${entity}`;
}

/** Generates events of these kinds, about the first entities of each noun. */
export function factsOf(
  kinds: typeof facts,
  orgunit: fc.Arbitrary<string>,
  maxEntities = Infinity,
): fc.Arbitrary<CloudEvent> {
  return fc
    .integer({ min: 0, max: kinds.length - 1 })
    .chain((index) => {
      const [name, entities, payload] = kinds[index]!;
      return fc.record({
        name: fc.constant(name),
        orgunit,
        entity: fc.integer({ min: 0, max: Math.min(entities, maxEntities) - 1 }),
        time: instants,
        backfill: flag,
        data: payload,
      });
    })
    .map(({ name, entity, ...event }) =>
      cloudEvent(name, { ...event, subject: subjectOf(name, entity, event.orgunit) }),
    );
}
