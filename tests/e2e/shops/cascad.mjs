// A small shop as a merchant might write it for Cascad: invoices over the Private API, callbacks checked over their
// bytes, reconciliation, refunds. Environment: SHOP_API, SHOP_ACCOUNT, SHOP_API_KEY, SHOP_PRIVATE (test key). Prints its
// own address when it listens.
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { SHOP_API, SHOP_ACCOUNT, SHOP_API_KEY, SHOP_PRIVATE } = process.env;
const orders = {};
const log = [];
let own = '';

// base64(SHA1(key, body, key)) over the bytes as they came.
function isGenuine(bytes, signature) {
  const ours = createHash('sha1').update(SHOP_PRIVATE).update(bytes).update(SHOP_PRIVATE).digest();
  const theirs = Buffer.from(String(signature), 'base64');
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

async function call(method, path, body) {
  const pair = Buffer.from(`${SHOP_ACCOUNT}:${SHOP_API_KEY}`).toString('base64');
  const answer = await fetch(`${SHOP_API}${path}`, {
    method,
    headers: { Authorization: `Basic ${pair}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const document = await answer.json();
  if (document.errors) throw new Error(`${answer.status} ${document.errors[0].title}`);
  return document.data;
}

async function buy({ order }) {
  const data = await call('POST', '/api/payment-invoices', {
    data: {
      type: 'payment-invoices',
      attributes: {
        reference_id: order, currency: 'USD', amount: 12.34, test_mode: true, description: `Заказ № ${order}`,
        metadata: { order }, callback_url: `${own}/callback`,
        return_urls: { success: `${own}/return?order=${order}`, fail: `${own}/return?order=${order}` },
      },
    },
  });
  orders[order] = { invoice: data.id, status: data.attributes.status, updated: data.attributes.updated, sent: 0 };
  return data.attributes.hpp_url;
}

// The newest wins; goods are sent once, and only for what was ordered.
function learn({ id, attributes }) {
  const order = orders[attributes.reference_id];
  if (!order || order.invoice !== id || attributes.updated < order.updated) return;
  if (Number(attributes.amount) !== 12.34 || attributes.currency !== 'USD' || attributes.test_mode !== true) return;
  order.status = attributes.status;
  order.updated = attributes.updated;
  if (attributes.status === 'processed' && order.sent === 0) order.sent = 1;
}

function callback(bytes, headers) {
  const genuine = isGenuine(bytes, headers['x-signature']);
  const document = genuine ? JSON.parse(bytes.toString('utf8')) : null;
  log.push(genuine ? document.data.attributes.status : 'forged');
  if (genuine) learn(document.data);
  return { status: genuine ? 200 : 403 };
}

async function reconcile({ order }) {
  const found = await call('GET', `/payment-invoices/?filter[reference_id]=${order}`);
  if (found.length > 0) learn(found[0]);
  return { text: `<body data-page="${orders[order].status}">` };
}

// What a story asks (resources/example-shop/README.md).
function probe({ ref }) {
  const order = orders[ref];
  if (!order) return { status: 404 };
  const state = order.status === 'processed' ? 'paid' : order.status;
  return { text: JSON.stringify({ state, released: order.sent, total: '12.34 USD' }) };
}

async function refund({ order, amount }) {
  const { invoice } = orders[order];
  const data = await call('POST', `/payment-invoices/${invoice}/refund`, {
    data: {
      type: 'refund', id: invoice,
      attributes: { invoiceId: invoice, amount: Number(amount), reference_id: `refund-${order}-${amount}` },
    },
  });
  return { text: data.type };
}

async function answer(request, bytes) {
  const url = new URL(request.url, own);
  const query = Object.fromEntries(url.searchParams);
  switch (url.pathname) {
    case '/buy': return { text: await buy(query) };
    case '/callback': return callback(bytes, request.headers);
    case '/return':
    case '/reconcile': return reconcile(query);
    case '/refund': return refund(query);
    case '/probe': return probe(query);
    case '/kept': return { text: JSON.stringify({ orders, log }) };
    default: return { status: 404 };
  }
}

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  try {
    const { status = 200, text = '' } = await answer(request, Buffer.concat(parts));
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(text);
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  own = `http://127.0.0.1:${server.address().port}`;
  console.log(own);
});
