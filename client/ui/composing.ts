import type { KeyboardEvent } from 'react';

/** Whether an input event comes from text that is still being composed: half-typed pinyin is no word yet. */
export function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}

/** What `keyCode` says of a key that an input method took. */
const TAKEN = 229;

/**
 * Whether a key belongs to an input method. Safari ends the composition before it tells of the Enter that confirmed it,
 * so that only the outdated `keyCode` still shows whose the key was.
 */
export function isOfInputMethod({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === TAKEN;
}
