import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#kernel';

/** Marks operations whose answers are in a language, for the OpenAPI document. */
export const LANGUAGE_EXTENSION = 'x-in-language';

/**
 * Injects the language to answer in, by `Accept-Language`: Vietnamese unless English is preferred. Sets
 * `Content-Language`.
 */
export const InLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => {
    const http = context.switchToHttp();
    const language = preferredLanguage(http.getRequest<FastifyRequest>().headers['accept-language']);
    void http
      .getResponse<FastifyReply>()
      .header('content-language', language)
      .header('vary', 'Accept-Language');
    return language;
  },
  [markInLanguage],
);

function markInLanguage(controller: object, method: string | symbol | undefined): void {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, method);
  if (descriptor && method !== undefined)
    ApiExtension(LANGUAGE_EXTENSION, true)(controller, method, descriptor);
}

/**
 * Returns the one of `vi` and `en` with the higher weight (RFC 9110, section 12.5.4). `*` counts as
 * Vietnamese.
 */
export function preferredLanguage(header: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'vi', weight: 0 };
  for (const range of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = languageOf(tag);
    const weight = weightOf(parameters);
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

function languageOf(tag: string): Language | null {
  const primary = tag.split('-')[0];
  if (primary === 'vi' || primary === '*') return 'vi';
  return primary === 'en' ? 'en' : null;
}

function weightOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const value = weight === undefined ? 1 : Number(weight.slice(2));
  return Number.isFinite(value) ? value : 0;
}
