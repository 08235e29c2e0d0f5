/** How a series is told from the others: by colour, and where there is none, by its mark and the dashes of its line. */
export interface SeriesStyle {
  /** On the page, where it follows light and dark. */
  colour: string;
  /** In a picture, which is always on paper. */
  ink: string;
  symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star' | 'hexagon' | 'wye';
  /** Lengths of dashes and gaps; null for a whole line. */
  dashes: string | null;
}

/**
 * Eight that differ for readers with any kind of colour vision: neighbours differ in lightness as well as in hue (after the
 * palette of Okabe and Ito, 2008, darkened until each stands out from paper by 3 to 1). The values are those of
 * `trends.css`.
 */
const STYLES: readonly SeriesStyle[] = [
  { colour: 'var(--series-1)', ink: '#a03a2c', symbol: 'circle', dashes: null },
  { colour: 'var(--series-2)', ink: '#12577d', symbol: 'square', dashes: '7 3' },
  { colour: 'var(--series-3)', ink: '#b26a00', symbol: 'triangle', dashes: '2 3' },
  { colour: 'var(--series-4)', ink: '#00755c', symbol: 'diamond', dashes: '10 3 2 3' },
  { colour: 'var(--series-5)', ink: '#7d4a93', symbol: 'cross', dashes: '4 2' },
  { colour: 'var(--series-6)', ink: '#3d3d3d', symbol: 'star', dashes: '12 4' },
  { colour: 'var(--series-7)', ink: '#c0497b', symbol: 'hexagon', dashes: '1 2' },
  { colour: 'var(--series-8)', ink: '#5d7a12', symbol: 'wye', dashes: '8 2 2 2 2 2' },
];

/** The style of a series by its place; there are no more series than styles. */
export function seriesStyle(at: number): SeriesStyle {
  const style = STYLES[at % STYLES.length];
  if (style === undefined) throw new RangeError(`no style ${at}`);
  return style;
}

/** Outlines of the marks in a square of 16, as they are drawn in the chart. */
export const OUTLINES: Readonly<Record<SeriesStyle['symbol'], string>> = {
  circle: 'M12.5 8a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0Z',
  square: 'M4 4h8v8H4Z',
  triangle: 'M8 2.8 13.3 12H2.7Z',
  diamond: 'M8 1.8 11.6 8 8 14.2 4.4 8Z',
  cross: 'M6.2 2.8h3.6v3.4h3.4v3.6H9.8v3.4H6.2V9.8H2.8V6.2h3.4Z',
  star: 'M8 1.8 9.6 6.2h4.6l-3.7 2.8 1.4 4.5L8 10.8l-3.9 2.7L5.5 9 1.8 6.2h4.6Z',
  hexagon: 'M8 2.8 12.5 5.4v5.2L8 13.2 3.5 10.6V5.4Z',
  wye: 'M6.2 13.2V9L2.6 6.9 4.4 3.8 8 5.9l3.6-2.1 1.8 3.1L9.8 9v4.2Z',
};
