import { readingsOf } from '../../../../test/support/framework-factory.js';
import { shippedFrameworks, type ShippedFrameworks } from '../../../../test/support/shipped-frameworks.js';
import { assess, type Assessment, type Framework, type TrackAssessment } from '#maturity/domain';

let shipped: ShippedFrameworks;
beforeAll(async () => {
  shipped = await shippedFrameworks();
});

function track(of: Assessment, id: string): TrackAssessment {
  return of.tracks.find((each) => each.id === id)!;
}

/**
 * A body with 64 points on vn-766: 60 of 100 dossiers are on time (8 points less), nothing but certified
 * copies is digitised (20 less), no procedure is paid online (2 less), no petition was satisfied (6 less),
 * and everything else is 100 of 100.
 */
function with64Points({ kpis, readings }: Framework): Record<string, number> {
  const amounts = Object.fromEntries(readings.map(({ measure }) => [measure, 100]));
  const none = ['electronic-results', 'documents-digitized', 'procedures-paid-online', 'data-reused', 'store-synced', 'dossiers-population-linked', 'procedures-population-linked', 'petitions-satisfied']; // prettier-ignore
  for (const { id, formula } of kpis)
    if (none.includes(id)) for (const { measure } of formula.reads.numerator) amounts[measure] = 0;
  return { ...amounts, 'dossiers.onTime': 60 };
}

describe('gap of a shipped index', () => {
  it('is 30 more dossiers on time alone for a body with 64 points on vn-766 (29 give 69.8)', () => {
    const framework = shipped.get('vn-766');
    const [index] = framework.tracks;
    const amounts = with64Points(framework);
    const { score, next } = track(assess(framework, readingsOf(framework, amounts), 20_700), index!.id);
    expect(score).toBe(64);
    expect(next).toMatchObject({ id: 'fair', gap: { points: 6 } });
    expect(next!.unmet).toMatchObject([
      {
        kpi: 'settled-on-time',
        value: 60,
        threshold: 90,
        missing: { measure: 'dossiers.onTime', count: 30 },
      },
    ]);
    expect(next!.gap!.alone[0]).toEqual({ kpi: 'settled-on-time', measure: 'dossiers.onTime', count: 30 });
    const scoreWith = (onTime: number): number | null => {
      const more = readingsOf(framework, { ...amounts, 'dossiers.onTime': 60 + onTime });
      return track(assess(framework, more, 20_700), index!.id).score;
    };
    expect([scoreWith(29), scoreWith(30)]).toEqual([69.8, 70]);
  });

  it('is 0.05 in the mean for an EGDI of 0.70', () => {
    const framework = shipped.get('un-egdi');
    const amounts = {
      'indices.value["index/un-egdi"]': 0.7,
      'indices.component["index/un-egdi#osi"]': 0.7,
      'indices.component["index/un-egdi#hci"]': 0.8,
      'indices.component["index/un-egdi#tii"]': 0.6,
    };
    const assessment = assess(framework, readingsOf(framework, amounts), 20_000);
    expect(track(assessment, 'components').next).toMatchObject({ id: 'very-high', gap: { points: 0.05 } });
    expect(track(assessment, 'egdi').next).toMatchObject({
      gap: { points: 0.05, alone: [] },
      unmet: [{ kpi: 'egdi', value: 0.7, threshold: 0.75, missing: null }],
    });
    // One component alone must bring three times as much to the mean.
    expect(track(assessment, 'components').next!.unmet).toMatchObject([
      { kpi: 'osi', value: 0.7, threshold: 0.85 },
      { kpi: 'hci', value: 0.8, threshold: 0.95 },
      { kpi: 'tii', value: 0.6, threshold: 0.75 },
    ]);
  });

  it('is 100 open datasets where nothing has begun', () => {
    const framework = shipped.get('gartner-digital-government');
    const full = {
      'services.eligible': 10,
      'services.eligibleFullProcess': 10,
      'services.fullProcess': 10,
      'services.partial': 0,
      'services.catalogued': 10,
      'services.awaitingLevel': 0,
    };
    const { next } = track(assess(framework, readingsOf(framework, full), 20_000), 'maturity');
    expect(next!.unmet.find(({ kpi }) => kpi === 'open-datasets')).toMatchObject({
      value: null,
      missing: { measure: 'datasets.licensedFresh', count: 100 },
    });
  });
});
