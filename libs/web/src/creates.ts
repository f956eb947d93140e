import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** The part of `API_PREFIX` that an address needs; the constant would import this file in a circle. */
const PREFIX = '/api/v1';

/**
 * Declares that a route answers `201`, and sets `Location`.
 * @param type what it answers
 * @param at where the new resource is, below `/api/v1`: `/runs/{id}`. A name in braces is a member of the
 * answer (`{person.id}`), else a parameter of the path.
 */
export function Creates(type: Type, at: string): MethodDecorator {
  return applyDecorators(
    ApiCreatedResponse({
      type,
      headers: {
        Location: {
          description: 'Where the new resource is.',
          schema: { type: 'string', format: 'uri-reference' },
          example: `${PREFIX}${at.replaceAll(/\{[\w.]+\}/g, '42')}`,
        },
      },
    }),
    UseInterceptors(new LocationInterceptor(at)),
  );
}

@Injectable()
class LocationInterceptor implements NestInterceptor {
  constructor(private readonly at: string) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { params } = http.getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const path = this.at.replaceAll(/\{([\w.]+)\}/g, (_, name: string) =>
          encodeURIComponent(String(memberOf(answer, name) ?? params[name])),
        );
        void http.getResponse<FastifyReply>().header('location', `${PREFIX}${path}`);
      }),
    );
  }
}

function memberOf(answer: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], answer);
}
