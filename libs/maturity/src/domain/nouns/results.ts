import type { PayloadOf } from '#event-log/domain';
import { addMonths } from '#kernel';
import type { Day } from '#kernel';
import type { Ledger } from '../folding/ledger.js';
import { bySegment, stock, subjectState } from '../measures/build-measure.js';
import { segmentsFrom } from '../measures/segment-values.js';
import { counts, left, otherwise, trait } from './entity-kind.js';
import type { Dated, NounEffects } from './noun-effect.js';

/** Results of the work: outcomes, solutions and delivery models. */
export const results = {
  'delivery-model': {
    kind: 'timeline',
    matter: 'results',
    fold: foldDeliveryModel,
    listed: {
      name: { vi: 'Mô hình cung cấp dịch vụ', en: 'Delivery models' },
      states: [
        trait('active', 'đang hoạt động', 'in use', counts('deliveryModels.active')),
        trait('discontinued', 'đã dừng', 'discontinued', left('deliveryModels.active')),
        trait('not-introduced', 'chưa được giới thiệu', 'not introduced', otherwise),
      ],
      levels: [],
      figures: ['deliveryModels.uses'],
    },
    measures: [
      stock('deliveryModels.active', 'delivery-model', {
        name: ['Mô hình cung cấp dịch vụ đang hoạt động', 'Delivery models in use'],
        work: ['mô hình cung cấp dịch vụ', 'delivery model', 'delivery models'],
      }),
      subjectState('deliveryModels.uses', 'use', {
        of: 'delivery-model',
        name: ['Lượt dùng của mô hình trong 12 tháng', 'Uses of a delivery model in twelve months'],
        work: [
          'mô hình cung cấp dịch vụ đủ lượt dùng',
          'delivery model in sufficient use',
          'delivery models in sufficient use',
        ],
      }),
    ],
  },

  outcome: {
    kind: 'timeline',
    matter: 'results',
    fold: foldOutcome,
    listed: {
      name: { vi: 'Kết quả', en: 'Outcomes' },
      states: [
        trait('target-reached', 'đạt chỉ tiêu', 'target reached', counts('outcomes.targetReached')),
        trait('tracked', 'đang theo dõi', 'tracked', counts('outcomes.tracked')),
        trait('no-baseline', 'chưa có giá trị ban đầu', 'without a baseline', otherwise),
      ],
      levels: [],
      figures: ['outcomes.value', 'outcomes.improvement'],
    },
    measures: bySegment(segmentsFrom('outcome.baselined', 'category'), [
      stock('outcomes.tracked', 'outcome', {
        name: ['Kết quả được theo dõi', 'Outcomes tracked'],
        work: ['kết quả được theo dõi', 'outcome tracked', 'outcomes tracked'],
      }),
      stock('outcomes.targetReached', 'outcome', {
        name: ['Kết quả đạt chỉ tiêu', 'Outcomes that reached their target'],
        work: ['kết quả đạt chỉ tiêu', 'outcome at its target', 'outcomes at their target'],
        partOf: ['outcomes.tracked'],
      }),
      subjectState('outcomes.improvement', 'percent', {
        of: 'outcome',
        own: true,
        name: ['Mức cải thiện so với ban đầu', 'Improvement over the baseline'],
        work: ['kết quả được cải thiện', 'outcome improved', 'outcomes improved'],
        decimals: 4,
      }),
      subjectState('outcomes.value', 'score', {
        of: 'outcome',
        own: true,
        name: ['Giá trị mới nhất của kết quả', 'Latest value of an outcome'],
        work: ['kết quả đạt giá trị', 'outcome at that value', 'outcomes at that value'],
        decimals: 3,
      }),
    ]),
  },

  solution: {
    kind: 'timeline',
    matter: 'results',
    fold: foldSolution,
    listed: {
      name: { vi: 'Giải pháp', en: 'Solutions' },
      states: [trait('adopted', 'được nơi khác áp dụng', 'adopted elsewhere', otherwise)],
      levels: [],
      figures: [],
    },
    measures: [
      stock('solutions.adopted', 'solution', {
        name: ['Giải pháp được nơi khác áp dụng', 'Solutions adopted elsewhere'],
        work: [
          'giải pháp được nơi khác áp dụng',
          'solution adopted elsewhere',
          'solutions adopted elsewhere',
        ],
      }),
    ],
  },
} satisfies Partial<NounEffects>;

