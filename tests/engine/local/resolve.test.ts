import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolveRequest } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const before = `全县水利工作会议纪要
会议听取了水库除险加固的汇报。
会议决定，由水利局牵头编制规划。
会议强调，资金要专款专用。资金要及时到位。
气温低于5℃时停止浇筑。
`;
let collection: SmallCollection;
let document = '';

beforeAll(async () => {
  collection = await smallCollection({ '纪要.txt': before });
  document = (await collection.engine.search(requestFor('除险加固'))).hits[0]?.document.id ?? '';
}, 60_000);
afterAll(() => collection.remove());

const link = (quote: string, rest: Partial<ResolveRequest> = {}): ResolveRequest => ({
  document,
  passage: 2,
  quote,
  prefix: '',
  suffix: '',
  ...rest,
});

describe('a link to a passage', () => {
  it('leads to the quoted words where nothing has changed', async () => {
    const answer = await collection.engine.resolve(link('由水利局牵头'));
    expect(answer).toMatchObject({ status: 'unique', place: { document, passage: 2, range: [5, 11] } });
  });

  it('tells two places in one passage apart by what stands around them', async () => {
    const twice = link('资金要', { passage: 3 });
    expect(await collection.engine.resolve(twice)).toMatchObject({ status: 'ambiguous', places: [{}, {}] });
    expect(await collection.engine.resolve({ ...twice, suffix: '及时到位' })).toMatchObject({
      status: 'unique',
      place: { passage: 3, range: [13, 16] },
    });
  });

  it('leads to a quote that runs over passages, and knows it when the passages have been joined otherwise', async () => {
    expect(
      await collection.engine.resolve(link('水库除险加固的汇报。\n会议决定，由水利局', { passage: 1 })),
    ).toMatchObject({
      status: 'unique',
      place: { passage: 1, range: [5, 15], rest: [{ passage: 2, range: [0, 9] }] },
    });
    expect(await collection.engine.resolve(link('编制规划。会议强调'))).toMatchObject({
      status: 'unique',
      place: { passage: 2, rest: [{ passage: 3, range: [0, 4] }] },
    });
  });

  it('knows ℃ asked as °C', async () => {
    expect(await collection.engine.resolve(link('低于5°C时', { passage: 4 }))).toMatchObject({
      status: 'unique',
      place: { passage: 4, range: [2, 7] },
    });
  });

  it('says that words are gone', async () => {
    expect(await collection.engine.resolve(link('从来没有写过的话'))).toEqual({ status: 'gone' });
  });

  it('follows words that moved, within the document and out of it', async () => {
    const engine = await collection.rewrite({
      '纪要.txt': before.replace('会议听取', '9月3日，县长主持会议。\n会议听取').replace(/会议强调.*\n/, ''),
      '摘编.txt': '会议精神摘编\n会议强调，资金要专款专用。\n',
    });
    expect(await engine.resolve(link('由水利局牵头'))).toMatchObject({
      status: 'moved',
      place: { document, passage: 3 },
    });
    const elsewhere = await engine.resolve(link('资金要专款专用', { passage: 3 }));
    expect(elsewhere).toMatchObject({ status: 'moved', place: { title: '会议精神摘编' } });
    expect(elsewhere.status === 'moved' && elsewhere.place.document !== document).toBe(true);
  });
});

describe('a link to words that stand everywhere', () => {
  const LINES = 1_100;
  const lines = Array.from({ length: LINES }, (_, at) => `第${at}项由有关部门办理。`);

  it('leads to its own passage, however many others hold them too', async () => {
    const many = await smallCollection({
      '0.txt': `任务分工方案\n\n${lines.join('\n')}\n`,
      '乙.txt': '督办通知\n\n这两项由有关部门办理。\n另一项也由有关部门办理。\n',
    });
    try {
      const { hits } = await many.engine.search(requestFor('另一项'));
      const [passage] = hits[0]?.passages ?? [];
      const asked = { document: hits[0]?.document.id ?? '', passage: passage?.ordinal ?? 0 };
      expect(await many.engine.resolve(link('有关部门', { ...asked, prefix: '也由' }))).toMatchObject({
        status: 'unique',
        place: asked,
      });
    } finally {
      await many.remove();
    }
  });
});
