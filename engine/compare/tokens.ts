import type { Side } from './side.ts';

/**
 * What differences are told in: characters, and masks as wholes, since part of one would be taken for the same as the digits of
 * any year. Equal numbers stand for equal tokens; `starts` has one more entry than there are tokens.
 */
export interface Tokens {
  ids: number[];
  /** Where each token begins, in units. */
  starts: number[];
}

/** Numbers for masks, beyond those of all characters; one for both texts that are compared. */
export class MaskIds {
  readonly #ids = new Map<string, number>();

  of(mask: string): number {
    const id = this.#ids.get(mask) ?? 0x110000 + this.#ids.size;
    this.#ids.set(mask, id);
    return id;
  }
}

export function tokensOf({ units, masked }: Pick<Side, 'units' | 'masked'>, masks: MaskIds): Tokens {
  const ids: number[] = [];
  const starts: number[] = [];
  for (let at = 0; at < units.length; ) {
    starts.push(at);
    let end = at + 1;
    if (masked[at] === 1) {
      while (masked[end] === 1) end++;
      ids.push(masks.of(String.fromCharCode(...units.subarray(at, end))));
    } else {
      const unit = units[at] ?? 0;
      const next = units[at + 1] ?? 0;
      const isPair = (unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
      ids.push(isPair ? ((unit - 0xd800) << 10) + (next - 0xdc00) + 0x10000 : unit);
      if (isPair) end++;
    }
    at = end;
  }
  starts.push(units.length);
  return { ids, starts };
}
