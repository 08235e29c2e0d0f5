import { useState } from 'react';
import type { DocumentId, DocumentSummary } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { type MarkedQuery, passageAddress } from '../passage-link.ts';
import { dateText, regionText, sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
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
      {open && (
        <ul>
          {[...folded, ...others].slice(0, SHOWN).map((id) => (
            <RelatedText key={id} id={id} of={document.id} query={query} />
          ))}
        </ul>
      )}
    </details>
  );
}

function RelatedText({ id, of, query }: { id: DocumentId; of: DocumentId; query: MarkedQuery }) {
  const { m } = useSpeech();
  const { data } = useDocumentDetail(id);
  if (data === null) return <li className="quiet">{id}</li>;
  const relation = data.relations.find(({ document }) => document === of);
  return (
    <li>
      {relation !== undefined && <span className="tag">{m.document.relationOf[relation.kind]}</span>}
      <Link href={passageAddress({ document: id, ...query })} lang="zh-CN">
        {data.document.title}
      </Link>
      <span className="quiet">
        {regionText(data.document.region, m)} · {dateText(data.document.date, m)} ·{' '}
        {sourceText(data.document.source, m)}
      </span>
    </li>
  );
}
