/**
 * Begins to read what can be read again and again, so that what cannot be read at all is told before anything is sent. The first
 * reading goes on from there; each further one begins anew.
 */
export async function begun<T>(readAnew: () => AsyncIterable<T>): Promise<() => AsyncIterable<T>> {
  const reading = readAnew()[Symbol.asyncIterator]();
  const first = await reading.next();
  let isTaken = false;
  return async function* () {
    if (isTaken) {
      yield* readAnew();
      return;
    }
    isTaken = true;
    try {
      for (let next = first; next.done !== true; next = await reading.next()) yield next.value;
    } finally {
      await reading.return?.();
    }
  };
}
