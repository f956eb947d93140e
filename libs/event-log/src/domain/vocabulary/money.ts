import { CurrencyCode, Decimal, Describe } from '../payload/index.js';

export class Money {
  @Describe(
    'Số tiền theo đơn vị chính của loại tiền, ví dụ đồng.',
    'In the main unit of the currency, for example đồng.',
  )
  @Decimal(0, 10_000_000_000_000)
  readonly amount!: number;

  @Describe(
    'Loại tiền theo ISO 4217, ví dụ VND. Không quy đổi giữa các loại tiền.',
    'ISO 4217, for example VND. No currency is converted into another.',
  )
  @CurrencyCode()
  readonly currency!: string;
}
