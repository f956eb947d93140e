import { applyDecorators } from '@nestjs/common';
import { ApiBadRequestResponse, ApiNotFoundResponse, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';

/** Marks a route that assesses one org unit by frameworks, at any point in time. */
export function MeasuresOrgUnit(): MethodDecorator {
  return applyDecorators(
    WaitsForPosition(),
    ApiBadRequestResponse(),
    ApiNotFoundResponse({
      description:
        'No such org unit, framework, KPI or edition; of an edition the problem names those that there are.',
    }),
    ApiUnprocessableEntityResponse({
      description: 'The framework does not apply to this org unit.',
    }),
  );
}
