import type { ComparedPart } from '../types.ts';
import { type Allowance, differences, type Run } from './differences.ts';
import { isMasking, readable } from './readable.ts';
import type { Side } from './side.ts';
import { MaskIds, type Tokens, tokensOf } from './tokens.ts';

/** What one passage of a side has in common with one of the other, and what not. */
interface PassageParts {
  /** Passages of the sides, counted from 0. */
  a: number;
  b: number;
  parts: ComparedPart[];
  /** Units that both have. */
  shared: number;
}

/**
 * The differences between two sides, of which at least one is a single passage: for each pair of passages that meet, in order.
 * The parts of all together say all that both sides say.
 */
export function partsOf(a: Side, b: Side, allowance: Allowance): PassageParts[] {
  const masks = new MaskIds();
  const [tokensA, tokensB] = [tokensOf(a, masks), tokensOf(b, masks)];
  const runs = inUnits(differences(tokensA.ids, tokensB.ids, allowance), tokensA, tokensB);
  return byPassages(readable(runs, a, b), a, b).map((meeting) => {
    const parts = meeting.runs.flatMap((run) => wordsOf(run, a, b));
    const shared = meeting.runs.reduce((sum, { same, aLength }) => sum + (same ? aLength : 0), 0);
    return { a: meeting.a, b: meeting.b, parts: withBlanks(parts, meeting, a, b), shared };
  });
}

function inUnits(runs: readonly Run[], a: Tokens, b: Tokens): Run[] {
  let [atA, atB] = [0, 0];
  return runs.map((run) => {
    const [startA, startB] = [atA, atB];
    atA += run.a;
    atB += run.b;
    return {
      same: run.same,
      a: (a.starts[atA] ?? 0) - (a.starts[startA] ?? 0),
      b: (b.starts[atB] ?? 0) - (b.starts[startB] ?? 0),
    };
  });
}

/** A run within one passage of each side: where it begins there, and how long it is, in units. */
interface PlacedRun {
  same: boolean;
  masking: boolean;
  a: number;
  aFrom: number;
  aLength: number;
  b: number;
  bFrom: number;
  bLength: number;
}

interface Meeting {
  a: number;
  b: number;
  runs: PlacedRun[];
}

/** Cuts the runs where a passage of either side ends. */
function byPassages(runs: readonly Run[], a: Side, b: Side): Meeting[] {
  const meetings: Meeting[] = [{ a: 0, b: 0, runs: [] }];
  let [atA, atB] = [0, 0];
  for (const run of runs) {
    const masking = isMasking(run, atA, atB, a, b);
    let { a: leftA, b: leftB } = run;
    while (leftA + leftB > 0) {
      const meeting = nextMeeting(meetings, a, b, atA, atB, leftA, leftB);
      const roomA = (a.starts[meeting.a + 1] ?? 0) - atA;
      const roomB = (b.starts[meeting.b + 1] ?? 0) - atB;
      const most = run.same ? Math.min(roomA, roomB) : Infinity;
      const [aLength, bLength] = [Math.min(leftA, roomA, most), Math.min(leftB, roomB, most)];
      meeting.runs.push({
        same: run.same,
        masking: masking && aLength > 0 && bLength > 0,
        a: meeting.a,
        aFrom: atA - (a.starts[meeting.a] ?? 0),
        aLength,
        b: meeting.b,
        bFrom: atB - (b.starts[meeting.b] ?? 0),
        bLength,
      });
      [atA, atB, leftA, leftB] = [atA + aLength, atB + bLength, leftA - aLength, leftB - bLength];
    }
  }
  // Passages without any unit at the end.
  const [lastA, lastB] = [a.starts.length - 2, b.starts.length - 2];
  for (
    let last = meetings.at(-1);
    last !== undefined && (last.a < lastA || last.b < lastB);
    last = meetings.at(-1)
  ) {
    meetings.push({ a: Math.min(last.a + 1, lastA), b: Math.min(last.b + 1, lastB), runs: [] });
  }
  return meetings;
}

/** The meeting that what comes next belongs to: another one where a passage has ended of which more is to come. */
function nextMeeting(
  meetings: Meeting[],
  a: Side,
  b: Side,
  atA: number,
  atB: number,
  leftA: number,
  leftB: number,
): Meeting {
  let current = meetings.at(-1) ?? { a: 0, b: 0, runs: [] };
  for (;;) {
    const endsA = leftA > 0 && atA === a.starts[current.a + 1];
    const endsB = leftB > 0 && atB === b.starts[current.b + 1];
    if (!endsA && !endsB) return current;
    current = { a: current.a + Number(endsA), b: current.b + Number(endsB), runs: [] };
    meetings.push(current);
  }
}

function wordsOf(run: PlacedRun, a: Side, b: Side): ComparedPart[] {
  const inA = a.words(run.a, run.aFrom, run.aFrom + run.aLength);
  const inB = b.words(run.b, run.bFrom, run.bFrom + run.bLength);
  if (run.masking) return [{ kind: 'mask', a: inA, b: inB }];
  if (run.same) return sameWords(run, a, b);
  const parts: ComparedPart[] = [
    { kind: 'a', a: run.aLength > 0 ? inA : '', b: '' },
    { kind: 'b', a: '', b: run.bLength > 0 ? inB : '' },
  ];
  return parts.filter((part) => part.a !== '' || part.b !== '');
}

/** What is the same as it is matched, parted where it is written otherwise: 工业 beside 工業, or with white space in it. */
function sameWords(run: PlacedRun, a: Side, b: Side): ComparedPart[] {
  const parts: ComparedPart[] = [];
  let as: boolean | null = null;
  for (let at = 0; at < run.aLength; ) {
    const unit = a.units[(a.starts[run.a] ?? 0) + run.aFrom + at] ?? 0;
    const step = (unit & 0xfc00) === 0xd800 && at + 1 < run.aLength ? 2 : 1;
    const inA = a.words(run.a, run.aFrom + at, run.aFrom + at + step);
    const inB = b.words(run.b, run.bFrom + at, run.bFrom + at + step);
    const last = parts.at(-1);
    if (last !== undefined && as === (inA === inB)) {
      last.a += inA;
      last.b += inB;
    } else parts.push({ kind: 'same', a: inA, b: inB });
    as = inA === inB;
    at += step;
  }
  return parts;
}

/** A passage of nothing but white space has no unit that would bring it along. */
function withBlanks(parts: ComparedPart[], { a: atA, b: atB }: Meeting, a: Side, b: Side): ComparedPart[] {
  const blank = (side: Side, passage: number): string =>
    side.starts[passage] === side.starts[passage + 1] ? side.words(passage, 0, 0) : '';
  const [inA, inB] = [blank(a, atA), blank(b, atB)];
  return inA === '' && inB === '' ? parts : [...parts, { kind: 'same', a: inA, b: inB }];
}
