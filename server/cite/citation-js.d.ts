/** What is used of citation-js, which comes without types. */
declare module '@citation-js/core' {
  interface Register {
    add(name: string, value: string): void;
    has(name: string): boolean;
  }
  interface CiteCluster {
    citationItems: { id: string; locator?: string; label?: string }[];
    properties: { noteIndex: number };
  }
  interface StyledOptions {
    template: string;
    lang: string;
    format: 'text';
    /** Keeps the order given. */
    nosort?: boolean;
    entry?: CiteCluster;
  }
  export const plugins: {
    /** Reads text in any format that a plugin knows. */
    input: { chain(text: string): unknown };
    config: { get(name: '@csl'): { styles: Register; locales: Register } };
    output: { format(name: 'citation' | 'bibliography', items: object[], options: StyledOptions): string };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
