import type { EventName, LoggedEvent } from '#event-log/domain';
import { dayOf, happened, hanoi, inOrder } from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../folding/fold-entity.js';
import { decimalsOf, isBySegment, measureCatalogue } from '../measures/measure-catalogue.js';
import { traitsOf, type AmountOf, type EntityKind } from './entity-kind.js';
import { entityKinds } from './entity-kinds.js';

type Step = readonly [name: EventName, on: string, data?: Record<string, unknown>];

const service: Step = ['service.registered', '2026-01-01', { name: 'x' }];
const dataset: Step = ['dataset.opened', '2026-01-01', { title: 'x', freshDays: 30 }];
const milestone: Step = ['milestone.planned', '2026-01-01', { title: 'x', due: '2026-03-01' }];
const system: Step = ['system.registered', '2026-01-01', { kind: 'portal', sharedPlatform: true }];
const model: Step = ['delivery-model.introduced', '2026-01-01', { name: 'x' }];
const outcome: Step = [
  'outcome.baselined',
  '2026-01-01',
  { better: 'lower', baseline: 10, target: 5, category: 'service' },
];
const attested = (status: string): Step => ['capability.attested', '2026-01-01', { status }];
const redesigned = { stepsBefore: 9, stepsAfter: 4, daysBefore: 9, daysAfter: 4 };

/** Histories with the state of the entity on the first of February 2026, and what else holds of it. */
const histories: [string, readonly Step[], state: string, levels?: string[]][] = [
  ['service', [service], 'offered'],
  [
    'service',
    [service, ['service.digitized', '2026-01-02', { level: 4, process: 'full' }]],
    'offered',
    ['full-process', 'level-4'],
  ],
  [
    'service',
    [
      service,
      ['service.digitized', '2026-01-02', { process: 'partial' }],
      ['service.made-proactive', '2026-01-03'],
      ['service.integrated', '2026-01-03', { portal: 'province' }],
    ],
    'offered',
    ['partial', 'proactive', 'integrated'],
  ],
  ['service', [service, ['service.retired', '2026-01-05', { cause: 'law' }]], 'retired'],
  ['service', [service, ['service.retired', '2026-02-05', { cause: 'law' }]], 'offered'],
  ['service', [['service.digitized', '2026-01-02', { process: 'full' }]], 'not-registered'],
  ['dataset', [dataset, ['dataset.updated', '2026-01-20']], 'fresh'],
  ['dataset', [dataset], 'stale'],
  ['dataset', [dataset, ['dataset.withdrawn', '2026-01-05']], 'withdrawn'],
  ['dataset', [['dataset.shared', '2026-01-05', { with: ['A'] }]], 'not-open', ['shared']],
  ['process', [['process.redesigned', '2026-01-05', redesigned]], 'redesigned'],
  ['milestone', [milestone], 'planned'],
  ['milestone', [milestone, ['milestone.rescheduled', '2026-01-02', { due: '2026-01-29' }]], 'late'],
  ['milestone', [milestone, ['milestone.reached', '2026-01-02']], 'reached'],
  ['milestone', [milestone, ['milestone.cancelled', '2026-01-02']], 'cancelled'],
  ['milestone', [['milestone.reached', '2026-01-02']], 'not-planned'],
  ['registry', [['registry.cleaned', '2026-01-02', { coverage: 0.5 }]], 'cleaned'],
  ['registry', [['registry.connected', '2026-01-02', { with: 'A' }]], 'not-cleaned', ['connected']],
  [
    'system',
    [system, ['system.secured', '2026-01-02', { level: 3 }]],
    'registered',
    ['secured', 'shared-platform'],
  ],
  ['system', [['system.secured', '2026-01-02', { level: 3 }]], 'not-registered'],
  ['function', [['function.registered', '2026-01-01', { kind: 'planning' }]], 'not-digital'],
  [
    'function',
    [
      ['function.registered', '2026-01-01', { kind: 'planning' }],
      ['function.digitized', '2026-01-02'],
    ],
    'digital',
  ],
  ['function', [['function.digitized', '2026-01-02']], 'not-registered'],
  ['operating-model', [['operating-model.redesigned', '2026-01-02']], 'redesigned'],
  ['delivery-model', [model], 'active'],
  ['delivery-model', [model, ['delivery-model.discontinued', '2026-01-02']], 'discontinued'],
  ['delivery-model', [['delivery-model.used', '2026-01-02', { count: 3 }]], 'not-introduced'],
  ['outcome', [outcome], 'tracked'],
  ['outcome', [outcome, ['outcome.measured', '2026-01-02', { value: 4 }]], 'target-reached'],
  ['outcome', [['outcome.measured', '2026-01-02', { value: 4 }]], 'no-baseline'],
  ['solution', [['solution.adopted-elsewhere', '2026-01-02']], 'adopted'],
  ['risk', [['risk.raised', '2026-01-02', { category: 'cost' }]], 'open'],
  [
    'risk',
    [
      ['risk.raised', '2026-01-02', { category: 'cost' }],
      ['risk.closed', '2026-01-03'],
    ],
    'closed',
  ],
  ['consultation', [['consultation.opened', '2026-01-02']], 'open'],
  [
    'consultation',
    [
      ['consultation.opened', '2026-01-02'],
      ['consultation.answered', '2026-01-03'],
    ],
    'answered',
  ],
  ['capability', [attested('not-started')], 'not-started'],
  ['capability', [attested('in-progress')], 'in-progress'],
  ['capability', [attested('in-place')], 'in-place'],
  ['capability', [attested('proven')], 'proven'],
  ['index', [['index.published', '2026-01-02', { year: 2025, value: 1 }]], 'published'],
];

