import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeKinds } from '../../../indexer/describe/kinds.ts';
import { simplified } from '../../../indexer/lines/simplified.ts';
import { articleOf } from './article.ts';

describe('a text in Traditional writing', () => {
  it('is of the kind its title names, and quoted as it stands', () => {
    const { type, known } = describeKinds(articleOf('青山縣旅遊工作要點', ['一、開發風景名勝區。']));
    expect(type).toBe('工作安排');
    expect(known.type.evidence).toMatchObject([{ quote: '工作要點', from: 'title' }]);
  });

  it('earns its subjects, with the words as they stand', () => {
    const { topics, known } = describeKinds(
      articleOf('關於農業和農村工作的意見', ['扶持農產品加工，增加農民收入。']),
    );
    expect(topics[0]).toBe('农业、林业、水利/农业、畜牧业、渔业');
    expect(known.topics.evidence.map(({ quote }) => quote)).toContain('農業');
  });

  it('names its issuer as the signature writes it', () => {
    const { issuer, known } = describeKinds(
      articleOf('關於修路的通知', ['各鄉鎮：', '抓緊修路。', '青山縣財政局', '2011年3月5日']),
    );
    expect(issuer).toBe('青山縣財政局');
    expect(known.issuer.evidence[0]?.quote).toBe('青山縣財政局');
  });

  it('names people and bodies as they are written, whatever folding makes of them', () => {
    const speech = articleOf('在全县农村工作会议上的讲话', ['县委书记 钱锺乾', '同志们：', '我讲三点意见。']);
    expect(describeKinds(speech).speaker).toBe('县委书记 钱锺乾');
    const notice = articleOf('乾安县人民政府关于修路的通知', ['抓紧修路。']);
    expect(describeKinds(notice).issuer).toBe('乾安县人民政府');
    expect(describeKinds(articleOf('国家著作权局关于开展软件登记的通知', ['请登记。'])).issuer).toBe(
      '国家著作权局',
    );
  });

  it('keeps its number as it stands', () => {
    const { docNumber } = describeKinds(articleOf('關於修路的通知', ['青財發〔2011〕26號', '抓緊修路。']));
    expect(docNumber).toBe('青財發〔2011〕26號');
  });

  it('keeps the subject of words that the folding changes', () => {
    expect(describeKinds(articleOf('青山市著作权保护办法', ['第一条 保护著作权。'])).topics).toContain(
      '科技、教育/知识产权',
    );
  });
});

describe('simplified writing', () => {
  it('has the length of the text, and leaves what is no Chinese character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = simplified(text);
        expect(read.length).toBe(text.length);
        expect(simplified(read)).toBe(read);
      }),
    );
    expect(simplified('ＡＢ：（臺灣），Ａ')).toBe('ＡＢ：（台湾），Ａ');
  });
});
