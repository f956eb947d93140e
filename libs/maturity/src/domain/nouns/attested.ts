import type { PayloadOf } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Ledger } from '../folding/ledger.js';
import { bySegment, stock, subjectEvent, subjectState } from '../measures/build-measure.js';
import { counts, otherwise, trait } from './entity-kind.js';
import type { Dated, NounEffects } from './noun-effect.js';
import { endOfPeriod } from './publication.js';

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
      subjectEvent('indices.publications', 'index', {
        of: 'index',
        own: true,
        name: ['Số lần công bố chỉ số', 'Publications of an index'],
        work: ['lần công bố', 'publication', 'publications'],
      }),
      subjectState('indices.publishedOn', 'day', {
        of: 'index',
        own: true,
        name: [
          'Ngày công bố gần nhất (số ngày từ 01/01/1970)',
          'Day of the last publication (days since 1 Jan 1970)',
        ],
        work: ['ngày công bố', 'day of publication', 'days of publication'],
      }),
      subjectState('indices.previousValue', 'score', {
        of: 'index',
        own: true,
        name: ['Giá trị chỉ số của kỳ công bố trước', 'Value of an index in the publication before'],
        work: ['chỉ số đạt giá trị kỳ trước', 'index at its earlier value', 'indices at their earlier value'],
        decimals: 6,
      }),
      subjectState('indices.previousComponent', 'score', {
        of: 'index',
        own: true,
        name: [
          'Giá trị chỉ số thành phần của kỳ công bố trước',
          'Value of a component of an index in the publication before',
        ],
        work: [
          'chỉ số thành phần đạt giá trị kỳ trước',
          'component at its earlier value',
          'components at their earlier value',
        ],
        decimals: 6,
      }),
      subjectState('indices.previousRank', 'rank', {
        of: 'index',
        own: true,
        name: ['Thứ hạng của kỳ công bố trước', 'Rank in the publication before'],
        work: ['thứ hạng kỳ trước', 'earlier rank', 'earlier ranks'],
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
 * The publication before is the last one about an earlier period. A revision of the latest does not move it.
 */
function foldPublishedIndex(history: readonly Dated<'index'>[], ledger: Ledger, subject: string): void {
  let latest = -Infinity;
  let counts: PayloadOf<'index.published'> | null = null;
  let before: PayloadOf<'index.published'> | null = null;
  for (const { day, event } of history) {
    const end = endOfPeriod(event.data);
    if (end < latest) continue;
    if (end > latest) {
      setComponents(ledger, day, { subject, measure: 'indices.previousComponent' }, before, counts);
      before = counts;
    }
    latest = end;
    ledger.add('indices.publications', day, 1, subject);
    ledger.set('indices.publishedOn', day, day, subject);
    ledger.set('indices.value', day, event.data.value, subject);
    ledger.set('indices.rank', day, event.data.rank ?? null, subject);
    ledger.set('indices.of', day, event.data.of ?? null, subject);
    ledger.set('indices.previousValue', day, before?.value ?? null, subject);
    ledger.set('indices.previousRank', day, before?.rank ?? null, subject);
    setComponents(ledger, day, { subject, measure: 'indices.component' }, counts, event.data);
    counts = event.data;
  }
}

/** Sets the components of a publication. Those that it leaves out of the one it replaces become missing. */
function setComponents(
  ledger: Ledger,
  day: Day,
  { subject, measure }: { subject: string; measure: string },
  replaced: PayloadOf<'index.published'> | null,
  publication: PayloadOf<'index.published'> | null,
): void {
  const values = publication?.components ?? {};
  for (const name of Object.keys(replaced?.components ?? {}))
    if (!Object.hasOwn(values, name)) ledger.set(measure, day, null, componentOf(subject, name));
  for (const [name, value] of Object.entries(values))
    ledger.set(measure, day, value, componentOf(subject, name));
}

const componentOf = (subject: string, name: string): string => `${subject}#${name}`;
