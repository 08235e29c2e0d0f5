/**
 * Puts text that is still on its way into the clipboard, and gives it. Rejects with what the text rejected with; `refused` is told
 * where the browser does not allow copying, which outside of HTTPS and of one's own machine it never does.
 */
export async function copyComing(text: Promise<string>, refused: () => void): Promise<string> {
  const writing = write(text).then(
    () => true,
    () => false,
  );
  const copied = await text;
  if (!(await writing)) refused();
  return copied;
}

async function write(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (clipboard === undefined) throw new Error('no clipboard');
  // Safari lets be written later only what it was promised at the click.
  if (typeof ClipboardItem === 'undefined') await clipboard.writeText(await text);
  else {
    const plain = text.then((content) => new Blob([content], { type: 'text/plain' }));
    await clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  }
}
