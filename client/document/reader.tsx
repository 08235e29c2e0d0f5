import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { DocumentDetail, Range, ResolveAnswer } from '../../engine/types.ts';
import {
  checkLink,
  type DocumentChecks,
  documentChecks,
  isOpeningCheck,
  linkCheck,
} from '../../links/content-check.ts';
import type { CitedWords, PassageLink } from '../../links/passage-link.ts';
import type { CitedPlace } from '../cite/cite-address.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { groupedBy } from '../grouped.ts';
import type { MarkKind } from '../marking.ts';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import { completeAddress, type Place, positionAt, useScroll } from '../router.tsx';
import { CheckNotice } from './check-notice.tsx';
import { useFind } from './find.ts';
import { FindBar } from './find-bar.tsx';
import type { Finding } from './findings.ts';
import { type Spot, standingMarks, withSpots } from './layers.ts';
import { leftPlace, scrollToLeft, useLeftPlace } from './left-place.ts';
import { Minimap } from './minimap.tsx';
import { NoteList } from './note-list.tsx';
import { isOtherText } from './other-text.ts';
import { Outline } from './outline.tsx';
import { ownSite, wordsAtSite } from './own-site.ts';
import { ReaderHead } from './reader-head.tsx';
import { Record } from './record.tsx';
import { Relatives } from './relatives.tsx';
import { ResolveNotice } from './resolve-notice.tsx';
import { useSavedHere } from './saved-here.ts';
import type { SavedHere } from './saved-place.ts';
import { scrollToPassage, scrollToRange, scrollToRecord } from './scrolling.ts';
import { SelectionLink } from './selection-link.tsx';
import { Text } from './text.tsx';
import { Traces } from './traces.tsx';

interface Props {
  place: Place;
  link: PassageLink;
  detail: DocumentDetail;
  resolved: ResolveAnswer | null;
}

