import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ProjectedPosition } from '#read-models';
import { minPositionOf, waitForPosition } from '#web';

/** Lets a read that names `Thang-Min-Position` wait until the read models have come that far. */
@Injectable()
export class AwaitPosition implements NestInterceptor {
  constructor(private readonly projected: ProjectedPosition) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const wanted = minPositionOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (wanted !== null) await waitForPosition(() => this.projected.read(), wanted);
    return next.handle();
  }
}
