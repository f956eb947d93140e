import fc from 'fast-check';
import { dayOf, happened } from '../../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../../folding/fold-entity.js';
import { DayZone } from '#kernel';

const zone = new DayZone('Asia/Ho_Chi_Minh');
type History = Parameters<typeof foldEntity>[0];

/** The sum of a measure up to the end of a day. */
function on(history: History, measure: string, day: number): number {
  return foldEntity(history, zone)
    .filter((delta) => delta.measure === measure && delta.subject === undefined && delta.day <= day)
    .reduce((sum, { amount }) => sum + amount, 0);
}

const launch = (day: string, data: object = {}) => happened('service.launched', day, { name: 'x', ...data });
const digitize = (day: string, data: object) => happened('service.digitized', day, data);
const eligible = (history: History, day: number) => on(history, 'services.eligible', day);
const awaiting = (history: History, day: number) => on(history, 'services.awaitingLevel', day);

describe('a launched service', () => {
  const day = dayOf('2025-03-31');
  const plain = [launch('2025-03-31')];

  it('is not eligible until 90 days after its launch when its level is never said', () => {
    expect([eligible(plain, day), eligible(plain, day + 89), eligible(plain, day + 90)]).toEqual([0, 0, 1]);
    expect([awaiting(plain, day), awaiting(plain, day + 89), awaiting(plain, day + 90)]).toEqual([1, 1, 0]);
    expect(on(plain, 'services.catalogued', day)).toBe(1);
  });

  it('is eligible from the day on which its level or process is said, "none" included', () => {
    for (const said of [{ level: 2 }, { process: 'none' }, { process: 'full' }]) {
      const history = [...plain, digitize('2025-04-10', said)];
      expect(eligible(history, dayOf('2025-04-09'))).toBe(0);
      expect(eligible(history, dayOf('2025-04-10'))).toBe(1);
      expect(awaiting(history, dayOf('2025-04-10'))).toBe(0);
    }
  });

  it('is eligible at once when the launch says its level or process', () => {
    const full = [launch('2025-03-31', { process: 'full' })];
    expect([eligible(full, day), on(full, 'services.eligibleFullProcess', day)]).toEqual([1, 1]);
    const level = [launch('2025-03-31', { level: 4 })];
    expect([eligible(level, day), on(level, 'services.eligibleLevel4', day)]).toEqual([1, 1]);
  });

  it('stays eligible when it was in the catalogue on an earlier day', () => {
    const history = [happened('service.registered', '2025-01-01', { name: 'x' }), ...plain];
    expect(eligible(history, day)).toBe(1);
  });

  it('waits as well when it is registered on the day of its launch, unless that says whether it is eligible', () => {
    const registered = (data: object) => happened('service.registered', '2025-03-31', { name: 'x', ...data });
    expect(eligible([registered({}), ...plain], day)).toBe(0);
    expect(eligible([...plain, registered({})], day)).toBe(0);
    expect(eligible([...plain, registered({ eligible: true })], day)).toBe(1);
    expect(eligible([...plain, registered({ eligible: false })], day + 90)).toBe(0);
  });

  it('no longer waits once it is retired', () => {
    const history = [
      ...plain,
      happened('service.retired', '2025-04-10', { reason: 'abolished', cause: 'law' }),
    ];
    expect([eligible(history, day + 90), awaiting(history, day + 90)]).toEqual([0, 0]);
  });

  it('is either eligible or waiting for its level while it is in the catalogue (property)', () => {
    const step = fc.record({
      after: fc.integer({ min: 0, max: 120 }),
      what: fc.constantFrom('level', 'process', 'registered', 'retired', 'launched'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.integer({ min: 0, max: 400 }), (steps, later) => {
        let at = Date.parse('2025-03-31');
        const more = steps.map(({ after, what }) => {
          at += after * 86_400_000;
          const text = new Date(at).toISOString().slice(0, 10);
          if (what === 'level') return digitize(text, { level: 3 });
          if (what === 'process') return digitize(text, { process: 'partial' });
          if (what === 'registered') return happened('service.registered', text, { name: 'x' });
          if (what === 'launched') return launch(text);
          return happened('service.retired', text, { reason: 'abolished', cause: 'law' });
        });
        const history = [...plain, ...more];
        const asOf = day + later;
        const listed = on(history, 'services.catalogued', asOf);
        expect(eligible(history, asOf) + awaiting(history, asOf)).toBe(listed);
      }),
    );
  });
});
