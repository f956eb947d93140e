import { isUtf8 } from 'node:buffer';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { MAX_JSON_DEPTH, nestsTooDeep } from './input/json-depth.js';

/** The configuration of a route that parses its JSON itself, more strictly; its body is the bytes. */
export interface JsonBodyConfiguration {
  jsonAsBytes?: boolean;
}

/**
 * Reads JSON bodies. An empty body counts as none; for a malformed one the answer names the error and its
 * position.
 */
export function readJsonBodies(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  // This parser also refuses `__proto__` and `constructor.prototype`.
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser(
    ['application/json', 'application/merge-patch+json'],
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
      if (nestsTooDeep(text)) {
        const detail = `The body nests deeper than ${MAX_JSON_DEPTH} levels.`;
        done(new DomainError('malformed-json', detail));
        return;
      }
      void parse(request as FastifyRequest, text, (error: Error | null, value: unknown) => {
        done(error ? malformed(text) : null, value);
      });
    },
  );
}

/** Parses the text once more for the position of the error, which Fastify's parser does not report. */
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
