import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkGroups } from './chunks.js';
import { precompressed } from './precompress.js';
import { textsOfScreens } from './texts-of-screens.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const built = fileURLToPath(new URL('../../../dist/apps/dashboard/web', import.meta.url));
const libs = fileURLToPath(new URL('../../../libs/', import.meta.url));

/** The dashboard serves the page on the API's own origin. In development, Vite proxies the API. */
export default defineConfig({
  root: here,
  plugins: [withoutNode(), textsOfScreens(`${here}src`), react(), precompressed(built)],
  resolve: {
    // The entry points of the libs, as in package.json. Only their pure parts belong in a page.
    alias: [
      { find: /^#([a-z-]+)\/kinds$/, replacement: `${libs}$1/src/domain/kinds.ts` },
      { find: /^#([a-z-]+)\/domain$/, replacement: `${libs}$1/src/domain/index.ts` },
      { find: /^#([a-z-]+)$/, replacement: `${libs}$1/src/index.ts` },
    ],
  },
  build: {
    outDir: built,
    emptyOutDir: true,
    // The content security policy forbids data: fonts and images, so nothing is inlined.
    assetsInlineLimit: 0,
    // `packages`, compressed to 190 kB; page-weight.int-spec.ts holds the sizes.
    chunkSizeWarningLimit: 800,
    // Tests read from it what a route loads.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups(`${here}src`) } } },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000', '/docs': 'http://localhost:3000' } },
});

/**
 * Stops the build when the page would import a module of Node. Vite replaces such a module by an empty one, and the
 * page then fails when it is opened.
 *
 * @returns {import('vite').Plugin}
 */
function withoutNode() {
  return {
    name: 'without-node',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.startsWith('node:')) this.error(`${importer} imports ${id}, which a browser does not have.`);
    },
  };
}
