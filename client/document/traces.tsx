import { useState } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import type { DocumentDetail, RemovedText } from '../../engine/types.ts';
import type { PassageLink } from '../../links/passage-link.ts';
import { sourceAddress } from '../../links/source-address.ts';
import { groupedBy } from '../grouped.ts';
import { kindLabel, useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';

/** Entries of one kind shown before one asks for more. */
const SHOWN = 10;
/** Characters of a removed text shown in the list; all of it stands in the source view. */
const LONGEST = 160;

interface Props {
  detail: DocumentDetail;
  shown: boolean;
  setShown: (shown: boolean) => void;
  link: PassageLink;
}

/** What the reading text leaves out and mends, and why; grouped by kind. */
export function Traces({ detail, shown, setShown, link }: Props) {
  const { m } = useSpeech();
  const { removed, repaired, overview } = detail;
  // Of a long text only the first are listed.
  const all = overview ?? { removed: removed.length, repaired: repaired.length };
  const isListed = all.removed === removed.length && all.repaired === repaired.length;
  return (
    <section className="traces">
      <h2>{m.traces.title}</h2>
      <p className="quiet">{m.traces.lead}</p>
      {removed.length + repaired.length === 0 ? (
        <p>{m.traces.none}</p>
      ) : (
        <p>{m.traces.summary(all.removed, all.repaired)}</p>
      )}
      {repaired.length > 0 && (
        <label className="check">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {m.traces.show}
        </label>
      )}
      {!isListed && <p className="quiet">{m.traces.firstOnly(removed.length, repaired.length)}</p>}
      <Kinds name={m.traces.removed} entries={removed} link={link} />
      <Kinds name={m.traces.repaired} entries={repaired} link={link} />
      <p>
        <Link href={sourceAddress(link.document, detail.document.source.startLine, link)}>
          {m.traces.toSource}
        </Link>
      </p>
    </section>
  );
}

type Trace = RemovedText & { became?: string };

function Kinds({ name, entries, link }: { name: string; entries: readonly Trace[]; link: PassageLink }) {
  const { m, lang } = useSpeech();
  return [...groupedBy(entries, ({ kind }) => kind)].map(([kind, traces]) => (
    <details key={kind} className="trace-kind">
      <summary>
        {name} · {kindLabel(lang, kind)} <span className="quiet">{m.number(traces.length)}</span>
      </summary>
      <TraceList traces={traces} link={link} />
    </details>
  ));
}

function TraceList({ traces, link }: { traces: readonly Trace[]; link: PassageLink }) {
  const { m, lang } = useSpeech();
  const [count, setCount] = useState(SHOWN);
  return (
    <>
      <ul>
        {traces.slice(0, count).map((trace) => (
          <li key={`${trace.start} ${trace.end}`}>
            {trace.became === undefined ? (
              <del lang="zh-CN">{shortened(trace.text)}</del>
            ) : (
              <>
                <del lang="zh-CN">{shortened(trace.text) || m.traces.nothing}</del> →{' '}
                <ins lang="zh-CN">{trace.became === '' ? m.traces.nothing : trace.became}</ins>
              </>
            )}{' '}
            {trace.reason !== undefined && <span className="quiet">{inLanguage(trace.reason, lang)}</span>}{' '}
            {trace.rule !== undefined && (
              <code className="rule" title={m.traces.rule}>
                {trace.rule}
              </code>
            )}{' '}
            {trace.line !== null && (
              <Link href={sourceAddress(link.document, trace.line)}>{m.traces.line(trace.line)}</Link>
            )}
          </li>
        ))}
      </ul>
      {traces.length > count && (
        <button type="button" className="plain link" onClick={() => setCount(count + 50)}>
          {m.traces.more(Math.min(50, traces.length - count))}
        </button>
      )}
    </>
  );
}

/** Line breaks are shown as signs, long texts by their beginning. */
function shortened(text: string): string {
  const visible = text.replaceAll(/\r?\n/g, '⏎').replaceAll('\t', '⇥');
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}……` : visible;
}
