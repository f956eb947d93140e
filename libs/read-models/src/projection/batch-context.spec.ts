import { RETRACTED, type LoggedEvent } from '#event-log/domain';
import { happened, hanoi } from '../../../../test/support/logged-event-factory.js';
import { reasonOf } from './batch-context.js';

const recordedAt = Date.parse('2025-06-30T17:30:00Z'); // 1 July 2025, 00:30 in Hanoi

function causeOf(changes: Partial<LoggedEvent>): string {
  const event = {
    ...happened('service.digitized', '2025-07-01', {}, { position: 7 }),
    recordedAt,
    ...changes,
  };
  return reasonOf(event, hanoi).cause;
}

describe('reasonOf', () => {
  it.each([
    ['2025-06-30T16:59:59Z', 'late'],
    ['2025-06-30T17:00:00Z', 'new'],
    ['2025-06-30T17:34:00Z', 'new'],
    ['2024-01-01T00:00:00Z', 'late'],
  ])('calls a fact of %s that is recorded half an hour after midnight in Hanoi %s', (time, cause) => {
    expect(causeOf({ time: Date.parse(time) })).toBe(cause);
  });

  it('tells amendments from facts, also when they are sent as history', () => {
    const amendment = { amends: 3, chain: 3, time: 0 };
    expect(causeOf(amendment)).toBe('corrected');
    expect(causeOf({ ...amendment, type: RETRACTED, backfill: true })).toBe('retracted');
    expect(causeOf({ backfill: true, time: 0 })).toBe('backfill');
  });

  it('contains the position of the fact', () => {
    const event = { ...happened('service.digitized', '2025-07-01', {}, { position: 7 }), recordedAt };
    expect(reasonOf(event, hanoi)).toMatchObject({ first: 7, last: 7, backfill: false });
  });
});
