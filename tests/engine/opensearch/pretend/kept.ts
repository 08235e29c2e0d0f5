import { DOCUMENTS_BODY } from '../../../../engine/opensearch/index-body.ts';

/** A document as an index keeps it: what each of its fields holds, by the mapping of the index, and the documents within it. */
export interface Kept {
  id: string;
  /** Values of keywords and numbers. */
  values: ReadonlyMap<string, readonly (string | number | boolean)[]>;
  /** Tokens of texts: what stands at each position. */
  tokens: ReadonlyMap<string, readonly (readonly string[])[]>;
  nested: ReadonlyMap<string, readonly Kept[]>;
  source: Readonly<Record<string, unknown>>;
}

interface Mapping {
  type?: string;
  analyzer?: string;
  properties?: Readonly<Record<string, Mapping>>;
}

/** More positions than a row of tokens that is asked for. */
const GAP = Array.from({ length: 64 }, (): string[] => []);

/** What an index makes of a text, as `settings.analysis` says: pairs with their first characters, or words. */
function tokensOf(text: string, analyzer: string | undefined): string[][] {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  if (analyzer !== 'pairs') return tokens.map((token) => [token]);
  const { min_gram: least, max_gram: most } = DOCUMENTS_BODY.settings.analysis.filter.first_and_pair;
  return tokens.map((token) => {
    const characters = Array.from(token);
    const lengths = [least, most].filter((length) => length <= characters.length);
    const grams = lengths.map((length) => characters.slice(0, length).join(''));
    // As `preserve_original` says.
    return [...new Set(characters.length > most ? [...grams, token] : grams)];
  });
}

const isValue = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Keeps a document as a mapping says. Throws where it has a member that the mapping does not know, as `dynamic: strict` does. */
export function keep(
  id: string,
  form: object,
  properties: Readonly<Record<string, Mapping>>,
  prefix = '',
): Kept {
  const values = new Map<string, (string | number | boolean)[]>();
  const tokens = new Map<string, string[][]>();
  const nested = new Map<string, Kept[]>();
  const source: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(form)) {
    const mapping = properties[name];
    if (mapping === undefined) throw new RangeError(`the mapping has no field ${prefix}${name}`);
    source[name] = value;
    const all: unknown[] = Array.isArray(value) ? value : [value];
    if (mapping.type === 'nested') {
      const within = (one: unknown): Kept[] =>
        typeof one === 'object' && one !== null
          ? [keep(id, one, mapping.properties ?? {}, `${prefix}${name}.`)]
          : [];
      nested.set(`${prefix}${name}`, all.flatMap(within));
    } else if (mapping.type === 'text') {
      const texts = all.map((text) => tokensOf(String(text), mapping.analyzer));
      tokens.set(
        `${prefix}${name}`,
        texts.flatMap((text, at) => (at === 0 ? text : [...GAP, ...text])),
      );
    } else values.set(`${prefix}${name}`, all.filter(isValue));
  }
  return { id, values, tokens, nested, source };
}
