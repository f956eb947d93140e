import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { loadSettings } from '#config';
import { installation } from '#config/installation';
import { FrameworkSet } from '#maturity';
import { moduleOfHttpService } from '#runtime';
import { createHttpAdapter, createOpenApiDocument, prefixRoutes } from '#web';
import { DashboardModule } from '../../../dashboard/src/dashboard.module.js';
import { WebhooksDescription } from '../../../dashboard/src/subscriptions/webhooks/webhooks.description.js';
import { RecorderModule } from '../../../recorder/src/recorder.module.js';
import { requestExamples } from './request-examples.js';

/** No process listens there: in a preview, Nest makes no instance and opens no connection. */
const settings = loadSettings({ DATABASE_URL: 'postgres://localhost/none', THANG_LOG_LEVEL: 'error' });

// No route depends on which frameworks are installed.
const frameworks = new FrameworkSet([]);
const rateLimits = { perKey: settings.ratePerKey, perRecorder: settings.ratePerRecorder };
const recorder = RecorderModule.forRoot({ rateLimits, frameworks });
const dashboard = DashboardModule.forRoot({ settings, frameworks });

/**
 * Describes all services that are behind one address as one API, and the webhooks that they call, without
 * starting them.
 */
export async function mergedDocument(): Promise<OpenAPIObject> {
  const document = await describe([recorder, dashboard, { module: WebhooksDescription }]);
  for (const { operationId = '', requestBody } of operationsOf(document)) {
    const example = requestExamples[operationId];
    for (const [type, body] of Object.entries(requestBody?.content ?? {}))
      if (example && JSON_TYPE.test(type)) body.example = example;
  }
  return document;
}

const JSON_TYPE = /\bjson$/;

interface Operation {
  operationId?: string;
  requestBody?: { content: Record<string, { example?: unknown }> };
}

export function operationsOf({ paths }: OpenAPIObject): Operation[] {
  return Object.values(paths).flatMap((item) => Object.values(item as Record<string, Operation>));
}

/** Returns the paths that the recorder serves when it is a process of its own. */
export async function pathsOfRecorder(): Promise<string[]> {
  return Object.keys((await describe([recorder])).paths);
}

async function describe(features: DynamicModule[]): Promise<OpenAPIObject> {
  const { migrations, version } = installation;

  @Module({ imports: [moduleOfHttpService({ name: 'contract', version }, settings, migrations, features)] })
  class DescribedModule {}

  const application = await NestFactory.create<NestFastifyApplication>(DescribedModule, createHttpAdapter(), {
    preview: true,
    abortOnError: false,
    logger: false,
  });
  prefixRoutes(application);
  return createOpenApiDocument(application, version);
}
