import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BATCH, BodyBudget, LINES, MAX_BATCH_BYTES, MAX_EVENT_BYTES, mediaTypeOf, STRUCTURED } from '#intake';
import { DomainError } from '#kernel';
import { announcesBody, callerOf } from '#web';

/** The configuration of a route whose bodies take memory from the recorder's budget. */
export interface EventRouteConfiguration {
  takesEvents?: boolean;
}

/**
 * Registers the media types of events with the HTTP server, and reserves memory for a body before it is read.
 */
@Injectable()
export class EventBodies implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly budget: BodyBudget,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const asBytes = (_: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void): void =>
      done(null, body);
    server.addContentTypeParser(STRUCTURED, { parseAs: 'buffer', bodyLimit: MAX_EVENT_BYTES }, asBytes);
    server.addContentTypeParser(BATCH, { parseAs: 'buffer', bodyLimit: MAX_BATCH_BYTES }, asBytes);
    server.addContentTypeParser(
      OTHER_JSON_TYPES,
      { parseAs: 'buffer', bodyLimit: MAX_EVENT_BYTES },
      (request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: Buffer) => void): void => {
        if (!takesEvents(request)) return done(unsupported());
        done(null, body.length === 0 ? undefined : body);
      },
    );
    // Lines are read as they come. The handler gets the stream and reserves memory for each group.
    server.addContentTypeParser(LINES, (_, stream, done) => done(null, stream));
    server.addHook('onRequest', (request, reply, done) => {
      try {
        this.makeRoom(request, reply);
        done();
      } catch (error) {
        done(error as Error);
      }
    });
  }

  private makeRoom(request: FastifyRequest, reply: FastifyReply): void {
    if (!takesEvents(request) || !announcesBody(request) || mediaTypeOf(request.headers) === LINES) return;
    const caller = callerOf(request);
    if (!caller) throw new Error('A body must not reserve memory before its caller is known.');
    const hold = this.budget.reservationFor(caller.principal.id);
    hold.grow(bytesOf(request));
    reply.raw.once('close', () => hold.release());
  }
}

/**
 * The data of an event in binary mode may be of any JSON media type. The types above have parsers of their
 * own.
 */
const OTHER_JSON_TYPES = /^[\w!#$&^.+-]+\/(?:[\w!#$&^.+-]*\+)?json\s*(?:;|$)/i;

function takesEvents({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as EventRouteConfiguration).takesEvents ?? false;
}

/** Other routes of this server keep rejecting what they do not read. */
function unsupported(): DomainError {
  return new DomainError('unsupported-media-type', 'Send application/json.');
}

/** Returns the memory that the body takes at most. A length that is not announced counts as the maximum. */
function bytesOf({ headers }: FastifyRequest): number {
  const longest = mediaTypeOf(headers) === BATCH ? MAX_BATCH_BYTES : MAX_EVENT_BYTES;
  return Math.min(Number(headers['content-length'] ?? longest), longest);
}
