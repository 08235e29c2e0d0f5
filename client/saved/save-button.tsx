import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import type { Savable } from './saved-item.ts';
import { itemOf } from './saved-list.ts';
import { savedItems, toggleSaved } from './saved-store.ts';
import '../styles/save-button.css';

interface Props {
  place: Savable;
  /** Of buttons beside selected words: a click must not take the selection away. */
  keepsSelection?: boolean;
  /** Says by its words what it does, too. */
  named?: boolean;
}

/** A star that saves a document or a passage, and lets it go. */
export function SaveButton({ place, keepsSelection = false, named = false }: Props) {
  const { m } = useSpeech();
  const saved = itemOf(savedItems.use(), place) !== undefined;
  const label = place.passage === null ? m.saved.saveDocument(place.title) : m.saved.saveWords;
  return (
    <button
      type="button"
      className="plain save-button"
      aria-pressed={saved}
      aria-label={label}
      title={saved ? m.saved.isSaved : m.saved.save}
      onPointerDown={keepsSelection ? (event) => event.preventDefault() : undefined}
      onClick={() => toggleSaved(place)}
    >
      <Icon name="star" />
      {named && <span>{saved ? m.saved.isSaved : m.saved.save}</span>}
    </button>
  );
}
