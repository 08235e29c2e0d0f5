import { z } from 'zod';
import { withColumns } from '../../rules/added-columns.ts';
import { RuleTable } from '../../rules/rule-table.ts';
import { CAMPAIGNS, LEGAL_EDUCATION } from './events/campaign-rules.ts';
import { ANIMAL_YEARS, CUSTOMS } from './events/custom-rules.ts';
import { EARLY } from './events/early-rules.ts';
import type { EventRule } from './events/event-rule.ts';
import { LAWS, NUMBERED } from './events/law-rules.ts';
import { LEADERS } from './events/leader-rules.ts';
import { OFFICES } from './events/office-rules.ts';
import { REGION_PLANS } from './events/region-plan-rules.ts';
import { TERMS } from './events/term-rules.ts';

/** A month, or '' for open. */
const MONTH = /^(?:\d{4}-(?:0[1-9]|1[0-2]))?$/;

/** Events that date a text that speaks of them. All that are found count. */
export const EVENTS = new RuleTable<EventRule>('event', [
  ...EARLY,
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
]).taking(
  withColumns(
    z.strictObject({
      from: z.string().regex(MONTH).default(''),
      to: z.string().regex(MONTH).default(''),
      weight: z.union([z.literal(1), z.literal(2)]).default(2),
    }),
  ),
);
