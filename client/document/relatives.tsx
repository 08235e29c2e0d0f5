import type { DocumentDetail, DocumentId, RelatedText } from '../../engine/types.ts';
import { type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import { compareAddress } from '../compare/compare-address.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { dateText, regionText, sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { Unbroken } from '../ui/unbroken.tsx';

/** Copies, excerpts and whole texts of this document, and the other places it names. */
export function Relatives({ detail, query }: { detail: DocumentDetail; query: MarkedQuery }) {
  const { m } = useSpeech();
  const { related, mentions } = detail;
  return (
    <>
      {related.length > 0 && (
        <section className="relatives">
          <h2>{m.document.copies}</h2>
          <ul>
            {related.map((text) => (
              <Relative key={text.document} of={detail.document.id} text={text} query={query} />
            ))}
          </ul>
        </section>
      )}
      {mentions.length > 0 && (
        <section className="mentions">
          <h2>{m.document.mentions}</h2>
          <ul>
            {mentions.map(({ path, count }) => (
              <li key={path.join('/')}>
                <span lang="zh-CN">{path.join(' › ')}</span>{' '}
                <span className="quiet">{m.document.times(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface RelativeProps {
  of: DocumentId;
  text: RelatedText;
  query: MarkedQuery;
}

function Relative({ of, text, query }: RelativeProps) {
  const { m } = useSpeech();
  const { document, kind, containment, title, region, date, source } = text;
  const facts = [
    ...(kind === undefined ? [] : [m.document.relation[kind]]),
    ...(containment === undefined ? [] : [m.document.containment(m.percent(containment))]),
    regionText(region, m),
    dateText(date, m),
    sourceText(source, m),
  ];
  return (
    <li>
      <Link href={passageAddress({ document, ...query })} lang="zh-CN">
        {title}
      </Link>
      <span className="quiet">
        <Unbroken text={facts.join(' · ')} />
      </span>
      <Link
        className="compare-link"
        href={compareAddress({ a: of, b: document })}
        aria-label={m.compare.openWith(title)}
      >
        {m.compare.open}
      </Link>
    </li>
  );
}
