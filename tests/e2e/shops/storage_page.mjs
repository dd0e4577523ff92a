// A shop's page that stores payment data: loads the data storage's script as a browser does, with the little of
// a document that the script looks at, and calls it.
//   node storage_page.mjs JAVASCRIPT_URL CLASS METHOD DATA
// DATA is JSON. Prints JSON: status, anonymised data, errors.
import vm from 'node:vm';

const [url, className, method, data] = process.argv.slice(2);
const script = await (await fetch(url)).text();
const window = { addEventListener() {}, removeEventListener() {} };
const context = vm.createContext({
  ...window, window, URL, URLSearchParams, fetch, document: { currentScript: { src: url } },
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
