import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { hasRight } from '#identity/domain';
import { DomainError } from '#kernel';
import { Authenticator, type Caller } from './authenticator.js';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/** Refuses every route unless `@Public()` or `@Requires(…)` opens it to the caller. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (access?.kind === 'public') return true;
    const caller = await this.authenticator.identify(context.switchToHttp().getRequest<FastifyRequest>());
    assertMayCall(access, caller);
    return true;
  }
}

/** @throws DomainError `unauthenticated` or `forbidden` */
export function assertMayCall(access: RouteAccess | undefined, caller: Caller | null): void {
  if (access?.kind === 'public') return;
  if (!caller) throw unauthenticated();
  if (!access) throw new DomainError('forbidden', 'This route is not open to anybody.');
  const missing = access.rights.filter((right) => !hasRight(caller.principal, right));
  if (missing.length > 0)
    throw new DomainError('forbidden', `${lacking(caller)} lacks the right ${missing.join(', ')}.`);
}

function lacking({ principal }: Caller): string {
  return principal.kind === 'key' ? 'The key' : 'Your role';
}

export function unauthenticated(): DomainError {
  return new DomainError('unauthenticated', 'Send an API key as "Authorization: Bearer <key>", or sign in.');
}
