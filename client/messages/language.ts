import { recall, remember } from '../ui/storage.ts';
import type { Lang } from './catalogue.ts';

const REMEMBERED = 'lang';

/**
 * The language of the page: what the address says, else one before it in this tab, else what the reader chose before, else the first of the browser's
 * languages that the page speaks, else Chinese.
 */
export function languageOf(params: URLSearchParams, browser: readonly string[] = navigator.languages): Lang {
  const asked = params.get('lang') ?? recall('session', REMEMBERED) ?? recall('local', REMEMBERED);
  if (asked === 'zh' || asked === 'en') return asked;
  return browser.map(spoken).find((lang) => lang !== null) ?? 'zh';
}

/** Keeps the language that an address asked for while the tab goes from page to page. */
export function keepLanguage(params: URLSearchParams): void {
  const asked = params.get('lang');
  if (asked === 'zh' || asked === 'en') remember('session', REMEMBERED, asked);
}

export function rememberLanguage(lang: Lang): void {
  remember('local', REMEMBERED, lang);
}

/** `en-GB` is English, and `yue-HK` reads Chinese. */
function spoken(tag: string): Lang | null {
  const primary = tag.toLowerCase().split('-')[0];
  if (primary === 'en') return 'en';
  return primary === 'zh' || primary === 'yue' || primary === 'cmn' ? 'zh' : null;
}
