import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { fold, squeeze } from '../engine/text/fold.ts';
import type { DocumentSummary } from '../engine/types.ts';
import type { ReadFile } from '../indexer/article.ts';
import { describe, readFile } from '../indexer/pipeline.ts';
import { DRESSINGS, type Dressing, glue, type PlainDocument } from './gold/dressings.ts';
import { judge, labelledDocument, type Verdict } from './gold/judge.ts';
import {
  fieldLabels,
  type Label,
  type LabelledField,
  PAGES,
  pageLabels,
  tableLabels,
} from './gold/labels.ts';
import { RuleClaims, type RuleTrust } from './gold/rule-claims.ts';

/** How one field fared over many texts. */
type FieldTally = Record<Verdict, number> & { of: number };

/** What became of the lines of texts whose every line is known. */
interface LineTally {
  /** Lines of the text, and how many of them do not stand whole in the reading text. */
  content: number;
  lost: number;
  /** Lines put around the text, and how many of them are still in the reading text. */
  furniture: number;
  kept: number;
}

interface GluedTally {
  /** Texts put together, and how many came out as a document of their own under their own title. */
  texts: number;
  found: number;
}

interface RuleTally {
  removed: number;
  content: number;
}

export interface HalfFigures {
  texts: number;
  fields: Partial<Record<LabelledField, FieldTally>>;
}

/** The labelled texts as they were found and in other forms; the half that no rule was written with is told apart. */
export interface GoldFigures {
  asFound: Record<Half, HalfFigures>;
  /** Pages in the manner of public sites of every province. */
  pages: Record<Half, HalfFigures>;
  dressed: Record<Half, HalfFigures>;
  lines: Record<string, LineTally>;
  /** Pages of several texts each. */
  glued: GluedTally;
  /** What each rule removed from texts of which every line is known: pieces, and how many of them were of the text. */
  rules: Record<string, RuleTally>;
  /** How often what a rule proved was right. */
  claims: Record<string, RuleTrust>;
  /** Texts that gave no document. */
  unread: string[];
  /** Verdicts other than right, one a line; not committed. */
  misses: string[];
}

/** `open`: looked at while rules are made; `apart`: never. */
type Half = 'open' | 'apart';

/** By the name of the file, so that a text never changes sides. */
function halfOf(file: string): Half {
  return (createHash('sha256').update(file).digest()[0] ?? 0) % 2 === 0 ? 'open' : 'apart';
}

/** Pages are opened by whole folders, once newer ones stand in their place. */
function sideOfPage(file: string): Half {
  return file.startsWith('apart-') ? 'apart' : 'open';
}

const gazetteer = loadGazetteer();

/** The characters of a text as they are matched. */
/** Signs of quotation in front of a line, which are no text where all lines have them. */
const QUOTED = /^(?:>\s?)+/;
const matchedCharacters = (text: string): string => squeeze(fold(text)).text;

/** Reads a file as the indexer does and describes its documents; null where it gives none. */
async function described(
  file: string,
  bytes: Buffer,
): Promise<{ read: ReadFile; documents: DocumentSummary[] } | null> {
  const outcome = await readFile({ root: '', file, bytes });
  if (outcome.status !== 'read' || outcome.file.articles.length === 0) return null;
  const { file: read } = outcome;
  return { read, documents: describe(read.articles, gazetteer).map(({ summary }) => summary) };
}

const emptyHalf = (): HalfFigures => ({ texts: 0, fields: {} });

const emptyTally = (): FieldTally => ({ of: 0, right: 0, partly: 0, unknown: 0, wrong: 0, wrongStated: 0 });

/** Fields that a text proves in any form: the others may hang on the name of its file or its markup. */
const PROVED_BY_TEXT: readonly LabelledField[] = ['title', 'region', 'year', 'type'];

class GoldRun {
  readonly #claims = new RuleClaims();
  readonly figures: GoldFigures = {
    asFound: { open: emptyHalf(), apart: emptyHalf() },
    pages: { open: emptyHalf(), apart: emptyHalf() },
    dressed: { open: emptyHalf(), apart: emptyHalf() },
    lines: {},
    glued: { texts: 0, found: 0 },
    rules: {},
    claims: this.#claims.trust,
    unread: [],
    misses: [],
  };

  async asFound(label: Label, bytes: Buffer): Promise<void> {
    const side = halfOf(label.file);
    await this.#judge(this.figures.asFound, side, label, label.file, bytes, [...label.fields.keys()]);
  }

  async page(label: Label, bytes: Buffer): Promise<void> {
    const side = sideOfPage(label.file);
    await this.#judge(this.figures.pages, side, label, label.file, bytes, [...label.fields.keys()]);
  }

