import { CurrencyCode, Decimal } from '../payload/index.js';

export class Money {
  /** In the main unit of the currency. */
  @Decimal(0, 10_000_000_000_000)
  readonly amount!: number;

  /** ISO 4217, for example `VND`. */
  @CurrencyCode()
  readonly currency!: string;
}
