import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { FigureQuestions } from './figure-questions.js';
import { FiguresController } from './figures.controller.js';
import { GetFigureSeriesHandler } from './get-figure-series.handler.js';
import { GetFigureHandler } from './get-figure.handler.js';
import { GetFiguresHandler } from './get-figures.handler.js';
import { figuresList } from './figures.list.js';

@Module({
  imports: [AccessScopeModule, FrameworksModule, InsightsModule, PointInTimeModule],
  controllers: [FiguresController, listController(figuresList)],
  providers: [FigureQuestions, GetFiguresHandler, GetFigureHandler, GetFigureSeriesHandler],
})
export class FiguresModule {}
