import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl-item.ts';
import { edition2025 } from './edition-2025.ts';
import type { Style, StyledEntry } from './style.ts';

/** APA comes with the library; these are our own, since no package of a reasonable size brings them. */
const OWN_STYLES: Readonly<Record<string, string>> = {
  gbt7714: 'gbt7714.csl',
  'chicago-notes': 'chicago-notes.csl',
};

interface Styling {
  /** By the text cited. */
  template: (item: CslItem) => string;
  /** Notes have a place for the passage cited; entries of a list of references have none. */
  form: 'note' | 'reference';
  /** Language of the words that the style adds, by that of the text cited. */
  lang: (item: CslItem) => string;
}

const ofText = ({ language }: CslItem): string => (language === 'en' ? 'en-US' : language);
const ENGLISH = (): string => 'en-US';
const always = (template: string) => (): string => template;

const STYLINGS: Readonly<Record<Style, Styling>> = {
  'gbt7714-2015': { template: always('gbt7714'), form: 'note', lang: ofText },
  'gbt7714-2025': {
    template: ({ language }) => (language === 'en' ? 'gbt7714-2025-en' : 'gbt7714-2025'),
    form: 'note',
    lang: ofText,
  },
  apa: { template: always('apa'), form: 'reference', lang: ENGLISH },
  chicago: { template: always('chicago-notes'), form: 'note', lang: ENGLISH },
};

/** The citation of one text as one line of plain text. */
export function styledCitation(style: Style, { item, locator }: StyledEntry): string {
  addOwnStyles();
  const { template, form, lang } = STYLINGS[style];
  // A style cannot ask how exact a date is: this member is there where it is a day.
  const data = [isDay(item) ? { ...item, 'event-date': item.issued } : item];
  const options = { template: template(item), lang: lang(item), format: 'text' } as const;
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
  const gbt7714 = styleFile('gbt7714.csl');
  styles.add('gbt7714-2025', edition2025(gbt7714, 'zh'));
  styles.add('gbt7714-2025-en', edition2025(gbt7714, 'en'));
  locales.add('zh-CN', styleFile('locale-zh-CN.xml'));
}

function styleFile(name: string): string {
  return readFileSync(join(import.meta.dirname, 'styles', name), 'utf8');
}
