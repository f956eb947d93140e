import { criterionYaml, frameworkYaml, kpiYaml, trackYaml } from '../../../../../test/support/frameworks.js';
import { dayOf } from '../../../../../test/support/history.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

/** As `[path, rule]`. */
function wrong(fields: Fields) {
  const parsed = parseFramework(JSON.stringify(frameworkYaml(fields)), 'x.yaml');
  return 'errors' in parsed ? parsed.errors.map(({ path, rule }) => [path, rule]) : [];
}

describe('a framework file', () => {
  it('compiles to what it says', () => {
    const parsed = parseFramework(JSON.stringify(frameworkYaml()), 'x.yaml');
    expect(parsed).toMatchObject({
      framework: {
        id: 'test-ladder',
        edition: { id: '1', validFrom: dayOf('2020-01-01'), validTo: null },
        appliesTo: { levels: ['province'], within: null },
        kpis: [
          {
            id: 'full-process-share',
            numerator: 'services.fullProcess',
            windowMonths: null,
            formula: { linear: true },
          },
        ],
        tracks: [
          {
            id: 'ladder',
            stages: [
              {
                level: 1,
                criteria: [{ direction: 'at-least', enter: 50, exit: 45, exitProvenance: 'house' }],
              },
              { level: 2, criteria: [{ enter: 80, exit: 75 }] },
            ],
          },
        ],
        readings: [{ key: 'services.fullProcess' }, { key: 'services.eligible' }],
      },
    });
  });

  it('merges equal readings of several KPIs and keeps different windows apart', () => {
    const flow = (id: string, months: number) =>
      kpiYaml({
        id,
        numerator: 'dossiers.online',
        denominator: 'dossiers.received',
        window: { months },
        driver: 'dossiers.online',
      });
    const kpis = [flow('full-process-share', 12), flow('same', 12), flow('quarter', 3)];
    const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis })), 'x.yaml');
    expect('framework' in parsed && parsed.framework.readings.map(({ key }) => key)).toEqual([
      'dossiers.online@12m',
      'dossiers.received@12m',
      'dossiers.online@3m',
      'dossiers.received@3m',
    ]);
  });

  it('takes the direction of its thresholds from the KPI', () => {
    const lower = kpiYaml({ better: 'lower' });
    expect(
      wrong({
        kpis: [lower],
        tracks: [
          trackYaml([[criterionYaml({ enter: 20, exit: 30 })], [criterionYaml({ enter: 10, exit: 15 })]]),
        ],
      }),
    ).toEqual([]);
    expect(wrong({ kpis: [lower], tracks: [trackYaml([[criterionYaml({ enter: 20, exit: 10 })]])] })).toEqual(
      [['/tracks/0/stages/0/criteria/0/exit', 'exit-stricter-than-enter']],
    );
  });
});
