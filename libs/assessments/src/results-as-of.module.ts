import { Module } from '@nestjs/common';
import { ReadModelsModule } from '#read-models';
import { ResultsAsOf } from './assessing/results-as-of.js';

/** Needs a global `Database` and `DayZone`. */
@Module({ imports: [ReadModelsModule], providers: [ResultsAsOf], exports: [ResultsAsOf] })
export class ResultsAsOfModule {}
