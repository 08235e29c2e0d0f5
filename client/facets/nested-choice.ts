/** Whether one value of a facet takes in all of another, different one: a province its counties, a subject its parts. */
export type Covers = (wide: string, narrow: string) => boolean;

/** How a value stands to what is chosen: itself, through a wider one, in part through narrower ones, or not. */
type Standing = 'chosen' | 'within' | 'partly' | 'not';

export function standing(value: string, chosen: readonly string[], covers: Covers): Standing {
  if (chosen.includes(value)) return 'chosen';
  if (chosen.some((other) => covers(other, value))) return 'within';
  return chosen.some((other) => covers(value, other)) ? 'partly' : 'not';
}

/**
 * What is chosen after a tick. A wider value takes the place of the narrower ones that it takes in; a tick within a chosen
 * value narrows the choice to it.
 */
export function afterTick(value: string, chosen: readonly string[], covers: Covers): string[] {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  return [...chosen.filter((other) => !covers(other, value) && !covers(value, other)), value];
}

/** Topics are paths: a first level takes in its subjects. */
export function topicCovers(wide: string, narrow: string): boolean {
  return narrow.startsWith(`${wide}/`);
}
