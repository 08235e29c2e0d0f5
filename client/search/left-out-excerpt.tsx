import { inLanguage } from '../../engine/bilingual.ts';
import type { DocumentSummary, HitPassage, RemovedMark } from '../../engine/types.ts';
import type { MarkedQuery } from '../../links/passage-link.ts';
import { removedAddress } from '../../links/source-address.ts';
import { kindLabel, useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { Marked } from '../ui/marked.tsx';
import { clip } from './clip.ts';

/** Units shown on either side of the marks. */
const AROUND = 60;

interface Props {
  document: DocumentSummary;
  passage: HitPassage;
  removed: RemovedMark;
  query: MarkedQuery;
}

/** A place in what was left out of a text: why it was, and the words; opens the source with the words marked. */
export function LeftOutExcerpt({ document, passage, removed, query }: Props) {
  const part = clip(passage.text, passage.ranges, AROUND);
  const { m, lang } = useSpeech();
  const { kind, reason, line } = removed;
  const label = kindLabel(lang, kind);
  const particular = reason === undefined ? label : inLanguage(reason, lang);
  return (
    <div className="excerpt left-out-excerpt">
      <p className="excerpt-heading">
        <span className="tag">{m.leftOut.tag}</span>
        {particular === label ? label : m.source.because(label, particular)}
      </p>
      <p className="excerpt-text some-lines" lang="zh-CN">
        {passage.start + part.start > 0 && <span className="ellipsis">……</span>}
        <Marked text={part.text} layers={[{ kind: 'term', ranges: part.ranges }]} />
        {part.end < passage.text.length && <span className="ellipsis">……</span>}
      </p>
      <Link
        className="open-passage"
        href={removedAddress(document.id, passage, removed, query)}
        aria-label={`${m.leftOut.open}：${document.title}，${m.traces.line(line)}`}
      >
        {m.traces.line(line)}
      </Link>
    </div>
  );
}
