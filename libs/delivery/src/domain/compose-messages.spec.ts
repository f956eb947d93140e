import fc from 'fast-check';
import type { Alert, AlertTransition } from '#alerting/domain';
import { announcement, stageRef } from '../../../../test/support/journal-entry-factory.js';
import { composeMessages } from './compose-messages.js';
import type { CollectedChange, Composition, KnownSubject } from './composition.js';

const GATHER = 1_000;
const COLLECT = 15 * 60_000;

function stageAlert(id: string, orgUnit: string, from: number, to: number): Alert {
  const kind = to > from ? 'stage-advanced' : 'stage-regressed';
  const { data, ...entry } = announcement({
    kind,
    orgUnit,
    data: { from: stageRef(from), to: stageRef(to) },
  });
  return { ...entry, id, family: 'stage', notifyFrom: 0, announcement: data } as unknown as Alert;
}

const firing = (alert: Alert, replaced: readonly Alert[] = []): AlertTransition => ({
  change: 'firing',
  alert,
  replaces: replaced.map(({ id }) => id),
  replaced,
  suppressed: null,
});
const withdrawn = (alert: Alert) =>
  ({
    ...{ change: 'withdrawn', alert, reason: 'typed twice', overtaken: false, suppressed: null },
  }) as unknown as AlertTransition;
const resolved = (alert: Alert) =>
  ({ change: 'resolved', alert, because: 'changed', suppressed: null }) as unknown as AlertTransition;

/** A person with a mailbox. Its messages are composed whenever the test says so. */
class Person {
  readonly mailbox: { at: number; kind: string; lines: string[]; replyTo: readonly string[] }[] = [];
  readonly suppressed: string[] = [];
  known = new Map<string, KnownSubject>();
  private waiting: CollectedChange[] = [];
  private collectingUntil: number | null = null;
  private position = 0;

  hear(at: number, transition: AlertTransition, { isWeekly = false, dueAt = at } = {}): void {
    this.waiting.push({ position: (this.position += 1), transition, collectedAt: at, dueAt, isWeekly });
  }

  compose(now: number): Composition {
    let count = 0;
    const composition = composeMessages(
      { waiting: this.waiting, known: [...this.known.values()], collectingUntil: this.collectingUntil },
      { now, clock: now, gatherMs: GATHER, collectMs: COLLECT },
      () => `m${now}-${(count += 1)}`,
    );
    const handled = new Set([
      ...composition.messages.flatMap(({ covers }) => covers),
      ...composition.suppressed.map(({ change }) => change),
    ]);
    this.waiting = this.waiting.filter((change) => !handled.has(change));
    this.collectingUntil = composition.collectingUntil;
    for (const known of composition.known) this.known.set(known.subject, known);
    this.suppressed.push(...composition.suppressed.map(({ reason }) => reason));
    for (const { kind, changes, replyTo } of composition.messages) {
      const lines = changes.map(({ alert, transition }) => {
        const { from, to } = alert.announcement;
        return `${alert.orgUnit} ${transition.change} ${from?.level}→${to?.level}`;
      });
      this.mailbox.push({ at: now, kind, lines: lines.sort(), replyTo });
    }
    return composition;
  }

  get lines(): string[][] {
    return this.mailbox.map(({ lines }) => lines);
  }
}

