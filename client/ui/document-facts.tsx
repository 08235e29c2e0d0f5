import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../engine/types.ts';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import { dateText, maskText, regionText } from '../presentation.ts';
import { HowTag } from './how-tag.tsx';

interface DocumentFactsProps {
  document: DocumentSummary;
  /** Stands behind the date. */
  ofDate?: ReactNode;
  /** Further entries. */
  children?: ReactNode;
}

/** Region, date, type, issuer and speaker of a document: each with a sign where it is not simply stated. */
export function DocumentFacts({ document, ofDate, children }: DocumentFactsProps) {
  const { m } = useSpeech();
  const { region, date, type, known, issuer, speaker } = document;
  const mask = maskText(date, m);
  return (
    <ul className="facts">
      <li className={region.path.length === 0 ? 'quiet' : undefined}>
        {regionText(region, m)}
        <HowTag known={region} />
      </li>
      <li className={date.year === null ? 'quiet' : undefined}>
        {dateText(date, m)}
        <HowTag known={date} />
        {mask !== '' && <span className="quiet">{mask}</span>}
        {ofDate}
      </li>
      <li>
        {valueLabel(m, type)}
        <HowTag known={known.type} />
      </li>
      {issuer !== null && <li lang="zh-CN">{issuer}</li>}
      {speaker !== null && <li lang="zh-CN">{speaker}</li>}
      {children}
    </ul>
  );
}
