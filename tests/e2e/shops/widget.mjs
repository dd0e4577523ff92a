// Runs the payment widget's script in a document of its own and tells what it did. Arguments: the script, then JSON
// {"config": .., "says": [words]}. Prints JSON: frames that are there, tabs it opened, what it complained about.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const [script, text] = process.argv.slice(2);
const { config, says = [] } = JSON.parse(text);
const elements = new Map();
const tabs = [];
const errors = [];
let listener = () => {};

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
const window = { addEventListener: (_, heard) => { listener = heard; }, open: (url) => tabs.push(url) };
const document = {
  getElementById: (id) => elements.get(id) ?? null,
  createElement: () => element(''),
};
const console_ = { error: (...words) => errors.push(words.join(' ')) };
runInNewContext(readFileSync(script, 'utf8'), { window, document, console: console_, encodeURIComponent });
window.widget.init(config);
for (const data of says) listener({ data });
const frames = [...elements.values()].filter((each) => each.src).map(({ id, src, width }) => ({ id, src, width }));
console.log(JSON.stringify({ frames, tabs, errors }));
