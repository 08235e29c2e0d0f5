import type { Request, RequestHandler } from 'express';

/** Where one collection of several stands: `/c/NAME/`. */
const COLLECTION = /^\/c\/([^/]+)(\/.*)?$/su;

const asked = new WeakMap<Request, string>();
const roots = new WeakMap<Request, string>();

/** The collection that the address of a request names; null where it names none. */
export function collectionAsked(request: Request): string | null {
  return asked.get(request) ?? null;
}

/**
 * The absolute address under which the page of what was asked for stands, without a slash at its end:
 * `https://texts.example.edu/zhengwen/c/NAME`. A forwarded host is believed where the proxy is.
 */
export function siteRoot(request: Request): string {
  return `${request.protocol}://${request.host}${roots.get(request) ?? ''}`;
}

/**
 * Takes from an address what comes before the routes: the base path under which a proxy shows the server (whether or not
 * the proxy has taken it off), then the collection, where there are several.
 * @param basePath `/zhengwen`, or '' for none
 */
export function siteAddress(basePath: string, several: boolean): RequestHandler {
  return (request, response, next) => {
    const [path, query] = parted(request.url);
    if (basePath !== '' && path === basePath) {
      response.redirect(308, `${basePath}/${query}`);
      return;
    }
    const inside = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
    roots.set(request, basePath);
    const [, name, rest] = (several ? COLLECTION.exec(inside) : null) ?? [];
    if (name !== undefined) {
      // Throws URIError, which is answered 400, for what is not UTF-8.
      const collection = decodeURIComponent(name).normalize('NFC');
      asked.set(request, collection);
      roots.set(request, `${basePath}/c/${encodeURIComponent(collection)}`);
      if (rest === undefined) {
        response.redirect(308, `${basePath}${inside}/${query}`);
        return;
      }
    }
    request.url = `${rest ?? inside}${query}`;
    next();
  };
}

function parted(address: string): [path: string, query: string] {
  const mark = address.indexOf('?');
  return mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark)];
}
