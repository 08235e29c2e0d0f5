import { CiteButton } from '../cite/cite-button.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { Said } from './said.tsx';
import { dayText } from './saved-day.ts';
import { type SavedItem, savedAddress } from './saved-item.ts';

interface Props {
  item: SavedItem;
  changed: (kept: boolean) => void;
  remove: () => void;
}

/** One saved place: its title, the words, what was said of it. */
export function SavedEntry({ item, changed, remove }: Props) {
  const { m } = useSpeech();
  return (
    <li className="saved-entry">
      <h3 lang="zh-CN">
        <Link href={savedAddress(item)}>{item.title === '' ? item.document : item.title}</Link>
      </h3>
      {item.quote !== '' && (
        <blockquote lang="zh-CN">
          <Link href={savedAddress(item)}>{item.quote}</Link>
        </blockquote>
      )}
      {item.passage !== null && item.quote === '' && <p>{m.document.passage(item.passage)}</p>}
      <Said item={item} name={item.title} changed={changed} remove={remove}>
        <span>{m.saved.addedOn(dayText(item.added, m))}</span>
        <CiteButton subject={{ documents: [item.document], place: item }} of={item.title} />
      </Said>
    </li>
  );
}
