import { applyDecorators } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '#kernel';
import { ExtendRouteConfig } from './route-configuration.js';

/** The part of a route's configuration that says whether it reads bodies of HTML forms. */
interface FormConfiguration {
  acceptsForms?: boolean;
}

/** Lets a route read bodies of HTML forms, which any other site can make a browser send. */
export function AcceptsForms(): MethodDecorator {
  const configuration: FormConfiguration = { acceptsForms: true };
  return applyDecorators(ExtendRouteConfig(configuration));
}

/**
 * Refuses bodies of HTML forms. A browser sends a form to any site without asking, but JSON only to its own:
 * so no other site can sign a visitor in to an account that is not the visitor's.
 */
export function refuseForms(server: FastifyInstance): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const type = request.headers['content-type'] ?? '';
    const isForm = /^\s*(application\/x-www-form-urlencoded|text\/plain)/i.test(type);
    if (!isForm || (request.routeOptions.config as FormConfiguration).acceptsForms) {
      done(null, payload);
      return;
    }
    const detail = 'Send application/json; bodies of HTML forms are not read.';
    done(new DomainError('unsupported-media-type', detail));
  });
}
