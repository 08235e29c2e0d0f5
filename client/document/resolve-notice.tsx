import type { ResolveAnswer, ResolvedPlace } from '../../engine/types.ts';
import { type PassageLink, passageAddress } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { LinkNotice } from './link-notice.tsx';

interface Props {
  answer: ResolveAnswer;
  link: PassageLink;
  /** The words stand where the link says, but the text around them is not the one it was made for. */
  otherText?: boolean;
  /** Marks a place of this document; null where the document is not on show. */
  show: ((place: ResolvedPlace) => void) | null;
}

/** What became of the words a link quotes; silent where they stand where the link says, in the text it was made for. */
export function ResolveNotice({ answer, link, otherText = false, show }: Props) {
  const { m } = useSpeech();
  const target = ({ document, passage }: ResolvedPlace) =>
    passageAddress({ document, passage, quote: link.quote, q: link.q, match: link.match });
  switch (answer.status) {
    case 'unique':
      if (!otherText) return null;
      return (
        <LinkNotice>
          <p>{m.resolve.otherText}</p>
        </LinkNotice>
      );
    case 'moved':
      return (
        <LinkNotice>
          {answer.place.document === link.document ? (
            <p>{m.resolve.moved}</p>
          ) : (
            <p>
              {m.resolve.movedElsewhere} <Link href={target(answer.place)}>{answer.place.title}</Link>
            </p>
          )}
        </LinkNotice>
      );
    case 'ambiguous':
      return (
        <LinkNotice>
          <p>{m.resolve.ambiguous}</p>
          <ol>
            {answer.places.map((place) => (
              <li key={`${place.document} ${place.passage} ${place.range[0]}`}>
                {show !== null && place.document === link.document ? (
                  <button type="button" className="plain link" onClick={() => show(place)}>
                    {place.title} · {m.document.passage(place.passage)}
                  </button>
                ) : (
                  <Link href={target(place)}>
                    {place.title} · {m.document.passage(place.passage)}
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </LinkNotice>
      );
    case 'gone':
      return (
        <LinkNotice failure>
          <p>{m.resolve.gone}</p>
          <p className="quiet">
            {m.resolve.goneQuote} <q lang="zh-CN">{link.quote}</q>
          </p>
        </LinkNotice>
      );
  }
}
