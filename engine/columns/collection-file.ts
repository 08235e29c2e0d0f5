import { arrayFilePieces } from '../snapshot/array-file.ts';
import { FILE_PLACES, PLACES } from '../snapshot/places.ts';
import { type DatedAndPlaced, KNOWN_YEARS, revisedColumns, TEXT } from './columns.ts';

/** What is known of the documents of all parts of a snapshot together. */
interface CollectionFacts {
  /** Number of the first document of its group of copies, by document; its own where it has none. */
  text: Uint32Array;
  /** See `Places`. */
  places: Uint32Array;
  filePlaces: Uint32Array;
  /** Documents that are dated or placed otherwise than the columns of their part say. */
  revised: Iterable<readonly [document: number, record: DatedAndPlaced]>;
  /** Years known in a larger collection that these documents are some of (`Columns.knownYears`). */
  knownYears?: readonly [first: number, last: number] | null | undefined;
}

/** The file of a collection in pieces, for `joinCollection` when put together. */
export function collectionPieces({
  text,
  places,
  filePlaces,
  revised,
  knownYears,
}: CollectionFacts): Uint8Array[] {
  return arrayFilePieces(
    {},
    {
      [TEXT]: text,
      [PLACES]: places,
      [FILE_PLACES]: filePlaces,
      ...revisedColumns(revised),
      ...(knownYears === undefined ? {} : { [KNOWN_YEARS]: Int16Array.from(knownYears ?? []) }),
    },
  );
}
