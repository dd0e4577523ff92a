#include "providers/qvickly/snippets.h"

#include "providers/qvickly/messages.h"

namespace kassa::qvickly {

namespace {

// The signature is over the exact bytes of "data", so each program encodes the data once and sends that text.
constexpr char curlCode[] = R"CODE(#!/bin/sh
# Begins a purchase: initCheckout, signed with HMAC-SHA512 over the JSON text of "data".
set -eu
API='@API@'
EID='@EID@'
KEY='@KEY@'
SHOP='http://127.0.0.1:8080' # your shop
ORDER="CURL-$(date +%s)"

DATA=$(cat <<END | tr -d '\n'
{"CheckoutData":{"terms":"$SHOP/terms","redirectOnSuccess":"true"},
"PaymentData":{"currency":"SEK","language":"sv","country":"SE","orderid":"$ORDER",
"accepturl":"$SHOP/accept","cancelurl":"$SHOP/cancel","callbackurl":"$SHOP/callback"},
"Articles":[{"artnr":"A1","title":"Coffee","quantity":"1","aprice":"8000","discount":"0",
"withouttax":"8000","taxrate":"25"}],
"Cart":{"Total":{"withouttax":"8000","tax":"2000","rounding":"0","withtax":"10000"}}}
END
)
HASH=$(printf %s "$DATA" | openssl dgst -sha512 -hmac "$KEY" -r | cut -d ' ' -f 1)
CREDENTIALS=$(cat <<END | tr -d '\n'
{"id":"$EID","hash":"$HASH","version":"2.5.0","client":"Example:curl:1.0","language":"sv","test":"true"}
END
)
BODY='{"credentials":'$CREDENTIALS',"data":'$DATA',"function":"initCheckout"}'

ANSWER=$(printf %s "$BODY" |
    curl --silent --show-error --header 'Content-Type: application/json' --data-binary @- "$API/")
URL=$(printf %s "$ANSWER" | sed -n 's/.*"url":"\([^"]*\)".*/\1/p' | sed 's/\\\//\//g')
if [ -z "$URL" ]; then
    echo "Refused: $ANSWER" >&2
    exit 1
fi
echo "$URL"
)CODE";

constexpr char phpCode[] = R"CODE(<?php
// Begins a purchase: initCheckout, signed with HMAC-SHA512 over the JSON text of "data".
declare(strict_types=1);

const API = '@API@';
const EID = '@EID@';
const KEY = '@KEY@';
const SHOP = 'http://127.0.0.1:8080'; // your shop

function hashOf(array $data): string
{
    return hash_hmac('sha512', json_encode($data), KEY);
}

$data = [
    'CheckoutData' => ['terms' => SHOP . '/terms', 'redirectOnSuccess' => 'true'],
    'PaymentData' => [
        'currency' => 'SEK', 'language' => 'sv', 'country' => 'SE', 'orderid' => 'PHP-' . time(),
        'accepturl' => SHOP . '/accept', 'cancelurl' => SHOP . '/cancel', 'callbackurl' => SHOP . '/callback',
    ],
    'Articles' => [[
        'artnr' => 'A1', 'title' => 'Coffee', 'quantity' => '1', 'aprice' => '8000', 'discount' => '0',
        'withouttax' => '8000', 'taxrate' => '25',
    ]],
    'Cart' => ['Total' => ['withouttax' => '8000', 'tax' => '2000', 'rounding' => '0', 'withtax' => '10000']],
];
$body = json_encode([
    'credentials' => [
        'id' => EID, 'hash' => hashOf($data), 'version' => '2.5.0', 'client' => 'Example:PHP:1.0',
        'language' => 'sv', 'test' => 'true',
    ],
    'data' => $data,
    'function' => 'initCheckout',
]);
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => "Content-Type: application/json\r\nConnection: close",
    'content' => $body,
    'ignore_errors' => true,
]]);
$answer = json_decode((string) file_get_contents(API . '/', false, $context), true);
if (!isset($answer['data']['url'])) {
    fwrite(STDERR, 'Refused: ' . json_encode($answer) . "\n");
    exit(1);
}
if (!hash_equals(hashOf($answer['data']), $answer['credentials']['hash'])) {
    fwrite(STDERR, "The answer is not signed with this key.\n");
    exit(1);
}
echo $answer['data']['url'], "\n";
)CODE";

constexpr char nodeCode[] =
    R"CODE(// Begins a purchase: initCheckout, signed with HMAC-SHA512 over the JSON text of "data".
// Save it as checkout.mjs; needs Node 18 or newer and no packages.
import { createHmac } from 'node:crypto';

const API = '@API@';
const EID = '@EID@';
const KEY = '@KEY@';
const SHOP = 'http://127.0.0.1:8080'; // your shop

const hashOf = (text) => createHmac('sha512', KEY).update(text, 'utf8').digest('hex');

const data = JSON.stringify({
  CheckoutData: { terms: `${SHOP}/terms`, redirectOnSuccess: 'true' },
  PaymentData: {
    currency: 'SEK', language: 'sv', country: 'SE', orderid: `NODE-${Date.now()}`,
    accepturl: `${SHOP}/accept`, cancelurl: `${SHOP}/cancel`, callbackurl: `${SHOP}/callback`,
  },
  Articles: [{
    artnr: 'A1', title: 'Coffee', quantity: '1', aprice: '8000', discount: '0', withouttax: '8000', taxrate: '25',
  }],
  Cart: { Total: { withouttax: '8000', tax: '2000', rounding: '0', withtax: '10000' } },
});
const credentials = JSON.stringify({
  id: EID, hash: hashOf(data), version: '2.5.0', client: 'Example:Node:1.0', language: 'sv', test: 'true',
});

const response = await fetch(`${API}/`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: `{"credentials":${credentials},"data":${data},"function":"initCheckout"}`,
});
const text = await response.text();
const answer = JSON.parse(text);
if (!answer.data?.url) {
  console.error(`Refused: ${text}`);
  process.exit(1);
}
// The signed text is cut out of the body, because encoding it anew may spell it otherwise.
const signed = text.slice(text.indexOf('"data":') + '"data":'.length, -1);
if (hashOf(signed) !== answer.credentials.hash) {
  console.error('The answer is not signed with this key.');
  process.exit(1);
}
console.log(answer.data.url);
)CODE";

// The values stand between single quotes in each of the three languages: what would end them is left out,
// and no address or key of a sandbox has any.
QByteArray quotable(QByteArray value)
{
    return value.replace('\'', "").replace('\\', "");
}

QByteArray filledIn(const char *code, const Origins &origins, const Account &account)
{
    return QByteArray(code)
        .replace("@API@", quotable(origins.api))
        .replace("@EID@", quotable(account.eid))
        .replace("@KEY@", quotable(account.key.expose()));
}

} // namespace

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys)
{
    const Account account = accountOf(keys);
    return {
        {"curl", KASSA_TEXT("qvickly", "Begin a purchase with curl"), filledIn(curlCode, origins, account)},
        {"php", KASSA_TEXT("qvickly", "Begin a purchase with PHP"), filledIn(phpCode, origins, account)},
        {"node", KASSA_TEXT("qvickly", "Begin a purchase with Node"), filledIn(nodeCode, origins, account)}};
}

} // namespace kassa::qvickly
