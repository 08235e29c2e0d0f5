import { expect, test } from 'vitest';
import { errorOf } from '../../client/api-error.ts';

const answer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, statusText: 'as the server says', headers });

test.each([
  [{}, null],
  [{ 'retry-after': '7' }, 7],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, null],
])('who is to wait is told for how long, where the server says so in seconds: %o', (headers, seconds) => {
  expect(errorOf(answer(503, headers), {}).retryAfter).toBe(seconds);
});

test.each([null, '<html>', 7, [], { error: 'too much' }])(
  'a body of another form leaves status and message: %o',
  (body) => {
    const error = errorOf(answer(502), body);
    expect(error).toMatchObject({ status: 502, code: '502', message: 'as the server says', problems: [] });
  },
);

test('what is wrong with a request is told with its place, and what has no message is none', () => {
  const details = [{ parameter: 'q', message: '缺右括号', start: 3, end: 4 }, { parameter: 'year' }];
  const { code, problems } = errorOf(answer(400), { error: { code: 'bad-request', message: '', details } });
  expect(code).toBe('bad-request');
  expect(problems).toEqual([{ parameter: 'q', message: '缺右括号', start: 3, end: 4 }]);
});
