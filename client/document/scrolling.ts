import type { Finding } from './findings.ts';

/** On a narrow screen the record follows the text. */
export function scrollToRecord(): void {
  window.document.querySelector('.document-record')?.scrollIntoView();
}

export function scrollToPassage(passage: number): void {
  window.document.getElementById(`p${passage}`)?.scrollIntoView({ block: 'start' });
}

/** Brings the first mark at or after the range's start into the middle of the window. */
export function scrollToRange({ passage, range }: Finding): void {
  const element = window.document.getElementById(`p${passage}`);
  const marks = [...(element?.querySelectorAll<HTMLElement>('mark') ?? [])];
  const mark = marks.find(({ dataset }) => Number(dataset.start) >= range[0]);
  (mark ?? element)?.scrollIntoView({ block: 'center' });
}
