// A shop's page that stores payment data: loads the data storage's script as a browser does, with the little of
// a document that the script looks at, and calls it.
//   node storage_page.mjs JAVASCRIPT_URL CLASS METHOD DATA [old]
// DATA is JSON. "old": a browser without fetch and CORS. Prints JSON: status, anonymised data, errors.
import vm from 'node:vm';

const [url, className, method, data, age] = process.argv.slice(2);
const script = await (await fetch(url)).text();
const window = { addEventListener() {}, removeEventListener() {} };

function element(tag) {
  const made = { tag, style: {}, children: [], append(...more) { made.children.push(...more); }, remove() {} };
  made.submit = async () => {
    const fields = new URLSearchParams(made.children.map((input) => [input.name, input.value]));
    const page = await (await fetch(made.action, { method: made.method, body: fields })).text();
    // The frame's page posts `response` to returnUrl, whose script knows these names only.
    const answer = page.match(/name="response" value="([^"]*)"/)[1].replaceAll('&amp;', '&');
    const frame = { parent: window };
    frame.parent[className.replace('_DataStorage', '_Fallback_Request_Object')].setResponseText(answer);
  };
  return made;
}

const document = { currentScript: { src: url }, createElement: element, body: element('body') };
const context = vm.createContext({
  ...window, window, URL, URLSearchParams, document, ...(age === 'old' ? {} : { fetch }),
});
vm.runInContext(script, context);
const storage = new window[className]();
storage[method](JSON.parse(data), (response) => {
  const errors = response.getErrors();
  console.log(JSON.stringify({
    status: response.getStatus(),
    anonymised: response.getAnonymizedPaymentInformation(),
    falsy: !errors,
    errors: errors || {},
    count: response.response.errors || null,
    methods: Object.getOwnPropertyNames(window[className].prototype).sort(),
  }));
});
