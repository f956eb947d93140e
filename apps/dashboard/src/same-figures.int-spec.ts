import fc from 'fast-check';
import type { Alert } from '#alerting/domain';
import { formatDay, formatFigure, DayZone, parseDay, type Language } from '#kernel';
import { measureCatalogue, type Framework, type KpiAssessment } from '#maturity/domain';
import { cloudEvent, established, type CloudEvent } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { announcement } from '../../../test/support/journal-entry-factory.js';
import { services } from '../../../test/support/service-event-factory.js';
import { shippedFrameworks } from '../../../test/support/shipped-frameworks.js';
import { buildContent } from '#delivery';
import type { KpiDocument } from './assessment/kpi.response.js';
import type { MaturityResponse } from './maturity/maturity.response.js';

const FRAMEWORKS = ['vn-service-levels', 'vn-4-khong-4-co', 'gartner-digital-government'];
const UNITS = ['VN', 'P1', 'P2'] as const;
const FIRST = parseDay('2025-01-15') ?? 0;
const PARTS = 6;
const DAYS_OF_PART = 60;
const RUNS = 200;

let dashboard: DashboardApp;
let leader: Caller;
let frameworks: readonly Framework[];
const instants: string[] = [];

beforeAll(async () => {
  const shipped = await shippedFrameworks();
  frameworks = FRAMEWORKS.map((id) => shipped.get(id));
  dashboard = await startDashboard({ frameworks, now: '2025-01-10T03:00:00Z' });
  const level = (of: string): Record<string, unknown> => ({
    name: of,
    level: of === 'VN' ? 'nation' : 'province',
  });
  await dashboard.append(
    established('VN', undefined, { data: level('VN'), time: '2024-12-01T00:00:00Z' }),
    ...['P1', 'P2'].map((code) =>
      established(code, 'VN', { data: { ...level(code), parent: 'VN' }, time: '2024-12-01T00:00:00Z' }),
    ),
    ...services(400, 1, { unit: 'P1', on: '2025-01-02' }),
    ...services(7, 3, { unit: 'P2', on: '2025-01-02' }),
  );
  // Each part is learned later than the one before, and tells also of earlier days.
  const parts = fc.sample(fc.array(report, { minLength: 6, maxLength: 12 }), { seed: 10, numRuns: PARTS });
  for (const [index, reports] of parts.entries()) {
    dashboard.clock.set(Date.parse('2025-01-20T03:00:00Z') + (index + 1) * DAYS_OF_PART * 86_400_000);
    const before = (index + 1) * DAYS_OF_PART;
    const facts = reports.map((each, place) =>
      reported({ ...each, day: each.day % before }, `${index}-${place}`),
    );
    await dashboard.append(...facts);
    instants.push(new Date(dashboard.clock.now()).toISOString());
  }
  await dashboard.project();
  leader = dashboard.http(await dashboard.key());
});
afterAll(() => dashboard.close());

interface Report {
  unit: string;
  service: number;
  day: number;
  received: number;
  parts: readonly number[];
}

const report: fc.Arbitrary<Report> = fc.record({
  unit: fc.constantFrom('P1', 'P2'),
  service: fc.integer({ min: 1, max: 7 }),
  day: fc.nat(PARTS * DAYS_OF_PART),
  received: fc.integer({ min: 1, max: 100_000 }),
  parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
});

function reported({ unit, service, day, received, parts }: Report, id: string): CloudEvent {
  const on = formatDay(FIRST + day);
  const [online = 0, self = 0, resolved = 0, full = 0, electronic = 0] = parts;
  const quantities = {
    'dossiers.received': received,
    'dossiers.online': Math.floor(received * online),
    'dossiers.selfFiled': Math.floor(received * online * self),
    'dossiers.resolved': Math.floor(received * resolved),
    'dossiers.fullProcess': Math.floor(received * resolved * full),
    'dossiers.electronicResult': Math.floor(received * resolved * electronic),
  };
  return cloudEvent('activity.reported', {
    id,
    orgunit: unit,
    subject: `service/${service}`,
    time: `${on}T15:00:00+07:00`,
    data: { period: { from: on, to: on }, basis: 'period', quantities },
  });
}

