import { lazy, Suspense, useEffect, useRef } from 'react';
import { CorpusPage } from './corpus/corpus-page.tsx';
import { DocumentPage } from './document/document-page.tsx';
import { Header } from './header.tsx';
import { hasLeft } from './left-links.ts';
import { type Lang, type Messages, type Speech, SpeechContext } from './messages/catalogue.ts';
import { en } from './messages/en.ts';
import { keepLanguage, languageOf } from './messages/language.ts';
import { zhCN } from './messages/zh-CN.ts';
import { Link, type Place, usePlace, useTitle } from './router.tsx';
import { SearchPage } from './search/search-page.tsx';
import { useSignInNeeded } from './session/session.ts';
import { SignInPage } from './session/sign-in-page.tsx';
import { BrokenView } from './ui/broken-view.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';

const SavedPage = lazy(async () => ({ default: (await import('./saved/saved-page.tsx')).SavedPage }));
const ComparePage = lazy(async () => ({ default: (await import('./compare/compare-page.tsx')).ComparePage }));
const TrendsPage = lazy(async () => ({ default: (await import('./trends/trends-page.tsx')).TrendsPage }));

/** One value for each language: whoever speaks is drawn anew where the language is another, and not with every address. */
const SPEECH: Readonly<Record<Lang, Speech>> = { zh: { m: zhCN, lang: 'zh' }, en: { m: en, lang: 'en' } };

/** The page: which view stands at the address, in which language. */
export function App() {
  const place = usePlace();
  const lang = languageOf(place.params);
  const speech = SPEECH[lang];
  const { m } = speech;
  useEffect(() => {
    document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
  }, [lang]);
  useEffect(() => keepLanguage(place.params), [place.params]);
  const signInNeeded = useSignInNeeded();
  const shown = useRef(place.path);
  useEffect(() => {
    if (shown.current !== place.path && !hasLeft(place.entry)) focusContent();
    shown.current = place.path;
  }, [place.path, place.entry]);
  return (
    <SpeechContext value={speech}>
      <button type="button" className="skip" onClick={skip}>
        {place.path === '/' ? m.site.skipToResults : m.site.skip}
      </button>
      <Header place={place} />
      <ErrorBoundary at={place.entry} fallback={(error) => <BrokenView error={error} m={m} />}>
        <Suspense fallback={<Waiting m={m} />}>
          {signInNeeded ? <SignInPage /> : <View place={place} m={m} />}
        </Suspense>
      </ErrorBoundary>
    </SpeechContext>
  );
}

/** Takes the keyboard and the screen reader to the view, without scrolling: views restore their own position. */
function focusContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true });
}

/** Past the head of the page, and past the box and the filters of a search. */
function skip(): void {
  const results = document.getElementById('results');
  if (results === null) focusContent();
  else {
    results.focus();
    results.scrollIntoView();
  }
}

function View({ place, m }: { place: Place; m: Messages }) {
  if (place.path === '/') return <SearchPage place={place} />;
  if (place.path === '/corpus') return <CorpusPage place={place} />;
  if (place.path === '/compare') return <ComparePage place={place} />;
  if (place.path === '/trends') return <TrendsPage place={place} />;
  if (place.path === '/saved') return <SavedPage place={place} />;
  if (place.path.startsWith('/document/')) return <DocumentPage place={place} key={place.path} />;
  return <NoSuchPage m={m} />;
}

/** While a view that is loaded on demand is on its way. */
function Waiting({ m }: { m: Messages }) {
  return (
    <main id="content" tabIndex={-1} className="page">
      <p className="late waiting">{m.state.loading}</p>
    </main>
  );
}

function NoSuchPage({ m }: { m: Messages }) {
  useTitle(`${m.site.notFound} · ${m.site.name}`);
  return (
    <main id="content" tabIndex={-1} className="page narrow">
      <h1>{m.site.notFound}</h1>
      <Link href="/">{m.site.toSearch}</Link>
    </main>
  );
}
