import { currentSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import type { Place } from '../router.tsx';
import { collectionAddress } from '../site.ts';
import { signOut, useSession } from './session.ts';

/** In the head of a page: which collection it is of, and who is signed in. Nothing where there is neither. */
export function SessionMenu({ place }: { place: Place }) {
  const { m } = useSpeech();
  const session = useSession();
  if (session === null) return null;
  const { collections, name } = session;
  const site = currentSite();
  const choose = (value: string) => {
    // The same search in another collection; what else is on show belongs to this one.
    const search = place.path === '/' ? window.location.search : '';
    window.location.assign(collectionAddress(site, value === '' ? null : value, search));
  };
  const leave = () => {
    signOut().finally(() => window.location.assign(`${site.base}/`));
  };
  return (
    <>
      {collections !== null && collections.length > 0 && (
        <select
          className="collection-switch"
          aria-label={m.site.collection}
          value={site.collection ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{m.site.allCollections}</option>
          {collections.map((collection) => (
            <option key={collection} value={collection}>
              {collection}
            </option>
          ))}
        </select>
      )}
      {session.tokens && name !== null && (
        <button type="button" className="plain" title={m.signIn.as(name)} onClick={leave}>
          {m.signIn.out}
        </button>
      )}
    </>
  );
}
