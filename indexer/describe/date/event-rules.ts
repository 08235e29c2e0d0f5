import { RuleTable } from '../../rules/rule-table.ts';
import { CAMPAIGNS, LEGAL_EDUCATION } from './events/campaign-rules.ts';
import { ANIMAL_YEARS, CUSTOMS } from './events/custom-rules.ts';
import type { EventRule } from './events/event-rule.ts';
import { LAWS, NUMBERED } from './events/law-rules.ts';
import { LEADERS } from './events/leader-rules.ts';
import { OFFICES } from './events/office-rules.ts';
import { REGION_PLANS } from './events/region-plan-rules.ts';
import { TERMS } from './events/term-rules.ts';

/** Events that date a text that speaks of them. All that are found count. */
export const EVENTS = new RuleTable<EventRule>('event', [
  ...CAMPAIGNS,
  ...LEGAL_EDUCATION,
  ...OFFICES,
  ...TERMS,
  ...REGION_PLANS,
  ...LEADERS,
  ...LAWS,
  ...NUMBERED,
  ...ANIMAL_YEARS,
  ...CUSTOMS,
]);
