import { describe, expect, it } from 'vitest';
import { placeInSource } from '../../../engine/store/removed-passage.ts';
import type { SourceSegment } from '../../../engine/types.ts';
import { removedPassages } from '../../../indexer/removed/removed-passages.ts';

type Part = readonly [text: string, fate: SourceSegment['fate'], kind: string, more?: Partial<SourceSegment>];

/** A file given as its segments. */
function file(format: string, ...parts: Part[]) {
  let text = '';
  const segments = parts.map(([stretch, fate, kind, more]): SourceSegment => {
    const start = text.length;
    text += stretch;
    return {
      start,
      end: text.length,
      fate,
      kind,
      length: fate === 'kept' ? stretch.length : 0,
      ...more,
    };
  });
  return { format, text, segments };
}

const of = (document: string, passage = 0): Partial<SourceSegment> => ({ document, passage, offset: 0 });
const because = (reason: string): Partial<SourceSegment> => ({ reason });

describe('removed passages', () => {
  it('are runs of neighbouring stretches removed for one reason, whatever layout lies between', () => {
    const menu = file(
      'txt',
      ['首页', 'removed', 'site-furniture', because('menu')],
      ['\n\n', 'removed', 'line-end'],
      ['  ', 'removed', 'indent'],
      ['导航', 'removed', 'site-furniture', because('menu')],
      ['\n', 'removed', 'line-end'],
      ['免责声明', 'removed', 'site-furniture', because('disclaimer')],
      ['\n', 'removed', 'line-end'],
      ['正文', 'kept', 'text', of('a')],
      ['第3页', 'removed', 'page-number', of('a')],
    );
    const passages = removedPassages(menu).get('a') ?? [];
    expect(passages.map(({ text, kind, reason }) => [text, kind, reason])).toEqual([
      ['首页\n导航', 'site-furniture', 'menu'],
      ['免责声明', 'site-furniture', 'disclaimer'],
      ['第3页', 'page-number', undefined],
    ]);
    expect(passages[0]?.pieces.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('end where kept or mended text stands', () => {
    const text = file(
      'txt',
      ['一', 'removed', 'stray-mark', of('a')],
      ['工业', 'kept', 'text', of('a')],
      ['二', 'removed', 'stray-mark', of('a')],
      ['、', 'repaired', 'decimal-point', { ...of('a'), length: 1 }],
      ['三', 'removed', 'stray-mark', of('a')],
    );
    expect(
      removedPassages(text)
        .get('a')
        ?.map((passage) => passage.text),
    ).toEqual(['一', '二', '三']);
  });

  it('belong to the document before them, those above the first to the first', () => {
    const two = file(
      'txt',
      ['上', 'removed', 'outside'],
      ['甲', 'kept', 'text', of('a', 4)],
      ['中', 'removed', 'outside'],
      ['乙', 'kept', 'text', of('b')],
      ['下', 'removed', 'outside'],
    );
    const found = removedPassages(two);
    expect(found.get('a')?.map(({ text, passage }) => [text, passage])).toEqual([
      ['上', 0],
      ['中', 4],
    ]);
    expect(found.get('b')?.map(({ text }) => text)).toEqual(['下']);
  });

  it('hold no layout, no markup and nothing invisible, but text that a page hides', () => {
    const page = file(
      'html',
      ['<title>', 'removed', 'markup'],
      ['县政府网', 'removed', 'markup', because('not shown')],
      ['</title>', 'removed', 'markup'],
      ['正文', 'kept', 'text', of('a')],
      ['\u200b', 'removed', 'invisible', of('a')],
      ['\n', 'removed', 'line-end', of('a')],
    );
    expect(
      removedPassages(page)
        .get('a')
        ?.map(({ text }) => text),
    ).toEqual(['县政府网']);
  });

  it('hold no markup that stands for the space between two cells or lines', () => {
    const page = file(
      'html',
      ['正文', 'kept', 'text', of('a')],
      ['</p><p style="margin:0">', 'removed', 'stray-space', of('a')],
      ['正文', 'kept', 'text', of('a')],
      ['打印', 'removed', 'site-furniture', of('a')],
      ['<', 'removed', 'site-furniture', of('a')],
      ['/td><td>', 'removed', 'site-furniture', of('a')],
      ['关闭', 'removed', 'site-furniture', of('a')],
    );
    expect(
      removedPassages(page)
        .get('a')
        ?.map(({ text }) => text),
    ).toEqual(['打印  关闭']);
  });

  it('are not gathered of a file without documents', () => {
    expect(removedPassages(file('txt', ['首页', 'removed', 'site-furniture'])).size).toBe(0);
  });

  it.each([
    ['html', '政务&nbsp;&#20844;开&unknown;&', '政务\u00a0公开&unknown;&', '公开', '&#20844;开'],
    ['html', '返回</td><td>政务公开<br/>a<1', '返回  政务公开 a<1', '公开', '公开'],
    ['jsonl', String.raw`政务\n公\u5f00\x`, '政务\n公开\\x', '公开', String.raw`公\u5f00`],
    ['txt', '政务&nbsp;公开', '政务&nbsp;公开', '公开', '公开'],
  ])('of %s read characters as they are meant', (format, source, text, found, written) => {
    const read = file(
      format,
      ['文', 'kept', 'text', of('a')],
      ['\n', 'removed', 'line-end'],
      [source, 'removed', 'column'],
    );
    const [passage] = removedPassages(read).get('a') ?? [];
    expect(passage?.text).toBe(text);
    const at = text.indexOf(found);
    const place = passage === undefined ? null : placeInSource(passage, [at, at + found.length]);
    expect(read.text.slice(...(place?.range ?? [0, 0]))).toBe(written);
  });

  it('tell the line of a place inside a stretch of several lines', () => {
    const read = file(
      'md',
      ['---\ntitle: 甲\r\nissuer: 乙\n---', 'removed', 'front-matter'],
      ['文', 'kept', 'text', of('a')],
    );
    const [passage] = removedPassages(read).get('a') ?? [];
    const at = read.text.indexOf('乙');
    expect(passage === undefined ? null : placeInSource(passage, [at, at + 1])).toEqual({
      range: [at, at + 1],
      line: 3,
    });
  });
});
