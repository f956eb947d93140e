import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { BATCH, LINES, STRUCTURED } from './content-mode.js';
import { MAX_BATCH_BYTES, MAX_BYTES_UNDER_WAY, MAX_EVENT_BYTES } from './limits.js';

/** The route's configuration says that the bodies of this route count against the recorder's room. */
export interface EventRouteConfiguration {
  takesEvents?: boolean;
}

/**
 * Teaches the HTTP server the media types of events, and bounds the bytes that are read at the same time: JSON takes
 * several times its length in memory.
 */
@Injectable()
export class EventBodies implements OnModuleInit {
  private underWay = 0;

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const asBytes = (_: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void): void =>
      done(null, body);
    server.addContentTypeParser(STRUCTURED, { parseAs: 'buffer', bodyLimit: MAX_EVENT_BYTES }, asBytes);
    server.addContentTypeParser(BATCH, { parseAs: 'buffer', bodyLimit: MAX_BATCH_BYTES }, asBytes);
    // Lines are read as they come: the handler gets the stream.
    server.addContentTypeParser(LINES, (_, stream, done) => done(null, stream));
    server.addHook('onRequest', (request, reply, done) => {
      const takesEvents = (request.routeOptions.config as EventRouteConfiguration).takesEvents ?? false;
      if (!takesEvents) return done();
      const bytes = bytesOf(request);
      if (bytes <= SMALL_BYTES) return done();
      if (this.underWay > 0 && this.underWay + bytes > MAX_BYTES_UNDER_WAY) return done(overloaded());
      this.underWay += bytes;
      reply.raw.once('close', () => (this.underWay -= bytes));
      done();
    });
  }
}

/** Bodies so small are not counted: the number of connections bounds them. */
const SMALL_BYTES = 64 * 1024;

/** What the body will hold in memory at most. A length that was not announced counts as the longest. */
function bytesOf({ headers }: FastifyRequest): number {
  const announced = Number(headers['content-length'] ?? MAX_BATCH_BYTES);
  return Math.min(announced, MAX_BATCH_BYTES);
}

function overloaded(): DomainError {
  return new DomainError('overloaded', 'Too many large bodies at once; send this one again.', {
    retryAfter: 1,
  });
}
