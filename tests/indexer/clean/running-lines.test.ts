import { describe, expect, it } from 'vitest';
import { passagesOf, reading, removedFrom } from '../reading.ts';

const TITLE = '关于加强水库管理的意见';

/** Three pages set to 24 characters a line: the first two end inside a word, with what stands at their foot. */
const pages = (...feet: readonly string[]): string =>
  [
    TITLE,
    '　　一、落实管理责任。各乡镇要把水库管理摆上重要',
    '位置，主要负责人亲自抓，分管负责人具体抓，层层签',
    '订责任书，做到每座水库都有人看、有人管，汛期每天',
    '巡查两次，枯水期每周巡查一次，并认真填写巡查记录',
    '，发现问题立即上报。县水利局要会同有关部门组织技',
    '术人员，对全县四十六座小型水库进行一次全面的安全',
    '鉴定，逐座建立档案，鉴定结果在六月底之前报送县政',
    '府办公室备案，对存在隐患的水库要限期完成除险加固',
    '任务，所需资金由县乡两级共同承担，不得向农民摊派',
    '，工程质量由县水利局负责监督，竣工之后组织统一验',
    ...(feet[0] ?? '').split('|'),
    '收，验收不合格的一律返工。',
    '　　二、严格用水管理。灌溉用水由水库管理所统一调',
    '度，用水户要提前三天提出申请，任何单位和个人不得',
    '擅自开闸放水，违者依法处理，并追究有关人员的责任',
    '，造成损失的照价赔偿。水费按照物价部门核定的标准',
    '收取，实行收支两条线管理，专项用于水库的维修和养',
    '护，任何单位不得截留挪用，县审计局每年组织一次专',
    '项审计，审计结果向社会公布，接受广大群众的监督和',
    '社会各界的评议，对群众反映强烈的问题要及时进行调',
    ...(feet[1] ?? '').split('|'),
    '查处理，处理情况在十五天之内答复。',
  ]
    .filter((line) => line !== '')
    .join('\n');

const SHORT = [
  TITLE,
  '　　一、落实管理责任。各乡镇要把水库管理摆上重要',
  '位置，主要负责人亲自抓，分管负责人具体抓，层层签',
  '订责任书，做到每座水库都有人看、有人管，汛期每天',
  '巡查两次，枯水期每周巡查一次，并认真填写巡查记录',
];
const REST = [
  '，发现问题立即上报。县水利局要会同有关部门组织技',
  '术人员，对全县水库进行一次全面的安全鉴定。',
];

describe('the only number of a short text', () => {
  it.each([
    ['in a sentence', [...SHORT, '，逐座建立水库档案，鉴定结果要报送县政府备案，对', '1', ...REST.slice(1)]],
    [
      'behind a number',
      [...SHORT, '，水库管理所的人员编制由县里核定，全县总数为1200', '2', '人，不得突破。'],
    ],
    [
      'and that of its last page',
      [...SHORT, '，逐座建立水库档案，鉴定结果要报送县政府备案，对', '1', REST[1] ?? '', '2'],
    ],
    [
      'in a narrow text',
      [TITLE, ...(`　　${[...SHORT.slice(1), ...REST].join('').trim()}`.match(/.{1,13}/gu) ?? [])].toSpliced(
        4,
        0,
        '3',
      ),
    ],
  ])('is that of its page: %s', async (_, lines) => {
    const file = await reading(lines.join('\n'));
    expect(removedFrom(file).join('\n')).toMatch(/page-number: [123]/);
    expect(file.articles[0]?.passages).toHaveLength(2);
  });

  it('takes the title with it that the page repeats beside it', async () => {
    const lines = [
      ...SHORT,
      '，逐座建立水库档案，鉴定结果要报送县政府备案，对',
      '',
      '2',
      TITLE,
      '',
      ...REST.slice(1),
    ];
    const file = await reading(lines.join('\n'));
    expect(removedFrom(file)).toEqual(expect.arrayContaining(['page-number: 2', `running-head: ${TITLE}`]));
    expect(file.articles[0]?.passages).toHaveLength(2);
  });

  it.each([
    [
      'what is counted below it',
      [...SHORT, '，逐座建立水库档案，鉴定结果要报送县政府备案，共', '12', '座，限期完成。'],
    ],
    [
      'what a word before it counts',
      [...SHORT, '，逐座建立水库档案，鉴定结果要报送县政府备案，第', '12', '水库由县里管理。'],
    ],
    ['a year', [...SHORT, '，逐座建立水库档案，鉴定结果要报送县政府备案，对', '1987', REST[1] ?? '']],
  ])('is not where it may be %s', async (_, lines) => {
    expect(removedFrom(await reading(lines.join('\n'))).join('\n')).not.toContain('page-number');
  });
});

const FIRST = /竣工之后组织统一验收，验收不合格的一律返工。$/;
const SECOND = /问题要及时进行调查处理，处理情况在十五天之内答复。$/;

