import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The name that the examples give the site. */
export const SITE = 'search.example.edu';

const DEPLOYING = readFileSync(new URL('../../docs/deploying.md', import.meta.url), 'utf8');
const PATIENCE_MS = 20_000;

/** The example of a proxy in docs/deploying.md, as it stands. */
export function example(proxy: ProxyName): string {
  const heading = proxy === 'nginx' ? 'nginx:\n\n```nginx\n' : 'Caddy:\n\n```\n';
  const [, after = ''] = DEPLOYING.split(heading);
  return after.slice(0, after.indexOf('```'));
}

export type ProxyName = 'nginx' | 'caddy';

/** Whether a program is installed here. */
export const isInstalled = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined;

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A proxy of the named kind that runs the example of the documentation, with other ports and a certificate of its own. */
export class RealProxy {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #port: number;

  private constructor(folder: string, child: ChildProcess, port: number) {
    this.#folder = folder;
    this.#child = child;
    this.#port = port;
  }

  /** @param target the port of the server behind it */
  static async start(proxy: ProxyName, target: number): Promise<RealProxy> {
    const folder = mkdtempSync(join(tmpdir(), `zhengwen-${proxy}-`));
    const port = await freePort();
    const command = proxy === 'nginx' ? nginx(folder, port, target) : caddy(folder, port, target);
    const [program = '', ...args] = command;
    const env = { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
    const said = text(child.stderr);
    const until = Date.now() + PATIENCE_MS;
    while (!(await isOpen(port))) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`${proxy} did not start: ${await said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return new RealProxy(folder, child, port);
  }

  /** Asks over TLS, by the name of the site. */
  ask(
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answered> {
    const options = {
      host: '127.0.0.1',
      port: this.#port,
      path,
      servername: SITE,
      // Made for this test.
      rejectUnauthorized: false,
      method: body === undefined ? 'GET' : 'POST',
      headers: { host: SITE, ...headers },
    };
    return new Promise((resolve, reject) => {
      const asked = request(options, (response) => {
        text(response).then(
          (whole) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole }),
          reject,
        );
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Where the example stands in the configuration of a whole nginx. */
function nginx(folder: string, port: number, target: number): string[] {
  const [certificate, key] = [join(folder, 'site.pem'), join(folder, 'site.key')];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${SITE}`].concat(
      ['-keyout', key],
      ['-out', certificate],
    ),
    { stdio: 'ignore' },
  );
  const server = example('nginx')
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace(`/etc/ssl/${SITE}.pem`, certificate)
    .replace(`/etc/ssl/${SITE}.key`, key)
    .replace('http://127.0.0.1:8080', `http://127.0.0.1:${target}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `pid ${join(folder, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${server}}\n`,
  );
  return ['nginx', '-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off; error_log stderr warn;'];
}

/** The same of Caddy, which makes its certificate itself. */
function caddy(folder: string, port: number, target: number): string[] {
  const site = example('caddy')
    .replace(`${SITE} {`, `https://${SITE}:${port} {\n\tbind 127.0.0.1\n\ttls internal`)
    .replace('127.0.0.1:8080', `127.0.0.1:${target}`);
  const file = join(folder, 'Caddyfile');
  mkdirSync(join(folder, 'caddy'), { recursive: true });
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n${site}`);
  return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return address.port;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
