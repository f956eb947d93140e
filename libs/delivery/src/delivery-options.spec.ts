import { SystemClock } from '#kernel';
import { DeliveryOptions, type DeliverySettings } from './delivery-options.js';

const settings: DeliverySettings = {
  publicUrl: 'https://thang.example',
  mailServer: () => Promise.resolve(null),
  webhookAllow: [],
  secretKey: null,
};
const process = { resolve: () => Promise.resolve([]), realClock: new SystemClock() };

describe('DeliveryOptions', () => {
  const { tuning } = new DeliveryOptions(settings, process);

  it('give a receiver 15 seconds to answer a webhook', () => {
    expect(tuning.attemptMs).toBe(15_000);
  });

  it('keep a claimed message longer than any attempt lasts, so that no other worker sends it meanwhile', () => {
    expect(tuning.leaseMs).toBeGreaterThan(tuning.connectMs + tuning.attemptMs);
  });

  it('collect changes for a person for 15 minutes, or for as long as the installation says', () => {
    expect(tuning.collectMs).toBe(900_000);
    expect(new DeliveryOptions({ ...settings, collectMs: 2_000 }, process).tuning.collectMs).toBe(2_000);
  });
});
