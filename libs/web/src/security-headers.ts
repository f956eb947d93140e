import type { SecurityHeadersOptions } from '@nestjs/common';

/**
 * The headers of every answer. Scripts load from this server only. Inline styles are allowed, because the
 * component library and the charts write them into the page. The proxy that terminates TLS sets HSTS.
 */
export const securityHeaders: SecurityHeadersOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: "'self'",
      scriptSrc: "'self'",
      scriptSrcAttr: "'none'",
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: "'self'",
      objectSrc: "'none'",
      baseUri: "'none'",
      formAction: "'self'",
      frameAncestors: "'none'",
    },
  },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
};
