/** Where the pages of this site stand: below the server's base path, and in one of its collections where it has several. */
export interface Site {
  /** Put before every path: `/zhengwen/c/湖南`, percent-encoded, or ''. */
  root: string;
  /** The server's base path, `/zhengwen` or ''. */
  base: string;
  /** The collection; null for all of them, or for the only one. */
  collection: string | null;
}

/** Reads the site from the base path and the path on show, both as they stand in addresses. */
export function siteAt(base: string, path: string): Site {
  const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  const encoded = /^\/c\/([^/]+)(?=\/|$)/.exec(inside)?.[1];
  const collection = encoded === undefined ? null : decoded(encoded);
  return collection === null
    ? { root: base, base, collection: null }
    : { root: `${base}/c/${encodeURIComponent(collection)}`, base, collection };
}

/** The path within the site. */
export function pathWithin({ base, collection }: Site, path: string): string {
  const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  return collection === null ? inside : inside.replace(/^\/c\/[^/]+/, '') || '/';
}

/** The address of a collection, of all for null. */
export function collectionAddress({ base }: Site, collection: string | null, search: string): string {
  return collection === null ? `${base}/${search}` : `${base}/c/${encodeURIComponent(collection)}/${search}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
