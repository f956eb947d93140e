import type { SecurityHeadersOptions } from '@nestjs/common';

/**
 * What every answer carries. Scripts come from this server only. Styles may stand in the page: the component
 * library and the charts write them there. TLS, and with it HSTS, is the business of whatever terminates it.
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
