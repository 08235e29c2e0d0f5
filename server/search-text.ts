import { SNIPPET_LENGTH, snippet } from '../engine/answer/snippet.ts';
import { inLanguage } from '../engine/bilingual.ts';
import type { Hit, HitPassage, SearchAnswer, SearchRequest } from '../engine/types.ts';
import { passageReference } from '../links/passage-reference.ts';
import { SEARCH_WORDS } from './search-words.ts';
import { type Mark, type Run, terminalLines } from './terminal-lines.ts';

/** Where the answer is shown: so many columns wide, or null where it goes into a file or a program. */
export interface Terminal {
  columns: number | null;
  mark: Mark;
}

type Asked = Pick<SearchRequest, 'page' | 'size' | 'group' | 'removed' | 'lang'>;

/** Units shown of a passage: some four lines of 80 columns, in which one sees the words found without reading a page for each. */
const EXCERPT_LENGTH = 150;
const INDENT = '   ';

/** An answer for people: counts, remarks, then the hits with their passages, or what to do where there are none. */
export function searchText(answer: SearchAnswer, asked: Asked, terminal: Terminal): string {
  const words = SEARCH_WORDS[asked.lang];
  const { total, hits } = answer;
  const lines = [words.total(total)];
  if (total.removed !== undefined && total.removed > 0) {
    const shown = hits.some((hit) => hit.removed !== undefined);
    lines.push((shown ? words.removedShown : words.removed)(total.removed));
  }
  for (const { message, offers = [] } of answer.query.problems) {
    lines.push(...terminalLines('! ', plain(message), terminal));
    for (const offer of offers)
      if (offer.documents > 0) lines.push(`    ${words.offer(offer.label, offer.q, offer.documents)}`);
  }
  if (total.documents === 0) lines.push(...waysOn(answer, asked));
  const first = (asked.page - 1) * asked.size + 1;
  hits.forEach((hit, index) => {
    lines.push('', ...hitLines(hit, first + index, asked, terminal));
  });
  if (hits.length === 0 && total.documents > 0) lines.push('', words.beyond(asked.page));
  const last = first + hits.length - 1;
  if (mayGoOn(answer, asked, last)) lines.push('', words.shown(first, last, asked.page + 1));
  return `${lines.join('\n')}\n`;
}

/** Whether hits follow the last one shown; with copies folded on pages before this one a full page may be the last. */
function mayGoOn({ total, hits }: SearchAnswer, { size, group, removed }: Asked, last: number): boolean {
  if (hits.length < size) return false;
  if (group === 'section') return last < (total.sections ?? 0);
  // Documents that match only with what was left out are in no total.
  if (removed) return true;
  return last + hits.reduce((sum, { copies }) => sum + copies.length, 0) < total.documents;
}

/** What else might find something where nothing matches. */
function waysOn({ query, relaxed, nothing }: SearchAnswer, { lang }: Asked): string[] {
  const words = SEARCH_WORDS[lang];
  if (query.match === 'relaxed') return [words.noneClose];
  return [
    ...(nothing?.terms.map(words.part) ?? []),
    ...(nothing?.apart.map(([first, second]) => words.apart(first, second)) ?? []),
    ...(nothing?.offers.map(words.instead) ?? []),
    ...(nothing?.filters.map(words.without) ?? []),
    ...(relaxed.documents > 0 ? [words.relaxed(relaxed.documents)] : []),
  ];
}

function hitLines(hit: Hit, number: number, { lang }: Asked, terminal: Terminal): string[] {
  const { document, passages, section, copies } = hit;
  const words = SEARCH_WORDS[lang];
  const region = document.region.path.join('/') || words.unknownRegion;
  const year = document.date.year ?? document.date.masked ?? words.unknownYear;
  const { file, startLine, endLine } = document.source;
  const place = `${file}${startLine === null ? '' : `:${startLine}-${endLine}`}`;
  const reference = passageReference({ document: document.id, passage: null });
  const facts = `${region} · ${year} · ${document.type} · ${reference}`;
  const lines = [
    ...terminalLines(`${number}. `, plain(document.title), terminal),
    ...terminalLines(INDENT, plain(facts), terminal),
    ...terminalLines(INDENT, plain(place), terminal),
  ];
  if (section?.heading) lines.push(...terminalLines(`${INDENT}§ `, plain(section.heading), terminal));
  for (const passage of passages) {
    const { removed } = passage;
    // As references and the page count them.
    const label =
      removed === undefined
        ? `#${passage.ordinal + 1}`
        : `[${words.leftOut(inLanguage(removed.reason ?? removed.kind, lang), removed.line)}]`;
    const runs = excerpt(passage);
    lines.push(
      ...(removed === undefined
        ? terminalLines(`${INDENT}${label} `, runs, terminal)
        : terminalLines(INDENT, [...plain(`${label} `), ...runs], terminal)),
    );
  }
  if (copies.length > 0) lines.push(`${INDENT}${words.copies(copies.length)}`);
  return lines;
}

const plain = (text: string): Run[] => [{ text, marked: false }];

/** What is shown of a passage, in one line; where it is cut stands a sign. */
function excerpt(passage: Pick<HitPassage, 'text' | 'start' | 'ranges'>): Run[] {
  const ranges = [...passage.ranges].sort((a, b) => a[0] - b[0]);
  const { text, start, ranges: marks } = snippet(passage.text, ranges, EXCERPT_LENGTH);
  // A passage that is as long as passages are shown has been cut before (by one unit more within a character of two).
  const goesOn = start + text.length < passage.text.length || passage.text.length >= SNIPPET_LENGTH - 1;
  return [
    ...plain(passage.start + start > 0 ? '…' : ''),
    ...markedRuns({ text: text.replaceAll('\n', ' '), ranges: marks }),
    ...plain(goesOn ? '…' : ''),
  ].filter((run) => run.text !== '');
}

/** A text parted where its ranges begin and end; where they overlap, their union is marked. */
export function markedRuns({ text, ranges }: Pick<HitPassage, 'text' | 'ranges'>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  let open: [number, number] | null = null;
  const close = (): void => {
    if (open === null) return;
    runs.push({ text: text.slice(at, open[0]), marked: false });
    runs.push({ text: text.slice(open[0], open[1]), marked: true });
    at = open[1];
  };
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (open !== null && start <= open[1]) {
      open = [open[0], Math.max(open[1], end)];
      continue;
    }
    close();
    open = [start, end];
  }
  close();
  runs.push({ text: text.slice(at), marked: false });
  return runs.filter((run) => run.text !== '');
}
