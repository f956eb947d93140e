import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
import {
  ORG_UNIT,
  attested,
  each,
  fact,
  milestones,
  published,
  reported,
  services,
} from '../support/sample-fact-factory.js';

export interface FrameworkCase {
  framework: string;
  edition: string;
  /** A day on which the edition is effective. */
  asOf: string;
  facts: readonly Fact[];
  /**
   * Expected result by track. Ladder and gates: the level. Index: score and band. Checklist: score, items met
   * and items known. Targets: verdicts (`null`: underway).
   */
  tracks: Readonly<Record<string, unknown>>;
}

const DTI = [
  ...['awareness', 'institutions', 'infrastructure', 'workforce', 'security', 'digital-government'],
  ...['digital-economy', 'digital-society'],
];
const SILENT = [null, null];
const DTI_SILENT = {
  ...{ province: SILENT, nation: SILENT, ministry: SILENT },
  ...{ 'province-published': SILENT, 'nation-published': SILENT, 'ministry-published': SILENT },
};

/**
 * Everything that an org unit can do under Decision 766, except feedback: 81 of 100 are satisfied, where 90
 * give all points.
 */
const ALL_OF_766 = {
  ...each(
    [
      ...['total', 'underAuthority', 'announced', 'announcedOnTime', 'updated', 'updatedOnTime', 'published'],
      ...[
        'fullContent',
        'offeredOnline',
        'populationLinked',
        'withFee',
        'paymentIntegrated',
        'withOnlinePayment',
      ],
    ].map((name) => `procedures.${name}`),
    40,
  ),
  ...each(
    [
      ...[
        'received',
        'resolved',
        'onTime',
        'online',
        'withFee',
        'paidOnline',
        'electronicResult',
        'dataReused',
      ],
      ...['documentsDigitized', 'storeSynced', 'populationLinked', 'statusSynced'],
    ].map((name) => `dossiers.${name}`),
    500,
  ),
  ...each(['onlineServices.total', 'onlineServices.withDossier'], 30),
  ...each(['petitions.resolved', 'petitions.onTime', 'petitions.rated', 'petitions.satisfied'], 0),
  ...{ 'dossiers.certifiedCopies': 0, 'feedback.given': 100, 'feedback.satisfied': 81 },
};

const CHARACTERISTICS = 'worldbank-digital-government';

