import type {
  AlertMessage,
  AlertMessageData,
  DisabledMessage,
  TestMessage,
  WebhookAlert,
} from './webhook-payloads.js';

const orgUnit = { code: 'P1', name: { vi: 'Tỉnh P1', en: 'Province P1' } };

const alert: WebhookAlert = {
  id: '118-stage',
  rule: 'stage-advanced',
  kind: 'stage-advanced',
  severity: 'info',
  state: 'firing',
  firedAt: '2026-03-05T03:00:00.000Z',
  replaces: [],
  because: null,
  reason: null,
  by: null,
  url: 'https://thang.example.org/alerts/118-stage',
};

const data: AlertMessageData = {
  position: '118',
  alert,
  orgUnit,
  framework: { id: 'oecd-dgi', name: { vi: 'Chính phủ số', en: 'Digital government' } },
  edition: '2025',
  track: 'levels',
  day: '2026-03-05',
  item: null,
  stage: { from: { level: 1, id: 'emerging' }, to: { level: 2, id: 'developing' } },
  causes: ['new'],
  events: { count: 1, positions: ['4711'] },
  progress: 0.25,
  next: {
    level: 3,
    id: 'established',
    unmet: [
      {
        kpi: 'online-services',
        value: 42.5,
        threshold: 50,
        direction: 'at-least',
        progress: 0.25,
        missing: { measure: 'services.fullProcess', count: 30 },
        eta: '2026-09-14',
      },
    ],
    bottleneck: 'online-services',
  },
  kpis: [
    {
      id: 'online-services',
      value: 42.5,
      unit: 'percent',
      numerator: 170,
      denominator: 400,
      coverage: { reporting: 34, of: 36 },
      provenance: 'official',
      marks: [],
    },
  ],
  language: 'en',
  title: 'Province P1 reached stage 2 of Digital government',
  text: 'Province P1 reached stage 2 of Digital government.\n\nOnline services: 42.5 % (170 of 400).',
};

export const alertExamples: Readonly<Record<WebhookAlert['state'], AlertMessage>> = {
  firing: { type: 'alert.firing', timestamp: '2026-03-05T03:00:00.000Z', data },
  acknowledged: {
    type: 'alert.acknowledged',
    timestamp: '2026-03-05T08:12:00.000Z',
    data: { ...data, position: '119', alert: { ...alert, state: 'acknowledged', by: 'Leader' } },
  },
  resolved: {
    type: 'alert.resolved',
    timestamp: '2026-03-09T17:00:20.000Z',
    data: {
      ...data,
      position: '131',
      alert: { ...alert, state: 'resolved', because: 'changed' },
      causes: ['day-end'],
      events: { count: 0, positions: [] },
    },
  },
  withdrawn: {
    type: 'alert.withdrawn',
    timestamp: '2026-03-10T02:30:00.000Z',
    data: {
      ...data,
      position: '140',
      alert: { ...alert, state: 'withdrawn', reason: 'The service was registered twice.' },
      causes: ['retracted'],
      events: { count: 1, positions: ['4802'] },
    },
  },
};

const subscription = { id: 'sub-7', url: 'https://thang.example.org/subscriptions' };

export const testExample: TestMessage = {
  type: 'subscription.test',
  timestamp: '2026-03-05T03:00:00.000Z',
  data: {
    subscription,
    orgUnit,
    language: 'en',
    title: 'Test message from Thang',
    text: 'Test message from Thang\n\nThe channel for notifications about Province P1 works.',
  },
};

export const disabledExample: DisabledMessage = {
  type: 'subscription.disabled',
  timestamp: '2026-03-05T03:00:00.000Z',
  data: {
    subscription,
    orgUnit,
    reason: 'gone',
    language: 'en',
    title: 'Notifications about Province P1 have stopped',
    text: 'Notifications about Province P1 have stopped\n\nThe address no longer exists (HTTP 410).',
  },
};
