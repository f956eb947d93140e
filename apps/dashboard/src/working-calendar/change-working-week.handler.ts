import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EditedCalendar } from '#calendar';
import { writtenWeek, type WorkingWeek, type WrittenWeekday } from '#calendar/domain';
import { Database, withTransaction } from '#database';
import { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import { Clock, type Language } from '#kernel';

export class ChangeWorkingWeek extends Command<void> {
  constructor(
    readonly caller: Principal,
    /** Null: the week of the file again. */
    readonly week: readonly WrittenWeekday[] | null,
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(ChangeWorkingWeek)
export class ChangeWorkingWeekHandler implements ICommandHandler<ChangeWorkingWeek> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly edited: EditedCalendar,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ caller, week, language }: ChangeWorkingWeek): Promise<void> {
    const at = this.clock.now();
    await withTransaction(this.database, async (tx) => {
      const { before, after } = await this.edited.changeWeek(tx, week, { at, by: caller.name, language });
      await this.audit.record(tx, {
        ...{ at, actor: caller, action: 'calendar-changed', target: 'week' },
        ...{ before: byWeekday(before), after: byWeekday(after) },
      });
    });
    await this.edited.follow();
  }
}

function byWeekday(week: WorkingWeek): Record<string, string> {
  const days = writtenWeek(week).map(({ weekday, hours }) => [weekday, hours.join(', ') || 'off']);
  return Object.fromEntries(days) as Record<string, string>;
}
