import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What the records of a database are told by, where it writes one below the other into a file. */

const TITLE = '篇\\s{0,4}名|题\\s{0,4}名|标\\s{0,4}题|文献题名|文章标题|新闻标题|Title-题名|标题Title';

/** The field that names a record. */
export const RECORD_TITLES = ruleTable('record-title', [
  {
    id: 'record-title/label',
    kind: 'split',
    reason: bilingual(
      '数据库导出的一条记录的题名',
      'title of one of the records that a database has written out',
    ),
    pattern: new RegExp(`^(?:[【\\[](?:${TITLE})[】\\]]|<(?:${TITLE})>=?|(?:${TITLE})\\s{0,4}[:：])`),
    matches: ['【篇名】春耕调查', '<标题>=春耕调查', 'Title-题名: 春耕调查', '标题：春耕调查'],
    rejects: ['篇名要醒目', '名称：东溪水库', '小标题：春耕'],
    source: 'exports of databases of journals and newspapers',
  },
]);

/** Any field of a record: a label with its value. */
export const RECORD_FIELDS = ruleTable('record-field', [
  {
    id: 'record-field/label',
    kind: 'split',
    reason: bilingual('数据库导出的一个字段', 'field of a record that a database has written out'),
    pattern:
      /^(?:[【[][^】\]。，]{1,10}[】\]]|<[^<>。，]{1,10}>=?|[A-Z][A-Za-z]{1,20}-\p{Script=Han}{1,6}\s?[:：]|(?:作\s{0,4}者|来\s{0,4}源|单\s{0,4}位|机\s{0,4}构|刊\s{0,4}名|报\s{0,4}纸|出\s{0,4}处|日\s{0,4}期|时\s{0,4}间|发表时间|发布时间|年|期|版\s{0,4}次|版面|关键词|摘\s{0,4}要|编\s{0,4}号|栏\s{0,4}目|引\s{0,4}题|副\s{0,4}题|正\s{0,4}文|全\s{0,4}文|内\s{0,4}容)\s{0,4}[:：])/u,
    matches: ['【作者】张三', '<版次>=1', 'Author-作者: 张三', '来源：大河日报', '正文：'],
    rejects: ['会议强调：要抓好春耕', '【春耕，一年之计】大家动手', '各乡镇：'],
    source: 'exports of databases of journals and newspapers',
  },
]);
