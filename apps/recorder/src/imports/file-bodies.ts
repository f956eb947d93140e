import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** The media type of an uploaded file. What it holds is found out by reading it. */
export const FILE_TYPE = 'application/octet-stream';

/** Lets the HTTP server hand uploads over as streams, so that none is ever in memory as a whole. */
@Injectable()
export class FileBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(FILE_TYPE, (_, stream, done) => done(null, stream));
  }
}
