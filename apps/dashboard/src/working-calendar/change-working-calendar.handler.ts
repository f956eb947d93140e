import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EditedCalendar } from '#calendar';
import type { WrittenDay } from '#calendar/domain';
import { Database, withTransaction } from '#database';
import { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import { Clock, inLanguage, type Language } from '#kernel';

export class ChangeWorkingCalendar extends Command<void> {
  constructor(
    readonly caller: Principal,
    readonly year: number,
    /** Null: the days of the file again. */
    readonly days: readonly WrittenDay[] | null,
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(ChangeWorkingCalendar)
export class ChangeWorkingCalendarHandler implements ICommandHandler<ChangeWorkingCalendar> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly edited: EditedCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ caller, year, days, language }: ChangeWorkingCalendar): Promise<void> {
    const at = this.clock.now();
    await withTransaction(this.database, async (tx) => {
      const before = await this.edited.changeYear(tx, { year, days }, { at, by: caller.name, language });
      await this.audit.record(tx, {
        ...{ at, actor: caller, action: 'calendar-changed', target: String(year) },
        before: before && { days: before.map((day) => dayText(day, language)) },
        after: days && { days: days.map((day) => dayText(day, language)) },
      });
    });
    await this.edited.follow();
  }
}

function dayText({ day, name, hours }: WrittenDay, language: Language): string {
  const reason = `${day} ${inLanguage(name, language)}`;
  return hours.length === 0 ? reason : `${reason} (${hours.join(', ')})`;
}
