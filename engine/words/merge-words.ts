import { type ArrayFile, arrayFilePieces, type NamedArrays } from '../snapshot/array-file.ts';
import { ends, exactBits, joinBits, joinNumbers, joinOffsets } from '../text/join.ts';
import { Dictionary } from './dictionary.ts';
import {
  DICTIONARY,
  FIELD_NAMES,
  type FieldName,
  PAIR_FIELDS,
  pairName,
  SECTION_BODIES,
  SURFACES,
  TITLES,
} from './fields.ts';
import { mergePostings, postingsToMerge } from './merge-postings.ts';
import { postingArrays } from './postings.ts';
import { Surfaces } from './surfaces.ts';
import { Titles } from './titles.ts';

const NONE = new Uint32Array(0);

/** Passages of some documents: each stands in one section. */
function passagesIn(firstSections: Uint32Array, lasts: Uint32Array): number {
  let passages = 0;
  for (let document = 0; document + 1 < firstSections.length; document++) {
    const [first, end] = [firstSections[document] ?? 0, firstSections[document + 1] ?? 0];
    if (end > first) passages += (lasts[end - 1] ?? 0) + 1;
  }
  return passages;
}

/**
 * The file of one segment of the words index, in pieces, of all documents that several segments hold: the very bytes that a
 * builder gives of these documents. A segment of words is small, so that all is put together in memory.
 */
export function mergedWords(files: readonly ArrayFile[]): Uint8Array[] {
  const dictionaries = files.map((file) => Dictionary.load(file, DICTIONARY));
  const { dictionary, numbers } = Dictionary.merge(dictionaries);
  const surfaces = Surfaces.join(
    files.map((file) => Surfaces.load(file, SURFACES)),
    numbers,
    dictionary.length,
  );
  const firstSections = files.map((file) => file.u32('firstSections'));
  const documents = ends(firstSections.map(({ length }) => length - 1));
  const sections = ends(firstSections.map((firsts) => firsts.at(-1) ?? 0));
  const lengths = (name: string): NamedArrays => ({
    [`${name}.lengths`]: joinNumbers(files.map((file) => file.u32(`${name}.lengths`))),
  });
  const merged = (
    field: FieldName,
    name: string,
    keyOf: (segment: number, key: number) => number,
  ): ReturnType<typeof postingArrays> => {
    const firsts = field === 'title' ? documents : sections;
    const segments = files.map((file, at) =>
      postingsToMerge(file, name, firsts[at] ?? 0, (key) => keyOf(at, key)),
    );
    const { resident, onDisk } = postingArrays(name, mergePostings(segments));
    return { resident, onDisk: { ...lengths(name), ...onDisk } };
  };
  const fields = [
    ...FIELD_NAMES.map((field) => merged(field, field, (segment, key) => numbers[segment]?.[key] ?? 0)),
    ...PAIR_FIELDS.map((field) => merged(field, pairName(field), (_, key) => key)),
  ];
  const lasts = files.map((file) => file.u32('sectionLasts'));
  const passages = ends(firstSections.map((firsts, at) => passagesIn(firsts, lasts[at] ?? NONE)));
  const titles = files.map((file) => Titles.load(file, TITLES));
  return arrayFilePieces(
    {
      ...dictionary.arrays(DICTIONARY),
      ...surfaces.arrays(SURFACES),
      ...Object.assign({}, ...fields.map(({ resident }) => resident)),
    },
    {
      firstSections: joinOffsets(firstSections),
      sectionLasts: joinNumbers(lasts),
      [SECTION_BODIES]: exactBits(
        joinBits(
          files.map((file) => file.u32(SECTION_BODIES)),
          passages,
        ),
        passages.at(-1) ?? 0,
      ),
      ...Titles.join(titles, null).arrays(TITLES),
      ...lengths(pairName('section')),
      ...Object.assign({}, ...fields.map(({ onDisk }) => onDisk)),
    },
  );
}
