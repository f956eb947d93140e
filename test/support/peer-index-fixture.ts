import type { Framework } from '#maturity/domain';
import {
  bandYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
} from './framework-factory.js';

const share = kpiYaml({
  id: 'full-process',
  numerator: 'services.eligibleFullProcess',
  driver: 'services.eligibleFullProcess',
});
const count = kpiYaml({
  id: 'full-count',
  unit: 'count',
  numerator: 'services.eligibleFullProcess',
  driver: 'services.eligibleFullProcess',
  denominator: undefined,
  zeroDenominator: undefined,
});
const inAMonth = kpiYaml({
  id: 'received',
  unit: 'count',
  numerator: 'dossiers.received',
  driver: 'dossiers.received',
  window: { months: 1 },
  denominator: undefined,
  zeroDenominator: undefined,
});
const items = [
  itemYaml({ kpi: 'full-process', points: 80, transform: { kind: 'z-score' } }),
  itemYaml({
    kpi: 'full-count',
    points: 20,
    transform: { kind: 'linear', from: 0, to: 10, capped: true },
  }),
];

/**
 * An index of a hundred points: 80 for the highest share of full-process services among the peers, and two
 * for each of the first ten of these services. The bands are entered at 40 and 80 points, and left five
 * points below.
 */
export const peerIndex = indexOf('peer-index', [share, count], items);

/** An index of a hundred points for the most dossiers of all peers in a month. */
export const peersInAMonth = indexOf(
  'in-a-month',
  [inAMonth],
  [itemYaml({ kpi: 'received', points: 100, transform: { kind: 'z-score' } })],
);

function indexOf(id: string, kpis: readonly object[], of: readonly object[]): Framework {
  const bands = [bandYaml(1, 40), bandYaml(2, 80)];
  const definition = frameworkFrom({
    id,
    appliesTo: { levels: ['province', 'other'] },
    kpis,
    tracks: [indexTrackYaml({ groups: [groupYaml({ items: of })], bands })],
  });
  return { ...definition, hash: id };
}
