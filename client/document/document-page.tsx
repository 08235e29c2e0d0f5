import { useEffect } from 'react';
import type { ResolveAnswer } from '../../engine/types.ts';
import { type PassageLink, readPassageLink, resolveRequest } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link, type Place, useScroll, useTitle } from '../router.tsx';
import { backName, lastSearch } from '../search/last-search.ts';
import { Failure } from '../ui/failure.tsx';
import { useDocumentDetail, useResolveAnswer } from '../wire.ts';
import { useHeadTags } from './head-tags.ts';
import { loadedText } from './long/loaded-text.ts';
import { LongReader } from './long/long-reader.tsx';
import { useOpeningPart } from './long/opening-part.ts';
import { Reader } from './reader.tsx';
import { ResolveNotice } from './resolve-notice.tsx';
import { SourceView } from './source-view.tsx';

/** `/document/:id`: reads the link, fetches the document, and asks where the quoted words stand today. */
export function DocumentPage({ place }: { place: Place }) {
  const { m } = useSpeech();
  const link = readPassageLink(place.path, place.params);
  if (link === null) {
    return (
      <main id="content" tabIndex={-1} className="page narrow">
        <h1>{m.document.badLink}</h1>
        <Link href="/">{m.site.toSearch}</Link>
      </main>
    );
  }
  return <LinkedDocument place={place} link={link} />;
}

function LinkedDocument({ place, link }: { place: Place; link: PassageLink }) {
  const { m } = useSpeech();
  const [part, takeWhole] = useOpeningPart(link.document, link.passage);
  const answer = useDocumentDetail(link.document, part);
  const resolved = useResolveAnswer(resolveRequest(link));
  const detail = answer.data;
  const text = detail === null ? null : loadedText(detail);
  const isSource = place.params.get('view') === 'source';
  const isShown = detail !== null && (isSource || !resolved.loading);
  useHeadTags(link, isShown);
  // What stands first comes first.
  const overview = useDocumentDetail(isShown && text !== null ? link.document : null, 'overview').data;
  useEffect(() => {
    if (text !== null && overview?.overview !== undefined && overview.document.id === link.document)
      text.addOverview({ ...overview, overview: overview.overview });
  }, [text, overview, link.document]);
  useTitle(`${detail?.document.title ?? m.document.kind} · ${m.site.name}`);
  if (answer.error?.status === 404)
    return <Missing link={link} resolved={resolved.data} entry={place.entry} />;
  return (
    <main id="content" tabIndex={-1} className="page document-page">
      {(detail === null || resolved.loading) && (
        <p className="crumbs">
          <Link {...lastSearch(link)}>← {backName(link, m)}</Link>
        </p>
      )}
      {answer.error !== null && <Failure error={answer.error} retry={answer.retry} />}
      {detail === null && answer.loading && <p className="late waiting">{m.state.loading}</p>}
      {detail !== null && isSource && (
        <SourceView place={place} link={link} detail={detail} check={overview?.overview?.check ?? null} />
      )}
      {detail !== null && !isSource && text === null && !resolved.loading && (
        <Reader key={place.entry} place={place} link={link} detail={detail} resolved={resolved.data} />
      )}
      {detail !== null && !isSource && text !== null && !resolved.loading && (
        <LongReader
          key={place.entry}
          place={place}
          link={link}
          opening={detail}
          text={text}
          resolved={resolved.data}
          takeWhole={takeWhole}
          taking={part === 'whole'}
        />
      )}
    </main>
  );
}

/** The document is gone; the words it was cited for may stand elsewhere. */
function Missing({
  link,
  resolved,
  entry,
}: {
  link: PassageLink;
  resolved: ResolveAnswer | null;
  entry: string;
}) {
  const { m } = useSpeech();
  useScroll(entry, true);
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <h1>{m.document.notFound}</h1>
      <p>{m.document.notFoundHint}</p>
      {resolved !== null && <ResolveNotice answer={resolved} link={link} show={null} />}
      <Link href="/">{m.site.toSearch}</Link>
    </main>
  );
}
