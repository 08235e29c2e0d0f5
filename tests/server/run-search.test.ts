import { expect, test } from 'vitest';
import { SnapshotError } from '../../engine/errors.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { answerLines, answerSearch } from '../../server/run-search.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { searchAnswer } from '../../server/schema/search.ts';
import { fakeResolver } from '../engine/request/fake-gazetteer.ts';
import { FakeEngine } from './fake-engine.ts';

const parseRequest = createRequestParser(fakeResolver);

async function answersTo(lines: string[]): Promise<unknown[]> {
  const engine = new FakeEngine();
  const answers: unknown[] = [];
  const source = (async function* () {
    yield* lines;
  })();
  for await (const line of answerLines({ engine, parseRequest }, source)) {
    expect(line).toMatch(/^[^\n]+\n$/);
    answers.push(JSON.parse(line));
  }
  return answers;
}

test('each line is answered in its order, and a bad one does not stop the rest', async () => {
  const answers = await answersTo([
    '\uFEFF{"q": "工业", "region": ["43"], "size": 100}',
    '{"q": "(工业", "year": "x"}',
    'no json',
    '{"q": "园区", "region": "常德", "year": 2006}',
    '[]',
    '{"q": "a", "foo": 1, "lang": "en"}',
  ]);
  expect(answers).toHaveLength(6);
  expect(searchAnswer.parse(answers[0]).hits).toHaveLength(100);
  expect(
    errorAnswer
      .parse(answers[1])
      .error.details.map(({ parameter }) => parameter)
      .sort(),
  ).toEqual(['q', 'year']);
  expect(errorAnswer.parse(answers[2]).error.message).toContain('JSON');
  expect(searchAnswer.parse(answers[3]).query.text).toBe('园区');
  expect(errorAnswer.parse(answers[4]).error.details).toHaveLength(1);
  expect(errorAnswer.parse(answers[5]).error.message).toContain('there is no parameter');
});

test('blank lines keep their place, except at the end', async () => {
  const answers = await answersTo(['{"q":"a"}', '', '  ', '{"q":"b"}', '', '']);
  expect(answers).toHaveLength(4);
  errorAnswer.parse(answers[1]);
  errorAnswer.parse(answers[2]);
  expect(searchAnswer.parse(answers[3]).query.text).toBe('b');
});

test('a damaged index is told in each line that asks it, and the rest go on', async () => {
  const engine = new FakeEngine();
  engine.failure = new SnapshotError('damaged', 'words-0.bin is damaged');
  const answer = errorAnswer.parse(await answerSearch({ engine, parseRequest }, { q: 'a' }));
  expect(answer.error).toMatchObject({
    code: 'snapshot-unusable',
    message: expect.stringContaining('words-0.bin'),
  });
});

test('what nobody foresaw is not passed off as an answer', async () => {
  const engine = new FakeEngine();
  engine.failure = new TypeError('broken');
  await expect(answerSearch({ engine, parseRequest }, { q: 'a' })).rejects.toThrow('broken');
});
