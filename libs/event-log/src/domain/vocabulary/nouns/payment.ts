import { Code, Flag, Nested, Optional } from '../../payload/index.js';
import { defineNoun, eventSpec } from '../define-noun.js';
import { Money } from '../money.js';
import { subjectOf } from '../subjects.js';

class PaymentMade {
  /** The number of the dossier for which the payment is made. */
  @Optional()
  @Code()
  readonly dossier?: string;

  @Flag()
  readonly cashless!: boolean;

  @Flag()
  readonly online!: boolean;

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
