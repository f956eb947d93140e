import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiServiceUnavailableResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ProjectedPosition } from '#read-models';
import { minPositionOf, waitForPosition } from '#web';

/** Makes a read that names `Thang-Min-Position` wait until the read models have reached that position. */
@Injectable()
export class AwaitPosition implements NestInterceptor {
  constructor(private readonly projected: ProjectedPosition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const wanted = minPositionOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (wanted !== null) await waitForPosition(() => this.projected.read(), wanted);
    return next.handle();
  }
}

/** Marks a route that answers from the read models and accepts `Thang-Min-Position`. */
export function WaitsForPosition(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(AwaitPosition),
    ApiHeader({
      name: 'Thang-Min-Position',
      required: false,
      description: 'Wait, for five seconds at most, until facts up to this log position are counted.',
    }),
    ApiServiceUnavailableResponse({ description: '`behind`: not counted in time.' }),
  );
}
