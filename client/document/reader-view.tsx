import type { ReactNode } from 'react';
import type { DocumentDetail, OutlinePart, ResolveAnswer } from '../../engine/types.ts';
import { type DocumentChecks, linkCheck } from '../../links/content-check.ts';
import type { PassageLink } from '../../links/passage-link.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import { CheckNotice } from './check-notice.tsx';
import type { Find } from './find.ts';
import { FindBar } from './find-bar.tsx';
import { Minimap } from './minimap.tsx';
import type { Tick } from './minimap-ticks.ts';
import type { OpenedPlace } from './opened-place.ts';
import { Outline } from './outline.tsx';
import { ReaderHead } from './reader-head.tsx';
import { RecordColumn } from './record-column.tsx';
import { ResolveNotice } from './resolve-notice.tsx';
import type { SavedHere } from './saved-place.ts';
import { scrollToRecord } from './scrolling.ts';
import { SelectionLink } from './selection-link.tsx';
import type { ShownWords } from './shown-words.ts';

interface Props {
  /** Of a long text with the passages that have come, by ordinal. */
  detail: DocumentDetail;
  link: PassageLink;
  resolved: ResolveAnswer | null;
  /** The words of the link stand in a text that may be another. */
  otherText: boolean;
  opened: OpenedPlace;
  shown: ShownWords;
  find: Find;
  outline: { parts: readonly OutlinePart[]; counts: readonly number[] };
  ticks: readonly Tick[];
  checks: DocumentChecks;
  saved: readonly SavedHere[];
  /** Address of the web page that the text was taken from; null where none is known. */
  site: string | null;
  repairs: { shown: boolean; setShown: (shown: boolean) => void };
  /** The text. */
  children: ReactNode;
}

/** A text, and about it all that is known of it and leads through it. */
export function ReaderView({
  detail,
  link,
  resolved,
  otherText,
  opened,
  shown,
  find,
  outline,
  ticks,
  checks,
  saved,
  site,
  repairs,
  children,
}: Props) {
  const { document, passages, part } = detail;
  const { query } = find;
  return (
    <>
      <ReaderHead
        document={document}
        link={link}
        check={linkCheck(checks, null)}
        cite={
          <CiteButton
            subject={{ documents: [document.id], place: opened.cited }}
            of={document.title}
            look="plain"
          />
        }
      >
        <FindBar find={find}>
          {resolved === null ? (
            <CheckNotice checked={opened.checked} />
          ) : (
            <ResolveNotice
              answer={resolved}
              otherText={otherText}
              link={link}
              show={({ passage, range, rest }) => shown.show(passage, range, 'quote', rest)}
            />
          )}
        </FindBar>
      </ReaderHead>
      <Minimap ticks={ticks} total={find.findings.length} current={find.current} go={find.go} />
      <div className="document">
        <aside className="document-outline">
          <Outline document={document.id} {...outline} query={query} checks={checks} linked={opened.linked} />
        </aside>
        <article className="reading" lang="zh-CN">
          <AtAGlance type={document.type} />
          {children}
          <SelectionLink
            document={document}
            query={query}
            passages={passages}
            whole={part === undefined}
            site={site}
            checks={checks}
          />
        </article>
        <RecordColumn
          detail={detail}
          link={link}
          query={query}
          opened={opened}
          shown={shown}
          saved={saved}
          site={site}
          repairs={repairs.shown}
          setRepairs={repairs.setShown}
        />
      </div>
    </>
  );
}

/** What kind of text it is, and the way to all else that is known of it, where that stands below. */
function AtAGlance({ type }: { type: string }) {
  const { m, lang } = useSpeech();
  return (
    <p className="at-a-glance" lang={lang === 'en' ? 'en' : 'zh-CN'}>
      <span>{valueLabel(m, type)}</span>
      <button type="button" className="plain link" onClick={scrollToRecord}>
        {m.document.metadata}
      </button>
    </p>
  );
}
