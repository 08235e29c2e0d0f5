import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Request, RequestHandler } from 'express';
import { AnswerError } from '../error-answer.ts';

/** Under which names a server may be asked. */
export interface OwnHosts {
  /** Whether it listens on more than this machine's loopback address. */
  elsewhere: boolean;
  /** Further names, `search.example.edu` or `search.example.edu:8443`; without a port any port will do. */
  allowed: readonly string[];
}

/** A server on one's own machine, under no other name. */
export const AT_HOME: OwnHosts = { elsewhere: false, allowed: [] };

/** Names of the loopback address, as they stand in `Host`. */
const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Answers only those who ask for this server by a name of its own. The page of another site whose name has been made to lead
 * here (DNS rebinding) still sends its own name in `Host`, and would otherwise read the collection.
 */
export function onlyOwnHosts(own: OwnHosts): RequestHandler {
  return (request, _response, next) => {
    // Both, since a page under a foreign name can itself say that it was forwarded.
    for (const host of [request.headers.host ?? '', request.host ?? '']) {
      if (!isOwnHost(host, own, request.socket.localPort)) throw new AnswerError(421, 'foreign-host', host);
    }
    next();
  };
}

/** Whether a host, as in the header `Host`, is a name of this server, which listens on a port. */
export function isOwnHost(host: string, { elsewhere, allowed }: OwnHosts, port: number | undefined): boolean {
  const asked = host.toLowerCase();
  const { name, port: askedPort } = partsOf(asked);
  if (allowed.some((entry) => entry === asked || entry === name)) return true;
  if (LOOPBACK_NAMES.includes(name)) return Number(askedPort ?? 80) === port;
  // A site is named by an address only where that address serves it: no name was made to lead here.
  return elsewhere && (isIP(name.replace(/^\[|\]$/gu, '')) !== 0 || name === hostname().toLowerCase());
}

/**
 * Whether a request was sent by a page of this server: its `Origin`, which browsers always send with a POST, has the host
 * that was asked, or one that was allowed by name (for proxies that pass on another host).
 */
export function isOwnOrigin(request: Request, { allowed }: OwnHosts): boolean {
  const origin = URL.parse(request.get('Origin') ?? '');
  if (origin === null || origin.host === '') return false;
  return origin.host === withoutDefaultPort(request) || allowed.includes(origin.host);
}

/** The host asked, as it stands in an origin. */
function withoutDefaultPort(request: Request): string {
  const host = (request.host ?? '').toLowerCase();
  return URL.parse(`${request.protocol}://${host}`)?.host ?? host;
}

/** A host as given by a person, as `Host` names it; null where it is none. */
export function readHostName(text: string): string | null {
  const host = URL.parse(`http://${text}`);
  const isHost = host !== null && host.href === `http://${host.host}/` && /^[^\s/?#@\\]+$/u.test(text);
  if (!isHost) return null;
  // The parser leaves out port 80, which a name without a port takes in.
  return /:80$/u.test(text) ? `${host.host}:80` : host.host;
}

/** Whether an address to listen on can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function partsOf(host: string): { name: string; port: string | null } {
  const [, name = host, port = null] = /^(.*?)(?::(\d{1,5}))?$/su.exec(host) ?? [];
  return { name, port };
}
