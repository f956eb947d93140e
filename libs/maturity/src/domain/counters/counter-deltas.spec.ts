import { dayOf, happened, hanoi } from '../../../../../test/support/logged-event-factory.js';
import type { LoggedEvent } from '#event-log/domain';
import { vocabulary } from '#event-log/domain';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { counterDeltas } from './counter-deltas.js';

const counts = (event: LoggedEvent) =>
  Object.fromEntries(
    counterDeltas(event, hanoi)
      .filter(({ subject }) => subject === undefined)
      .map(({ measure, amount }) => [measure, amount]),
  );

describe('counterDeltas', () => {
  it('counts every counter of the vocabulary, by known measures, on the day it happened', () => {
    const counters = [...vocabulary.values()].filter(({ kind }) => kind === 'counter');
    expect(counters).not.toHaveLength(0);
    for (const { type, examples } of counters) {
      const event = {
        ...happened('dossier.submitted', '2025-07-01'),
        type,
        data: (examples[0]?.data ?? {}) as LoggedEvent['data'],
      };
      const deltas = counterDeltas(event, hanoi);
      expect(deltas).not.toHaveLength(0);
      for (const { measure, subject, day, amount } of deltas) {
        expect(measureCatalogue.get(measure)).toMatchObject({
          kind: subject === undefined ? 'flow' : 'perSubject',
          windowed: true,
        });
        expect(day).toBe(dayOf('2025-07-01'));
        expect(Number.isInteger(amount)).toBe(true);
      }
    }
  });

  it('stores a zero online for a dossier that is received at the counter', () => {
    expect(
      counts(happened('dossier.submitted', '2025-01-01', { channel: 'counter', selfFiled: true, fee: true })),
    ).toEqual({
      'dossiers.received': 1,
      'dossiers.online': 0,
      'dossiers.selfFiled': 0,
      'dossiers.withFee': 1,
      'dossiers.dataReused': 0,
    });
  });

  it.each([
    ['web', 1],
    ['mobile', 1],
    ['kiosk', 1],
    ['tv', 1],
    ['phone', 0],
    ['post', 0],
    ['centre', 0],
  ] as const)('counts a dossier by %s as %d online', (channel, online) => {
    expect(counts(happened('dossier.submitted', '2025-01-01', { channel, selfFiled: true }))).toMatchObject({
      'dossiers.online': online,
      'dossiers.selfFiled': online,
    });
  });

  it('counts a dossier by channel, group, sector and area, as far as these are stated', () => {
    const ofSegments = (event: LoggedEvent) =>
      counterDeltas(event, hanoi).flatMap(({ measure, subject, amount }) =>
        subject === undefined ? [] : [`${measure} ${subject} ${amount}`],
      );
    const submitted = { channel: 'counter', selfFiled: true, area: 'mountain' } as const;
    expect(ofSegments(happened('dossier.submitted', '2025-01-01', submitted))).toEqual([
      'dossiers.received.segments channel=counter 1',
      'dossiers.received.segments area=mountain 1',
      'dossiers.online.segments channel=counter 0',
      'dossiers.online.segments area=mountain 0',
      'dossiers.selfFiled.segments channel=counter 0',
      'dossiers.selfFiled.segments area=mountain 0',
      'dossiers.withFee.segments area=mountain 0',
      'dossiers.dataReused.segments area=mountain 0',
    ]);
    const resolved = { onTime: true, result: 'paper', fullProcess: true, sector: 'health' } as const;
    expect(ofSegments(happened('dossier.resolved', '2025-01-01', resolved))).toEqual([
      'dossiers.resolved.segments sector=health 1',
      'dossiers.onTime.segments sector=health 1',
      'dossiers.electronicResult.segments sector=health 0',
      'dossiers.fullProcess.segments sector=health 1',
    ]);
  });

  it('counts results, payments, documents, meetings, opinions and training', () => {
    const on = '2025-01-01';
    expect(
      counts(happened('dossier.resolved', on, { onTime: true, result: 'paper', fullProcess: false })),
    ).toEqual({
      'dossiers.resolved': 1,
      'dossiers.onTime': 1,
      'dossiers.electronicResult': 0,
      'dossiers.fullProcess': 0,
    });
    expect(counts(happened('payment.made', on, { cashless: true, online: false }))).toEqual({
      'payments.total': 1,
      'payments.cashless': 1,
      'dossiers.paidOnline': 0,
    });
    expect(
      counts(happened('document.processed', on, { electronic: true, signed: true, secret: true })),
    ).toEqual({
      'documents.processed': 1,
      'documents.electronic': 1,
      'documents.signed': 1,
      'documents.nonSecret': 0,
      'documents.nonSecretSigned': 0,
    });
    expect(counts(happened('meeting.held', on, { online: true, sites: 1 }))).toEqual({
      'meetings.held': 1,
      'meetings.online': 1,
      'meetings.acrossSites': 0,
      'meetings.onlineAcrossSites': 0,
    });
    expect(counts(happened('petition.resolved', on, { onTime: true }))).toMatchObject({
      'petitions.rated': 0,
      'petitions.satisfied': 0,
    });
    expect(counts(happened('petition.resolved', on, { onTime: true, satisfied: false }))).toMatchObject({
      'petitions.rated': 1,
      'petitions.satisfied': 0,
    });
    expect(counts(happened('feedback.given', on, { satisfied: true }))).toEqual({
      'feedback.given': 1,
      'feedback.satisfied': 1,
    });
    expect(counts(happened('training.completed', on, { people: 45 }))).toEqual({ 'training.people': 45 });
  });

  it('counts money in its own currency, and only when an amount is stated', () => {
    const paid = (amount: number, currency: string) =>
      counterDeltas(
        happened('payment.made', '2025-01-01', {
          cashless: true,
          online: false,
          amount: { amount, currency },
        }),
        hanoi,
      ).filter(({ measure }) => measure.startsWith('payments.amount'));
    const day = dayOf('2025-01-01');
    expect(paid(50_000.25, 'VND')).toEqual([
      { measure: 'payments.amount', day, amount: 5_000_025 },
      { measure: 'payments.amount.segments', day, amount: 5_000_025, subject: 'currency=VND' },
    ]);
    expect(paid(3, 'USD')).toEqual([
      { measure: 'payments.amount.segments', day, amount: 300, subject: 'currency=USD' },
    ]);
    expect(counts(happened('payment.made', '2025-01-01', { cashless: false, online: true }))).toEqual({
      'payments.total': 1,
      'payments.cashless': 0,
      'dossiers.paidOnline': 1,
    });
  });

  it('returns no deltas for events of entity histories', () => {
    expect(counterDeltas(happened('service.registered', '2025-01-01', { name: 'x' }), hanoi)).toEqual([]);
  });
});
