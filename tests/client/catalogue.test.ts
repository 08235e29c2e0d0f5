import { describe, expect, it } from 'vitest';
import { kindLabel, valueLabel } from '../../client/messages/catalogue.ts';
import { en } from '../../client/messages/en.ts';
import { zhCN } from '../../client/messages/zh-CN.ts';
import { TOPICS } from '../../engine/scheme/topics.ts';
import { DOCUMENT_TYPES } from '../../engine/scheme/types.ts';

/** Every message by its path. */
function messages(value: unknown, path: string): [path: string, message: unknown][] {
  if (typeof value === 'function') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => messages(inner, `${path}.${name}`));
}

const shared = (catalogue: object) =>
  messages(catalogue, '').filter(([path]) => !path.startsWith('.glosses'));

describe('the message catalogues', () => {
  it('have the same keys', () => {
    expect(shared(en).map(([path]) => path)).toEqual(shared(zhCN).map(([path]) => path));
  });

  it.each([
    ['zh-CN', zhCN],
    ['en', en],
  ])('%s leaves no message empty', (_lang, catalogue) => {
    for (const [path, message] of shared(catalogue)) {
      const text = String(typeof message === 'function' ? message('2', '3', '4', '5') : message);
      expect(text, path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('Chinese messages are Chinese, English ones are not, but for names and examples', () => {
    const chinese = /[\u4e00-\u9fff]/u;
    const quoting =
      /^\.(?:site\.(?:name|otherLanguage)|box\.placeholder|help\.rows|empty\.hints|filters\.national)/;
    for (const [path, message] of shared(en)) {
      if (typeof message === 'string' && !quoting.test(path)) expect(message, path).not.toMatch(chinese);
    }
    const untranslated = shared(zhCN).filter(
      ([path, message]) =>
        typeof message === 'string' &&
        !chinese.test(message) &&
        !/otherLanguage|Separator|cite\.names/.test(path),
    );
    expect(untranslated).toEqual([]);
  });

  it('counts in the singular and the plural', () => {
    expect(en.results.totals(1, 1, 2, 3)).toBe('1 document (1 distinct text), 2 passages, 3 occurrences');
  });
});

describe('glosses', () => {
  it('name every document type and every first-level topic as the engine’s scheme does', () => {
    const scheme = [
      ...DOCUMENT_TYPES.map((type) => [type.value, type.en] as const),
      ...TOPICS.map((topic) => [topic.value, topic.en] as const),
    ];
    expect(en.glosses).toEqual(Object.fromEntries(scheme));
  });

  it('stand beside the Chinese name in English only', () => {
    expect(valueLabel(zhCN, '讲话')).toBe('讲话');
    expect(valueLabel(en, '讲话')).toBe('讲话 Speech');
    expect(valueLabel(zhCN, '工业、交通/公路')).toBe('公路');
    expect(valueLabel(en, 'unknown')).toBe('Unknown');
  });

  it('give a collection of one known year no span of years', () => {
    expect(zhCN.corpus.missingNowhere(2026, 2026)).not.toContain('2026–2026');
    expect(en.corpus.missingNowhere(2026, 2026)).not.toContain('from 2026 to 2026');
    expect(zhCN.corpus.missingNowhere(2020, 2026)).toContain('2020–2026');
  });

  it('never part the time of a search from its unit', () => {
    for (const { results } of [zhCN, en]) expect(results.took('4.6')).not.toContain(' ');
  });

  it('leave a kind of repair without a name as it is', () => {
    expect(kindLabel('zh', 'page-number')).toBe('页码');
    expect(kindLabel('zh', 'never-heard-of')).toBe('never-heard-of');
  });
});
