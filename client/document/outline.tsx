import type { DocumentId, Passage } from '../../engine/types.ts';
import { type DocumentChecks, linkCheck } from '../../links/content-check.ts';
import { type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';

interface Props {
  document: DocumentId;
  passages: readonly (Passage & { ordinal: number })[];
  query: MarkedQuery;
  checks: DocumentChecks;
}

/** The document's headings; a short document has none worth listing. */
export function Outline({ document, passages, query, checks }: Props) {
  const { m } = useSpeech();
  const headings = passages.filter(({ level, ordinal }) => level > 0 && !(level === 1 && ordinal === 0));
  if (headings.length === 0) return null;
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <details className="outline" open={window.matchMedia('(min-width: 62rem)').matches}>
      <summary>
        <h2>{m.document.outlineShow}</h2>
      </summary>
      <nav aria-label={m.document.outlineShow}>
        <ol lang="zh-CN">
          {headings.map(({ ordinal, text, level }) => (
            <li key={ordinal} className={`depth-${Math.min(level - top, 3)}`}>
              <Link
                href={passageAddress({
                  document,
                  passage: ordinal,
                  check: linkCheck(checks, ordinal),
                  ...query,
                })}
              >
                {text}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
