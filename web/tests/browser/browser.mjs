// Debian's Chromium, and what every view is held to: no violation that axe finds, nothing asked of
// another host, nothing that the content policy forbids, nothing wider than the window.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);
export const shots = process.env.SHOTS ?? 'shots';
mkdirSync(shots, { recursive: true });

const sizes = { desk: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } };

export class Browser {
  faults = [];

  async start(base) {
    this.base = base;
    this.chromium = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
    });
  }

  stop = () => this.chromium?.close();

  async open(view, { theme = 'light', size = 'desk' } = {}) {
    const context = await this.chromium.newContext({
      viewport: sizes[size],
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.faults.push(`${view}: ${error.message}`));
    page.on('console', (said) => {
      if (['error', 'warning'].includes(said.type())) this.faults.push(`${view}: ${said.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(this.base)) this.faults.push(`${view} asks ${request.url()}`);
    });
    await page.goto(`${this.base}/#/${view}`);
    await page.waitForSelector('main h1');
    await page.waitForLoadState('networkidle');
    return page;
  }

  // In light and dark, at a desk and on a phone; one picture each.
  async look(name, view, prepare = async () => {}) {
    for (const size of ['desk', 'phone']) {
      for (const theme of ['light', 'dark']) {
        const page = await this.open(view, { theme, size });
        await prepare(page);
        await page.screenshot({
          path: join(shots, `${name}-${size}-${theme}.png`),
          fullPage: true,
        });
        await this.holds(page, `${name}, ${size}, ${theme}`);
        await page.context().close();
      }
    }
  }

  async holds(page, where) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const said = violations.map(
      (v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join('\n  ')}`,
    );
    assert.deepEqual(said, [], where);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${where}: ${wider} pixels wider than the window`);
    assert.deepEqual(this.faults, [], where);
  }
}
