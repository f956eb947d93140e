import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ExtendRouteConfig } from './route-configuration.js';

interface CompressionConfiguration {
  uncompressed?: boolean;
}

/**
 * For routes whose answers carry a secret, a key or a token for example: from the length of a compressed
 * answer an attacker who can place text in it can guess the secret beside it (BREACH).
 */
export function Uncompressed(): MethodDecorator {
  return ExtendRouteConfig({ uncompressed: true } satisfies CompressionConfiguration);
}

/** Smaller answers fit into one packet as they are. */
const MIN_BYTES = 1024;

/** Event streams are left as they are: a compressor would hold entries back until it has enough of them. */
const COMPRESSIBLE = /^text\/(?!event-stream)|[/+](json|xml|yaml|javascript)(;|$)/;

/**
 * Compresses long answers with what the client accepts, Brotli rather than gzip. Call it before routes are
 * added.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      const { uncompressed } = (route.config ?? {}) as CompressionConfiguration;
      if (uncompressed) route.compress = false;
    });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: MIN_BYTES,
    customTypes: COMPRESSIBLE,
    // Compressed bodies of requests are refused.
    globalDecompression: false,
  });
}
