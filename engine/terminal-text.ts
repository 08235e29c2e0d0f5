/** What steers a terminal (colours, the cursor, a new line) or turns the direction of all that follows. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text out of a file, or the name of one, as it may be shown on one line of a terminal: `\u001b` in place of what steers it. */
export function terminalText(text: string): string {
  return text.replace(STEERING, (character) => {
    if (character === '\n') return '\\n';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
