import { describe, expect, it } from 'vitest';
import { passagesOf } from '../reading.ts';

/** Units of a long run: where each of its places is begun at anew, reading it takes longer than any test may. */
const LONG = 1_000_000;
const run = (piece: string, units = LONG): string => piece.repeat(units / piece.length);

const quotedPrintable = (body: string): string =>
  `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${body}`;

describe('a file with a run of a million characters', () => {
  it.each([
    ['spaces inside a line', 'a.txt', `大河县${run(' ')}人民政府`],
    ['wide spaces inside a line', 'a.txt', `大河县${run('　')}人民政府`],
    ['numbers behind sentences in every line', 'a.txt', `大河县\n${`${run('。1、', 20_000)}\n`.repeat(50)}`],
    ['items of a list in every line', 'a.txt', `大河县\n${`${run('，（一）', 20_000)}\n`.repeat(50)}`],
    [
      'whole documents in lines',
      'a.txt',
      `大河县\n${`${run('各县人民政府要加强领导，搞好工作', 20_000)}\n`.repeat(100)}`,
    ],
    ['a blank line', 'a.md', `大河县\n\n*文*\n\n${run(' ')}\n人民政府`],
    ['a rule behind spaces', 'a.md', `大河县\n\n${run(' ')}---\n`],
    ['comments that never end', 'a.md', `大河县\n\n<div>${run('<!-- 文 ')}`],
    [
      'what a parser moves out of a table',
      'a.html',
      `<p>大河县</p><table>${run('<tr><td>甲</td></tr>', LONG / 2)}${run('乙<b>丙</b>', LONG / 2)}</table>`,
    ],
    [
      'spaces of quoted-printable',
      'a.mht',
      quotedPrintable(`<p>=E5=A4=A7=E6=B2=B3=E5=8E=BF</p>${run(' ')}文`),
    ],
  ])('is read in one pass: %s', async (_what, file, content) => {
    expect((await passagesOf(content, file))[0]).toMatch(/^大河县/u);
  });
});
