// The report that Sanudo was founded on, where it lies beside the project: every span on its words, the
// chain of claims to be seen, the reasons readable. Its text stays where it is.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Browser } from './browser.mjs';
import { Sanudo } from './server.mjs';

const article = new URL('../../../../shared/mission/article.txt', import.meta.url);
const skip = existsSync(article) ? false : 'the founding report is not here';
const sanudo = new Sanudo();
const browser = new Browser();

before(async () => skip || browser.start(await sanudo.start()));
after(async () => {
  await browser.stop();
  sanudo.stop();
});

const read = async (page) => {
  await page.fill('textarea', readFileSync(article, 'utf8'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForSelector('article.card');
};

test('every mark stands on the words that the record names', { skip }, async () => {
  const page = await browser.open('paste');
  const [answer] = await Promise.all([
    page.waitForResponse((r) => r.url().endsWith('/code')),
    read(page),
  ]);
  const coded = await answer.json();
  assert.equal(await page.locator('article.card').count(), coded.events.length);
  const lines = await page.locator('.sheet .text p').allTextContents();
  assert.equal(lines.join('\n'), coded.document.text.trim().replaceAll(/\n+/g, '\n'));
  for (const event of coded.events) {
    await page.locator(`[id="card-${event.id}"] h3 button`).click();
    for (const [slot, spans] of [
      ['actor', event.actors],
      ['recipient', event.recipients],
      ['trigger', [event.evidence.trigger]],
    ]) {
      const shown = await page
        .locator(`.sheet .slot-${slot}, .sheet .also-${slot}`)
        .allInnerTexts();
      const text = shown.join(' ');
      for (const { text: words } of spans)
        assert.ok(text.includes(words.split(' ')[0]), `${event.type} ${slot}: ${words} in ${text}`);
    }
    await page.locator(`[id="card-${event.id}"] h3 button`).click();
  }
});

test('the statement speaks for Russia and China', { skip }, async () => {
  const page = await browser.open('paste');
  await read(page);
  const claim = page.locator('.claim p', { hasText: 'the statement' }).first();
  assert.match(
    (await claim.innerText()).replaceAll(/\s+/g, ' '),
    /“?the statement”? → .*Russia.*China.* says/,
  );
});

test('as it looks, with a reason open', { skip }, async () => {
  await browser.look('article', 'paste', async (page) => {
    await read(page);
    const card = page.locator('article.card', { hasText: 'Demand' }).nth(1);
    await card.locator('h3 button').click();
    await card.getByRole('button', { name: 'why?' }).click();
    await card.locator('.why dl dd').first().waitFor();
  });
});
