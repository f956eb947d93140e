import fc from 'fast-check';
import { happened, hanoi, inOrder } from '../../../../../test/support/logged-event-factory.js';
import type { LoggedEvent } from '#event-log/domain';
import { formatDay } from '#kernel';
import { counterDeltas } from '../counters/counter-deltas.js';
import { foldEntity } from './fold-entity.js';

let position = 0;
const at = (subject: string) => ({ subject, position: (position += 1) });

const dossier = (on: string, subject = 'service/1', channel: 'web' | 'counter' = 'web') =>
  happened('dossier.submitted', on, { channel, selfFiled: false, fee: false }, at(subject));

function report(
  from: string,
  to: string,
  quantities: Readonly<Record<string, number>>,
  subject = 'service/1',
  basis = 'period',
) {
  const data = { period: { from, to }, basis: basis as 'period', quantities };
  return happened('activity.reported', to, data, at(subject));
}

describe('counted + reported − overridden', () => {
  const START = 20_000;
  const entities = ['service/1', 'service/2'] as const;
  const span = (length: number) =>
    fc.tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length })).map(([a, b]) => ({
      from: START + Math.min(a, b),
      to: START + Math.max(a, b),
    }));
  const facts = fc.record({
    counted: fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 30 }), entity: fc.constantFrom(...entities) }),
      {
        maxLength: 25,
      },
    ),
    reports: fc.uniqueArray(
      fc.record({ span: span(30), entity: fc.constantFrom(...entities), amount: fc.nat(50) }),
      { maxLength: 5, selector: ({ span: { from, to }, entity }) => `${entity} ${from} ${to}` },
    ),
  });

  it('equals the reports on the days that they cover, and the counts on all other days (property)', () => {
    fc.assert(
      fc.property(facts, ({ counted, reports }) => {
        for (const entity of entities) {
          const days = counted.filter((entry) => entry.entity === entity).map(({ day }) => START + day);
          const said = reports
            .filter((entry) => entry.entity === entity)
            .map(({ span, amount }) => ({ ...span, amount }));
          const history = said.map(({ from, to, amount }) =>
            report(formatDay(from), formatDay(to), { 'dossiers.received': amount }, entity),
          );
          const counters = days.map((day) => dossier(formatDay(day), entity));
          expect(effective(history, counters)).toBe(naive(said, days));
        }
      }),
    );
  });

  it('is the same in any order of arrival of counts and reports (I3, property)', () => {
    const shuffled = facts.chain(({ counted, reports }) => {
      const events = [
        ...counted.map(({ day, entity }) => dossier(formatDay(START + day), entity)),
        ...reports.map(({ span: { from, to }, entity, amount }) =>
          report(formatDay(from), formatDay(to), { 'dossiers.received': amount }, entity),
        ),
      ];
      const inAnyOrder = fc.shuffledSubarray(events, { minLength: events.length });
      return fc.tuple(fc.constant(events), inAnyOrder);
    });
    const ofOrgUnit = report(
      ...([formatDay(START + 5), formatDay(START + 25)] as const),
      ...([{ 'dossiers.received': 70 }, 'org-unit/VN-HN'] as const),
    );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(foldEntity([ofOrgUnit], hanoi, others)).toEqual(foldEntity([ofOrgUnit], hanoi, events));
      }),
    );
  });

  it("equals the org unit's own report of every day, whatever its entities report (property)", () => {
    fc.assert(
      fc.property(facts, fc.nat(500), ({ counted, reports }, amount) => {
        const counters = counted.map(({ day, entity }) => dossier(formatDay(START + day), entity));
        const ofEntities = reports.map(({ span: { from, to }, entity, amount: said }) =>
          report(formatDay(from), formatDay(to), { 'dossiers.received': said }, entity),
        );
        const ofOrgUnit = report(
          ...([formatDay(START), formatDay(START + 30)] as const),
          ...([{ 'dossiers.received': amount }, 'org-unit/VN-HN'] as const),
        );
        const everything = [...counters, ...ofEntities, ofOrgUnit];
        let total = 0;
        for (const subject of [...entities, 'org-unit/VN-HN']) {
          const history = everything.filter((event) => event.subject === subject);
          total += effective(
            history.filter(({ type }) => type.includes('activity')),
            history.filter(({ type }) => type.includes('dossier')),
            everything,
          );
        }
        expect(total).toBe(amount);
      }),
    );
  });

  function effective(
    reports: readonly LoggedEvent[],
    counters: readonly LoggedEvent[],
    counted: readonly LoggedEvent[] = counters,
  ): number {
    const signs: Record<string, number> = { '': 1, '.reported': 1, '.overridden': -1 };
    const deltas = [
      ...counters.flatMap((event) => counterDeltas(event, hanoi)),
      ...foldEntity(inOrder(reports), hanoi, counted),
    ];
    return deltas
      .filter(({ measure, subject }) => measure.startsWith('dossiers.received') && subject === undefined)
      .reduce(
        (sum, { measure, amount }) =>
          sum + (signs[measure.slice('dossiers.received'.length)] ?? NaN) * amount,
        0,
      );
  }

  /**
   * Computes the same by a simpler method: it marks covered days one by one, and each report adds what the
   * shorter reports on its days leave.
   */
  function naive(reports: { from: number; to: number; amount: number }[], counted: number[]): number {
    const covered = new Set<number>();
    const said = new Map<number, number>();
    const shortestFirst = [...reports].sort(
      (one, other) => one.to - one.from - (other.to - other.from) || other.to - one.to,
    );
    for (const { from, to, amount } of shortestFirst) {
      let shorter = 0;
      for (let day = from; day <= to; day++) {
        covered.add(day);
        shorter += said.get(day) ?? 0;
      }
      if (amount > shorter) said.set(to, (said.get(to) ?? 0) + amount - shorter);
    }
    const reported = [...said.values()].reduce((sum, amount) => sum + amount, 0);
    return reported + counted.filter((day) => !covered.has(day)).length;
  }
});