/** For each framework, the fewest facts that give a result on every track that one org unit can have. */
export const frameworkCases: readonly FrameworkCase[] = [
  {
    framework: 'gartner-digital-government',
    edition: 'house-1',
    asOf: '2026-06-30',
    facts: services(10, 5, { process: 'full' }),
    tracks: { maturity: 1 },
  },
  {
    framework: 'vn-4-khong-4-co',
    edition: 'house-1',
    asOf: '2026-06-30',
    facts: [
      reported({
        ...{ 'meetings.acrossSites': 100, 'meetings.onlineAcrossSites': 60 },
        ...{ 'documents.nonSecret': 100, 'documents.nonSecretSigned': 96 },
        ...{ 'dossiers.withFee': 100, 'dossiers.paidOnline': 59 },
      }),
      fact('system.registered', 'system/portal', { name: 'Cổng dịch vụ công', kind: 'portal' }),
      fact('system.secured', 'system/portal', { level: 3 }, '2026-06-02'),
      fact('function.registered', 'function/inspection', { name: 'Thanh tra', kind: 'inspection' }),
      fact('function.digitized', 'function/inspection', {}, '2026-06-02'),
    ],
    tracks: { khong: 2, co: 1 },
  },
  {
    framework: 'vn-service-levels',
    edition: '2017',
    asOf: '2021-06-30',
    facts: services(2, 2, { level: 4 }, '2021-03-01'),
    tracks: { levels: 4 },
  },
  {
    framework: 'vn-service-levels',
    edition: '2022',
    asOf: '2026-06-30',
    facts: [
      ...services(2, 2, { level: 4, process: 'partial' }),
      reported({ 'dossiers.online': 100, 'dossiers.selfFiled': 70 }),
    ],
    tracks: { process: 1, levels: 4, substance: 1 },
  },
  {
    framework: 'vn-766',
    edition: '2022',
    asOf: '2026-06-30',
    facts: [reported(ALL_OF_766)],
    tracks: { quality: [99.4, 'excellent'], published: SILENT },
  },
  {
    framework: 'vn-dti-405',
    edition: '2025',
    asOf: '2026-06-30',
    facts: [published('vn-dti-405', 0.8, each(DTI, 0.8))],
    tracks: { ...DTI_SILENT, province: [0.8, null], 'province-published': [0.8, null] },
  },
  {
    framework: 'vn-dti-405',
    edition: '2025',
    asOf: '2026-06-30',
    facts: [published('vn-dti-405-nation', 0.7, { government: 1, economy: 0.5, society: 0.5 })],
    tracks: { ...DTI_SILENT, nation: [0.7, null], 'nation-published': [0.7, null] },
  },
  {
    framework: 'vn-dti-405',
    edition: '2025',
    asOf: '2026-06-30',
    facts: [published('vn-dti-405-ministry', 0.6, each(DTI.slice(0, 6), 0.6))],
    tracks: { ...DTI_SILENT, ministry: [0.6, null], 'ministry-published': [0.6, null] },
  },
  {
    framework: 'vn-dti-922',
    edition: '2022',
    asOf: '2024-06-30',
    facts: [published('vn-dti-922', 0.5, each(DTI, 0.5), '2023-07-12')],
    tracks: { province: [0.5, null], published: [0.5, null] },
  },
  {
    framework: 'un-egdi',
    edition: 'survey',
    asOf: '2026-06-30',
    facts: [published('un-egdi', 0.75, { osi: 0.7, hci: 0.8, tii: 0.9, epi: 0.1 })],
    tracks: { egdi: [0.75, 'high'], components: [0.8, 'very-high'] },
  },
  {
    framework: 'worldbank-gtmi',
    edition: '2022',
    asOf: '2026-06-30',
    facts: [published('worldbank-gtmi', 0.5, { cgsi: 0.4, psdi: 0.5, dcei: 0.5, gtei: 0.6 })],
    tracks: { gtmi: [0.5, 'b'], published: [0.5, null] },
  },
  {
    framework: 'oecd-dgi',
    edition: '2023',
    asOf: '2026-06-30',
    facts: [
      published('oecd-dgi', 0.6, {
        ...each(['digital-by-design', 'data-driven', 'government-as-platform'], 0.5),
        ...each(['open-by-default', 'user-driven', 'proactiveness'], 0.7),
      }),
    ],
    tracks: { dgi: [0.6, null], published: [0.6, null] },
  },
  {
    framework: 'eu-egov-benchmark',
    edition: '2023',
    asOf: '2026-06-30',
    facts: [
      published('eu-egov-benchmark', 76, {
        ...{ 'user-centricity': 90, transparency: 70, 'key-enablers': 80, 'cross-border': 60 },
      }),
    ],
    tracks: { dimensions: [75, null], published: [76, null] },
  },
  {
    framework: CHARACTERISTICS,
    edition: '1',
    asOf: '2026-06-30',
    facts: [
      attested(CHARACTERISTICS, 'digital-by-default', 'proven'),
      attested(CHARACTERISTICS, 'one-portal', 'in-place'),
      attested(CHARACTERISTICS, 'innovation', 'in-progress'),
    ],
    tracks: { characteristics: [null, 2, 3] },
  },
  {
    framework: 'vn-program-2030',
    edition: '2025',
    asOf: '2026-06-30',
    facts: [
      ...services(4, 4, { process: 'full' }),
      fact('service.registered', 'service/birth', { name: 'Khai sinh', essential: true }),
      fact('service.digitized', 'service/birth', { process: 'full' }, '2026-06-02'),
      fact('service.made-proactive', 'service/birth', {}, '2026-06-03'),
      reported({
        ...{
          'feedback.given': 100,
          'feedback.satisfied': 94,
          'papers.aboutBusinesses': 50,
          'papers.suppliedOnce': 50,
        },
        ...{ 'bodies.total': 40, 'bodies.openData': 40, 'data.digitized': 100, 'data.reused': 80 },
        ...{
          'dossiers.received': 9,
          'dossiers.digitized': 9,
          'dossiers.resolved': 9,
          'results.digitized': 8,
        },
      }),
    ],
    tracks: {
      '2025-2027': { 'full-process': 'reached', 'papers-once': 'reached', 'satisfied-95': null },
      '2028-2030': {
        'satisfied-99': 'not-begun',
        'essential-proactive': 'reached',
        'bodies-open': 'reached',
        'dossiers-digitized': 'reached',
        'results-digitized': 'not-begun',
        'data-reused': 'reached',
      },
    },
  },
  {
    framework: 'vn-strategy-942',
    edition: '2021',
    asOf: '2025-12-31',
    facts: [
      ...services(10, 9, { level: 4 }, '2025-03-01'),
      fact('service.retired', 'service/0', { reason: 'abolished', cause: 'digital' }, '2025-06-01'),
      fact('service.retired', 'service/1', { reason: 'abolished', cause: 'law' }, '2025-06-01'),
      reported({ 'dossiers.resolved': 100, 'dossiers.fullProcess': 80 }, '2025-11'),
    ],
    tracks: {
      '2021-2025': {
        'level-4-by-2022': 'missed',
        'level-4': null,
        'dossiers-full-process': 'reached',
        'procedures-cut': 'reached',
        'officials-identified': 'not-measured',
      },
    },
  },
  {
    framework: 'vn-six-tasks',
    edition: '2021',
    asOf: '2026-06-30',
    facts: [...milestones(1, 2, 2), ...milestones(5, 2, 1)],
    tracks: { tasks: [null, 1, 2] },
  },
  {
    framework: 'vn-six-tasks',
    edition: '2021',
    asOf: '2026-06-30',
    facts: [1, 2, 3, 4, 5, 6].flatMap((task) => milestones(task, 2, task <= 3 ? 2 : 1)),
    tracks: { tasks: [0.5, 3, 6] },
  },
  {
    framework: 'govuk-service-kpis',
    edition: 'house-1',
    asOf: '2026-06-30',
    facts: [
      fact('outcome.baselined', 'outcome/cost-per-transaction', {
        name: { vi: 'Chi phí mỗi giao dịch', en: 'Cost per transaction' },
        ...{ unit: 'VND', better: 'lower', baseline: 90_000, category: 'resources' },
      }),
      reported({
        ...{ 'feedback.given': 10, 'feedback.satisfied': 7 },
        ...{ 'dossiers.received': 10, 'dossiers.online': 8, 'dossiers.fullProcess': 6 },
      }),
    ],
    tracks: { known: [1, 4, 4] },
  },
  {
    framework: 'thang-digital-government',
    edition: 'house-1',
    asOf: '2026-06-30',
    facts: [
      ...services(10, 8, { process: 'partial', approach: 'platform' }),
      fact('dossier.submitted', 'service/1', { dossier: '1', channel: 'mobile', selfFiled: true }),
      fact('registry.cleaned', 'registry/population', { coverage: 0.93 }),
    ],
    tracks: { 'e-government': [null, 4, 13], 'digital-government': [null, 4, 10] },
  },
  {
    framework: 'vn-1565',
    edition: '2025',
    asOf: '2026-06-30',
    facts: [
      fact('activity.reported', `org-unit/${ORG_UNIT}`, {
        observed: '2025-12-30',
        quantities: {
          ...{ 'figure/1565-high-volume': 982, 'figure/1565-full-process': 20 },
          ...{ 'figure/1565-groups-of-06': 82, 'figure/minutes-to-file': 4.5 },
        },
      }),
      reported({ 'feedback.given': 100, 'feedback.satisfied': 95 }),
    ],
    tracks: {
      targets: {
        'high-volume-982': 'reached',
        'full-process-25': 'missed',
        'groups-of-06-82': 'reached',
        'satisfied-95': 'reached',
        'filed-in-five-minutes': 'reached',
      },
    },
  },
];