function amountOn(noun: string, steps: readonly Step[], on: string): AmountOf {
  const events = steps.map(([name, day, data], position) =>
    happened(name, day, data as Partial<LoggedEvent['data']>, { subject: `${noun}/x/1`, position }),
  );
  const amounts = new Map<string, number>();
  for (const { measure, day, amount } of foldEntity(inOrder(events), hanoi)) {
    if (day > dayOf(on) || isBySegment(measure)) continue;
    amounts.set(measure, (amounts.get(measure) ?? 0) + amount / 10 ** decimalsOf(measure));
  }
  return (measure) => amounts.get(measure);
}

const kindOf = (noun: string): EntityKind => entityKinds.get(noun)!;
const entityNouns = [...entityKinds.keys()];

describe('kinds of entities', () => {
  it.each(histories)('tell the state of a %s after %j: %s', (...[noun, steps, state, levels = []]) => {
    const found = traitsOf(kindOf(noun), amountOn(noun, steps, '2026-02-01'));
    expect([found.state.id, ...found.levels.map(({ id }) => id)]).toEqual([state, ...levels]);
  });

  it('have states that some history reaches, each of them', () => {
    const known = entityNouns.flatMap((noun) => kindOf(noun).states.map(({ id }) => `${noun} ${id}`));
    expect(new Set(histories.map(([noun, , state]) => `${noun} ${state}`))).toEqual(new Set(known));
  });

  it.each(entityNouns)('name measures of the catalogue only: %s', (noun) => {
    const asked: string[] = [];
    traitsOf(kindOf(noun), (measure) => {
      asked.push(measure);
      return undefined;
    });
    expect([...asked, ...kindOf(noun).figures].filter((id) => !measureCatalogue.has(id))).toEqual([]);
  });

  it.each(entityNouns)('have ids and names that differ within a list: %s', (noun) => {
    const traits = [...kindOf(noun).states, ...kindOf(noun).levels];
    for (const part of [
      traits.map(({ id }) => id),
      traits.map(({ name }) => name.vi),
      traits.map(({ name }) => name.en),
    ])
      expect(new Set(part).size).toBe(traits.length);
  });
});
