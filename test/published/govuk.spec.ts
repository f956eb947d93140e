import { addMonths, type Day } from '#kernel';
import type { KpiAssessment } from '#maturity/domain';
import { loadSamples } from '../../apps/thang/src/samples/load-samples.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedEvents } from '../support/logged-fact-factory.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { sampleFrameworks } from '../support/shipped-frameworks.js';

interface Report {
  department: string;
  service: string;
  quarter: Day;
  received: number;
  online: number;
}

/** The published figures: totals of the twelve months that end with a quarter. */
describe('digital take-up of British departments, 2012–2017', () => {
  const { events, root } = loadSamples(Infinity).find(({ name }) => name === 'govuk')!;
  const folded = new FoldedEvents(loggedEvents(events));
  const reports = events.flatMap(({ type, subject = '', orgunit: department = '', data }): Report[] => {
    if (type !== 'vn.thang.activity.reported.v1') return [];
    const { to } = data.period as { to: string };
    const { 'dossiers.received': received = 0, 'dossiers.online': online = 0 } =
      data.quantities as Quantities;
    return [{ department, service: subject, quarter: dayOf(to), received, online }];
  });
  const departments = [...new Set(reports.map(({ department }) => department))];
  const quarters = [...new Set(reports.map(({ quarter }) => quarter))].sort((a, b) => a - b);
  const everyQuarterOfEveryDepartment = departments.flatMap((department) =>
    quarters.map((quarter) => ({ department, quarter })),
  );
  const known = new Map<string, readonly KpiAssessment[]>();
  const kpi = (id: string, orgUnit: string, asOf: Day): KpiAssessment =>
    known.get(`${orgUnit} ${asOf}`)!.find((each) => each.id === id)!;
  const takeUp = (orgUnit: string, asOf: Day): KpiAssessment => kpi('digital-share', orgUnit, asOf);
  const reportedFor = (department: string, quarter: Day): Report[] =>
    reports.filter((report) => report.department === department && report.quarter === quarter);

  beforeAll(async () => {
    const framework = (await sampleFrameworks('govuk')).get('digital-take-up');
    for (const quarter of quarters) {
      for (const orgUnit of [root, ...departments]) {
        const below = orgUnit === root ? departments : [];
        known.set(`${orgUnit} ${quarter}`, folded.assess(framework, orgUnit, quarter, below).kpis);
      }
    }
  });

  it('covers 17 departments and 21 quarters', () => {
    expect([departments.length, quarters.length, reports.length]).toEqual([17, 21, 7275]);
  });

  it('uses the last report of each service within twelve months, for every department and quarter', () => {
    for (const { department, quarter } of everyQuarterOfEveryDepartment) {
      const { numerator, denominator, value } = takeUp(department, quarter);
      const expected = latestWithinTwelveMonths(reports, department, quarter);
      if (expected === null) expect(value).toBeNull();
      else expect([numerator, denominator]).toEqual([expected.online, expected.received]);
    }
  });

  it("equals the published figure of every department and quarter when only that quarter's reports count", () => {
    let published = 0;
    for (const { department, quarter } of everyQuarterOfEveryDepartment) {
      const { online, received } = totalOf(reportedFor(department, quarter));
      const { numerator, denominator, value } = kpi('quarter-share', department, quarter);
      if (received === 0) {
        expect(value).toBeNull();
        continue;
      }
      expect([numerator, denominator]).toEqual([online, received]);
      expect(value).toBeCloseTo((100 * online) / received, 10);
      published += 1;
    }
    expect(published).toBe(300);
  });

  /*
   * A department's figure for a single quarter leaves out services that reported only a quarter earlier or
   * later, so it jumps with the services that happen to report. The ladder uses totals that hold until the
   * next one. The two agree when every service reported the quarter.
   */
  it('differs from the published figure on the ladder in 150 of 300 cases, in 72 by more than a point', () => {
    const differences = everyQuarterOfEveryDepartment.flatMap(({ department, quarter }) => {
      const { value: published } = kpi('quarter-share', department, quarter);
      const { value } = takeUp(department, quarter);
      return published === null || value === null ? [] : Math.abs(value - published);
    });
    const beyond = (points: number) => differences.filter((difference) => difference > points).length;
    expect([differences.length, beyond(1e-9), beyond(1), beyond(5)]).toEqual([300, 150, 72, 50]);
    expect(Math.max(...differences)).toBeCloseTo(71.1, 1);
  });

  it('equals the published figure on the ladder where every service reported the quarter', () => {
    const complete = everyQuarterOfEveryDepartment.filter(({ department, quarter }) => {
      const holding = latestWithinTwelveMonths(reports, department, quarter);
      return holding !== null && holding.services === reportedFor(department, quarter).length;
    });
    for (const { department, quarter } of complete) {
      const { online, received } = totalOf(reportedFor(department, quarter));
      expect(takeUp(department, quarter)).toMatchObject({ numerator: online, denominator: received });
    }
    expect(complete.length).toBeGreaterThan(100);
  });

  it('never adds up totals of twelve months: the government has one figure per quarter, not a growing one', () => {
    const received = quarters.map((quarter) => takeUp(root, quarter).denominator ?? 0);
    const everything = reports.reduce((sum, report) => sum + report.received, 0);
    expect(Math.max(...received)).toBeLessThan(everything / 8);
    for (const quarter of quarters) {
      const each = departments.map((department) => takeUp(department, quarter).denominator ?? 0);
      expect(takeUp(root, quarter).denominator ?? 0).toBe(each.reduce((sum, n) => sum + n, 0));
    }
  });
});

type Quantities = Readonly<Record<string, number>>;

/**
 * Sums the latest total of each service. A total holds from the end of its period until the next one, at most
 * for twelve months.
 */
function latestWithinTwelveMonths(
  reports: readonly Report[],
  department: string,
  asOf: Day,
): (Totals & { services: number }) | null {
  const latest = new Map<string, Report>();
  for (const report of reports) {
    if (report.department !== department || report.quarter > asOf) continue;
    const known = latest.get(report.service);
    if (!known || report.quarter >= known.quarter) latest.set(report.service, report);
  }
  const holding = [...latest.values()].filter(({ quarter }) => asOf < addMonths(quarter, 12));
  return holding.length === 0 ? null : { ...totalOf(holding), services: holding.length };
}

interface Totals {
  received: number;
  online: number;
}

const totalOf = (reports: readonly Report[]): Totals => ({
  received: reports.reduce((sum, { received }) => sum + received, 0),
  online: reports.reduce((sum, { online }) => sum + online, 0),
});
