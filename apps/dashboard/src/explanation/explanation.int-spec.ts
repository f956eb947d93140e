import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { againstPeers, everyKind } from '../../../../test/support/track-kinds-fixture.js';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard([...everyKind, againstPeers]);
  ({ leader, leaderOfP2 } = dashboard);
});
afterAll(() => dashboard.close());

const ask = (path: string, status = 200, caller = leader): Promise<Record<string, unknown>> =>
  answerOf(caller, path, status);

const share = { kpi: 'full-process-share', name: 'Full-process share' };

describe('GET /org-units/{code}/kpis/{kpi}/explanation', () => {
  it('returns the measures that the formula reads, and the criteria, items and targets that use the value', async () => {
    expect(await ask('/org-units/P1/kpis/full-process-share/explanation?framework=every-kind')).toMatchObject(
      {
        ...share,
        value: 60,
        edition: 'new',
        provenance: 'house',
        formula: { numerator: 'services.fullProcess', denominator: 'services.eligible', window: null },
        parts: [
          { part: 'numerator', measure: 'services.fullProcess', amount: 6, measured: true },
          {
            part: 'denominator',
            measure: 'services.eligible',
            amount: 10,
            coverage: { reporting: 1, of: 1 },
          },
        ],
        uses: [
          { track: 'gates', stage: { name: 'Stage 1' }, enter: 50, exit: 45, met: true, missing: null },
          {
            track: 'quality',
            group: { id: 'supply', name: 'Supply' },
            points: 10,
            given: 7.5,
            transform: { to: 80 },
          },
          { track: 'goals', target: { id: 'soon', due: '2025-10-31' }, met: false, missing: { count: 3 } },
          { track: 'goals', target: { id: 'later' }, provenance: 'official' },
        ],
        missing: null,
      },
    );
  });

  it('names the KPI from which a number is computed', async () => {
    const { parts } = await ask('/org-units/P1/kpis/half-share/explanation?framework=every-kind');
    expect(parts).toMatchObject([{ part: 'numerator', kpi: share.kpi, name: share.name, amount: 60 }]);
  });

  it('says why a KPI has no value', async () => {
    const silent = await ask('/org-units/P3/kpis/full-process-share/explanation?framework=every-kind');
    expect(silent).toMatchObject({ value: null, missing: expect.stringContaining('Silence') as string });
  });

  it('answers 404 for an unknown KPI, and for an org unit outside the access scope (I7)', async () => {
    const path = '/org-units/P1/kpis/none/explanation?framework=every-kind';
    expect(await ask(path, 404)).toMatchObject({ code: 'kpi-not-found' });
    await ask(path.replace('none', share.kpi), 404, leaderOfP2);
    await ask('/org-units/P1/kpis/full-process-share/explanation', 400);
  });
});
