import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEngine } from '../../engine/local/open.ts';
import { Cache } from '../../indexer/cache.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { requestFor } from '../engine/request.ts';

let folder = '';
let corpus = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-ensure-'));
  corpus = join(folder, 'corpus');
  mkdirSync(join(corpus, '湖南'), { recursive: true });
  writeFileSync(
    join(corpus, '湖南', '讲话.txt'),
    '在全县工业会议上的讲话\n同志们：\n今天的会议很重要，要抓好招商引资。\n',
  );
  writeFileSync(
    join(corpus, '通知.txt'),
    '关于做好防汛工作的通知\n各乡镇人民政府：\n请做好防汛准备。\n2009年6月1日\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes of every file of the snapshot in use; of the manifest all but the time of the build, and so not its seal. */
function snapshotBytes(data: string): Record<string, string> {
  const directory = join(data, 'snapshots', readFileSync(join(data, 'current'), 'utf8'));
  return Object.fromEntries(
    readdirSync(directory)
      .filter((name) => name !== 'manifest.sha256')
      .map((name) => {
        const bytes = readFileSync(join(directory, name));
        return [
          name,
          name === 'manifest.json'
            ? bytes.toString().replace(/"builtAt": ".*?"/, '')
            : bytes.toString('base64'),
        ];
      }),
  );
}

async function titles(data: string, q: string): Promise<string[]> {
  const engine = await openEngine(data);
  const answer = await engine.search(requestFor(q));
  await engine.close();
  return answer.hits.map(({ document }) => document.title).sort();
}

describe('a run after a change', () => {
  const again = (data = join(folder, 'data')) => ensureSnapshot({ corpora: [corpus], data });

  it('builds nothing where nothing has changed', async () => {
    expect((await again()).built).toBe(true);
    const second = await again();
    expect(second.built).toBe(false);
    expect(second.report.documents).toBe(2);
  });

  it.each(['words-0.bin', 'store.sqlite'])(
    'builds anew where %s of the snapshot is damaged',
    async (name) => {
      await again();
      const directory = join(
        folder,
        'data',
        'snapshots',
        readFileSync(join(folder, 'data', 'current'), 'utf8'),
      );
      const bytes = readFileSync(join(directory, name));
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      writeFileSync(join(directory, name), bytes);
      await expect(openEngine(join(folder, 'data'))).rejects.toMatchObject({
        reason: 'damaged',
        message: /npm run index/,
      });
      expect((await again()).built).toBe(true);
      expect(await titles(join(folder, 'data'), '防汛')).toHaveLength(1);
    },
  );

  it('falls back on the snapshot before where the new one lost its files to a power cut', async () => {
    await again();
    writeFileSync(join(corpus, '新增.txt'), '关于招商引资的意见\n要改善营商环境，扩大招商引资。\n');
    await again();
    const data = join(folder, 'data');
    const inUse = readFileSync(join(data, 'current'), 'utf8');
    for (const name of readdirSync(join(data, 'snapshots', inUse))) {
      writeFileSync(join(data, 'snapshots', inUse, name), '');
    }
    const reasons: string[] = [];
    const engine = await openEngine(data, (reason) => reasons.push(reason));
    const { total } = await engine.search(requestFor('防汛'));
    await engine.close();
    expect(total.documents).toBe(1);
    expect(reasons.join()).toMatch(/the snapshot before is used instead.*npm run index/);
    expect((await again()).built).toBe(true);
    expect(await titles(data, '营商环境')).toHaveLength(1);
  });

  it('counts as done where the disk has room for the snapshot but not for the cache after it, and says so', async () => {
    const full = Object.assign(new Error('database or disk is full'), {
      code: 'ERR_SQLITE_ERROR',
      errcode: 13,
    });
    const forgetting = vi.spyOn(Cache.prototype, 'forgetUnused').mockImplementation(() => {
      throw full;
    });
    try {
      expect(await again()).toMatchObject({ built: true, cacheFault: full.message });
    } finally {
      forgetting.mockRestore();
    }
    expect(await titles(join(folder, 'data'), '防汛')).toHaveLength(1);
    expect(await again()).toMatchObject({ built: false, cacheFault: null });
  });

  it('finds what was added and changed, forgets what was removed, and equals a snapshot from scratch', async () => {
    await again();
    writeFileSync(join(corpus, '新增.txt'), '关于招商引资的意见\n要改善营商环境，扩大招商引资。\n');
    writeFileSync(join(corpus, '湖南', '讲话.txt'), '在全县农业会议上的讲话\n同志们：\n要抓好春耕生产。\n');
    rmSync(join(corpus, '通知.txt'));
    expect((await again()).built).toBe(true);
    expect(await titles(join(folder, 'data'), '招商引资')).toEqual(['关于招商引资的意见']);
    expect(await titles(join(folder, 'data'), '春耕')).toEqual(['在全县农业会议上的讲话']);
    expect(await titles(join(folder, 'data'), '防汛')).toEqual([]);
    await again(join(folder, 'scratch'));
    expect(snapshotBytes(join(folder, 'data'))).toEqual(snapshotBytes(join(folder, 'scratch')));
  });

  it('heeds what is stated by hand, and reports rows that match nothing', async () => {
    await again();
    writeFileSync(
      join(corpus, 'zhengwen.csv'),
      'file,article,title,year\n通知.txt,,防汛通知,2008\n没有.txt,,标题,2001\n',
    );
    const { built, report } = await again();
    expect(built).toBe(true);
    expect(report.problems.join()).toContain('没有.txt');
    const engine = await openEngine(join(folder, 'data'));
    const [hit] = (await engine.search(requestFor('防汛'))).hits;
    await engine.close();
    expect(hit?.document.title).toBe('防汛通知');
    expect(hit?.document.date).toMatchObject({ year: 2008, how: 'stated' });
    expect(hit?.document.date.evidence[0]?.from).toBe('metadata');
  });

  it('names documents the same in another folder, whatever else lies there', async () => {
    await again();
    const other = join(folder, 'elsewhere');
    cpSync(corpus, other, { recursive: true });
    writeFileSync(join(other, '别的.txt'), '别的文件\n内容。\n');
    const ids = async (data: string): Promise<string[]> => {
      const engine = await openEngine(data);
      const { hits } = await engine.search(requestFor('招商引资'));
      await engine.close();
      return hits.map(({ document }) => document.id);
    };
    await ensureSnapshot({ corpora: [other], data: join(folder, 'other-data') });
    expect(await ids(join(folder, 'other-data'))).toEqual(await ids(join(folder, 'data')));
  });
});

describe('bad input', () => {
  const data = () => join(folder, 'data');

  it('a missing folder and an empty one are named', async () => {
    await expect(ensureSnapshot({ corpora: [join(folder, 'nowhere')], data: data() })).rejects.toThrow(
      /nowhere/,
    );
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await expect(ensureSnapshot({ corpora: [empty], data: data() })).rejects.toThrow(/--corpus/);
  });

  it('a folder without a readable file says why, and the snapshot in use stays', async () => {
    await ensureSnapshot({ corpora: [corpus], data: data() });
    const useless = join(folder, 'useless');
    mkdirSync(useless);
    writeFileSync(join(useless, '空.txt'), '');
    writeFileSync(join(useless, '图.wps'), 'xx');
    await expect(ensureSnapshot({ corpora: [useless], data: data() })).rejects.toThrow(/空\.txt/);
    expect(await titles(data(), '防汛')).toHaveLength(1);
  });

  it('one bad file never stops a run', async () => {
    writeFileSync(join(corpus, '空.txt'), '');
    writeFileSync(join(corpus, '坏.docx'), 'not a document');
    writeFileSync(join(corpus, '长.txt'), '防汛抗旱'.repeat(50_000));
    const locked = join(corpus, '锁.txt');
    writeFileSync(locked, '锁住的文件\n');
    chmodSync(locked, 0o000);
    const { report } = await ensureSnapshot({ corpora: [corpus], data: data() });
    const status = Object.fromEntries(report.perFile.map((file) => [file.file, file.status]));
    expect(status).toMatchObject({
      '空.txt': 'empty',
      '坏.docx': 'rejected',
      '长.txt': 'indexed',
      '通知.txt': 'indexed',
    });
    // Root reads what others may not.
    expect(status['锁.txt']).toBe(process.getuid?.() === 0 ? 'indexed' : 'rejected');
    expect(
      report.perFile.every(({ status: now, reason }) => now === 'indexed' || (reason ?? '') !== ''),
    ).toBe(true);
  });

  it('a line of 25 MB is read whole', { timeout: 600_000 }, async () => {
    const sentence = '各乡镇要做好旱情上报准备。';
    const times = Math.ceil(25_000_000 / Buffer.byteLength(sentence));
    writeFileSync(join(corpus, '长.txt'), sentence.repeat(times));
    const { report } = await ensureSnapshot({ corpora: [corpus], data: data() });
    expect(report.perFile.find(({ file }) => file === '长.txt')).toMatchObject({
      status: 'indexed',
      // The title is the name of the file, and a passage of its own.
      characters: sentence.length * times + '长'.length,
    });
    const engine = await openEngine(data());
    const { total } = await engine.search(requestFor('"做好旱情上报"'));
    await engine.close();
    expect(total).toMatchObject({ documents: 1, occurrences: times });
  });

  it('a text of 40 MB is indexed in bounded time and memory', { timeout: 600_000 }, async () => {
    const size = 40_000_000;
    const line = (at: number): string => `第${at}号通知，各乡镇要做好旱情上报准备，并按时报送材料。\n`;
    const parts: string[] = [];
    for (let at = 0, bytes = 0; bytes < size; at++) {
      parts.push(line(at));
      bytes += Buffer.byteLength(line(at));
    }
    writeFileSync(join(corpus, '大.txt'), parts.join(''));
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before);
    }, 100);
    const { report } = await ensureSnapshot({ corpora: [corpus], data: data() });
    clearInterval(watch);
    expect(report.perFile.find(({ file }) => file === '大.txt')?.status).toBe('indexed');
    expect(most).toBeLessThan(60 * size);
    const engine = await openEngine(data());
    const { total } = await engine.search(requestFor('"做好旱情上报"'));
    await engine.close();
    expect(total.occurrences).toBe(parts.length);
  });

  it('keeps folders of one name apart only where they can be told apart', async () => {
    const twin = join(folder, 'twin', 'corpus');
    mkdirSync(twin, { recursive: true });
    await expect(ensureSnapshot({ corpora: [corpus, twin], data: data() })).rejects.toThrow(/same name/);
  });
});
