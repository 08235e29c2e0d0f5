/**
 * Before the thing that a button removes is gone: gives the keyboard to the like button of the next one in the list, or the one
 * before; where it was the last, to another element.
 */
export function focusNeighbour(button: HTMLElement, list: string, otherwise: string): void {
  const like = [...(button.closest(list)?.querySelectorAll<HTMLElement>('[data-removes]') ?? [])];
  const at = like.indexOf(button);
  const next = like[at + 1] ?? like[at - 1] ?? document.querySelector<HTMLElement>(otherwise);
  next?.focus({ preventScroll: true });
}
