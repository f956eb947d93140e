import { announce, assess } from '#maturity/domain';
import { causesOf } from '../../../../../test/support/causes-factory.js';
import { readingsOf } from '../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../test/support/logged-event-factory.js';
import { shippedFrameworks, type ShippedFrameworks } from '../../../../../test/support/shipped-frameworks.js';
import { announceResult, type AnnouncedResult, type ResultAnnouncement } from './index.js';

let frameworks: ShippedFrameworks;
beforeAll(async () => {
  frameworks = await shippedFrameworks();
});

type Amount = number | ((measure: string) => number);

/** Returns what is announced on each track when the measures of a framework have this amount. */
function when(
  id: string,
  amount: Amount,
  day: string,
  before: ReadonlyMap<string, AnnouncedResult> = new Map(),
): Map<string, ResultAnnouncement> {
  const framework = frameworks.get(id);
  const readings = readingsOf(
    framework,
    Object.fromEntries(
      framework.readings.map(({ key, measure }) => [
        key,
        typeof amount === 'number' ? amount : amount(measure),
      ]),
    ),
  );
  const announcements = framework.tracks.flatMap((track) => {
    const previous = before.get(track.id) ?? null;
    const result = {
      ...{ orgUnit: 'VN', framework, track, logPosition: 1, day: dayOf(day), causes: causesOf('new') },
      assessment: assess(framework, readings, dayOf(day)),
      state: announce(framework, track, previous?.state ?? null, readings),
    };
    const announcement = announceResult(result, previous);
    return announcement ? [[track.id, announcement] as const] : [];
  });
  return new Map(announcements);
}

/** Returns lines such as `components: score-moved (silent)` of a move from one amount to another. */
function lines(id: string, from: [Amount, string], to: [Amount, string]): string[] {
  const before = [...when(id, ...from)].map(([track, { announced }]) => [track, announced] as const);
  return [...when(id, ...to, new Map(before))].flatMap(([track, { entries }]) =>
    entries.map(({ kind, silent, data: { score, verdict } }) =>
      [
        `${track}: ${kind}`,
        ...(score ? [`${score.from} → ${score.to}`] : []),
        ...(verdict ? [`${verdict.from} → ${verdict.to}`] : []),
        ...(silent ? ['silent'] : []),
      ].join(', '),
    ),
  );
}

describe('movements of shipped frameworks', () => {
  it('notify of the published EGDI, and not of the track that checks it', () => {
    expect(lines('un-egdi', [0.4, '2025-01-01'], [0.9, '2025-06-01'])).toEqual([
      'egdi: band-changed, 0.4 → 0.9',
      'components: band-changed, 0.4 → 0.9, silent',
    ]);
  });

  it('notify of a DTI that goes from 0.4 to 0.9', () => {
    expect(lines('vn-dti-405', [0.4, '2025-07-01'], [0.9, '2025-12-01'])).toContain(
      'nation: score-moved, 0.4 → 0.9',
    );
  });

  it('notify of 14 characteristics of 14 that are attested', () => {
    const attested = lines('worldbank-digital-government', [0, '2025-01-01'], [3, '2025-06-01']);
    expect(attested).toHaveLength(14);
    expect(new Set(attested.map((line) => line.split(': ')[1]))).toEqual(new Set(['item-attested']));
  });

  it('notify of targets that are missed when their day has passed', () => {
    const half = (measure: string): number => (measure === 'services.eligibleFullProcess' ? 1 : 2);
    const missed = lines('vn-program-2030', [half, '2027-12-31'], [half, '2028-01-01']);
    expect(missed).toEqual([expect.stringMatching(/: target-verdict, under-way → missed$/)]);
  });
});
