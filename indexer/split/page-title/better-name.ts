import { simplified } from '../../lines/simplified.ts';
import { POINTS_OF_NAME, pointsOfNames } from './names-of-page.ts';
import { isPart, type StatedName } from './stated-names.ts';
import { pointsOfWords } from './title-words.ts';
import type { UntitledPage } from './untitled-page.ts';
import type { Candidate } from './weight.ts';

/** The name that the places of a page state, where it is more of a title than the best line. */
export function betterName({ names, lines }: UntitledPage, best: Candidate): StatedName | null {
  let found: StatedName | null = null;
  let most = best.points;
  const line = lines[best.index];
  for (const name of names) {
    const words = pointsOfWords(simplified(name.text));
    if (name.key === best.key) {
      if (name.marked) return name;
      continue;
    }
    if (line !== undefined && isPart(name.key, best.key)) {
      if (words < pointsOfWords(line.text)) continue;
      return name;
    }
    const points = name.points + words + pointsOfNames(name.key, names) - POINTS_OF_NAME.same;
    if (points <= most) continue;
    most = points;
    found = name;
  }
  return found;
}
