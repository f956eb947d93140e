import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiServiceUnavailableResponse } from '@nestjs/swagger';
import { ProblemDocument } from '#web';
import { AwaitPosition } from './await-position.js';

/** A route whose answer follows from the read models, and which may be told how new they must be. */
export function WaitsForPosition(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(AwaitPosition),
    ApiHeader({
      name: 'Thang-Min-Position',
      required: false,
      description: 'Wait, for five seconds at most, until facts up to this log position are counted.',
    }),
    ApiServiceUnavailableResponse({ description: '`behind`: not counted in time.', type: ProblemDocument }),
  );
}
