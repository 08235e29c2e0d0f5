import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The built page loads only its own files, and neither scripts nor styles stand in it: what it shows of a text can run nothing. Pictures
 * may come from its own memory too (`blob:`), where a chart becomes one to be saved. There is no upgrade to HTTPS and no HSTS: the server speaks plain HTTP, on
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
        imgSrc: ["'self'", 'blob:'],
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
