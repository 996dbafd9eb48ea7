// Each view of the explorer, on a store that `sanudo ingest` filled and `sanudo serve` shows.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Browser } from './browser.mjs';
import { Sanudo } from './server.mjs';

const sanudo = new Sanudo();
const browser = new Browser();

const get = async (path) => (await fetch(`${sanudo.base}/api/v1/${path}`)).json();
const address = (page) => page.evaluate(() => location.hash);

before(async () => {
  await sanudo.fill();
  await browser.start(await sanudo.start());
});

after(async () => {
  await browser.stop();
  sanudo.stop();
});

test('home: what is in the store', async () => {
  await browser.look('home', '', async (page) => {
    await page.waitForSelector('article.card');
    await page.waitForSelector('svg a rect');
  });
});

test('paste: an example becomes cards over its text', async () => {
  await browser.look('paste-empty', 'paste');
  await browser.look('paste', 'paste', async (page) => {
    await page.getByRole('button', { name: 'a summit' }).click();
    await page.waitForSelector('article.card');
    await page.locator('article.card h3 button').first().click();
    await page.getByRole('button', { name: 'why?' }).first().click();
    await page.waitForSelector('.why dl dd');
  });
});

test('paste: the keys choose an event and open its tree', async () => {
  const page = await browser.open('paste');
  await page.getByRole('button', { name: 'a ceasefire' }).click();
  const word = page.locator('[data-trigger]').first();
  await word.focus();
  await page.keyboard.press('Enter');
  assert.equal(await word.getAttribute('aria-pressed'), 'true');
  const card = page.locator('article.selected');
  await card.getByRole('button', { name: 'why?' }).press('Enter');
  await card.locator('summary', { hasText: 'How the sentence is built' }).press('Enter');
  await card.locator('svg path').first().waitFor();
  assert.match(await address(page), /event=/);
});

test('paste: text from right to left stands at the right', async () => {
  const page = await browser.open('paste', { size: 'phone' });
  await page.fill('textarea', 'שלום עולם\n\nIran condemned Israel on Friday.');
  assert.equal(
    await page.locator('textarea').evaluate((box) => getComputedStyle(box).direction),
    'rtl',
  );
  await page.getByRole('button', { name: 'Read it' }).click();
  const first = page.locator('.text p').first();
  await first.waitFor();
  assert.equal(await first.evaluate((p) => getComputedStyle(p).direction), 'rtl');
  await browser.holds(page, 'right to left');
});

test('search: filters combine, the view is an address, what is seen can be downloaded', async () => {
  const page = await browser.open('search?party=RUS');
  await page.getByRole('button', { name: 'Sanction', exact: true }).click();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.waitForSelector('tbody tr');
  assert.equal(await address(page), '#/search?party=RUS&type=SANCTION&view=table');
  const { total } = await get('events?party=RUS&type=SANCTION&count=true');
  assert.match(await page.locator('.head p').first().innerText(), new RegExp(`^${total} event`));
  const link = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const csv = await (await fetch(new URL(link, sanudo.base))).text();
  assert.ok(csv.trimEnd().split('\n').length >= total, csv.slice(0, 200));
  await browser.look('search', 'search?party=RUS', (view) => view.waitForSelector('article.card'));
  await browser.look('search-table', 'search?party=RUS&view=table', (view) =>
    view.waitForSelector('tbody tr'),
  );
});

test('search: whom one types is offered and taken by the keys', async () => {
  const page = await browser.open('search');
  await page.getByRole('combobox', { name: 'Who, on either side' }).pressSequentially('Azerb');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chip:has-text("Azerbaijan")');
  assert.equal(await address(page), '#/search?party=AZE');
});

test('two sides: a bar opens its events', async () => {
  const page = await browser.open('dyads?a=ARM&b=AZE&unit=year');
  await page.locator('svg a').first().click();
  await page.waitForSelector('article.card');
  assert.match(await address(page), /at=\d{4}-01-01/);
  await browser.look('dyads', 'dyads?a=ARM&b=AZE', (view) => view.waitForSelector('article.card'));
  await browser.look('dyads-choose', 'dyads', (view) => view.waitForSelector('main ul li a'));
});

test('map: a place opens its events', async () => {
  const page = await browser.open('map');
  const pin = page.locator('circle[role=button]').first();
  await pin.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('article.card');
  await browser.look('map', 'map', (view) => view.waitForSelector('path.shade-1, circle.pin'));
});

