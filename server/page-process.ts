import { PAGE_BUILD } from './build-page.ts';

/** The process that builds the page for a server. */

// Where the page is built already, as in an image, vite need not be installed.
const { build } = await import('vite');
await build({ ...PAGE_BUILD, logLevel: 'warn' });
