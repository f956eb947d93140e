import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(js|css|html|svg|json|txt)$/;
/** Smaller files fit into one packet as they are. */
const MIN_BYTES = 1024;

/**
 * Writes a `.br` and a `.gz` copy of each file that becomes smaller by it. Compresses at the highest level,
 * because a file is built once and read often.
 */
export function precompress(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    if (content.length < MIN_BYTES) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}

/** Returns a Vite plugin that compresses the built files. */
export function precompressed(directory) {
  return { name: 'precompressed', apply: 'build', closeBundle: () => precompress(directory) };
}
