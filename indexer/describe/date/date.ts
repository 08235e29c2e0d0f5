import type { DocumentDate } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
export function describeDate(_article: Article): DocumentDate {
  return { year: null, iso: null, from: null, to: null, masked: null, how: 'unknown', evidence: [] };
}
