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
import { parseKnownAt } from './known-at.js';

/**
 * Makes a read that names `Thang-Min-Position`, or a position as `knownAt`, wait until the read models have
 * reached it.
 */
@Injectable()
export class AwaitPosition implements NestInterceptor {
  constructor(private readonly projected: ProjectedPosition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const wanted = Math.max(minPositionOf(request) ?? 0, knownPosition(request));
    if (wanted > 0) await waitForPosition(() => this.projected.read(), wanted);
    return next.handle();
  }
}

function knownPosition({ query }: FastifyRequest): number {
  const { knownAt } = query as { knownAt?: unknown };
  const known = typeof knownAt === 'string' ? parseKnownAt(knownAt) : undefined;
  return typeof known === 'object' ? (known?.position ?? 0) : 0;
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
