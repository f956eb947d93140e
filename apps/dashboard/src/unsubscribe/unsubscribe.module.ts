import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** Mail programs post `List-Unsubscribe=One-Click`, and so does the form. What is posted does not matter. */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)/;

@Module({ controllers: [UnsubscribeController] })
export class UnsubscribeModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 1_000 }, (_, __, done) =>
      done(null, {}),
    );
  }
}
