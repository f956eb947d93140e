import type { ServiceEnd } from './service-process.js';

/** The service ended before it was running. */
export class ServiceStartError extends Error {
  constructor(
    readonly service: string,
    readonly end: ServiceEnd,
  ) {
    super(end.lastWords || `${service} ended with code ${end.code} before it was ready.`);
    this.name = 'ServiceStartError';
  }
}
