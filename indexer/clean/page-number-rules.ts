import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Lines that are the number of a page and nothing else. */
export const PAGE_NUMBERS = ruleTable('page-number', [
  {
    id: 'page-number/dashed',
    kind: 'remove',
    reason: REASONS.pageNumber,
    pattern: /^[—–－―\-·•~～]{1,3}\s*\d{1,4}\s*[—–－―\-·•~～]{1,3}$/,
    matches: ['—2—', '- 12 -', '·3·'],
    rejects: ['—2006年—', '2—3', '—2'],
    source: 'GB/T 9704-2012, 7.5: the number of a page stands between two dashes',
  },
  {
    id: 'page-number/worded',
    kind: 'remove',
    reason: REASONS.pageNumber,
    pattern:
      /^[【（(［[]?(?:第\s*\d{1,4}\s*页(?:\s*[/,，]?\s*共\s*\d{1,4}\s*页)?|第\s*[一二三四五六七八九十]{1,4}\s*页\s*[/,，]?\s*共\s*[一二三四五六七八九十]{1,4}\s*页)[】）)］\]]?$|^(?:Page|P\.?)\s*\d{1,4}(?:\s*of\s*\d{1,4})?$/i,
    matches: ['第 3 页', '第3页，共12页', '【第1页】', '第二页，共十页', 'Page 4 of 9', 'P.7'],
    rejects: ['第3页的表', '第十二页', '共12页', 'Page'],
    source: 'footers of word processors and printed web pages',
  },
  {
    id: 'page-number/of-total',
    kind: 'remove',
    reason: REASONS.pageNumber,
    pattern: /^\d{1,4}\s*\/\s*\d{1,4}$/,
    matches: ['3/12', '3 / 12'],
    rejects: ['2006/3/12', '3/12起'],
    source: 'footers of printed web pages',
  },
]);

/** The number of a page behind the words of a line. */
export const PAGE_NUMBERS_AT_END = ruleTable('page-number-at-end', [
  {
    id: 'page-number-at-end/dashed',
    kind: 'remove',
    reason: REASONS.pageNumber,
    pattern: /(?<![\d０-９])[—–－―]\s?\d{1,3}\s?[—–－―]$/,
    matches: ['按时报送统—3—', '各村认真核对— 12 —'],
    rejects: ['按时报送—3', '2006—3—', '各村—2006—'],
    source: 'GB/T 9704-2012, 7.5; pages put together without their ends of lines',
  },
  {
    id: 'page-number-at-end/of-total',
    kind: 'remove',
    reason: REASONS.pageNumber,
    pattern: /(?<=\S\s?)第\s?\d{1,4}\s?页\s?[/,，]?\s?共\s?\d{1,4}\s?页$/,
    matches: ['各村认真核对第1页/共9页', '按时报送第 3 页 共 12 页'],
    rejects: ['第3页共12页', '各村认真核对第3页', '共12页'],
    source: 'text layers of PDF files, whose feet have run into the last line',
  },
]);
