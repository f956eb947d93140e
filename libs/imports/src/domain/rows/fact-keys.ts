import type { EventName } from '#event-log/domain';

/**
 * What makes two statements of a list the same fact, besides type, org unit and subject.
 *
 * - `once`: it happens once to an entity. Another statement corrects the first, its day included.
 * - `state`: it holds until the next one. Another statement of a later day is a new fact.
 * - `occasion`: each day has one of its own.
 * - `period`: the figures of a period, or of the day on which stocks were counted.
 * - `number`: a field of the payload identifies it.
 * - `line`: nothing identifies it. The n-th line that says the same is the n-th such fact.
 */
export type KeyRule =
  | { kind: 'once' }
  | { kind: 'state'; by?: readonly string[] }
  | { kind: 'occasion'; by?: readonly string[] }
  | { kind: 'period'; by: readonly string[] }
  | { kind: 'number'; by: string }
  | { kind: 'line' };

const once: KeyRule = { kind: 'once' };
const state: KeyRule = { kind: 'state' };
const occasion: KeyRule = { kind: 'occasion' };
const line: KeyRule = { kind: 'line' };

/** The rule of each type that lists state. The compiler asks for a rule when the vocabulary gains a type. */
const keyRules: Readonly<Record<ListedEvent, KeyRule>> = {
  'service.registered': once,
  'service.digitized': state,
  'service.integrated': { kind: 'state', by: ['portal'] },
  'service.made-proactive': once,
  'service.launched': once,
  'service.retired': once,
  'process.redesigned': occasion,
  'dataset.opened': once,
  'dataset.updated': occasion,
  'dataset.shared': { kind: 'state', by: ['with'] },
  'dataset.reused': { kind: 'state', by: ['by'] },
  'dataset.withdrawn': once,
  'delivery-model.introduced': once,
  'delivery-model.used': occasion,
  'delivery-model.discontinued': once,
  'dossier.submitted': { kind: 'number', by: 'dossier' },
  'dossier.resolved': { kind: 'number', by: 'dossier' },
  'payment.made': { kind: 'number', by: 'dossier' },
  'document.processed': line,
  'meeting.held': line,
  'feedback.given': line,
  'petition.resolved': line,
  'activity.reported': { kind: 'period', by: ['basis', 'period', 'observed'] },
  'outcome.baselined': once,
  'outcome.measured': occasion,
  'capability.attested': state,
  'system.registered': once,
  'system.secured': state,
  'system.incident-reported': occasion,
  'function.registered': once,
  'function.digitized': once,
  'operating-model.redesigned': occasion,
  'registry.cleaned': state,
  'registry.connected': { kind: 'state', by: ['with'] },
  'training.completed': line,
  'consultation.opened': once,
  'consultation.answered': once,
  'solution.adopted-elsewhere': { kind: 'state', by: ['by'] },
  'risk.raised': once,
  'risk.closed': once,
  'milestone.planned': once,
  'milestone.rescheduled': state,
  'milestone.reached': once,
  'milestone.cancelled': once,
  'index.published': { kind: 'period', by: ['year', 'period'] },
};

type ListedEvent = Exclude<EventName, `org-unit.${string}` | `event.${string}`>;

/** Returns the rule of a type by its full name. */
export function keyRuleOf(type: string): KeyRule {
  const name = type.replace(/^vn\.thang\.(.+)\.v1$/, '$1');
  const rule = (keyRules as Readonly<Record<string, KeyRule>>)[name];
  if (!rule) throw new RangeError(`Lists do not state events of the type ${type}.`);
  return rule;
}