async function whole(text: string): Promise<boolean> {
  const passages = await passagesOf(text);
  return passages.length === 3 && FIRST.test(passages[1] ?? '') && SECOND.test(passages[2] ?? '');
}

describe('what pages have at their edges goes where it interrupts sentences', () => {
  it.each([
    ['the name of a book', ['大河县文件汇编', '大河县文件汇编'], 'running-head: 大河县文件汇编'],
    ['bare numbers', ['1', '2'], 'page-number: 1'],
    ['wide ones', ['１２', '１３'], 'page-number: １２'],
    ['both', ['7|大河县文件汇编', '8|大河县文件汇编'], 'page-number: 7'],
    ['a name with its number', ['大河县水利　第1页', '大河县水利　第2页'], 'running-head: 大河县水利　第1页'],
    ['the title', [TITLE, TITLE], `running-head: ${TITLE}`],
    ['words beside numbers', ['- 1 -|大河水利', '- 2 -|大河水利'], 'running-head: 大河水利'],
    ['a body beside numbers', ['- 1 -|大河县水利局', '- 2 -|大河县水利局'], 'running-head: 大河县水利局'],
    ['words apart', ['内部资料　注意保存', '内部资料　注意保存'], 'running-head: 内部资料　注意保存'],
    [
      'a book whose number changes sides',
      [`大河县文件汇编${' '.repeat(40)}11`, `12${' '.repeat(40)}大河县文件汇编`],
      `running-head: 大河县文件汇编${' '.repeat(40)}11`,
    ],
    [
      'a book with its number, once',
      [`12${' '.repeat(40)}大河县文件汇编`, ''],
      `running-head: 12${' '.repeat(40)}大河县文件汇编`,
    ],
    ['numbers in brackets', ['【第1页】', '【第2页】'], 'page-number: 【第1页】'],
  ])('%s', async (_name, feet, removed) => {
    const text = pages(...feet);
    expect(await whole(text)).toBe(true);
    expect(removedFrom(await reading(text))).toContain(removed);
  });

  it('but not years, nor what names figures', async () => {
    for (const feet of [
      ['1952', '1953'],
      ['附图 1', '附图 2'],
    ])
      expect(
        removedFrom(await reading(pages(...feet))).filter((one) => /^(?:page-number|running-head)/.test(one)),
      ).toEqual([]);
  });

  it('and between paragraphs, where a word is cut by another', async () => {
    const [first = '', second = ''] = [pages('', '大河县文件汇编'), pages('', '2')];
    const between = (text: string, foot: string): string => text.replace('一律返工。', `一律返工。\n${foot}`);
    expect((await passagesOf(between(first, '大河县文件汇编'))).length).toBe(3);
    expect((await passagesOf(between(second, '1'))).length).toBe(3);
  });

  it('with their numbers at the other edge above provisions and headings, too, where one cuts a sentence', async () => {
    const head = (number: number): string => `${number}${' '.repeat(30)}大河县文件汇编`;
    const rest = [
      '　　以下各条照办：',
      ...Array.from({ length: 9 }, () => '　　（一）春耕'),
      head(4),
      '　　第一条 照办。',
    ];
    const removed = removedFrom(await reading([pages(head(2), head(3)), ...rest].join('\n')));
    expect(removed).toEqual(
      expect.arrayContaining([2, 3, 4].map((number) => `running-head: ${head(number)}`)),
    );
  });

  it('at the top of every page, where one of them cuts a sentence', async () => {
    const head = '大河县人民政府公报　　　　　　2006·3';
    const [first = '', ...rest] = pages('PAGE', '')
      .replace('　　二、严格', 'PAGE\n　　二、严格')
      .concat('\nPAGE\n　　三、其他事项\n　　各村都要照办。')
      .split('PAGE\n');
    const text = [first, ...rest.map((page) => `\f${head}\n${page}`)].join('');
    const file = await reading(text);
    expect(removedFrom(file).filter((one) => one === `running-head: ${head}`)).toHaveLength(3);
    const apart = await reading(text.replaceAll('\f', ''));
    expect(removedFrom(apart).filter((one) => one === `running-head: ${head}`).length).toBeLessThan(3);
  });

  it('but rows of a table with numbers that grow stay', async () => {
    const rows = ['合计', '小计', '合计'].map((name, at) => `${name}文件汇编${' '.repeat(30)}${at + 12}`);
    const file = await reading(`${pages('', '')}\n${rows.join('\n')}`);
    expect(removedFrom(file).filter((one) => one.startsWith('running-head'))).toEqual([]);
  });

  it('once, where the number of its page stands beside it', async () => {
    const text = pages('- 1 -|大河县水利志稿', '- 2 -');
    expect(await whole(text)).toBe(true);
    expect(removedFrom(await reading(text))).toContain('running-head: 大河县水利志稿');
  });

  it('under the title, with the numbers of pages, where one of them stands between paragraphs', async () => {
    const text = pages(`${TITLE}　第2页`, '').replace('一律返工。', `一律返工。\n${TITLE}　　第3页`);
    expect(await whole(text)).toBe(true);
    expect(removedFrom(await reading(text))).toContain(`running-head: ${TITLE}　　第3页`);
  });

  it('but the title stays at the head', async () => {
    expect((await passagesOf(pages(TITLE, TITLE)))[0]).toBe(TITLE);
  });
});

