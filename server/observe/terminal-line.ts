import { z } from 'zod';

const lineSchema = z.object({
  level: z.string(),
  time: z.string(),
  msg: z.string().default(''),
  id: z.string().optional(),
  err: z.object({ stack: z.string() }).optional(),
  method: z.string().optional(),
  route: z.string().optional(),
  status: z.number().optional(),
  ms: z.number().optional(),
  bytes: z.number().optional(),
  error: z.string().nullish(),
  query: z.string().optional(),
});

const KILOBYTE = 1_000;

/** A line of the log in words: what the server says, as it says it; of a request what one would look for. */
export function terminalLine(json: string): string {
  const line = lineSchema.parse(JSON.parse(json));
  if (line.route !== undefined) return `${requestLine(line)}\n`;
  if (line.err !== undefined) {
    return `${clock(line.time)} ✗ ${line.id === undefined ? '' : `[${line.id}] `}${line.err.stack}\n`;
  }
  return line.level === 'info' || line.level === 'debug'
    ? `${line.msg}\n`
    : `${clock(line.time)} ! ${line.msg}\n`;
}

function requestLine(line: z.output<typeof lineSchema>): string {
  const parts = [
    clock(line.time),
    line.status,
    line.method,
    line.route,
    `${line.ms?.toFixed(0)} ms`,
    `${((line.bytes ?? 0) / KILOBYTE).toFixed(1)} kB`,
    line.error,
    line.query,
    `[${line.id}]`,
  ];
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(' ');
}

/** The time of day here, `14:30:05`. */
function clock(time: string): string {
  return new Date(time).toTimeString().slice(0, 8);
}
