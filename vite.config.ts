import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` sends API calls: a server started beside it with `npm start`. */
const API_SERVER = process.env.API_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: 'client',
  // Files name each other relative to themselves, so that the server can show them under any path.
  base: './',
  plugins: [react()],
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022' },
  server: { proxy: { '/api': API_SERVER } },
});
