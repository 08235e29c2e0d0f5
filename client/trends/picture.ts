import type { Messages } from '../messages/catalogue.ts';
import { type ChartInk, type ChartParts, trendChart } from './chart.ts';
import { OUTLINES, seriesStyle } from './series-style.ts';
import type { TrendRow } from './trend-rows.ts';

/** Width of a picture in pixels, and how many times as many a PNG has: enough for half a page in print. */
const WIDTH = 960;
const DENSITY = 2;
const MARGIN = 24;
const LINE = 20;
const TITLE = 34;
const SVG = 'http://www.w3.org/2000/svg';
const FONT = '"Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** A picture is for paper, whatever colours the page is in. */
const PAPER_INK: ChartInk = {
  paper: '#ffffff',
  text: '#24211c',
  quiet: '#69635a',
  rule: '#ded7c8',
  series: ({ ink }) => ink,
};

export interface Picture {
  by: 'year' | 'value';
  parts: Pick<ChartParts, 'rows' | 'series' | 'measure'>;
  labelOf: (row: TrendRow) => string;
  title: string;
  /** How it is to be read and what it was made of, a line each or more. */
  notes: readonly string[];
  m: Messages;
}

/** Half the width of a Chinese character for every other one. */
const unitsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef“”‘’—…]/u.test(character) ? 2 : 1.1), 0);

/** Breaks a text into lines of no more than so many half characters. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (unitsOf(line + character) > most) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== '') made.textContent = text;
  return made;
}

/** The chart as a picture of its own: title, legend, chart, and what is to be known of it. */
export function pictureOf({ by, parts, labelOf, title, notes, m }: Picture): SVGSVGElement {
  const inner = WIDTH - 2 * MARGIN;
  const chart = trendChart(by, { ...parts, width: inner, ink: PAPER_INK, m, linked: false }, labelOf);
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('font-family', FONT);
  picture.setAttribute('font-size', '13');
  picture.append(element('title', {}, title));
  const ground = element('rect', { width: '100%', height: '100%', fill: PAPER_INK.paper });
  picture.append(ground);
  let y = MARGIN + 18;
  for (const line of wrapped(title, inner / 9)) {
    picture.append(
      element('text', { x: MARGIN, y, 'font-size': 18, 'font-weight': 600, fill: PAPER_INK.text }, line),
    );
    y += TITLE - 8;
  }
  let x = MARGIN;
  for (const [at, { q }] of parts.series.entries()) {
    const label = q === '' ? m.trends.all : q;
    const room = 48 + unitsOf(label) * 7;
    if (x > MARGIN && x + room > WIDTH - MARGIN) {
      x = MARGIN;
      y += LINE;
    }
    const { ink, dashes, symbol } = seriesStyle(at);
    const line = element('line', { x1: x, x2: x + 32, y1: y - 4, y2: y - 4, stroke: ink, 'stroke-width': 2 });
    if (dashes !== null) line.setAttribute('stroke-dasharray', dashes);
    const mark = element('path', {
      d: OUTLINES[symbol],
      fill: ink,
      transform: `translate(${x + 8},${y - 12})`,
    });
    picture.append(line, mark, element('text', { x: x + 38, y, fill: PAPER_INK.text }, label));
    x += room;
  }
  y += 10;
  chart.setAttribute('x', String(MARGIN));
  chart.setAttribute('y', String(y));
  picture.append(chart);
  y += Number(chart.getAttribute('height')) + LINE;
  for (const line of notes.flatMap((note) => wrapped(note, inner / 6.1))) {
    picture.append(element('text', { x: MARGIN, y, 'font-size': 12, fill: PAPER_INK.quiet }, line));
    y += LINE - 3;
  }
  const height = y + MARGIN - 12;
  picture.setAttribute('width', String(WIDTH));
  picture.setAttribute('height', String(height));
  picture.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
  return picture;
}

/** The picture as the text of a file. */
export function svgText(picture: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

/** The picture as PNG. Rejects where the browser cannot draw it. */
export async function pngOf(picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH * DENSITY;
    canvas.height = Number(picture.getAttribute('height')) * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
