import { describe, expect, it } from 'vitest';
import { articlesOf, span } from '../reading.ts';

const body = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';
const to = '各乡镇人民政府，县政府各部门：';
const signed = ['大河县人民政府', '2006年3月5日'];
const first = ['大河县人民政府关于做好春耕工作的通知', '河政发〔2006〕5号', to, body, ...signed];
const second = ['大河县人民政府关于做好夏收工作的通知', '河政发〔2006〕6号', to, body, ...signed];
const wrapped = (text: string, width: number): string[] =>
  text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

const titlesOf = async (...lines: string[]) => (await articlesOf(lines.join('\n'))).map(({ title }) => title);

describe('official documents one below the other in a file', () => {
  it('are one document each, with their own titles and lines', async () => {
    const articles = await articlesOf([...first, ...second].join('\n'));
    expect(articles.map(({ title }) => title)).toEqual([first[0], second[0]]);
    expect(articles.map(span)).toEqual(['1-6', '7-12']);
    expect(articles.map(({ passages }) => passages.map(({ text }) => text))).toEqual([first, second]);
  });

  it('are told apart though they are short, where each is signed and dated', async () => {
    const short = ['植树节将至，请认真组织。', ...signed];
    const titles = ['关于做好防汛工作的通知', '关于开展植树造林的通知', '关于评选先进单位的通报'];
    expect(await titlesOf(...titles.flatMap((title) => [title, to, ...short]))).toEqual(titles);
  });

  it.each([
    ['（57）河办字第31号', '（57）河办字第32号'],
    ['河民字第一五六号', '河民字第一五七号'],
  ])('are told apart by the numbers of the fifties, too: %s', async (one, other) => {
    const titles = ['关于发展茶叶生产的指示', '关于整顿乡村财政的通知'];
    const lines = [titles[0] ?? '', one, to, body, titles[1] ?? '', other, to, body];
    expect(await titlesOf(...lines)).toEqual(titles);
  });

  it.each(['【2】', '材料二：', '----------------'])(
    'are told apart by what stands between them: %s',
    async (mark) => {
      const heads = ['关于做好春耕的通知', '关于开展植树造林的通知'];
      const lines = heads.flatMap((title) => [title, to, body, ...signed, mark]);
      expect(await titlesOf(...lines.slice(0, -1))).toEqual(heads);
    },
  );

  it('bear the title below a head that names the body and the kind alone', async () => {
    const head = ['大河省人民委员会通知', '（57）河办字第31号', ''];
    expect(await titlesOf(...head, '关于严格控制请客送礼的通知', '', to, body)).toEqual([
      '关于严格控制请客送礼的通知',
    ]);
    expect(await titlesOf(...head, to, body)).toEqual(['大河省人民委员会通知']);
  });

  it.each([
    [
      'with titles of several lines',
      ['大河县人民政府关于进一步做好', '夏收保障和', '“双抢”工作的通知', ...second.slice(1)],
    ],
    ['with the number above the title', [second[1] ?? '', second[0] ?? '', ...second.slice(2)]],
    ['with a letterhead', ['大河县人民政府文件', second[1] ?? '', second[0] ?? '', ...second.slice(2)]],
    ['set to a width', second.flatMap((line) => (line === to || line === body ? wrapped(line, 12) : [line]))],
    ['to a person', [second[0] ?? '', second[1] ?? '', '张三委员：', body, ...signed]],
    [
      'by another body',
      [
        '小河县教育局关于夏收放假的通知',
        '小教发〔2006〕1号',
        '各学校：',
        body,
        '小河县教育局',
        '2006年6月1日',
      ],
    ],
  ])('%s are told apart', async (_, lines) => {
    expect(await titlesOf(...first, ...lines)).toHaveLength(2);
  });

  it('are told apart in a long row', async () => {
    const names = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    const lines = names.flatMap((name, at) => [
      `大河县人民政府关于${name}号水库的通知`,
      `河政发〔2006〕${at + 1}号`,
      ...second.slice(2),
    ]);
    expect(await titlesOf(...lines)).toEqual(names.map((name) => `大河县人民政府关于${name}号水库的通知`));
  });

  it.each([
    ['an attachment', [...first, '附件1', ...second]],
    [
      'what is cited by its number',
      [
        first[0] ?? '',
        first[1] ?? '',
        to,
        `现将河政发〔2006〕6号文件转发给你们。${body}`,
        ...signed,
        ...second,
      ],
    ],
    [
      'what the title sends on',
      [
        '大河县人民政府办公室转发县农业局关于做好夏收工作的通知',
        '河政办〔2006〕7号',
        to,
        body,
        ...signed,
        '大河县农业局关于做好夏收工作的通知',
        '河农〔2006〕3号',
        '各乡镇农技站：',
        body,
      ],
    ],
    [
      'what the text names',
      [
        first[0] ?? '',
        first[1] ?? '',
        to,
        `现将《大河县人民政府关于做好夏收工作的通知》转发给你们。${body}`,
        ...signed,
        ...second,
      ],
    ],
    [
      'a rule without whom it goes to',
      [...first, '大河县夏收管理办法', '河政发〔2006〕6号', '第一条 为做好夏收，制定本办法。'],
    ],
    ['a plan without a number', [...first, '大河县夏收方案', '为做好夏收，制定本方案。', body]],
    [
      'a title in a sentence',
      [...first, '请各单位按照', '大河县人民政府关于做好夏收工作的通知。', '河政发〔2006〕6号', body],
    ],
    [
      'a list of documents',
      [
        ...first,
        '大河县人民政府关于做好夏收工作的通知',
        '河政发〔2006〕6号',
        '大河县人民政府关于秋种的通知',
        '河政发〔2006〕7号',
      ],
    ],
    ['a number alone', [...first, '河政发〔2006〕6号', to, body]],
    [
      'another head of the same text',
      ['大河县人民政府关于做好春耕工作的通知', '河政发〔2006〕5号', to, ...first],
    ],
  ])('keeps %s with the document above it', async (_, lines) => {
    expect(await titlesOf(...lines)).toHaveLength(1);
  });

  it('are one where the markup of a page has a title for it', async () => {
    const page = `<html><head><title>大河县公报第三期</title></head><body>${[...first, ...second].map((line) => `<p>${line}</p>`).join('')}</body></html>`;
    expect(await articlesOf(page, 'page.html')).toHaveLength(1);
  });
});

