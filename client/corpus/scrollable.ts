/** A wide table's own scroll area, reachable by keyboard. */
export function scrollableRegion(label: string) {
  return { className: 'scrollable', role: 'region', 'aria-label': label, tabIndex: 0 } as const;
}
