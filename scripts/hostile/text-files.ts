import type { HostileMaker } from './hostile-file.ts';

const MEGABYTE = 1 << 20;
const repeated = (piece: string, bytes: number): string =>
  piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));

/** Texts, pages, Markdown and tables that cost more than they look. `large`: bytes of the long ones. */
export function textFiles(large: number): HostileMaker[] {
  const some = Math.min(large, MEGABYTE);
  const times = Math.round(some / 10);
  return [
    ...plainTexts(large, some),
    ...pages(some, times),
    ...markdown(some, times),
    ...tables(large, some, times),
  ];
}

function plainTexts(large: number, some: number): HostileMaker[] {
  const text = (name: string, what: string, make: HostileMaker['make']): HostileMaker => ({
    name: `${name}.txt`,
    what,
    make,
  });
  return [
    text('one-line', 'one line without an end', () => repeated('各县人民政府要加强领导，', large)),
    text('one-character', 'one character over and over', () => repeated('第', large)),
    text('no-sentence', 'digits without an end', () => repeated('2006', some)),
    text('empty-lines', 'empty lines', () => repeated('\n', some)),
    text('blank-lines', 'lines of spaces', () => repeated('　　 \n', some)),
    text('short-lines', 'lines of one character', () => repeated('工\n', some)),
    text('numbered', 'numbers of headings', () => repeated('一、（二）', some)),
    text('brackets', 'brackets never closed', () => repeated('（《“〔', some)),
    text('spaces', 'a run of spaces inside a line', () => `大河县${repeated(' ', some)}人民政府`),
    text('whole-texts', 'whole documents in lines', () =>
      `${repeated('各县人民政府要加强领导，搞好工作', 20_000)}\n`.repeat(Math.ceil(some / 20_000)),
    ),
    text('items-in-lines', 'numbers behind sentences in long lines', () =>
      `${repeated('。1、', 20_000)}\n`.repeat(Math.ceil(some / 20_000)),
    ),
    text('days', 'days and document numbers', () => repeated('2006年3月5日国发〔2006〕3号', some)),
    text('titles', 'lines that look like titles', () => repeated('关于加强工作的通知\n', some)),
    text('items', 'lines that look like provisions', () => repeated('第一条　为了。\n', some)),
    text('marks', 'combining marks', () => `工${repeated('\u0301', some)}`),
    text('invisible', 'invisible characters', () => repeated('\u200b\u2060\ufeff', some)),
    text('controls', 'control characters and line ends of every kind', () =>
      repeated('工\u0000\u0007\u2028\u0085\r', some),
    ),
    text('surrogates', 'halves of characters', () => Buffer.from(repeated('\ud840工', some), 'utf16le')),
    text('marked-odd', 'UTF-16 of an odd length', () =>
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('工业园区', 'utf16le'), Buffer.from([1])]),
    ),
    text('wide', 'UTF-32', () => Buffer.from([0xff, 0xfe, 0, 0, 0x05, 0x5d, 0, 0])),
    text('bytes', 'bytes of no encoding', () =>
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197 + 128) & 0xff)),
    ),
    text('high-bytes', 'bytes above 0xf8', () => Buffer.alloc(some, 0xff)),
    text('zeros', 'zero bytes', () => Buffer.alloc(some)),
    text('half-chinese', 'GB 18030 broken off in every line', () =>
      repeatedBytes([0xb9, 0xa4, 0xd2, 0x0a, 0x81, 0x30, 0x0a], some),
    ),
    text('only-mark', 'a byte order mark alone', () => Buffer.from([0xef, 0xbb, 0xbf])),
  ];
}

function repeatedBytes(piece: readonly number[], bytes: number): Uint8Array {
  return Buffer.alloc(bytes, Buffer.from(piece));
}

function pages(some: number, times: number): HostileMaker[] {
  const page = (name: string, what: string, make: () => string): HostileMaker => ({
    name: `${name}.html`,
    what,
    make: () => `<html><head><title>通知</title></head><body>${make()}`,
  });
  const deep = (piece: string, close: string, depth: number): string =>
    `${piece.repeat(depth)}各县人民政府${close.repeat(depth)}`;
  return [
    page('deep-divs', 'elements nested deep', () => deep('<div>', '</div>', times)),
    page('deep-tables', 'tables nested deep', () =>
      deep('<table><tr><td>', '</td></tr></table>', times / 10),
    ),
    page('deep-lists', 'lists nested deep', () => deep('<ul><li>', '</li></ul>', times / 5)),
    page('open-formats', 'formats opened anew in each paragraph', () =>
      repeated('<p><b><i><font>文', some / 10),
    ),
    page('crossed', 'formats closed in the wrong order', () => repeated('<b><p>文</b><i></p>', some / 10)),
    page('links-in-links', 'links in links', () => repeated('<a href=x>文', some / 10)),
    page('foster', 'text between the rows of tables', () => repeated('<table>文<tr>文<td>', some / 10)),
    page(
      'beside-cells',
      'elements beside the cells of a table',
      () =>
        `<table>${repeated('<tr><td>文</td></tr>', some / 2)}${repeated('文<b>文</b>', some / 2)}</table>`,
    ),
    page(
      'attributes',
      'an element with very many attributes',
      () => `<p ${Array.from({ length: times / 4 }, (_, at) => `a${at}=1`).join(' ')}>文</p>`,
    ),
    page(
      'spans',
      'cells that span millions of rows',
      () => `<table>${'<tr><td rowspan=65534 colspan=1000>文</td></tr>'.repeat(2000)}</table>`,
    ),
    page('angles', 'nothing but angle brackets', () => repeated('<', some)),
    page('comment', 'a comment never closed', () => `<!--${repeated('文--', some)}`),
    page('script', 'a script never closed', () => `<script>${repeated('文</scrip', some)}`),
    page('references', 'character references without an end', () =>
      repeated('&amp&#x110000;&#99999999999;&lt', some),
    ),
    page('text-area', 'a form never closed', () => `<textarea><select>${repeated('<option>文', some / 4)}`),
    page('drawing', 'foreign elements nested deep', () => deep('<svg><foreignObject><math>', '', times / 10)),
    page('templates', 'templates nested deep', () => deep('<template>', '</template>', times / 4)),
  ];
}

