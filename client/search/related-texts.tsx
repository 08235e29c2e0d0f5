import { useState } from 'react';
import type { DocumentId, DocumentSummary, RelatedText } from '../../engine/types.ts';
import { type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import { compareAddress } from '../compare/compare-address.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { dateText, regionText, sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { useDocumentDetail } from '../wire.ts';

/** A group larger than this (a circular kept by every county) is shown in part; the document page lists all of it. */
const SHOWN = 12;

interface Props {
  document: DocumentSummary;
  /** Copies folded under the hit. */
  folded: readonly DocumentId[];
  query: MarkedQuery;
}

/** The copies folded under a hit and its excerpts, behind one button; fetched when opened. */
export function RelatedTexts({ document, folded, query }: Props) {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  const others = document.copies.filter((id) => !folded.includes(id));
  if (folded.length + others.length === 0) return null;
  const label = [
    ...(folded.length > 0 ? [m.results.copies(folded.length)] : []),
    ...(others.length > 0 ? [m.results.relatives(others.length)] : []),
  ].join(m.listSeparator);
  return (
    <details className="related" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && <Group of={document.id} first={[...folded, ...others].slice(0, SHOWN)} query={query} />}
    </details>
  );
}

/** The texts named, as the document's own answer tells of its group. */
function Group({ of, first, query }: { of: DocumentId; first: readonly DocumentId[]; query: MarkedQuery }) {
  const { m } = useSpeech();
  const { data, error, retry } = useDocumentDetail(of, 0);
  if (error !== null) return <Failure error={error} retry={retry} />;
  if (data === null) return <p className="late quiet">{m.state.loading}</p>;
  const texts = new Map(data.related.map((text) => [text.document, text]));
  return (
    <ul>
      {first.map((id) => {
        const text = texts.get(id);
        return text === undefined ? null : <Related key={id} of={of} text={text} query={query} />;
      })}
    </ul>
  );
}

interface RelatedProps {
  of: DocumentId;
  text: RelatedText;
  query: MarkedQuery;
}

function Related({ of, text, query }: RelatedProps) {
  const { m } = useSpeech();
  const { document, kind, title, region, date, source } = text;
  return (
    <li>
      {kind !== undefined && <span className="tag">{m.document.relationOf[kind]}</span>}
      <Link href={passageAddress({ document, ...query })} lang="zh-CN">
        {title}
      </Link>
      <span className="quiet">
        <Unbroken text={[regionText(region, m), dateText(date, m), sourceText(source, m)].join(' · ')} />
      </span>{' '}
      <Link href={compareAddress({ a: of, b: document })} aria-label={m.compare.openWith(title)}>
        {m.compare.open}
      </Link>
    </li>
  );
}