describe('signed documents without numbers one below the other in a file', () => {
  const spring = ['大河县人民政府关于做好春耕工作的通知', to, body, ...signed];
  const summer = ['大河县人民政府关于做好夏收工作的通知', to, body, ...signed];

  it.each([
    ['signed and dated', [...spring, ...summer]],
    ['signed and dated in one line', [...spring.slice(0, 3), '大河县人民政府　2006年3月5日', ...summer]],
    ['with an imprint', [...spring, '（此件公开发布）', '抄送：县委办公室', ...summer]],
    ['with a line of marks between them', [...spring.slice(0, 3), '----------', ...summer]],
    ['with a line of stars between them', [...spring, '* * *', ...summer]],
  ])('are told apart: %s', async (_, lines) => {
    expect(await titlesOf(...lines)).toEqual([spring[0], summer[0]]);
  });

  it.each([
    ['what is not signed', [...spring.slice(0, 3), ...summer]],
    ['what an attachment names', [...spring.slice(0, 3), '附件：值班表', ...signed, ...summer]],
    [
      'what is sent on',
      ['大河县人民政府关于转发省里通知的通知', to, body, ...signed, '大河省人民政府关于防火的通知', to, body],
    ],
    [
      'what is handed out',
      [...spring.slice(0, 2), `现将有关文件印发给你们，请遵照执行。${body}`, ...signed, ...summer],
    ],
    [
      'a request below its reply',
      [
        '大河县人民政府关于同意设立小河渡口的批复',
        '小河镇人民政府：',
        `你镇关于设立小河渡口的请示收悉。${body}`,
        ...signed,
        '小河镇人民政府关于设立小河渡口的请示',
        '大河县人民政府：',
        body,
      ],
    ],
    [
      'what is cited by its number',
      [...spring.slice(0, 2), `请按河政发〔2006〕6号文件办理。${body}`, ...signed, ...second],
    ],
    [
      'examples in a textbook',
      ['公文写作教材', `通知是常用的公文，下面举例说明。${body}`, ...spring, ...summer],
    ],
  ])('keeps %s with the document above it', async (_, lines) => {
    expect(await titlesOf(...lines)).toHaveLength(1);
  });
});

describe('a gazette with the number of its issue', () => {
  const masthead = ['大河县人民政府公报', '2006年第3期（总第27期）'];

  it('has its documents under their own titles, not the first under that of the gazette', async () => {
    expect(await titlesOf(...masthead, ...first, ...second)).toEqual([first[0], second[0]]);
    expect(await titlesOf(...masthead, ...first)).toEqual(['大河县人民政府公报']);
  });

  it('is parted by its table of contents, whose entries name the numbers too', async () => {
    const contents = [
      '目录',
      `${first[0]}（河政发〔2006〕5号）…………1`,
      `${second[0]}（河政发〔2006〕6号）…………4`,
    ];
    const articles = await articlesOf([...masthead, ...contents, ...first, ...second].join('\n'));
    expect(articles.map(({ title }) => title)).toEqual([first[0], second[0]]);
    expect(articles.map(span)).toEqual(['6-11', '12-17']);
  });
});

it('a day in brackets may stand between the number of a document and whom it goes to', async () => {
  const dated = (head: readonly string[]) => head.toSpliced(2, 0, '（2006年3月1日）');
  expect(await titlesOf(...dated(first), ...dated(second))).toEqual([first[0], second[0]]);
});
