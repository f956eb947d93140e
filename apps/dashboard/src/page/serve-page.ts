import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const A_YEAR = 'public, max-age=31536000, immutable';
/** Paths that never belong to the page: an unknown path below them is a 404. */
const RESERVED = /^\/(api|health|metrics|docs|(open|async)api\.json)(\/|$|\?|\.)/;

/**
 * Assets, and files beside `index.html`. Deeper paths are routes of the page, even when the code of an org
 * unit contains dots.
 */
const FILE = /^\/(assets\/.*|[^/]+\.[a-z0-9]+)$/i;

/** The directory of the built page. */
export class PageDirectory {
  constructor(readonly path: string) {}
}

/**
 * Serves the built page. Assets, whose names contain their hash, may be kept for a year. Every other path
 * that a browser requests gets `index.html`, because the page has a router of its own.
 */
export function servePage(server: FastifyInstance, directory: string): void {
  const assets = join(directory, 'assets');
  server.register(fastifyStatic, {
    root: directory,
    serve: false,
    index: false,
    cacheControl: false,
    // The build has written `.br` and `.gz` beside the files.
    preCompressed: true,
    setHeaders: (response, path) => {
      void response.header('cache-control', path.startsWith(assets) ? A_YEAR : 'no-cache');
    },
  });
  // The build has already compressed the files for which it pays.
  server.get('/*', { compress: false }, (request, reply) => answer(request, reply, directory));
}

function answer(request: FastifyRequest, reply: FastifyReply, directory: string): FastifyReply | undefined {
  // Decoded as the router decodes it: `/%61pi` is `/api`. The router has refused malformed paths already.
  const path = decodeURIComponent(request.url.split('?')[0] ?? '/');
  if (RESERVED.test(path)) {
    reply.callNotFound();
    return undefined;
  }
  // A missing file is a 404. Sending the page instead would hide the mistake.
  if (FILE.test(path)) return reply.sendFile(path.replace(/^\/+/, ''));
  if (!existsSync(join(directory, 'index.html'))) return notBuilt(reply);
  return reply.sendFile('index.html');
}

function notBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .status(503)
    .header('retry-after', '30')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(NOT_BUILT);
}

const NOT_BUILT = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Thang</title>
<h1>Trang chưa được dựng · The page is not built</h1>
<p>API đang chạy. Hãy chạy <code>npm run build</code> rồi tải lại trang.</p>
<p lang="en">The API is running. Run <code>npm run build</code>, then reload.</p>
</html>
`;
