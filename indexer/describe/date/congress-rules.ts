import { bilingual } from '../../../engine/bilingual.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

interface CongressRule extends Rule {
  /** When a text with the words was written, in months from the meeting; empty where they tell of no meeting. */
  readonly bounds: readonly { readonly from?: number; readonly to?: number; readonly weight: 1 | 2 }[];
  /** Whether the words settle how the text sees the meeting, so that no later mention is read. */
  readonly settles: boolean;
}

/** Congresses are prepared for a year and a half. */
const PREPARED = -18;
/** A congress is called by its number in the weeks before, too. */
const SINCE = { from: -1, weight: 2 } as const;
/** What has just met, met within the year. */
const FRESH = 12;
/** A plenum's “spirit” is carried out until the next one, seldom longer than two years; a congress's for its term. */
const PLENUM_SPIRIT = 24;
const CONGRESS_SPIRIT = 60;

const row = (rule: Omit<CongressRule, 'kind'>): CongressRule => ({ kind: 'describe', ...rule });

/**
 * Congresses and plenums of the Party that a text names: the first rule found in the words around one counts. `☐大` stands for
 * a congress, `☐全会` for a plenum.
 */
export const CONGRESS_MENTIONS = new RuleTable<CongressRule>('congress', [
  row({
    id: 'congress/other-number',
    bounds: [],
    settles: false,
    reason: bilingual('数目或地名，不是党的会议', 'a number or a place, no meeting of the Party'),
    pattern: /[二三四五六七八九第]☐|☐(?:大|全会)[街道路类项]/,
    matches: ['二☐大', '☐大街', '第☐大道'],
    rejects: ['党的☐大', '☐大报告'],
    source: 'addresses, lists of projects',
  }),
  row({
    id: 'congress/ahead',
    bounds: [{ from: PREPARED, to: 0, weight: 2 }],
    settles: false,
    reason: bilingual('会议尚未召开', 'the meeting is still ahead'),
    pattern: /(?:迎接|喜迎|迎|备战|将召开)(?:党的)?[“"]?☐|☐(?:大|全会)[”"]?(?:即将|将于|召开之前)/,
    matches: ['喜迎党的☐大', '党的☐大即将召开', '迎接☐全会'],
    rejects: ['学习党的☐大', '☐大召开以来'],
    source: 'speeches of the months before',
  }),
  row({
    id: 'congress/just-met',
    bounds: [SINCE, { to: FRESH, weight: 2 }],
    settles: true,
    reason: bilingual('会议刚刚召开', 'the meeting has just been held'),
    pattern:
      /☐(?:大|全会)(?:[”"]?[^。]{0,4}胜利(?:召开|闭幕)(?!以来)|[”"]?刚刚)|(?:传达|讨论)(?:中央|党的)?☐全会/,
    matches: ['党的☐大胜利召开', '☐大刚刚闭幕', '传达中央☐全会的指示'],
    rejects: ['☐大胜利召开以来', '☐大精神'],
    source: 'speeches of the months after',
  }),
  row({
    id: 'congress/plenum-spirit',
    bounds: [SINCE, { to: PLENUM_SPIRIT, weight: 2 }],
    settles: true,
    reason: bilingual(
      '贯彻全会精神，到下一次全会为止',
      'carries out a plenum’s spirit, as is done until the next one',
    ),
    pattern: /☐全会[”"]?(?:会议)?精神/,
    matches: ['贯彻☐全会精神'],
    rejects: ['贯彻☐大精神', '☐全会以来'],
    source: 'speeches and notices',
  }),
  row({
    id: 'congress/spirit',
    bounds: [SINCE, { to: CONGRESS_SPIRIT, weight: 1 }],
    settles: true,
    reason: bilingual('贯彻大会精神，一届之内', 'carries out a congress’s spirit, as is done for its term'),
    pattern: /☐(?:大|全会)[”"]?(?:报告|会议)?精神/,
    matches: ['学习☐大精神', '☐大报告精神'],
    rejects: ['☐大以来', '精神☐大'],
    source: 'speeches and notices',
  }),
  row({
    id: 'congress/mentioned',
    bounds: [SINCE],
    settles: true,
    reason: bilingual('提到的会议', 'a meeting that is mentioned'),
    pattern: /☐(?:大|全会)/,
    matches: ['☐大以来', '党的☐全会'],
    rejects: ['大会', '☐届'],
    source: 'texts of all kinds',
  }),
]);
