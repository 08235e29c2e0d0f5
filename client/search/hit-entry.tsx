import { memo } from 'react';
import type { DocumentSummary, Hit, HitPassage, Range } from '../../engine/types.ts';
import type { MarkedQuery } from '../../links/passage-link.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { CompareChoice } from '../compare/compare-choice.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { SaveButton } from '../saved/save-button.tsx';
import { wholeDocument } from '../saved/saved-item.ts';
import { DocumentFacts } from '../ui/document-facts.tsx';
import { Marked } from '../ui/marked.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { Excerpt } from './excerpt.tsx';
import { openingAddress, titleOf } from './hit-opening.ts';
import { hitSubject } from './hit-subject.ts';
import { LeftOutExcerpt } from './left-out-excerpt.tsx';
import { RelatedTexts } from './related-texts.tsx';

/** One result: the document in a line or two, then the passages that match. */
export const HitEntry = memo(function HitEntry({ hit, query }: { hit: Hit; query: MarkedQuery }) {
  const { m } = useSpeech();
  const { document, section } = hit;
  const heading = titleOf(hit);
  const excerpts = hit.passages.filter((passage) => passage !== heading);
  const href = openingAddress(hit, query);
  return (
    <article className="hit">
      <h3 lang="zh-CN">
        <Link href={href}>
          <Marked text={document.title} layers={[{ kind: 'term', ranges: titleRanges(document, heading) }]} />
        </Link>
      </h3>
      <DocumentFacts
        document={document}
        ofDate={hit.possible === true && <span className="tag possible">{m.results.possible}</span>}
      />
      <div className="hit-line">
        <p className="hit-source quiet">
          {document.collection !== undefined && `${document.collection} · `}
          <Unbroken text={sourceText(document.source, m)} />
          {hit.occurrences > 0 && (
            <span className="occurrences">{m.results.occurrences(hit.occurrences)}</span>
          )}
          {hit.removed !== undefined && hit.removed > 0 && (
            <span className="occurrences">{m.leftOut.inDocument(hit.removed)}</span>
          )}
        </p>
        <div className="hit-actions">
          <CiteButton subject={hitSubject(hit, query)} of={document.title} look="plain" />
          <SaveButton place={wholeDocument(document.id, document.title)} />
          <CompareChoice document={document} />
        </div>
      </div>
      {section !== undefined && (
        <p className="hit-section" lang="zh-CN">
          {section.heading ?? m.results.section(section.first, section.last)}
        </p>
      )}
      {excerpts.map((passage) =>
        passage.removed === undefined ? (
          <Excerpt
            key={`${passage.ordinal} ${passage.start}`}
            document={document}
            passage={passage}
            under={section?.heading ?? null}
            query={query}
          />
        ) : (
          <LeftOutExcerpt
            key={`left out ${passage.removed.source[0]?.[0]}`}
            document={document}
            passage={passage}
            removed={passage.removed}
            query={query}
          />
        ),
      )}
      {section !== undefined && hit.passages.length === 0 && (
        <p className="excerpt-text" lang="zh-CN">
          {section.text}
        </p>
      )}
      <RelatedTexts document={document} folded={hit.copies} query={query} />
    </article>
  );
});

function titleRanges({ title }: DocumentSummary, heading: HitPassage | undefined): Range[] {
  if (heading === undefined) return [];
  const before = heading.text.length - title.length;
  return heading.ranges.map(([start, end]): Range => [start - before, end - before]);
}
