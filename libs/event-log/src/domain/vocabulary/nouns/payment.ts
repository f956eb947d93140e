import { Code, Describe, Flag, Nested, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { Money } from '../money.js';
import { subjectOf } from '../subjects.js';

class PaymentMade {
  @Describe('Mã số hồ sơ được thanh toán.', 'The number of the dossier for which it was paid.')
  @Optional()
  @Code()
  readonly dossier?: string;

  @Describe('Thanh toán không dùng tiền mặt.', 'Whether it was paid without cash.')
  @Flag()
  readonly cashless!: boolean;

  @Describe('Thanh toán trực tuyến.', 'Whether it was paid online.')
  @Flag()
  readonly online!: boolean;

  @Describe(
    'Số tiền. Không nêu thì không tính, không phải bằng 0.',
    'The sum paid. Absent: unknown, not zero.',
  )
  @Optional()
  @Nested(() => Money)
  readonly amount?: Money;
}

export const payment = defineNoun({
  noun: 'payment',
  kind: 'counter',
  subject: subjectOf('service'),
  exampleSubject: 'service/1.004194',
  events: {
    made: eventSpec(PaymentMade, {
      dossier: 'H26-250701-0001',
      cashless: true,
      online: true,
      amount: { amount: 50_000, currency: 'VND' },
    }),
  },
});
