import { pastedAddress } from '../../links/passage-reference.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';

/** Where what was searched for is the reference of a passage or a link to one: the way there. It was searched for as it stands. */
export function ReferenceOffer({ q }: { q: string }) {
  const { m } = useSpeech();
  const href = pastedAddress(q);
  if (href === null) return null;
  return (
    <div className="problems remark" role="status">
      <p>
        {m.box.isReference} <Link href={href}>{m.box.openReference}</Link>
      </p>
    </div>
  );
}
