/** Lines in which bodies pass and publish, and letterheads, stand within this many passages of the opening. */
export const HEAD = 12;
/** Longer lines name no bodies alone. */
export const LINE_LENGTH = 120;
