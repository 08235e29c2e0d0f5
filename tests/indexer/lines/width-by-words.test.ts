import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf } from '../reading.ts';

const TEXT =
  '去冬今春，县水务局组织沿河四个乡镇的群众清除河道淤泥，加固堤防二十六公里，改造山塘三十八口，受益农田达到一万四千亩。' +
  '目前，除东溪镇的两处险段以外，其余工程都已经通过县里组织的验收，工程款也已拨付到村。';

/** A paragraph set to a width, with its indent. */
function set(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const character of text) {
    if (line.length >= width && !'，。；：、'.includes(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line].join('\n');
}

describe('a text of few or narrow lines that break words', () => {
  it.each([9, 11, 13, 14, 16, 17, 22, 26, 31])('is one paragraph, set to %i characters', async (width) => {
    expect(await passagesOf(`简讯\n${set(TEXT, width, '　　')}`)).toEqual(['简讯', TEXT]);
  });

  it('keeps its paragraphs apart by their indents', async () => {
    const other = '气象站按照县里的统一部署增设了雨量观测点，每天早晚两次向各乡镇和水库管理所通报雨情水情。';
    const page = `防汛简讯\n${set(TEXT, 12, '　　')}\n${set(other, 12, '　　')}\n${set(TEXT.slice(0, 58), 12, '　　')}`;
    expect(await passagesOf(page)).toEqual(['防汛简讯', TEXT, other, TEXT.slice(0, 58)]);
  });

  it('may be broken inside its numbers', async () => {
    const page =
      '统计简讯\n全年地区生产总值达到128.5亿元，按可比\n价格计算增长12.5%，其中工业增加值31\n.24亿元，增长4.3%，外贸进出口额3\n250万美元，进度居全市第四位。';
    expect((await passagesOf(page)).join('')).toBe(page.replaceAll('\n', ''));
    expect(await passagesOf(page)).toHaveLength(2);
  });

  it('is measured in characters where it was set so', async () => {
    const page =
      '案情通报\n经查，××局原局长李××、副局长王××和科\n员张××，在××年至××年期间，利用职务上的\n便利收受××公司贿赂，并为其在××工程招标中\n谋取利益，影响恶劣。';
    expect((await passagesOf(page))[1]).toBe(page.split('\n').slice(1).join(''));
  });
});

describe('lines as wide as each other that are no running text stay apart', () => {
  it.each([
    [
      'verse',
      '红旗招展上西坪\n万众挑灯筑大堤\n不靠神仙不靠帝\n一锹一镐换云泥\n村头锣鼓响连天\n姑娘队里走在先',
    ],
    ['words of a song', '我们的家乡在河边上\n稻花飘香的好地方啊\n辛勤的人们日夜奔忙\n明天的日子充满阳光'],
    ['names of bodies', '北塘镇人民政府\n东溪镇人民政府\n县供销合作总社\n县农业机械总站\n县人民武装部门'],
    ['slogans', '少生优生，幸福一生\n生男生女，顺其自然\n晚婚晚育，利国利民\n优生优育，造福子孙'],
    [
      'persons and where they work',
      '王金山　北塘镇红星村\n李秀英　东溪镇中小学\n张得胜　县化肥厂车间\n刘桂兰　县人民医院处',
    ],
    [
      'a contents list',
      '水利工程的建设与管理\n小水电站的增效与扩容\n乡村公路的硬化与养护\n中小学校的危房与改造',
    ],
    ['addresses', '城关镇解放路八号院\n城关镇车站街九号楼\n北塘镇红星村二组内\n东溪镇河口村五组外'],
    [
      'rows of a table',
      '北塘镇 1204 亩 35 吨\n东溪镇 2210 亩 61 吨\n西坪镇 1980 亩 57 吨\n白石镇 1033 亩 30 吨',
    ],
    [
      'fields',
      '建设单位：青禾县水务局\n施工单位：青禾水电公司\n监理单位：大河监理公司\n开工日期：二〇〇八年春',
    ],
    [
      'items',
      '（一）河道清淤，四乡镇\n（二）山塘加固，两个村\n（三）渠道防渗，三个村\n（四）机井配套，五个村',
    ],
  ])('%s', async (_, list) => {
    expect(await passagesOf(`青禾县情\n\n${list}`)).toHaveLength(list.split('\n').length + 1);
  });

  it('a title as wide as the text below it', async () => {
    const text = set(TEXT, 12);
    expect(await passagesOf(`青禾县冬修水利的报告\n${text}`)).toEqual(['青禾县冬修水利的报告', TEXT]);
  });
});

describe('no title is made of a line of such a text', () => {
  it.each([13, 16, 22])('that has none, set to %i characters', async (width) => {
    const [article] = await articlesOf(set(TEXT, width, '　　'), 'texts/2006.txt');
    expect(article?.title).toBe('2006');
  });

  it('but of the line above its questions', async () => {
    const questions = `问：${TEXT.slice(0, 24)}？\n答：${TEXT}`;
    expect((await articlesOf(`春耕政策问答\n${questions}`))[0]?.title).toBe('春耕政策问答');
    const lines = questions.split('\n').map((line) => set(line, 13));
    expect((await articlesOf(`春耕政策问答\n${lines.join('\n')}`))[0]?.title).toBe('春耕政策问答');
  });
});
