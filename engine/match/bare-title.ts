const QUOTATION_MARKS = /["＂“”]/gu;

/** A title without its quotation marks, which a query text can hardly say where both kinds stand in it; empty where it has none. */
export function bareTitle(title: string): string {
  const bare = title.replace(QUOTATION_MARKS, '');
  return bare === title ? '' : bare;
}
