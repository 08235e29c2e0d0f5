import type { Term } from '../words/field.ts';
import { termKey } from './term-table.ts';

/**
 * Looks up terms in the table of a document where that stands (`termTable`), so that a few bytes of it travel and not all. What comes
 * of them is worked out here: the cluster knows no formula of ours.
 */
const SOURCE = `
int big(byte[] b, int at, int count) {
  int value = 0;
  for (int i = 0; i < count; i++) value = (value << 8) | (b[at + i] & 255);
  return value;
}
def table = doc['terms'].get(0);
byte[] b = table.bytes;
int start = table.offset;
int head = big(b, start, 4);
int bits = b[start + 4];
int index = start + head;
int buckets = index + 4 * ((1 << bits) + 1);
List keys = params.keys;
int count = keys.size();
int[] from = new int[count];
int[] to = new int[count];
int size = head - 5 + count;
for (int k = 0; k < count; k++) {
  int key = (int) keys.get(k);
  int place = index + 4 * (bits == 0 ? 0 : (key >>> (32 - bits)));
  int at = buckets + big(b, place, 4);
  int end = buckets + big(b, place + 4, 4);
  int kept = key & 16777215;
  while (at < end) {
    int own = big(b, at, 3);
    int begin = at + 3;
    int length = b[begin] & 127;
    at = begin;
    int shift = 7;
    while (b[at] < 0) { at++; length |= (b[at] & 127) << shift; shift += 7; }
    at += 1 + length;
    if (own == kept) { from[k] = begin; to[k] = at; size += at - begin; break; }
    if (own > kept) break;
  }
}
byte[] found = new byte[size];
int used = 0;
for (int i = start + 5; i < index; i++) { found[used] = b[i]; used++; }
for (int k = 0; k < count; k++) {
  if (to[k] == 0) { used++; continue; }
  for (int i = from[k]; i < to[k]; i++) { found[used] = b[i]; used++; }
}
StringBuilder told = new StringBuilder();
told.append(doc['order'].value).append(' ').append(doc['group'].value);
told.append(doc['copied'].value ? ' 1 ' : ' 0 ');
if (doc['dayFrom'].size() > 0) told.append(doc['dayFrom'].value);
told.append(' ').append(Base64.getEncoder().encodeToString(found)).append(' ');
if (doc['titleText'].size() > 0) told.append(doc['titleText'].value);
return told.toString();
`;

/**
 * A field of a hit that tells what it is (`order`, `group`, `copied` as 0 or 1, `dayFrom` or nothing), of these terms, in base64
 * (`lookedUp`), and its title or nothing, parted by spaces: one field of a hit takes a sixth of the time of six.
 */
export const candidateFacts = (terms: readonly Term[]) => ({
  told: { script: { source: SOURCE, params: { keys: terms.map((term) => termKey(term) | 0) } } },
});
