import { Catch, Logger, Optional, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DiskSpace, diskFull } from '#database';
import { DomainError } from '#kernel';
import { preferredLanguage } from '../input/in-language.js';
import { problem, problemOf, type Problem } from './problem.js';
import { countProblem } from './count-problems.js';

/**
 * Turns every error into a problem document. An unexpected error is logged under the id of its request, and
 * the answer contains only the id.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(@Optional() private readonly diskSpace?: DiskSpace) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const language = preferredLanguage(request.headers['accept-language']);
    const answer = this.withReason(problemOf(error, language) ?? this.unforeseen(error, request));
    if (reply.sent || reply.raw.headersSent) {
      // A part of the answer has been sent, so the connection can only be closed.
      reply.raw.destroy();
      return;
    }
    if (error instanceof DomainError && error.isBilingual)
      void reply.header('content-language', language).header('vary', 'Accept-Language');
    sendProblem(reply, answer);
  }

  /**
   * Adds the reason when the disk is full. A full disk stops PostgreSQL, and callers should learn more than
   * that the database is away.
   */
  private withReason(answer: Problem): Problem {
    if (answer.code !== 'unavailable' || !this.diskSpace?.isLow) return answer;
    return { ...answer, ...problemOf(diskFull()) };
  }

  private unforeseen(error: unknown, request: FastifyRequest): Problem {
    const { id } = request;
    const where = `${request.method} ${request.routeOptions?.url ?? 'no route'}`;
    this.logger.error(
      `${id} ${where}: ${error instanceof Error ? error.message : 'not an Error'}`,
      stackOf(error),
    );
    return problem('internal', 'Something went wrong here. The log has it under this id.', { id });
  }
}

/** Answers with a problem document and its headers. */
export function sendProblem(reply: FastifyReply, answer: Problem): void {
  countProblem(reply, answer.code);
  if (typeof answer.retryAfter === 'number')
    void reply.header('retry-after', String(Math.ceil(answer.retryAfter)));
  if (answer.status === 401) void reply.header('www-authenticate', 'Bearer realm="thang"');
  void reply
    .status(answer.status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store');
  // Sent as bytes: to a string Fastify would add a charset, which this media type does not have.
  void reply.send(Buffer.from(JSON.stringify(answer)));
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined;
}