interface Use {
  day: Day;
  count: number;
}

/**
 * Counts uses for twelve months, and only until the model is discontinued. Uses before the model's
 * introduction was reported count too; uses after its end do not.
 */
function foldDeliveryModel(
  history: readonly Dated<'delivery-model'>[],
  ledger: Ledger,
  subject: string,
): void {
  let discontinued = false;
  let uses: Use[] = [];
  for (const { day, event } of history) {
    switch (event.type) {
      case 'vn.thang.delivery-model.introduced.v1':
        discontinued = false;
        ledger.set('deliveryModels.active', day, 1);
        ledger.add('deliveryModels.uses', day, 0, subject);
        break;
      case 'vn.thang.delivery-model.used.v1':
        if (!discontinued) uses.push({ day, count: event.data.count });
        break;
      case 'vn.thang.delivery-model.discontinued.v1':
        discontinued = true;
        bookUses(uses, day, ledger, subject);
        uses = [];
        ledger.clear(day);
        break;
      default:
        event satisfies never;
    }
  }
  bookUses(uses, null, ledger, subject);
}

/** Adds each use until it is twelve months old or the model ends. */
function bookUses(uses: readonly Use[], end: Day | null, ledger: Ledger, subject: string): void {
  for (const { day, count } of uses) {
    const expires = addMonths(day, 12);
    ledger.add('deliveryModels.uses', day, count, subject);
    ledger.takeBack('deliveryModels.uses', end === null ? expires : Math.min(expires, end), count, subject);
  }
}

/**
 * The largest improvement in percent. Beyond it, a baseline close to zero causes the number, not the outcome.
 */
const MAX_IMPROVEMENT = 1_000_000;

/**
 * Takes the baseline itself as the first measurement, an improvement of zero. Otherwise an org unit could
 * raise its median by leaving outcomes unmeasured. Values before the first baseline are ignored, because
 * there is nothing to compare them with.
 */
function foldOutcome(history: readonly Dated<'outcome'>[], ledger: Ledger, subject: string): void {
  let outcome: PayloadOf<'outcome.baselined'> | null = null;
  for (const { day, event } of history) {
    if (event.type === 'vn.thang.outcome.baselined.v1') outcome = event.data;
    if (!outcome) continue;
    const value = event.type === 'vn.thang.outcome.measured.v1' ? event.data.value : outcome.baseline;
    const stocks = { 'outcomes.tracked': true, 'outcomes.targetReached': reachedTarget(outcome, value) };
    ledger.setAll(day, stocks, [`category=${outcome.category}`]);
    ledger.set('outcomes.value', day, value, subject);
    ledger.set('outcomes.improvement', day, improvement(outcome, value), subject);
  }
}

function reachedTarget({ better, target }: PayloadOf<'outcome.baselined'>, value: number): boolean {
  if (target === undefined) return false;
  return better === 'higher' ? value >= target : value <= target;
}

/** Returns the improvement in percent of the baseline; `null` for a baseline of zero. */
function improvement({ better, baseline }: PayloadOf<'outcome.baselined'>, value: number): number | null {
  if (baseline === 0) return null;
  const gain = better === 'higher' ? value - baseline : baseline - value;
  const percent = (100 * gain) / Math.abs(baseline);
  return Math.max(-MAX_IMPROVEMENT, Math.min(MAX_IMPROVEMENT, percent));
}

/** Counts a solution once, however many org units adopted it. */
function foldSolution(history: readonly Dated<'solution'>[], ledger: Ledger): void {
  for (const { day } of history) ledger.set('solutions.adopted', day, 1);
}
