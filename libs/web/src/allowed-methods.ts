import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import { bilingual, DomainError } from '#kernel';

/** The route of the page answers GET for every path, so it says nothing about a path. */
const CATCH_ALL = '/*';

/**
 * Answers a known path with another method by `405` and the methods that it allows, before the body is read.
 * Without this the router takes such a path for unknown.
 */
export function refuseOtherMethods(server: FastifyInstance): void {
  const routes = findMyWay({ maxParamLength: 500 });
  const methods = new Set<HTTPMethod>();
  server.addHook('onRoute', ({ url, method }) => {
    if (url === CATCH_ALL) return;
    for (const one of [method].flat() as HTTPMethod[]) {
      methods.add(one);
      if (!routes.hasRoute(one, url)) routes.on(one, url, () => undefined);
    }
  });
  server.addHook('onRequest', (request, reply, done) => {
    done(isUnrouted(request) ? otherMethod(request, reply, routes, methods) : undefined);
  });
}

function isUnrouted(request: FastifyRequest): boolean {
  return request.is404 || request.routeOptions.url === CATCH_ALL;
}

function otherMethod(
  request: FastifyRequest,
  reply: FastifyReply,
  routes: ReturnType<typeof findMyWay>,
  methods: ReadonlySet<HTTPMethod>,
): DomainError | undefined {
  const path = request.url.split('?')[0] ?? '/';
  const allowed = [...methods].filter((method) => routes.find(method, path) !== null).sort();
  if (allowed.length === 0 || allowed.includes(request.method as HTTPMethod)) return undefined;
  const list = allowed.join(', ');
  void reply.header('allow', list);
  const detail = bilingual(`Đường dẫn này nhận ${list}.`, `This path takes ${list}.`);
  return new DomainError('method-not-allowed', detail);
}
