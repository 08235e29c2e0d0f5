/** Whether an input event comes from text that is still being composed: half-typed pinyin is no word yet. */
export function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
