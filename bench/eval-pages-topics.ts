import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { fold, squeeze } from '../engine/text/fold.ts';
import type { EvaluatedRecord, GoldFile } from './eval-kinds-copies.ts';

/** Figures on web pages, whose markup says what they are, and on subjects, of which the gold pages name some freely. */
export interface PageTopicFigures {
  /** Pages whose title is the one in their markup (`ArticleTitle`, else `title`); white space and width do not count. */
  titles: { right: number; of: number; wrong: string[] };
  /** Pages whose stated or inferred date does not come after the day their markup says they were put up. */
  datesNotAfterUpload: { right: number; of: number; wrong: string[] };
  /** Gold articles for which the first-level subject of one of their freely named topics was found, and of all of these. */
  topics: { articles: number; withOne: number; named: number; found: number };
}

/** First-level subject of freely named topics, by the first word that stands in them. */
const SUBJECT_OF: readonly (readonly [word: RegExp, subject: string])[] = [
  [/安全|隐患|瓦斯|机电|防治水/u, '市场监管、安全生产监管'],
  [/敬老院|民生/u, '民政、扶贫、救灾'],
  [/文化站/u, '文化、广电、新闻出版'],
  [/人事/u, '劳动、人事、监察'],
  [/土地/u, '国土资源、能源'],
  [/招商/u, '商贸、海关、旅游'],
  [/统计|重点项目/u, '国民经济管理、国有资产监管'],
  [/节能减排|规划|基础设施/u, '城乡建设、环境保护'],
  [/园区|工业|产业/u, '工业、交通'],
];

interface Markup {
  title: string | null;
  uploaded: string | null;
}

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
}

/** Title and upload day of a page as its markup states them; read here independently of the indexer. */
function markupOf(html: string): Markup {
  const metas = new Map<string, string>();
  let title: string | null = null;
  const visit = (node: Node): void => {
    const attribute = (name: string): string => node.attrs?.find((one) => one.name === name)?.value ?? '';
    if (node.nodeName === 'meta') metas.set(attribute('name').toLowerCase(), attribute('content').trim());
    if (node.nodeName === 'title')
      title ??= (node.childNodes ?? [])
        .map(({ value }) => value ?? '')
        .join('')
        .trim();
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html));
  const uploaded = /^\d{4}-\d{2}-\d{2}/u.exec(metas.get('pubdate') ?? '')?.[0] ?? null;
  return { title: metas.get('articletitle') ?? title, uploaded };
}

const matched = (text: string): string => squeeze(fold(text)).text;

/** Compares indexed pages (`pages/…`) with their markup, and the subjects of the gold pages with what a reader named. */
export function pageTopicFigures(
  records: readonly EvaluatedRecord[],
  corpora: string,
  gold: readonly (GoldFile & { articles: readonly { start_line: number; topics: readonly string[] }[] })[],
): PageTopicFigures {
  const titles = { right: 0, of: 0, wrong: [] as string[] };
  const dates = { right: 0, of: 0, wrong: [] as string[] };
  for (const { summary } of records) {
    const { file } = summary.source;
    if (!file.startsWith('pages/')) continue;
    const { title, uploaded } = markupOf(readFileSync(join(corpora, file), 'utf8'));
    if (title !== null) {
      titles.of += 1;
      if (matched(title).startsWith(matched(summary.title))) titles.right += 1;
      else titles.wrong.push(`${file}: ${summary.title}`);
    }
    const { from } = summary.date;
    if (uploaded !== null && from !== null) {
      dates.of += 1;
      if (from <= uploaded) dates.right += 1;
      else dates.wrong.push(`${file}: ${from} after ${uploaded}`);
    }
  }
  return { titles, datesNotAfterUpload: dates, topics: topicFigures(records, gold) };
}

function topicFigures(
  records: readonly EvaluatedRecord[],
  gold: Parameters<typeof pageTopicFigures>[2],
): PageTopicFigures['topics'] {
  const figures = { articles: 0, withOne: 0, named: 0, found: 0 };
  for (const { file, articles } of gold) {
    for (const { start_line, topics } of articles) {
      const record = records.find(
        ({ summary: { source } }) => source.file === `seeds/${file}` && source.startLine === start_line,
      );
      const named = new Set(
        topics.flatMap((topic) => SUBJECT_OF.find(([word]) => word.test(topic))?.[1] ?? []),
      );
      if (record === undefined || named.size === 0) continue;
      const own = new Set(record.summary.topics.map((topic) => topic.split('/')[0]));
      const found = [...named].filter((subject) => own.has(subject)).length;
      figures.articles += 1;
      figures.withOne += found > 0 ? 1 : 0;
      figures.named += named.size;
      figures.found += found;
    }
  }
  return figures;
}
