/** Units at the end of a line in which an unclosed bracket or the beginning of a clause is looked for. */
export const REACH_ABOVE = 400;
/** Units of the line below that are looked at: where no mark stands in so many, no clause ends there. */
const REACH_BELOW = 2_000;

/**
 * What stands around the end of a line, which is written ¶, as the rules on line ends see it: of a line that is a whole document as
 * little as of any other, since rules begin anew at each mark.
 */
export function aroundLineEnd(above: string, below: string): string {
  return `${above.slice(-REACH_ABOVE)}¶${below.slice(0, REACH_BELOW)}`;
}
