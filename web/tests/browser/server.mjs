// A real store and a real server for the browser's tests: `sanudo ingest` and `sanudo serve`.

import { execFile, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = process.env.SANUDO;
const root = new URL('../../../', import.meta.url).pathname;
const corpus = new URL('./corpus.mjs', import.meta.url).pathname;

const examples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(root, 'examples', name));

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function answers(base) {
  for (let turn = 0; turn < 150; ++turn) {
    const up = await fetch(`${base}/api/v1/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('sanudo serve does not answer');
}

export class Sanudo {
  folder = mkdtempSync(join(tmpdir(), 'sanudo-web-'));
  store = join(this.folder, 'news.db');

  ingest = (...files) => promisify(execFile)(program, ['ingest', '--store', this.store, ...files]);

  // The examples and some hundred invented reports.
  async fill() {
    const reports = join(this.folder, 'reports.jsonl');
    writeFileSync(reports, execFileSync(process.execPath, [corpus, '400']));
    await this.ingest(reports, ...examples);
  }

  async add(name, report) {
    const file = join(this.folder, name);
    writeFileSync(file, JSON.stringify(report));
    await this.ingest(file);
  }

  // Over the store, where one has been filled.
  async start() {
    const port = await freePort();
    this.base = `http://127.0.0.1:${port}`;
    const store = existsSync(this.store) ? ['--store', this.store] : [];
    this.server = spawn(program, ['serve', ...store, '--port', String(port)], { stdio: 'ignore' });
    await answers(this.base);
    return this.base;
  }

  stop() {
    this.server?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
