import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What stands again and again between documents and is of none of them; the code looks where and how often. */
export const BETWEEN_DOCUMENTS = ruleTable('between-documents', [
  {
    id: 'between-documents/label-or-sign',
    kind: 'remove',
    reason: bilingual('每份文件之间都重复的行', 'line repeated between all documents of the page'),
    pattern:
      /^(?=.{1,60}$)(?:[^，。；：:]{1,10}[:：]\s?[^，。；]{0,40}|[A-Za-z]{2,12}[.\s]{0,2}\d{1,3}|[^\s，。；：:]{1,6}(?:[\s|｜/·]{1,4}[^\s，。；：:]{1,6}){1,8})$/,
    unless:
      /^(?:附|时\s{0,4}间|地\s{0,4}点|议\s{0,4}题|主\s{0,4}持|出\s{0,4}席|列\s{0,4}席|参\s{0,4}加|参会|记\s{0,4}录|签\s{0,4}发|抄\s{0,4}[送报]|主题词|联系|电话|传真|邮编|地址|印发|发[:：]|密级|编号|报告人|讲话人|发言人|汇报人|述职人|单位|姓名|职务)|[年月]\s?\d{0,2}\s?[日月]|^(?:各位|同志|尊敬)|[省市县区乡镇村局委办]\s|[:：]$/,
    matches: ['文件名：01.doc', '积分：1280', 'PART.01', '回复 引用 举报'],
    rejects: [
      '========',
      '时间：3月5日',
      '附件：名单',
      '大河县 王大山',
      '2006年3月5日',
      '王大山',
      '各乡镇：',
      '联系人：张三',
    ],
    source: 'pages and files put together by a program or a hand',
  },
]);
