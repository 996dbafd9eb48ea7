import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { coarseAtlas } from './scripts/atlas.ts';

// What of others is handed out inside the page.
const carried = [
  'svelte',
  'clsx',
  'esm-env',
  'd3-array',
  'd3-dispatch',
  'd3-force',
  'd3-geo',
  'd3-quadtree',
  'd3-timer',
  'internmap',
  'topojson-client',
  'world-atlas',
  '@fontsource/source-serif-4',
  '@fontsource-variable/source-sans-3',
];

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8') : ''}`;
}

// Their licences ask to stand beside them: licences.txt.
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    const source = carried
      .filter((name) => existsSync(`node_modules/${name}`))
      .map(licenceOf)
      .join('\n\n----\n\n');
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
  },
};

const atlas: Plugin = {
  name: 'atlas',
  resolveId: (id) => (id === 'virtual:atlas' ? '\0atlas' : undefined),
  load: (id) =>
    id === '\0atlas'
      ? `export default JSON.parse(${JSON.stringify(JSON.stringify(coarseAtlas()))})`
      : undefined,
};

// Few files: what most views need is one; what few need comes with them.
const common = /src\/(api|record|words|router)|node_modules\/(svelte|clsx|esm-env)/;
const few =
  /(Graph|Map|Place|Tree|Reading|Quote|Legend|Drop|Bars|Offices|Treaty|Verdict|Interval|Other|Neigh|TopD|Over)/;
const shared = (id: string) =>
  common.test(id) || (/src\/parts\/[A-Z]\w+\.svelte/.test(id) && !few.test(id));

// What the server hands out: no inline script or style (its content policy forbids them), no data
// URL, file names by hash so that they may be cached for ever.
export default defineConfig({
  plugins: [svelte(), atlas, licences],
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    cssCodeSplit: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: 'shared', test: shared }] } },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8765' } },
  test: { include: ['tests/unit/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
