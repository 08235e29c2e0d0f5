import { collectEarly } from '../heap.ts';
import { ensureHere } from './ensure-here.ts';
import type { ApartRequest, FromApart, ToApart } from './protocol.ts';

/** The process of `ensureSnapshotApart`. It breaks off, keeping what it has read, where the program that started it has ended. */

collectEarly();
const broken = new AbortController();
const breakOff = (): void => broken.abort();
process.on('disconnect', breakOff);
process.on('SIGTERM', breakOff);
// Ctrl+C reaches all processes of a terminal: the one that started this says what is to be done.
process.on('SIGINT', () => undefined);
process.on('message', (message: ToApart) => {
  if (message.kind === 'break-off') breakOff();
  else void ensure(message.request);
});

const tell = (message: FromApart): void => {
  if (process.connected) process.send?.(message);
};

async function ensure(request: ApartRequest): Promise<void> {
  await ensureHere(request, tell, broken.signal);
  process.off('disconnect', breakOff);
  if (process.connected) process.disconnect();
}
