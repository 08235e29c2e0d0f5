import { memo } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from './icon.tsx';

interface Props {
  /** What it opens: the place, the topic. */
  label: string;
  open: boolean;
  setOpen: (open: boolean) => void;
  /** By keyboard the row that it stands in is opened. */
  inTree?: boolean;
}

/** Opens and closes what lies beneath a row. */
export const Twist = memo(function Twist({ label, open, setOpen, inTree = false }: Props) {
  const { m } = useSpeech();
  return (
    <button
      type="button"
      className="plain twist"
      {...(inTree ? { tabIndex: -1 } : {})}
      aria-expanded={open}
      aria-label={open ? m.filters.collapse(label) : m.filters.expand(label)}
      onClick={() => setOpen(!open)}
    >
      <Icon name="open" />
    </button>
  );
});
