import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiCookieAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Principal, Right } from '#identity/domain';
import { ProblemDocument } from '../problems/problem-document.js';
import { callerOf } from './authenticator.js';

export const ROUTE_ACCESS = 'thang:route-access';

/** Who may call a route. A route that says nothing is closed to everybody. */
export type RouteAccess = { kind: 'public' } | { kind: 'requires'; rights: readonly Right[] };

/** Opens a route to everybody, signed in or not. */
export function Public(): MethodDecorator {
  // The route's own configuration carries it too, for the hook that runs before the body is read.
  return applyDecorators(
    SetMetadata(ROUTE_ACCESS, { kind: 'public' } satisfies RouteAccess),
    RouteConfig({ public: true }),
  );
}

/** Opens a route to callers who hold all these rights; without any, to everybody who is signed in. */
export function Requires(...rights: Right[]): MethodDecorator {
  return applyDecorators(
    SetMetadata(ROUTE_ACCESS, { kind: 'requires', rights } satisfies RouteAccess),
    ApiBearerAuth('key'),
    ApiCookieAuth('session'),
    ApiUnauthorizedResponse({ description: 'No valid API key or session.', type: ProblemDocument }),
    ApiForbiddenResponse({ description: 'A right or the CSRF token is missing.', type: ProblemDocument }),
  );
}

/** The caller, for routes with `@Requires`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new Error('@Caller() on a route without @Requires()');
  return caller.principal;
});
