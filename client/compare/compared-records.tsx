import type { DocumentSummary } from '../../engine/types.ts';
import { passageAddress } from '../../links/passage-link.ts';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import { dateText, maskText, regionText, sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { HowTag } from '../ui/how-tag.tsx';
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
  const { id, title, region, date, type, known, issuer, speaker, docNumber, source, collection } = document;
  const mask = maskText(date, m);
  return (
    <section aria-label={m.compare.side[side]}>
      <h2 lang="zh-CN">
        <span className={`side-name ${side}`}>{m.compare.side[side]}</span>{' '}
        <Link href={passageAddress({ document: id })}>{title}</Link>
      </h2>
      <ul className="facts">
        <li className={region.path.length === 0 ? 'quiet' : undefined}>
          {regionText(region, m)}
          <HowTag known={region} />
        </li>
        <li className={date.year === null ? 'quiet' : undefined}>
          {dateText(date, m)}
          <HowTag known={date} />
          {mask !== '' && <span className="quiet">{mask}</span>}
        </li>
        <li>
          {valueLabel(m, type)}
          <HowTag known={known.type} />
        </li>
        {issuer !== null && <li lang="zh-CN">{issuer}</li>}
        {speaker !== null && <li lang="zh-CN">{speaker}</li>}
        {docNumber !== null && <li lang="zh-CN">{docNumber}</li>}
      </ul>
      <p className="quiet">
        {collection !== undefined && `${collection} · `}
        {sourceText(source, m)} · {m.document.characters(document.characters)}
      </p>
    </section>
  );
}
