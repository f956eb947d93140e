import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';

/** The configuration of a route that reads its JSON itself, more strictly: its body is the bytes. */
export interface JsonBodyConfiguration {
  jsonAsBytes?: boolean;
}

/**
 * Reads JSON bodies; an empty one is no body, and a malformed one is answered with what is wrong and where.
 */
export function readJsonBodies(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  // Refuses `__proto__` and `constructor.prototype` as well.
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser(
    'application/json',
    { bodyLimit: server.initialConfig.bodyLimit },
    (request, body, done) => {
      if (body.length === 0) {
        done(null, undefined);
        return;
      }
      const { routeOptions } = request as FastifyRequest;
      if ((routeOptions.config as JsonBodyConfiguration).jsonAsBytes) {
        done(null, body);
        return;
      }
      if (!isUtf8(body)) {
        done(new DomainError('malformed-json', 'The body is not UTF-8.'));
        return;
      }
      const text = body.toString();
      void parse(request as FastifyRequest, text, (error: Error | null, value: unknown) => {
        done(error ? malformed(text) : null, value);
      });
    },
  );
}

/** Fastify's parser does not say where it stopped, so the text is parsed once more to learn it. */
function malformed(text: string): DomainError {
  try {
    JSON.parse(text);
    return new DomainError(
      'malformed-json',
      'The body has a member named __proto__ or constructor.prototype.',
    );
  } catch (error) {
    return new DomainError(
      'malformed-json',
      `The body is not JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
}
