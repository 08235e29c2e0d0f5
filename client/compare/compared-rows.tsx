import { Fragment, memo, type ReactNode, useMemo } from 'react';
import type { CompareAnswer, ComparedPart, ComparedRow, DocumentId } from '../../engine/types.ts';
import { passageAddress } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { type Block, type Difference, isLiteral, isSame, type Side } from './differences.ts';
import { type Moved, movedPassages } from './moved.ts';

interface Props {
  answer: CompareAnswer;
  blocks: readonly Block[];
  /** The difference at hand. */
  current: Difference | null;
  /** Opens the folded stretch that begins with a row. */
  open: (from: number) => void;
}

/** Passages that belong together side by side; on a phone one below the other. */
export function ComparedRows({ answer, blocks, current, open }: Props) {
  const { m } = useSpeech();
  const { a, b, rows, levels } = answer;
  const moved = useMemo(() => movedPassages(rows), [rows]);
  return (
    <table className="compared" aria-label={m.compare.title}>
      <thead>
        <tr className="compared-row head">
          {(['a', 'b'] as const).map((side) => (
            <th key={side} scope="col" className={`cell ${side}`}>
              <span className={`side-name ${side}`}>{m.compare.side[side]}</span>{' '}
              <span lang="zh-CN">{answer[side].title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) =>
          block.folded ? (
            <tr key={block.from} className="compared-fold">
              <td colSpan={2}>
                <button type="button" className="plain link" onClick={() => open(block.from)}>
                  {m.compare.folded(block.to - block.from)}
                </button>
                <span className="printed">{m.compare.foldedPrinted(block.to - block.from)}</span>
              </td>
            </tr>
          ) : (
            <Fragment key={block.from}>
              {rows.slice(block.from, block.to).map((row, index) => {
                const at = block.from + index;
                return (
                  <Row
                    key={`${row.a} ${row.b}`}
                    row={row}
                    at={at}
                    goesOn={continued(rows[at - 1], row)}
                    current={current?.row === at ? current : null}
                    documents={{ a: a.id, b: b.id }}
                    levels={levels}
                    moved={moved.get(at) ?? null}
                  />
                );
              })}
            </Fragment>
          ),
        )}
      </tbody>
    </table>
  );
}

/** Of which side the row goes on with the passage of the row before. */
function continued(before: ComparedRow | undefined, row: ComparedRow): Side | null {
  if (row.a !== null && before?.a === row.a) return 'a';
  return row.b !== null && before?.b === row.b ? 'b' : null;
}

/** Takes the reader and the keyboard to a row. */
function goTo(row: number): void {
  const there = window.document.querySelector<HTMLElement>(`[data-row="${row}"]`);
  there?.scrollIntoView({ block: 'center' });
  there?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
}

interface RowProps {
  row: ComparedRow;
  at: number;
  goesOn: Side | null;
  current: Difference | null;
  documents: Record<Side, DocumentId>;
  /** Heading levels of the passages of each side. */
  levels: CompareAnswer['levels'];
  /** Where the other text has the passage. */
  moved: Moved | null;
}

const Row = memo(
  function Row({ row, at, goesOn, current, documents, levels, moved }: RowProps) {
    const { m } = useSpeech();
    const kind = isLiteral(row)
      ? 'same literal'
      : isSame(row)
        ? 'same'
        : row.a === null || row.b === null
          ? 'alone'
          : '';
    return (
      <tr className={`compared-row ${kind}`} data-row={at}>
        {(['a', 'b'] as const).map((side) => {
          const ordinal = row[side];
          return (
            <td key={side} className={`cell ${side}`} data-side={m.compare.side[side]}>
              {ordinal === null && moved !== null ? (
                <p className="missing moved">
                  <button type="button" className="plain link" onClick={() => goTo(moved.row)}>
                    {m.compare.movedTo(m.compare.side[side], moved.passage)}
                  </button>
                </p>
              ) : ordinal === null ? (
                <p className="missing">{m.compare.onlyIn[side === 'a' ? 'b' : 'a']}</p>
              ) : (
                <>
                  {goesOn !== side && (
                    <Link
                      className="passage-number"
                      href={passageAddress({ document: documents[side], passage: ordinal })}
                      aria-label={m.compare.openPassage(m.compare.side[side], ordinal)}
                    >
                      {ordinal + 1}
                    </Link>
                  )}
                  <Passage level={levels[side][ordinal] ?? 0}>
                    <Parts parts={row.parts} side={side} current={current} />
                  </Passage>
                </>
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.at === after.at &&
    before.current === after.current &&
    before.goesOn === after.goesOn,
);

/** Headings stand below that of the page, which names both texts. */
const HEADINGS = ['h2', 'h2', 'h3', 'h4', 'h5'] as const;

function Passage({ level, children }: { level: number; children: ReactNode }) {
  const Tag = level === 0 ? 'p' : (HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? 'h5');
  return (
    <Tag lang="zh-CN" className={level === 0 ? undefined : 'compared-heading'}>
      {children}
    </Tag>
  );
}

interface PartsProps {
  parts: readonly ComparedPart[];
  side: Side;
  current: Difference | null;
}

function Parts({ parts, side, current }: PartsProps) {
  let offset = 0;
  return parts.map((part, index) => {
    const text = part[side];
    const start = offset;
    offset += text.length;
    if (text === '') return null;
    if (part.kind === 'same' && part.a === part.b) return <Fragment key={start}>{text}</Fragment>;
    const atHand = current !== null && current.first <= index && index <= current.last;
    if (part.kind === 'same') {
      return (
        <span key={start} className={atHand ? 'otherwise at-hand' : 'otherwise'}>
          {text}
        </span>
      );
    }
    return (
      <mark
        key={start}
        className={`${part.kind === 'mask' ? 'masked' : `only ${side}`}${atHand ? ' at-hand' : ''}`}
      >
        {text}
      </mark>
    );
  });
}
