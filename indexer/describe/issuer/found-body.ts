import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { quotePassage } from '../quote.ts';

/** A body as it stands in the title or a passage, before anything is made of its name. */
export interface FoundBody {
  name: string;
  evidence: Evidence;
  /** 、 stands between it and the one before. */
  list?: boolean;
}

/** A body whose name begins at `start` in a passage. */
export function quotedBody(
  article: Article,
  passage: number,
  name: string,
  start: number,
  rule: string,
): FoundBody {
  return {
    name,
    evidence: { ...quotePassage(article.passages, passage, start, start + name.length), rule },
  };
}
