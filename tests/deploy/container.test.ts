import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readServerOptions } from '../../server/options.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

/** Instructions of a Dockerfile, continued lines joined. */
const instructions = read('deploy/Dockerfile')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): [string, string] => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)];
  });
const argumentsOf = (name: string): string[] =>
  instructions.filter(([instruction]) => instruction === name).map(([, rest]) => rest);
const entrypoint = z.array(z.string()).parse(JSON.parse(argumentsOf('ENTRYPOINT')[0] ?? ''));
const FLAGS = ['--max-semi-space-size=4'];

describe('the image', () => {
  const copied = argumentsOf('COPY').filter((rest) => !rest.startsWith('--from'));
  const sources = copied.flatMap((rest) => rest.split(' ').slice(0, -1));

  test.each(sources)('copies %s, which is there and is sent to be built from', (path) => {
    expect(existsSync(join(PROJECT, path))).toBe(true);
    expect(read('.dockerignore').split('\n')).toContain(`!${path}`);
  });

  test('takes from the first stage only what that has or makes', () => {
    const made = ['package.json', 'node_modules', 'dist', ...sources];
    for (const rest of argumentsOf('COPY').filter((each) => each.startsWith('--from'))) {
      const [, path = ''] = /^--from=build \/app\/(\S+) /.exec(rest) ?? [];
      expect(made).toContain(path);
    }
  });

  test('is written without a fault that a linter of Dockerfiles sees', () => {
    expect(validate(read('deploy/Dockerfile'))).toEqual([]);
  });

  test('sends no index, tokens, modules or history to be built from', () => {
    const lines = read('.dockerignore').split('\n');
    expect(lines[0]).toBe('*');
    for (const kept of ['data', 'tokens.json', 'node_modules', '.git', 'dist']) {
      expect(lines).not.toContain(`!${kept}`);
    }
  });

  test('runs what `npm start` runs', () => {
    expect(entrypoint.join(' ')).toBe(scripts.start);
  });

  test('is built by commands that package.json has', () => {
    const commands = argumentsOf('RUN')
      .join('\n')
      .matchAll(/npm run (\S+)/g);
    const names = [...commands].map(([, name = '']) => name);
    expect(names).toEqual(['build']);
    for (const name of names) expect(Object.keys(scripts)).toContain(name);
  });

  test('leaves out only dependencies that there are', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const run = argumentsOf('RUN').join('\n');
    const left = [...run.matchAll(/dependencies(?:\.|\[)([@\w/-]+)/g)].map(([, name = '']) => name);
    expect(left.length).toBeGreaterThan(3);
    for (const name of left) expect(Object.keys(dependencies)).toContain(name);
  });

  test('needs none of the left out where it runs: only the build of the page loads them', () => {
    const imports = ['engine', 'indexer', 'server']
      .flatMap((folder) =>
        readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${folder}/${name}`),
      )
      .filter((name) => /from '(?:vite|react|react-dom|node\/)/.test(read(name)));
    expect(imports).toEqual([]);
  });

  test('runs as nobody in particular, who owns the index alone, and says how it is', () => {
    expect(argumentsOf('USER')).toEqual(['node']);
    expect(argumentsOf('VOLUME')).toEqual(['/data']);
    expect(argumentsOf('HEALTHCHECK')[0]).toContain('/healthz');
    expect(argumentsOf('FROM')).toHaveLength(2);
  });
});

describe('compose.yml', () => {
  const { services } = z
    .object({
      services: z.object({
        zhengwen: z.object({
          build: z.object({ dockerfile: z.string() }),
          command: z.array(z.string()),
          ports: z.array(z.string()),
          volumes: z.array(z.string()),
          read_only: z.boolean(),
        }),
      }),
    })
    .parse(parse(read('compose.yml')));
  const { zhengwen } = services;

  test('starts the program with flags that it knows, for this machine alone', () => {
    expect(existsSync(join(PROJECT, zhengwen.build.dockerfile))).toBe(true);
    expect(readServerOptions(zhengwen.command, { CORPUS_DIR: '/corpus' })).toMatchObject({
      host: '0.0.0.0',
      open: true,
    });
    for (const port of zhengwen.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('writes nowhere but into the index', () => {
    expect(zhengwen.read_only).toBe(true);
    const [texts, index] = zhengwen.volumes;
    expect(texts).toMatch(/:\/corpus:ro$/);
    expect(index).toMatch(/:\/data$/);
  });
});

describe('the unit of systemd', () => {
  const unit = read('deploy/zhengwen.service').replaceAll(/\\\n\s*/g, '');
  const [, command = ''] = /^ExecStart=(.*)$/m.exec(unit) ?? [];

  test('runs what `npm start` runs, with flags that it knows', () => {
    const at = command.indexOf(' server/main.ts ');
    expect(scripts.start).toBe(`node ${FLAGS.join(' ')} server/main.ts`);
    expect(command.slice(0, at)).toBe(`/opt/zhengwen/node_modules/.bin/node ${FLAGS.join(' ')}`);
    const args = command.slice(at).trim().split(' ').slice(1);
    expect(readServerOptions(args, {})).toMatchObject({ watch: true, port: 8080, open: false });
  });

  test.each(['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet='])(
    'has %s',
    (line) => {
      expect(unit.split('\n')).toContain(line);
    },
  );
});
