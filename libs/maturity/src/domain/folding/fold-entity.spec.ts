import {
  dayOf,
  happened,
  hanoi,
  inOrder,
  reading,
  withoutSegments,
} from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from './fold-entity.js';

const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);

describe('foldEntity', () => {
  it('counts redesigns, the days they save and the change to paperless', () => {
    const redesigned = (on: string, paperless: boolean) =>
      happened('process.redesigned', on, {
        ...{ stepsBefore: 14, stepsAfter: 6, daysBefore: 30, daysAfter: 7.5, paperless },
      });
    const deltas = fold(redesigned('2025-01-01', true), redesigned('2025-02-01', true));
    expect(reading(deltas, '2025-12-31')).toEqual({
      'processes.redesigned': 2,
      'processes.daysSaved': 4500,
      'processes.daysSavedEach': 4500,
      'processes.stepsSaved': 16,
      'processes.paperless': 1,
    });
  });

  it('counts systems from their registration on, and incidents always', () => {
    const deltas = fold(
      happened('system.secured', '2024-01-01', { level: 3 }),
      happened('system.incident-reported', '2024-02-01', { severity: 'high', personalData: true }),
      happened('system.registered', '2025-01-01', { name: 'x', kind: 'portal', sharedPlatform: true }),
    );
    expect(reading(deltas, '2024-12-31')).toEqual({
      'incidents.total': 1,
      'incidents.personalData': 1,
    });
    expect(reading(deltas, '2025-01-01')).toEqual({
      'incidents.total': 1,
      'incidents.personalData': 1,
      'systems.total': 1,
      'systems.total.segments[kind=portal]': 1,
      'systems.sharedPlatform': 1,
      'systems.sharedPlatform.segments[kind=portal]': 1,
      'systems.secured': 1,
      'systems.secured.segments[kind=portal]': 1,
      'systems.securityLevel': 3,
    });
  });

  it('counts functions, registries, operating models, consultations, solutions and risks', () => {
    const deltas = [
      ...fold(
        happened('function.digitized', '2024-01-01'),
        happened('function.registered', '2025-01-01', { name: 'x', kind: 'inspection' }),
      ),
      ...fold(
        happened('registry.connected', '2025-01-01', { with: 'system/1' }),
        happened('registry.connected', '2025-01-02', { with: 'system/1' }),
        happened('registry.connected', '2025-01-03', { with: 'system/2' }),
        happened('registry.cleaned', '2025-01-04', { coverage: 0.92 }),
      ),
      ...fold(happened('operating-model.redesigned', '2025-01-01', { name: 'x' })),
      ...fold(
        happened('consultation.opened', '2025-01-01', { title: 'x' }),
        happened('consultation.answered', '2025-01-02'),
        happened('consultation.answered', '2025-01-03'),
      ),
      ...fold(
        happened('solution.adopted-elsewhere', '2025-01-01', { by: 'a' }),
        happened('solution.adopted-elsewhere', '2025-01-02', { by: 'b' }),
      ),
      ...fold(
        happened('risk.raised', '2025-01-01', { title: 'x', category: 'cost' }),
        happened('risk.closed', '2025-01-05'),
      ),
    ];
    expect(reading(deltas, '2025-01-04')).toEqual({
      'functions.total': 1,
      'functions.total.segments[kind=inspection]': 1,
      'functions.digital': 1,
      'functions.digital.segments[kind=inspection]': 1,
      'registries.total': 1,
      'registries.cleaned': 1,
      'registries.connected': 1,
      'registries.connections': 2,
      'registries.coverage': 920_000,
      'registries.cleanedShare[registry/1]': 920_000,
      'operatingModels.redesigned': 1,
      'consultations.opened': 1,
      'consultations.answered': 1,
      'solutions.adopted': 1,
      'risks.open': 1,
      'risks.open.segments[category=cost]': 1,
    });
    expect(reading(deltas, '2025-01-05')).toMatchObject({
      'risks.open': 0,
      'risks.open.segments[category=cost]': 0,
    });
  });

  it.each([
    [['none', 'full'], 1],
    [['full', 'none'], 0],
    [['full', 'none', 'full'], 1],
  ] as const)('counts of events of the same time the one that was learned last: %s', (processes, full) => {
    const deltas = fold(
      happened('service.registered', '2025-01-01', { name: 'x' }),
      ...processes.map((process) => happened('service.digitized', '2025-02-01', { process })),
    );
    expect(reading(deltas, '2025-02-01')).toMatchObject({ 'services.fullProcess': full });
  });

  it('keeps the latest attestation of a capability', () => {
    const subject = 'capability/worldbank-digital-government/digital-by-default';
    const attested = (on: string, status: 'in-place' | 'in-progress') =>
      happened('capability.attested', on, { status, evidence: [] }, { subject });
    const deltas = fold(attested('2025-01-01', 'in-progress'), attested('2025-02-01', 'in-place'));
    expect(reading(deltas, '2025-02-01')).toEqual({
      'capabilities.attested': 1,
      'capabilities.inProgress': 0,
      'capabilities.inPlace': 1,
      'capabilities.proven': 0,
      'capabilities.attested.segments[framework=worldbank-digital-government]': 1,
      'capabilities.inProgress.segments[framework=worldbank-digital-government]': 0,
      'capabilities.inPlace.segments[framework=worldbank-digital-government]': 1,
      'capabilities.proven.segments[framework=worldbank-digital-government]': 0,
      [`capabilities.status[${subject}]`]: 2,
    });
  });

  it.each([
    ['not-started', 0, 0, 0, 0],
    ['in-progress', 1, 1, 0, 0],
    ['in-place', 2, 0, 1, 0],
    ['proven', 3, 0, 0, 1],
  ] as const)(
    'counts a capability that is %s under that status only',
    (status, level, inProgress, inPlace, proven) => {
      const subject = 'capability/worldbank-digital-government/digital-by-default';
      const attested = happened('capability.attested', '2025-01-01', { status, evidence: [] }, { subject });
      const stands = withoutSegments(reading(fold(attested), '2025-01-01'));
      expect(stands).toEqual({
        'capabilities.attested': 1,
        'capabilities.inProgress': inProgress,
        'capabilities.inPlace': inPlace,
        'capabilities.proven': proven,
        [`capabilities.status[${subject}]`]: level,
      });
    },
  );

  it('keeps only the figures of the latest edition of a published index', () => {
    const published = (on: string, data: object) => happened('index.published', on, data);
    const deltas = fold(
      published('2023-01-01', {
        year: 2022,
        value: 0.6787,
        rank: 86,
        of: 193,
        components: { osi: 0.65, hci: 0.7 },
      }),
      published('2024-09-01', { year: 2024, value: 0.7709, components: { osi: 0.77 } }),
      published('2024-10-01', { year: 2022, value: 0.6788, rank: 85 }),
    );
    expect(reading(deltas, '2023-01-01')).toMatchObject({
      'indices.rank[index/1]': 86,
      'indices.of[index/1]': 193,
    });
    expect(reading(deltas, '2024-12-31')).toEqual({
      'indices.value[index/1]': 770_900,
      'indices.component[index/1#osi]': 770_000,
      'indices.publications[index/1]': 2,
      'indices.publishedOn[index/1]': dayOf('2024-09-01'),
      'indices.previousValue[index/1]': 678_700,
      'indices.previousRank[index/1]': 86,
      'indices.previousComponent[index/1#osi]': 650_000,
      'indices.previousComponent[index/1#hci]': 700_000,
    });
  });

  it('keeps the last published of several figures of the same year', () => {
    const deltas = fold(
      happened('index.published', '2024-09-01', {
        year: 2024,
        value: 0.7709,
        rank: 71,
        components: { osi: 0.77, hci: 0.72 },
      }),
      happened('index.published', '2024-12-01', {
        period: { from: '2024-01-01', to: '2024-12-31' },
        value: 0.771,
        components: { osi: 0.77, tii: 0.8 },
      }),
    );
    expect(reading(deltas, '2024-12-31')).toEqual({
      'indices.value[index/1]': 771_000,
      'indices.component[index/1#osi]': 770_000,
      'indices.component[index/1#tii]': 800_000,
      'indices.publications[index/1]': 2,
      'indices.publishedOn[index/1]': dayOf('2024-12-01'),
    });
  });

  it('returns no deltas for counters, tree events and amendments', () => {
    const others = [
      happened('dossier.submitted', '2025-01-01', { channel: 'web' }),
      happened('org-unit.renamed', '2025-01-01', { name: 'x' }),
      happened('event.retracted', '2025-01-01', { source: '/test', id: '1', reason: 'x' }),
    ];
    expect(fold(...others)).toEqual([]);
  });
});
