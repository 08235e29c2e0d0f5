import { useState } from 'react';
import type { TrendsAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { writeSearch } from '../search/search-state.ts';
import { handOver } from '../ui/hand-over.ts';
import { trendsCsv } from './csv.ts';
import { type Picture, pictureOf, pngOf, svgText } from './picture.ts';
import type { TrendsState } from './trends-state.ts';

const FORMATS = ['svg', 'png', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface Props {
  state: TrendsState;
  answer: TrendsAnswer;
  picture: Omit<Picture, 'm'>;
}

/** Saves the chart as a picture or its figures as rows; either says what it was made of. */
export function Downloads({ state, answer, picture }: Props) {
  const { m } = useSpeech();
  const [failed, setFailed] = useState(false);
  const blobOf = async (format: Format, date: string): Promise<Blob> => {
    const filters = decodeURIComponent(writeSearch(state.search).toString().replaceAll('+', ' '));
    const collection = answer.fingerprint;
    if (format === 'csv') {
      const made = { filters, collection, date, address: location.href };
      return new Blob([trendsCsv(answer, made)], { type: 'text/csv;charset=utf-8' });
    }
    const notes = [
      ...picture.notes,
      m.trends.provenance(filters === '' ? m.trends.noFilters : filters),
      m.trends.collection(collection, date),
    ];
    const drawn = pictureOf({ ...picture, notes, m });
    return format === 'png' ? pngOf(drawn) : new Blob([svgText(drawn)], { type: 'image/svg+xml' });
  };
  const save = async (format: Format): Promise<void> => {
    const date = dayOf(new Date());
    try {
      handOver(await blobOf(format, date), `zhengwen-trends-${date}.${format}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="trend-downloads">
      <span className="quiet">{m.trends.download}</span>
      {FORMATS.map((format) => (
        <button key={format} type="button" className="button" onClick={() => void save(format)}>
          {m.trends.downloads[format]}
        </button>
      ))}
      {failed && (
        <p role="alert" className="save-failed">
          {m.trends.failed}
        </p>
      )}
    </div>
  );
}

/** The day by the reader's clock, as ISO 8601 writes it. */
function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
