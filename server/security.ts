import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The built page loads only its own files, and neither scripts nor styles stand in it: what it shows of a text can run nothing. There is no upgrade to HTTPS and no HSTS: the server speaks plain HTTP, on
 * one's own machine or behind a proxy that adds them.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
}
