import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DocumentDetail, OutlinePart, ResolveAnswer } from '../../../engine/types.ts';
import type { PassageLink } from '../../../links/passage-link.ts';
import type { Place } from '../../router.tsx';
import { useArrival } from '../arrival.ts';
import { useCheckedAddress } from '../checked-address.ts';
import { type Find, soughtQuery, useFindIn } from '../find.ts';
import type { Finding } from '../findings.ts';
import { openedPlace } from '../opened-place.ts';
import { isOtherText } from '../other-text.ts';
import { ownSite } from '../own-site.ts';
import { printOnceWhole } from '../print-whole.ts';
import { NO_REPAIRS } from '../reader.tsx';
import { useReaderMarks } from '../reader-marks.ts';
import { ReaderView } from '../reader-view.tsx';
import { scrollToPassage, scrollToRange } from '../scrolling.ts';
import { useShownWords } from '../shown-words.ts';
import { useTextSurroundings } from '../text-surroundings.ts';
import { useTypedQuery } from '../typed-query.ts';
import { type LoadedText, useLoadedText } from './loaded-text.ts';
import { useLongFindings } from './long-findings.ts';
import { LongText } from './long-text.tsx';
import { useWindowHeight } from './window-height.ts';

const NO_PARTS: readonly OutlinePart[] = [];

interface Props {
  place: Place;
  link: PassageLink;
  /** The answer by which it was opened. */
  opening: DocumentDetail;
  text: LoadedText;
  resolved: ResolveAnswer | null;
  takeWhole: () => void;
  /** All of it is under way. */
  taking: boolean;
}

/** A document that is too long to be sent whole: as `Reader`, with the parts that are read. */
export function LongReader({ place, link, opening, text, resolved, takeWhole, taking }: Props) {
  const { document } = opening;
  useLoadedText(text);
  const { passages, overview } = text;
  const [repairs, setRepairs] = useState(false);
  const known = overview?.overview;
  const checks = useMemo(() => text.checksWith(known?.check ?? ''), [text, known]);
  const site = useMemo(() => (overview === null ? null : ownSite(overview)), [overview]);
  const opened = openedPlace(link, resolved, checks);
  const { quoted, linked, checked } = opened;
  const shown = useShownWords(opened);
  const { spot } = shown;
  const typed = useTypedQuery();
  const found = useLongFindings(document.id, soughtQuery(link, typed), text);
  const { findings, version } = found;
  const find = useFindIn(link, typed, found, quoted, linked);
  const parts = known?.outline ?? NO_PARTS;
  const counts = useMemo(() => findings.inParts(parts), [findings, parts]);
  const height = useWindowHeight();
  const ticks = useMemo(() => findings.ticks(text.count, height), [findings, text.count, height]);
  const { address, saved, notes } = useTextSurroundings(document.id, find.query, checks);
  const marks = useReaderMarks({
    // biome-ignore lint/correctness/useExhaustiveDependencies: where they are is learnt part by part
    findings: useMemo(() => findings.known(), [findings, version]),
    finding: find.finding?.awaited === true ? undefined : find.finding,
    repaired: (repairs && overview?.repaired) || NO_REPAIRS,
    saved,
    spot,
    rest: shown.rest,
  });
  useCheckedAddress(link, checked, checks);
  const arrival = useArrival(place.entry, document.id, opened, find, (passage) => text.has(passage));
  const asked = [shown.asked, find.sought, arrival.finding];
  useGoing(asked, find, spot);

  // Where a passage of another text stands now can only be told of all of it.
  const isElsewhere = resolved === null && known !== undefined && checked.status === 'other';
  useEffect(() => {
    if (isElsewhere) takeWhole();
  }, [isElsewhere, takeWhole]);

  const detail: DocumentDetail = {
    ...opening,
    passages,
    removed: overview?.removed ?? [],
    repaired: overview?.repaired ?? [],
    ...(known === undefined ? {} : { overview: known }),
  };
  return (
    <ReaderView
      detail={detail}
      link={link}
      resolved={resolved}
      otherText={
        quoted !== null &&
        known !== undefined &&
        text.has(quoted.passage) &&
        isOtherText(link, resolved, passages, checked)
      }
      opened={opened}
      shown={shown}
      find={find}
      outline={{ parts, counts }}
      ticks={ticks}
      checks={checks}
      saved={saved}
      site={site}
      repairs={{ shown: repairs, setShown: setRepairs }}
    >
      <LongText
        text={text}
        title={document.title}
        characters={document.characters}
        marks={marks}
        proven={shown.proven}
        linked={spot?.kind === 'quote' ? spot.passage : linked}
        start={typeof arrival.start === 'number' ? arrival.start : 0}
        asked={asked}
        address={address}
        checks={checks}
        notes={notes}
        takeWhole={takeWhole}
        printWhole={() => {
          printOnceWhole(place.entry);
          takeWhole();
        }}
        taking={taking}
      />
    </ReaderView>
  );
}

type AskedPlace = Finding | { passage: number } | null;

/** Goes where the page was asked to as soon as that has come: its passage, and where in it a finding is. */
function useGoing(asked: readonly AskedPlace[], { sought, finding }: Find, spot: Finding | null) {
  const before = useRef(asked);
  const pending = useRef<AskedPlace>(null);
  useLayoutEffect(() => {
    pending.current = asked.find((place, at) => place !== before.current[at]) ?? pending.current;
    before.current = asked;
    const { current } = pending;
    if (current === null || window.document.getElementById(`p${current.passage}`) === null) return;
    const isSought = current === sought || 'range' in current;
    const target = isSought ? (finding ?? null) : spot?.passage === current.passage ? spot : null;
    if (isSought && target?.awaited === true) return;
    pending.current = null;
    if (target === null) scrollToPassage(current.passage);
    else scrollToRange(target);
  });
}