function markdown(some: number, times: number): HostileMaker[] {
  const text = (name: string, what: string, make: () => string): HostileMaker => ({
    name: `${name}.md`,
    what,
    make,
  });
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`,
  );
  return [
    text(
      'aliases',
      'front matter whose aliases unfold a millionfold',
      () => `---\na0: &a0 [文, 文]\n${laughs.join('\n')}\ntitle: *a12\n---\n\n正文。`,
    ),
    text(
      'self-alias',
      'front matter that holds itself',
      () => '---\ntitle: &a [*a, *a]\n<<: *a\n---\n\n正文。',
    ),
    text('deep-front', 'front matter nested deep', () => `---\ntitle: ${'['.repeat(times)}\n---\n\n正文。`),
    text('long-front', 'front matter never closed', () => `---\n${repeated('title: 文\n', some)}`),
    text('quotes', 'quotations nested deep', () => `${'> '.repeat(times / 4)}文`),
    text('quote-lines', 'each line quoted once more', () =>
      Array.from({ length: 600 }, (_, at) => `${'>'.repeat(at)} 文`).join('\n'),
    ),
    text('lists', 'lists nested deep', () =>
      Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- 文`).join('\n'),
    ),
    text('brackets', 'links never closed', () => repeated('[', some / 10)),
    text(
      'images',
      'pictures in links in pictures',
      () => `${'![['.repeat(times / 10)}文${'](a)'.repeat(times / 10)}`,
    ),
    text('blanks', 'a blank line of spaces', () => `*文*\n\n${repeated(' ', some)}\n文`),
    text('rule', 'a rule behind spaces', () => `文\n\n${repeated(' ', some)}---\n`),
    text('comments', 'comments never closed', () => `<div>${repeated('<!-- 文 ', some)}`),
    text('stars', 'emphasis never closed', () => repeated('*文_', some / 10)),
    text('ticks', 'code marks of every length', () =>
      Array.from({ length: 700 }, (_, at) => '`'.repeat(at + 1)).join('文'),
    ),
    text('definitions', 'very many definitions', () =>
      Array.from({ length: times / 10 }, (_, at) => `[a${at}]: http://a/${at}`).join('\n'),
    ),
    text(
      'table',
      'a table of very many columns',
      () => `|${'文|'.repeat(times / 4)}\n|${'-|'.repeat(times / 4)}\n|${'文|'.repeat(times / 4)}`,
    ),
    text('html', 'elements in Markdown nested deep', () => `${'<div>'.repeat(times / 10)}\n\n文`),
  ];
}

function tables(large: number, some: number, times: number): HostileMaker[] {
  const table = (name: string, what: string, make: () => string): HostileMaker => ({ name, what, make });
  return [
    table(
      'unclosed.csv',
      'a quote never closed in each row',
      () => `title,text\n${repeated('"通知,文\n', some)}`,
    ),
    table('quotes.csv', 'nothing but quotes', () => repeated('"', some)),
    table('doubled.csv', 'a cell of doubled quotes', () => `title,text\n通知,"${repeated('""文', some)}"`),
    table(
      'huge-cell.csv',
      'one huge cell',
      () => `title,text\n通知,"${repeated('各县人民政府要加强领导。\n', large)}"`,
    ),
    table('wide.csv', 'rows of very many columns', () =>
      `${'a,'.repeat(times / 4)}\n${'文,'.repeat(times / 4)}\n`.repeat(2),
    ),
    table('ragged.csv', 'each row longer than the one before', () =>
      Array.from({ length: 900 }, (_, at) => '文,'.repeat(at)).join('\n'),
    ),
    table('commas.csv', 'nothing but commas', () => repeated(',', some)),
    table('rows.csv', 'very many empty rows', () => `title,text\n${repeated(',\n', some)}`),
    table(
      'zeros.tsv',
      'zero bytes between the columns',
      () => `title\ttext\n${repeated('\u0000\t\u0000\n', some)}`,
    ),
    table(
      'deep.jsonl',
      'lists nested deep',
      () => `{"title":"通知","text":${'['.repeat(times)}${']'.repeat(times)}}`,
    ),
    table(
      'deep-objects.jsonl',
      'objects nested deep',
      () => `${'{"text":'.repeat(times)}1${'}'.repeat(times)}`,
    ),
    table(
      'members.jsonl',
      'very many members',
      () => `{${Array.from({ length: times / 4 }, (_, at) => `"a${at}":"文"`).join(',')}}`,
    ),
    table('broken.jsonl', 'lines that are no JSON', () => repeated('{"title":"文\n', some)),
    table(
      'numbers.jsonl',
      'numbers beyond all bounds',
      () => `{"title":1e999,"text":-0,"year":99999999999999999999,"date":"\\ud800"}\n`,
    ),
    table(
      'prototype.jsonl',
      'members with names of the language',
      () => '{"__proto__":{"text":"文"},"constructor":1,"toString":"文","text":"正文。"}\n',
    ),
  ];
}
