#include "providers/qenta/snippets.h"

#include "providers/qenta/messages.h"

namespace kassa::qenta {

namespace {

constexpr char curlCode[] = R"CODE(#!/bin/sh
# Begins a purchase: frontend/init, signed with HMAC-SHA-512 over the joined values; the secret is the key and
# one of the values as well.
set -eu
API='@API@'
CUSTOMER='@CUSTOMER@'
SHOP_ID='@SHOP@'
SECRET='@SECRET@'
SHOP='http://127.0.0.1:8080' # your shop
ORDER="CURL-$(date +%s)"
NAMES="customerId,shopId,language,amount,currency,orderDescription,successUrl,confirmUrl,\
consumerIpAddress,consumerUserAgent,orderReference,requestFingerprintOrder,secret"
FINGERPRINT=$(printf '%s' "$CUSTOMER" "$SHOP_ID" en 12.50 EUR "Order $ORDER" "$SHOP/success" "$SHOP/confirm" \
    192.0.2.17 curl "$ORDER" "$NAMES" "$SECRET" | openssl dgst -sha512 -hmac "$SECRET" -r | cut -d ' ' -f 1)

ANSWER=$(curl --silent --show-error \
    --data-urlencode "customerId=$CUSTOMER" \
    --data-urlencode "shopId=$SHOP_ID" \
    --data-urlencode 'language=en' \
    --data-urlencode 'paymentType=CCARD' \
    --data-urlencode 'amount=12.50' \
    --data-urlencode 'currency=EUR' \
    --data-urlencode "orderDescription=Order $ORDER" \
    --data-urlencode "successUrl=$SHOP/success" \
    --data-urlencode "cancelUrl=$SHOP/cancel" \
    --data-urlencode "failureUrl=$SHOP/failure" \
    --data-urlencode "pendingUrl=$SHOP/pending" \
    --data-urlencode "serviceUrl=$SHOP/help" \
    --data-urlencode "confirmUrl=$SHOP/confirm" \
    --data-urlencode 'consumerIpAddress=192.0.2.17' \
    --data-urlencode 'consumerUserAgent=curl' \
    --data-urlencode "orderReference=$ORDER" \
    --data-urlencode "requestFingerprintOrder=$NAMES" \
    --data-urlencode "requestFingerprint=$FINGERPRINT" \
    "$API/seamless/frontend/init")
URL=$(printf %s "$ANSWER" | sed -n 's/^redirectUrl=\([^&]*\).*/\1/p')
if [ -z "$URL" ]; then
    echo "Refused: $ANSWER" >&2
    exit 1
fi
printf '%b\n' "$(printf %s "$URL" | sed 's/%/\\x/g')"
)CODE";

constexpr char phpCode[] = R"CODE(<?php
// Begins a purchase: frontend/init, signed with HMAC-SHA-512 over the joined values; the secret is the key and
// one of the values as well.
declare(strict_types=1);

const API = '@API@';
const CUSTOMER = '@CUSTOMER@';
const SHOP_ID = '@SHOP@';
const SECRET = '@SECRET@';
const SHOP = 'http://127.0.0.1:8080'; // your shop

$order = 'PHP-' . time();
$fields = [
    'customerId' => CUSTOMER, 'shopId' => SHOP_ID, 'language' => 'en', 'paymentType' => 'CCARD',
    'amount' => '12.50', 'currency' => 'EUR', 'orderDescription' => "Order $order",
    'successUrl' => SHOP . '/success', 'cancelUrl' => SHOP . '/cancel', 'failureUrl' => SHOP . '/failure',
    'pendingUrl' => SHOP . '/pending', 'serviceUrl' => SHOP . '/help', 'confirmUrl' => SHOP . '/confirm',
    'consumerIpAddress' => '192.0.2.17', 'consumerUserAgent' => 'PHP', 'orderReference' => $order,
];
$names = array_keys($fields);
$names[] = 'requestFingerprintOrder';
$names[] = 'secret';
$fields['requestFingerprintOrder'] = implode(',', $names);
$message = '';
foreach ($names as $name) {
    $message .= $name === 'secret' ? SECRET : $fields[$name];
}
$fields['requestFingerprint'] = hash_hmac('sha512', $message, SECRET);

$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => "Content-Type: application/x-www-form-urlencoded\r\nConnection: close",
    'user_agent' => 'PHP',
    'content' => http_build_query($fields),
    'ignore_errors' => true,
]]);
$text = (string) file_get_contents(API . '/seamless/frontend/init', false, $context);
parse_str($text, $answer);
if (!isset($answer['redirectUrl'])) {
    fwrite(STDERR, "Refused: $text\n");
    exit(1);
}
echo $answer['redirectUrl'], "\n";
)CODE";

constexpr char nodeCode[] =
    R"CODE(// Begins a purchase: frontend/init, signed with HMAC-SHA-512 over the joined values; the secret is the key
// and one of the values as well. Save it as checkout.mjs; needs Node 18 or newer and no packages.
import { createHmac } from 'node:crypto';

const API = '@API@';
const CUSTOMER = '@CUSTOMER@';
const SHOP_ID = '@SHOP@';
const SECRET = '@SECRET@';
const SHOP = 'http://127.0.0.1:8080'; // your shop

const order = `NODE-${Date.now()}`;
const fields = {
  customerId: CUSTOMER, shopId: SHOP_ID, language: 'en', paymentType: 'CCARD', amount: '12.50', currency: 'EUR',
  orderDescription: `Order ${order}`, successUrl: `${SHOP}/success`, cancelUrl: `${SHOP}/cancel`,
  failureUrl: `${SHOP}/failure`, pendingUrl: `${SHOP}/pending`, serviceUrl: `${SHOP}/help`,
  confirmUrl: `${SHOP}/confirm`, consumerIpAddress: '192.0.2.17', consumerUserAgent: 'node', orderReference: order,
};
const names = [...Object.keys(fields), 'requestFingerprintOrder', 'secret'];
fields.requestFingerprintOrder = names.join(',');
const message = names.map((name) => (name === 'secret' ? SECRET : fields[name])).join('');
fields.requestFingerprint = createHmac('sha512', SECRET).update(message, 'utf8').digest('hex');

const response = await fetch(`${API}/seamless/frontend/init`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'User-Agent': 'node' },
  body: new URLSearchParams(fields).toString(),
});
const text = await response.text();
const url = new URLSearchParams(text).get('redirectUrl');
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
        .replace("@CUSTOMER@", quotable(account.customerId))
        .replace("@SHOP@", quotable(account.shopId))
        .replace("@SECRET@", quotable(account.secret.expose()));
}

} // namespace

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys)
{
    const Account account = accountOf(keys);
    return {
        {"curl", KASSA_TEXT("qenta", "Begin a purchase with curl"), filledIn(curlCode, origins, account)},
        {"php", KASSA_TEXT("qenta", "Begin a purchase with PHP"), filledIn(phpCode, origins, account)},
        {"node", KASSA_TEXT("qenta", "Begin a purchase with Node"), filledIn(nodeCode, origins, account)}};
}

} // namespace kassa::qenta
