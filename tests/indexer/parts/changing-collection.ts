import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Random } from '../../../scripts/random.ts';

/** Sentences are made of these, so that queries find some texts and not others. */
const WHO = ['各乡镇人民政府', '县工业局', '市发展改革委员会', '各街道办事处', '开发区管委会'] as const;
const VERBS = ['要抓好', '负责推进', '应当完成', '尽快落实', '认真做好', '继续加强'] as const;
const WHAT = [
  '招商引资',
  '防汛抗旱',
  '春耕生产',
  '安全生产',
  '园区建设',
  '农民增收',
  '环境保护',
  '教育改革',
] as const;
const TYPES = ['通知', '意见', '讲话', '工作报告'] as const;
const PLACES = ['常德市', '鼎城区', '桃源县', '长沙市', '醴陵市'] as const;
const KINDS = [
  'add',
  'edit',
  'edit',
  'remove',
  'remove',
  'rename',
  'copy',
  'mask',
  'mask',
  'mask',
  'state',
  'refuse',
  'rows',
] as const;
const FOLDERS = ['甲', '乙', '丙'] as const;

interface Text {
  title: string;
  lines: string[];
  date: string;
}

/** A folder of made texts that is changed at random: the same changes for the same seed. */
export class ChangingCollection {
  readonly #folder: string;
  readonly #random: Random;
  readonly #texts = new Map<string, Text>();
  #made = 0;
  #rows: string[] = [];

  constructor(folder: string, seed: number, files: number) {
    this.#folder = folder;
    this.#random = new Random(seed);
    for (let file = 0; file < files; file++) this.#add();
    for (let file = 0; file < files / 4; file++) this.#copy(true);
  }

  /** Changes a few things. Returns what, for who reads a failure. */
  change(): string[] {
    const random = this.#random;
    return random.times(1, 5, () => {
      const kind = random.pick(KINDS);
      switch (kind) {
        case 'add':
          return this.#add();
        case 'edit':
          return this.#edit();
        case 'remove':
          return this.#remove();
        case 'rename':
          return this.#rename();
        case 'copy':
        case 'mask':
          return this.#copy(kind === 'mask');
        case 'state':
          return this.#state();
        case 'refuse':
          return this.#refuse();
        case 'rows':
          return this.#addRows();
      }
    });
  }

  #sentence(): string {
    const random = this.#random;
    const ordinal = random.below(90) + 10;
    return `${random.pick(WHO)}${random.pick(VERBS)}${random.pick(WHAT)}的第${ordinal}项任务，${random.pick(VERBS)}${random.pick(WHAT)}。`;
  }

  #text(): Text {
    const random = this.#random;
    const [place, topic, type] = [random.pick(PLACES), random.pick(WHAT), random.pick(TYPES)];
    const day = `${2001 + random.below(9)}年${1 + random.below(12)}月${1 + random.below(28)}日`;
    return {
      title: `${place}关于${topic}的${type}`,
      lines: random.times(4, 14, () => random.times(1, 3, () => this.#sentence()).join('')),
      date: day,
    };
  }

  #write(file: string, text: Text): void {
    this.#texts.set(file, text);
    this.#put(file, [text.title, ...text.lines, text.date].join('\n'));
  }

  #put(file: string, content: string): void {
    mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
    writeFileSync(join(this.#folder, file), `${content}\n`);
  }

  #newName(): string {
    // Between the others, not only behind them.
    const random = this.#random;
    return `${random.pick(FOLDERS)}/${random.below(1000)}-${this.#made++}.txt`;
  }

  #some(): string | null {
    const files = [...this.#texts.keys()];
    return files[this.#random.below(files.length)] ?? null;
  }

  #add(): string {
    const file = this.#newName();
    this.#write(file, this.#text());
    return `add ${file}`;
  }

  #edit(): string {
    const file = this.#some();
    const text = file === null ? undefined : this.#texts.get(file);
    if (file === null || text === undefined) return this.#add();
    this.#write(file, { ...text, lines: [...text.lines.slice(1), this.#sentence()] });
    return `edit ${file}`;
  }

  #remove(): string {
    const file = this.#some();
    if (file === null || this.#texts.size < 4) return this.#add();
    this.#texts.delete(file);
    rmSync(join(this.#folder, file));
    return `remove ${file}`;
  }

  #rename(): string {
    const file = this.#some();
    const text = file === null ? undefined : this.#texts.get(file);
    if (file === null || text === undefined) return this.#add();
    const name = this.#newName();
    mkdirSync(dirname(join(this.#folder, name)), { recursive: true });
    renameSync(join(this.#folder, file), join(this.#folder, name));
    this.#texts.delete(file);
    this.#texts.set(name, text);
    return `rename ${file} ${name}`;
  }

  /** The same text under another name, with its date or one that is masked. */
  #copy(masked: boolean): string {
    const file = this.#some();
    const text = file === null ? undefined : this.#texts.get(file);
    if (file === null || text === undefined) return this.#add();
    const name = this.#newName();
    const date = masked ? text.date.replace(/^\d{4}/u, '____') : text.date;
    this.#write(name, { ...text, title: masked ? text.title.replace(/^.{3}/u, '__') : text.title, date });
    return `${masked ? 'mask' : 'copy'} ${file} ${name}`;
  }

  /** States something of a file in a table. */
  #state(): string {
    const file = this.#some() ?? '没有.txt';
    this.#rows = [...this.#rows.slice(-2), `${file},县志办,${2001 + this.#random.below(20)}`];
    this.#put('zhengwen.csv', ['file,issuer,year', ...this.#rows].join('\n'));
    return `state ${file}`;
  }

  /** A file of which nothing can be read. */
  #refuse(): string {
    const file = `${this.#random.pick(FOLDERS)}/坏${this.#random.below(3)}.docx`;
    this.#put(file, `no document ${this.#made++}`);
    return `refuse ${file}`;
  }

  /** Several documents in one file. */
  #addRows(): string {
    const file = `${this.#random.pick(FOLDERS)}/rows${this.#random.below(2)}.jsonl`;
    const rows = this.#random.times(2, 5, () => {
      const { title, lines, date } = this.#text();
      return JSON.stringify({ title, content: [...lines, date].join('\n') });
    });
    this.#put(file, rows.join('\n'));
    return `rows ${file}`;
  }
}
