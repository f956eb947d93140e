import { CalendarDay, Describe, NotBefore } from '../payload/index.js';

/** A period of whole days. Both days are inclusive. */
export class Period {
  @Describe('Ngày đầu, tính cả ngày này.', 'The first day, inclusive.')
  @CalendarDay()
  readonly from!: string;

  @Describe(
    'Ngày cuối, tính cả ngày này; không trước ngày đầu.',
    'The last day, inclusive; not before the first.',
  )
  @CalendarDay()
  @NotBefore('from')
  readonly to!: string;
}
