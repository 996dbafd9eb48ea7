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

// A machine that has other work to do is slow, not wrong.
const patience = 120_000;

const looks = [
  ['desk', 'light'],
  ['desk', 'dark'],
  ['phone', 'light'],
];

// The head of a long page is enough to look at.
async function picture(page, name) {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: Math.min(document.documentElement.scrollHeight, 2400),
  }));
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true, clip });
}

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
    context.setDefaultTimeout(patience);
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

  // At a desk in light and in dark, and on a phone; a picture of each.
  async look(name, view, prepare = async () => {}) {
    for (const [size, theme] of looks) {
      const page = await this.open(view, { theme, size });
      await prepare(page);
      await picture(page, `${name}-${size}-${theme}`);
      if (size === 'desk') await this.holds(page, `${name}, ${theme}`);
      else await this.fits(page, `${name}, ${size}`);
      await page.context().close();
    }
  }

  async holds(page, where) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const said = violations.map(
      (v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join('\n  ')}`,
    );
    assert.deepEqual(said, [], where);
    await this.fits(page, where);
  }

  async fits(page, where) {
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${where}: ${wider} pixels wider than the window`);
    assert.deepEqual(this.faults.splice(0), [], where);
  }
}
