#include "providers/cascad/snippets.h"

#include "providers/cascad/messages.h"

namespace kassa::cascad {

namespace {

// Each makes an invoice by the Private API and prints the address for the payer. The ones that could be a
// server also show how a callback is checked: over the bytes as they came.
constexpr char curlCode[] = R"CODE(#!/bin/sh
# Makes a payment invoice by the Private API and prints where the payer is sent.
set -eu
API='@API@'
ACCOUNT='@ACCOUNT@'
API_KEY='@APIKEY@'
SHOP='http://127.0.0.1:8080' # your shop
ORDER="CURL-$(date +%s)"

BODY=$(cat <<END | tr -d '\n'
{"data":{"type":"payment-invoices","attributes":{"reference_id":"$ORDER","currency":"USD","amount":12.34,
"test_mode":true,"description":"Order $ORDER","callback_url":"$SHOP/callback",
"return_urls":{"success":"$SHOP/success","pending":"$SHOP/pending","fail":"$SHOP/fail"}}}}
END
)
ANSWER=$(printf %s "$BODY" | curl --silent --show-error --user "$ACCOUNT:$API_KEY" \
    --header 'Content-Type: application/json' --data-binary @- "$API/payment-invoices")
URL=$(printf %s "$ANSWER" | sed -n 's/.*"hpp_url":"\([^"]*\)".*/\1/p' | sed 's/\\\//\//g')
if [ -z "$URL" ]; then
    echo "Refused: $ANSWER" >&2
    exit 1
fi
echo "$URL"
)CODE";

constexpr char phpCode[] = R"CODE(<?php
// Makes a payment invoice by the Private API and prints where the payer is sent.
declare(strict_types=1);

const API = '@API@';
const ACCOUNT = '@ACCOUNT@';
const API_KEY = '@APIKEY@';     // password of the Private API
const PRIVATE_KEY = '@PRIVATE@'; // checks callbacks of test mode, nothing else
const SHOP = 'http://127.0.0.1:8080'; // your shop

// In your callback's script: isGenuine(file_get_contents('php://input'), $_SERVER['HTTP_X_SIGNATURE']).
// Never over JSON that was decoded and encoded again. Answer exactly 200.
function isGenuine(string $body, string $signature): bool
{
    return hash_equals(base64_encode(sha1(PRIVATE_KEY . $body . PRIVATE_KEY, true)), $signature);
}

$order = 'PHP-' . time();
$invoice = ['data' => ['type' => 'payment-invoices', 'attributes' => [
    'reference_id' => $order,
    'currency' => 'USD',
    'amount' => 12.34, // a number in major units
    'test_mode' => true,
    'description' => "Order $order",
    'callback_url' => SHOP . '/callback',
    'return_urls' => ['success' => SHOP . '/success', 'pending' => SHOP . '/pending', 'fail' => SHOP . '/fail'],
]]];
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => ['Content-Type: application/json', 'Authorization: Basic ' . base64_encode(ACCOUNT . ':' . API_KEY)],
    'content' => json_encode($invoice),
    'ignore_errors' => true,
]]);
$text = file_get_contents(API . '/payment-invoices', false, $context);
$answer = json_decode($text, true);
if (!isset($answer['data']['attributes']['hpp_url'])) {
    fwrite(STDERR, "Refused: $text\n");
    exit(1);
}
echo $answer['data']['attributes']['hpp_url'], "\n";
)CODE";

constexpr char nodeCode[] =
    R"CODE(// Makes a payment invoice by the Private API and prints where the payer is sent.
// Save it as checkout.mjs; needs Node 18 or newer and no packages.
import { createHash, timingSafeEqual } from 'node:crypto';

const API = '@API@';
const ACCOUNT = '@ACCOUNT@';
const API_KEY = '@APIKEY@'; // password of the Private API
const PRIVATE_KEY = '@PRIVATE@'; // checks callbacks of test mode, nothing else
const SHOP = 'http://127.0.0.1:8080'; // your shop

// `body`: the Buffer as it came, never JSON that was parsed and written again. Answer exactly 200.
export function isGenuine(body, signature) {
  const ours = createHash('sha1').update(PRIVATE_KEY).update(body).update(PRIVATE_KEY).digest();
  const theirs = Buffer.from(signature, 'base64');
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

const order = `NODE-${Date.now()}`;
const response = await fetch(`${API}/payment-invoices`, {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    Authorization: `Basic ${Buffer.from(`${ACCOUNT}:${API_KEY}`).toString('base64')}`,
  },
  body: JSON.stringify({
    data: {
      type: 'payment-invoices',
      attributes: {
        reference_id: order,
        currency: 'USD',
        amount: 12.34, // a number in major units
        test_mode: true,
        description: `Order ${order}`,
        callback_url: `${SHOP}/callback`,
        return_urls: { success: `${SHOP}/success`, pending: `${SHOP}/pending`, fail: `${SHOP}/fail` },
      },
    },
  }),
});
const text = await response.text();
const url = response.ok ? JSON.parse(text).data.attributes.hpp_url : '';
if (!url) {
  console.error(`Refused: ${text}`);
  process.exit(1);
}
console.log(url);
)CODE";

// The values stand between single quotes in each of the three languages: what would end them is left out, and
// no address or key of a sandbox has any.
QByteArray quotable(QByteArray value)
{
    return value.replace('\'', "").replace('\\', "");
}

QByteArray filledIn(const char *code, const Origins &origins, const Account &account)
{
    return QByteArray(code)
        .replace("@API@", quotable(origins.api))
        .replace("@ACCOUNT@", quotable(account.id))
        .replace("@APIKEY@", quotable(account.apiKey.expose()))
        .replace("@PRIVATE@", quotable(account.privateTest.expose()));
}

} // namespace

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys)
{
    const Account account = accountOf(keys);
    return {
        {"curl", KASSA_TEXT("cascad", "Make an invoice with curl"), filledIn(curlCode, origins, account)},
        {"php", KASSA_TEXT("cascad", "Make an invoice with PHP"), filledIn(phpCode, origins, account)},
        {"node", KASSA_TEXT("cascad", "Make an invoice with Node"), filledIn(nodeCode, origins, account)}};
}

} // namespace kassa::cascad
