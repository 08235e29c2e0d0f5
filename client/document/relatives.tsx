import type { DocumentDetail, DocumentId, Relation } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { type MarkedQuery, passageAddress } from '../passage-link.ts';
import { dateText, regionText, sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { useDocumentDetail } from '../wire.ts';

/** Copies, excerpts and whole texts of this document, and the other places it names. */
export function Relatives({ detail, query }: { detail: DocumentDetail; query: MarkedQuery }) {
  const { m } = useSpeech();
  const related = relationsOf(detail);
  return (
    <>
      {related.length > 0 && (
        <section className="relatives">
          <h2>{m.document.copies}</h2>
          <ul>
            {related.map((relation) => (
              <RelatedDocument key={relation.document} relation={relation} query={query} />
            ))}
          </ul>
        </section>
      )}
      {detail.mentions.length > 0 && (
        <section className="mentions">
          <h2>{m.document.mentions}</h2>
          <ul>
            {detail.mentions.map(({ path, count }) => (
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

/** Direct relations first, then members of the group that are only related through another copy. */
function relationsOf({
  document,
  relations,
}: DocumentDetail): (Partial<Relation> & { document: DocumentId })[] {
  const direct = new Set(relations.map((relation) => relation.document));
  const others = document.copies.filter((id) => !direct.has(id)).map((id) => ({ document: id }));
  return [...relations, ...others];
}

function RelatedDocument({
  relation,
  query,
}: {
  relation: Partial<Relation> & { document: DocumentId };
  query: MarkedQuery;
}) {
  const { m } = useSpeech();
  const { data } = useDocumentDetail(relation.document);
  const kind = relation.kind === undefined ? null : m.document.relation[relation.kind];
  return (
    <li>
      <Link href={passageAddress({ document: relation.document, ...query })} lang="zh-CN">
        {data?.document.title ?? relation.document}
      </Link>
      <span className="quiet">
        {kind}
        {relation.containment === undefined
          ? ''
          : ` · ${m.document.containment(m.percent(relation.containment))}`}
        {data === null
          ? ''
          : ` · ${regionText(data.document.region, m)} · ${dateText(data.document.date, m)} · ${sourceText(data.document.source, m)}`}
      </span>
    </li>
  );
}
