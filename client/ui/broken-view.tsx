import { inSite } from '../current-site.ts';
import type { Messages } from '../messages/catalogue.ts';
import { BLANK, searchAddress } from '../search/search-state.ts';

/** Stands where a view failed: what happened, and two ways on. Plain links, since nothing of the page can be relied on. */
export function BrokenView({ error, m }: { error: unknown; m: Messages }) {
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <div className="notice failure" role="alert">
        <h1>{m.site.broken}</h1>
        <p>{m.site.brokenHint}</p>
        <p className="quiet">{String(error)}</p>
        <p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {m.site.reload}
          </button>{' '}
          <a href={inSite(searchAddress(BLANK))}>{m.site.toSearch}</a>
        </p>
      </div>
    </main>
  );
}