/** The document with all that is known about it; opens at the passage and the words its link names. */
export function Reader({ place, link, detail, resolved }: Props) {
  const { m, lang } = useSpeech();
  const { document, passages } = detail;
  const quoted = quotedPlace(link, resolved);
  const [spot, setSpot] = useState<Spot | null>(quoted === null ? null : { ...quoted, kind: 'quote' });
  const [rest, setRest] = useState<readonly Finding[]>(quoted === null ? [] : restOf(resolved));
  const [proven, setProven] = useState('');
  const [repairs, setRepairs] = useState(false);
  const checks = useMemo(() => documentChecks(passages), [passages]);
  const site = useMemo(() => ownSite(detail), [detail]);
  const checked = checkLink(link.check, link.passage, checks);
  // A link whose words stand nowhere here leads nowhere: the passage it names holds other words now.
  const lost = resolved === null ? checked.status === 'other' : quoted === null;
  const linked = linkedPassage();
  const cited = citedPlace(link, quoted, linked, checks);
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
  const standing = useMemo(
    () =>
      standingMarks(
        findings,
        repairs ? detail.repaired : [],
        saved.flatMap(({ words }) => words),
      ),
    [findings, repairs, detail.repaired, saved],
  );
  const finding = findings[find.current];
  const marks = useMemo(
    () =>
      withSpots(standing, [
        ...(finding === undefined ? [] : [{ ...finding, kind: 'current' as const }]),
        ...(spot === null ? [] : [spot]),
        ...rest.map((piece) => ({ ...piece, kind: 'quote' as const })),
      ]),
    [standing, finding, spot, rest],
  );

  const [left] = useState(() => leftPlace(place.entry, document.id));
  const [asked, setAsked] = useState<{ passage: number } | null>(null);
  // Without a place in its link the page opens at the first finding, which may come later.
  const opensAtFinding = left === null && quoted === null && linked === null && !lost;
  const opening =
    left?.passage ?? quoted?.passage ?? linked ?? (opensAtFinding ? finding?.passage : undefined);

  const unchecked =
    link.quote === '' && (link.check === '' || (isOpeningCheck(link.check) && checked.status === 'same'));
  useEffect(() => {
    // Whoever copies the address copies what the text is known by: another text under the same id is told from it.
    if (unchecked) completeAddress({ check: linkCheck(checks, link.passage) });
  }, [unchecked, checks, link.passage]);

  const arrived = quoted !== null || linked !== null || lost || !find.waiting;
  const arrive = () => {
    if (quoted !== null) scrollToRange(quoted);
    else if (linked !== null) scrollToPassage(linked);
    else if (!lost && finding !== undefined) scrollToRange(finding);
    else window.scrollTo(0, 0);
  };
  useScroll(place.entry, arrived, arrive, left === null ? undefined : () => scrollToLeft(left));
  useLeftPlace(place.entry, document.id);

  function linkedPassage(): number | null {
    if (lost || resolved !== null) return null;
    return checked.status === 'moved' ? checked.passage : link.passage;
  }

  const show = (passage: number, range: Range, kind: MarkKind, others: readonly Finding[] = []) => {
    setSpot({ passage, range, kind });
    setAsked({ passage });
    setRest(others);
    requestAnimationFrame(() => scrollToRange({ passage, range }));
  };

  const showSaved = ({ passage, words: [first, ...others] }: SavedHere) => {
    if (first !== undefined) show(first.passage, first.range, 'quote', others);
    else if (passage !== null) {
      setAsked({ passage });
      requestAnimationFrame(() => scrollToPassage(passage));
    }
  };

  return (
    <>
      <ReaderHead
        document={document}
        link={link}
        check={linkCheck(checks, null)}
        cite={
          <CiteButton subject={{ documents: [document.id], place: cited }} of={document.title} look="plain" />
        }
      >
        <FindBar find={find}>
          {resolved === null ? (
            <CheckNotice checked={checked} />
          ) : (
            <ResolveNotice
              answer={resolved}
              otherText={quoted !== null && isOtherText(link, resolved, passages, checked)}
              link={link}
              show={({ passage, range, rest: others }) => show(passage, range, 'quote', others)}
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
          <p className="at-a-glance" lang={lang === 'en' ? 'en' : 'zh-CN'}>
            <span>{valueLabel(m, document.type)}</span>
            <button type="button" className="plain link" onClick={scrollToRecord}>
              {m.document.metadata}
            </button>
          </p>
          <Text
            title={document.title}
            passages={passages}
            marks={marks}
            proven={proven}
            linked={spot?.kind === 'quote' ? spot.passage : linked}
            start={left === null && positionAt(place.entry) > 0 ? 'whole' : (opening ?? 0)}
            asked={[asked, find.sought, (opensAtFinding ? finding : null) ?? null]}
            address={address}
            checks={checks}
            notes={notes}
          />
          <SelectionLink document={document} query={query} passages={passages} site={site} checks={checks} />
        </article>
        <aside className="document-record" aria-label={m.document.metadata}>
          <NoteList entries={saved} show={showSaved} />
          <Record
            document={document}
            show={(proof, range, passage) => {
              setProven(proof);
              show(passage, range, 'evidence');
            }}
            shown={spot?.kind === 'evidence' ? spot : null}
            query={query}
            place={cited}
            site={site === null ? null : wordsAtSite(site, quotedWords(quoted, passages), passages)}
          />
          <Relatives detail={detail} query={query} />
          <Traces detail={detail} shown={repairs} setShown={setRepairs} link={link} />
        </aside>
      </div>
    </>
  );
}

/** What is saved at each passage; the whole document stands at none. */
function notesByPassage(saved: readonly SavedHere[]): ReadonlyMap<number, readonly SavedHere[]> {
  const placed = saved.flatMap((here) => (here.passage === null ? [] : [{ here, passage: here.passage }]));
  const groups = groupedBy(placed, ({ passage }) => passage);
  return new Map([...groups].map(([passage, group]) => [passage, group.map(({ here }) => here)]));
}

/** What is cited of the page: the passage that it was opened on, where it stands now, or the whole. */
function citedPlace(
  link: PassageLink,
  quoted: Finding | null,
  linked: number | null,
  checks: DocumentChecks,
): CitedPlace {
  const passage = quoted?.passage ?? linked;
  const words = quoted === null ? { quote: '', prefix: '', suffix: '' } : link;
  const { quote, prefix, suffix } = words;
  return { passage, quote, prefix, suffix, check: linkCheck(checks, passage) };
}

/** Where the link's words stand in this document now; null where they are elsewhere, gone or not one place. */
function quotedPlace(link: PassageLink, resolved: ResolveAnswer | null): Finding | null {
  if (resolved === null || !(resolved.status === 'unique' || resolved.status === 'moved')) return null;
  const { document, passage, range } = resolved.place;
  return document === link.document ? { passage, range } : null;
}

/** The words that the page was opened on, as they stand here now. */
function quotedWords(quoted: Finding | null, passages: DocumentDetail['passages']): CitedWords[] {
  const text = quoted === null ? undefined : passages[quoted.passage]?.text;
  return quoted === null || text === undefined ? [] : [{ ...quoted, text }];
}

/** Where the link's words go on, where they run over passages. */
function restOf(resolved: ResolveAnswer | null): readonly Finding[] {
  if (resolved === null || !(resolved.status === 'unique' || resolved.status === 'moved')) return [];
  return resolved.place.rest ?? [];
}
