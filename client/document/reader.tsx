import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentDetail, Range, ResolveAnswer } from '../../engine/types.ts';
import type { MarkKind } from '../marking.ts';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import type { PassageLink } from '../passage-link.ts';
import { dateText, regionText } from '../presentation.ts';
import { type Place, useScroll } from '../router.tsx';
import { FindBar } from './find-bar.tsx';
import { type Finding, findWords, plainWords } from './find-words.ts';
import { type Spot, standingMarks, withSpots } from './layers.ts';
import { Outline } from './outline.tsx';
import { Record } from './record.tsx';
import { Relatives } from './relatives.tsx';
import { ResolveNotice } from './resolve-notice.tsx';
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
  const [typed, setTyped] = useState<string | null>(null);
  const [repairs, setRepairs] = useState(false);
  const words = useMemo(() => plainWords(typed ?? link.q), [typed, link.q]);
  const findings = useMemo(() => findWords(passages, words), [passages, words]);
  const [current, setCurrent] = useState(() => firstFinding(findings, quoted, link.passage));

  const standing = useMemo(
    () => standingMarks(findings, repairs ? detail.repaired : []),
    [findings, repairs, detail.repaired],
  );
  const finding = findings[current];
  const marks = useMemo(
    () =>
      withSpots(standing, [
        ...(finding === undefined ? [] : [{ ...finding, kind: 'current' as const }]),
        ...(spot === null ? [] : [spot]),
      ]),
    [standing, finding, spot],
  );

  useScroll(place.entry, true, () => {
    if (quoted !== null) scrollToRange(quoted);
    else if (link.passage !== null) scrollToPassage(link.passage);
    else if (finding !== undefined) scrollToRange(finding);
    else window.scrollTo(0, 0);
  });

  const show = (passage: number, range: Range, kind: MarkKind) => {
    setSpot({ passage, range, kind });
    requestAnimationFrame(() => scrollToRange({ passage, range }));
  };
  const step = (by: number) => {
    if (findings.length === 0) return;
    const next = (current + by + findings.length) % findings.length;
    const reached = findings[next];
    setCurrent(next);
    if (reached !== undefined) requestAnimationFrame(() => scrollToRange(reached));
  };
  const find = (text: string) => {
    setTyped(text);
    setCurrent(0);
  };
  useFindKeys(step);

  return (
    <div className="document">
      <aside className="document-outline">
        <Outline passages={passages} link={link} />
      </aside>
      <article className="reading" lang="zh-CN">
        <p className="at-a-glance" lang={lang === 'en' ? 'en' : 'zh-CN'}>
          <span>{regionText(document.region, m)}</span>
          <span>{dateText(document.date, m)}</span>
          <span>{valueLabel(m, document.type)}</span>
          <button type="button" className="plain link" onClick={scrollToRecord}>
            {m.document.metadata}
          </button>
        </p>
        {resolved !== null && (
          <ResolveNotice
            answer={resolved}
            link={link}
            show={({ passage, range }) => show(passage, range, 'quote')}
          />
        )}
        <FindBar
          words={typed ?? words.join(' ')}
          find={find}
          current={current}
          count={findings.length}
          step={step}
        />
        <Text
          title={document.title}
          passages={passages}
          marks={marks}
          linked={link.passage}
          address={{ document: document.id, q: link.q }}
        />
        <SelectionLink document={document} q={link.q} passages={passages} />
      </article>
      <aside className="document-record" aria-label={m.document.metadata}>
        <Record document={document} show={(passage, range) => show(passage, range, 'evidence')} q={link.q} />
        <Relatives detail={detail} q={link.q} />
        <Traces detail={detail} shown={repairs} setShown={setRepairs} link={link} />
      </aside>
    </div>
  );
}

/** Where the link's words stand in this document now; null where they are elsewhere, gone or not one place. */
function quotedPlace(link: PassageLink, resolved: ResolveAnswer | null): Finding | null {
  if (resolved === null || !(resolved.status === 'unique' || resolved.status === 'moved')) return null;
  const { document, passage, range } = resolved.place;
  return document === link.document ? { passage, range } : null;
}

/** The finding that the reader is led to: the first at or after the quote or the linked passage. */
function firstFinding(findings: readonly Finding[], quoted: Finding | null, passage: number | null): number {
  const at = quoted?.passage ?? passage;
  const start = quoted?.range[0] ?? 0;
  if (at === null) return 0;
  const index = findings.findIndex(
    (finding) => finding.passage > at || (finding.passage === at && finding.range[0] >= start),
  );
  return Math.max(0, index);
}

/** `n` and `p` go from one finding to the next while no field has the keyboard. */
function useFindKeys(step: (by: number) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const target = event.target;
      const writing = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') latest.current(1);
      if (event.key === 'p') latest.current(-1);
    };
    window.document.addEventListener('keydown', go);
    return () => window.document.removeEventListener('keydown', go);
  }, []);
}
