import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { DEFAULT_FIGURE_MONTHS } from '#maturity/domain';
import { SeriesRangeRequest } from '../history/series-range.request.js';
import { PointInTimeRequest } from '../point-in-time/point-in-time.request.js';

const MAX_MONTHS = 120;

function Months(): PropertyDecorator {
  const decorators = [
    ApiPropertyOptional({
      type: 'integer',
      minimum: 1,
      maximum: MAX_MONTHS,
      default: DEFAULT_FIGURE_MONTHS,
      description: 'Over how many months events are counted. What is counted to date has no window.',
    }),
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(MAX_MONTHS),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

function Subject(): PropertyDecorator {
  const decorators = [
    ApiPropertyOptional({
      description: 'Only this segment, for example `group=G2C`, or this entity, for example `index/un-egdi`.',
    }),
    IsOptional(),
    IsString(),
    Length(1, 400),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

/** A point in time. Figures have no edition, because no framework is asked. */
export class FigureAtRequest extends OmitType(PointInTimeRequest, ['edition'] as const) {
  @Months()
  months: number = DEFAULT_FIGURE_MONTHS;
}

export class FigureSeriesRequest extends OmitType(SeriesRangeRequest, ['framework', 'edition'] as const) {
  @Months()
  months: number = DEFAULT_FIGURE_MONTHS;

  @Subject()
  subject?: string;
}

/** One figure of an org unit, or one segment or entity of it. */
export class FigureSubjectRequest extends FigureAtRequest {
  @Subject()
  subject?: string;
}
