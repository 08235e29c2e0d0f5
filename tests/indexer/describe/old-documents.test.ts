import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { notice, summaryOf } from './only-document.ts';

describe('who signed a document of old', () => {
  it.each([
    [['中国人民银行贵州省分行', '一九六四年五月七日'], '中国人民银行贵州省分行'],
    [['宜春地区行政公署财政局', '１９８４．１２．２８'], '宜春地区行政公署财政局'],
    [['蓬溪县供销合作社联合社', '1965年6月4日'], '蓬溪县供销合作社联合社'],
    [['湖 南 省 重 工 业 厅', '一九 六O年六 月十 二日'], '湖南省重工业厅'],
    [['嘉兴专署', '五七、十一、九'], '嘉兴专署'],
    [['龙泉县八都公社', '1962年12月30日'], '龙泉县八都公社'],
  ])('%j', async (signature, issuer) => {
    expect((await summaryOf(notice(...signature))).issuer).toBe(issuer);
  });

  it('is named by the title of a command', async () => {
    const { issuer, type } = await summaryOf(['东北人民政府命令', '各县：', '浴室一律停止收费。']);
    expect([issuer, type]).toEqual(['东北人民政府', '命令']);
  });

  it('is not who made what it sends on', async () => {
    const sent = ['农业部党组关于浴室情况的报告', '中央：', '截至四月，全国已有浴室八万座。'];
    const { issuer } = await summaryOf([
      '中共中央批转农业部党组关于浴室情况的报告',
      '各省委：',
      '中央同意这个报告，现转发给你们。',
      '中央',
      '一九六二年四月二十一日',
      ...sent,
      '农业部党组',
      '一九六二年四月十七日',
    ]);
    expect(issuer).toBe('中共中央');
  });
});

describe('where a document of old belongs', () => {
  it.each([
    ['中共徽州地委', '安徽省/徽州专区'],
    ['黔阳专署', '湖南省/黔阳专区'],
    ['湘西苗族自治州人民委员会', '湖南省/湘西苗族自治州'],
  ])('%s', async (body, path) => {
    const { region } = await summaryOf(notice(body, '一九五六年七月二十日'));
    expect(region.path.join('/')).toBe(path);
  });

  it('is no prefecture of old by its bare name, which is another place today', () => {
    const gazetteer = loadGazetteer();
    expect(gazetteer.sensesOf('徽州').map(({ place }) => place.name)).toEqual(['徽州区']);
    expect(gazetteer.sensesOf('徽州地委').map(({ place }) => place.name)).toContain('徽州地区');
  });
});

describe('the title of a document of old', () => {
  it.each([
    [
      ['中共中央中南局', '中南军政委员会', '关于湖南、湖北、江西三省', '修建浴室与生产自救的', '联合指示'],
      '一九五〇年三月十四日',
      '中共中央中南局中南军政委员会关于湖南、湖北、江西三省修建浴室与生产自救的联合指示',
    ],
    [['中国人民解放军', '衡阳市军事管制委员会布告'], '各界人民：', '中国人民解放军衡阳市军事管制委员会布告'],
    [['在全区三级干部会议上的', '总结讲话'], '（一九六三年十二月二十日）', '在全区三级干部会议上的总结讲话'],
    [
      ['巴县第八届人民代表大会第二次会议', '关于浴室决算的决议'],
      '（一九八二年四月十六日通过）',
      '巴县第八届人民代表大会第二次会议关于浴室决算的决议',
    ],
  ])('stands in several lines: %j', async (lines, below, title) => {
    expect((await summaryOf([...lines, below, '浴室一律在春节以前修好，煤由县里供应。'])).title).toBe(title);
  });
});

describe('the note on a printed speech', () => {
  const speech = (note: string): string[] => [
    '浴室要办在群众前面',
    '（一九六四年十月八日）',
    '我到北塘看了五天，回来想讲四句话，第一句是水要热。',
    note,
  ];

  it('says that it was one, and who spoke', async () => {
    const { type, speaker, known } = await summaryOf(
      speech('* 这是赵振华同志在白城地区干部会上的讲话记录。'),
    );
    expect([type, speaker, known.speaker.how]).toEqual(['讲话', '赵振华', 'stated']);
  });

  it.each(['* 这是学习赵振华讲话的体会。', '* 本文没有公开发表。'])('%s says nothing of it', async (note) => {
    const { type, speaker } = await summaryOf(speech(note));
    expect([type, speaker]).toEqual(['其他', null]);
  });
});
