import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { GROUPINGS } from '../../engine/concordance/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { reasonOf } from '../../engine/errors.ts';
import { MOST_ORDINAL } from '../../engine/request/parameter.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import type { DocumentDetail, Language, RegionCount, ResolvedPlace } from '../../engine/types.ts';
import { passageAddress } from '../../links/passage-link.ts';
import { readConcordanceRequest } from '../concordance-request.ts';
import { serverMessage } from '../messages.ts';
import { suggest } from '../suggest.ts';
import { readTrendsRequest } from '../trends-request.ts';
import { type Answered, briefDocument, foundPassage, fullDocument, quoteLink, remarksOn } from './answers.ts';
import { readArguments } from './arguments.ts';
import { askedLink } from './asked-link.ts';
import { asParameters, duplicates, filters, match, page, pageSize, query } from './inputs.ts';
import { answered, failed, ToolError } from './tool-error.ts';

export interface ToolParts {
  /**
   * The engine that answers now: asked for at each call, since another snapshot may have come into use. Throws `ClusterError` where
   * there is none yet.
   */
  engine: () => SearchEngine;
  parseRequest: RequestParser;
  /** Absolute address at which the page of the collection is served, without a slash at its end: where links lead. */
  site: string;
  lang: Language;
}

const HITS = { otherwise: 8, most: 20 };
const PASSAGES_SHOWN = { otherwise: 2, most: 5 };
const ROWS = { otherwise: 30, most: 100 };
/** Passages read at a time, and UTF-16 units of them: some pages of text. */
const READ = { otherwise: 20, most: 60, units: 12_000 };
const MOST_HEADINGS = 60;
const MOST_PLACES = 40;

const INSTRUCTIONS =
  'Exact, evidenced search over a researcher’s own collection of Chinese policy texts. Counts are exact: a term matches wherever its ' +
  'characters stand. Search first, read what you quote with the tool passages, quote word for word, and give the link that stands ' +
  'with each passage: it opens the very words, so that every quotation can be checked (the tool resolve does so). What is known of a ' +
  'document says how: stated, inferred, restored from a copy, or unknown; masked names and years are never to be filled in.';

const READ_ONLY = { readOnlyHint: true, openWorldHint: false };

/**
 * The collection as tools for assistants. Every answer is one text of JSON, bounded in length, with links that open what it quotes.
 * A parameter that a tool does not have is refused: left out in silence, a misspelt filter would be answered with the counts of all.
 */
