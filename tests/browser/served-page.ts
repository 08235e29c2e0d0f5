import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { SearchEngine } from '../../engine/engine.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import type { DocumentDetail, DocumentMatches, Match } from '../../engine/types.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import { addressOf, listen } from '../../server/listen.ts';
import { AnswerChecks } from './answer-checks.ts';
import { CHROMIUM_ARGUMENTS, chromiumPath } from './chromium.ts';
import { madeOnce } from './made-once.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLES = join(PROJECT, 'corpus');
/** Building the page, indexing the samples and starting the browser take some seconds; this is where they hang. */
const START_LIMIT = 300_000;
/** Milliseconds for one test, which is where it hangs; a browser on a busy machine takes ten seconds. */
export const TEST_LIMIT = 120_000;

/** The real page in a real browser, over a fresh index of the sample collection; what it is answered must be as it is described. */
export class ServedPage {
  private readonly parse = createRequestParser((text) => loadGazetteer().resolve(text));
  private readonly texts: Readonly<Record<string, string>>;
  private readonly parts: (engine: SearchEngine) => Partial<AppParts>;
  private folder = '';
  private server: Server | null = null;
  private engine: SearchEngine | null = null;
  private browser: Browser | null = null;
  private readonly answers = new AnswerChecks();

  /**
   * @param texts files by name, indexed beside the samples
   * @param parts other parts of the server than those of one on one's own machine
   */
  constructor(
    texts: Readonly<Record<string, string>> = {},
    parts: (engine: SearchEngine) => Partial<AppParts> = () => ({}),
  ) {
    this.texts = texts;
    this.parts = parts;
    beforeAll(() => this.start(), START_LIMIT);
    afterEach(async () => {
      await Promise.all((this.browser?.contexts() ?? []).map((context) => context.close()));
      await this.answers.settle();
    });
    afterAll(() => this.stop());
  }

  /** A new window at an address of the page, `/?q=…`. Errors of the page fail the test that opened it. */
  async open(
    path: string,
    window: { width: number; height: number } = { width: 1280, height: 800 },
    locale = 'zh-CN',
  ): Promise<Page> {
    if (this.browser === null) throw new Error('the browser is not running');
    const context = await this.browser.newContext({
      viewport: window,
      locale,
      baseURL: this.address,
    });
    context.setDefaultTimeout(TEST_LIMIT / 2);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    this.answers.watch(page);
    await page.goto(path);
    return page;
  }

  get address(): string {
    if (this.server === null) throw new Error('the server is not running');
    return addressOf(this.server);
  }

  /** The documents that a query finds, best first, in full. */
  async documents(q: string): Promise<DocumentDetail[]> {
    const engine = this.engine;
    if (engine === null) throw new Error('the engine is not open');
    const { hits } = await engine.search(this.parse({ q, size: 100, passages: 0 }));
    const details = await Promise.all(hits.map(({ document }) => engine.document(document.id)));
    return details.filter((detail) => detail !== null);
  }

  /** The best document for a query that has words, and where the query matches in it. */
  async bestMatches(q: string, match: Match): Promise<DocumentMatches & { document: DocumentDetail }> {
    const engine = this.engine;
    if (engine === null) throw new Error('the engine is not open');
    const { hits } = await engine.search(this.parse({ q, match, size: 1 }));
    const id = hits[0]?.document.id ?? '';
    const document = await engine.document(id);
    const matches = await engine.matches(id, { q, match, lang: 'zh' });
    if (document === null || matches === null || matches.matches.length === 0) {
      throw new Error(`the samples hold nothing for ${q}`);
    }
    return { document, ...matches };
  }

  /** Writes files beside the samples and indexes them; whatever is asked from then on is answered from the new index. */
  async reindex(texts: Readonly<Record<string, string>>): Promise<void> {
    await this.write(texts);
    const before = this.engine;
    await ensureSnapshot({ corpora: this.corpora, data: this.data });
    this.engine = await openEngine(this.data);
    await before?.close();
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private get corpora(): string[] {
    const own = Object.keys(this.texts).length > 0 ? [join(this.folder, 'texts')] : [];
    return [SAMPLES, ...own];
  }

  private async write(texts: Readonly<Record<string, string>>): Promise<void> {
    const folder = join(this.folder, 'texts');
    await mkdir(folder, { recursive: true });
    for (const [file, text] of Object.entries(texts)) await writeFile(join(folder, file), text);
  }

  private async start(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'zhengwen-browser-'));
    const page = await madeOnce('page', (folder) => asItShips(() => buildPage(folder)));
    const samples = await madeOnce('samples', (data) => ensureSnapshot({ corpora: [SAMPLES], data }));
    await cp(samples, this.data, { recursive: true });
    if (Object.keys(this.texts).length > 0) await this.write(this.texts);
    await ensureSnapshot({ corpora: this.corpora, data: this.data });
    this.engine = await openEngine(this.data);
    const app = createApp({
      engine: () => this.engine,
      parseRequest: this.parse,
      page,
      log: (error) => console.error(error),
      ...this.parts(this.engine),
    });
    this.server = await listen(app, 0, '127.0.0.1');
    const executablePath = chromiumPath();
    if (executablePath === null) throw new Error('the browser tests need Chromium');
    // Without a character set of the system files would bear no Chinese names.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    this.browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS, env });
  }

  private async stop(): Promise<void> {
    await this.browser?.close();
    this.server?.close();
    this.server?.closeAllConnections();
    await this.engine?.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function buildPage(folder: string): Promise<void> {
  await build({
    root: join(PROJECT, 'client'),
    configFile: join(PROJECT, 'vite.config.ts'),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: 'error',
  });
}

/** Does something as for who uses the program: under test libraries would be built for those who work on it. */
async function asItShips(make: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await make();
  } finally {
    process.env.NODE_ENV = before;
  }
}
