import { useState } from 'react';
import type { Range } from '../../engine/types.ts';
import type { MarkKind } from '../marking.ts';
import type { Finding } from './findings.ts';
import type { Spot } from './layers.ts';
import type { OpenedPlace } from './opened-place.ts';
import type { SavedHere } from './saved-place.ts';
import { scrollToPassage, scrollToRange } from './scrolling.ts';

/** The words of a document to which something beside it has led: one place at a time, or several pieces of it. */
export interface ShownWords {
  spot: Spot | null;
  /** Where the words go on in other passages. */
  rest: readonly Finding[];
  /** The passage last asked for: each time another value. */
  asked: { passage: number } | null;
  /** What the words on show prove; empty at first. */
  proven: string;
  show: (passage: number, range: Range, kind: MarkKind, rest?: readonly Finding[]) => void;
  showProof: (proof: string, range: Range, passage: number) => void;
  showSaved: (saved: SavedHere) => void;
}

/** Marks words and brings them into view; at first those by which the document was opened. */
export function useShownWords({ quoted, rest: further }: OpenedPlace): ShownWords {
  const [spot, setSpot] = useState<Spot | null>(quoted === null ? null : { ...quoted, kind: 'quote' });
  const [rest, setRest] = useState<readonly Finding[]>(further);
  const [proven, setProven] = useState('');
  const [asked, setAsked] = useState<{ passage: number } | null>(null);

  const show: ShownWords['show'] = (passage, range, kind, others = []) => {
    setSpot({ passage, range, kind });
    setAsked({ passage });
    setRest(others);
    requestAnimationFrame(() => scrollToRange({ passage, range }));
  };
  return {
    spot,
    rest,
    asked,
    proven,
    show,
    showProof: (proof, range, passage) => {
      setProven(proof);
      show(passage, range, 'evidence');
    },
    showSaved: ({ passage, words: [first, ...others] }) => {
      if (first !== undefined) show(first.passage, first.range, 'quote', others);
      else if (passage !== null) {
        setAsked({ passage });
        requestAnimationFrame(() => scrollToPassage(passage));
      }
    },
  };
}
