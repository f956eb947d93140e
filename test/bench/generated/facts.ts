import { vocabulary } from '#event-log';

/** The content of one generated event; place, time and id are added later. */
export interface Fact {
  /** The full CloudEvents type. */
  type: string;
  subject: string;
  data: Readonly<Record<string, unknown>>;
}

/** Counters with their weight: the number among a hundred. */
const COUNTERS: readonly [name: string, weight: number, data: (i: number) => Record<string, unknown>][] = [
  ['dossier.submitted', 36, submitted],
  ['dossier.resolved', 30, resolved],
  ['payment.made', 12, (i) => ({ dossier: `H${i}`, cashless: i % 5 > 0, online: i % 2 === 0 })],
  ['document.processed', 9, (i) => ({ electronic: true, signed: i % 3 > 0, secret: i % 50 === 0 })],
  ['feedback.given', 6, (i) => ({ satisfied: i % 10 > 0 })],
  ['petition.resolved', 4, (i) => ({ onTime: i % 8 > 0, satisfied: i % 4 > 0 })],
  ['meeting.held', 2, (i) => ({ online: i % 2 === 0, sites: 1 + (i % 3) })],
  ['training.completed', 1, (i) => ({ people: 5 + (i % 40), topic: 'Digital skills' })],
];
const CHOICES = COUNTERS.flatMap(([name, weight, data]) =>
  Array.from({ length: weight }, () => ({ name, data })),
);

/** The histories of entities, in the order of their events. */
const LIVES: readonly (readonly string[])[] = [
  [
    'service.registered',
    'service.digitized',
    'service.integrated',
    'service.made-proactive',
    'service.digitized',
  ],
  ['service.registered', 'service.digitized', 'service.digitized', 'service.integrated', 'service.digitized'],
  ['service.registered', 'service.digitized', 'service.integrated', 'service.digitized', 'service.retired'],
  ['service.launched', 'service.digitized', 'service.integrated', 'service.digitized', 'service.digitized'],
  ['dataset.opened', 'dataset.updated', 'dataset.shared', 'dataset.reused', 'dataset.updated'],
  [
    'process.redesigned',
    'process.redesigned',
    'process.redesigned',
    'process.redesigned',
    'process.redesigned',
  ],
  ['system.registered', 'system.secured', 'system.incident-reported', 'system.secured', 'system.secured'],
  [
    'delivery-model.introduced',
    'delivery-model.used',
    'delivery-model.used',
    'delivery-model.used',
    'delivery-model.used',
  ],
  ['outcome.baselined', 'outcome.measured', 'outcome.measured', 'outcome.measured', 'outcome.measured'],
  [
    'milestone.planned',
    'milestone.rescheduled',
    'milestone.reached',
    'milestone.planned',
    'milestone.reached',
  ],
  [
    'function.registered',
    'function.digitized',
    'function.digitized',
    'function.digitized',
    'function.digitized',
  ],
  [
    'consultation.opened',
    'consultation.answered',
    'consultation.answered',
    'consultation.opened',
    'consultation.answered',
  ],
];
export const EVENTS_OF_AN_ENTITY = 5;

/** The number of services per org unit that counters are about. */
const SERVICES = 20;

/** Returns the `i`-th counter of the log. */
export function counter(i: number): Fact {
  const choice = CHOICES[(i * 37) % CHOICES.length]!;
  const noun =
    choice.name === 'document.processed'
      ? 'process'
      : choice.name === 'training.completed'
        ? 'training'
        : 'service';
  return { type: typeOf(choice.name), subject: `${noun}/${i % SERVICES}`, data: choice.data(i) };
}

/** Returns the event of the `entity`-th entity of an org unit at a step of its history (0 … 4). */
export function entityEvent(entity: number, step: number): Fact {
  const name = LIVES[entity % LIVES.length]![step]!;
  const data = name === 'service.digitized' ? digitized(step) : exampleOf(name);
  return { type: typeOf(name), subject: `${name.split('.')[0]}/t${entity}`, data };
}

function submitted(i: number): Record<string, unknown> {
  const channel = i % 4 > 0 ? 'web' : 'counter';
  return { dossier: `H${i}`, channel, selfFiled: i % 4 > 1, fee: i % 2 === 0, reusesData: i % 5 === 0 };
}

function resolved(i: number): Record<string, unknown> {
  return {
    dossier: `H${i}`,
    onTime: i % 20 > 0,
    result: i % 3 ? 'electronic' : 'paper',
    fullProcess: i % 2 === 0,
  };
}

function digitized(step: number): Record<string, unknown> {
  return step === 1 ? { level: 3, process: 'partial' } : { level: 4, process: 'full' };
}

function typeOf(name: string): string {
  return `vn.thang.${name}.v1`;
}

function exampleOf(name: string): Readonly<Record<string, unknown>> {
  const example = vocabulary.get(typeOf(name))?.examples[0];
  if (!example) throw new Error(`There is no event type ${typeOf(name)}.`);
  return { ...example.data };
}
