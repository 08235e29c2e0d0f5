import { expect, test } from 'vitest';
import { FailedAttempts } from '../../../server/access/failed-attempts.ts';

test('each failure after the fifth doubles the wait, up to five minutes', () => {
  let now = 0;
  const attempts = new FailedAttempts(() => now);
  const waits: number[] = [];
  for (let count = 0; count < 16; count++) {
    attempts.failed('192.0.2.1');
    waits.push(attempts.wait('192.0.2.1'));
    now += attempts.wait('192.0.2.1') * 1_000;
  }
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
});

test('who gets it right begins anew, and no other address waits', () => {
  const attempts = new FailedAttempts(() => 0);
  for (let count = 0; count < 5; count++) attempts.failed('192.0.2.1');
  expect(attempts.wait('192.0.2.2')).toBe(0);
  expect(attempts.wait('192.0.2.1')).toBe(1);
  attempts.succeeded('192.0.2.1');
  expect(attempts.wait('192.0.2.1')).toBe(0);
});

test('the addresses of one network of IPv6 count as one', () => {
  const attempts = new FailedAttempts(() => 0);
  for (const address of [
    '2001:db8:0:1::1',
    '2001:db8::1:0:0:0:2',
    '2001:db8:0:1:2:3:4:5',
    '2001:db8:0:1::9',
  ]) {
    attempts.failed(address);
  }
  attempts.failed('2001:db8:0:1:ffff::');
  expect(attempts.wait('2001:db8:0:1::77')).toBe(1);
  expect(attempts.wait('2001:db8:0:2::77')).toBe(0);
});
