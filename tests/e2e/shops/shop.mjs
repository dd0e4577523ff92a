// A small shop as a merchant might write it for Node: signs the text it sends, no packages.
// Environment: SHOP_API (address of the payment API), SHOP_EID, SHOP_KEY. Prints its own address when it listens.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { SHOP_API, SHOP_EID, SHOP_KEY } = process.env;
const orders = {};
const callbacks = [];
let own = '';

const hashOf = (text) => createHmac('sha512', SHOP_KEY).update(text, 'utf8').digest('hex');

function checked(text, hash) {
  const [ours, theirs] = [Buffer.from(hashOf(text)), Buffer.from(String(hash))];
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) throw new Error('wrong signature');
  return JSON.parse(text);
}

// The signed text is cut out of the body: from the first "data": to the last byte but one.
function checkedBody(body) {
  const text = body.slice(body.indexOf('"data":') + 7, -1);
  return checked(text, JSON.parse(body).credentials.hash);
}

async function call(name, data) {
  const text = JSON.stringify(data);
  const credentials = { id: SHOP_EID, hash: hashOf(text), version: '2.5.0', client: 'Test:Node:1.0', test: true };
  const answer = await fetch(`${SHOP_API}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `{"credentials":${JSON.stringify(credentials)},"data":${text},"function":"${name}"}`,
  });
  const body = await answer.text();
  const { code, message } = JSON.parse(body);
  if (code) throw new Error(`${code} ${message}`);
  return checkedBody(body);
}

async function buy({ order }) {
  const orderid = `NODE-${order}`;
  const begun = await call('initCheckout', {
    CheckoutData: { terms: `${own}/terms`, redirectOnSuccess: true },
    PaymentData: {
      currency: 'SEK', language: 'sv', country: 'SE', orderid,
      accepturl: `${own}/accept?a=1&b=å/ä`, cancelurl: `${own}/cancel`, callbackurl: `${own}/callback?shop=1`,
    },
    Articles: [{ artnr: 'A/1', title: 'Smörgås å/ö <b>', quantity: 1, aprice: 8000, withouttax: 8000, taxrate: 25 }],
    Cart: { Total: { withouttax: 8000, tax: 2000, withtax: 10000 } },
  });
  orders[orderid] = { states: [], sent: 0 };
  return `<iframe src="${begun.url}"></iframe>`;
}

async function settle({ number, orderid }) {
  const info = await call('getPaymentinfo', { number });
  const order = orders[orderid];
  const state = info.PaymentData.status;
  order.states.push(state);
  if (['Created', 'Paid'].includes(state) && order.sent === 0) order.sent += 1;
  return `<body data-page="thanks">${state}</body>`;
}

async function callback(body) {
  const notice = checkedBody(body);
  callbacks.push(notice);
  return settle(notice);
}

const fromBrowser = (form) => checked(form.get('data'), JSON.parse(form.get('credentials')).hash);

async function answer(request, body) {
  const url = new URL(request.url, own);
  const form = new URLSearchParams(body);
  switch (url.pathname) {
    case '/buy': return buy(Object.fromEntries(form));
    case '/callback': return callback(body);
    case '/accept': return settle(fromBrowser(form));
    case '/cancel': return `<body data-page="cancelled">${fromBrowser(form).status}</body>`;
    case '/kept': return JSON.stringify({ orders, callbacks });
    default: return null;
  }
}

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  try {
    const text = await answer(request, Buffer.concat(parts).toString('utf8'));
    response.writeHead(text === null ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(text ?? 'no such page');
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  own = `http://127.0.0.1:${server.address().port}`;
  console.log(own);
});
