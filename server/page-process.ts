import { build } from 'vite';
import { PAGE_BUILD } from './build-page.ts';

/** The process that builds the page for a server. */

await build({ ...PAGE_BUILD, logLevel: 'warn' });
