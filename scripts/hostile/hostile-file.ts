/** A file made to do harm, or to be one that something has harmed. */
export interface HostileFile {
  /** Ends with the extension that says how it is read. */
  name: string;
  /** What is wrong with it. */
  what: string;
  bytes: Uint8Array;
}

/** How to make one: large ones are made one at a time. */
export interface HostileMaker {
  name: string;
  what: string;
  make: () => Uint8Array | string;
}

export function made({ name, what, make }: HostileMaker): HostileFile {
  const content = make();
  return { name, what, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}
