import { vi } from 'vitest';
import type { SupervisorMessage } from '#runtime';
import { ServiceHub } from './service-hub.js';

class Member {
  readonly received: SupervisorMessage[] = [];
  readonly send = (message: SupervisorMessage): void => void this.received.push(message);
}

function joined(hub: ServiceHub, name: string): Member {
  const member = new Member();
  hub.join(name, member);
  return member;
}

describe('The hub of a supervisor', () => {
  it('tells each service how the others are, also one that starts later', () => {
    const hub = new ServiceHub();
    const web = joined(hub, 'web');
    const worker = joined(hub, 'worker');
    const state = { failing: ['projector'], degraded: [] };
    hub.receive('worker', { state });
    expect(web.received).toEqual([{ other: 'worker', state }]);
    expect(worker.received).toEqual([]);
    const again = joined(hub, 'web');
    expect(again.received).toEqual([{ other: 'worker', state }]);
  });

  it('tells that a service has ended, but not that its predecessor has', () => {
    const hub = new ServiceHub();
    const web = joined(hub, 'web');
    const first = joined(hub, 'worker');
    const second = joined(hub, 'worker');
    hub.leave('worker', first);
    expect(web.received).toEqual([]);
    hub.leave('worker', second);
    expect(web.received).toEqual([{ other: 'worker', state: null }]);
  });

  it('gathers the metrics of the others and its own: which service runs, and how often it was started', async () => {
    const hub = new ServiceHub();
    const web = joined(hub, 'web');
    hub.leave('worker', joined(hub, 'worker'));
    const worker = joined(hub, 'worker');
    hub.receive('web', { metricsWanted: 7 });
    expect(worker.received).toEqual([{ wantedBy: 'web', number: 7 }]);
    hub.receive('worker', { metrics: 'text', wantedBy: 'web', number: 7 });
    await vi.waitFor(() => expect(web.received.at(-1)).toHaveProperty('metrics'));
    const { metrics } = web.received.at(-1) as { metrics: readonly string[] };
    expect(metrics[0]).toBe('text');
    expect(metrics[1]).toContain('thang_service_up{service="worker"} 1');
    expect(metrics[1]).toContain('thang_service_starts_total{service="worker"} 2');
  });

  it('answers without a service that does not run', async () => {
    const hub = new ServiceHub();
    const web = joined(hub, 'web');
    hub.leave('worker', joined(hub, 'worker'));
    hub.receive('web', { metricsWanted: 1 });
    await vi.waitFor(() => expect(web.received.at(-1)).toHaveProperty('metrics.length', 1));
  });
});
