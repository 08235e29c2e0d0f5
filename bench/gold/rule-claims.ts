import type { DocumentSummary, Evidence } from '../../engine/types.ts';
import type { Verdict } from './judge.ts';
import type { LabelledField } from './labels.ts';

/** How often a rule was evidence for what was said of a text, and how often that was right or wrong. */
export interface RuleTrust {
  of: number;
  right: number;
  wrong: number;
}

function evidenceOf(field: LabelledField, { region, date, known }: DocumentSummary): readonly Evidence[] {
  switch (field) {
    case 'region':
      return region.evidence;
    case 'year':
    case 'date':
      return date.evidence;
    case 'type':
    case 'issuer':
    case 'speaker':
    case 'docNumber':
      return known[field].evidence;
    case 'title':
      return [];
  }
}

/** Counts for each rule that describes what became of the claims that it was evidence for. */
export class RuleClaims {
  readonly trust: Record<string, RuleTrust> = {};

  count(field: LabelledField, summary: DocumentSummary, verdict: Verdict): void {
    for (const rule of new Set(evidenceOf(field, summary).map((evidence) => evidence.rule))) {
      if (rule === undefined) continue;
      const trust = this.trust[rule] ?? { of: 0, right: 0, wrong: 0 };
      this.trust[rule] = trust;
      trust.of += 1;
      if (verdict === 'right') trust.right += 1;
      if (verdict === 'wrong' || verdict === 'wrongStated') trust.wrong += 1;
    }
  }
}
