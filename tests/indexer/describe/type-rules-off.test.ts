import { describe, expect, it } from 'vitest';
import { describeType } from '../../../indexer/describe/type.ts';
import { underRules } from '../../../indexer/rules/rules-in-force.ts';
import { articleOf } from './article.ts';

const kindsUnder = (off: readonly string[], title: string, texts: readonly string[]): string => {
  const settings = { off: new Set(off), added: new Map() };
  const { type, alsoTypes } = underRules(settings, () => describeType(articleOf(title, texts)));
  return [type, ...alsoTypes].join();
};

const CONGRESS = '青山省人大常委会关于禁止焚烧秸秆的决定';
const PASSED = '2019年7月26日青山省人大常委会第十三次会议通过';

describe('a rule switched off', () => {
  it.each([
    ['type-dateline/paper', '加快建设', ['本报讯 园区建成。'], '新闻报道', '其他'],
    ['type-event/held', '', ['昨日，全县茶叶大会召开。'], '新闻报道', '其他'],
    ['type-reported-speech/spoke', '', ['昨日，茶叶大会召开，县长讲话。'], '新闻报道,讲话', '新闻报道'],
    ['type-salutation/audience', '', ['同志们：', '茶叶好。'], '讲话', '其他'],
    [
      'type-speech-opening/meeting',
      '',
      ['今天，我们召开茶叶生产会议，主要任务是部署采摘。', '二、下一步工作打算'],
      '讲话',
      '新闻报道',
    ],
    ['type-salutation-in-sentence/comrades', '', ['同志们，茶叶是命脉。'], '讲话', '其他'],
    ['type-address/points', '', ['我再强调几点。'], '讲话', '其他'],
    [
      'type-work-report/on-behalf',
      '',
      ['各位代表：', '我代表县人民政府，向大会报告工作。'],
      '政府工作报告',
      '讲话',
    ],
    ['type-address-heading/speech', '茶叶会议纪要', ['镇长讲话：', '采茶。'], '纪要,讲话', '纪要'],
    ['type-enactment/by-body', CONGRESS, ['青山省人大常委会第十三次会议通过'], '法规规章,决定', '决定'],
    ['type-promulgated/passed', '关于水费的解释', [PASSED], '法规规章', '其他'],
    ['type-provision/article', '水费收取办法总比困难多的解释', ['第一条 为了收费。'], '法规规章', '其他'],
    ['type-congress/body', CONGRESS, [PASSED], '法规规章,决定', '决定'],
    [
      'type-law-change/decision',
      '青山省人大常委会关于修改《青山省任免办法》的决定',
      [],
      '法规规章,决定',
      '决定',
    ],
    ['type-no-law/honours', '青山省人大常委会关于表彰王某的决定', [PASSED], '决定', '法规规章,决定'],
    [
      'type-supreme-court/name',
      '最高人民法院关于保证期间的批复',
      ['2019年7月26日最高人民法院审判委员会会议通过'],
      '法规规章,批复',
      '批复',
    ],
    ['type-minutes-phrase/as-follows', '', ['现将会议内容纪要如下：'], '纪要', '其他'],
    ['type-minutes-label/role', '', ['时间：五月三日', '主持：副镇长'], '纪要', '其他'],
    ['type-minutes-paragraph/settled', '', ['会议议定，修渠。'], '纪要', '其他'],
    ['type-summary/work-done', '', ['一、工作回顾', '修渠。'], '工作总结', '其他'],
    ['type-summary-opening/under-leadership', '', ['一年来，在镇党委领导下，我站采茶。'], '工作总结', '其他'],
    ['type-plan/coming-work', '', ['修渠。', '采茶。', '铺路。', '下一步工作思路'], '工作安排', '其他'],
    ['type-programme/own', '', ['一、实施步骤', '二、责任分工', '三、组织领导'], '方案', '其他'],
    ['type-named/drawn-up', '', ['为保护古树，特制定本方案。'], '方案', '其他'],
    ['type-closing/notice', '', ['请开会。', '特此通知。'], '通知', '其他'],
    ['type-subtitle/words', '一片叶子', ['——在茶叶会议上的发言'], '讲话', '其他'],
    ['type-title-about/how-to-write', '如何写总结', [], '其他', '工作总结'],
    ['type-title-heard/passed', '县政府审议通过浴室管理办法', [], '新闻报道', '法规规章'],
    ['type-title-service/guide', '浴室改造启动指南', [], '其他', '新闻报道'],
    ['type-title-reporting/begun', '浴室改造启动', [], '新闻报道', '其他'],
    ['type-title-spoken/said', '大会召开 县长讲话实录选登', [], '新闻报道,讲话', '新闻报道'],
    ['type-title-government-report/within', '政府工作报告数据来了', [], '政府工作报告', '其他'],
    ['type-title-handed-on/printed', '关于印发浴室方案的通知', [], '通知,方案', '通知'],
  ])('%s changes what the text %s %j is', (id, title, texts, kinds, without) => {
    expect(kindsUnder([], title, texts)).toBe(kinds);
    expect(kindsUnder([id], title, texts)).toBe(without);
  });
});
