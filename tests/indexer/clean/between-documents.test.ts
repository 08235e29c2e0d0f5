import { describe, expect, it } from 'vitest';
import { passagesOf, reading, removedFrom } from '../reading.ts';

const accounts = ['林业站工作总结', '水利站工作总结', '供水会议纪要'];
const text = '各村要把责任落实到人，村干部包片，镇里每十天检查一次，结果张榜公布在村口。';
const page = (above: (at: number) => string[], below: (at: number) => string[] = () => []) =>
  accounts.flatMap((title, at) => [...above(at), title, ...below(at), `${title}：${text}`]).join('\n');

describe('lines that stand between all documents of a page', () => {
  it.each([
    ['names of files', page((at) => [`文件名：0${at + 1}.doc`])],
    ['numbers of parts', page((at) => [`PART.0${at + 1}`])],
    [
      'counts below titles',
      page(
        () => [],
        (at) => [`点击量：${at * 31}次`, '录入：admin'],
      ),
    ],
  ])('are removed: %s', async (_, content) => {
    const read = (await passagesOf(content)).join('\n');
    expect(read).not.toMatch(/doc|PART|admin|点击/);
    expect(read.match(/张榜公布/g)).toHaveLength(3);
  });

  it.each([
    ['of one document only', page((at) => (at === 1 ? ['文件名：01.doc'] : []))],
    [
      'within a text, too',
      page((at) => [`文件名：0${at + 1}.doc`]).replace(/$/, `\n文件名：09.doc\n${text}`),
    ],
  ])('stay where they are %s', async (_, content) => {
    expect((await passagesOf(content)).join('\n')).toContain('文件名：01.doc');
  });

  it.each(['大河县人民政府', '2006年3月5日', '时间：3月5日', '联系人：王大山', '王大山'])(
    'stay where documents have such a line: %s',
    async (line) => {
      expect((await passagesOf(page(() => [line]))).join('\n')).toContain(line);
    },
  );
});

describe('what a site puts under a text', () => {
  it('is removed between documents as it is at the end', async () => {
    const foot = ['责任编辑：王二', '上一篇：春耕见闻', '下一篇：夏收见闻'];
    const file = await reading(page((at) => (at === 0 ? [] : foot)));
    expect(file.articles).toHaveLength(3);
    expect(removedFrom(file).filter((line) => line.includes('上一篇'))).toHaveLength(2);
  });

  it('is removed where it stands once, above the title of another document', async () => {
    const lines = ['林业站工作总结', text, '责任编辑：王二', '上一篇：春耕见闻', '供水会议纪要', text];
    const file = await reading(lines.join('\n'));
    expect(file.articles).toHaveLength(2);
    expect(removedFrom(file)).toContain('site-furniture: 责任编辑：王二');
  });

  it('stays inside a text where no title stands below', async () => {
    const inside = ['林业站工作总结', text, '责任编辑：王二', text, text].join('\n');
    expect(await passagesOf(inside)).toContain('责任编辑：王二');
  });
});

describe('the address of a site that collects texts', () => {
  it('is taken out of a sentence', async () => {
    const [, read] = await passagesOf(
      '春耕总结\n各村要把种子（www.example.com公文站）送到田头，三月底以前送完。',
    );
    expect(read).toBe('各村要把种子送到田头，三月底以前送完。');
  });
});
