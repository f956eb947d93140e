import type { Assessment } from '#maturity/domain';
import { loadSamples } from '../../apps/thang/src/samples/load-samples.js';
import { frameworkFrom, kpiYaml, trackYaml, criterionYaml } from '../support/framework-factory.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedEvents } from '../support/logged-fact-factory.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

/** Figures that Canada publishes of its services 2023–24, from an inventory of 1,752 rows. */
const PUBLISHED = { services: 1752, full: 422, partial: 370, none: 960 };
const APPLICATIONS = { online: 267_255_500, all: 408_334_835 };

const AS_OF = dayOf('2024-03-31');

describe('service inventory of the Government of Canada 2023–24', () => {
  const { events, root } = loadSamples(Infinity).find(({ name }) => name === 'canada')!;
  const folded = new FoldedEvents(loggedEvents(events));
  const departments = [...new Set(events.flatMap(({ orgunit }) => orgunit ?? []))];
  let assessment: Assessment;
  const kpi = (id: string) => assessment.kpis.find((each) => each.id === id)!;

  beforeAll(async () => {
    assessment = folded.assess(
      (await shippedFrameworks()).get('vn-service-levels'),
      root,
      AS_OF,
      departments,
    );
  });

  it('has 1,752 services, 422 of them full-process', () => {
    const { full, services } = PUBLISHED;
    expect(departments).toHaveLength(79);
    expect(kpi('full-process-share')).toMatchObject({ numerator: full, denominator: services });
    expect(kpi('full-process-share').value).toBeCloseTo((100 * full) / services, 9);
  });

  it('has 370 partial services, so that 960 are not online at all', () => {
    const { numerator, denominator } = kpi('online-share');
    expect(numerator).toBe(PUBLISHED.full + PUBLISHED.partial);
    expect(denominator! - numerator!).toBe(PUBLISHED.none);
  });

  // Ten departments do not say how many came online. A share would leave out what they received.
  it('received 267.3 of 408.3 million applications online', () => {
    const count = (id: string, numerator: string) =>
      kpiYaml({
        ...{ id, unit: 'count', numerator, driver: numerator, window: { months: 12 } },
        ...{ denominator: undefined, zeroDenominator: undefined },
      });
    const counts = frameworkFrom({
      kpis: [count('online', 'dossiers.online'), count('all', 'dossiers.received')],
      tracks: [trackYaml([[criterionYaml({ kpi: 'online' })]])],
    });
    const [online, all] = folded.assess(counts, root, AS_OF, departments).kpis.map(({ value }) => value!);
    expect({ online, all }).toEqual(APPLICATIONS);
    expect([online!, all!].map((n) => (n / 1e6).toFixed(1))).toEqual(['267.3', '408.3']);
  });

  it('equals the sum over its departments', async () => {
    const { readings } = (await shippedFrameworks()).get('vn-service-levels');
    const sumOf = (measure: string) =>
      departments.reduce((sum, code) => {
        const reading = folded.readings({ readings }, code, AS_OF).get(measure);
        return sum + (reading?.amount ?? 0);
      }, 0);
    expect(sumOf('services.eligibleFullProcess')).toBe(PUBLISHED.full);
    expect(sumOf('services.partial')).toBe(PUBLISHED.partial);
    expect(sumOf('services.eligible')).toBe(PUBLISHED.services);
  });
});
