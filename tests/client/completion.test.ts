import { describe, expect, it } from 'vitest';
import { completed, foundBy, lastTerm } from '../../client/search/completion.ts';

describe('completing what is being typed', () => {
  it('asks for the last term only', () => {
    expect(lastTerm('工业园区 招商')).toBe('招商');
    expect(lastTerm('工业园区 ')).toBe('');
    expect(lastTerm('工业 -region:cd')).toBe('region:cd');
    expect(lastTerm('工业 (地区：常')).toBe('地区：常');
  });

  it.each([
    ['工业 招', { text: '招商引资', kind: 'word', count: 1 }, '工业 招商引资'],
    ['工业 招', { text: '招商(引资)', kind: 'word', count: 1 }, '工业 "招商(引资)"'],
    ['会议', { text: '园区建设 调度会议纪要', kind: 'title', count: 1 }, 'title:"园区建设 调度会议纪要"'],
    ['三农', { text: '关于"三农"工作的通知', kind: 'title', count: 1 }, 'title:“关于"三农"工作的通知”'],
    ['常德', { text: '常德市', kind: 'region', count: 1 }, 'region:常德市'],
    ['地区：cd', { text: '常德市', kind: 'region', count: 1 }, '地区：常德市'],
    ['朝阳', { text: '北京市/朝阳区', kind: 'region', count: 1 }, 'region:北京市/朝阳区'],
    ['工业 -type:会', { text: '纪要', kind: 'type', count: 1 }, '工业 -type:纪要'],
    ['主题:公', { text: '工业、交通/公路', kind: 'topic', count: 1 }, '主题:工业、交通/公路'],
    ['(文种:讲', { text: '讲话', kind: 'type', count: 1 }, '(文种:讲话'],
    ['标题:会', { text: '会议', kind: 'title', count: 1 }, '标题:"会议"'],
    ['发文:=市', { text: '市政府', kind: 'issuer', count: 1 }, '发文:=市政府'],
    ['项目 市政府', { text: '市政府', kind: 'issuer', count: 1 }, '项目 issuer:市政府'],
  ] as const)('%s → %j', (typed, suggestion, text) => {
    expect(completed(typed, suggestion)).toBe(text);
  });

  it('promises a number of documents only where the search will find as many', () => {
    expect(foundBy('常德', { text: '常德市', kind: 'region', count: 7 })).toBe(7);
    expect(foundBy('type:会', { text: '纪要', kind: 'type', count: 7 })).toBe(7);
    expect(foundBy('发展', { text: '发展', kind: 'word', count: 7 })).toBeNull();
    expect(foundBy('市政府', { text: '市政府', kind: 'issuer', count: 7 })).toBeNull();
    expect(foundBy('工业 常德', { text: '常德市', kind: 'region', count: 7 })).toBeNull();
    expect(foundBy('-常德', { text: '常德市', kind: 'region', count: 7 })).toBeNull();
  });
});
