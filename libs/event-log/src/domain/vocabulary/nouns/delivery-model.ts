import type { LocalizedText } from '#kernel';
import { Describe, Optional, Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class DeliveryModelIntroduced {
  @Describe(
    'Tên mô hình cung cấp dịch vụ, ví dụ xe lưu động.',
    'The name of the delivery model, for example mobile van.',
  )
  @Text()
  readonly name!: LocalizedText | string;
}

class DeliveryModelUsed {
  @Describe(
    'Số lượt sử dụng trong ngày của sự kiện; được tính trong mười hai tháng.',
    'How many uses there were on the day of the event. They count for twelve months.',
  )
  @Whole(0)
  readonly count!: number;
}

class DeliveryModelDiscontinued {
  @Describe('Lý do dừng mô hình.', 'Why it was discontinued.')
  @Optional()
  @Text()
  readonly reason?: LocalizedText | string;
}

export const deliveryModel = defineNoun({
  noun: 'delivery-model',
  kind: 'timeline',
  subject: subjectOf('delivery-model'),
  exampleSubject: 'delivery-model/mobile-van',
  events: {
    introduced: eventSpec(DeliveryModelIntroduced, { name: { vi: 'Xe lưu động', en: 'Mobile van' } }),
    used: eventSpec(DeliveryModelUsed, { count: 240 }),
    discontinued: eventSpec(DeliveryModelDiscontinued, {}),
  },
});
