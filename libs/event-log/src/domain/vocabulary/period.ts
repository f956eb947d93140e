import { CalendarDay, NotBefore } from '../payload/index.js';

/** A period of whole days. Both days are inclusive. */
export class Period {
  @CalendarDay()
  readonly from!: string;

  @CalendarDay()
  @NotBefore('from')
  readonly to!: string;
}
