import { useEffect, useRef, useState } from 'react';
import type { DocumentSummary, HitPassage, Range } from '../../engine/types.ts';
import { type MarkedQuery, matchesRequest } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { Marked } from '../ui/marked.tsx';
import { LONG_LINES, useMedia } from '../ui/media.ts';
import { useDocumentDetail, useDocumentMatches } from '../wire.ts';
import { clip } from './clip.ts';
import { hitAddress } from './hit-address.ts';

interface Props {
  document: DocumentSummary;
  passage: HitPassage;
  /** The heading shown above it already. */
  under: string | null;
  query: MarkedQuery;
}

/** Units shown on either side of the marks: with the marks, about three lines of a window of each kind. */
const AROUND = 60;
const AROUND_NARROW = 24;
/** The server cuts passages longer than this. */
const LONGEST = 600;

/** A passage that matches: a few lines about its marks, all of it when asked. */
export function Excerpt({ document, passage, under, query }: Props) {
  const { m } = useSpeech();
  const [whole, setWhole] = useState(false);
  const wide = useMedia(LONG_LINES);
  const part = clip(passage.text, passage.ranges, wide ? AROUND : AROUND_NARROW);
  const cut = isCut(passage);
  const isPart = cut || passage.start > 0 || part.text.length < passage.text.length;
  const [text, clamped] = useClamped(isPart ? null : `${wide} ${part.text}`);
  const more = whole || isPart || clamped;
  return (
    <div className="excerpt">
      {passage.heading !== null && passage.heading !== passage.text && passage.heading !== under && (
        <p className="excerpt-heading" lang="zh-CN">
          {passage.heading}
        </p>
      )}
      {whole ? (
        <WholePassage document={document} passage={passage} query={query} />
      ) : (
        <p ref={text} className="excerpt-text some-lines" lang="zh-CN">
          {passage.start + part.start > 0 && <span className="ellipsis">……</span>}
          <Marked text={part.text} layers={[{ kind: 'term', ranges: part.ranges }]} />
          {(cut || part.end < passage.text.length) && <span className="ellipsis">……</span>}
        </p>
      )}
      {more && (
        <button
          type="button"
          className="plain link whole"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? m.results.less : m.results.whole}
        </button>
      )}
      <Link
        className="open-passage"
        href={hitAddress(document, passage, query)}
        aria-label={`${m.results.openPassage}：${document.title}，${m.document.passage(passage.ordinal)}`}
      >
        {m.document.passage(passage.ordinal)}
      </Link>
    </div>
  );
}

/** The passage as it stands in its document, every match in it marked: what a list brings along may be a part of it. */
function WholePassage({ document, passage, query }: Omit<Props, 'under'>) {
  const { lang } = useSpeech();
  const partial = passage.start > 0 || isCut(passage);
  const { data: detail, error, retry } = useDocumentDetail(partial ? document.id : null, passage.ordinal);
  const { data: matches } = useDocumentMatches(
    partial ? matchesRequest(document.id, query, lang, { part: String(passage.ordinal) }) : null,
  );
  const text = detail?.passages.find(({ ordinal }) => ordinal === passage.ordinal)?.text ?? passage.text;
  const found = matches?.matches.find((one) => one.passage === passage.ordinal)?.ranges;
  const here = passage.ranges.map(([start, end]): Range => [start + passage.start, end + passage.start]);
  const ranges = detail === null ? passage.ranges : (found ?? here);
  return (
    <>
      {error !== null && <Failure error={error} retry={retry} />}
      <p className="excerpt-text" lang="zh-CN" aria-busy={partial && detail === null}>
        <Marked text={text} layers={[{ kind: 'term', ranges }]} />
      </p>
    </>
  );
}

/**
 * Whether an element's lines are more than are shown of it, told anew for each content; not looked at for null: a list has sixty excerpts,
 * and of most it is known that there is more.
 */
function useClamped(content: string | null) {
  const element = useRef<HTMLParagraphElement>(null);
  const [clamped, setClamped] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null || content === null) return;
    const look = () => setClamped(current.scrollHeight > current.clientHeight + 1);
    const watch = new ResizeObserver(look);
    watch.observe(current);
    return () => watch.disconnect();
  }, [content]);
  return [element, clamped] as const;
}

/** The wire says only where an excerpt starts: one as long as there may be, or nearly so, may go on. */
function isCut({ text }: HitPassage): boolean {
  return text.length >= LONGEST - 1;
}
