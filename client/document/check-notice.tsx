import type { Checked } from '../../links/content-check.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { LinkNotice } from './link-notice.tsx';

/** What became of the text that a link without a quote was made for; silent where it reads as it did. */
export function CheckNotice({ checked }: { checked: Checked }) {
  const { m } = useSpeech();
  switch (checked.status) {
    case 'same':
      return null;
    case 'edited':
      return (
        <LinkNotice>
          <p>{m.resolve.edited}</p>
        </LinkNotice>
      );
    case 'moved':
      return (
        <LinkNotice>
          <p>{m.resolve.passageMoved(checked.passage)}</p>
        </LinkNotice>
      );
    case 'other':
      return (
        <LinkNotice failure>
          <p>{m.resolve.other}</p>
        </LinkNotice>
      );
  }
}
