import { reasonOf } from '../../engine/errors.ts';
import type { Gazetteer } from '../../engine/gazetteer/index.ts';
import type { Article } from '../article.ts';
import { describedTooSlowly, notDescribed } from '../messages.ts';
import { type Description, describeArticle } from './describe.ts';
import { withinTime } from './within-time.ts';

/**
 * The descriptions of all articles of a file. One that fails or takes too long costs itself alone: it keeps its text, with
 * nothing known of it.
 */

/** What articles may take. */
export interface TimeLimits {
  /** Time for any article, ms. */
  ms: number;
  /** Further time for each unit of text, ms. */
  msPerUnit: number;
  /** Articles that may take so long; a file of many hostile ones gives the others less, or it would be lost whole. */
  slowArticles: number;
  /** Time for any article after those, ms. */
  msAfter: number;
}

/** A row of 750 characters was seen to need one millisecond, with all that is done before and after. */
const LIMITS: TimeLimits = { ms: 2_000, msPerUnit: 0.002, slowArticles: 3, msAfter: 200 };
/** Articles begun under one limit: setting it costs more than describing a short one. */
const BLOCK = 64;

type Describe = (article: Article, gazetteer: Gazetteer) => Description;

export function describeEach(
  articles: readonly Article[],
  gazetteer: Gazetteer,
  problems: string[],
  describe: Describe = describeArticle,
  limits: TimeLimits = LIMITS,
): Description[] {
  const descriptions: Description[] = [];
  let slow = 0;
  const limit = (units: number): number =>
    (slow < limits.slowArticles ? limits.ms : limits.msAfter) + units * limits.msPerUnit;
  const next = (): void => {
    const article = articles[descriptions.length];
    if (article !== undefined) descriptions.push(describeOne(article, gazetteer, problems, describe));
  };
  // One article has the time of its file; to set a limit takes a third of a millisecond, as long as many a notice.
  if (articles.length === 1) next();
  while (descriptions.length < articles.length) {
    const block = articles.slice(descriptions.length, descriptions.length + BLOCK);
    const until = descriptions.length + block.length;
    const inTime = withinTime(limit(block.reduce((sum, article) => sum + unitsOf(article), 0)), () => {
      while (descriptions.length < until) next();
    });
    if (inTime) continue;
    // The block has taken too long: whether the article it was at has, is seen where that has the time for itself.
    const at = descriptions.length;
    const article = articles[at];
    if (article === undefined) continue;
    const ms = limit(unitsOf(article));
    if (withinTime(ms, next) || descriptions.length > at) continue;
    slow += 1;
    problems.push(describedTooSlowly(article.title, ms / 1000));
    descriptions.push(undescribed(article, gazetteer));
  }
  return descriptions;
}

function describeOne(
  article: Article,
  gazetteer: Gazetteer,
  problems: string[],
  describe: Describe,
): Description {
  try {
    return describe(article, gazetteer);
  } catch (error) {
    problems.push(notDescribed(article.title, reasonOf(error)));
    return undescribed(article, gazetteer);
  }
}

function undescribed(article: Article, gazetteer: Gazetteer): Description {
  const title = article.title.slice(0, LONGEST_TITLE);
  const bare = describeArticle({ ...article, title, passages: [], given: [], context: [] }, gazetteer);
  return { ...bare, summary: { ...bare.summary, title: article.title, characters: unitsOf(article) } };
}

/** Units of a title that are looked at where an article could not be described: it may be what took so long. */
const LONGEST_TITLE = 200;

function unitsOf({ passages }: Article): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}
