import { get } from '../api.ts';
import { fileName } from './file-name.ts';

/** A file that came whole. */
interface ReceivedFile {
  name: string;
  content: Blob;
}

/** The connection broke before all was there. */
export class CutOffError extends Error {
  constructor(options?: ErrorOptions) {
    super('the export broke off', options);
    this.name = 'CutOffError';
  }
}

/** Bytes after which what has come is handed to the browser, which keeps much of it on the disk. */
const HANDED_OVER = 8_000_000;

/**
 * Receives a file, and tells how many bytes have come. Throws `ApiError` where it is refused, `CutOffError` where it breaks off; an
 * aborted one rejects as `fetch` does.
 */
export async function receiveFile(
  address: string,
  signal: AbortSignal,
  received: (bytes: number) => void,
): Promise<ReceivedFile> {
  const response = await get(address, '*/*', signal);
  const parts: Blob[] = [];
  let some: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let bytes = 0;
  try {
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      some.push(next.value);
      waiting += next.value.length;
      bytes += next.value.length;
      received(bytes);
      if (waiting < HANDED_OVER) continue;
      parts.push(new Blob(some));
      some = [];
      waiting = 0;
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new CutOffError({ cause });
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return {
    name: fileName(response.headers.get('content-disposition')),
    content: new Blob([...parts, ...some], { type }),
  };
}

/** Hands a file to the browser to save. */
export function saveFile({ name, content }: ReceivedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once it is being saved; sooner some browsers would save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