  async dressed(label: Label, document: PlainDocument, dressing: Dressing): Promise<void> {
    const { bytes, furniture } = dressing.dress(document);
    // No name of a place or date: the text has to speak for itself.
    const name = `${createHash('sha256').update(label.file).digest('hex').slice(0, 8)}.${dressing.extension}`;
    const read = await this.#judge(
      this.figures.dressed,
      halfOf(label.file),
      label,
      name,
      Buffer.from(bytes),
      PROVED_BY_TEXT,
      dressing.name,
    );
    this.#countLines(dressing.name, read, document, furniture, halfOf(label.file));
  }

  /** Several texts on one page must come apart again. */
  async glued(parts: readonly { label: Label; document: PlainDocument }[]): Promise<void> {
    const page = glue(parts.map(({ document }) => document));
    const outcome = await described('glued.txt', Buffer.from(page));
    for (const { label } of parts) {
      this.figures.glued.texts += 1;
      const titled = outcome?.documents.filter(
        (summary) => judge('title', summary, label.fields.get('title') ?? []) === 'right',
      );
      if (titled?.length === 1) this.figures.glued.found += 1;
      else if (halfOf(label.file) === 'open')
        this.figures.misses.push(
          `glued ${label.file}: ${outcome?.documents.map(({ title }) => title).join(' | ')}`,
        );
    }
  }

  async #judge(
    halves: Record<Half, HalfFigures>,
    side: Half,
    label: Label,
    file: string,
    bytes: Buffer,
    fields: readonly LabelledField[],
    form = '',
  ): Promise<ReadFile | null> {
    const half = halves[side];
    half.texts += 1;
    const outcome = await described(file, bytes);
    const summary = outcome === null ? null : labelledDocument(outcome.documents, label);
    if (summary === null) this.figures.unread.push(`${form} ${label.file}`.trim());
    for (const field of fields) {
      const readings = label.fields.get(field);
      if (readings === undefined) continue;
      const verdict: Verdict = summary === null ? 'unknown' : judge(field, summary, readings);
      const tally = half.fields[field] ?? emptyTally();
      half.fields[field] = tally;
      tally.of += 1;
      tally[verdict] += 1;
      if (summary !== null) this.#claims.count(field, summary, verdict);
      // What is kept apart is counted, not shown: a rule made for it would make it worthless.
      if (verdict !== 'right' && side === 'open') {
        this.figures.misses.push(`${verdict} ${field} ${form} ${label.file}: ${said(field, summary)}`);
      }
    }
    return outcome?.read ?? null;
  }

  #countLines(
    form: string,
    read: ReadFile | null,
    { lines }: PlainDocument,
    furniture: readonly string[],
    side: Half,
  ): void {
    const tally = this.figures.lines[form] ?? { content: 0, lost: 0, furniture: 0, kept: 0 };
    this.figures.lines[form] = tally;
    const passages = read?.articles.flatMap((article) => article.passages.map(({ text }) => text)) ?? [];
    const whole = passages.map(matchedCharacters).join('');
    const own = new Set(passages.map(matchedCharacters));
    for (const line of lines) {
      tally.content += 1;
      if (whole.includes(matchedCharacters(line.replace(QUOTED, '')))) continue;
      tally.lost += 1;
      if (side === 'open') this.figures.misses.push(`lost line ${form}: ${line.slice(0, 60)}`);
    }
    for (const line of furniture) {
      tally.furniture += 1;
      if (own.has(matchedCharacters(line))) tally.kept += 1;
    }
    const content = lines.map(matchedCharacters).join('\n');
    for (const { start, end, fate, rule } of read?.segments ?? []) {
      const removed = matchedCharacters(read?.text.slice(start, end) ?? '');
      // White space is matched by nothing and can be no loss.
      if (fate !== 'removed' || rule === undefined || removed === '') continue;
      const rules = this.figures.rules[rule] ?? { removed: 0, content: 0 };
      this.figures.rules[rule] = rules;
      rules.removed += 1;
      if (!content.includes(removed)) continue;
      rules.content += 1;
      if (side === 'open') this.figures.misses.push(`removed by ${rule}: ${removed.slice(0, 60)}`);
    }
  }
}

function said(field: LabelledField, summary: DocumentSummary | null): string {
  if (summary === null) return 'no document';
  const { region, date } = summary;
  switch (field) {
    case 'region':
      return `${region.path.join('/')} (${region.how})`;
    case 'year':
    case 'date':
      return `${date.year} ${date.iso} ${date.from}..${date.to} (${date.how})`;
    case 'type':
    case 'title':
    case 'docNumber':
    case 'issuer':
    case 'speaker':
      return String(summary[field]);
  }
}

/** A Markdown law or regulation without its dress: heading signs and comments are markup. */
function plainDocument(source: string): PlainDocument {
  const lines = source
    .split('\n')
    .map((line) => line.replace(/^#+\s+/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('<!--'));
  return { title: lines[0] ?? '', lines: lines.slice(1) };
}

/** Reads the pages that stand with the project, the labelled texts below `corpora` as they are, and those in Markdown in every dressing, each text in two. */
export async function evaluateGold(corpora: string, gold: string): Promise<GoldFigures> {
  const run = new GoldRun();
  let dressings = 0;
  for (const label of pageLabels()) await run.page(label, readFileSync(join(PAGES, label.file)));
  const waiting: { label: Label; document: PlainDocument }[] = [];
  for (const label of [...tableLabels(), ...fieldLabels(gold)]) {
    const path = join(corpora, label.file);
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    await run.asFound(label, bytes);
    if (extname(path) !== '.md') continue;
    const document = plainDocument(bytes.toString('utf8'));
    for (let turn = 0; turn < DRESSINGS_EACH; turn++) {
      const dressing = DRESSINGS[dressings++ % DRESSINGS.length];
      if (dressing !== undefined) await run.dressed(label, document, dressing);
    }
    waiting.push({ label, document });
    if (waiting.length === GLUED_TOGETHER) await run.glued(waiting.splice(0));
  }
  return run.figures;
}

/** Forms in which each text is tried: in turn, so that every form meets texts of every kind. */
const DRESSINGS_EACH = 4;
/** Texts on one page. */
const GLUED_TOGETHER = 3;
