// The first step: a server that has no reports yet.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser } from './browser.mjs';
import { Sanudo } from './server.mjs';

const sanudo = new Sanudo();
const browser = new Browser();

before(async () => browser.start(await sanudo.start()));
after(async () => {
  await browser.stop();
  sanudo.stop();
});

test('the first step leads to an example that is read', async () => {
  const page = await browser.open('');
  await page.getByRole('link', { name: 'Read the example' }).click();
  await page.waitForSelector('article.card');
  assert.ok((await page.locator('article.card').count()) > 3);
  await browser.look('first-step', '', (view) => view.waitForSelector('pre code'));
});

test('every view says in words that there is nothing yet', async () => {
  for (const view of ['search', 'dyads', 'map', 'network', 'review', 'quality']) {
    const page = await browser.open(view);
    await browser.holds(page, `${view} of an empty store`);
    await page.context().close();
  }
});
