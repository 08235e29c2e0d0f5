import { useSpeech } from '../messages/catalogue.ts';
import { Link, type Place, useScroll, useTitle } from '../router.tsx';
import { backName, lastSearch } from '../search/last-search.ts';
import { Failure } from '../ui/failure.tsx';
import { useCompareAnswer } from '../wire.ts';
import { type ComparedIds, compareAddress, compareRequest, readCompared } from './compare-address.ts';
import { Comparison } from './comparison.tsx';
import '../styles/compare.css';

/** A comparison is of no query. */
const NO_QUERY = { q: '', match: 'exact' } as const;

/** `/compare?a=&b=`: two documents side by side. */
export function ComparePage({ place }: { place: Place }) {
  const ids = readCompared(place.params);
  return ids === null ? <NothingNamed entry={place.entry} /> : <Compared ids={ids} place={place} />;
}

function Compared({ ids, place }: { ids: ComparedIds; place: Place }) {
  const { m } = useSpeech();
  const { data, loading, error, retry } = useCompareAnswer(compareRequest(ids));
  const answer = loading ? null : data;
  const missing = error?.status === 404;
  useTitle(
    answer === null
      ? `${m.compare.title} · ${m.site.name}`
      : `${m.compare.of(answer.a.title, answer.b.title)} · ${m.site.name}`,
  );
  useScroll(place.entry, answer !== null || error !== null);
  return (
    <main id="content" tabIndex={-1} className="page compare-page">
      <p className="crumbs">
        <Link {...lastSearch(NO_QUERY)}>← {backName(NO_QUERY, m)}</Link>
      </p>
      <div className="compare-head">
        <h1>{m.compare.title}</h1>
        {answer !== null && (
          <Link className="button swap" href={compareAddress({ a: ids.b, b: ids.a })}>
            {m.compare.swap}
          </Link>
        )}
      </div>
      {missing && (
        <div className="notice">
          <p>{error.message}</p>
          <p>{m.document.notFoundHint}</p>
        </div>
      )}
      {error !== null && !missing && <Failure error={error} retry={retry} />}
      {answer === null && loading && (
        <p className="late waiting" role="status">
          {m.compare.waiting}
        </p>
      )}
      {answer !== null && <Comparison key={place.entry} answer={answer} />}
    </main>
  );
}

function NothingNamed({ entry }: { entry: string }) {
  const { m } = useSpeech();
  useTitle(`${m.compare.title} · ${m.site.name}`);
  useScroll(entry, true);
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <h1>{m.compare.title}</h1>
      <p>{m.compare.howTo}</p>
      <Link {...lastSearch({ q: '', match: 'exact' })}>{m.site.toSearch}</Link>
    </main>
  );
}
