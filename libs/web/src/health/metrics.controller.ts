import { Controller, Get, Optional, Req, Res } from '@nestjs/common';
import {
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { register } from 'prom-client';
import { subtreesOf } from '#identity/domain';
import { DomainError } from '#kernel';
import { unauthenticated } from '../auth/auth.guard.js';
import { Authenticator } from '../auth/authenticator.js';
import { Public } from '../auth/route-access.js';
import { mergeMetrics } from './merge-metrics.js';
import { OtherProcesses } from './other-processes.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * Serves the metrics of the whole installation. Open to callers on this machine, such as a Prometheus server;
 * from elsewhere or through a proxy, to keys that may read every org unit.
 */
@ApiTags('Operation')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly authenticator: Authenticator,
    @Optional() private readonly others?: OtherProcesses,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Figures for Prometheus' })
  @ApiOkResponse({
    description: 'Without a key from this machine only; else with a key that may read every org unit.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  @ApiUnauthorizedResponse({ description: 'Called from elsewhere without a key.' })
  @ApiForbiddenResponse({ description: 'The key may not read every org unit.' })
  async metrics(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isDirectlyLocal(request)) await this.assertMayReadAll(request);
    const [own, others = []] = await Promise.all([register.metrics(), this.others?.metrics()]);
    const text = others.length === 0 ? own : mergeMetrics([own, ...others]);
    await reply.header('content-type', register.contentType).header('cache-control', 'no-store').send(text);
  }

  private async assertMayReadAll(request: FastifyRequest): Promise<void> {
    const caller = await this.authenticator.identify(request);
    if (!caller) throw unauthenticated();
    if (subtreesOf(caller.principal, 'read') === null) return;
    throw new DomainError(
      'forbidden',
      'These figures are about every org unit; the key must have the right to read them all.',
    );
  }
}

function isDirectlyLocal({ socket, headers }: FastifyRequest): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}
