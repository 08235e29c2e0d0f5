import { FOLDED } from '../../engine/text/fold.ts';

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const FIRST_COMPATIBLE = 0xf900;
const LAST_COMPATIBLE = 0xfaff;

function isHan(unit: number): boolean {
  return (unit >= FIRST_HAN && unit <= LAST_HAN) || (unit >= FIRST_COMPATIBLE && unit <= LAST_COMPATIBLE);
}

/**
 * A text with its Chinese characters folded (Traditional to Simplified, variants), unit by unit, so that offsets stay.
 * Punctuation, width and case are left: the describers tell `：` from `，` and keep brackets as they stand.
 */
export function simplified(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const to = FOLDED[unit] ?? unit;
    if (to === unit || !isHan(unit)) continue;
    out += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
