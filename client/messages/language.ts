import type { Lang } from './catalogue.ts';

const REMEMBERED = 'lang';

/** The language of the page: what the address says, else what the reader chose before, else Chinese. */
export function languageOf(params: URLSearchParams): Lang {
  const asked = params.get('lang') ?? localStorage.getItem(REMEMBERED);
  if (asked === 'zh' || asked === 'en') return asked;
  return 'zh';
}

export function rememberLanguage(lang: Lang): void {
  localStorage.setItem(REMEMBERED, lang);
}
