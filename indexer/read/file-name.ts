/**
 * The names of files as bytes. A system keeps any bytes as a name; archives packed on a Chinese Windows leave names in
 * GBK. Such a name is read as GBK where all of it is Chinese or ASCII, else its bytes are written as `%B9`.
 */

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const GB18030 = new TextDecoder('gb18030', { fatal: true });
/** What names consist of; a wrong guess nearly always shows other characters. */
const PLAUSIBLE = /^[\p{Script=Han}\u0020-\u007e\u3000-\u301b\uff01-\uff5e·—…“”‘’]+$/u;

function decoded(decoder: typeof UTF8, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** A name as UTF-8; null where its bytes are none. */
export function utf8Name(bytes: Uint8Array): string | null {
  return decoded(UTF8, bytes);
}

/** A name for bytes that are no UTF-8, other than all that are `taken` in the folder. */
export function foreignName(bytes: Uint8Array, taken: ReadonlySet<string>): string {
  const chinese = decoded(GB18030, bytes);
  if (chinese !== null && PLAUSIBLE.test(chinese) && !taken.has(chinese)) return chinese;
  let name = Array.from(bytes, (byte) =>
    byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
  ).join('');
  while (taken.has(name)) name = `%${name}`;
  return name;
}