describe('messages to a person', () => {
  it('leave at once for the first change, then collect the others for 15 minutes over all org units', () => {
    const person = new Person();
    person.hear(0, firing(stageAlert('1', 'P1', 1, 2)));
    person.compose(GATHER);
    person.hear(2_000, firing(stageAlert('2', 'P2', 1, 2)));
    person.hear(60_000, firing(stageAlert('3', 'P3', 2, 3)));
    person.compose(61_000);
    expect(person.lines).toEqual([['P1 firing 1→2']]);
    person.compose(GATHER + COLLECT);
    expect(person.lines).toEqual([['P1 firing 1→2'], ['P2 firing 1→2', 'P3 firing 2→3']]);
  });

  it('tell from the first state to the last, and nothing that came back meanwhile', () => {
    const person = new Person();
    person.hear(0, firing(stageAlert('0', 'P9', 1, 2)));
    person.compose(GATHER);
    const [up, down] = [stageAlert('1', 'P1', 1, 2), stageAlert('2', 'P1', 2, 1)];
    person.hear(10_000, firing(up));
    person.hear(20_000, firing(down, [up]));
    const [first, second] = [stageAlert('3', 'P2', 1, 2), stageAlert('4', 'P2', 2, 4)];
    person.hear(30_000, firing(first));
    person.hear(40_000, firing(second, [first]));
    person.compose(GATHER + COLLECT);
    expect(person.lines).toEqual([['P9 firing 1→2'], ['P2 firing 1→4']]);
    expect(person.suppressed).toEqual(['net-nothing', 'net-nothing']);
  });

  it('are one for a service that flips five times in a minute', () => {
    const person = new Person();
    let last: Alert | null = null;
    for (let flip = 0; flip < 5; flip += 1) {
      const alert: Alert =
        flip % 2 === 0 ? stageAlert(`${flip}`, 'P1', 1, 2) : stageAlert(`${flip}`, 'P1', 2, 1);
      person.hear(flip * 12_000, firing(alert, last ? [last] : []));
      last = alert;
      person.compose(flip * 12_000 + GATHER);
    }
    person.compose(2 * COLLECT);
    expect(person.lines).toEqual([['P1 firing 1→2']]);
  });

  it('withdraw at once, in one message for 34 provinces, as an answer to the notice', () => {
    const person = new Person();
    const alerts = Array.from({ length: 34 }, (_, index) => stageAlert(`${index}`, `P${index}`, 1, 3));
    for (const alert of alerts) person.hear(0, firing(alert));
    person.compose(GATHER);
    for (const [index, alert] of alerts.entries()) person.hear(20_000 + index, withdrawn(alert));
    person.compose(22_000);
    expect(person.mailbox.map(({ kind, lines, replyTo }) => [kind, lines.length, replyTo])).toEqual([
      ['collected', 34, []],
      ['withdrawal', 34, [`m${GATHER}-2`]],
    ]);
  });

  it('never withdraw what was not sent, and do not send it either', () => {
    const person = new Person();
    person.hear(0, firing(stageAlert('0', 'P9', 1, 2)));
    person.compose(GATHER);
    const alert = stageAlert('1', 'P1', 1, 2);
    person.hear(5_000, firing(alert));
    person.hear(30_000, withdrawn(alert));
    person.hear(30_000, withdrawn(stageAlert('7', 'P7', 1, 2)));
    person.compose(31_000);
    person.compose(2 * COLLECT);
    expect(person.lines).toEqual([['P9 firing 1→2']]);
    expect(person.suppressed).toEqual(['net-nothing', 'net-nothing', 'not-notified-before']);
  });

  it('withdraw an alert that another one stood for, to who was notified of the same state', () => {
    const person = new Person();
    const [up, down, again] = [
      stageAlert('1', 'P1', 1, 2),
      stageAlert('2', 'P1', 2, 1),
      stageAlert('3', 'P1', 1, 2),
    ];
    person.hear(0, firing(up));
    person.compose(GATHER);
    person.hear(10_000, firing(down, [up]));
    person.hear(20_000, firing(again, [down]));
    person.compose(GATHER + COLLECT);
    person.hear(2 * COLLECT, withdrawn(again));
    person.compose(2 * COLLECT + GATHER);
    expect(person.lines).toEqual([['P1 firing 1→2'], ['P1 withdrawn 1→2']]);
  });

  describe('about two movements in a row that did not hold', () => {
    const [first, second] = [stageAlert('1', 'P1', 1, 2), stageAlert('2', 'P1', 2, 3)];
    const both = (): Person => {
      const person = new Person();
      person.hear(0, firing(first));
      return person;
    };

    it('withdraw both notices in one message, which answers both', () => {
      const person = both();
      person.compose(GATHER);
      person.hear(COLLECT, firing(second, [first]));
      person.compose(COLLECT + GATHER);
      person.hear(2 * COLLECT, withdrawn(second));
      person.hear(2 * COLLECT, withdrawn(first));
      person.compose(2 * COLLECT + GATHER);
      const [one, other, withdrawal] = person.mailbox;
      expect([one?.lines, other?.lines, withdrawal?.lines].flat()).toEqual([
        'P1 firing 1→2',
        'P1 firing 2→3',
        'P1 withdrawn 1→2',
        'P1 withdrawn 2→3',
      ]);
      expect(withdrawal?.replyTo).toHaveLength(2);
      expect([...person.known.values()]).toMatchObject([{ alertId: null, state: 's1' }]);
    });

    it('withdraw the one notice that told of both, from where the first began', () => {
      const person = both();
      person.hear(0, firing(second, [first]));
      person.compose(GATHER);
      person.hear(COLLECT, withdrawn(second));
      person.hear(COLLECT, withdrawn(first));
      person.compose(COLLECT + GATHER);
      expect(person.lines).toEqual([['P1 firing 1→3'], ['P1 withdrawn 1→3']]);
      expect(person.suppressed).toEqual([]);
    });

    it('withdraw the first alone when the second holds, and leave its state', () => {
      const person = both();
      person.compose(GATHER);
      person.hear(COLLECT, firing(second, [first]));
      person.compose(COLLECT + GATHER);
      person.hear(2 * COLLECT, withdrawn(first));
      person.compose(2 * COLLECT + GATHER);
      expect(person.lines.at(-1)).toEqual(['P1 withdrawn 1→2']);
      expect([...person.known.values()]).toMatchObject([{ alertId: '2', state: 's3' }]);
    });
  });

  it('wait for the next Monday where they are for the weekly summary, and are net then', () => {
    const person = new Person();
    const dueAt = 7 * 86_400_000;
    const [up, down, other] = [
      stageAlert('1', 'P1', 1, 2),
      stageAlert('2', 'P1', 2, 1),
      stageAlert('3', 'P2', 1, 2),
    ];
    for (const transition of [firing(up), firing(down, [up]), firing(other)])
      person.hear(0, transition, { isWeekly: true, dueAt });
    person.compose(dueAt - 1);
    expect(person.lines).toEqual([]);
    person.compose(dueAt);
    expect(person.mailbox).toMatchObject([{ kind: 'weekly', lines: ['P2 firing 1→2'] }]);
  });
});

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
