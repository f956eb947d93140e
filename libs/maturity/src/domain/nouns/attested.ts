import type { PayloadOf } from '#event-log/domain';
import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Ledger } from '../folding/ledger.js';
import { bySegment, stock, subjectState } from '../measures/build-measure.js';
import { counts, otherwise, trait } from './entity-kind.js';
import type { Dated, NounEffects } from './noun-effect.js';

/** Attestations and rankings of an org unit as a whole, by the unit itself and by publishers of rankings. */
export const attested = {
  capability: {
    kind: 'timeline',
    matter: 'capabilities',
    fold: foldCapability,
    listed: {
      name: { vi: 'Năng lực', en: 'Capabilities' },
      states: [
        trait('proven', 'đã chứng minh', 'proven', counts('capabilities.proven')),
        trait('in-place', 'đã có', 'in place', counts('capabilities.inPlace')),
        trait('in-progress', 'đang xây dựng', 'in progress', counts('capabilities.inProgress')),
        trait('not-started', 'chưa bắt đầu', 'not started', otherwise),
      ],
      levels: [],
      figures: [],
    },
    measures: bySegment({ framework: null }, [
      subjectState('capabilities.status', 'status', {
        of: 'capability',
        own: true,
        name: [
          'Tình trạng năng lực (0 chưa bắt đầu, 1 đang làm, 2 đã có, 3 đã chứng minh)',
          'Status of a capability (0 not started, 1 in progress, 2 in place, 3 proven)',
        ],
        work: ['năng lực đạt tình trạng', 'capability at that status', 'capabilities at that status'],
      }),
      ...(
        [
          ['attested', 'được đánh giá', 'attested'],
          ['inProgress', 'đang xây dựng', 'in progress'],
          ['inPlace', 'đã có', 'in place'],
          ['proven', 'đã chứng minh', 'proven'],
        ] as const
      ).map(([id, vi, en]) =>
        stock(`capabilities.${id}`, 'capability', {
          name: [`Năng lực ${vi}`, `Capabilities ${en}`],
          work: [`năng lực ${vi}`, `capability ${en}`, `capabilities ${en}`],
          partOf: id === 'attested' ? [] : ['capabilities.attested'],
        }),
      ),
    ]),
  },

  index: {
    kind: 'timeline',
    matter: 'rankings',
    fold: foldPublishedIndex,
    listed: {
      name: { vi: 'Chỉ số đã công bố', en: 'Published indices' },
      states: [trait('published', 'đã công bố', 'published', otherwise)],
      levels: [],
      figures: ['indices.value', 'indices.rank', 'indices.of'],
    },
    measures: [
      subjectState('indices.value', 'score', {
        of: 'index',
        own: true,
        name: ['Giá trị chỉ số đã công bố', 'Published value of an index'],
        work: ['chỉ số đạt giá trị', 'index at that value', 'indices at that value'],
        decimals: 6,
      }),
      subjectState('indices.component', 'score', {
        of: 'index',
        own: true,
        name: ['Giá trị chỉ số thành phần đã công bố', 'Published value of a component of an index'],
        work: ['chỉ số thành phần đạt giá trị', 'component at that value', 'components at that value'],
        decimals: 6,
      }),
      subjectState('indices.rank', 'rank', {
        of: 'index',
        own: true,
        name: ['Thứ hạng đã công bố', 'Published rank'],
        work: ['thứ hạng', 'rank', 'ranks'],
      }),
      subjectState('indices.of', 'rank', {
        of: 'index',
        own: true,
        name: ['Số đối tượng được xếp hạng', 'How many were ranked'],
        work: ['đối tượng được xếp hạng', 'one ranked', 'ranked'],
      }),
    ],
  },
} satisfies Partial<NounEffects>;

const STATUSES = ['not-started', 'in-progress', 'in-place', 'proven'] as const;

/** Counts the latest attestation. */
function foldCapability(history: readonly Dated<'capability'>[], ledger: Ledger, subject: string): void {
  const [, framework = ''] = subject.split('/');
  for (const { day, event } of history) {
    const { status } = event.data;
    ledger.set('capabilities.status', day, STATUSES.indexOf(status), subject);
    const stocks = {
      'capabilities.attested': true,
      'capabilities.inProgress': status === 'in-progress',
      'capabilities.inPlace': status === 'in-place',
      'capabilities.proven': status === 'proven',
    };
    ledger.setAll(day, stocks, [`framework=${framework}`]);
  }
}

/**
 * Counts the last publication about the latest period. A revision of an earlier edition does not replace it.
 */
function foldPublishedIndex(history: readonly Dated<'index'>[], ledger: Ledger, subject: string): void {
  let latest = -Infinity;
  let components: readonly string[] = [];
  for (const { day, event } of history) {
    const end = endOfPeriod(event.data);
    if (end < latest) continue;
    latest = end;
    ledger.set('indices.value', day, event.data.value, subject);
    ledger.set('indices.rank', day, event.data.rank ?? null, subject);
    ledger.set('indices.of', day, event.data.of ?? null, subject);
    const values = event.data.components ?? {};
    // Components that the latest publication leaves out become missing.
    for (const name of components) ledger.set('indices.component', day, null, componentOf(subject, name));
    for (const [name, value] of Object.entries(values))
      ledger.set('indices.component', day, value, componentOf(subject, name));
    components = Object.keys(values);
  }
}

const componentOf = (subject: string, name: string): string => `${subject}#${name}`;

function endOfPeriod({ period, year }: PayloadOf<'index.published'>): Day {
  const end = period ? parseDay(period.to) : parseDay(`${year}-12-31`);
  return end ?? -Infinity;
}
