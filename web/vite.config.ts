import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// What the server hands out: no inline script or style (its content policy forbids them), no data
// URL, file names by hash so that they may be cached for ever.
export default defineConfig({
  plugins: [svelte()],
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8750' } },
  test: { include: ['tests/unit/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
