import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `docs/reliability.md`: what was tried how often, what failed, what was lost. Each command that tries something writes its own section. */

const RELIABILITY = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));

/** The sections in their order, each by the command that writes it. */
const SECTIONS = ['Hostile files', 'Queries', 'Load', 'Page', 'Live', 'Crashes and disk'] as const;
type ReliabilitySection = (typeof SECTIONS)[number];

const PREAMBLE = `# Reliability

What was tried, how often, what failed, and what was lost. Every section is written by the command that it names, which says
when and on what machine it ran; the short form of each runs with \`npm test\`.
`;

/** The page with the text of one section put in place of what stood there; the others stay as they are. */
export function withSection(page: string, section: ReliabilitySection, text: string): string {
  const bodies = new Map<string, string>();
  for (const part of page.split(/^## /mu).slice(1)) {
    const end = part.indexOf('\n');
    bodies.set(part.slice(0, end).trim(), part.slice(end + 1).trim());
  }
  bodies.set(section, text.trim());
  const order = [
    ...SECTIONS,
    ...[...bodies.keys()].filter((name) => !SECTIONS.some((known) => known === name)),
  ];
  const parts = order.flatMap((name) => {
    const body = bodies.get(name);
    return body === undefined ? [] : [`## ${name}\n\n${body}\n`];
  });
  return [PREAMBLE, ...parts].join('\n');
}

/** Writes one section of the page, below a line that says with what command, when and on what machine. */
export function writeSection(
  section: ReliabilitySection,
  command: string,
  text: string,
  file = RELIABILITY,
): void {
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withSection(page, section, `${occasion(command)}\n\n${text}`));
}

function occasion(command: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `\`${command}\`, ${day}, Node ${process.versions.node} on ${availableParallelism()} × ${processor}, ${gigabytes} GB.`;
}
