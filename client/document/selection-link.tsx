import { useEffect, useState } from 'react';
import type { DocumentDetail, DocumentSummary, Range } from '../../engine/types.ts';
import { type DocumentChecks, linkCheck } from '../../links/content-check.ts';
import {
  type CitedWords,
  type MarkedQuery,
  passageAddress,
  quotation,
  selectionCitation,
} from '../../links/passage-link.ts';
import { readableAddress } from '../../links/passage-reference.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { inSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { sourceText } from '../presentation.ts';
import { NoteButton } from '../saved/note-button.tsx';
import { SaveButton } from '../saved/save-button.tsx';
import { wordsAtSite } from './own-site.ts';

interface Props {
  document: DocumentSummary;
  /** By ordinal. */
  passages: DocumentDetail['passages'];
  /** Whether these are all; of a long text only parts have come. */
  whole: boolean;
  /** The web page that the document was taken from, where that is known. */
  site: string | null;
  query: MarkedQuery;
  checks: DocumentChecks;
}

interface Selected {
  /** The words in each passage, in the order shown. */
  parts: { passage: number; range: Range }[];
  /** Where to put the buttons, in pixels of the page: they go with the words where these are scrolled away. */
  left: number;
  top: number;
}

/** What came of copying: done, or the text to copy by hand where the browser forbids it. */
type Copied = { of: Selected; byHand: string | null };

/** Buttons beside selected words: a link that opens on them, and the quote with its source. */
export function SelectionLink({ document, passages, whole, site, query, checks }: Props) {
  const { m, lang } = useSpeech();
  const selected = useSelected();
  const [copied, setCopied] = useState<Copied | null>(null);
  if (selected === null) return null;
  const words = selected.parts.flatMap(({ passage, range }): CitedWords[] => {
    const text = passages[passage]?.text;
    return text === undefined ? [] : [{ passage, text, range }];
  });
  const link = selectionCitation(document.id, words, query);
  if (link === null) return null;

  const check = linkCheck(checks, link.passage);
  const address = readableAddress(
    new URL(inSite(passageAddress({ ...link, check })), window.location.origin).href,
  );
  const { passage, prefix, suffix } = link;
  const place = {
    document: document.id,
    title: document.title,
    passage,
    quote: link.quote,
    prefix,
    suffix,
    check,
  };
  const quote = m.document.quoteMark(quotation(words));
  const done = copied?.of === selected;
  const byHand = done ? copied.byHand : null;
  const copy = (content: string) => {
    const refused = () => setCopied({ of: selected, byHand: content });
    if (navigator.clipboard === undefined) refused();
    else
      navigator.clipboard.writeText(content).then(() => setCopied({ of: selected, byHand: null }), refused);
  };
  return (
    <div
      className="selection-link"
      lang={lang === 'en' ? 'en' : 'zh-CN'}
      role="toolbar"
      aria-label={m.document.selection}
      style={{ left: selected.left, top: selected.top, maxWidth: `calc(100vw - ${selected.left + 8}px)` }}
    >
      {byHand !== null ? (
        <label>
          {m.document.copyFailed}
          <input readOnly value={byHand} onFocus={(event) => event.target.select()} />
        </label>
      ) : (
        <>
          <button type="button" className="plain" onPointerDown={keepSelection} onClick={() => copy(address)}>
            {m.document.copyLink}
          </button>
          <button
            type="button"
            className="plain"
            onPointerDown={keepSelection}
            onClick={() => copy(`${quote}\n${document.title}，${sourceText(document.source, m)}\n${address}`)}
          >
            {m.document.copyQuote}
          </button>
          <CiteButton
            subject={{ documents: [document.id], place: { ...link, check } }}
            of={m.cite.selection}
            look="plain"
            keepsSelection
          />
          <SaveButton place={place} keepsSelection named />
          <NoteButton place={place} look="plain" keepsSelection />
          {site !== null && (
            <a
              href={wordsAtSite(site, words, whole ? passages : null)}
              target="_blank"
              rel="noopener noreferrer"
              title={m.document.atSiteHint}
              onPointerDown={keepSelection}
            >
              {m.document.atSite}
            </a>
          )}
          <span role="status">{done ? m.document.copied : ''}</span>
        </>
      )}
    </div>
  );
}

function keepSelection(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

/** The words selected in the text, of every passage that the selection touches. */
function useSelected(): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const update = () => {
      if (
        window.document.activeElement?.closest('.selection-link, .cite-popover, .note-popover') instanceof
        Element
      )
        return;
      setSelected(selectedWords());
    };
    window.document.addEventListener('selectionchange', update);
    return () => window.document.removeEventListener('selectionchange', update);
  }, []);
  return selected;
}

function selectedWords(): Selected | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const parts: Selected['parts'] = [];
  for (const element of window.document.querySelectorAll<HTMLElement>('.text .passage-text')) {
    if (!range.intersectsNode(element)) continue;
    const { length } = element.textContent;
    const start = element.contains(range.startContainer)
      ? offsetIn(element, range.startContainer, range.startOffset)
      : 0;
    const end = element.contains(range.endContainer)
      ? offsetIn(element, range.endContainer, range.endOffset)
      : length;
    if (start < end) parts.push({ passage: Number(element.dataset.ordinal), range: [start, end] });
  }
  if (parts.length === 0) return null;
  const box = range.getBoundingClientRect();
  const head = window.document.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
  return {
    parts,
    left: window.scrollX + Math.max(8, Math.min(box.left, window.innerWidth - 300)),
    top: window.scrollY + Math.max(head + 8, Math.min(box.bottom + 8, window.innerHeight - 60)),
  };
}

/** Characters of an element before a point in it. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const before = window.document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}
