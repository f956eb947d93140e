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
import { Observable } from 'rxjs';
import { ReplicaReads } from '#database';
import { ProjectedPosition } from '#read-models';
import { minPositionOf, waitForPosition } from '#web';
import { parseKnownAt } from './known-at.js';

/**
 * Makes a read that names `Thang-Min-Position`, or a position as `knownAt`, wait until the read models have
 * reached it. Waiting and reading go to one server: to the replica, where the dashboard has one.
 */
@Injectable()
export class AwaitPosition implements NestInterceptor {
  constructor(private readonly projected: ProjectedPosition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const wanted = Math.max(minPositionOf(request) ?? 0, knownPosition(request));
    const reads = new ReplicaReads();
    // Hypothetical events of a POST are written and rolled back, which a replica does not allow.
    reads.fromPrimary = request.method !== 'GET';
    if (wanted > 0) await reads.run(() => waitForPosition(() => this.projected.read(), wanted));
    return new Observable((subscriber) => reads.run(() => next.handle().subscribe(subscriber)));
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
