import type { Request } from 'express';

/** What a request may read. */
export interface Grant {
  /** Name of the token; null where none is needed. */
  name: string | null;
  /** Collections it may read; null for all. */
  collections: readonly string[] | null;
}

/** Where no token is needed. */
export const EVERYTHING: Grant = { name: null, collections: null };

const grants = new WeakMap<Request, Grant>();

export function grantTo(request: Request, grant: Grant): void {
  grants.set(request, grant);
}

/** What a request that was let in may read. */
export function grantOf(request: Request): Grant {
  return grants.get(request) ?? EVERYTHING;
}
