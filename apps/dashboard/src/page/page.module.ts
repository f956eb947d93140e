import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { PageDirectory, servePage } from './serve-page.js';

/** Serves the built web page. */
@Module({})
export class PageModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly page: PageDirectory,
  ) {}

  static forRoot(directory: string): DynamicModule {
    return {
      module: PageModule,
      providers: [{ provide: PageDirectory, useValue: new PageDirectory(directory) }],
    };
  }

  /** Nest's own routes take precedence over the page's catch-all. */
  onModuleInit(): void {
    servePage(this.host.httpAdapter.getInstance(), this.page.path);
  }
}
