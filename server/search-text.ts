import { inLanguage } from '../engine/bilingual.ts';
import { terminalText } from '../engine/terminal-text.ts';
import type { Hit, HitPassage, Language, SearchAnswer } from '../engine/types.ts';

/** Marks the words found; leaves them as they are where the output is no terminal. */
type Mark = (text: string) => string;

const WORDS = {
  zh: {
    total: (answer: SearchAnswer) => {
      const { documents, texts, passages, occurrences } = answer.total;
      return `${documents} 篇（不重复 ${texts} 篇），${passages} 段，${occurrences} 处`;
    },
    relaxed: (documents: number) => `没有完全匹配的文献；--match relaxed 可找到 ${documents} 篇`,
    removed: (count: number) => `另有 ${count} 处在移出正文的内容里；--removed 可列出`,
    removedShown: (count: number) => `另有 ${count} 处在移出正文的内容里`,
    leftOut: (reason: string, line: number) => `移出正文，第 ${line} 行：${reason}`,
    offer: (label: string, q: string, documents: number) => `${label}：${q}（${documents} 篇）`,
    unknownRegion: '地区不详',
    unknownYear: '年份不详',
    copies: (count: number) => `另有 ${count} 份相同文本`,
  },
  en: {
    total: (answer: SearchAnswer) => {
      const { documents, texts, passages, occurrences } = answer.total;
      return `${documents} documents (${texts} distinct texts), ${passages} passages, ${occurrences} occurrences`;
    },
    relaxed: (documents: number) =>
      `no document matches exactly; --match relaxed would find ${documents} documents`,
    removed: (count: number) => `+${count} in what was left out of the texts; --removed lists them`,
    removedShown: (count: number) => `+${count} in what was left out of the texts`,
    leftOut: (reason: string, line: number) => `left out, line ${line}: ${reason}`,
    offer: (label: string, q: string, documents: number) => `${label}: ${q} (documents: ${documents})`,
    unknownRegion: 'region unknown',
    unknownYear: 'year unknown',
    copies: (count: number) => `and ${count} copies of this text`,
  },
} as const;

/** An answer for people: counts, remarks, then the hits with their passages. */
export function searchText(answer: SearchAnswer, first: number, lang: Language, mark: Mark): string {
  const words = WORDS[lang];
  const lines = [words.total(answer)];
  const { removed } = answer.total;
  if (removed !== undefined && removed > 0) {
    const shown = answer.hits.some((hit) => hit.removed !== undefined);
    lines.push((shown ? words.removedShown : words.removed)(removed));
  }
  for (const { message, offers = [] } of answer.query.problems) {
    lines.push(`! ${message}`);
    for (const offer of offers)
      if (offer.documents > 0) lines.push(`    ${words.offer(offer.label, offer.q, offer.documents)}`);
  }
  if (answer.total.documents === 0 && answer.relaxed.documents > 0) {
    lines.push(words.relaxed(answer.relaxed.documents));
  }
  answer.hits.forEach((hit, index) => {
    lines.push('', ...hitLines(hit, first + index, lang, mark));
  });
  return `${lines.join('\n')}\n`;
}

function hitLines(hit: Hit, number: number, lang: Language, mark: Mark): string[] {
  const { document, passages, section, copies } = hit;
  const words = WORDS[lang];
  const region = document.region.path.join('/') || words.unknownRegion;
  const year = document.date.year ?? document.date.masked ?? words.unknownYear;
  const { file, startLine, endLine } = document.source;
  const lines = [
    `${number}. ${terminalText(document.title)}`,
    `   ${region} · ${year} · ${document.type} · ${terminalText(file)}${startLine === null ? '' : `:${startLine}-${endLine}`}`,
  ];
  if (section?.heading) lines.push(`   § ${terminalText(section.heading)}`);
  for (const passage of passages) {
    const { removed } = passage;
    const text = markedText({ ...passage, text: passage.text.replaceAll('\n', ' ') }, mark);
    if (removed === undefined) lines.push(`   [${passage.ordinal}] ${text}`);
    else {
      const reason = inLanguage(removed.reason ?? removed.kind, lang);
      lines.push(`   [${words.leftOut(reason, removed.line)}] ${text}`);
    }
  }
  if (copies.length > 0) lines.push(`   ${words.copies(copies.length)}`);
  return lines;
}

/** A passage for a terminal with its ranges marked; where they overlap, their union is. */
export function markedText({ text, ranges }: Pick<HitPassage, 'text' | 'ranges'>, mark: Mark): string {
  const shown = (start: number, end?: number): string => terminalText(text.slice(start, end));
  let marked = '';
  let at = 0;
  let open: [number, number] | null = null;
  const close = (): void => {
    if (open === null) return;
    marked += shown(at, open[0]) + mark(shown(open[0], open[1]));
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
  return marked + shown(at);
}
