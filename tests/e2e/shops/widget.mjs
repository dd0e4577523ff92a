// Runs a payment widget's script in a document of its own and tells what it did. Arguments: the script, then JSON
// {"config": .., "says": [words], "global": name, "onLoad": bool, "events": [names]}. `global` has the widget's methods;
// with `onLoad` the configuration is not given to init() but stands in window.HPPConfig. Prints JSON: frames that are
// there, tabs it opened, what it complained about, which of `events` were told, by a handler or a bound listener.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const [script, text] = process.argv.slice(2);
const { config, says = [], global = 'widget', onLoad = false, events = [] } = JSON.parse(text);
const elements = new Map();
const tabs = [];
const errors = [];
const told = [];
const listening = { message: () => {}, load: () => {} };

function element(id) {
  return {
    id,
    children: [],
    setAttribute(name, value) { this[name] = value; },
    appendChild(child) { this.children.push(child); elements.set(child.id, child); },
    remove() { elements.delete(this.id); },
  };
}

elements.set('checkout', element('checkout'));
const window = {
  addEventListener: (name, heard) => { listening[name] = heard; },
  open: (url) => tabs.push(url),
};
const document = {
  getElementById: (id) => elements.get(id) ?? null,
  createElement: () => element(''),
};
const console_ = { error: (...words) => errors.push(words.join(' ')) };
if (events.length > 0) {
  config.handlers = Object.fromEntries(events.map((name) => [name, () => told.push(`handler ${name}`)]));
}
if (onLoad) window.HPPConfig = config;
runInNewContext(readFileSync(script, 'utf8'), { window, document, console: console_, encodeURIComponent });
for (const name of events) window[global].bindEventListener(name, () => told.push(`bound ${name}`));
listening.load();
if (!onLoad) window[global].init(config);
for (const data of says) listening.message({ data });
const frames = [...elements.values()].filter((each) => each.src).map(({ id, src, width }) => ({ id, src, width }));
console.log(JSON.stringify({ frames, tabs, errors, told }));
