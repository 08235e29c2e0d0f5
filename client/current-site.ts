import { type Site, siteAt } from './site.ts';

/** The site of the page on show: another one is another page load. */
export function currentSite(): Site {
  site ??= siteAt(
    document.querySelector('meta[name="base-path"]')?.getAttribute('content') ?? '',
    location.pathname,
  );
  return site;
}

let site: Site | null = null;

/** An address of this site, given from its root: `/document/…`, `/api/…`. */
export function inSite(address: string): string {
  return `${currentSite().root}${address}`;
}
