import { countedCharacters } from './character-count.ts';

/**
 * A second, simple way through a Word 97 file, for the tests: follows the pieces and counts characters, and knows nothing of
 * paragraphs, tables or formatting.
 */
export function charactersOfDoc(bytes: Buffer): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** view.getUint16(30, true);
  const fat: number[] = [];
  for (let slot = 0; slot < 109; slot++) {
    const sector = view.getUint32(76 + 4 * slot, true);
    if (sector > 0xfffffff0) continue;
    for (let at = 0; at < size; at += 4) fat.push(view.getUint32((sector + 1) * size + at, true));
  }
  const follow = (first: number): Buffer => {
    const found: Buffer[] = [];
    for (let sector = first; sector < 0xfffffff0; sector = fat[sector] ?? 0xffffffff) {
      found.push(bytes.subarray((sector + 1) * size, (sector + 2) * size));
    }
    return Buffer.concat(found);
  };
  const directory = follow(view.getUint32(48, true));
  const streamNamed = (name: string): Buffer => {
    const at = directory.indexOf(Buffer.from(`${name}\0`, 'utf16le'));
    const [start, length] = [directory.readUInt32LE(at + 116), directory.readUInt32LE(at + 120)];
    if (length >= view.getUint32(56, true)) return follow(start).subarray(0, length);
    const small = follow(directory.readUInt32LE(116));
    const smallFat = follow(view.getUint32(60, true));
    const found: Buffer[] = [];
    for (let sector = start; sector < 0xfffffff0; sector = smallFat.readUInt32LE(sector * 4)) {
      found.push(small.subarray(sector * 64, sector * 64 + 64));
    }
    return Buffer.concat(found).subarray(0, length);
  };
  const document = streamNamed('WordDocument');
  const table = streamNamed(document.readUInt16LE(10) & 0x200 ? '1Table' : '0Table');
  let at = document.readUInt32LE(0x1a2);
  while (table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  const count = (table.readUInt32LE(at + 1) - 4) / 12;
  const positions = Array.from({ length: count + 1 }, (_, index) => table.readUInt32LE(at + 5 + index * 4));
  let all = '';
  for (let piece = 0; piece < count; piece++) {
    const told = table.readUInt32LE(at + 5 + (count + 1) * 4 + piece * 8 + 2);
    const length = (positions[piece + 1] ?? 0) - (positions[piece] ?? 0);
    const isNarrow = Math.floor(told / 2 ** 30) % 2 === 1;
    const from = isNarrow ? (told % 2 ** 30) / 2 : told;
    const raw = document.subarray(from, from + length * (isNarrow ? 1 : 2));
    all += isNarrow ? new TextDecoder('windows-1252').decode(raw) : raw.toString('utf16le');
  }
  return countedCharacters(withoutInstructions(all));
}

/** Leaves out signs that are no text, and what stands between the begin of a field and its separator or end. */
function withoutInstructions(text: string): string {
  const open: boolean[] = [];
  let shown = '';
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code === 0x13) open.push(true);
    else if (code === 0x14) open[open.length - 1] = false;
    else if (code === 0x15) open.pop();
    else if (!open.includes(true)) shown += code === 0x1e ? '-' : code < 0x20 ? ' ' : sign;
  }
  return shown;
}
