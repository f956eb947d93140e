import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

/**
 * Adds to the Fastify configuration of a route; `@RouteConfig` alone would replace it. A `@RouteConfig` of
 * the same route must be below it.
 */
export function ExtendRouteConfig(addition: object): MethodDecorator {
  return (target, name, descriptor) => {
    const before: unknown = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, descriptor.value as object);
    RouteConfig({ ...(before as object | undefined), ...addition })(target, name, descriptor);
  };
}
