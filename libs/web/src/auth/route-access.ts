import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Principal, Right } from '#identity/domain';
import { ExtendRouteConfig } from '../route-configuration.js';
import { callerOf } from './authenticator.js';

export const ROUTE_ACCESS = 'thang:route-access';

/** Who may call a route. A route that says nothing is closed to everybody. */
export type RouteAccess = { kind: 'public' } | { kind: 'requires'; rights: readonly Right[] };

/**
 * The part of a route's configuration that says who may call it; the hook that runs before the body is read
 * asks it.
 */
export interface AccessConfiguration {
  access?: RouteAccess;
}

/** Opens a route to everybody, signed in or not. */
export function Public(): MethodDecorator {
  return DeclareAccess({ kind: 'public' });
}

/** Opens a route to callers who hold all these rights; without any, to everybody who is signed in. */
export function Requires(...rights: Right[]): MethodDecorator {
  return applyDecorators(
    DeclareAccess({ kind: 'requires', rights }),
    ApiBearerAuth('key'),
    ApiCookieAuth('session'),
    ApiUnauthorizedResponse({ description: 'No valid API key or session.' }),
    ApiForbiddenResponse({ description: 'A right or the CSRF token is missing.' }),
  );
}

/** Says it to the guard and to the hook that runs before the body is read. */
function DeclareAccess(access: RouteAccess): MethodDecorator {
  const configuration: AccessConfiguration = { access };
  return applyDecorators(SetMetadata(ROUTE_ACCESS, access), ExtendRouteConfig(configuration));
}

/** The caller, for routes with `@Requires`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new Error('@Caller() on a route without @Requires()');
  return caller.principal;
});
