/** A code and those of the regions it lies in, so that a filter by any of them finds it: `4307` gives `43`, `4307`. */
export function regionSteps(region: string | null): string[] {
  if (region === null) return [];
  return [2, 4, 6].filter((digits) => digits <= region.length).map((digits) => region.slice(0, digits));
}
