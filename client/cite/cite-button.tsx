import { lazy } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { PopoverButton } from '../ui/popover-button.tsx';
import type { CiteSubject } from './cite-address.ts';

const load = () => import('./cite-menu.tsx');
const CiteMenu = lazy(load);

interface Props {
  subject: CiteSubject;
  /** What is cited, for who does not see where the button stands. */
  of: string;
  /** Look of the button: one of a toolbar, or a plain one. */
  look?: 'tool' | 'plain' | 'plain link';
  /** Keeps selected words selected while the button is pressed. */
  keepsSelection?: boolean;
}

/** Opens the menu of citation formats, which is loaded when it is first asked for. */
export function CiteButton({ subject, of, look = 'plain link', keepsSelection = false }: Props) {
  const { m } = useSpeech();
  return (
    <PopoverButton
      className={`${look} cite-button`}
      label={m.cite.of(of)}
      keepsSelection={keepsSelection}
      notLoaded={m.cite.notLoaded}
      load={load}
      popover={(parts) => <CiteMenu subject={subject} of={of} {...parts} />}
    >
      {m.cite.cite}
    </PopoverButton>
  );
}
