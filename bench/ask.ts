/** What a measured query asks for, apart from any engine's notation; each engine and the brute force read the same one. */
export type Ask =
  | { kind: 'everything' }
  | { kind: 'text'; text: string; quoted: boolean }
  | { kind: 'all' | 'any'; of: readonly TextAsk[] }
  | { kind: 'without'; wanted: TextAsk; unwanted: TextAsk }
  | { kind: 'near'; within: 'sentence' | 'passage' | number; of: readonly [TextAsk, TextAsk] }
  | { kind: 'gap'; before: string; gap: 'any' | 'one'; after: string };

/** Characters in a row. */
export type TextAsk = Extract<Ask, { kind: 'text' }>;

/** The same in this project's query language. */
export function queryText(ask: Ask): string {
  switch (ask.kind) {
    case 'everything':
      return '';
    case 'text':
      return ask.quoted ? `"${ask.text}"` : ask.text;
    case 'all':
      return ask.of.map(queryText).join(' ');
    case 'any':
      return ask.of.map(queryText).join(' OR ');
    case 'without':
      return `${queryText(ask.wanted)} -${queryText(ask.unwanted)}`;
    case 'near':
      return ask.of.map(queryText).join(nearness(ask.within));
    case 'gap':
      return `${ask.before}${ask.gap === 'any' ? '*' : '?'}${ask.after}`;
  }
}

function nearness(within: 'sentence' | 'passage' | number): string {
  if (within === 'sentence') return ' /s ';
  return within === 'passage' ? ' /p ' : ` /${within} `;
}
