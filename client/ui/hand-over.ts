/** Milliseconds after which a file handed over has surely been read. */
const KEPT_MS = 60_000;

/** Gives the reader a file to keep, made by the page. */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after the click has been answered.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
