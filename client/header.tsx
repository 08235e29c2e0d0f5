import { currentSite } from './current-site.ts';
import { KeysMenu } from './keys/keys-menu.tsx';
import { useSpeech } from './messages/catalogue.ts';
import { rememberLanguage } from './messages/language.ts';
import { Link, navigate, type Place } from './router.tsx';
import { SessionMenu } from './session/session-menu.tsx';
import { Icon } from './ui/icon.tsx';
import { switchTheme } from './ui/theme.ts';

/** The head of every page: name, the places to go, language and colours. */
export function Header({ place }: { place: Place }) {
  const { m, lang } = useSpeech();
  const other = lang === 'en' ? 'zh' : 'en';
  const params = new URLSearchParams(place.params);
  params.set('lang', other);
  const switchLanguage = () => {
    rememberLanguage(other);
    navigate(`${place.path}?${params}`, { replace: true, keepScroll: true });
  };
  return (
    <header className="masthead">
      <Link className="brand" href="/">
        <img src={`${currentSite().base}/seal.svg`} alt="" width="28" height="28" />
        <span className="brand-name">{m.site.name}</span>
        <span className="brand-tagline">{m.site.tagline}</span>
      </Link>
      <nav aria-label={m.site.navigation}>
        <Link href="/trends" aria-current={place.path === '/trends' ? 'page' : undefined}>
          {m.site.trends}
        </Link>
        <Link href="/corpus" aria-current={place.path === '/corpus' ? 'page' : undefined}>
          {m.site.corpus}
        </Link>
        <Link href="/saved" aria-current={place.path === '/saved' ? 'page' : undefined}>
          {m.site.saved}
        </Link>
        <SessionMenu place={place} />
        <button
          type="button"
          className="plain"
          lang={other === 'en' ? 'en' : 'zh-CN'}
          onClick={switchLanguage}
        >
          {m.site.otherLanguage}
        </button>
        <KeysMenu />
        <button
          type="button"
          className="plain"
          aria-label={m.site.theme}
          title={m.site.theme}
          onClick={switchTheme}
        >
          <Icon name="theme" />
        </button>
      </nav>
    </header>
  );
}
