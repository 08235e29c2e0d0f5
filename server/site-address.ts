import type { Request, RequestHandler } from 'express';

/** Where one collection of several stands: `/c/NAME/`. */
const COLLECTION = /^\/c\/([^/]+)(\/.*)?$/su;

const asked = new WeakMap<Request, string>();

/** The collection that the address of a request names; null where it names none. */
export function collectionAsked(request: Request): string | null {
  return asked.get(request) ?? null;
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
    const [, name, rest] = (several ? COLLECTION.exec(inside) : null) ?? [];
    if (name !== undefined) {
      // Throws URIError, which is answered 400, for what is not UTF-8.
      asked.set(request, decodeURIComponent(name).normalize('NFC'));
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
