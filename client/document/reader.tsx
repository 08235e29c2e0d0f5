import { useMemo, useState } from 'react';
import { outlineParts } from '../../engine/outline.ts';
import type { DocumentDetail, ResolveAnswer } from '../../engine/types.ts';
import { documentChecks } from '../../links/content-check.ts';
import type { PassageLink } from '../../links/passage-link.ts';
import type { Place } from '../router.tsx';
import { useArrival } from './arrival.ts';
import { useCheckedAddress } from './checked-address.ts';
import { useFind } from './find.ts';
import { useTicks } from './minimap.tsx';
import { openedPlace } from './opened-place.ts';
import { isOtherText } from './other-text.ts';
import { ownSite } from './own-site.ts';
import { findingsIn } from './part-counts.ts';
import { useAskedPrint } from './print-whole.ts';
import { useReaderMarks } from './reader-marks.ts';
import { ReaderView } from './reader-view.tsx';
import { useShownWords } from './shown-words.ts';
import { Text } from './text.tsx';
import { useTextSurroundings } from './text-surroundings.ts';

export const NO_REPAIRS: DocumentDetail['repaired'] = [];

interface Props {
  place: Place;
  link: PassageLink;
  detail: DocumentDetail;
  resolved: ResolveAnswer | null;
}

/** The document with all that is known about it; opens at the passage and the words its link names. */
export function Reader({ place, link, detail, resolved }: Props) {
  const { document, passages } = detail;
  const [repairs, setRepairs] = useState(false);
  const checks = useMemo(() => documentChecks(passages), [passages]);
  const site = useMemo(() => ownSite(detail), [detail]);
  const opened = openedPlace(link, resolved, checks);
  const { quoted, linked } = opened;
  const shown = useShownWords(opened);
  const { spot } = shown;
  const { find, findings } = useFind(link, quoted, linked);
  const parts = useMemo(() => outlineParts(passages), [passages]);
  const counts = useMemo(() => findingsIn(parts, findings), [parts, findings]);
  // Words found by hand go along to every other place.
  const { address, saved, notes } = useTextSurroundings(document.id, find.query, checks);
  const marks = useReaderMarks({
    findings,
    finding: find.finding,
    repaired: repairs ? detail.repaired : NO_REPAIRS,
    saved,
    spot,
    rest: shown.rest,
  });
  useCheckedAddress(link, opened.checked, checks);
  useAskedPrint(place.entry);
  const arrival = useArrival(place.entry, document.id, opened, find);

  return (
    <ReaderView
      detail={detail}
      link={link}
      resolved={resolved}
      otherText={quoted !== null && isOtherText(link, resolved, passages, opened.checked)}
      opened={opened}
      shown={shown}
      find={find}
      outline={{ parts, counts }}
      ticks={useTicks(findings)}
      checks={checks}
      saved={saved}
      site={site}
      repairs={{ shown: repairs, setShown: setRepairs }}
    >
      <Text
        title={document.title}
        passages={passages}
        marks={marks}
        proven={shown.proven}
        linked={spot?.kind === 'quote' ? spot.passage : linked}
        start={arrival.start}
        asked={[shown.asked, find.sought, arrival.finding]}
        address={address}
        checks={checks}
        notes={notes}
      />
    </ReaderView>
  );
}
