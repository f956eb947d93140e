import { Injectable } from '@nestjs/common';
import { Clock, DayZone, type Day } from '#kernel';
import { readDay } from '#web';

/** Returns the current day in the time zone of the installation. */
@Injectable()
export class Today {
  constructor(
    private readonly clock: Clock,
    private readonly zone: DayZone,
  ) {}

  get(): Day {
    return this.zone.dayOf(this.clock.now());
  }

  /** Returns the day of a parameter, or today without one. */
  or(text: string | undefined, parameter: string): Day {
    return text === undefined ? this.get() : readDay(text, parameter);
  }
}
