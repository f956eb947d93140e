import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ExtendRouteConfig } from './route-configuration.js';

interface CompressionConfiguration {
  uncompressed?: boolean;
}

/**
 * Marks routes whose answers carry a secret, such as a key or a token. From the length of a compressed answer
 * an attacker who can place text in it can guess the secret (BREACH).
 */
export function Uncompressed(): MethodDecorator {
  return ExtendRouteConfig({ uncompressed: true } satisfies CompressionConfiguration);
}

/** The minimum length to compress. Shorter answers fit into one packet. */
const MIN_BYTES = 1024;

/**
 * The media types to compress. Event streams are not: a compressor would hold entries back until it has
 * enough of them.
 */
const COMPRESSIBLE = /^text\/(?!event-stream)|[/+](json|xml|yaml|javascript)(;|$)/;

/**
 * Compresses long answers for clients that accept it, with Brotli rather than gzip. Call it before routes are
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
    // Compressed request bodies are refused.
    globalDecompression: false,
  });
}
