import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';

let dashboard: DashboardApp;
beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(established('VN'));
});
afterAll(() => dashboard.close());

describe('GET /about', () => {
  it('tells callers without a key the version, and nothing about any org unit', async () => {
    const { body } = await dashboard.http().get('/api/v1/about').expect(200);
    expect(body).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      mode: 'normal',
      clock: { now: '2025-09-02T03:00:00.000Z', simulated: false, rate: 1 },
      timeZone: 'Asia/Ho_Chi_Minh',
      samples: [],
      empty: false,
    });
  });

  it('says which samples of a demo are loaded already', async () => {
    const demo = await startDashboard({ settings: { THANG_MODE: 'demo' } });
    try {
      const loaded = async (): Promise<string[]> => {
        const { body } = await demo.http().get('/api/v1/about').expect(200);
        const { samples } = body as { samples: { root: string; loaded: boolean }[] };
        return samples.flatMap((sample) => (sample.loaded ? sample.root : []));
      };
      expect(await loaded()).toEqual([]);
      await demo.append(established('CA'));
      expect(await loaded()).toEqual(['CA']);
    } finally {
      await demo.close();
    }
  });
});
