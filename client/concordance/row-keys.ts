/** Where a key takes the reader from a row: so many rows on, or to the first or last; null for other keys. */
export function stepOf(key: string, rowsInSight: number): number | 'first' | 'last' | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return Math.max(1, rowsInSight - 1);
    case 'PageUp':
      return -Math.max(1, rowsInSight - 1);
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}
