import type { LocalizedText } from '#kernel';
import { Optional, Text, Whole } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { subjectOf } from '../subjects.js';

class DeliveryModelIntroduced {
  @Text()
  readonly name!: LocalizedText | string;
}

class DeliveryModelUsed {
  @Whole(0)
  readonly count!: number;
}

class DeliveryModelDiscontinued {
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
