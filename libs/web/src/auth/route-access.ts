import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Principal, Right } from '#identity/domain';
import { ExtendRouteConfig } from '../route-configuration.js';
import { callerOf } from './authenticator.js';

export const ROUTE_ACCESS = 'thang:route-access';

/** The callers that a route admits. A route without a declaration admits none. */
export type RouteAccess = { kind: 'public' } | { kind: 'requires'; rights: readonly Right[] };

/** The part of a route's configuration with its access, for the hook that runs before the body is read. */
export interface AccessConfiguration {
  access?: RouteAccess;
}

/** Admits all callers, signed in or not. */
export function Public(): MethodDecorator {
  return DeclareAccess({ kind: 'public' });
}

/** Admits callers that have all these rights; without any rights, all callers that are signed in. */
export function Requires(...rights: Right[]): MethodDecorator {
  return applyDecorators(
    DeclareAccess({ kind: 'requires', rights }),
    ApiExtension('x-rights', rights),
    ApiBearerAuth('key'),
    ApiCookieAuth('session'),
  );
}

/** Declares the access for the guard and for the hook that runs before the body is read. */
function DeclareAccess(access: RouteAccess): MethodDecorator {
  const configuration: AccessConfiguration = { access };
  return applyDecorators(SetMetadata(ROUTE_ACCESS, access), ExtendRouteConfig(configuration));
}

/** Injects the caller into routes with `@Requires`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const caller = callerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!caller) throw new Error('@Caller() on a route without @Requires()');
  return caller.principal;
});