test('network: two hundred actors, and no name over another', async () => {
  const page = await browser.open('network?nodes=200&level=entity');
  await page.waitForSelector('circle[role=button]');
  const over = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.frame text')].map((name) =>
      name.getBoundingClientRect(),
    );
    const meet = (a, b) =>
      a.left + 2 < b.right && b.left + 2 < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom;
    return {
      names: boxes.length,
      over: boxes.filter((a, i) => boxes.slice(i + 1).some((b) => meet(a, b))).length,
    };
  });
  assert.ok(over.names > 50, `${over.names} names`);
  assert.ok(over.over <= over.names / 20, JSON.stringify(over));
  await browser.look('network', 'network?nodes=60', (view) =>
    view.waitForSelector('circle[role=button]'),
  );
  await browser.look('network-200', 'network?nodes=200&level=entity', (view) =>
    view.waitForSelector('circle[role=button]'),
  );
});

test('actor: who, what it does to whom, what it says', async () => {
  await browser.look('actor', 'actor/state:arm', async (page) => {
    await page.waitForSelector('article.card');
    assert.equal(await page.locator('h1').innerText(), 'Armenia');
  });
});

test('topic: a treaty and a word', async () => {
  await browser.look('topic', 'topic/agreement', (page) => page.waitForSelector('article.card'));
  await browser.look('topic-treaty', 'topic/treaty:inf', (page) => page.waitForSelector('ol li'));
});

test('report: its events, and other reports of them with what differs', async () => {
  const { events } = await get('events?q=shelled&limit=200');
  const told = events.find((event) => event.same && event.same.reports > 1) ?? events[0];
  const view = `document/${told.document.id}?event=${told.id}`;
  await browser.look('report', view, async (page) => {
    const card = page.locator('article.selected');
    await card.locator('summary', { hasText: 'other reports' }).click();
    await card.locator('ul li').first().waitFor();
  });
});

test('review: accepted, rejected with a reason, counted', async () => {
  const page = await browser.open('review');
  await page.waitForSelector('article.card');
  await page.getByRole('button', { name: 'Reject' }).click();
  assert.match(await page.getByRole('alert').innerText(), /Say in a few words/);
  const before = await page.locator('article.card').getAttribute('id');
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.waitForFunction((id) => document.querySelector('article.card')?.id !== id, before);
  await page.getByLabel('Reason').fill('No act of politics');
  await page.getByRole('button', { name: 'Reject' }).click();
  await page.waitForFunction((id) => document.querySelector('article.card')?.id !== id, before);
  await page.getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('Towards whom').fill('Kenya');
  await page.getByLabel('Reason').fill('The other side is Kenya');
  await page.getByRole('button', { name: 'Keep the correction' }).click();
  await page.waitForTimeout(300);
  assert.equal((await get('quality')).all.reviewed, 3);
  await browser.look('review', 'review', (view) => view.waitForSelector('article.card'));
  await browser.look('quality', 'quality', (view) => view.waitForSelector('tbody tr'));
});

test('live: what is ingested appears', async () => {
  const page = await browser.open('');
  await page.waitForSelector('article.card');
  await page.waitForTimeout(1000);
  await sanudo.add('new.jsonl', {
    title: 'Chile and Peru',
    text: 'SANTIAGO, May 3, 2023 - Chile praised Peru for its help on Wednesday.',
    publisher: 'The Morning Courier',
  });
  await page.locator('li.new', { hasText: 'praised' }).first().waitFor({ timeout: 15000 });
});

test('size: the first load of the map is under 150 KB', async () => {
  const context = await browser.chromium.newContext();
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${sanudo.base}/#/map`);
  await page.waitForSelector('path.land');
  await page.waitForLoadState('networkidle');
  await context.close();
  console.log(`first load of the map: ${bytes} bytes`);
  assert.ok(bytes < 150 * 1024, `${bytes} bytes`);
});

test('the files are the same, packed or not, and may be kept', async () => {
  const page = await (await fetch(sanudo.base)).text();
  const [name] = /assets\/index-[^"]+\.js/.exec(page);
  const plain = await fetch(`${sanudo.base}/${name}`, {
    headers: { 'Accept-Encoding': 'identity' },
  });
  const packed = await fetch(`${sanudo.base}/${name}`, { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.match(packed.headers.get('cache-control'), /immutable/);
  assert.equal(await packed.text(), await plain.text());
});
