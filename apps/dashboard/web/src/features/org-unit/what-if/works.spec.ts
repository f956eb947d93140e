import type { Action } from '../../../queries/actions.js';
import { amountOf, askedWork, kindsOfWork, planEvents } from './works.js';

const action = (measure: string, count: number, more: Partial<Action> = {}): Action => ({
  measure,
  count,
  name: measure,
  gain: { framework: 'f', edition: '1', track: 't', kpi: 'k', points: 1, progress: null, share: 0.1 },
  gainPerUnit: 0.1,
  effects: [],
  ...more,
});

const nameOf = ({ name }: Action) => name;

describe('kindsOfWork', () => {
  it('offers every kind of work that the actions name, once, in their order', () => {
    const kinds = kindsOfWork(
      [
        action('processes.restructured', 3),
        action('services.fullProcess', 12),
        action('processes.restructured', 9),
        action('services.fullProcess', 2, { subject: 'group=G2C' }),
        action('models.uses', 1, { brings: { to: 1000, direction: 'at-least' } }),
      ],
      nameOf,
    );
    expect(kinds.map(({ measure, subject, count }) => [measure, subject, count])).toEqual([
      ['processes.restructured', undefined, 3],
      ['services.fullProcess', undefined, 12],
      ['services.fullProcess', 'group=G2C', 2],
      ['models.uses', undefined, 1],
    ]);
  });
});

describe('askedWork', () => {
  const kinds = kindsOfWork([action('a', 3), action('b', 4, { subject: 'x=y' })], nameOf);
  const [a, b] = kinds.map(({ key }) => key) as [string, string];

  it('asks about all kinds together', () => {
    expect(
      askedWork(
        [
          { key: a, count: ' 12 ' },
          { key: b, count: '1' },
        ],
        kinds,
      ),
    ).toEqual([
      { measure: 'a', count: 12 },
      { measure: 'b', count: 1, subject: 'x=y' },
    ]);
  });

  it.each(['', '0', '-1', '1.5', 'x', '9999999999'])('asks nothing with the amount "%s"', (count) => {
    expect(amountOf({ key: a, count })).toBe(0);
    expect(askedWork([{ key: a, count }], kinds)).toBeNull();
  });
});

describe('planEvents', () => {
  it('plans each milestone with its due day and the org unit that leads', () => {
    const context = { unit: 'hue', source: '/org-units/hue', time: '2026-11-30T02:00:00Z' };
    expect(planEvents([{ id: 'm1', title: '12 dịch vụ', due: '2026-12-31' }], context)).toEqual([
      {
        specversion: '1.0',
        id: 'm1',
        source: '/org-units/hue',
        type: 'vn.thang.milestone.planned.v1',
        time: '2026-11-30T02:00:00Z',
        orgunit: 'hue',
        subject: 'milestone/m1',
        datacontenttype: 'application/json',
        data: { title: '12 dịch vụ', due: '2026-12-31', lead: 'hue' },
      },
    ]);
  });
});
