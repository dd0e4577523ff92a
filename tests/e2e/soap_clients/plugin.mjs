// Runs seqrShop.js in pages that have just what it needs: node plugin.mjs SCRIPT ADDRESS. Prints what it drew, and
// what it told the pages when their status URL gave those answers one after the other.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [, , file, address] = process.argv;
const statusURL = '/status?order=Чай&x=1';
const CODE = 'HTTP://SEQR.SE/R20150306072260070';

function element(tag) {
  const classes = [];
  return {
    tag, classes, children: [], textContent: '', classList: { add: (name) => classes.push(name) },
    appendChild(child) { this.children.push(child); },
  };
}

async function run({ fragment = {}, inside = '', agent = 'Firefox', language = 'de', answers = [] }) {
  const told = [];
  const asked = [];
  let drawn = null;
  const script = {
    src: `${address}#!${Object.entries(fragment).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`,
    textContent: inside,
    parentNode: { insertBefore(child) { drawn = child; } },
  };
  const waiting = [];
  const window = {
    document: { getElementById: (id) => (id === 'seqrShop' ? script : null), createElement: element },
    navigator: { language, userAgent: agent },
    setTimeout: (next, pause) => waiting.push([next, pause]),
    fetch: async (url) => {
      asked.push(url);
      const answer = answers.shift();
      if (answer === 'offline') throw new Error(answer);
      return typeof answer === 'number' ? { status: answer } : { status: 200, json: async () => answer };
    },
    told: (data) => told.push(data.status),
  };
  vm.runInNewContext(readFileSync(file, 'utf8'), { window, URL, encodeURIComponent, decodeURIComponent });
  const pauses = [];
  while (waiting.length && answers.length) {
    const [next, pause] = waiting.shift();
    pauses.push(pause);
    next();
    await new Promise((done) => setTimeout(done, 0));
  }
  const parts = Object.fromEntries(drawn.children.map((child) => [child.tag, child]));
  return {
    id: drawn.id, classes: drawn.classes, tags: Object.keys(parts), caption: (parts.div || parts.a || {}).textContent,
    image: parts.img && parts.img.src, alt: parts.img && parts.img.alt, link: parts.a && parts.a.href,
    told, asked, pauses, goesOn: waiting.length > 0,
  };
}

const settings = { invoiceQRCode: CODE, statusURL, statusCallback: 'told', injectCSS: 'true' };
const issued = { status: 'ISSUED' };
console.log(JSON.stringify({
  desktop: await run({ fragment: settings, answers: [issued, null, 500, 'offline', issued, { status: 'PAID' }, issued] }),
  phone: await run({
    inside: JSON.stringify({ ...settings, injectCSS: false, language: 'sv', pollFreq: 250 }), agent: 'iPhone',
    answers: [{ status: 'CANCELED' }, issued],
  }),
  gone: await run({ fragment: settings, answers: [404, issued] }),
}));
