import { alertKinds, type Alert, type AlertKind } from '#alerting/domain';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import { stateAfter, stateBefore } from './alert-subject.js';

const none = { from: null, to: null, next: null } as const;
const due = { due: { from: '2026-01-01', to: '2026-01-01' } } as const;
const stage = (level: number) => ({ level, id: `s${level}` });
const next = { ...stage(3), unmet: [], bottleneck: null };
const recorded = { type: 'vn.thang.risk.raised.v1', subject: 'risk/1', data: {} };

/** What the entries of each kind say, as they are written. */
const kinds: Readonly<Record<AlertKind, Partial<Alert['announcement']>>> = {
  'stage-advanced': { from: null, to: stage(1) },
  'stage-regressed': { from: stage(1), to: null },
  'band-changed': { from: stage(1), to: stage(2) },
  'gate-opened': { item: { id: 'g' } },
  'gate-closed': { item: { id: 'g' } },
  'item-attested': { item: { id: 'i' } },
  'item-revoked': { item: { id: 'i' } },
  'threshold-approaching': { next },
  'kpi-moved': { kpi: 'k', value: { from: 1, to: 12, numerator: 12, denominator: 100 } },
  'score-moved': { score: { from: 0.4, to: 0.9 } },
  'target-verdict': { verdict: { from: 'under-way', to: 'missed' } },
  'milestone-planned': { due: { from: null, to: '2026-01-01' } },
  'milestone-rescheduled': { due: { from: '2026-01-01', to: '2026-02-01' } },
  'milestone-due': due,
  'milestone-late': due,
  'milestone-reached': due,
  'milestone-cancelled': due,
  recorded: { recorded },
  'check-fired': { check: { kind: 'source-silent', source: '/portal', count: 1 } },
};

describe('the state that an alert tells of', () => {
  it.each(alertKinds)('differs from the one before, so that a mail about it is sent: %s', (kind) => {
    const { data } = announcement({ data: { ...none, ...kinds[kind] } });
    const alert = { id: '1', kind, announcement: data } as Alert;
    expect(stateAfter(alert)).not.toBe(stateBefore(alert));
  });
});
