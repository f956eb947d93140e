import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established, retraction, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { monthReported, ratioLadder } from '../../../../test/support/ratio-ladder-factory.js';
import { parseDay } from '#kernel';
import type { JournalEntry } from '../domain/journal-entry.js';

const framework = ratioLadder();
const BEFORE = { time: '2024-01-01T00:00:00Z' };
let log: AssessedLog;

// The first commune brings both parts of the share: 40 of 100 full-process, stage 2.
beforeEach(async () => {
  log = await AssessedLog.create([framework], '2025-07-01T12:00:00+07:00');
  await log.record(
    established('P', undefined, BEFORE),
    ...['C1', 'C2'].map((code) => established(code, 'P', BEFORE)),
    monthReported('C1', '2025-05', { 'dossiers.resolved': 100, 'dossiers.fullProcess': 40 }),
  );
});
afterEach(() => log.drop());

const resolvedAlone = () => monthReported('C2', '2025-05', { 'dossiers.resolved': 150 });

async function share(orgUnit: string, at: { tree?: 'as-is' | 'as-was'; knownAt?: number } = {}) {
  const { tree = 'as-is', knownAt = null } = at;
  const asOf = parseDay('2025-07-01')!;
  const { assessments } = await log.maturity.of(orgUnit, [framework], { asOf, tree, knownAt });
  const [{ assessment, announced, frozen }] = assessments as [(typeof assessments)[number]];
  const { value, numerator, denominator, measured } = assessment.kpis[0]!;
  return {
    ...{ value, numerator, denominator },
    measured: measured && [measured.amount, measured.of],
    announced: announced.get('main')?.level,
    frozen: frozen.has('main'),
  };
}

const kinds = (entries: readonly JournalEntry[]): string[] =>
  entries.map(({ orgUnit, kind }) => `${orgUnit} ${kind}`);

describe('a commune that reports dossiers resolved and nothing of those done full-process', () => {
  it('is left out of the share above it, which is measured for 100 of 250 dossiers and frozen', async () => {
    const entries = await log.record(resolvedAlone());
    expect(kinds(entries).filter((kind) => kind.startsWith('P'))).toEqual([]);
    expect(await share('P')).toEqual({
      ...{ value: 40, numerator: 40, denominator: 100 },
      ...{ measured: [100, 250], announced: 2, frozen: true },
    });
  });

  it('has no share itself, and leaves that of its neighbour as it is', async () => {
    await log.record(resolvedAlone());
    expect(await share('C2')).toMatchObject({ value: null, denominator: 150, measured: undefined });
    expect(await share('C1')).toMatchObject({ value: 40, measured: undefined, frozen: false });
  });

  it('counts again as soon as the other part comes', async () => {
    await log.record(resolvedAlone());
    const entries = await log.record(monthReported('C2', '2025-05', { 'dossiers.fullProcess': 120 }));
    expect(kinds(entries)).toContain('P stage-advanced');
    expect(await share('P')).toEqual({
      ...{ value: 64, numerator: 160, denominator: 250 },
      ...{ measured: undefined, announced: 3, frozen: false },
    });
  });

  it('counts when the other part is reported as none', async () => {
    await log.record(resolvedAlone());
    const entries = await log.record(monthReported('C2', '2025-05', { 'dossiers.fullProcess': 0 }));
    expect(kinds(entries)).toContain('P stage-regressed');
    expect(await share('P')).toMatchObject({
      value: 16,
      measured: undefined,
      announced: 1,
      frozen: false,
    });
  });

  it('is left out no longer when its report is retracted', async () => {
    const report = resolvedAlone();
    await log.record(report);
    expect(kinds(await log.record(retraction(report)))).not.toContain('P stage-regressed');
    expect(await share('P')).toMatchObject({ value: 40, measured: undefined, frozen: false });
  });

  it('is left out of neither part after a correction that brings both', async () => {
    const report = resolvedAlone();
    await log.record(report);
    await log.record(
      monthReported(
        'C2',
        '2025-05',
        { 'dossiers.resolved': 150, 'dossiers.fullProcess': 90 },
        { source: report.source, corrects: report.id },
      ),
    );
    expect(await share('P')).toMatchObject({ value: 52, measured: undefined, frozen: false });
  });

  it('is left out as it was known when it was, and by the tree of each day', async () => {
    await log.record(resolvedAlone());
    log.clock.set(Date.parse('2025-07-01T13:00:00+07:00'));
    await log.record(monthReported('C2', '2025-05', { 'dossiers.fullProcess': 120 }));
    const knownAt = Date.parse('2025-07-01T12:30:00+07:00');
    for (const tree of ['as-is', 'as-was'] as const) {
      expect(await share('P', { tree, knownAt })).toMatchObject({ value: 40, measured: [100, 250] });
      expect(await share('P', { tree })).toMatchObject({ value: 64, measured: undefined });
    }
  });

  it('is left out for the months that it lacks only', async () => {
    const both: CloudEvent = monthReported('C2', '2025-04', {
      'dossiers.resolved': 100,
      'dossiers.fullProcess': 60,
    });
    await log.record(both, resolvedAlone());
    expect(await share('P')).toMatchObject({ numerator: 100, denominator: 200, measured: [200, 350] });
    expect(await share('C2')).toMatchObject({ value: 60, measured: [100, 250] });
  });

  it('has no share, instead of one of nothing, while all its months lack a part', async () => {
    const both = { 'dossiers.resolved': 100, 'dossiers.fullProcess': 60 };
    await log.record(monthReported('C2', '2024-03', both), resolvedAlone());
    expect(await share('C2')).toMatchObject({ value: null, measured: [0, 150] });
    expect(await share('P')).toMatchObject({ value: 40, measured: [100, 250] });
  });

  it('brings a part for each month of a quarter that it reports at once', async () => {
    const months = ['2025-04', '2025-05', '2025-06'];
    await log.record(...months.map((month) => monthReported('C2', month, { 'dossiers.fullProcess': 30 })));
    expect(await share('P')).toMatchObject({ value: 40, measured: [40, 130] });
    await log.record(monthReported('C2', '2025-06', { 'dossiers.resolved': 300 }, { from: '2025-04' }));
    expect(await share('P')).toMatchObject({ numerator: 130, denominator: 400, measured: undefined });
  });
});
