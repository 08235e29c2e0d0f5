import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as messages from '../../../indexer/messages.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { inEnglish } from '../../in-english.ts';

const archive = Buffer.from(
  zipSync({
    'word/document.xml': Buffer.from('<w:document/>'.repeat(500)),
    '[Content_Types].xml': Buffer.from('<Types/>'),
  }),
);
/** The archive with its compressed contents overwritten: it opens, and cannot be unpacked. */
const scribbled = Buffer.from(archive);
scribbled.fill(0xff, 50, 80);

async function reasonOf(file: string, bytes: Buffer): Promise<string> {
  const outcome = await readFile({ root: '', file, bytes });
  if (outcome.status === 'read') throw new Error('it was read');
  return outcome.reason;
}

describe('the reason why a damaged file is not read', () => {
  it.each([
    ['a PDF of which the end is missing', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog')],
    ['a Word file overwritten in the middle', 'b.docx', scribbled],
    ['a workbook overwritten in the middle', 'c.xlsx', scribbled],
    ['a Word file of which the end is missing', 'd.docx', archive.subarray(0, 60)],
  ])('of %s says what to do, in both languages', async (_, file, bytes) => {
    const reason = await reasonOf(file, bytes);
    const english = inEnglish(reason);
    expect(english).toMatch(/save|download|get it again|damaged/);
    expect(reason).toMatch(/请|损坏/u);
  });

  it.each([
    messages.readerFailed('fault 7'),
    messages.notReadable('fault 7'),
    messages.notProcessed('fault 7'),
    messages.brokenArchive('fault 7'),
    messages.pdfDamaged('fault 7'),
    messages.badTable(messages.inTable('zhengwen.csv'), 'fault 7'),
  ])('has what a library says behind what to do: %s', (reason) => {
    const english = inEnglish(reason);
    expect(english).toMatch(/(?:save|run again|download).*\(fault 7\)$/);
    expect(reason).toMatch(/请.*（fault 7）/u);
  });
});
