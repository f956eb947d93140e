import fc from 'fast-check';
import type { Alert, AlertTransition } from '#alerting/domain';
import {
  COLLECT,
  firing,
  GATHER,
  Person,
  resolved,
  stageAlert,
  withdrawn,
} from '../../../../test/support/person-with-mailbox.js';

interface Step {
  unit: number;
  act: 'move' | 'withdraw' | 'resolve';
  level: number;
  pause: number;
}

const steps = fc.array(
  fc.record({
    unit: fc.integer({ min: 0, max: 3 }),
    act: fc.constantFrom<Step['act']>('move', 'move', 'move', 'withdraw', 'resolve'),
    level: fc.integer({ min: 0, max: 3 }),
    pause: fc.constantFrom(0, 500, 20_000, COLLECT),
  }),
  { maxLength: 40 },
);

/** Turns steps into transitions as the alert engine makes them. */
function transitionsOf(given: readonly Step[]): { at: number; unit: string; transition: AlertTransition }[] {
  const active = new Map<string, Alert>();
  const levels = new Map<string, number>();
  let at = 0;
  return given.flatMap(({ unit: number, act, level, pause }, index) => {
    at += pause;
    const unit = `P${number}`;
    const [old, from] = [active.get(unit), levels.get(unit) ?? 0];
    if (act === 'move') {
      if (level === from) return [];
      const alert = stageAlert(`${index}`, unit, from, level);
      active.set(unit, alert);
      levels.set(unit, level);
      return [{ at, unit, transition: firing(alert, old ? [old] : []) }];
    }
    if (!old) return [];
    active.delete(unit);
    levels.set(unit, old.announcement.from?.level ?? 0);
    return [{ at, unit, transition: act === 'withdraw' ? withdrawn(old) : resolved(old) }];
  });
}

describe('messages to a person over any history', () => {
  it('withdraw only what was notified, and to everyone who was notified of it', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const person = new Person();
        const notified = new Set<string>();
        for (const { at, transition } of transitionsOf(given)) {
          person.compose(at);
          person.hear(at, transition);
        }
        person.compose(1e12);
        for (const { kind, lines } of person.mailbox) {
          for (const line of lines) {
            const [unit = '', change] = line.split(' ');
            if (change === 'withdrawn') expect(notified.delete(unit)).toBe(true);
            else if (change === 'firing') notified.add(unit);
            else notified.delete(unit);
          }
          if (kind === 'withdrawal') expect(lines.every((line) => line.includes('withdrawn'))).toBe(true);
        }
      }),
    );
  });

  it('leave the person with what is true: who was notified of a unit knows its state at the end', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const person = new Person();
        const states = new Map<string, string>();
        for (const { at, unit, transition } of transitionsOf(given)) {
          const { from, to } = transition.alert.announcement;
          person.compose(at);
          person.hear(at, transition);
          states.set(unit, (transition.change === 'firing' ? to : from)?.id ?? '');
        }
        person.compose(1e12);
        person.compose(2e12);
        for (const { subject, state } of person.known.values()) {
          const [unit] = JSON.parse(subject) as [string];
          expect(state).toBe(states.get(unit));
        }
      }),
    );
  });

  it('are the same for any order and cuts of what settled together', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (given, order) => {
        const together = transitionsOf(given.map((step) => ({ ...step, pause: 0 })));
        const mailOf = (changes: typeof together, cuts: boolean): unknown => {
          const person = new Person();
          for (const [index, { transition }] of changes.entries()) {
            person.hear(index, transition);
            if (cuts) person.compose(index);
          }
          person.compose(GATHER + 50);
          return person.mailbox.map(({ kind, lines }) => [kind, lines]);
        };
        // The order of one unit is that of its journal; units come in any order.
        const rank = new Map(
          [...new Set(together.map(({ unit }) => unit))].map((unit, index) => [unit, order[index] ?? 0]),
        );
        const shuffled = together.toSorted(
          (one, other) => (rank.get(one.unit) ?? 0) - (rank.get(other.unit) ?? 0),
        );
        expect(mailOf(shuffled, true)).toEqual(mailOf(together, false));
      }),
    );
  });
});
