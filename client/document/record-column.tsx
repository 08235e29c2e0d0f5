import type { DocumentDetail } from '../../engine/types.ts';
import type { MarkedQuery, PassageLink } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { NoteList } from './note-list.tsx';
import { type OpenedPlace, quotedWords } from './opened-place.ts';
import { wordsAtSite } from './own-site.ts';
import { Record } from './record.tsx';
import { Relatives } from './relatives.tsx';
import type { SavedHere } from './saved-place.ts';
import type { ShownWords } from './shown-words.ts';
import { Traces } from './traces.tsx';

interface Props {
  detail: DocumentDetail;
  link: PassageLink;
  query: MarkedQuery;
  opened: OpenedPlace;
  shown: ShownWords;
  saved: readonly SavedHere[];
  /** Address of the web page that the text was taken from; null where none is known. */
  site: string | null;
  /** Whether repairs are marked in the text. */
  repairs: boolean;
  setRepairs: (marked: boolean) => void;
}

/** What stands beside the text: what was saved of it, what is known of it, its copies, and what was done to it. */
export function RecordColumn({
  detail,
  link,
  query,
  opened,
  shown,
  saved,
  site,
  repairs,
  setRepairs,
}: Props) {
  const { m } = useSpeech();
  const { document, passages } = detail;
  const { spot } = shown;
  const all = detail.part === undefined ? passages : null;
  return (
    <aside className="document-record" aria-label={m.document.metadata}>
      <NoteList entries={saved} show={shown.showSaved} />
      <Record
        document={document}
        show={shown.showProof}
        shown={spot?.kind === 'evidence' ? spot : null}
        query={query}
        place={opened.cited}
        site={site === null ? null : wordsAtSite(site, quotedWords(opened.quoted, passages), all)}
      />
      <Relatives detail={detail} query={query} />
      <Traces detail={detail} shown={repairs} setShown={setRepairs} link={link} />
    </aside>
  );
}
