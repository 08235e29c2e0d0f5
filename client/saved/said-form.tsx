import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { LONGEST_NOTE, type Savable, typedTags } from './saved-item.ts';
import { itemOf, tagCounts } from './saved-list.ts';
import { annotate, savedItems } from './saved-store.ts';

/** Tags offered beneath the field: the ones used most. */
const OFFERED = 8;

interface Props {
  place: Savable;
  /** Called when it is written, with whether the browser has kept it. */
  done: (kept: boolean) => void;
  cancel: () => void;
}

/** Note and tags of a place, to be written or changed; a place that is not saved yet is saved with them. */
export function SaidForm({ place, done, cancel }: Props) {
  const { m } = useSpeech();
  const items = savedItems.use();
  const said = itemOf(items, place);
  const [note, setNote] = useState(said?.note ?? '');
  const [tags, setTags] = useState(said?.tags.join(' ') ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const tagField = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const typed = typedTags(tags);
  const offered = tagCounts(items)
    .map(({ tag }) => tag)
    .filter((tag) => !typed.includes(tag))
    .slice(0, OFFERED);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    done(annotate(place, { note: note.trim(), tags: typed }));
  };
  return (
    <form
      className="said-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
      }}
    >
      <label htmlFor={`${id}-note`}>{m.saved.note}</label>
      <textarea
        ref={field}
        id={`${id}-note`}
        rows={4}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <label htmlFor={`${id}-tags`}>{m.saved.tagsHint}</label>
      <input
        ref={tagField}
        id={`${id}-tags`}
        type="text"
        value={tags}
        onChange={(event) => setTags(event.target.value)}
      />
      {offered.length > 0 && (
        <p className="offered-tags">
          {offered.map((tag) => (
            <button
              key={tag}
              type="button"
              className="plain link"
              aria-label={m.saved.addTag(tag)}
              onClick={() => {
                setTags([...typed, tag].join(' '));
                // The button goes with its tag: the keyboard must not go with it.
                tagField.current?.focus();
              }}
            >
              #{tag}
            </button>
          ))}
        </p>
      )}
      <p className="said-buttons">
        <button type="submit" className="button primary">
          {m.saved.keep}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {m.saved.cancel}
        </button>
      </p>
    </form>
  );
}
