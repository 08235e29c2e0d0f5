import { describe, expect, it } from 'vitest';
import { decodeText, UndecodableError } from '../../../indexer/read/encoding.ts';

const text = '全县水利工作会议纪要：会议要求各乡镇抓好防汛，落实责任。\n';

/** 中國政府工作會議的報告 and 全县工作会议的报告 in old encodings, written out: Node encodes to none of them. */
const gbk = Buffer.from('c8abcfd8b9a4d7f7bbe1d2e9b5c4b1a8b8e6a3acd5fec8cbc3f1b9fabcd2b7a2d5b9', 'hex');
const big5 = Buffer.from('a4a4b0eaac46a9b2a475a740b77cc4b3aabab3f8a769a141a640a4ebb8d8a440a440', 'hex');

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), 'UTF-8'],
    [
      'UTF-16 LE with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'UTF-16LE',
    ],
    [
      'UTF-16 BE with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
      'UTF-16BE',
    ],
    ['UTF-16 LE without a mark', Buffer.from(text.repeat(20), 'utf16le'), 'UTF-16LE'],
  ])('%s is told and decoded without its mark', (_name, bytes, name) => {
    const decoded = decodeText(bytes);
    expect(decoded.encoding.name).toBe(name);
    expect(decoded.text.startsWith(text)).toBe(true);
    expect(decoded.problems).toEqual([]);
  });

  it('GBK is told by its common characters', () => {
    const decoded = decodeText(gbk);
    expect(decoded.encoding.name).toBe('GB18030');
    expect(decoded.text).toBe('全县工作会议的报告，政人民国家发展');
    expect(decoded.encoding.confidence).toBeLessThan(1);
  });

  it('a few lines of GBK in a text in UTF-8 are read as such, and told', () => {
    const added = Buffer.concat([Buffer.from(text.repeat(10)), gbk, Buffer.from('\n'), Buffer.from(text)]);
    const decoded = decodeText(added);
    expect(decoded.encoding.name).toBe('UTF-8');
    expect(decoded.text).toBe(`${text.repeat(10)}全县工作会议的报告，政人民国家发展\n${text}`);
    expect(decoded.problems).toEqual([
      '1 行按 GB18030 解码，其余为 UTF-8 / 1 lines read as GB18030, the others as UTF-8',
    ]);
  });

  it.each([
    ['hard spaces', [0xa0, 0xa0], '各乡镇人民政府：'],
    ['a character cut short', [0x8a, 0xa0], '加强领导'],
    ['Latin letters', [0x63, 0x61, 0x66, 0xe9, 0x20], 'résumé'],
  ])('a damaged line of UTF-8 stays one: %s', (_, bytes, rest) => {
    const line = Buffer.concat([Buffer.from(bytes), Buffer.from(rest)]);
    const decoded = decodeText(Buffer.concat([Buffer.from(text.repeat(10)), line, Buffer.from(`\n${text}`)]));
    expect(decoded.text).toContain(rest);
    expect(decoded.problems.join()).not.toContain('GB18030');
  });

  it('a short text in GBK with a broken byte is not taken for Korean', () => {
    const lost = Buffer.from(
      'b4f3bad3cfd8c8cbc3f1d5feb8aeb0ecb9abcad2b9d8d3dabcd3c7bfb3c7c7f8d4a1cad2b9dcc0edb5c4cda8d6aa0ab8f7cfe7d5f2a3ba0aa1a1a1a1ceaab1a3d5cfffabb9b2b0b2c8aba3accfd8d5feb8aebef6b6a8a3acb3c7c7f8d6f7d2aabdd6b5c0bdfbd6b9d0debda8d4a1cad2a1a3cfd6bdabd3d0b9d8cac2cfeecda8d6aac8e7cfc2a3ba0a',
      'hex',
    );
    const decoded = decodeText(lost);
    expect(decoded.encoding.name).toBe('GB18030');
    expect(decoded.text).toContain('大河县人民政府办公室关于加强城区浴室管理的通知');
  });

  it('a line of UTF-8 by chance makes no text in GBK one of it', () => {
    const decoded = decodeText(Buffer.concat([gbk, Buffer.from('\n联通\n'), gbk, Buffer.from('\n'), gbk]));
    expect(decoded.encoding.name).toBe('GB18030');
    expect(decoded.text).toContain('全县工作会议的报告，政人民国家发展');
  });

  it('halves in UTF-8 and in GBK are read as what each is, with their short lines', () => {
    const chinese = '瓦窑铺\n全县工作会议的报告，政人民国家发展\n';
    const bytes = Buffer.concat([Buffer.from('cddfd2a4c6cc0a', 'hex'), gbk, Buffer.from('\n')]);
    for (const [halves, whole] of [
      [[Buffer.from(text), bytes], text + chinese],
      [[bytes, Buffer.from(text)], chinese + text],
    ] as const) {
      const decoded = decodeText(Buffer.concat(halves));
      expect(decoded.text).toBe(whole);
      expect(decoded.problems).toHaveLength(1);
    }
  });

  it('UTF-16 without a mark is told by its characters where it has neither Latin nor full stops', () => {
    const names = '全县工作会议的人民政府，';
    for (const bytes of [Buffer.from(names, 'utf16le'), Buffer.from(names, 'utf16le').swap16()])
      expect(decodeText(bytes).text).toBe(names);
  });

  it('Big5 is told from GBK', () => {
    const decoded = decodeText(big5);
    expect(decoded.encoding.name).toBe('Big5');
    expect(decoded.text).toContain('工作會議的報告');
  });

  it('bytes that do not belong are counted', () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(30)), Buffer.from([0xff]), Buffer.from(text)]);
    const decoded = decodeText(bytes);
    expect(decoded.encoding.name).toBe('UTF-8');
    expect(decoded.problems).toHaveLength(1);
  });

  it.each([
    ['a NUL', '全县水利工作会议\u0000纪要。'],
    ['an escape', '第一条\u001b 本办法。'],
    ['a bell in few words', '短\u0007通知。'],
    ['a backspace in ASCII', 'Annual\u0008 Report'],
  ])('%s rejects no small file and is counted', (_, written) => {
    const decoded = decodeText(Buffer.from(written));
    expect(decoded.text).toBe(written);
    expect(decoded.encoding.name).toBe('UTF-8');
  });

  it('a broken byte in a short text is counted and rejects nothing', () => {
    const bytes = Buffer.concat([
      Buffer.from('全县的工作会议'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('在人民政府举行。'),
    ]);
    const decoded = decodeText(bytes);
    expect(decoded.text).toContain('在人民政府举行。');
    expect(decoded.problems).toHaveLength(1);
  });

  it('bytes that are no text are refused', () => {
    const bytes = Buffer.from(
      Array.from({ length: 4000 }, (_, index) => (index * 131 + (index >> 3) * 17) % 256),
    );
    expect(() => decodeText(bytes)).toThrow(UndecodableError);
  });
});

describe('Chinese that a program took for Latin letters and saved as UTF-8', () => {
  const saved = (bytes: Uint8Array): Buffer => Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf8');
  const windows = (bytes: Uint8Array): Buffer =>
    Buffer.from(new TextDecoder('windows-1252').decode(bytes), 'utf8');

  it.each([
    ['UTF-8', saved(Buffer.from(text.repeat(2))), text],
    ['UTF-8', windows(Buffer.from(text.repeat(2))), text],
    ['GB18030', saved(Buffer.concat([gbk, gbk])), '全县工作会议的报告'],
  ])('is read as the %s that it was, and told', (name, bytes, begins) => {
    const decoded = decodeText(bytes);
    expect(decoded.encoding.name).toBe(name);
    expect(decoded.text.startsWith(begins)).toBe(true);
    expect(decoded.problems).toHaveLength(1);
  });

  it.each([
    'Où étaient les bains publics créés à l’été passé, à côté de la forêt brûlée ?',
    'àéîõü'.repeat(20),
    '¹²³½¼×÷°'.repeat(12),
  ])('but other languages and signs stay: %s', (written) => {
    expect(decodeText(Buffer.from(written)).text).toBe(written);
  });
});
