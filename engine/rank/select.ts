/**
 * Moves the `count` smallest of distinct numbers to the front, in no particular order (Hoare's selection, 1961: Algorithm 65, the
 * middle of three as pivot). Linear in their number on average.
 */
export function selectSmallest(numbers: Float64Array, count: number): void {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high && count - 1 >= low && count - 1 < high) {
    const pivot = middleOfThree(numbers[low] ?? 0, numbers[(low + high) >>> 1] ?? 0, numbers[high] ?? 0);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((numbers[left] ?? 0) < pivot) left++;
      while ((numbers[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const moved = numbers[left] ?? 0;
      numbers[left++] = numbers[right] ?? 0;
      numbers[right--] = moved;
    }
    // All up to `right` are at most the pivot, all from `left` on at least.
    if (count - 1 <= right) high = right;
    else if (count - 1 >= left) low = left;
    else return;
  }
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
