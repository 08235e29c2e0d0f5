import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl-item.ts';
import type { Style, StyledEntry } from './style.ts';

/** APA comes with the library; these are our own, since no package of a reasonable size brings them. */
const OWN_STYLES: Readonly<Record<string, string>> = {
  gbt7714: 'gbt7714.csl',
  'chicago-notes': 'chicago-notes.csl',
};

interface Styling {
  template: string;
  /** Notes have a place for the passage cited; entries of a list of references have none. */
  form: 'note' | 'reference';
  /** Language of the words that the style adds, by that of the text cited. */
  lang: (item: CslItem) => string;
}

const ofText = ({ language }: CslItem): string => (language === 'en' ? 'en-US' : language);
const ENGLISH = (): string => 'en-US';
/** For texts of these kinds the editions of GB/T 7714 are written alike. */
const GBT7714: Styling = { template: 'gbt7714', form: 'note', lang: ofText };

const STYLINGS: Readonly<Record<Style, Styling>> = {
  'gbt7714-2015': GBT7714,
  'gbt7714-2025': GBT7714,
  apa: { template: 'apa', form: 'reference', lang: ENGLISH },
  chicago: { template: 'chicago-notes', form: 'note', lang: ENGLISH },
};

/** The citation of one text as one line of plain text. */
export function styledCitation(style: Style, { item, locator }: StyledEntry): string {
  addOwnStyles();
  const { template, form, lang } = STYLINGS[style];
  // A style cannot ask how exact a date is: this member is there where it is a day.
  const data = [isDay(item) ? { ...item, 'event-date': item.issued } : item];
  const options = { template, lang: lang(item), format: 'text' } as const;
  if (form === 'reference') return oneLine(plugins.output.format('bibliography', data, options));
  const place = locator === null ? {} : { locator: String(locator), label: 'paragraph' };
  const entry = { citationItems: [{ id: item.id, ...place }], properties: { noteIndex: 1 } };
  return oneLine(plugins.output.format('citation', data, { ...options, entry }));
}

function isDay({ issued }: CslItem): boolean {
  if (issued === undefined || 'literal' in issued) return false;
  const [first, last] = issued['date-parts'];
  return first?.length === 3 && last === undefined;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Once, when a citation is first asked for: a server that cites nothing reads no styles. */
function addOwnStyles(): void {
  const { styles, locales } = plugins.config.get('@csl');
  if (locales.has('zh-CN')) return;
  for (const [name, file] of Object.entries(OWN_STYLES)) styles.add(name, styleFile(file));
  locales.add('zh-CN', styleFile('locale-zh-CN.xml'));
}

function styleFile(name: string): string {
  return readFileSync(join(import.meta.dirname, 'styles', name), 'utf8');
}
