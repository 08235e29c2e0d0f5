import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readServerOptions } from '../../server/options.ts';
import { readSearchOptions } from '../../server/search-options.ts';

/** What was said on standard error. */
let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('npm start', () => {
  test('has defaults', () => {
    expect(readServerOptions([], {})).toEqual({
      collections: [{ name: null, corpora: ['corpus'], data: 'data' }],
      cluster: null,
      sample: true,
      basePath: '',
      port: 8080,
      host: '127.0.0.1',
      allowedHosts: [],
      proxies: [],
      tokenFile: null,
      open: false,
      watch: false,
      logLevel: 'info',
      logQueries: false,
    });
  });

  test.each<[string[], NodeJS.ProcessEnv, boolean]>([
    [['--data', 'd'], {}, true],
    [[], { CORPUS_DIR: '' }, true],
    [['--corpus', 'texts'], {}, false],
    [['--corpus', 'corpus'], {}, false],
    [['--collection', '湖南=texts'], {}, false],
    [[], { CORPUS_DIR: 'texts' }, false],
  ])('knows of %j in %j whether that is the sample', (args, environment, sample) => {
    expect(readServerOptions(args, environment).sample).toBe(sample);
  });

  test('lets a cluster answer, named by flags or the environment', () => {
    const flags = [
      '--engine',
      'opensearch',
      '--opensearch-url',
      'https://a:9200',
      '--opensearch-prefix',
      'p',
    ];
    expect(readServerOptions(flags, {})).toMatchObject({
      collections: [],
      sample: false,
      cluster: { nodes: ['https://a:9200'], prefix: 'p', login: null },
    });
    const environment = { ENGINE: 'opensearch', OPENSEARCH_URL: 'http://a:9200,http://b:9200' };
    expect(readServerOptions([], environment).cluster?.nodes).toEqual(['http://a:9200', 'http://b:9200']);
    expect(readServerOptions(['--engine', 'embedded'], environment).cluster).toBeNull();
  });

  test.each<[string[], string]>([
    [['--engine', 'opensearch'], '--opensearch-url URL'],
    [['--engine', 'opensearch', '--opensearch-url', 'http://a', '--corpus', 'texts'], '--corpus'],
    [['--engine', 'opensearch', '--opensearch-url', 'http://a', '--watch'], '--watch'],
    [['--opensearch-url', 'http://a'], '--engine opensearch'],
    [['--engine', 'other'], 'embedded'],
  ])('says of %j what is wrong with it', (args, what) => {
    expect(() => readServerOptions(args, {})).toThrow(CommanderError);
    expect(said).toContain(what);
  });

  test.each(['--corpus', '--data'])('refuses an empty name after %s', (flag) => {
    expect(() => readServerOptions([flag, ''], {})).toThrow(CommanderError);
    expect(said).toContain('expected the name of a folder');
  });

  test('tells of the two dashes where npm kept a flag for itself', () => {
    expect(() => readServerOptions([], { npm_config_corpus: 'texts' })).toThrow(CommanderError);
    expect(() => readServerOptions(['texts'], { npm_config_corpus: 'true' })).toThrow(CommanderError);
    expect(said).toContain('npm start -- --corpus');
  });

  test('takes flags before the environment', () => {
    const environment = {
      CORPUS_DIR: 'e',
      DATA_DIR: 'f',
      PORT: '9000',
      HOST: '0.0.0.0',
      TOKEN_FILE: 't',
    };
    expect(readServerOptions([], environment)).toMatchObject({
      collections: [{ name: null, corpora: ['e'], data: 'f' }],
      port: 9000,
      host: '0.0.0.0',
      tokenFile: 't',
    });
    expect(
      readServerOptions(
        ['--corpus', 'a', '--corpus', 'b', '--data', 'c', '--port', '0', '--host', '::1'],
        environment,
      ),
    ).toMatchObject({
      collections: [{ name: null, corpora: ['a', 'b'], data: 'c' }],
      port: 0,
      host: '::1',
    });
  });

  test.each(['0.0.0.0', '::', '192.168.1.9', 'search.example.edu'])(
    'does not listen on %s, where others reach it, unless it is told who may read',
    (host) => {
      expect(() => readServerOptions(['--host', host], {})).toThrow(CommanderError);
      expect(said).toContain('--token-file');
      expect(said).toContain('--open');
      expect(said).toContain('令牌');
      expect(() => readServerOptions([], { HOST: host })).toThrow(CommanderError);
      expect(readServerOptions(['--host', host, '--open'], {})).toMatchObject({ host, open: true });
      expect(readServerOptions(['--host', host, '--token-file', 't'], {}).tokenFile).toBe('t');
    },
  );

  test('an empty address to listen on, which would be all of them, is refused', () => {
    expect(() => readServerOptions(['--host', '', '--open'], {})).toThrow(CommanderError);
    expect(said).toContain('0.0.0.0');
  });

  test('takes several collections by name, each with its data folder', () => {
    const args = [
      '--collection',
      '湖南=a',
      '--collection',
      'news=b',
      '--collection',
      '湖南=c',
      '--data',
      'd',
    ];
    expect(readServerOptions(args, { CORPUS_DIR: 'ignored' }).collections).toEqual([
      { name: '湖南', corpora: ['a', 'c'], data: join('d', '湖南') },
      { name: 'news', corpora: ['b'], data: join('d', 'news') },
    ]);
  });

  test.each([
    ['--collection', 'a'],
    ['--collection', '=a'],
    ['--collection', '../a=b'],
    ['--collection', 'a/b=c'],
    ['--collection', '.=c'],
    ['--collection', 'a='],
    ['--collection', 'a=b', '--corpus', 'c'],
    ['--collection', 'a=b', '--collection', 'A=c'],
    ['--base-path', 'zhengwen'],
    ['--base-path', '/a/../b'],
    ['--base-path', '/a"b'],
    ['--base-path', '//a'],
  ])('refuses %j', (...args) => {
    expect(() => readServerOptions(args, {})).toThrow(CommanderError);
  });

  test.each([
    ['/zhengwen', '/zhengwen'],
    ['/a/b-c/', '/a/b-c'],
    ['/', ''],
  ])('takes the base path %s as %j', (given, expected) => {
    expect(readServerOptions(['--base-path', given], {}).basePath).toBe(expected);
    expect(readServerOptions([], { BASE_PATH: given }).basePath).toBe(expected);
  });

  test('takes proxies by address', () => {
    expect(readServerOptions(['--proxy', '127.0.0.1', '--proxy', '10.0.0.0/8'], {}).proxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
    ]);
    for (const proxy of ['everyone', '10.0.0.0/64', '']) {
      expect(() => readServerOptions(['--proxy', proxy], {})).toThrow(CommanderError);
    }
  });

  test('takes further names of its own', () => {
    expect(
      readServerOptions(['--allow-host', 'Search.example.edu', '--allow-host', 'b.example:8443'], {})
        .allowedHosts,
    ).toEqual(['search.example.edu', 'b.example:8443']);
    expect(() => readServerOptions(['--allow-host', 'http://a.example/'], {})).toThrow(CommanderError);
  });

  test.each([
    [['--port', 'http'], {}, '--port'],
    [['--port', '70000'], {}, '--port'],
    [[], { PORT: 'x' }, 'PORT=x'],
    [['--prot', '1'], {}, '--prot'],
    [['--corpus'], {}, '--corpus'],
    [['stray'], {}, 'too many arguments'],
  ])('%j %j is refused with what is wrong', (args, environment, expected) => {
    expect(() => readServerOptions(args, environment)).toThrow(CommanderError);
    expect(said).toContain(expected);
  });
});

