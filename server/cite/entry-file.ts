import { bibtexEntry } from './bibtex.ts';
import type { CslItem } from './csl-item.ts';
import { risEntry } from './ris.ts';

/** Formats that programs read, of which a file may hold any number of entries. */
export const ENTRY_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type EntryFormat = (typeof ENTRY_FORMATS)[number];

export const ENTRY_FILES: Readonly<Record<EntryFormat, { type: string; extension: string }>> = {
  bibtex: { type: 'application/x-bibtex; charset=utf-8', extension: 'bib' },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', extension: 'ris' },
  'csl-json': { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', extension: 'json' },
};

/** The text of a file of entries, piece by piece as the entries come: memory holds one of them. */
export async function* entryFile(
  format: EntryFormat,
  items: AsyncIterable<CslItem> | Iterable<CslItem>,
): AsyncGenerator<string> {
  let first = true;
  if (format === 'csl-json') yield '[';
  for await (const item of items) {
    switch (format) {
      case 'bibtex':
        yield `${first ? '' : '\n'}${bibtexEntry(item)}`;
        break;
      case 'ris':
        yield `${first ? '' : '\r\n'}${risEntry(item)}`;
        break;
      case 'csl-json':
        yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    }
    first = false;
  }
  if (format === 'csl-json') yield '\n]\n';
}
