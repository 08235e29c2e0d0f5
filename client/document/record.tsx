import { type ReactNode, useState } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import type { DocumentSummary, Evidence, Known, Range } from '../../engine/types.ts';
import { type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import { passageReference } from '../../links/passage-reference.ts';
import { sourceAddress } from '../../links/source-address.ts';
import type { CitedPlace } from '../cite/cite-address.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { sourceText } from '../presentation.ts';
import { Link } from '../router.tsx';
import { NoteButton } from '../saved/note-button.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import type { Finding } from './findings.ts';
import { DateValue, NameValue, RegionValue, TopicValues, TypeValues } from './value-search.tsx';

interface Props {
  document: DocumentSummary;
  /** Marks words of the text that prove a value, named, and brings them into view. */
  show: (name: string, range: Range, passage: number) => void;
  /** The words marked now. */
  shown: Finding | null;
  query: MarkedQuery;
  /** What its citation leads to. */
  place: CitedPlace;
  /** The web page that it was taken from, opened on the words that this page was; null where none is known. */
  site: string | null;
}

/** What is known of a document, how it is known, and the words that prove it. */
export function Record({ document, show, shown, query, place, site }: Props) {
  const { m } = useSpeech();
  const { region, date, known, type, alsoTypes, topics, issuer, speaker, docNumber, source } = document;
  const names = m.document.fields;
  const proof = { show, shown, query };
  return (
    <section className="record">
      <div className="record-head">
        <h2>{m.document.metadata}</h2>
        <span className="record-tools">
          <NoteButton place={{ document: document.id, title: document.title, ...place }} />
          <CiteButton subject={{ documents: [document.id], place }} of={document.title} />
        </span>
      </div>
      <dl>
        <Field name={names.region} value={<RegionValue region={region} />} known={region} {...proof} />
        <Field name={names.date} value={<DateValue date={date} />} known={date} {...proof} />
        <Field
          name={names.type}
          value={<TypeValues types={[type, ...alsoTypes]} />}
          known={known.type}
          {...proof}
        />
        <Field name={names.topics} value={<TopicValues topics={topics} />} known={known.topics} {...proof} />
        <Field
          name={names.issuer}
          value={<NameValue filter="issuer" name={issuer} />}
          known={known.issuer}
          {...proof}
        />
        {speaker !== null && (
          <Field
            name={names.speaker}
            value={<NameValue filter="speaker" name={speaker} />}
            known={known.speaker}
            {...proof}
          />
        )}
        {docNumber !== null && (
          <Field name={names.docNumber} value={docNumber} known={known.docNumber} {...proof} />
        )}
        <Row name={names.source}>
          <Link href={sourceAddress(document.id, source.startLine, query)}>
            <Unbroken text={sourceText(source, m)} />
          </Link>
        </Row>
        {site !== null && (
          <Row name={names.site}>
            <a href={site} target="_blank" rel="noopener noreferrer" title={m.document.atSiteHint}>
              {new URL(site).host}
            </a>
          </Row>
        )}
        <Row name={names.reference}>
          <code className="reference">
            {passageReference({ document: document.id, passage: place.passage })}
          </code>
        </Row>
        <Row name={names.characters}>{m.document.characters(document.characters)}</Row>
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type ProofProps = Pick<Props, 'show' | 'shown' | 'query'>;

function Field({
  name,
  value,
  known,
  ...proof
}: ProofProps & { name: string; value: ReactNode; known: Known }) {
  const { m } = useSpeech();
  return (
    <Row name={name}>
      <span lang="zh-CN" className={known.how === 'unknown' ? 'quiet' : undefined}>
        {value}
      </span>{' '}
      {known.how !== 'unknown' && (
        <span className={`tag ${known.how}`} title={m.howLong[known.how]}>
          {m.how[known.how]}
        </span>
      )}
      <Proofs name={name} evidence={distinct(known.evidence)} {...proof} />
    </Row>
  );
}

/** Pieces of evidence shown before one asks for the rest: most values have fewer. */
const SHOWN = 3;

interface ProofsProps extends ProofProps {
  name: string;
  evidence: readonly [key: string, evidence: Evidence][];
}

function Proofs({ name, evidence, ...proofs }: ProofsProps) {
  const { m, lang } = useSpeech();
  const [all, setAll] = useState(false);
  if (evidence.length === 0) return null;
  const listed = all ? evidence : evidence.slice(0, SHOWN);
  return (
    <div className="proofs">
      <ul aria-label={m.document.evidenceOf(name)}>
        {listed.map(([key, proof]) => (
          <li key={key}>
            <Proof name={name} evidence={proof} {...proofs} />
            <span className="quiet">
              {m.from[proof.from]}
              {proof.note === undefined ? '' : ` · ${topicPath(inLanguage(proof.note, lang))}`}
            </span>
          </li>
        ))}
      </ul>
      {listed.length < evidence.length && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          {m.document.moreEvidence(evidence.length - listed.length)}
        </button>
      )}
    </div>
  );
}

/** Evidence under its own key; several clues may rest on the same words with the same meaning. */
function distinct(evidence: readonly Evidence[]): [key: string, evidence: Evidence][] {
  const keyed = new Map(
    evidence.map((proof) => [
      [proof.from, proof.document, proof.passage, proof.start, proof.quote, proof.note].join(' '),
      proof,
    ]),
  );
  return [...keyed];
}

/** The words that prove a value: a button that marks them here, a link where they stand in another document. */
function Proof({ name, evidence, show, shown, query }: ProofProps & { name: string; evidence: Evidence }) {
  const { m } = useSpeech();
  const { quote, document, passage, start, end } = evidence;
  const words = (
    <span className="proof-words" lang="zh-CN">
      {quote}
    </span>
  );
  if (document !== undefined) {
    return (
      <Link className="proof" href={passageAddress({ document, passage: passage ?? null, quote, ...query })}>
        {words}
      </Link>
    );
  }
  if (passage === undefined || start === undefined || end === undefined) return words;
  return (
    <button
      type="button"
      className="plain proof"
      aria-label={m.document.showEvidence(quote)}
      aria-pressed={shown?.passage === passage && shown.range[0] === start && shown.range[1] === end}
      onClick={() => show(name, [start, end], passage)}
    >
      {words}
    </button>
  );
}

function topicPath(value: string): string {
  return value.replace('/', ' › ');
}
