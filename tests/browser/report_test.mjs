// The HTML report in a browser: filters, links and marks do what they say, nothing is fetched, nothing of an article runs.
//   node report_test.mjs PROGRAM ROOT
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(0);
}

const [program, root] = process.argv.slice(2).map((path) => resolve(path));
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
if (!browserPath) skip("Chromium is not installed");
const { chromium } = await import("playwright-core").catch(() => skip("no playwright-core here; npm ci brings it"));
const axe = await import("axe-core").catch(() => skip("no axe-core here; npm ci brings it"));

const folder = mkdtempSync(join(tmpdir(), "twosource-browser-"));
const hostile = {
  "a<img src=x onerror=hit()>.txt":
    "The tunnel </script><script>window.hit = true</script> is 57 kilometres long.\n\nIt cost 12.2 billion francs " +
    '"><img src=x onerror="window.hit = true">.\n',
  "b.md": "---\ntitle: '<svg onload=\"window.hit = true\">'\nurl: 'javascript:window.hit = true'\nlanguage: en\n---\n" +
    "The tunnel is 57 kilometres long. It cost 12.2 million francs.\n",
  "c.ndjson":
    '{"source": "<b>x", "entity": "\\"><i>", "attribute": "p", "value": "100", "language": "en"}\n' +
    '{"source": "y", "entity": "\\"><i>", "attribute": "p", "value": "200", "language": "en"}\n' +
    '{"source": "z", "entity": "\\"><i>", "attribute": "p", "value": "more than 900", "language": "en"}\n',
};

function write(name, paths) {
  const file = join(folder, name + ".html");
  const run = (format) => {
    try {
      return execFileSync(program, ["--facts", join(root, "facts"), "check", ...paths, "--format", format, "--show", "all", "--fail-on", "none"],
        { cwd: folder, maxBuffer: 1 << 28 });
    } catch (error) {
      assert.fail(`check --format ${format} ends with ${error.status}`);
    }
  };
  writeFileSync(file, run("html"));
  return { url: pathToFileURL(file).href, report: JSON.parse(run("json")) };
}
for (const [name, text] of Object.entries(hostile)) writeFileSync(join(folder, name), text);

// A draft with one statement that the articles contradict and one that they bear out.
function writeReview() {
  writeFileSync(join(folder, "draft.md"), "The tunnel <svg onload='window.hit = true'> is 57 kilometres long. It cost 12.2 million francs.\n");
  writeFileSync(join(folder, "one.txt"), "The tunnel is 57 kilometres long. It cost 12.2 billion francs.\n");
  writeFileSync(join(folder, "two.txt"), "They say that the tunnel is 57 kilometres long and has cost 12.2 billion francs.\n");
  const file = join(folder, "review.html");
  writeFileSync(file, execFileSync(program, ["--facts", join(root, "facts"), "review", "draft.md", "--against", "one.txt", "two.txt",
    "--format", "html", "--show", "all", "--fail-on", "none"], { cwd: folder }));
  return pathToFileURL(file).href;
}
const review = writeReview();
const story = write("story", [join(root, "facts/corpus/gulf-datacentre")]);
const strange = write("strange", Object.keys(hostile));

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const problems = [];

