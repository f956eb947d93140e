import { CalendarDay, NotBefore } from '../payload/index.js';

/** Whole days, both inclusive. */
export class Period {
  @CalendarDay()
  readonly from!: string;

  @CalendarDay()
  @NotBefore('from')
  readonly to!: string;
}