describe('npm run search', () => {
  test('names flags as HTTP names parameters', () => {
    const args = [
      '工业',
      '--region',
      '43',
      '--region',
      '常德',
      '--year',
      '2006',
      '--size',
      '5',
      '--possible',
      '--json',
    ];
    expect(readSearchOptions(args, { DATA_DIR: 'd' })).toEqual({
      data: 'd',
      cluster: null,
      json: true,
      queries: null,
      parameters: { q: '工业', region: ['43', '常德'], year: ['2006'], size: '5', possible: true },
    });
  });

  test('filters that take out are named as over HTTP', () => {
    const args = [
      '--not-type',
      '通知',
      '--not-type',
      '函',
      '--not-region',
      '43-county',
      '--not-issuer',
      '县委',
    ];
    expect(readSearchOptions(args, {}).parameters).toEqual({
      notType: ['通知', '函'],
      notRegion: ['43-county'],
      notIssuer: ['县委'],
    });
  });

  test('several words are one query', () => {
    expect(readSearchOptions(['工业', 'OR', '园区'], {}).parameters).toEqual({ q: '工业 OR 园区' });
  });

  test('an exclusion is no flag', () => {
    expect(readSearchOptions(['-芙蓉王', '--size', '5'], {}).parameters).toEqual({ q: '-芙蓉王', size: '5' });
    expect(readSearchOptions(['工业', '-“芙蓉王 烟”'], {}).parameters).toEqual({ q: '工业 -“芙蓉王 烟”' });
  });

  test('--removed takes no value: an exclusion behind it is one', () => {
    expect(readSearchOptions(['--removed', '-芙蓉王'], {}).parameters).toEqual({
      q: '-芙蓉王',
      removed: true,
    });
  });

  test('without a query there is none', () => {
    expect(readSearchOptions([], {})).toEqual({
      data: 'data',
      cluster: null,
      json: false,
      queries: null,
      parameters: {},
    });
  });

  test.each([
    [['--sizes', '5'], '--sizes'],
    [['--queries', 'f', '工业'], '--queries'],
    [['--queries', 'f', '--year', '2006'], '--queries'],
  ])('%j is refused with what is wrong', (args, expected) => {
    expect(() => readSearchOptions(args, {})).toThrow(CommanderError);
    expect(said).toContain(expected);
  });
});
