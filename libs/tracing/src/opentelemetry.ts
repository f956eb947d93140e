import {
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { parseTraceparent, traceparentOf } from '#kernel';
import { recordSpansWith, type Span, type SpanDescription } from './spans.js';

export interface TracingOptions {
  /** Where traces are sent: the address of a collector that takes OTLP over HTTP. */
  endpoint: string;
  /** The name of the process: `web`, `worker`, `recorder`. */
  service: string;
  version: string;
  /** Called when spans cannot be sent. They are dropped then. */
  onProblem: (message: string) => void;
}

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} satisfies Record<SpanDescription['kind'], SpanKind>;

/** Sends the spans of this process as OTLP over HTTP. Returns what sends the last of them. */
export function startOpenTelemetry({
  endpoint,
  service,
  version,
  onProblem,
}: TracingOptions): () => Promise<void> {
  const nothing = (): void => undefined;
  const log = { error: onProblem, warn: nothing, info: nothing };
  diag.setLogger({ ...log, debug: nothing, verbose: nothing }, DiagLogLevel.ERROR);
  const named = resourceFromAttributes({ 'service.name': `thang-${service}`, 'service.version': version });
  const fromEnvironment = detectResources({ detectors: [envDetector] });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: defaultResource().merge(named).merge(fromEnvironment),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('thang', version);
  recordSpansWith({ begin: (description) => begun(tracer, description) });
  return async () => {
    recordSpansWith(null);
    await provider.shutdown();
  };
}

function begun(tracer: Tracer, { name, kind, parent, attributes, startedAt }: SpanDescription): Span {
  const span = tracer.startSpan(
    name,
    { kind: kinds[kind], attributes: { ...attributes }, startTime: startedAt ?? Date.now() },
    contextOf(parent),
  );
  const { traceId, spanId, traceFlags } = span.spanContext();
  const flags = traceFlags.toString(16).padStart(2, '0');
  return {
    traceparent: traceparentOf({ traceId, spanId, flags }),
    set: (more) => void span.setAttributes({ ...more }),
    end: (error) => {
      if (error !== undefined)
        span.setStatus({
          code: SpanStatusCode.ERROR,
          message: error instanceof Error ? error.message : String(error),
        });
      span.end();
    },
  };
}

function contextOf(parent: string | null): Context {
  const place = parseTraceparent(parent);
  if (!place) return ROOT_CONTEXT;
  const { traceId, spanId, flags } = place;
  const traceFlags = Number.parseInt(flags, 16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
