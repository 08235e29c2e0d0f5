import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { zhCN } from './messages/zh-CN.ts';
import { startRouter } from './router.tsx';
import { BrokenView } from './ui/broken-view.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { applyTheme } from './ui/theme.ts';
import './styles/base.css';
import './styles/search.css';
import './styles/density.css';
import './styles/facets.css';
import './styles/region-picker.css';
import './styles/years.css';
import './styles/keys.css';
import './styles/document.css';
import './styles/link-notice.css';
import './styles/corpus.css';
import './styles/session.css';
import './styles/chosen.css';
import './styles/forced-colors.css';
import './styles/print.css';

applyTheme();
startRouter();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <ErrorBoundary fallback={(error) => <BrokenView error={error} m={zhCN} />}>
    <App />
  </ErrorBoundary>,
);
