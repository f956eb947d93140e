import {
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  readingsOf,
  targetsTrackYaml,
  targetYaml,
} from '../../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../../test/support/logged-event-factory.js';
import { announce } from '../announce.js';
import { assess } from '../assess.js';

const status = (name: string) =>
  kpiYaml({
    id: name,
    unit: 'score',
    numerator: `capabilities.status["capability/x/${name}"]`,
    denominator: undefined,
    zeroDenominator: undefined,
    driver: 'capabilities.status',
  });
const key = (name: string) => `capabilities.status["capability/x/${name}"]`;
const item = (id: string, fields = {}) => ({
  id,
  name: { vi: id, en: id },
  ...criterionYaml({ kpi: id, enter: 2, exit: 2, ...fields }),
});

describe('checklist', () => {
  const framework = frameworkFrom({
    kpis: [status('portal'), status('mobile'), kpiYaml({ zeroDenominator: 'share-out' })],
    tracks: [
      checklistTrackYaml({
        items: [item('portal'), item('mobile'), item('full-process-share', { enter: 50, exit: 50 })],
      }),
    ],
  });
  const assessed = (amounts: Parameters<typeof readingsOf>[1]) =>
    assess(framework, readingsOf(framework, amounts), 20_000).tracks[0]!;
  const services = (full: number, eligible: number) => ({
    'services.fullProcess': full,
    'services.eligible': eligible,
  });

  it('returns for each item whether it is met and what is missing', () => {
    expect(assessed({ [key('portal')]: 3, [key('mobile')]: 1, ...services(60, 100) })).toEqual({
      id: 'checklist',
      kind: 'checklist',
      stage: null,
      score: 2 / 3,
      progress: null,
      next: null,
      known: { points: 2, of: 3 },
      items: [
        {
          id: 'portal',
          kpi: 'portal',
          value: 3,
          threshold: 2,
          direction: 'at-least',
          met: true,
          missing: null,
        },
        {
          id: 'mobile',
          kpi: 'mobile',
          value: 1,
          threshold: 2,
          direction: 'at-least',
          met: false,
          missing: { measure: 'capabilities.inPlace', count: 1, subject: 'capability/x/mobile' },
        },
        {
          id: 'full-process-share',
          kpi: 'full-process-share',
          value: 60,
          threshold: 50,
          direction: 'at-least',
          met: true,
          missing: null,
        },
      ],
    });
  });

  it('has no score while an item is not measured, and names the work for a capability that was never attested', () => {
    expect(assessed({ [key('portal')]: 2, ...services(0, 100) })).toMatchObject({
      score: null,
      known: { points: 1, of: 2 },
      items: [{ met: true }, { met: false, value: null, missing: { measure: 'capabilities.inPlace', count: 1 } }, { met: false, missing: { count: 50 } }], // prettier-ignore
    });
    expect(assessed({})).toMatchObject({ score: null, known: { points: 0, of: 0 } });
  });

  it('leaves out items that do not apply', () => {
    const given = { [key('portal')]: 2, [key('mobile')]: 0, ...services(0, 0) };
    expect(assessed(given)).toMatchObject({ score: 0.5, known: { points: 1, of: 2 } });
  });

  it('announces nothing', () => {
    const nothing = { stage: null, frozen: false, progress: null, next: null };
    expect(announce(framework, framework.tracks[0]!, null, readingsOf(framework, {}))).toEqual(nothing);
  });
});

describe('targets', () => {
  const framework = frameworkFrom({
    tracks: [
      targetsTrackYaml({
        targets: [targetYaml(), targetYaml({ id: 'half', value: 50, from: '2028-01-01', due: '2030-12-31' })],
      }),
    ],
  });
  const assessed = (full: number | null, day: string) =>
    assess(
      framework,
      readingsOf(framework, full === null ? {} : { 'services.fullProcess': full, 'services.eligible': 100 }),
      dayOf(day),
    ).tracks[0]!;

  it('are reached, missed, or under way', () => {
    expect(assessed(60, '2026-06-30')).toEqual({
      id: 'targets',
      kind: 'targets',
      stage: null,
      score: null,
      progress: null,
      next: null,
      targets: [
        {
          id: 'target',
          kpi: 'full-process-share',
          value: 60,
          threshold: 100,
          direction: 'at-least',
          due: '2027-12-31',
          missing: { measure: 'services.fullProcess', count: 40 },
          verdict: null,
          eta: null,
        },
        {
          id: 'half',
          kpi: 'full-process-share',
          value: 60,
          threshold: 50,
          direction: 'at-least',
          due: '2030-12-31',
          missing: null,
          verdict: 'reached',
          eta: null,
        },
      ],
    });
    const verdicts = (full: number | null, day: string) =>
      assessed(full, day).targets?.map(({ verdict }) => verdict);
    expect(verdicts(20, '2028-01-01')).toEqual(['missed', null]);
    expect(verdicts(20, '2026-06-30')).toEqual([null, 'not-begun']);
    expect(verdicts(null, '2026-06-30')).toEqual(['not-measured', 'not-begun']);
  });

  it('end with their edition', () => {
    const edition = { id: '1', validFrom: '2020-01-01', validTo: '2027-06-30', source: { vi: 'x', en: 'x' } };
    const ended = frameworkFrom({ edition, tracks: [targetsTrackYaml()] });
    const given = readingsOf(ended, { 'services.fullProcess': 1, 'services.eligible': 100 });
    const verdict = (day: string) => assess(ended, given, dayOf(day)).tracks[0]?.targets?.[0]?.verdict;
    expect(verdict('2027-06-30')).toBeNull();
    expect(verdict('2027-07-01')).toBe('ended');
  });

  it('announce nothing', () => {
    const nothing = { stage: null, frozen: false, progress: null, next: null };
    expect(announce(framework, framework.tracks[0]!, null, readingsOf(framework, {}))).toEqual(nothing);
  });
});
