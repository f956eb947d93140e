import { Module } from '@nestjs/common';
import { ReadModelsModule } from '#read-models';
import { PointsInTime } from './points-in-time.js';
import { Today } from './today.js';

/** The read models are exported for `@WaitsForPosition()`, which asks them how far they have come. */
@Module({
  imports: [ReadModelsModule],
  providers: [Today, PointsInTime],
  exports: [Today, PointsInTime, ReadModelsModule],
})
export class PointInTimeModule {}