describe('what may be of the text stays, and is glued to nothing', () => {
  it.each([
    ['once', ['大河县水利志稿', '']],
    ['numbers that do not count on', ['3', '7']],
    ['other words each time', ['水利管理', '水费收支']],
    ['words of a column', ['长期坚持', '长期坚持']],
    ['a body', ['县水利局', '县水利局']],
  ])('%s', async (_name, feet) => {
    const passages = await passagesOf(pages(...feet));
    for (const foot of feet.filter((line) => line !== '')) expect(passages).toContain(foot);
  });

  it('numbers of the rows of a table', async () => {
    const rows = [
      ['（一）加强防汛组织领导，落实各级行政首长负责制，明', '确各单位职责分工。'],
      ['（二）修订完善各类预案，组织开展防汛演练和培训，提', '高应急处置能力水平。'],
      ['（三）落实防汛物资储备，补充编织袋和块石等材料，确', '保抢险需要和供应。'],
      ['（四）加强水库安全度汛，严格执行调度运用计划，严禁', '超汛限水位运行。'],
      ['（五）加强值班值守工作，严格执行领导带班等制度，及', '时报告险情灾情。'],
    ];
    const text = rows.map(([above, below], at) => `${above}\n${at + 1}\n${below}`).join('\n');
    expect(removedFrom(await reading(`防汛任务分解表\n${text}`)).join()).not.toMatch(/page-number/);
  });

  it('the refrain of a song', async () => {
    const lines = ['清清的河水从我们家门前日夜流过', '我爱大河', '岸边的垂柳见证着岁月悠悠的变迁'];
    const text = [...lines, '勤劳的人们用双手建设美丽的家园', ...lines, '幸福的歌声在晨光里飘荡得那么远'];
    expect((await passagesOf(`大河之歌\n${text.join('\n')}`)).slice(1)).toEqual(text);
  });

  it('a number that is counted is of the sentence', async () => {
    const text = `${TITLE}\n今年以来进展顺利。截至六月底全县共清理河道\n46\n公里，加固堤防八处。`;
    expect(await passagesOf(text)).toContain('今年以来进展顺利。截至六月底全县共清理河道46');
  });

  it('a short heading between two paragraphs, again and again', async () => {
    const page = pages().split('\n').slice(1).join('\n');
    const text = [TITLE, page, '工作要求', page, '工作要求', page].join('\n');
    expect((await passagesOf(text)).filter((passage) => passage === '工作要求').length).toBe(2);
  });
});

describe('where a page ends in mid-sentence empty lines part nothing', () => {
  it.each([
    ['a form feed', ['\f', '\f']],
    ['a number and a form feed', ['- 1 -|\f', '- 2 -|\f']],
    ['a number between empty lines', ['\r|- 1 -|\r', '\r|- 2 -|\r']],
    ['bare ones', ['\r|1|\r', '\r|2|\r']],
    ['a form feed, a name and an empty line', ['\f大河县文件汇编|\r', '\f大河县文件汇编|\r']],
  ])('%s', async (_name, feet) => {
    expect(await whole(pages(...feet))).toBe(true);
  });

  it('but a paragraph, a heading and an item that begin a page stand alone', async () => {
    const above = '各乡镇要抓住有利时机，组织群众整修水利';
    for (const below of ['二、加强领导，落实责任', '水利建设情况', '同志们：']) {
      expect(await passagesOf(`${TITLE}\n${above}。\n${above}\n\n- 1 -\n\f\n${below}\n${above}。`)).toContain(
        below,
      );
    }
  });
});

describe('numbers of pages in dashes, none of which stands apart', () => {
  const text = '水质由劣五类提—2—升到四类，群众满意。沿岸养猪场要全部关—3—停，网箱全部拆除。';

  it('go where they cut words and grow', async () => {
    const mended = '水质由劣五类提升到四类，群众满意。沿岸养猪场要全部关停，网箱全部拆除。';
    expect((await passagesOf(`${TITLE}\n${text}`))[1]).toBe(mended);
  });

  it.each([
    text.replace('—3—', '—2—'),
    text.replace('—3—', ''),
    '严禁买卖苯基—2—丙酮和溴基—3—甲苯，沿岸要设立检查站。',
    '提—2—升到四类，关—3—停养猪场，苯基—2—丙酮要登记。',
  ])('stay where they do not: %s', async (line) => {
    expect((await passagesOf(`${TITLE}\n${line}`))[1]).toBe(line);
  });
});
