import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DEFAULT_LIMIT, MAX_LIMIT } from '#web';
import { deliveryStates, type DeliveryState } from './delivery-state.js';

export class ListDeliveriesRequest {
  @ApiPropertyOptional({ enum: deliveryStates, default: 'parked' })
  @IsOptional()
  @IsIn(deliveryStates)
  state: DeliveryState = 'parked';

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = DEFAULT_LIMIT;
}
