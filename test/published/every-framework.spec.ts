import type { TrackAssessment } from '#maturity/domain';
import { ORG_UNIT } from '../support/sample-fact-factory.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedFacts } from '../support/logged-fact-factory.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks, type ShippedFrameworks } from '../support/shipped-frameworks.js';
import { frameworkCases } from './framework-cases.js';

describe('every shipped framework', () => {
  let frameworks: ShippedFrameworks;

  beforeAll(async () => {
    frameworks = await shippedFrameworks();
  });

  it('has a case here for each of its editions', () => {
    const tried = frameworkCases.map(({ framework, edition }) => frameworks.get(framework, edition).hash);
    expect(new Set(tried)).toEqual(new Set(frameworks.all.map(({ hash }) => hash)));
  });

  it.each(frameworkCases)(
    '$framework, edition $edition, is computed from events',
    ({ framework: id, edition, asOf, facts, tracks }) => {
      const framework = frameworks.get(id, edition);
      const day = dayOf(asOf);
      const { validFrom, validTo } = framework.edition;
      expect(validFrom <= day && day <= (validTo ?? Infinity)).toBe(true);
      const assessment = new FoldedEvents(loggedFacts('every', facts)).assess(framework, ORG_UNIT, day);
      const outcomes = assessment.tracks.map((track) => [track.id, outcomeOf(track)] as const);
      expect(Object.fromEntries(outcomes)).toEqual(tracks);
    },
  );

  it.each(frameworkCases)(
    '$framework, edition $edition, has no result for an org unit without data',
    ({ framework: id, edition, asOf }) => {
      const framework = frameworks.get(id, edition);
      const { kpis, tracks } = new FoldedEvents([]).assess(framework, ORG_UNIT, dayOf(asOf));
      expect(kpis.filter(({ value }) => value !== null)).toEqual([]);
      for (const { stage, score } of tracks) expect([stage?.level ?? 0, score]).toEqual([0, null]);
    },
  );
});

function outcomeOf({ kind, score, stage, known, targets = [] }: TrackAssessment): unknown {
  switch (kind) {
    case 'ladder':
    case 'independent':
      return stage?.level ?? 0;
    case 'index':
      return [score, stage?.id ?? null];
    case 'checklist':
      return [score, known?.points, known?.of];
    case 'targets':
      return Object.fromEntries(targets.map(({ id, verdict }) => [id, verdict]));
    default:
      return kind satisfies never;
  }
}
