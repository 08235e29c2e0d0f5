import { type CSSProperties, memo, useMemo } from 'react';
import type { DocumentDetail, DocumentId } from '../../engine/types.ts';
import { type DocumentChecks, linkCheck } from '../../links/content-check.ts';
import { type PassageLink, passageAddress } from '../../links/passage-link.ts';
import { inPieces } from '../grouped.ts';
import type { Layer, MarkKind } from '../marking.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { Marked } from '../ui/marked.tsx';
import { GROUP } from './drawn-part.ts';
import { useDrawnPassages } from './drawn-passages.ts';
import type { Marks } from './layers.ts';
import { NoteMarker } from './note-marker.tsx';
import type { SavedHere } from './saved-place.ts';

type NumberedPassage = DocumentDetail['passages'][number];

export interface TextProps {
  title: string;
  passages: readonly NumberedPassage[];
  marks: Marks;
  /** What the words marked as evidence prove: `地区`. */
  proven: string;
  /** The passage that the link leads to. */
  linked: number | null;
  /** The passage that the page opens at; `'whole'` where all of the text is wanted at once. */
  start: number | 'whole';
  /** Where the page is about to go, each place by what asks for it. */
  asked: readonly ({ passage: number } | null)[];
  address: Partial<PassageLink> & { document: DocumentId };
  checks: DocumentChecks;
  /** What the reader saved, by the passage it stands at. */
  notes: ReadonlyMap<number, readonly SavedHere[]>;
}

const UNMARKED: readonly Layer<MarkKind>[] = [];
const NO_NOTES: readonly SavedHere[] = [];

/** The reading text. Every passage has its number in the margin, which is its link. */
export function Text({
  title,
  passages,
  marks,
  proven,
  linked,
  start,
  asked,
  address,
  checks,
  notes,
}: TextProps) {
  // A title that stands nowhere in the text is the last passage, and shown first.
  const titled = useMemo(
    () => passages.toSorted((a, b) => Number(b.kind === 'title') - Number(a.kind === 'title')),
    [passages],
  );
  // A title put first moves the others on by one.
  const groups = useMemo(() => inPieces(titled, GROUP), [titled]);
  const first = titled[0]?.ordinal ?? 0;
  const indexOf = (ordinal: number) => (ordinal === first ? 0 : ordinal < first ? ordinal + 1 : ordinal);
  const { from, to, isWhole, text } = useDrawnPassages(
    titled.length,
    start === 'whole' ? start : indexOf(start),
    asked,
    ({ passage }) => indexOf(passage),
  );
  const style: CSSProperties & { '--proven': string } = { '--proven': JSON.stringify(proven) };
  const opensWithTitle = titled[0]?.level === 1;
  return (
    <div ref={text} className="text" style={style} aria-busy={!isWhole}>
      {!opensWithTitle && <h1>{title}</h1>}
      {groups.slice(from / GROUP, Math.ceil(to / GROUP)).map((group) => (
        <PassageGroup
          key={group[0]?.ordinal}
          passages={group}
          opens={group === groups[0]}
          marks={marks}
          linked={linked}
          address={address}
          checks={checks}
          notes={notes}
        />
      ))}
    </div>
  );
}

interface GroupProps
  extends Pick<TextProps, 'passages' | 'marks' | 'linked' | 'address' | 'checks' | 'notes'> {
  /** The first of the text. */
  opens: boolean;
}

/** Some passages. Those that stand there already are not drawn anew when others come, and move as one. */
export const PassageGroup = memo(function PassageGroup({
  passages,
  opens,
  marks,
  linked,
  address,
  checks,
  notes,
}: GroupProps) {
  return (
    <div className="passages">
      {passages.map((passage, at) => (
        <NumberedText
          key={passage.ordinal}
          passage={passage}
          layers={marks.get(passage.ordinal) ?? UNMARKED}
          opens={opens && at === 0}
          linked={passage.ordinal === linked}
          notes={notes.get(passage.ordinal) ?? NO_NOTES}
          href={passageAddress({
            ...address,
            passage: passage.ordinal,
            check: linkCheck(checks, passage.ordinal),
          })}
        />
      ))}
    </div>
  );
});

interface NumberedTextProps {
  passage: NumberedPassage;
  layers: readonly Layer<MarkKind>[];
  /** The first shown. */
  opens: boolean;
  linked: boolean;
  notes: readonly SavedHere[];
  href: string;
}

const NumberedText = memo(function NumberedText({
  passage,
  layers,
  opens,
  linked,
  notes,
  href,
}: NumberedTextProps) {
  const { m } = useSpeech();
  const { ordinal, text, kind, level } = passage;
  const Tag = level === 0 ? 'p' : headingTag(level, opens);
  return (
    <div
      id={`p${ordinal}`}
      className={`passage${level > 0 && Tag !== 'h1' ? ' heading' : ''}${linked ? ' linked' : ''}`}
    >
      <Link
        className={ordinal % 5 === 4 ? 'passage-number fifth' : 'passage-number'}
        href={href}
        keepScroll
        aria-label={m.document.passageLink(ordinal)}
      >
        {ordinal + 1}
      </Link>
      {notes.length > 0 && <NoteMarker ordinal={ordinal} notes={notes} />}
      <Tag className={`passage-text ${kind}`} data-ordinal={ordinal}>
        <Marked text={text} layers={layers} />
      </Tag>
    </div>
  );
});

/** The document's own title is the page's first heading; headings in the text come below it. */
function headingTag(level: number, opens: boolean): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' {
  if (level === 1 && opens) return 'h1';
  const tags = ['h2', 'h2', 'h3', 'h4', 'h5'] as const;
  return tags[Math.min(level, tags.length) - 1] ?? 'h5';
}
