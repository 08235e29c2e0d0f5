import { useDeferredValue, useMemo, useState } from 'react';
import type { DocumentDetail, ResolveAnswer } from '../../engine/types.ts';
import { documentChecks, linkCheck } from '../../links/content-check.ts';
import type { PassageLink } from '../../links/passage-link.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import type { Place } from '../router.tsx';
import { useArrival } from './arrival.ts';
import { CheckNotice } from './check-notice.tsx';
import { useCheckedAddress } from './checked-address.ts';
import { useFind } from './find.ts';
import { FindBar } from './find-bar.tsx';
import { Minimap } from './minimap.tsx';
import { openedPlace } from './opened-place.ts';
import { isOtherText } from './other-text.ts';
import { Outline } from './outline.tsx';
import { ownSite } from './own-site.ts';
import { ReaderHead } from './reader-head.tsx';
import { useReaderMarks } from './reader-marks.ts';
import { RecordColumn } from './record-column.tsx';
import { ResolveNotice } from './resolve-notice.tsx';
import { useSavedHere } from './saved-here.ts';
import { notesByPassage } from './saved-place.ts';
import { scrollToRecord } from './scrolling.ts';
import { SelectionLink } from './selection-link.tsx';
import { useShownWords } from './shown-words.ts';
import { Text } from './text.tsx';

const NO_REPAIRS: DocumentDetail['repaired'] = [];

interface Props {
  place: Place;
  link: PassageLink;
  detail: DocumentDetail;
  resolved: ResolveAnswer | null;
}

/** The document with all that is known about it; opens at the passage and the words its link names. */
export function Reader({ place, link, detail, resolved }: Props) {
  const { document, passages } = detail;
  const [repairs, setRepairs] = useState(false);
  const checks = useMemo(() => documentChecks(passages), [passages]);
  const site = useMemo(() => ownSite(detail), [detail]);
  const opened = openedPlace(link, resolved, checks);
  const { quoted, linked } = opened;
  const shown = useShownWords(opened);
  const { spot } = shown;
  const find = useFind(link, quoted, linked);
  // Words found by hand go along to every other place.
  const { findings, query } = find;
  // A long text is drawn anew once the typing pauses, not at every key.
  const q = useDeferredValue(query.q);
  const address = useMemo(
    () => ({ document: document.id, q, match: query.match }),
    [document.id, q, query.match],
  );

  const saved = useSavedHere(document.id, checks);
  const notes = useMemo(() => notesByPassage(saved), [saved]);
  const marks = useReaderMarks({
    findings,
    finding: findings[find.current],
    repaired: repairs ? detail.repaired : NO_REPAIRS,
    saved,
    spot,
    rest: shown.rest,
  });
  useCheckedAddress(link, opened.checked, checks);
  const arrival = useArrival(place.entry, document.id, opened, find);

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
              otherText={quoted !== null && isOtherText(link, resolved, passages, opened.checked)}
              link={link}
              show={({ passage, range, rest }) => shown.show(passage, range, 'quote', rest)}
            />
          )}
        </FindBar>
      </ReaderHead>
      <Minimap findings={findings} current={find.current} go={find.go} />
      <div className="document">
        <aside className="document-outline">
          <Outline
            document={document.id}
            passages={passages}
            findings={findings}
            query={query}
            checks={checks}
            linked={linked}
          />
        </aside>
        <article className="reading" lang="zh-CN">
          <AtAGlance type={document.type} />
          <Text
            title={document.title}
            passages={passages}
            marks={marks}
            proven={shown.proven}
            linked={spot?.kind === 'quote' ? spot.passage : linked}
            start={arrival.start}
            asked={[shown.asked, find.sought, arrival.finding]}
            address={address}
            checks={checks}
            notes={notes}
          />
          <SelectionLink document={document} query={query} passages={passages} site={site} checks={checks} />
        </article>
        <RecordColumn
          detail={detail}
          link={link}
          query={query}
          opened={opened}
          shown={shown}
          saved={saved}
          site={site}
          repairs={repairs}
          setRepairs={setRepairs}
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
