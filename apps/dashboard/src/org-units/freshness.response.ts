import { ApiProperty } from '@nestjs/swagger';
import { formatDay } from '#kernel';
import type { Freshness } from '#read-models';

/** How fresh facts are on the real today, whatever day is asked about. */
export class FreshnessDocument {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The last day with a fact of the org unit or of one below it. null: there is none.',
  })
  lastHeard!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description:
      'Since when facts are overdue: no fact for three times the usual gap between days with facts, or for 90 days while it is not known. null: they are not. Published indices say themselves how long they hold.',
  })
  silentSince!: string | null;
}

export function freshnessDocument({ lastHeard, silentSince }: Freshness): FreshnessDocument {
  return {
    lastHeard: lastHeard === null ? null : formatDay(lastHeard),
    silentSince: silentSince === null ? null : formatDay(silentSince),
  };
}
