import fc from 'fast-check';
import {
  criterionYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../../test/support/logged-event-factory.js';
import type { FrameworkDefinition } from '../../framework.js';
import { assess } from '../assess.js';
import { actionsOf } from './actions-of.js';

type Fields = Record<string, unknown>;
type Amounts = Parameters<typeof readingsOf>[1];

const asOf = dayOf('2026-06-30');
const online = kpiYaml({
  id: 'online',
  numerator: 'dossiers.online',
  denominator: 'dossiers.received',
  window: { months: 12 },
  driver: 'dossiers.online',
});
const withFee = { ...online, id: 'fee', numerator: 'dossiers.withFee', driver: undefined };
const criterion = (kpi: string, enter: number): Fields => ({ ...criterionYaml({ kpi, enter, exit: enter }) });

const ladder = frameworkFrom({
  id: 'ladder',
  kpis: [kpiYaml(), online],
  tracks: [
    trackYaml([
      [criterion('full-process-share', 50)],
      [criterion('full-process-share', 80), criterion('online', 50)],
    ]),
  ],
});
const index = frameworkFrom({
  id: 'index',
  kpis: [online, withFee],
  tracks: [
    indexTrackYaml({
      groups: [
        groupYaml({ items: [itemYaml({ kpi: 'online', points: 60 }), itemYaml({ kpi: 'fee', points: 40 })] }),
      ],
    }),
  ],
});
const all = (frameworks: readonly FrameworkDefinition[], amounts: Amounts) =>
  readingsOf({ readings: frameworks.flatMap(({ readings }) => readings) }, amounts);

describe('actionsOf', () => {
  const actions = (frameworks: readonly FrameworkDefinition[], amounts: Amounts) =>
    actionsOf(frameworks, all(frameworks, amounts), asOf);

  it('has the effects that it lists (property)', () => {
    const amount = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (full, filed, received, fees) => {
        const amounts = { 'services.fullProcess': full, 'services.eligible': 100, 'dossiers.online': filed, 'dossiers.received': received, 'dossiers.withFee': fees }; // prettier-ignore
        const found = actions([ladder, index], amounts);
        found
          .slice(1)
          .forEach((action, place) =>
            expect(action.gainPerUnit).toBeLessThanOrEqual(found[place]!.gainPerUnit),
          );
        for (const { measure, count, framework: id, track, gain, effects } of found) {
          const isOnline = measure === 'dossiers.online';
          const after = isOnline
            ? { ...amounts, 'dossiers.online': filed + count, 'dossiers.received': received + count }
            : { ...amounts, 'services.fullProcess': full + count };
          const framework = id === 'ladder' ? ladder : index;
          const [before, then] = [amounts, after].map((each) =>
            assess(framework, all([framework], each), asOf),
          );
          const scores = [before, then].map((each) => each!.tracks.find((other) => other.id === track)!);
          if (gain.points !== null && scores[0]!.score !== null)
            expect(gain.points).toBeCloseTo(scores[1]!.score! - scores[0]!.score, 9);
          for (const effect of effects.filter((each) => each.framework === id))
            expect(then!.kpis.find((kpi) => kpi.id === effect.kpi)?.value).toBe(effect.to);
        }
      }),
    );
  });
});