async function kpisOf(unit: string, framework: string, day: number, knownAt: string): Promise<KpiDocument[]> {
  const query = new URLSearchParams({ framework, asOf: formatDay(day), knownAt });
  const { body } = await leader.get(`/api/v1/org-units/${unit}/maturity?${query.toString()}`).expect(200);
  return (body as MaturityResponse).items[0]?.kpis ?? [];
}

/** What a webhook and a mail say when this KPI has moved to this value. */
function messageOf(unit: string, framework: Framework, kpi: KpiDocument) {
  const { id, unit: kind, coverage, provenance, numerator, denominator } = kpi;
  const value = { from: null, to: kpi.value, numerator, denominator };
  const assessed: KpiAssessment = {
    ...{ id, value: kpi.value, unit: kind, numerator, denominator, coverage, provenance },
    marks: [],
  };
  const { data, ...entry } = announcement({
    kind: 'kpi-moved',
    orgUnit: unit,
    framework: framework.id,
    edition: framework.edition.id,
    track: framework.tracks[0]?.id ?? null,
    data: { kpi: kpi.id, value, kpis: [assessed], next: null },
  });
  const alert = { ...entry, id: '1-kpi', family: 'kpi', item: kpi.id, rule: 'kpi-moved', announcement: data };
  return buildContent(
    {
      change: 'firing',
      alert: { ...alert, severity: 'info', firedAt: 0, state: 'firing' } as unknown as Alert,
      replaces: [],
      replaced: [],
      suppressed: null,
    },
    { position: 1, at: 0 },
    {
      orgUnitName: (code) => code,
      framework: () => framework,
      measure: (id) => measureCatalogue.get(id),
      zone: new DayZone('Asia/Ho_Chi_Minh'),
    },
    (id) => id,
  );
}

describe('A figure', () => {
  it('is the same on the page, in the API, in a webhook and in a mail (200 random ones)', async () => {
    const marks = [0, 20, 50, 70, 80, 90, 100];
    const question = fc.record({
      unit: fc.constantFrom(...UNITS),
      framework: fc.nat(FRAMEWORKS.length - 1),
      kpi: fc.nat(50),
      day: fc.integer({ min: FIRST, max: FIRST + PARTS * DAYS_OF_PART }),
      known: fc.nat(PARTS - 1),
    });
    let measured = 0;
    await fc.assert(
      fc.asyncProperty(question, async ({ unit, framework: index, kpi: place, day, known }) => {
        const framework = frameworks[index];
        const found = await kpisOf(unit, FRAMEWORKS[index] ?? '', day, instants[known] ?? '');
        const values = found.filter(({ value }) => value !== null);
        const kpi = values[place % Math.max(values.length, 1)];
        if (!kpi || !framework || kpi.value === null) return;
        measured += 1;
        const { payload, texts } = messageOf(unit, framework, kpi);
        expect(payload.data).toMatchObject({ kpis: [{ value: kpi.value }] });
        for (const language of ['vi', 'en'] satisfies Language[]) {
          // The page formats the value with this function, and with the decimals of the answer.
          const onPage = formatFigure(kpi.value, kpi, language);
          expect(texts[language].title).toContain(onPage);
        }
        const english = Number(formatFigure(kpi.value, kpi, 'en').replace(/[,%]|\u00a0days?/g, ''));
        if (kpi.unit === 'percent')
          for (const mark of marks) expect(Math.sign(english - mark)).toBe(Math.sign(kpi.value - mark));
        expect(JSON.stringify(kpi)).not.toMatch(/\.\d*(0{6}|9{6})\d/);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(measured).toBeGreaterThan(RUNS / 2);
  }, 120_000);
});
