// Runs the widget's script in a page that has just what it needs: node widget.mjs SCRIPT ADDRESS. Prints what it drew.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [, , file, address] = process.argv;

function element(tag) {
  return {
    tag, style: {}, children: [], textContent: '',
    appendChild(child) { this.children.push(child); },
    find(wanted) {
      return this.tag === wanted ? this : this.children.map((each) => each.find(wanted)).find(Boolean);
    },
  };
}

const target = element('div');
const window = { document: {
  currentScript: { src: address },
  createElement: element,
  querySelector: (selector) => (selector === '#qrcode' ? target : null),
} };
vm.runInNewContext(readFileSync(file, 'utf8'), { window, URL, encodeURIComponent });

function drawn(options) {
  target.children = [];
  window.seqrQRCode.qrCode({ selector: '#qrcode', webshopId: 'my_shop', ...options });
  return { alt: target.find('img').alt, image: target.find('img').src, link: target.find('a').href };
}

let refused = '';
try {
  drawn({ purchaseToken: 'Чай-17' });
} catch (error) {
  refused = error.message;
}
window.seqrQRCode.qrCode({ selector: '#elsewhere', purchaseToken: '1', webshopId: 'my_shop' });
console.log(JSON.stringify({
  demo: drawn({ purchaseToken: 'TEA-17_red.M', mode: 'demo' }),
  production: drawn({ purchaseToken: 'TEA-17_red.M' }),
  refused,
}));
