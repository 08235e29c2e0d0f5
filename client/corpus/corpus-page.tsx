import type { ValueCount } from '../../engine/types.ts';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import { Link, type Place, useScroll, useTitle } from '../router.tsx';
import { BLANK, searchAddress } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import { useCorpusAnswer } from '../wire.ts';
import { CoverageTable } from './coverage-table.tsx';
import { FileTable } from './file-table.tsx';
import { MissingPlaces } from './missing-places.tsx';
import { MissingYears } from './missing-years.tsx';
import { openPlaces } from './open-places.ts';
import { RuleTable } from './rule-table.tsx';
import { SaveCoverage } from './save-coverage.tsx';

/** `/corpus`: what the collection holds, where it is thin, and what became of every file. */
export function CorpusPage({ place }: { place: Place }) {
  const { m, lang } = useSpeech();
  const answer = useCorpusAnswer();
  const corpus = answer.data;
  useScroll(place.entry, corpus !== null);
  useTitle(`${m.corpus.title} · ${m.site.name}`);
  return (
    <main id="content" tabIndex={-1} className="page corpus-page">
      <h1>{m.corpus.title}</h1>
      {answer.error !== null && <Failure error={answer.error} retry={answer.retry} />}
      {corpus === null && answer.loading && <p className="late waiting">{m.state.loading}</p>}
      {corpus !== null && (
        <>
          <p>
            {m.corpus.lead(corpus.snapshot.documents, corpus.snapshot.texts, corpus.snapshot.passages)}{' '}
            <span className="quiet">{m.corpus.built(builtText(corpus.snapshot.builtAt, lang))}</span>
          </p>
          <section>
            <h2>{m.corpus.coverage}</h2>
            <p className="quiet">{m.corpus.coverageLead}</p>
            <CoverageTable coverage={corpus.coverage} places={openPlaces(place)} />
            <div className="missing">
              <h3>{m.corpus.missing}</h3>
              <MissingYears rows={corpus.coverage.regionYear} />
              <MissingPlaces divisions={corpus.coverage.divisions} />
            </div>
            <SaveCoverage corpus={corpus} />
          </section>
          <div className="shares">
            <Shares title={m.corpus.types} name="type" counts={corpus.coverage.type} />
            <Shares title={m.corpus.topics} name="topic" counts={corpus.coverage.topic} />
          </div>
          {corpus.report.rules.length > 0 && (
            <section>
              <h2>{m.corpus.rules}</h2>
              <p className="quiet">{m.corpus.rulesLead}</p>
              <RuleTable rules={corpus.report.rules} />
            </section>
          )}
          <section>
            <h2>{m.corpus.report}</h2>
            <FileTable report={corpus.report} />
          </section>
        </>
      )}
    </main>
  );
}

interface SharesProps {
  title: string;
  name: 'type' | 'topic';
  counts: readonly ValueCount[];
}

/** Values with their counts as bars; each leads to its documents. */
function Shares({ title, name, counts }: SharesProps) {
  const { m } = useSpeech();
  const highest = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section>
      <h2>{title}</h2>
      <ul className="share-list">
        {counts.map(({ value, count }) => (
          <li key={value}>
            <Link href={searchAddress({ ...BLANK, [name]: [value] })}>{valueLabel(m, value)}</Link>
            <span className="share-bar" aria-hidden="true">
              <span style={{ width: `${(count / highest) * 100}%` }} />
            </span>
            <span className="share-count">{m.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function builtText(iso: string, lang: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}