async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const wanted = url.split("#")[0];
  page.on("request", (request) => request.url().split("#")[0] === wanted || problems.push(`asks for ${request.url()}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(url);
  return page;
}

const visible = (page) => page.locator("article.fact:visible");
const one = (text) => text.replace(/[\s\u00a0]+/g, " ").trim();

const checks = {
  async "facts, verdicts and counts are those of the JSON report"() {
    const page = await open(story.url);
    assert.equal(await visible(page).count(), story.report.facts.length);
    for (const [verdict, name] of [["conflict", "conflict"], ["agreement", "agreement"], ["single_source", "single"]]) {
      const count = story.report.facts.filter((fact) => fact.verdict === verdict).length;
      assert.equal(await page.locator(`article[data-verdict=${name}]`).count(), count);
      assert.match(await page.locator(`.counts li.${name}`).innerText(), new RegExp(`\\b${count}\\b`));
    }
  },

  async "the filters filter"() {
    const page = await open(story.url);
    const all = story.report.facts.length;
    await page.getByRole("checkbox", { name: "Sources agree" }).uncheck();
    await page.getByRole("checkbox", { name: "One source" }).uncheck();
    const conflicts = story.report.facts.filter((fact) => fact.verdict === "conflict").length;
    assert.equal(await visible(page).count(), conflicts);
    assert.equal(await page.locator("tr.agreement:visible").count(), 0);
    assert.equal(await page.locator("#agreements").isVisible(), false);
    assert.match(await page.locator("#shown").innerText(), new RegExp(`^${conflicts} of ${all} `));
    await page.getByRole("button", { name: "Show all" }).click();
    await page.waitForFunction((count) => document.querySelectorAll("article.fact:not([hidden])").length === count, all);

    const source = story.report.sources[1];
    await page.locator("select[name=source]").selectOption({ index: 2 });
    const claims = new Set(story.report.claims.filter((claim) => claim.source === source.id).map((claim) => claim.id));
    const stated = story.report.facts.filter((fact) => fact.values.some((value) => value.claims.some((id) => claims.has(id))));
    assert.equal(await visible(page).count(), stated.length);
    await page.getByRole("button", { name: "Show all" }).click();

    const entity = story.report.facts[0].entity;
    await page.locator("select[name=entity]").selectOption(entity);
    assert.equal(await visible(page).count(), story.report.facts.filter((fact) => fact.entity === entity).length);
    await page.getByRole("button", { name: "Show all" }).click();

    await page.locator("input[name=words]").fill("no such words anywhere");
    assert.equal(await visible(page).count(), 0);
  },

  async "each link leads to what it names"() {
    const page = await open(story.url);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll("a[href^='#']")].map((a) => a.getAttribute("href").slice(1)).filter((id) => !document.getElementById(id)));
    assert.deepEqual(broken, []);
    const quotes = await page.evaluate(() =>
      [...document.querySelectorAll(".quotes li")].map((item) => {
        const target = document.getElementById(item.querySelector(".credit a").getAttribute("href").slice(1));
        return [item.querySelector("mark").textContent, target.matches("mark") ? target.textContent : null];
      }));
    assert.ok(quotes.length > 20);
    for (const [quote, target] of quotes) if (target !== null) assert.equal(one(target), one(quote));
    assert.ok(quotes.filter(([, target]) => target === null).length <= quotes.length / 10);
  },

  async "a link into a folded text opens it"() {
    const page = await open(story.url);
    const link = page.locator("article.conflict .credit a").first();
    const target = page.locator(await link.getAttribute("href"));
    assert.equal(await target.isVisible(), false);
    await link.click();
    await target.waitFor({ state: "visible" });
    await page.waitForFunction((id) => {
      const box = document.getElementById(id).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    }, await target.getAttribute("id"));
    await target.locator("a").click();
    assert.match(page.url(), /#f\d+$/);
  },

  async "each claim is marked in its text"() {
    const page = await open(story.url);
    const texts = await page.evaluate(() => [...document.querySelectorAll(".text mark")].map((mark) => [mark.id, mark.textContent]));
    const claims = new Map(story.report.claims.map((claim) => ["c" + claim.id, claim.text]));
    assert.ok(texts.length > claims.size * 0.8);
    for (const [id, text] of texts) assert.equal(text, claims.get(id));
  },

  async "without JavaScript everything but the filters is there"() {
    const page = await open(story.url, { javaScriptEnabled: false });
    assert.equal(await page.locator("#filters").isVisible(), false);
    assert.equal(await visible(page).count(), story.report.facts.length);
    const folded = page.locator("article.agreement").first();
    assert.equal(await folded.locator("blockquote").first().isVisible(), false);
    await folded.locator("summary").click();
    assert.equal(await folded.locator("blockquote").first().isVisible(), true);
  },

  async "larger values stand further right"() {
    const page = await open(strange.url);
    const plot = page.locator("article.conflict", { hasText: "200" }).locator("svg").first();
    const places = await plot.evaluate((svg) =>
      [...svg.querySelectorAll("g.agrees, g.differs")].map((row) => [row.textContent, parseFloat(row.querySelector("circle").getAttribute("cx"))]));
    const at = (words) => places.find(([text]) => text.includes(words))[1];
    assert.ok(at("100") < at("200") && at("200") < at("900"));
    assert.match(await plot.getAttribute("aria-label"), /100.*200|200.*100/);
    assert.equal(await plot.locator("g", { hasText: "900" }).locator(".more").textContent(), "▸");
  },

  async "nothing that an article says runs or becomes markup"() {
    const page = await open(strange.url);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.locator("img, iframe, object, embed, i, article b").count(), 0);
    assert.equal(await page.locator("script").count(), 1);
    const schemes = await page.evaluate(() => [...document.links].map((link) => link.protocol));
    assert.ok(schemes.every((scheme) => ["file:", "http:", "https:"].includes(scheme)), schemes);
    assert.match(await page.locator("body").innerText(), /onerror=hit\(\)/);
  },

  async "a review leads from findings to the draft and back, and filters by class"() {
    const page = await open(review);
    const wrong = page.locator("article[data-verdict=contradicted]");
    assert.equal(await wrong.count(), 1);
    assert.match(await wrong.locator(".draft mark").innerText(), /12\.2 million/);
    assert.equal(await wrong.locator(".value.differs li").count(), 2);
    await wrong.locator(".draft .credit a").click();
    const mark = page.locator("mark:target");
    await mark.waitFor({ state: "visible" });
    assert.match(await mark.innerText(), /12\.2 million/);
    await mark.locator("a").click();
    assert.match(page.url(), /#r\d+$/);
    await page.getByRole("checkbox", { name: "Contradicted" }).uncheck();
    assert.equal(await wrong.isVisible(), false);
    assert.ok((await visible(page).count()) >= 1);
    assert.equal(await page.evaluate(() => window.hit), undefined);
  },

  async "it fits a phone, a tablet and a desk"() {
    for (const width of [390, 820, 1440]) {
      const page = await open(story.url, { viewport: { width, height: 900 } });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} pixels at ${width}`);
    }
  },

  async "print unfolds the facts"() {
    const page = await open(story.url);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("article.agreement blockquote").first().isVisible(), true);
    assert.equal(await page.locator("#filters").isVisible(), false);
  },

  async "the keyboard skips to the facts"() {
    const page = await open(story.url);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  },

  async "axe finds nothing, in light and dark, wide and narrow"() {
    for (const [url, colorScheme, width] of [[story.url, "light", 1280], [story.url, "dark", 390], [strange.url, "dark", 1280], [review, "light", 390]]) {
      const page = await open(url, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await page.evaluate(axe.default.source);
      const found = await page.evaluate(() => window.axe.run());
      assert.deepEqual(found.violations.map((v) => `${colorScheme} ${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`), []);
    }
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  problems.length = 0;
  try {
    await check();
    assert.deepEqual(problems, []);
  } catch (error) {
    failed += 1;
    console.log(`failed: ${name}\n${error.message}`);
  }
  for (const context of browser.contexts()) await context.close();
}
await browser.close();
rmSync(folder, { recursive: true });
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
