import type { ServiceEvent } from '../../../queries/events.js';
import { openServices } from './open-services.js';
import { figuresEvent, isFigureWork, isServiceWork, serviceEvents } from './hypothetical-work.js';

const event = (subject: string, data: ServiceEvent['data'] = {}, orgunit = 'A'): ServiceEvent => ({
  orgunit,
  subject,
  data,
});

describe('openServices', () => {
  const registered = [
    event('a'),
    event('b'),
    event('c', { eligible: false }),
    event('d'),
    event('a', {}, 'B'),
  ];

  it('returns services that are registered, eligible, not retired and not done', () => {
    const digitized = [event('a', { process: 'full' }), event('b', { process: 'partial' })];
    const history = { registered, digitized, retired: [event('d')] };
    expect(openServices('services.fullProcess', history)).toEqual([
      { orgUnit: 'A', subject: 'b' },
      { orgUnit: 'B', subject: 'a' },
    ]);
  });

  it('returns services below the level when the measure counts a level', () => {
    const digitized = [event('a', { level: 4 }), event('b', { level: 3 })];
    const subjects = (measure: 'services.level3' | 'services.level4') =>
      openServices(measure, { registered: registered.slice(0, 2), digitized, retired: [] }).map(
        ({ subject }) => subject,
      );
    expect(subjects('services.level4')).toEqual(['b']);
    expect(subjects('services.level3')).toEqual([]);
  });
});

describe('hypothetical events', () => {
  const today = { orgUnit: 'A', day: '2026-11-22', time: null };

  it('give each service the state that the work leads to', () => {
    expect(serviceEvents('services.level4', [{ orgUnit: 'B', subject: 'service/1' }], today)).toEqual([
      { type: 'vn.thang.service.digitized.v1', orgunit: 'B', subject: 'service/1', data: { level: 4 } },
    ]);
  });

  it('raise the wholes together with the part', () => {
    const { data, subject, time } = figuresEvent('dossiers.selfFiled', 12, {
      ...today,
      time: '2026-11-22T16:59:59.999Z',
    });
    expect(data).toEqual({
      period: { from: '2026-11-22', to: '2026-11-22' },
      basis: 'period',
      quantities: { 'dossiers.selfFiled': 12, 'dossiers.received': 12, 'dossiers.online': 12 },
    });
    expect([subject, time]).toEqual(['service/what-if', '2026-11-22T16:59:59.999Z']);
  });

  it('exist only for measures that an event can describe exactly', () => {
    expect([isServiceWork('services.launched'), isFigureWork('indices.value')]).toEqual([false, false]);
    expect([isServiceWork('services.level4'), isFigureWork('dossiers.online')]).toEqual([true, true]);
  });
});
