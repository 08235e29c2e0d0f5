import { bilingual } from '../../../engine/bilingual.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

interface SessionRule extends Rule {
  /** Whether the session is being held, or is only spoken of. */
  readonly now: boolean;
}

/** What a text says of a session of a congress; `☐` stands for its number and name. The first rule found counts. */
export const SESSIONS = new RuleTable<SessionRule>('session', [
  {
    id: 'session/looked-back-on',
    kind: 'describe',
    now: false,
    reason: bilingual('提到的人大会议', 'a session that is mentioned'),
    pattern:
      /☐[^。；;，,]{0,16}(?:以来|精神|[上所][^。]{0,16}(?:通过|决定|提出|批准|要求)|之后|闭幕后|的决议(?!草案))|(?:根据|贯彻|落实|学习|按照|自|自从|曾在)[^。；;，,]{0,12}☐|☐[^。；;，,]{0,6}(?:代表|委员)(?!们|团|分|小组)/,
    matches: ['☐以来，全省', '根据☐的决议', '☐上通过的计划'],
    rejects: ['☐开幕', '参加☐的代表团'],
    source: 'speeches and reports',
  },
  {
    id: 'session/held',
    kind: 'describe',
    now: true,
    reason: bilingual('人大会议正在举行', 'a session that is being held'),
    pattern:
      /☐[^。；;，,]{0,24}(?:开幕|闭幕|召开|举行|决议草案|现场)|(?:参加|出席|审议|列席|采访)[^。；;，,]{0,10}☐/,
    unless: /将于|定于|即将|筹备|(?:关于|决定|提前|推迟)召开|召开的?(?:时间|日期)|选举时间|准备/,
    matches: ['☐在北京开幕', '☐今天上午举行', '参加☐的代表团', '审议☐的决议草案'],
    rejects: ['☐将于三月举行', '☐以来', '关于☐召开时间的决定'],
    source: 'news of sessions',
  },
  {
    id: 'session/mentioned',
    kind: 'describe',
    now: false,
    reason: bilingual('提到的人大会议', 'a session that is mentioned'),
    pattern: /☐/,
    matches: ['☐代表', '☐将于三月举行'],
    rejects: ['人民代表大会'],
    source: 'texts of all kinds',
  },
]);
