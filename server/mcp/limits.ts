/** What bounds the answers of several tools. */

/** UTF-16 units of text that one answer gives to read: some pages. */
export const MOST_UNITS = 12_000;

/** Places, issuers or groups that are counted. */
export const MOST_COUNTED = 40;
