/**
 * First place of an ascending list whose number is at least `least`, between `from` and `to`; `to` where all are below it. Of
 * whole numbers, the place for `least + 1` is behind the last that is at most `least`.
 */
export function lowerBound(numbers: ArrayLike<number>, least: number, from = 0, to = numbers.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * `lowerBound` for who walks along an ascending list: looks in steps that double, from a place that is not behind the one sought,
 * so that what is near is found at once.
 */
export function lowerBoundAhead(numbers: ArrayLike<number>, least: number, from: number): number {
  const { length } = numbers;
  let before = from;
  let step = 1;
  while (before + step < length && (numbers[before + step] ?? 0) < least) {
    before += step;
    step *= 2;
  }
  return lowerBound(numbers, least, before, Math.min(length, before + step + 1));
}

/** The place of a number in an ascending list, −1 where it is not there. */
export function placeOf(numbers: ArrayLike<number>, number: number): number {
  const place = lowerBound(numbers, number);
  return numbers[place] === number ? place : -1;
}
