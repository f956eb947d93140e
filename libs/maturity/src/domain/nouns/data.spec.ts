import { happened, hanoi, inOrder, reading } from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../folding/fold-entity.js';

const opened = happened('dataset.opened', '2025-01-01', { title: 'x', licence: 'CC-BY-4.0', freshDays: 30 });
const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);

describe('entity history of a dataset', () => {
  it('adds the end of its freshness in advance, on the day after its fresh days', () => {
    expect(reading(fold(opened), '2025-01-30')).toEqual({
      'datasets.open': 1,
      'datasets.licensed': 1,
      'datasets.toStandard': 0,
      'datasets.fresh': 1,
      'datasets.licensedFresh': 1,
      'datasets.shared': 0,
      'datasets.reused': 0,
    });
    expect(reading(fold(opened), '2025-01-31')).toMatchObject({
      'datasets.open': 1,
      'datasets.fresh': 0,
      'datasets.licensedFresh': 0,
    });
  });

  it('stays fresh by an update in time and becomes fresh again by a late one', () => {
    const inTime = happened('dataset.updated', '2025-01-20');
    const late = happened('dataset.updated', '2025-04-01');
    const deltas = fold(opened, inTime, late);
    expect(reading(deltas, '2025-02-18')).toMatchObject({ 'datasets.fresh': 1 });
    expect(reading(deltas, '2025-02-19')).toMatchObject({ 'datasets.fresh': 0 });
    expect(reading(deltas, '2025-04-01')).toMatchObject({
      'datasets.fresh': 1,
      'datasets.licensedFresh': 1,
    });
    expect(reading(deltas, '2025-05-01')).toMatchObject({ 'datasets.fresh': 0 });
  });

  it('keeps its freshness unbroken by an update on the day on which it would end', () => {
    const deltas = fold(opened, happened('dataset.updated', '2025-01-31'));
    expect(deltas.filter(({ measure, amount }) => measure === 'datasets.fresh' && amount !== 0)).toHaveLength(
      2,
    );
    expect(reading(deltas, '2025-01-31')).toMatchObject({ 'datasets.fresh': 1 });
  });

  it('is stale for one day when an update comes one day late', () => {
    const deltas = fold(opened, happened('dataset.updated', '2025-02-01'));
    expect(reading(deltas, '2025-01-31')).toMatchObject({ 'datasets.fresh': 0 });
    expect(reading(deltas, '2025-02-01')).toMatchObject({ 'datasets.fresh': 1 });
  });

  it('is fresh for a year by default, and never counts as licensed without a licence', () => {
    const plain = happened('dataset.opened', '2025-01-01', { title: 'x' });
    expect(reading(fold(plain), '2025-12-31')).toMatchObject({
      'datasets.licensed': 0,
      'datasets.fresh': 1,
      'datasets.licensedFresh': 0,
    });
    expect(reading(fold(plain), '2026-01-01')).toMatchObject({ 'datasets.fresh': 0 });
  });

  it('follows a standard when it names one', () => {
    const standard = happened('dataset.opened', '2025-01-01', { title: 'x', standard: 'DCAT' });
    expect(reading(fold(standard), '2025-01-01')).toMatchObject({
      'datasets.toStandard': 1,
      'datasets.licensed': 0,
    });
  });

  it('is shared without being open, and leaves all stocks when withdrawn', () => {
    const shared = happened('dataset.shared', '2024-12-01', { with: ['VN-DN'] });
    const reused = happened('dataset.reused', '2025-01-05', { by: 'service/1' });
    const withdrawn = happened('dataset.withdrawn', '2025-01-10');
    expect(reading(fold(shared), '2024-12-01')).toEqual({ 'datasets.shared': 1 });
    expect(reading(fold(shared, opened, reused, withdrawn), '2025-01-09')).toMatchObject({
      'datasets.shared': 1,
      'datasets.reused': 1,
    });
    const gone = reading(fold(shared, opened, reused, withdrawn), '2026-12-31');
    expect(new Set(Object.values(gone))).toEqual(new Set([0]));
  });
});
