import type { Alert } from '#alerting/domain';
import {
  COLLECT,
  firing,
  GATHER,
  Person,
  stageAlert,
  withdrawn,
} from '../../../../test/support/person-with-mailbox.js';

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
