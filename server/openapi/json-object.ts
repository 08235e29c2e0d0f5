/** A part of the description. */
export type JsonObject = Record<string, unknown>;
