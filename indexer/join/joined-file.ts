import type { SourceSegment } from '../../engine/types.ts';
import type { Article } from '../article.ts';

/** A file whose lines are passages of articles, and what became of every character of its source. */
export interface JoinedFile {
  articles: Article[];
  segments: SourceSegment[];
}
