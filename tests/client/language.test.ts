import { expect, test } from 'vitest';
import { languageOf } from '../../client/messages/language.ts';

const NONE = new URLSearchParams();

test.each([
  [['en-GB', 'zh-CN'], 'en'],
  [['fr-FR', 'en'], 'en'],
  [['zh-TW', 'en'], 'zh'],
  [['yue-HK'], 'zh'],
  [['ja-JP'], 'zh'],
  [[], 'zh'],
] as const)('a first visit with a browser of %j is spoken to in %s', (browser, lang) => {
  expect(languageOf(NONE, browser)).toBe(lang);
});

test('an address that names a language goes before the browser', () => {
  expect(languageOf(new URLSearchParams('lang=zh'), ['en'])).toBe('zh');
});
