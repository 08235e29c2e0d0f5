import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const texts = [
  '大河县水库安全管理办法',
  '第一条　为加强水库安全管理，保障人民群众生命财产安全，制定本办法。',
];
const page = `<html><head><title>${texts[0]}</title></head><body>\r\n${texts.map((text) => `<p>${text}</p>`).join('\r\n')}\r\n</body></html>`;

/** Quoted-printable, in lines of 76 characters. */
function quoted(bytes: Buffer): string {
  let line = '';
  let text = '';
  for (const byte of bytes) {
    const sign =
      (byte > 0x7e || byte < 0x20 || byte === 0x3d) && byte !== 0x0d && byte !== 0x0a
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte);
    if (line.length + sign.length > 75) {
      text += `${line}=\r\n`;
      line = '';
    }
    line = byte === 0x0a ? '' : line + sign;
    if (byte === 0x0a) text += `${line}\n`;
    if (byte === 0x0d) {
      text += line;
      line = '';
    }
  }
  return text + line;
}

function archive(body: string, encoding: string, more = '', head = ''): string {
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.gov.cn/a.html\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Border=1"\r\n\r\n\r\n------Border=1\r\nContent-Type: text/html${head}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://example.gov.cn/a.html\r\n\r\n${body}\r\n------Border=1${more}--\r\n`;
}

const picture =
  '\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------Border=1';

describe('a web archive', () => {
  it.each([
    ['quoted-printable', archive(quoted(Buffer.from(page)), 'quoted-printable', picture)],
    ['base64', archive(Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n'), 'base64', picture)],
    ['8bit', archive(page, '8bit')],
    [
      'a part in a part',
      archive(`--in\r\nContent-Type: text/html\r\n\r\n${page}\r\n--in--`, '7bit').replace(
        'Content-Type: text/html\r\n',
        'Content-Type: multipart/alternative; boundary=in\r\n',
      ),
    ],
    ['its end cut off', archive(page, '8bit').slice(0, -20)],
  ])('shows its page: %s', async (_name, content) => {
    expect(await passagesOf(content, 'a.mht')).toEqual([texts[0], texts[1]]);
    expect((await articlesOf(content, 'a.mhtml'))[0]?.title).toBe(texts[0]);
  });

  it('may be of an older encoding', async () => {
    // 大河县 in GB18030.
    const gb = Buffer.from('b4f3bad3cfd8', 'hex').toString('latin1');
    const body = `<html><body><p>${gb}${gb}</p></body></html>`;
    expect(await passagesOf(Buffer.from(archive(body, '8bit'), 'latin1'), 'a.mht')).toEqual(['大河县大河县']);
  });

  it('has every character of its page in the text or among what was removed', async () => {
    const file = await reading(archive(quoted(Buffer.from(page)), 'quoted-printable'), 'a.mht');
    expect(file.text.trim()).toBe(page);
    expect(removedFrom(file).join('')).toContain('<title>');
  });

  it('tells of the pages that are not read, and where it holds none', async () => {
    const second = `\r\nContent-Type: text/html\r\n\r\n<p>另一页</p>\r\n------Border=1`;
    const file = await reading(archive(page, '8bit', second), 'a.mht');
    expect(file.problems).toEqual([expect.stringContaining('另有 1 个没有读入')]);
    await expect(reading('MIME-Version: 1.0\r\n\r\n正文', 'a.mht')).rejects.toThrow('没有网页');
  });
});
