import { formatDay, parseDay, type Day } from '#kernel';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { serviceRegistered } from '../../../../test/support/service-event-factory.js';
import { FreshnessQuery } from './freshness-query.js';

const dossiersOnly = frameworkFrom({
  kpis: [
    kpiYaml({
      id: 'online',
      numerator: 'dossiers.online',
      denominator: 'dossiers.received',
      window: { months: 12 },
      driver: 'dossiers.online',
    }),
  ],
  tracks: [trackYaml([[criterionYaml({ kpi: 'online' })]])],
});
const LAST = parseDay('2025-08-31')!;

let log: ProjectedLog;
let freshness: FreshnessQuery;

/** Two dossiers on each of so many days up to the last one. */
function dossiers(days: number): CloudEvent[] {
  return Array.from({ length: 2 * days }, (_, index) => {
    const day = formatDay(LAST - Math.floor(index / 2));
    return cloudEvent('dossier.submitted', {
      ...{ orgunit: 'WARD', subject: 'service/1', time: `${day}T03:00:00Z` },
      data: { dossier: `${index}`, channel: 'web', selfFiled: true },
    });
  });
}

async function of(
  code: string,
  today: Day,
  readings: typeof dossiersOnly.readings | null = dossiersOnly.readings,
) {
  const found = (await freshness.of([code], readings, today)).get(code);
  const text = (day: Day | null | undefined) => (day == null ? null : formatDay(day));
  return { lastHeard: text(found?.lastHeard), silentSince: text(found?.silentSince) };
}

beforeAll(async () => {
  log = await ProjectedLog.create();
  freshness = new FreshnessQuery(log.database);
  await log.record(
    established('HUE'),
    established('WARD', 'HUE'),
    established('EMPTY', 'HUE'),
    ...dossiers(10),
    serviceRegistered(1, { unit: 'WARD', on: '2025-12-01' }),
  );
});
afterAll(() => log.drop());

describe('FreshnessQuery', () => {
  it('tells the last day with a fact, of an org unit and of those below it', async () => {
    expect(await of('WARD', LAST + 3)).toEqual({ lastHeard: '2025-08-31', silentSince: null });
    expect(await of('HUE', LAST + 3)).toEqual({ lastHeard: '2025-08-31', silentSince: null });
    expect(await of('EMPTY', LAST + 3)).toEqual({ lastHeard: null, silentSince: null });
  });

  it('tells since when facts are overdue by their usual gap', async () => {
    expect(await of('HUE', LAST + 4)).toEqual({ lastHeard: '2025-08-31', silentSince: '2025-09-04' });
  });

  it('looks only at facts that the framework reads', async () => {
    const december = parseDay('2025-12-02')!;
    expect(await of('WARD', december)).toMatchObject({ lastHeard: '2025-08-31', silentSince: '2025-09-04' });
    expect(await of('WARD', december, null)).toEqual({ lastHeard: '2025-12-01', silentSince: null });
  });

  it('counts the last publication as heard where there is nothing but published figures', async () => {
    const noShare = { denominator: undefined, zeroDenominator: undefined };
    const alsoPublished = frameworkFrom({
      kpis: [
        kpiYaml({
          ...{ id: 'online', unit: 'count', window: { months: 12 }, ...noShare },
          ...{ numerator: 'dossiers.online', driver: 'dossiers.online' },
        }),
        kpiYaml({
          ...{ id: 'score', unit: 'score', driver: undefined, validFor: { months: 24 }, ...noShare },
          numerator: 'indices.component["index/test-index#score"]',
        }),
      ],
      tracks: [trackYaml([[criterionYaml({ kpi: 'online' })], [criterionYaml({ kpi: 'score' })]])],
    });
    await log.record(
      cloudEvent('index.published', {
        ...{ orgunit: 'EMPTY', subject: 'index/test-index', time: '2025-03-01T00:00:00Z' },
        data: { year: 2024, value: 0.5, components: { score: 0.5 } },
      }),
    );
    const heard = { lastHeard: '2025-03-01', silentSince: null };
    expect(await of('EMPTY', LAST, alsoPublished.readings)).toEqual(heard);
    expect(await of('WARD', LAST, alsoPublished.readings)).toMatchObject({ lastHeard: '2025-08-31' });
  });
});
