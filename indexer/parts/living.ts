import { NO_PLACE } from '../../engine/snapshot/places.ts';
import { filesIn, type PartFiles } from './part-files.ts';
import type { FileLocation } from './plan.ts';

/** A part, and the numbers of the collection at which its own begin. */
export interface Numbered {
  files: PartFiles;
  firstDocument: number;
  firstFile: number;
}

const documentsIn = ({ firsts }: PartFiles): number => firsts.at(-1) ?? 0;

/** Numbers documents and files through all parts. */
export function numbered<Part extends { files: PartFiles }>(parts: readonly Part[]): (Part & Numbered)[] {
  let firstDocument = 0;
  let firstFile = 0;
  return parts.map((part) => {
    const own = { ...part, firstDocument, firstFile };
    firstDocument += documentsIn(part.files);
    firstFile += filesIn(part.files);
    return own;
  });
}

/** The order of a collection: what of its parts is alive, and where. */
export interface Living {
  /** Number of the document at each place. */
  documents: Uint32Array;
  /** Place of each document, and of each file; `NO_PLACE` where it is dead. */
  places: Uint32Array;
  filePlaces: Uint32Array;
  /** In documents that are alive. */
  passages: number;
}

/** Puts what is alive in the order of the files, whose locations are given. */
export function livingOf(parts: readonly Numbered[], locations: readonly FileLocation[]): Living {
  const all = parts.reduce((count, { files }) => count + documentsIn(files), 0);
  const allFiles = parts.reduce((count, { files }) => count + filesIn(files), 0);
  const documents = new Uint32Array(all);
  const places = new Uint32Array(all).fill(NO_PLACE);
  const filePlaces = new Uint32Array(allFiles).fill(NO_PLACE);
  let place = 0;
  let passages = 0;
  for (const [filePlace, { part, file }] of locations.entries()) {
    const own = parts[part];
    if (own === undefined) throw new RangeError(`no part ${part}`);
    const { files, firstDocument, firstFile } = own;
    filePlaces[firstFile + file] = filePlace;
    passages += files.passages[file] ?? 0;
    const end = files.firsts[file + 1] ?? 0;
    for (let document = files.firsts[file] ?? 0; document < end; document++) {
      places[firstDocument + document] = place;
      documents[place++] = firstDocument + document;
    }
  }
  return { documents: documents.subarray(0, place), places, filePlaces, passages };
}

/** Places for a file: none where each stands at its number. */
export function savedPlaces(places: Uint32Array): Uint32Array {
  return places.every((place, number) => place === number) ? new Uint32Array(0) : places;
}
