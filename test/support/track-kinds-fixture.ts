import type { Framework } from '#maturity/domain';
import { criterionYaml, frameworkFrom, kpiYaml, trackYaml } from './framework-factory.js';

const text = (en: string) => ({ vi: `${en} (vi)`, en });

const fullCount = kpiYaml({
  id: 'full-count',
  name: text('Full-process services'),
  unit: 'count',
  numerator: 'services.fullProcess',
  denominator: undefined,
  zeroDenominator: undefined,
});
const half = kpiYaml({
  id: 'half-share',
  name: text('Half of the share'),
  unit: 'score',
  numerator: 'kpi("full-process-share") / 2',
  denominator: undefined,
  zeroDenominator: undefined,
  driver: undefined,
});

/**
 * An index with ten points for eight tenths of the services full-process; "good" from five points on, "best"
 * from nine.
 */
const index = {
  id: 'quality',
  kind: 'index',
  name: text('Quality'),
  max: 10,
  aggregation: 'sum',
  rounding: { score: 1 },
  groups: [
    {
      id: 'supply',
      name: text('Supply'),
      points: 10,
      aggregation: 'sum',
      provenance: 'official',
      items: [
        {
          kpi: 'full-process-share',
          points: 10,
          provenance: 'reproduced',
          transform: { kind: 'linear', from: 0, to: 80, capped: true },
        },
      ],
    },
  ],
  bands: [
    { level: 1, id: 'good', name: text('Good'), enter: 5, exit: 4, provenance: 'house' },
    { level: 2, id: 'best', name: text('Best'), enter: 9, exit: 8, provenance: 'house' },
  ],
};
const gates = trackYaml([[criterionYaml()], [criterionYaml({ kpi: 'full-count', enter: 9, exit: 8 })]], {
  id: 'gates',
  kind: 'independent',
  name: text('Gates'),
});
const checklist = {
  id: 'things',
  kind: 'checklist',
  name: text('Things'),
  items: [
    { id: 'any', name: text('Any service'), kpi: 'full-count', enter: 1, exit: 1, provenance: 'house' },
    { id: 'many', name: text('Many'), kpi: 'full-count', enter: 8, exit: 8, provenance: 'house' },
  ],
};
const targets = {
  id: 'goals',
  kind: 'targets',
  name: text('Goals'),
  targets: [goal('soon', 90, '2025-10-31'), goal('later', 90, '2026-12-31')],
};

function goal(id: string, value: number, due: string): object {
  const name = text(`Goal ${id}`);
  return { id, name, kpi: 'full-process-share', value, from: '2025-01-01', due, provenance: 'official' };
}

const source = text('Nowhere');

/** A framework with a track of every kind, whose second edition (from June 2025) has another basis. */
export const everyKind: readonly Framework[] = [
  {
    ...frameworkFrom({
      id: 'every-kind',
      name: text('Every kind'),
      edition: { id: 'old', validFrom: '2020-01-01', validTo: '2025-05-31', source },
      kpis: [kpiYaml(), fullCount],
      tracks: [gates],
    }),
    hash: 'every-kind-old',
  },
  {
    ...frameworkFrom({
      id: 'every-kind',
      name: text('Every kind'),
      edition: {
        id: 'new',
        validFrom: '2025-06-01',
        source,
        legalBasis: { number: '1/QĐ', date: '2025-05-20', body: text('Somebody') },
      },
      kpis: [kpiYaml(), fullCount, half],
      tracks: [gates, index, checklist, targets],
    }),
    hash: 'every-kind-new',
  },
];

/** A framework with ten points for the highest peer and none for the lowest. */
export const againstPeers: Framework = {
  ...frameworkFrom({
    id: 'against-peers',
    name: text('Against peers'),
    tracks: [
      {
        ...index,
        groups: index.groups.map((group) => ({
          ...group,
          items: group.items.map((item) => ({ ...item, transform: { kind: 'z-score' } })),
        })),
      },
    ],
  }),
  hash: 'against-peers',
};
