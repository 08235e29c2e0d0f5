import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { DocumentSummary } from '../../engine/types.ts';
import type { PassageLink } from '../../links/passage-link.ts';
import { useRowNeighbours } from '../concordance/row-neighbours.ts';
import { useKeys } from '../keys/single-keys.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { dateText, regionText } from '../presentation.ts';
import { Link, navigate } from '../router.tsx';
import { SaveButton } from '../saved/save-button.tsx';
import { wholeDocument } from '../saved/saved-item.ts';
import { backName, lastSearch } from '../search/last-search.ts';
import { type Neighbour, useNeighbours } from '../search/neighbours.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  document: DocumentSummary;
  link: PassageLink;
  /** What the whole text is known by. */
  check: string;
  /** Cites the text, where the record with its own button does not stand beside it. */
  cite?: ReactNode;
  children: ReactNode;
}

/**
 * Stays in the window wherever one reads: the way back, which document this is, the results before and after it, and
 * `children`, what finds words in it.
 */
export function ReaderHead({ document, link, check, cite, children }: Props) {
  const { m, lang } = useSpeech();
  const result = useNeighbours(document.id, link.passage);
  const row = useRowNeighbours(link);
  const neighbours = result ?? row;
  const back = lastSearch(link);
  const name = backName(link, m);
  const follow = (to: Neighbour | null | undefined) => {
    if (to === null || to === undefined) return;
    to.opened();
    navigate(to.href);
  };
  useKeys({
    j: () => follow(neighbours?.next),
    k: () => follow(neighbours?.previous),
    u: () => navigate(back.href, back.resume === undefined ? {} : { resume: back.resume }),
  });
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => tellHeight(head.current), []);
  return (
    <div className="reader-head" ref={head} lang={lang === 'en' ? 'en' : 'zh-CN'}>
      <div className="reader-line">
        <p className="crumbs">
          <Link {...back} aria-label={name} title={name}>
            ← <span className="back-words">{name}</span>
          </Link>
        </p>
        <p className="reader-title">
          <span className="reader-name" lang="zh-CN" title={document.title}>
            {document.title}
          </span>{' '}
          <span className="quiet">
            {regionText(document.region, m)} · {dateText(document.date, m)}
          </span>
        </p>
        {cite !== undefined && <span className="reader-cite">{cite}</span>}
        <SaveButton place={wholeDocument(document.id, document.title, check)} />
        {neighbours !== null && (
          <nav className="neighbours" aria-label={m.document.results}>
            <Step to={neighbours.previous} name={m.document.previousResult} icon="left" />
            <span className="quiet">{m.document.resultPosition(neighbours.position, neighbours.total)}</span>
            <Step to={neighbours.next} name={m.document.nextResult} icon="right" />
          </nav>
        )}
      </div>
      {children}
    </div>
  );
}

function Step({ to, name, icon }: { to: Neighbour | null; name: string; icon: 'left' | 'right' }) {
  const { m } = useSpeech();
  if (to === null) {
    return (
      <span className="plain no-step" aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <Link
      className="plain step"
      href={to.href}
      rel={icon === 'left' ? 'prev' : 'next'}
      aria-label={m.document.resultNamed(name, to.title)}
      title={m.document.resultNamed(name, to.title)}
      onClick={to.opened}
    >
      <Icon name={icon} />
    </Link>
  );
}

/** What stands below it, and is scrolled to, must know how high it is: notices make it higher. */
function tellHeight(head: HTMLElement | null): () => void {
  if (head === null) return () => undefined;
  const { style } = window.document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--reader-head', `${head.offsetHeight}px`));
  style.setProperty('--reader-head', `${head.offsetHeight}px`);
  observer.observe(head);
  return () => {
    observer.disconnect();
    style.removeProperty('--reader-head');
  };
}