export function createMcpServer({ engine, parseRequest, site, lang }: ToolParts): McpServer {
  const server = new McpServer(
    { name: 'zhengwen', title: '政文', version: '1' },
    { instructions: INSTRUCTIONS },
  );

  /** Keeps one snapshot for the length of a call, and tells what goes wrong as its answer. */
  const answering = async (answer: (current: SearchEngine) => Promise<Answered>): Promise<CallToolResult> => {
    try {
      const current = engine();
      const release = current.hold();
      try {
        return answered(await answer(current));
      } finally {
        release();
      }
    } catch (error) {
      return failed(error, lang);
    }
  };
  const known = async (current: SearchEngine, id: string): Promise<DocumentDetail> => {
    const detail = await current.document(id);
    if (detail === null) throw new ToolError(serverMessage('no-such-document', lang, id));
    return detail;
  };

  const calls = new Map<string, (given: unknown) => Promise<CallToolResult>>();
  const register = <Schema extends z.ZodObject>(
    name: string,
    about: { title: string; description: string; inputSchema: Schema },
    call: (asked: z.output<Schema>) => Promise<CallToolResult>,
  ): void => {
    const { inputSchema } = about;
    const read = async (given: unknown): Promise<CallToolResult> => {
      try {
        return await call(readArguments(inputSchema, given, lang));
      } catch (error) {
        return failed(error, lang);
      }
    };
    calls.set(name, read);
    server.registerTool<z.ZodObject, z.ZodObject>(name, { ...about, annotations: READ_ONLY }, read);
  };

  register(
    'search',
    {
      title: bilingual('检索', 'Search'),
      description:
        'Documents that hold the words, with exact counts, the best passages, and a link to each. Says what else may have been meant where nothing is found.',
      inputSchema: z.strictObject({
        query,
        ...filters,
        match,
        duplicates,
        sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
        page,
        size: pageSize(HITS.otherwise, HITS.most),
        passages: z
          .int()
          .min(0)
          .max(PASSAGES_SHOWN.most)
          .optional()
          .describe('Passages shown of each document'),
      }),
    },
    ({ query: q, size = HITS.otherwise, passages = PASSAGES_SHOWN.otherwise, ...rest }) =>
      answering(async (current) => {
        const request = parseRequest(asParameters({ q, size, passages, ...rest }), lang);
        const { total, hits, query: read, relaxed, nothing } = await current.search(request);
        const listed = request.duplicates === 'all' ? total.documents : total.texts;
        return {
          total: { ...total },
          ...remarksOn(read.problems),
          relaxed:
            total.documents === 0 && relaxed.documents > 0
              ? `match=relaxed finds ${relaxed.documents} documents`
              : undefined,
          nothing:
            nothing === undefined
              ? undefined
              : {
                  eachByItself: nothing.terms.map((term) => ({ ...term })),
                  neverTogether: nothing.apart.map(([a, b]) => [a, b]),
                  try: nothing.offers.map(({ q: offer, documents }) => ({ query: offer, documents })),
                  withoutFilter: nothing.filters.map((filter) => ({ ...filter })),
                },
          hits: hits.map(({ document, occurrences, passages: shown, copies, possible }) => ({
            ...briefDocument(document, site),
            occurrences,
            yearOnlyPossible: possible,
            copies: copies.length === 0 ? undefined : copies.length,
            passages: shown.map((passage) => foundPassage(document.id, passage, site)),
          })),
          nextPage: request.page * request.size < listed ? request.page + 1 : undefined,
        };
      }),
  );

  register(
    'facets',
    {
      title: bilingual('分布', 'What a search holds'),
      description:
        'How many of the documents found are of each place, year, type and topic; unknown is a value. Without a query of the whole collection.',
      inputSchema: z.strictObject({ query: query.optional(), ...filters, match }),
    },
    ({ query: q = '', ...rest }) =>
      answering(async (current) => {
        const request = parseRequest(asParameters({ q, size: 1, passages: 0, ...rest }), lang);
        const { total, facets } = await current.search(request);
        return {
          total: { ...total },
          region: facets.region.slice(0, MOST_PLACES).map(place),
          year: facets.year.map((each) => ({ ...each })),
          type: facets.type.map((each) => ({ ...each })),
          topic: facets.topic.map(({ value, count }) => ({ value, count })),
          issuer: facets.issuer.slice(0, MOST_PLACES).map((each) => ({ ...each })),
        };
      }),
  );

  register(
    'document',
    {
      title: bilingual('文件', 'Document'),
      description:
        'What is known of a document, each with how it is known and the words that prove it, its headings and its copies; read its text with passages.',
      inputSchema: z.strictObject({ document: z.string().describe('Id of a document, as search gives it') }),
    },
    ({ document: id }) =>
      answering(async (current) => {
        const detail = await known(current, id);
        const headings = detail.passages.filter(({ kind }) => kind === 'heading' || kind === 'title');
        return {
          ...fullDocument(detail.document, site),
          passages: detail.passages.length,
          headings: headings.slice(0, MOST_HEADINGS).map(({ ordinal, text }) => ({ passage: ordinal, text })),
          moreHeadings: headings.length > MOST_HEADINGS ? headings.length - MOST_HEADINGS : undefined,
          removed: detail.removed.length,
          related: detail.related.map(({ document, kind, title }) => ({ id: document, kind, title })),
        };
      }),
  );

  register(
    'passages',
    {
      title: bilingual('阅读', 'Read passages'),
      description: `The text of a document, passage by passage, to read and quote from: up to ${READ.most} at a time, each with a link that opens it.`,
      inputSchema: z.strictObject({
        document: z.string().describe('Id of a document'),
        from: z.int().min(0).max(MOST_ORDINAL).optional().describe('Ordinal of the first passage, from 0'),
        count: z.int().min(1).max(READ.most).optional().describe('Passages at most'),
        around: z
          .int()
          .min(0)
          .max(MOST_ORDINAL)
          .optional()
          .describe('Instead of from: the passage to stand in the middle'),
      }),
    },
    ({ document: id, from, count = READ.otherwise, around }) =>
      answering(async (current) => {
        const { document, passages } = await known(current, id);
        const first = from ?? Math.max(0, (around ?? 0) - Math.floor(count / 2));
        const shown: Answered[] = [];
        let units = 0;
        for (const { ordinal, text, kind } of passages.slice(first, first + count)) {
          if (shown.length > 0 && units + text.length > READ.units) break;
          units += text.length;
          const cut = text.slice(0, READ.units);
          shown.push({
            passage: ordinal,
            kind: kind === 'paragraph' ? undefined : kind,
            text: cut,
            cutAt: cut.length < text.length ? `${cut.length} of ${text.length}` : undefined,
            link: quoteLink(id, ordinal, text, [0, text.length], site),
          });
        }
        const next = first + shown.length;
        return {
          ...briefDocument(document, site),
          of: passages.length,
          passages: shown,
          next: next < passages.length ? next : undefined,
        };
      }),
  );

  register(
    'concordance',
    {
      title: bilingual('逐条索引', 'Concordance'),
      description:
        'Every occurrence with what stands to its left and right, a row each, sorted or counted by the character or word beside it, by year or place; or a random sample that the same seed draws again.',
      inputSchema: z.strictObject({
        query,
        ...filters,
        match,
        duplicates,
        sort: z.enum(['order', ...GROUPINGS]).optional(),
        by: z
          .enum(GROUPINGS)
          .optional()
          .describe('Count the rows by this (what follows most often: right-word1)'),
        value: z.string().optional().describe('Only the rows of this value of by'),
        context: z.int().min(0).max(120).optional().describe('Characters on either side'),
        sample: z.int().min(1).max(1_000).optional().describe('Rows chosen at random'),
        seed: z
          .int()
          .min(0)
          .max(2 ** 32 - 1)
          .optional(),
        page,
        size: pageSize(ROWS.otherwise, ROWS.most),
      }),
    },
    ({ query: q, size = ROWS.otherwise, ...rest }) =>
      answering(async (current) => {
        const request = readConcordanceRequest(
          parseRequest,
          asParameters({ q, size, groups: MOST_PLACES, ...rest }),
          lang,
        );
        const { total, rows, groups, query: read } = await current.concordance(request);
        return {
          total: { ...total },
          ...remarksOn(read.problems),
          groups: groups?.values.map((group) => ({ ...group })),
          rows: rows.map(({ document, passage, start, left, match: words, right }) => ({
            document: document.id,
            title: document.title,
            year: document.year ?? undefined,
            region: document.region.path.join('/') || undefined,
            passage,
            start,
            left,
            match: words,
            right,
            link:
              site +
              passageAddress({
                document: document.id,
                passage,
                quote: words,
                prefix: left.slice(-16),
                suffix: right.slice(0, 16),
              }),
          })),
          nextPage:
            request.offset + rows.length < total.rows ? request.offset / request.limit + 2 : undefined,
        };
      }),
  );

  register(
    'trends',
    {
      title: bilingual('趋势', 'Trends'),
      description:
        'How often up to eight queries are found by year, province, prefecture or type: documents and occurrences, beside what the collection holds of each (base: documents, characters), without which counts say little.',
      inputSchema: z.strictObject({
        queries: z
          .array(z.string().max(4_000))
          .min(1)
          .max(8)
          .describe('Each in the query language of search'),
        by: z.enum(['year', 'province', 'prefecture', 'type']).optional(),
        ...filters,
        match,
      }),
    },
    ({ queries, ...rest }) =>
      answering(async (current) => {
        const request = readTrendsRequest(parseRequest, asParameters({ q: queries, ...rest }), lang);
        const { by, base, series, problems, fingerprint } = await current.trends(request);
        return {
          by,
          fingerprint,
          ...remarksOn(problems),
          base: base.map(({ value, label, documents, characters }) => ({
            value,
            label,
            documents,
            characters,
          })),
          series: series.map(({ q, problems: ofQuery, total, points }) => ({
            query: q,
            ...remarksOn(ofQuery),
            total: { ...total },
            points: points
              .filter(({ documents, possible }) => documents > 0 || possible > 0)
              .map((point) => ({ ...point })),
          })),
        };
      }),
  );

  register(
    'resolve',
    {
      title: bilingual('核对引文', 'Check a quotation'),
      description:
        'Whether words quoted stand in a document, and where: unique, moved, ambiguous or gone. Give a passage link, or the document and the words.',
      inputSchema: z.strictObject({
        link: z.string().max(16_000).optional().describe('A passage link, as other tools give it'),
        document: z.string().optional().describe('Id of a document'),
        quote: z.string().max(4_000).optional().describe('The words quoted, exactly'),
        passage: z
          .int()
          .min(0)
          .max(MOST_ORDINAL)
          .optional()
          .describe('Ordinal of the passage, where it is known'),
      }),
    },
    ({ link, document = '', quote = '', passage = 0 }) =>
      answering(async (current) => {
        const asked =
          link === undefined ? { document, quote, passage, prefix: '', suffix: '' } : askedLink(link);
        if (asked === null || asked.document === '' || asked.quote === '') {
          throw new ToolError(serverMessage('nothing-to-resolve', lang));
        }
        const answer = await current.resolve(asked);
        const places =
          answer.status === 'gone' ? [] : answer.status === 'ambiguous' ? answer.places : [answer.place];
        return {
          status: answer.status,
          places: await Promise.all(places.slice(0, 20).map((at) => standing(current, at))),
        };
      }),
  );

  register(
    'suggest',
    {
      title: bilingual('补全', 'Suggest'),
      description:
        'Frequent words, titles, issuers, speakers and places of the collection that hold or begin with what is given; places by pinyin too; of several terms the last is completed. To find out how this collection writes a thing.',
      inputSchema: z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(20).optional() }),
    },
    ({ text, limit = 10 }) =>
      answering(async (current) => ({
        suggestions: (await suggest(current, text, limit)).map(({ text: found, kind, count }) => ({
          text: found,
          kind,
          count,
        })),
      })),
  );

  register(
    'collection',
    {
      title: bilingual('文集', 'The collection'),
      description:
        'What the collection holds in all, when it was indexed, and its fingerprint: name it where you report numbers.',
      inputSchema: z.strictObject({}),
    },
    () =>
      answering(async (current) => {
        const { documents, texts, passages, builtAt, fingerprint } = await current.snapshot();
        const examples = await current.examples();
        return {
          documents,
          texts,
          passages,
          builtAt,
          fingerprint,
          site,
          examples: examples.map((each) => ({ ...each })),
        };
      }),
  );

  /** Where words stand, with the whole passage, so that what surrounds them can be read. */
  async function standing(
    current: SearchEngine,
    { document, title, passage, range }: ResolvedPlace,
  ): Promise<Answered> {
    const text = (await current.document(document))?.passages[passage]?.text ?? '';
    return {
      document,
      title,
      passage,
      text: text.slice(0, READ.units),
      link: quoteLink(document, passage, text, range, site),
    };
  }

  // What is wrong with a call is told by us: the kit that speaks the protocol would say it in English only.
  server.server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const call = calls.get(params.name);
    const named = [...calls.keys()].join(', ');
    if (call === undefined) return failed(new ToolError(serverMessage('no-such-tool', lang, named)), lang);
    return call(params.arguments ?? {}).catch((error: unknown) => {
      // What nobody foresaw is told as it is: whoever runs this reads it.
      return failed(new ToolError(reasonOf(error)), lang);
    });
  });
  return server;
}

/** A place with those within it. */
function place({ value, label, count, children }: RegionCount): Answered {
  return {
    value,
    label,
    count,
    within:
      children.length === 0
        ? undefined
        : children
            .slice(0, MOST_PLACES)
            .map((child) => ({ value: child.value, label: child.label, count: child.count })),
  };
}
