import { createContext, useContext } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import { segmentKindName } from '../../engine/segment-kinds.ts';
import type { zhCN } from './zh-CN.ts';

/** The message catalogue: the Chinese one gives the keys and the shapes. */
export type Messages = typeof zhCN;

/** Interface languages, as `lang` names them in addresses and for the API. */
export type Lang = 'zh' | 'en';

/** What every view needs to speak: the catalogue and the language it is in. */
export interface Speech {
  m: Messages;
  lang: Lang;
}

export const SpeechContext = createContext<Speech | null>(null);

/** The catalogue of the page's language. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech outside the page');
  return speech;
}

/** A value of the type or topic facet as the reader should see it: Chinese, with its English name in English. */
export function valueLabel(m: Messages, value: string): string {
  if (value === 'unknown') return m.filters.unknown;
  const gloss = m.glosses[value];
  const own = value.slice(value.indexOf('/') + 1);
  return gloss === undefined ? own : `${own} ${gloss}`;
}

/** The name of a kind of removal or repair, as the terminal tells it too. */
export function kindLabel(lang: Lang, kind: string): string {
  return inLanguage(segmentKindName(kind), lang);
}
