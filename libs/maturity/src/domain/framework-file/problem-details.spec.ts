import {
  bandYaml,
  criterionYaml,
  frameworkYaml,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  targetsTrackYaml,
  targetYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

const share = kpiYaml();
const wait = kpiYaml({ id: 'wait', better: 'lower' });

function details(fields: Fields): string[] {
  const content = frameworkYaml({ kpis: [share, wait], ...fields });
  const parsed = parseFramework(JSON.stringify(content), 'x.yaml');
  return 'errors' in parsed ? parsed.errors.map(({ detail }) => detail) : [];
}

const ladder = (kpi: string, ...thresholds: [enter: number, exit: number][]) => ({
  tracks: [trackYaml(thresholds.map(([enter, exit]) => [criterionYaml({ kpi, enter, exit })]))],
});
const index = (fields: Fields) => ({ tracks: [indexTrackYaml(fields)] });
const transformed = (transform: Fields, kpi = 'full-process-share') =>
  index({ groups: [groupYaml({ items: [itemYaml({ kpi, transform })] })] });
const kpi = (fields: Fields) => ({ kpis: [kpiYaml({ driver: undefined, ...fields })] });
const edition = (fields: Fields) => ({
  edition: { id: '1', validFrom: '2025-01-01', source: { vi: 'x', en: 'x' }, ...fields },
});

describe('details of the problems of a framework file', () => {
  it.each<[Fields, string]>([
    [ladder('full-process-share', [50, 45], [50, 45]), 'A lower stage already asks for 50: ask for more.'],
    [ladder('wait', [50, 55], [50, 55]), 'A lower stage already asks for 50: ask for less.'],
    [
      ladder('full-process-share', [50, 45], [80, 40]),
      'A lower stage is already lost at 45: this one must be lost there too.',
    ],
    [
      ladder('full-process-share', [50, 51]),
      'What was just reached at 50 would be lost at once: exit is at most 50.',
    ],
    [ladder('wait', [50, 49]), 'What was just reached at 50 would be lost at once: exit is at least 50.'],
    [ladder('gone', [50, 45]), 'There is no KPI gone in this file.'],
    [
      index({
        max: 0.4,
        bands: [],
        groups: [0.1, 0.2].map((points) =>
          groupYaml({ id: `g-${points * 10}`, points, items: [itemYaml({ points })] }),
        ),
      }),
      '0.1 + 0.2 is 0.3, not 0.4: change one of them.',
    ],
    [
      index({ bands: [bandYaml(1, 50), bandYaml(2, 50)] }),
      'The band below already begins at 50: begin higher.',
    ],
    [
      index({ bands: [bandYaml(1, 50), bandYaml(2, 60, { exit: 40 })] }),
      'The band below is already lost at 45: this one must be lost there too.',
    ],
    [index({ bands: [bandYaml(1, 101)] }), 'No score is higher than 100: enter is at most that.'],
    [index({ bands: [bandYaml(2, 50)] }), 'They are listed from the lowest up: this one is level 1.'],
    [
      transformed({ kind: 'linear', from: 5, to: 5, capped: true }),
      'From 5 to 5 there is no way: say the value that gives all points.',
    ],
    [
      transformed({ kind: 'linear', from: 80, to: 0, capped: true }),
      'Of this KPI more is better, but from 80 to 0 it gives points for the opposite: exchange them.',
    ],
    [
      transformed({ kind: 'linear', from: 0, to: 80, capped: true }, 'wait'),
      'Of this KPI less is better, but from 0 to 80 it gives points for the opposite: exchange them.',
    ],
    [
      transformed({
        kind: 'banded',
        bands: [
          { from: 0, share: 1 },
          { from: 5, share: 0 },
        ],
      }),
      'Of this KPI more is better, but the band below has a share of 1.',
    ],
    [
      transformed(
        {
          kind: 'banded',
          bands: [
            { from: 0, share: 0 },
            { from: 5, share: 1 },
          ],
        },
        'wait',
      ),
      'Of this KPI less is better, but the band below has a share of 0.',
    ],
    [
      { tracks: [targetsTrackYaml({ targets: [targetYaml({ due: '2025-01-01' })] })] },
      'It is worked towards from 2026-01-01 on: it is due on that day or later.',
    ],
    [edition({ validTo: '2024-12-31' }), 'It begins on 2025-01-01: it ends on that day or later.'],
    [edition({ validFrom: '2025-02-30' }), '2025-02-30 is not in the calendar: write a day as YYYY-MM-DD.'],
  ])('say what to change in case %#: %s', (fields, detail) => {
    expect(details(fields)).toEqual([detail]);
  });

  it.each<[Fields, string]>([
    [
      { numerator: 'services.launched' },
      'services.launched happens over time: say window: { months: 12 } or window: to-date.',
    ],
    [
      { numerator: 'services.withOnlineDossier' },
      'services.withOnlineDossier happens over time: say window: { months: 12 }.',
    ],
    [
      { numerator: 'services.withOnlineDossier', window: { months: 2 } },
      'services.withOnlineDossier is kept for the last 12 whole months only: say window: { months: 12 }.',
    ],
    [{ window: 'to-date' }, 'None of its measures happens over time: leave the window out.'],
    [{ driver: 'services.gone' }, 'There is no measure services.gone.'],
    [
      { driver: 'systems.total' },
      'More of systems.total does not change this KPI: name a measure of its formulas, or leave the driver out.',
    ],
    [
      {
        unit: 'days',
        numerator: 'processes.daysSavedEach',
        denominator: 'processes.redesigned',
        window: 'to-date',
        zeroDenominator: 'full',
      },
      'Only a percentage or a ratio can be full, not a KPI in days: choose not-measurable, zero or share-out.',
    ],
    [{ denominator: 'systems.total' }, 'A percentage of system counts system, not service.'],
    [
      { denominator: 'systems.total + services.partial' },
      'system + service makes no sense: add and subtract like with like, multiply by plain numbers only.',
    ],
    [{ unit: 'days' }, 'service is not counted in days.'],
    [{ unit: 'money' }, 'service is no money.'],
    [{ unit: 'count' }, 'A count counts entities and has no denominator.'],
  ])('say what to change in a KPI in case %#: %s', (fields, detail) => {
    expect(details({ ...kpi(fields), tracks: [trackYaml([[criterionYaml()]])] })).toEqual([detail]);
  });
});
