import type { RuleTable } from '../rules/rule-table.ts';
import { AND_OTHERS, BODY_NAMES, GLUED, SEALS } from './body-name-rules.ts';
import { MEETING_PLACES, TITLE_BEGINS, WITHOUT_PLACE } from './issuer/issuer-place-rules.ts';
import {
  ALONE_IN_LINE,
  ATTACHMENTS,
  BODY_PLACES,
  DAY_LINES,
  ENACTMENT_LINES,
  IN_TITLE,
  MADE_BY,
  NO_LETTERHEADS,
  PUT_OUT_BY,
  REPORTS_FOR,
  RUNNING_TEXTS,
  STATE_BODIES,
} from './issuer/issuer-rules.ts';
import { LAST_SIGNS } from './issuer/last-sign-rules.ts';
import { PLAIN_NAMES } from './issuer/plain-name-rules.ts';
import { LEADERS_CALLED } from './leader-rules.ts';
import { NO_BODY } from './no-body-rules.ts';
import { CONGRESS_LINES } from './region/congress-rules.ts';
import { ADDRESSED, ALL_PARTS } from './region/mention-rules.ts';
import {
  ANY_COUNTY,
  FOREIGN_NAMES,
  LARGER_DIVISIONS,
  NAME_OFFICES,
  NAMESAKES,
  SLOGANS,
  SPOKEN_FOR,
  TOWNSHIPS,
} from './region/name-rules.ts';
import { NATIONAL } from './region/national-rules.ts';
import { NUMBER_SIGNS } from './region/number-rules.ts';
import { PAGE_SITES } from './region/page-site-rules.ts';
import { PERSONS } from './region/person-rules.ts';
import { SPEAKER_LEVELS } from './region/speaker-level-rules.ts';
import { SPECIAL_REGIONS } from './region/special-region-rules.ts';
import {
  DOCUMENT_TITLES,
  LANDSCAPES,
  TITLE_BODIES,
  TITLE_DOUBTS,
  TITLE_GAPS,
  TITLE_OPENINGS,
  TITLES_OF_OTHERS,
  TOLD_PLACES,
  UPWARD_TITLES,
} from './region/title-rules.ts';
import { ACT_HEADS, ACT_TITLES, LOCAL_VOICES, OFFICE_LINES, OWN_ACCOUNT } from './region/voice-rules.ts';
import {
  DELIVERED,
  EXPLANATIONS,
  NAME_ALONE,
  NO_SPEAKERS,
  OFFICE_ALONE,
  SENT_ON,
  SPEAKER_LINES,
  SPEAKER_NOTES,
  SPEAKER_TITLES,
  SPEAKERS_FIRST,
  SPEAKERS_LAST,
  SPEECH_OPENINGS,
} from './speaker-rules.ts';

/** The rules that tell who issued a document, who speaks in it and where it belongs. */
export const PLACE_TABLES: readonly RuleTable[] = [
  NO_BODY,
  MADE_BY,
  NO_LETTERHEADS,
  IN_TITLE,
  PUT_OUT_BY,
  REPORTS_FOR,
  LAST_SIGNS,
  ALONE_IN_LINE,
  SPEAKER_LINES,
  SPEAKER_NOTES,
  NAME_ALONE,
  OFFICE_ALONE,
  DELIVERED,
  EXPLANATIONS,
  SPEAKERS_FIRST,
  SPEAKERS_LAST,
  SPEAKER_TITLES,
  NO_SPEAKERS,
  SENT_ON,
  SPEECH_OPENINGS,
  LEADERS_CALLED,
  BODY_NAMES,
  AND_OTHERS,
  GLUED,
  SEALS,
  PLAIN_NAMES,
  WITHOUT_PLACE,
  TITLE_BEGINS,
  MEETING_PLACES,
  DAY_LINES,
  ENACTMENT_LINES,
  RUNNING_TEXTS,
  STATE_BODIES,
  ATTACHMENTS,
  BODY_PLACES,
  NATIONAL,
  ADDRESSED,
  ALL_PARTS,
  NAME_OFFICES,
  NAMESAKES,
  FOREIGN_NAMES,
  LARGER_DIVISIONS,
  SLOGANS,
  SPOKEN_FOR,
  TOWNSHIPS,
  ANY_COUNTY,
  TITLE_OPENINGS,
  TITLES_OF_OTHERS,
  UPWARD_TITLES,
  TOLD_PLACES,
  TITLE_BODIES,
  TITLE_DOUBTS,
  LANDSCAPES,
  TITLE_GAPS,
  DOCUMENT_TITLES,
  SPEAKER_LEVELS,
  NUMBER_SIGNS,
  PAGE_SITES,
  SPECIAL_REGIONS,
  PERSONS,
  CONGRESS_LINES,
  LOCAL_VOICES,
  ACT_HEADS,
  ACT_TITLES,
  OWN_ACCOUNT,
  OFFICE_LINES,
];
