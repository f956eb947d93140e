import { parseCloudEvent } from '#event-log/domain';
import { loadFrameworks } from '#maturity';
import { projectPath, sampleNotices } from '#config';
import { inLanguage } from '#kernel';
import { loadSamples, type LoadedSample } from './load-samples.js';

const LIVE_FROM = Date.parse('2026-09-30T17:00:00Z');
const LATER = Date.parse('2027-11-01T00:00:00Z');

const NAMES = ['berlin', 'canada', 'example', 'govuk', 'vietnam'];
const samples = new Map<string, LoadedSample>(loadSamples(LIVE_FROM).map((sample) => [sample.name, sample]));
const ofType = (name: string, type: string) =>
  samples.get(name)!.events.filter((event) => event.type === `vn.thang.${type}.v1`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('samples', () => {
  it.each(NAMES)('%s: contains only events that the recorder accepts, each once', (name) => {
    const { events } = samples.get(name)!;
    const refused = events.map((event) => parseCloudEvent(event, LATER)).filter((result) => !result.ok);
    expect(refused.slice(0, 3)).toEqual([]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  const isReadable = (text: unknown): boolean =>
    (['vi', 'en'] as const).every((language) => /\S/.test(inLanguage(text as string, language)));

  it.each(NAMES)('%s: names its source, and has a tree with one root', (name) => {
    const { root } = samples.get(name)!;
    const roots = ofType(name, 'org-unit.established').filter(({ data }) => !('parent' in data));
    expect(roots.map(({ subject }) => subject)).toEqual([`org-unit/${root}`]);
    const notice = sampleNotices().find((candidate) => candidate.root === root);
    expect(notice).toEqual({
      root,
      framework: expect.any(String),
      title: { vi: expect.any(String), en: expect.any(String) },
      source: expect.toSatisfy(isReadable) as unknown,
      licence: expect.toSatisfy(isReadable) as unknown,
      url: expect.stringMatching(/^https:/),
    });
  });

  it('canada: 1,752 services of 79 departments: 422 full-process, 370 partial, 960 none', () => {
    expect(ofType('canada', 'org-unit.established')).toHaveLength(80);
    expect(new Set(ofType('canada', 'service.registered').map(({ subject }) => subject)).size).toBe(1752);
    const counts = { full: 0, partial: 0, none: 0 };
    for (const { data } of ofType('canada', 'service.digitized'))
      counts[data.process as keyof typeof counts] += 1;
    expect(counts).toEqual({ full: 422, partial: 370, none: 960 });
  });

  it('canada: 267.3 of 408.3 million applications were received online', () => {
    const quantities = ofType('canada', 'activity.reported').map(
      ({ data }) => data.quantities as Record<string, number>,
    );
    expect(sum(quantities.map((q) => q['dossiers.received'] ?? 0))).toBe(408_334_835);
    expect(sum(quantities.map((q) => q['dossiers.online'] ?? 0))).toBe(267_255_500);
  });

  it('govuk: 7,275 reports by 602 services of 17 departments, each over twelve months to the end of a quarter', () => {
    const reports = ofType('govuk', 'activity.reported');
    expect(ofType('govuk', 'org-unit.established')).toHaveLength(18);
    expect(reports).toHaveLength(7275);
    expect(new Set(reports.map(({ subject }) => subject)).size).toBe(602);
    const lastQuarter = reports.filter(({ data }) => (data.period as { to: string }).to === '2017-12-31');
    expect(lastQuarter[0]?.data).toMatchObject({
      period: { from: '2017-01-01', to: '2017-12-31' },
      basis: 'trailing-12-months',
    });
    for (const { data } of reports) {
      const { 'dossiers.received': received = 0, 'dossiers.online': online = 0 } = data.quantities as Record<
        string,
        number
      >;
      expect(online).toBeLessThanOrEqual(received);
    }
  });

  it('berlin: opens or updates a dataset 1,430 times, and exceeds 250 open datasets in January 2025', () => {
    const opened = ofType('berlin', 'dataset.opened');
    expect(samples.get('berlin')!.events).toHaveLength(1 + 672 + 758);
    const openBefore = (time: string): number => opened.filter((event) => event.time < time).length;
    expect(openBefore('2025-01-01')).toBe(231);
    expect(openBefore('2025-01-10')).toBeLessThan(250);
    expect(openBefore('2025-01-25')).toBeGreaterThanOrEqual(250);
    expect(opened).toHaveLength(436);
  });

  it('vietnam: 63 provinces become 34, whose scores were published on 26 September 2026', () => {
    expect(ofType('vietnam', 'org-unit.established')).toHaveLength(1 + 63);
    expect(ofType('vietnam', 'org-unit.merged')).toHaveLength(63 - 34);
    const published = ofType('vietnam', 'index.published').filter(
      ({ subject }) => subject === 'index/vn-766',
    );
    expect(published).toHaveLength(34);
    expect(new Set(published.map(({ orgunit }) => orgunit)).size).toBe(34);
    const merged = new Set(ofType('vietnam', 'org-unit.merged').map(({ subject }) => subject));
    expect(published.filter(({ orgunit }) => merged.has(`org-unit/${orgunit}`))).toEqual([]);
    for (const { data } of published) {
      const parts = Object.values(data.components as Record<string, number>);
      expect(sum(parts)).toBeCloseTo(data.value as number, 2);
    }
  });

  it('example: says in every name that it is made up, and tells a year with a withdrawal and a silent feed', () => {
    const { events } = samples.get('example')!;
    for (const { data } of ofType('example', 'org-unit.established'))
      expect(data.name).toEqual({ vi: expect.stringMatching(/ví dụ/), en: expect.stringMatching(/made up/) });
    const byId = new Map(events.map((event) => [`${event.source} ${event.id}`, event]));
    const retractions = ofType('example', 'event.retracted');
    expect(retractions.length).toBeGreaterThan(0);
    for (const { source, time, data } of retractions) {
      const target = byId.get(`${source} ${String(data.id)}`);
      expect(data.source).toBe(source);
      expect(Date.parse(target!.time)).toBeLessThan(Date.parse(time));
    }
    const days = events
      .filter(({ source }) => source === '/samples/example/y-te')
      .filter(({ type }) => type === 'vn.thang.activity.reported.v1')
      .map(({ time }) => Math.floor(Date.parse(time) / 86_400_000));
    const gaps = days.slice(1).map((day, index) => day - days[index]!);
    expect(Math.max(...gaps)).toBeGreaterThan(80);
  });

  it('backfill exactly the events before the live part', () => {
    for (const { events } of samples.values()) {
      for (const { time, backfill } of events) expect(backfill ?? false).toBe(Date.parse(time) < LIVE_FROM);
    }
  });

  it('have valid frameworks', async () => {
    const directories = [
      'config/frameworks',
      'config/samples/berlin/frameworks',
      'config/samples/govuk/frameworks',
    ];
    const loaded = await loadFrameworks(directories.map(projectPath));
    expect(loaded).toMatchObject({ frameworks: expect.anything() });
  });
});
