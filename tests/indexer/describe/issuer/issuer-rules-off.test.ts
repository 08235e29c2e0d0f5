import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describeArticle } from '../../../../indexer/describe/describe.ts';
import { underRules } from '../../../../indexer/rules/rules-in-force.ts';
import { articleOf } from '../article.ts';

const MATTER = '为做好浴室改造，现将有关事项明确下来，请认真执行。';
const read = (title: string, texts: readonly string[], off: readonly string[] = []) =>
  underRules({ off: new Set(off), added: new Map() }, () => {
    const { issuer, speaker, known } = describeArticle(articleOf(title, texts), loadGazetteer()).summary;
    return `${issuer} ${known.issuer.how}; ${speaker}`;
  });

describe('a rule about issuers and speakers that a collection switches off', () => {
  it.each([
    [
      'body-name/ending',
      '安乡县财政局关于浴室的通知',
      [MATTER],
      '安乡县财政局 stated; null',
      'null unknown; null',
    ],
    [
      'and-others/departments',
      '安乡县财政局等4部门关于浴室的通知',
      [MATTER],
      '安乡县财政局等4部门 stated; null',
      'null unknown; null',
    ],
    [
      'glued-bodies/edge',
      '关于浴室的通知',
      [MATTER, '浙江省财政厅浙江省教育厅', '2011年3月5日'],
      '浙江省财政厅 浙江省教育厅 stated; null',
      '浙江省财政厅浙江省教育厅 stated; null',
    ],
    [
      'no-body/bare',
      '关于浴室的通知',
      [MATTER, '领导小组', '2011年3月5日'],
      'null unknown; null',
      '领导小组 stated; null',
    ],
    [
      'plain-name/session',
      '浴室条例',
      ['2018年10月26日 常德市第八届人民代表大会常务委员会第十四次会议通过'],
      '常德市人民代表大会常务委员会 stated; null',
      '常德市第八届人民代表大会常务委员会 stated; null',
    ],
    [
      'without-place/level',
      '安乡县浴室管理办法',
      ['县人民政府文件', MATTER],
      '安乡县人民政府 inferred; null',
      '县人民政府 stated; null',
    ],
    [
      'title-begins/place',
      '青岩县浴室管理办法',
      ['县人民政府文件', MATTER],
      '青岩县人民政府 inferred; null',
      'null unknown; null',
    ],
    [
      'day-line/alone',
      '关于浴室的通知',
      [MATTER, '安乡县财政局', '2011年3月5日', '附件：', '浴室一张。'],
      '安乡县财政局 stated; null',
      'null unknown; null',
    ],
    [
      'enactment-line/days',
      '浴室条例',
      [
        '2001年5月1日常德市第三届人民代表大会常务委员会第一次会议通过　根据2005年5月1日常德市第四届人民代表大会常务委员会第二次会议《关于修改的决定》第一次修正　根据2005年5月1日常德市第四届人民代表大会常务委员会第二次会议《关于修改的决定》第一次修正　根据2005年5月1日常德市第四届人民代表大会常务委员会第二次会议《关于修改的决定》第一次修正　根据2005年5月1日常德市第四届人民代表大会常务委员会第二次会议《关于修改的决定》第一次修正',
      ],
      '常德市人民代表大会常务委员会 stated; null',
      'null unknown; null',
    ],
    [
      'running-text/sentence',
      '关于浴室的通知',
      [MATTER, '各单位，', '安乡县财政局文件', '一、浴室'],
      'null unknown; null',
      '安乡县财政局 stated; null',
    ],
    [
      'state-body/organ',
      '国务院关于浴室的通知',
      [MATTER, '安乡县人民政府', '2011年3月5日'],
      '安乡县人民政府 inferred; null',
      '国务院 stated; null',
    ],
    [
      'state-body/department',
      '国务院关于浴室的通知',
      [MATTER, '国家统计局', '2011年3月5日'],
      '国务院 stated; null',
      '国家统计局 inferred; null',
    ],
    [
      'attachment/mark',
      '关于浴室的通知',
      [MATTER, '附件：', '浴室的说明', '安乡县财政局', '2011年3月5日'],
      '安乡县财政局 inferred; null',
      '安乡县财政局 stated; null',
    ],
    [
      'attachment/listed',
      '关于浴室的通知',
      [MATTER, '附件：', '1.浴室的说明', '安乡县财政局', '2011年3月5日'],
      '安乡县财政局 stated; null',
      '安乡县财政局 inferred; null',
    ],
    [
      'speech-sent-on/notice',
      '关于学习县委书记王大山在会上的讲话',
      ['同志们：', MATTER],
      'null unknown; null',
      'null unknown; 关于学习县委书记 王大山',
    ],
    [
      'speech-opening/salutation',
      '在会上的讲话',
      ['王大山', '同志们：', MATTER],
      'null unknown; 王大山',
      'null unknown; null',
    ],
    [
      'speech-delivered/at-meeting',
      '青山县人民法院工作报告',
      ['院长 王大山', '各位代表：', '我向大会报告工作，请予审议。'],
      'null unknown; 院长 王大山',
      'null unknown; null',
    ],
    [
      'speaker-office/alone',
      '在会上的讲话',
      ['县委书记', '王大山', '同志们：', MATTER],
      'null unknown; 县委书记 王大山',
      'null unknown; 王大山',
    ],
    [
      'speaker-name/alone',
      '在会上的讲话',
      ['王大山', '同志们：', MATTER],
      'null unknown; 王大山',
      'null unknown; null',
    ],
    [
      'speaker-line/labelled',
      '在会上的讲话',
      ['讲话人：王大山', MATTER],
      'null unknown; 王大山',
      'null unknown; null',
    ],
    [
      'issuer-title/about',
      '安乡县财政局关于浴室的通知',
      [MATTER],
      '安乡县财政局 stated; null',
      'null unknown; null',
    ],
    [
      'issuer-line/letterhead',
      '关于浴室的通知',
      ['安乡县财政局文件', MATTER],
      '安乡县财政局 stated; null',
      'null unknown; null',
    ],
    [
      'issuer-line/dated-signature',
      '关于浴室的通知',
      [MATTER, '安乡县财政局 2011年3月5日'],
      '安乡县财政局 stated; null',
      'null unknown; null',
    ],
    [
      'body-place/leading',
      '常德市财政局关于浴室的通知',
      [MATTER, '安乡县财政局', '2011年3月5日'],
      '常德市财政局 inferred; null',
      '常德市财政局 stated; null',
    ],
  ])('%s', (rule, title, texts, on, off) => {
    expect([read(title, texts), read(title, texts, [rule])]).toEqual([on, off]);
  });
});
