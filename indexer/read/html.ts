import type { GivenFact } from '../article.ts';
import { framesNotRead } from '../messages.ts';
import type { Extract } from './extract.ts';
import { headingAbove, onlyHeadingAbove } from './heading-above.ts';
import { elementsBelow, type HtmlNode } from './html-tree.ts';
import { mainContent, PageWords } from './main-content.ts';
import { pageFacts, pageTitle } from './page-facts.ts';
import { PageWalk } from './page-walk.ts';
import { PageWriter } from './page-writer.ts';
import { parseHtml } from './parse-html.ts';

/** Reads a web page: the text of its main content, each unit with its place in the markup. */
export function readHtml(source: string): Extract {
  const document = parseHtml(source);
  const body = [...elementsBelow(document)].find((element) => element.tagName === 'body') ?? document;
  const page = new PageWords(body);
  const main = mainContent(body, page);
  const title = pageTitle(document);
  const titleElement =
    (title === null ? null : headingAbove(body, main, title, page)) ?? onlyHeadingAbove(body, main, page);
  const writer = new PageWriter(source);
  new PageWalk(writer, page, main, titleElement).walk(document);
  const given: GivenFact[] = pageFacts(document, main);
  return {
    visible: writer.finish(),
    hints: writer.hints,
    records: null,
    given,
    title,
    hasLines: true,
    problems: framesOf(document),
  };
}

/** A page that is nothing but frames shows other files. */
function framesOf(document: HtmlNode): string[] {
  let frames = 0;
  for (const element of elementsBelow(document)) if (element.tagName === 'frame') frames += 1;
  return frames === 0 ? [] : [framesNotRead(frames)];
}
