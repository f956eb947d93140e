import { happened, hanoi, inOrder, reading } from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../folding/fold-entity.js';

const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);

describe('entity history of a delivery model', () => {
  const uses = 'deliveryModels.uses[delivery-model/1]';
  const introduced = happened('delivery-model.introduced', '2025-01-01', { name: 'x' });
  const used = happened('delivery-model.used', '2025-02-01', { count: 700 });
  const usedAgain = happened('delivery-model.used', '2025-05-01', { count: 400 });
  const discontinued = happened('delivery-model.discontinued', '2025-08-01');

  it('counts the uses of twelve months', () => {
    const deltas = fold(introduced, used, usedAgain);
    expect(reading(deltas, '2025-01-01')).toEqual({ 'deliveryModels.active': 1, [uses]: 0 });
    expect(reading(deltas, '2026-01-31')[uses]).toBe(1100);
    expect(reading(deltas, '2026-02-01')[uses]).toBe(400);
    expect(reading(deltas, '2026-05-01')[uses]).toBe(0);
  });

  it('has no uses once it is discontinued, whatever is reported later', () => {
    const deltas = fold(
      introduced,
      used,
      usedAgain,
      discontinued,
      happened('delivery-model.used', '2025-09-01', { count: 50 }),
    );
    expect(reading(deltas, '2025-07-31')).toEqual({ 'deliveryModels.active': 1, [uses]: 1100 });
    for (const day of ['2025-08-01', '2025-12-31', '2026-02-01', '2026-12-31']) {
      expect(reading(deltas, day)).toEqual({ 'deliveryModels.active': 0, [uses]: 0 });
    }
  });

  it('starts from zero when it is introduced again', () => {
    const again = happened('delivery-model.introduced', '2025-10-01', { name: 'x' });
    const deltas = fold(
      introduced,
      used,
      discontinued,
      again,
      happened('delivery-model.used', '2025-11-01', { count: 5 }),
    );
    expect(reading(deltas, '2025-11-01')).toEqual({ 'deliveryModels.active': 1, [uses]: 5 });
  });
});
