import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageRequest } from '#web';
import { deliveryStates, type DeliveryState } from './delivery-state.js';

export class ListDeliveriesRequest extends PageRequest {
  @ApiPropertyOptional({ enum: deliveryStates, default: 'parked' })
  @IsOptional()
  @IsIn(deliveryStates)
  state: DeliveryState = 'parked';
}
