import { gzipSync } from 'node:zlib';
import type { OverviewItem } from '#insights';
import type { OrgUnit } from '#org-units/domain';
import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import type { AccessScope } from '../access-scope/access-scope.js';
import { overviewItem } from './describe-overview.js';

/** Numbers from 0 to 1 that look like measured shares, the same in each run. */
function shares(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const found = (share: number, level: number): OverviewItem => ({
  orgUnit: 'x',
  tracks: [
    {
      ...{ id: 'ladder', kind: 'ladder', progress: share, score: null },
      stage: { level, id: `stage-${level}` },
      next: {
        ...{ level: level + 1, id: `stage-${level + 1}`, bottleneck: 'full-process-share' },
        unmet: [
          {
            ...{ kpi: 'full-process-share', value: share * 100, threshold: 80, direction: 'at-least' },
            ...{ progress: share, eta: null },
            missing: { measure: 'services.fullProcess', count: Math.ceil(share * 200) },
          },
        ],
      },
    },
  ],
  announced: new Map([['ladder', { level, id: `stage-${level}` }]]),
  coverage: { reporting: 1, of: 1 },
  lastFactDay: 20_300 - Math.floor(share * 90),
});

describe('overviewItem', () => {
  it('keeps the answer for 500 org units within 15 kB compressed', () => {
    const share = shares();
    const framework = { ...frameworkFrom(), hash: 'x' };
    const scope = { parentOf: () => 'VN' } as unknown as AccessScope;
    const items = Array.from({ length: 500 }, (_, index) => {
      const code = `VN.${String(index + 1).padStart(5, '0')}`;
      const unit = { code, name: { vi: `Xã số ${index + 1}` }, level: 'commune' } as unknown as OrgUnit;
      const item = found(share(), 1 + Math.floor(share() * 2));
      const freshness = { lastHeard: item.lastFactDay, silentSince: null };
      return overviewItem(unit, item, { freshness, track: 'ladder' }, framework, scope, 'vi');
    });
    expect(gzipSync(JSON.stringify({ items })).length).toBeLessThanOrEqual(15_000);
  });
});
