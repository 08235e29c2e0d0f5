import type { Language } from '../types.ts';

/** What a button that changes the query is called; `detail` is an operator or a field. */
const OFFERS = {
  and: { zh: () => '改为都要有', en: () => 'require both' },
  or: { zh: () => '改为 OR', en: () => 'use OR' },
  not: { zh: () => '改为 NOT（排除）', en: () => 'use NOT' },
  near: { zh: (detail: string) => `改为 ${detail}`, en: (detail: string) => `use ${detail}` },
  field: { zh: (detail: string) => `改为 ${detail}`, en: (detail: string) => `use ${detail}` },
  wildcard: {
    zh: (detail: string) => `改为通配符 ${detail}`,
    en: (detail: string) => `use the wildcard ${detail}`,
  },
  drop: { zh: () => '去掉它', en: () => 'leave it out' },
  phrase: { zh: () => '作为短语检索', en: () => 'search as a phrase' },
  literal: { zh: () => '按字检索', en: () => 'search for it as text' },
  joined: { zh: () => '连成一个数', en: () => 'join them into one number' },
  spelling: { zh: (detail: string) => `改为 ${detail}`, en: (detail: string) => `use ${detail}` },
  spellings: { zh: () => '两种写法都找', en: () => 'find either spelling' },
  apart: { zh: () => '分成两个词检索', en: () => 'search for two terms' },
} as const satisfies Record<string, Record<Language, (detail: string) => string>>;

export type OfferCode = keyof typeof OFFERS;

/** The name of the button in the reader's language. */
export function offerLabel(code: OfferCode, lang: Language, detail = ''): string {
  return OFFERS[code][lang](detail);
}
