import type { Request } from 'express';
import { languageNamed } from '../engine/request/parameter.ts';
import type { Language } from '../engine/types.ts';
import { queryStringOf } from './query-string.ts';

/** The language of an answer: the parameter `lang` where it names one, else what the browser prefers, else `zh`. */
export function languageOf(request: Request): Language {
  const asked = new URLSearchParams(queryStringOf(request.originalUrl)).get('lang');
  const named = asked === null ? null : languageNamed(asked);
  if (named !== null) return named;
  return request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}
