import type { DocumentSummary } from '../../engine/types.ts';
import { passageAddress } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { DocumentFacts } from '../ui/document-facts.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import type { Side } from './differences.ts';

/** Both documents: title, place, date, kind and source, each with how it is known. */
export function ComparedRecords({ a, b }: { a: DocumentSummary; b: DocumentSummary }) {
  return (
    <div className="compared-records">
      <ComparedRecord side="a" document={a} />
      <ComparedRecord side="b" document={b} />
    </div>
  );
}

function ComparedRecord({ side, document }: { side: Side; document: DocumentSummary }) {
  const { m } = useSpeech();
  const { id, title, docNumber, source, collection } = document;
  return (
    <section aria-label={m.compare.side[side]}>
      <h2 lang="zh-CN">
        <span className={`side-name ${side}`}>{m.compare.side[side]}</span>{' '}
        <Link href={passageAddress({ document: id })}>{title}</Link>
      </h2>
      <DocumentFacts document={document}>
        {docNumber !== null && <li lang="zh-CN">{docNumber}</li>}
      </DocumentFacts>
      <p className="quiet">
        {collection !== undefined && `${collection} · `}
        <Unbroken text={`${sourceText(source, m)} · ${m.document.characters(document.characters)}`} />
      </p>
    </section>
  );
}
