import fc from 'fast-check';
import { happened, hanoi, inOrder, reading } from '../../../../../test/support/logged-event-factory.js';
import type { LoggedEvent } from '#event-log/domain';
import { formatDay } from '#kernel';
import { foldEntity } from './fold-entity.js';

const fold = (...history: LoggedEvent[]) => foldEntity(inOrder(history), hanoi);
const part = (measure: string, segment: string) => `${measure}.segments[${segment}]`;

describe('segments', () => {
  const citizens = happened('service.registered', '2025-01-01', {
    ...{ name: 'x', group: 'G2C', sector: 'health', area: 'remote' },
  });
  const businesses = happened('service.registered', '2025-03-01', { name: 'x', group: 'G2B' });
  const digitized = happened('service.digitized', '2025-02-01', { process: 'full' });

  it('hold the same measures as the whole, each separately', () => {
    const on = reading(fold(citizens, digitized), '2025-02-01');
    for (const segment of ['group=G2C', 'sector=health', 'area=remote']) {
      expect(on[part('services.catalogued', segment)]).toBe(1);
      expect(on[part('services.fullProcess', segment)]).toBe(1);
      expect(on[part('services.partial', segment)]).toBe(0);
      expect(on[part('services.retired', segment)]).toBe(0);
    }
    expect(Object.keys(on).filter((key) => key.includes('G2B'))).toEqual([]);
    expect(reading(fold(citizens), '2025-01-31')[part('services.fullProcess', 'group=G2C')]).toBe(0);
  });

  it('fall to zero when the entity is moved to another segment', () => {
    const deltas = fold(citizens, digitized, businesses);
    const before = reading(deltas, '2025-02-28');
    expect(before[part('services.fullProcess', 'group=G2C')]).toBe(1);
    expect(before).not.toHaveProperty([part('services.fullProcess', 'group=G2B')]);
    const after = reading(deltas, '2025-03-01');
    expect(after[part('services.fullProcess', 'group=G2C')]).toBe(0);
    expect(after[part('services.fullProcess', 'sector=health')]).toBe(0);
    expect(after[part('services.fullProcess', 'group=G2B')]).toBe(1);
    expect(after['services.fullProcess']).toBe(1);
  });

  it('can be entered again', () => {
    const back = happened('service.registered', '2025-04-01', { name: 'x', group: 'G2C' });
    const on = reading(fold(citizens, businesses, back), '2025-04-01');
    expect(on[part('services.catalogued', 'group=G2C')]).toBe(1);
    expect(on[part('services.catalogued', 'group=G2B')]).toBe(0);
  });

  it('follow a correction from the first day of the history on', () => {
    const corrected = happened('service.registered', '2025-01-01', { name: 'x', group: 'G2E' });
    const on = reading(fold(corrected, digitized), '2025-02-01');
    expect(on[part('services.fullProcess', 'group=G2E')]).toBe(1);
    expect(Object.keys(on).filter((key) => key.includes('G2C'))).toEqual([]);
  });

  it('fall to zero and count the retirement when the entity is gone', () => {
    const retired = happened('service.retired', '2025-05-01', { reason: 'merged', cause: 'digital' });
    const on = reading(fold(citizens, digitized, retired), '2025-05-01');
    expect(on[part('services.catalogued', 'area=remote')]).toBe(0);
    expect(on[part('services.fullProcess', 'group=G2C')]).toBe(0);
    expect(on[part('services.retired', 'group=G2C')]).toBe(1);
    expect(on[part('services.retiredByDigital', 'sector=health')]).toBe(1);
  });

  it('come from the launch when it states any, else from the registration', () => {
    const launched = (data: object) => happened('service.launched', '2025-02-01', { name: 'x', ...data });
    const kept = reading(fold(citizens, launched({})), '2025-02-01');
    expect(kept[part('services.launched', 'group=G2C')]).toBe(1);
    const own = reading(fold(citizens, launched({ group: 'G2B' })), '2025-02-01');
    expect(own[part('services.launched', 'group=G2B')]).toBe(1);
    expect(own[part('services.launched', 'group=G2C')]).toBe(0);
    expect(own[part('services.catalogued', 'group=G2C')]).toBe(0);
  });

  it('may have any name, even of two lines', () => {
    const odd = happened('service.registered', '2025-01-01', { name: 'x', sector: 'land\nand water' });
    const gone = happened('service.retired', '2025-02-01', { reason: 'abolished', cause: 'law' });
    const deltas = fold(odd, gone);
    const key = part('services.catalogued', 'sector=land\nand water');
    expect(reading(deltas, '2025-01-31')[key]).toBe(1);
    expect(reading(deltas, '2025-02-01')[key]).toBe(0);
  });

  it('hold a milestone, late or not, under the task that it serves', () => {
    const planned = (on: string, task?: 1 | 2) =>
      happened('milestone.planned', on, { due: '2025-03-31', ...(task && { task }) });
    const on = reading(fold(planned('2025-01-01', 1)), '2025-04-01');
    expect(on[part('milestones.late', 'task=1')]).toBe(1);
    const moved = reading(fold(planned('2025-01-01', 1), planned('2025-04-02', 2)), '2025-04-02');
    expect(moved[part('milestones.late', 'task=1')]).toBe(0);
    expect(moved[part('milestones.late', 'task=2')]).toBe(1);
    const taskless = reading(fold(planned('2025-01-01')), '2025-04-01');
    expect(Object.keys(taskless)).toEqual(['milestones.late', 'milestones.planned', 'milestones.reached']);
  });

  it('hold outcomes and risks under their latest category', () => {
    const baselined = (on: string, category: 'service' | 'growth') =>
      happened('outcome.baselined', on, { category, better: 'higher', baseline: 1 });
    const outcome = reading(
      fold(baselined('2025-01-01', 'service'), baselined('2025-02-01', 'growth')),
      '2025-02-01',
    );
    expect(outcome[part('outcomes.tracked', 'category=service')]).toBe(0);
    expect(outcome[part('outcomes.tracked', 'category=growth')]).toBe(1);
    const unheardOf = fold(happened('risk.closed', '2025-01-01'));
    expect(reading(unheardOf, '2025-01-01')).toEqual({ 'risks.open': 0 });
  });

  it('add up to the whole for services that all have a group (property)', () => {
    const groups = ['G2C', 'G2B', 'G2G', 'G2E'] as const;
    const event = fc.record({
      day: fc.integer({ min: 20_000, max: 20_060 }),
      kind: fc.constantFrom('registered', 'launched', 'digitized', 'made-proactive', 'retired'),
      group: fc.constantFrom(...groups),
      process: fc.constantFrom('none', 'partial', 'full'),
      eligible: fc.boolean(),
    });
    const history = fc
      .array(event, { minLength: 1, maxLength: 10 })
      .map((events) =>
        events.map(({ day, kind, ...data }, index) =>
          happened(
            `service.${kind}`,
            formatDay(day),
            { name: 'x', cause: 'digital', ...data },
            { position: index + 1 },
          ),
        ),
      );
    const retirableOnceKnown = ['services.retired', 'services.retiredByDigital'];
    fc.assert(
      fc.property(history, fc.integer({ min: 20_000, max: 20_060 }), (events, day) => {
        const on = reading(fold(...events), formatDay(day));
        const wholes = Object.entries(on).filter(
          ([key]) => !key.includes('[') && !retirableOnceKnown.includes(key),
        );
        for (const [measure, whole] of wholes) {
          const parts = groups.map((group) => on[part(measure, `group=${group}`)] ?? 0);
          expect([measure, parts.reduce((sum, amount) => sum + amount, 0)]).toEqual([measure, whole]);
        }
      }),
    );
  });
});
