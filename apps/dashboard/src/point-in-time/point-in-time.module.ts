import { Module } from '@nestjs/common';
import { ReadModelsModule } from '#read-models';
import { PointsInTime } from './points-in-time.js';
import { Today } from './today.js';

/** Exports the read models for `@WaitsForPosition()`, which reads their position. */
@Module({
  imports: [ReadModelsModule],
  providers: [Today, PointsInTime],
  exports: [Today, PointsInTime, ReadModelsModule],
})
export class PointInTimeModule {}
