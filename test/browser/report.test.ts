/** The report in a real browser, from a file, without a network: light, dark and on a telephone. Skips where there is no Chromium. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tandem, workspace } from '../support/command.ts';

const CHROMIUM = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const VIEWS = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 900 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 900 },
  { name: 'telephone', colorScheme: 'light', width: 400, height: 800 },
] as const;

describe.skipIf(CHROMIUM === undefined)('report.html in Chromium (skipped where there is none on the path)', () => {
  const folder = workspace();
  let browser: Browser;
  const addresses: Record<string, string> = {};

  beforeAll(async () => {
    // The committed report is held against the simulator by a test of its own; the French one is made here.
    addresses['en'] = pathToFileURL(join(ROOT, 'reports/retail-contact-centre/report.html')).href;
    const scenario = join(ROOT, 'scenarios/retail-contact-centre.yaml');
    const { code, err } = await tandem(['compare', scenario, '--replications', '2', '--lang', 'fr', '--reporter', 'html=fr.html', '--quiet'], { cwd: folder });
    if (code !== 0) throw new Error(`the report could not be made: ${err}`);
    addresses['fr'] = pathToFileURL(join(folder, 'fr.html')).href;
    // Each launch has a fresh profile in a temporary folder.
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS, headless: true });
  }, 180_000);
  afterAll(() => browser.close());

  /** Opens the report and hands back what went wrong or went out while it loaded and was scrolled through. */
  async function open(
    lang: string,
    { colorScheme, width, height }: (typeof VIEWS)[number],
  ): Promise<{ readonly page: Page; readonly trouble: readonly string[] }> {
    const page = await browser.newPage();
    const trouble: string[] = [];
    const address = addresses[lang] ?? '';
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => trouble.push(`script: ${error.message}`));
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) trouble.push(`request: ${request.url()}`);
    });
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await page.evaluate('window.scrollTo(0, 0)');
    return { page, trouble };
  }

  describe.each(['en', 'fr'])('%s', (lang) => {
    it.each(VIEWS)('$name: nothing in the console, nothing from outside, nothing wider than the screen, the verdict at once', async (view) => {
      const { page, trouble } = await open(lang, view);
      expect(trouble).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(view.width);
      const verdict = page.locator('main section').first();
      expect(await verdict.isVisible()).toBe(true);
      expect((await verdict.innerText()).length).toBeGreaterThan(40);
      const box = await verdict.boundingBox();
      expect(box?.y).toBeLessThan(view.height);
      expect(await page.evaluate('document.documentElement.lang')).toBe(lang);
      await page.close();
    });

    it('the table behind every chart opens with the keyboard', async () => {
      const { page, trouble } = await open(lang, VIEWS[0]);
      const charts = page.locator('figure:has(svg)');
      const count = await charts.count();
      expect(count).toBeGreaterThan(2);
      for (let index = 0; index < count; index++) {
        const chart = charts.nth(index);
        const [table, summary] = [chart.locator('details table'), chart.locator('details > summary')];
        expect(await table.count()).toBe(1);
        expect(await table.isVisible()).toBe(false);
        await summary.focus();
        await page.keyboard.press('Enter');
        expect(await table.isVisible()).toBe(true);
        expect(await table.locator('tbody tr').count()).toBeGreaterThan(0);
      }
      expect(trouble).toEqual([]);
      await page.close();
    });
  });

  it('is light in light and dark in dark, and its text stands out in both', async () => {
    const light: number[] = [];
    for (const view of [VIEWS[0], VIEWS[1]]) {
      const { page } = await open('en', view);
      const [ground, ink] = (await page.evaluate(`(() => {
        const luminance = (colour) => {
          const canvas = document.createElement('canvas').getContext('2d');
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const style = getComputedStyle(document.body);
        return [luminance(style.backgroundColor), luminance(style.color)];
      })()`)) as readonly [number, number];
      light.push(ground);
      expect((Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)).toBeGreaterThan(7);
      await page.close();
    }
    expect(light[0]).toBeGreaterThan(0.7);
    expect(light[1]).toBeLessThan(0.1);
  });

  it('with scripts off it still tells everything', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(addresses['en'] ?? '');
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(1000);
    expect(await page.locator('figure svg').first().isVisible()).toBe(true);
    await page.close();
  });
});
