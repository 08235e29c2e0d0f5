import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { mentionsIn } from '../../../../indexer/describe/region/mentions.ts';

const gazetteer = loadGazetteer();
const namesIn = (text: string) =>
  mentionsIn([text], gazetteer).map(({ start, end }) => text.slice(start, end));

describe('a county of one character', () => {
  it.each([
    '主任召开县政府第三次会议',
    '代县长王某主持会议',
    '建设示范县的方案',
    '规范县政府采购行为',
    '提高县级财力',
    '搭建信息县级平台',
    '向群众免费县内乘车',
    '公布名单县区',
    '返乡农户县里支持',
    '发展贸易县域经济',
    '当前面临县域竞争',
    '审查内容县有关部门负责',
    '推进新建县城道路',
    '若干县开展试点',
    '培训骨干县已有五个',
    '加强管理县级公路',
    '经讨论通过县政府印发',
    '现代县域商业体系',
    '基本建成县有医院',
    '高县级标准',
    '成县区两级体系',
    '成立若干縣工作組',
    '干县人民政府',
  ])('is not made of the end of a word: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each([
    ['在开县召开现场会', '开县'],
    ['重庆市开县人民政府', '开县'],
    ['由代县人民政府承办', '代县'],
    ['与忠县签订协议', '忠县'],
    ['赴郫县考察', '郫县'],
    ['结合乾县实际', '乾县'],
    ['乾縣人民政府辦公室', '乾縣'],
    ['芒市、瑞丽市', '芒市'],
  ])('is one where it stands as a word: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe('a name', () => {
  it.each([
    '适应城市发展的需要',
    '列入办理事项城市共有十个',
    '沿海城市率先开放',
    '易地搬迁安置点',
    '胸径二十厘米以上林木',
    '大棚新安装监控',
  ])('does not begin or end inside a word: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each([
    ['乾安县人民政府关于造林的通知', '乾安县'],
    ['驻於潜镇工作组', '於潜镇'],
    ['驻于潜镇工作组', '于潜镇'],
    ['乾安縣糧食局', '乾安縣'],
    ['昭馀镇中心小学', '昭馀镇'],
    ['位于南京市的企业', '南京市'],
    ['从江县农业局', '从江县'],
    ['深圳经济特区', '深圳'],
    ['中共上海市委的要求', '上海市'],
    ['对内蒙古的支持', '内蒙古'],
  ])('is found however it is written, and quoted as it stands: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe('the name of a county that is a word, too', () => {
  it.each([
    ['政和县人民政府关于造林的通知', '政和县'],
    ['会同县县长 王某', '会同县'],
    ['中共和县县委书记 王某', '和县'],
    ['中共和县委员会文件', '和县'],
    ['中共和平县委关于造林的决定', '和平县'],
    ['中共大同市委宣传部', '大同市'],
    ['中共同心县委书记 王某', '同心县'],
    ['中共共和县委', '共和县'],
    ['福建省政和县水利局', '政和县'],
    ['根据清河县委的要求', '清河县'],
    ['大同市城区人民政府', '城区'],
  ])('is one at the head of a line, behind 中共 or in a chain, with its office: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    '我们会同县政府一起检查',
    '会同县政府有关部门开展检查',
    '（会同县财政局办理）',
    '各市和县人民政府要抓好',
    '各区，和县政府一起抓',
    '代县长王某主持',
    '其他沿海城市政府',
    '新建县城道路',
  ])('is none elsewhere: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('is known of every division, with its government and its committee', () => {
    const lost: string[] = [];
    for (const { name, code, level, kind } of gazetteer.divisions()) {
      if (kind !== 'division' || level < 2 || !/[市县区旗州盟]$/u.test(name)) continue;
      for (const text of [`${name}人民政府关于造林的通知`, `中共${name}委员会关于造林的决定`]) {
        const start = text.indexOf(name);
        const found = mentionsIn([text], gazetteer).some(
          (mention) =>
            mention.start === start &&
            mention.end === start + name.length &&
            mention.senses.some(({ place }) => place.code === code),
        );
        if (!found) lost.push(text);
      }
    }
    expect(lost).toEqual([]);
  });
});
