import { Random } from '../../../scripts/random.ts';
import { address } from '../../server/running-server.ts';

/** A document as questions are made of it. */
export interface AskedDocument {
  id: string;
  title: string;
  passages: readonly string[];
}

type Parameters = Record<string, string | readonly string[]>;

const FACETS: readonly [Parameters, ...Parameters[]] = [
  {},
  {},
  {},
  { region: '43' },
  { region: ['43', '52'], year: '2003..2012' },
  { notRegion: '4307' },
  { region: 'county' },
  { region: 'unknown' },
  { year: ['2006', '2010..'] },
  { year: '2008', possible: 'true' },
  { date: '2004-03..2015-06' },
  { type: '通知' },
  { notType: '通知', year: '..2015' },
  { type: ['讲话', '会议纪要'], region: '11' },
  { topic: '农业、林业、水利' },
  { year: 'unknown' },
  { path: '0001' },
];
const SHOWN: readonly [Parameters, ...Parameters[]] = [
  {},
  { duplicates: 'all' },
  { sort: 'newest' },
  { sort: 'oldest', duplicates: 'all' },
  { page: '2', size: '7' },
  { size: '100', passages: '0' },
  { group: 'section' },
  { removed: 'true' },
  { match: 'relaxed' },
  { match: 'relaxed', group: 'section' },
];
const NUMBERS = ['2.8亿元', '"2.8亿元"', '8亿元', '3月', '2006', '第1'] as const;

/** Makes questions from texts: the same ones for the same seed. */
export class Questions {
  readonly #documents: readonly [AskedDocument, ...AskedDocument[]];
  readonly random: Random;

  constructor(documents: readonly AskedDocument[], seed: number) {
    const [first, ...others] = documents;
    if (first === undefined) throw new Error('there are no documents to ask for');
    this.#documents = [first, ...others];
    this.random = new Random(seed);
  }

  document(): AskedDocument {
    return this.random.pick(this.#documents);
  }

  /** A stretch of some text, of `shortest` to `longest` characters; shorter where a whole text is. */
  words(longest = 8, shortest = 1): string {
    for (;;) {
      const passage = this.random.pick(['', ...this.document().passages]);
      const characters = Array.from(passage);
      const length = shortest + this.random.below(longest - shortest + 1);
      const start = this.random.below(Math.max(1, characters.length - length + 1));
      const words = characters.slice(start, start + length).join('');
      if (/^[\p{L}\p{N}，。、；]+$/u.test(words) && /\p{L}/u.test(words)) return words;
    }
  }

  literal(): string {
    return `"${this.words()}"`;
  }

  boolean(): string {
    const [a, b, c] = [this.literal(), this.literal(), this.literal()];
    return this.random.pick([
      `${a} ${b}`,
      `${a} OR ${b}`,
      `${a} -${b}`,
      `(${a} OR ${b}) ${c}`,
      `${a} -(${b} OR ${c})`,
      `-${a} -${b}`,
      `${a} (${b} OR -${c})`,
    ]);
  }

  near(): string {
    const [a, b, c] = [`"${this.words(3)}"`, `"${this.words(3)}"`, `"${this.words(2)}"`];
    return this.random.pick([
      `${a} /s ${b}`,
      `${a} /p ${b}`,
      `${a} /${1 + this.random.below(20)} ${b}`,
      `${a} /s ${b} /s ${c}`,
      `(${a} OR ${b}) /s ${c}`,
      `${a} /p ${b} -${c}`,
      `${a} /p ${a}`,
      `${c} /${1 + this.random.below(20)} ${c}`,
      `${c} /s ${a} /s ${c}`,
    ]);
  }

  wild(): string {
    const [a, b] = [this.words(3), this.words(3)].map((words) => words.replace(/[，。、；]/gu, '')) as [
      string,
      string,
    ];
    return this.random.pick([
      `${a}工*${b}`,
      `${a}?${b}工`,
      `工*${b}`,
      `${a}?业`,
      `第?${b}`,
      `${a}园 OR 县?${b}`,
    ]);
  }

  number(): string {
    return `${this.random.pick(NUMBERS)}${this.random.chance(0.3) ? ` ${this.literal()}` : ''}`;
  }

  field(): string {
    const title = Array.from(this.document().title).slice(0, 4).join('');
    return this.random.pick([
      `title:"${title}"`,
      `title:关于 ${this.literal()}`,
      `issuer:人民政府`,
      `issuer:unknown ${this.literal()}`,
      `path:0000`,
      `region:43 ${this.literal()}`,
      `year:2003..2010 ${this.literal()}`,
      `type:通知 OR type:讲话`,
      `-title:"${title}" ${this.literal()}`,
    ]);
  }

  query(): string {
    const kind = this.random.pick(['literal', 'boolean', 'near', 'wild', 'number', 'field'] as const);
    return this[kind]();
  }

  /** Parameters of a search: query, filters, and how it is shown. */
  search(query: string): Parameters {
    const shown = this.random.pick(SHOWN);
    // Operators are text where it is relaxed.
    const q = shown.match === 'relaxed' ? `${this.words()} ${this.words()}` : query;
    return { q, ...this.random.pick(FACETS), ...shown };
  }

  filters(): Parameters {
    return this.random.pick(FACETS);
  }

  at(path: string, parameters: Parameters = {}): string {
    return address(path, parameters);
  }
}
