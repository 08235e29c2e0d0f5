import { describe, expect, test } from 'vitest';
import { createLog, type LogLevel } from '../../../server/observe/log.ts';
import type { RequestEntry } from '../../../server/observe/request-log.ts';

const ENTRY: RequestEntry = {
  id: 'abc',
  method: 'GET',
  route: '/api/search',
  status: 200,
  ms: 12.3,
  bytes: 3_456,
  snapshot: 'snapshot-1',
  collection: null,
  error: null,
};

function logged(level: LogLevel, readable: boolean) {
  const lines: string[] = [];
  return { lines, log: createLog({ write: (text) => lines.push(text) }, level, readable) };
}

describe('a log for programs', () => {
  test('is an object of JSON a line, with level and time', () => {
    const { lines, log } = logged('info', false);
    log.tell('started\nand well');
    log.warn('disk nearly full');
    log.request(ENTRY);
    expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
    const [told, warned, request] = lines.map((line): unknown => JSON.parse(line));
    expect(told).toMatchObject({ level: 'info', msg: 'started\nand well' });
    expect(told).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d\d-\d\dT/));
    expect(warned).toMatchObject({ level: 'warn', msg: 'disk nearly full' });
    expect(request).toMatchObject(ENTRY);
  });

  test('tells an unforeseen error with its stack and the request it was in', () => {
    const { lines, log } = logged('error', false);
    log.failed(new TypeError('of no kind'), 'abc');
    log.failed('not even an error', null);
    const [first, second] = lines.map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ level: 'error', id: 'abc', err: { type: 'TypeError' } });
    expect(first).toHaveProperty('err.stack', expect.stringContaining('log.test.ts'));
    expect(second).toMatchObject({ msg: 'not even an error' });
  });

  test.each<[LogLevel, number]>([
    ['error', 0],
    ['warn', 1],
    ['info', 3],
    ['debug', 4],
  ])('at level %s tells %i of four things', (level, count) => {
    const { lines, log } = logged(level, false);
    log.warn('a');
    log.tell('b');
    log.request(ENTRY);
    log.request({ ...ENTRY, route: '/healthz' });
    expect(lines).toHaveLength(count);
  });

  test('tells of a health check that failed among the others', () => {
    const { lines, log } = logged('info', false);
    log.request({ ...ENTRY, route: '/readyz', status: 503 });
    expect(lines).toHaveLength(1);
  });
});

describe('a log for a terminal', () => {
  test('says what is said as it is said', () => {
    const { lines, log } = logged('info', true);
    log.tell('政文 Zhengwen: http://127.0.0.1:8080');
    expect(lines).toEqual(['政文 Zhengwen: http://127.0.0.1:8080\n']);
  });

  test('puts a request into a line of words', () => {
    const { lines, log } = logged('info', true);
    log.request({ ...ENTRY, status: 503, error: 'too-slow', query: 'q=园区' });
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d 503 GET \/api\/search 12 ms 3\.5 kB too-slow q=园区 \[abc\]\n$/,
    );
  });

  test('marks warnings, and errors with their stack', () => {
    const { lines, log } = logged('info', true);
    log.warn('careful');
    log.failed(new Error('broken'), 'abc');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d ! careful\n$/);
    expect(lines[1]).toMatch(/ ✗ \[abc\] Error: broken\n +at /);
  });
});
