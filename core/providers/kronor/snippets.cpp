#include "providers/kronor/snippets.h"

#include "providers/kronor/messages.h"

namespace kassa::kronor {

namespace {

// The key of the order is made once: whoever sends again sends the same one.
constexpr char curlCode[] = R"CODE(#!/bin/sh
# Begins a purchase: a purchase order is created and followed; prints where the shopper identifies.
set -eu
API='@API@'
PAGE='@PAGE@'
TOKEN='@TOKEN@'
RETURN='http%3A%2F%2F127.0.0.1%3A8080%2Freturn' # of your shop, as a part of an address
ORDER="CURL-$(date +%s)"

ask() { # TOKEN BODY
    printf %s "$2" | curl --silent --show-error --header "Authorization: Bearer $1" \
        --header 'Content-Type: application/json' --data-binary @- "$API/v1/graphql"
}

BODY=$(cat <<END | tr -d '\n'
{"query":"mutation Create(\$purchase: PurchaseOrderWithInvoiceInput!)
 { newPurchaseOrderWithInvoice(purchase: \$purchase) { id waitToken } }",
"variables":{"purchase":{"idempotencyKey":"$ORDER","merchantReference":"$ORDER",
"nationalIdentificationNumber":"198001019876","purchaseCountry":"SE","purchaseLanguage":"SV",
"purchaseTotalAmount":10000,"purchaseTaxAmount":2000,
"purchaseLines":[{"name":"Coffee","quantity":1,"pricePerItem":10000,"totalAmount":10000,
"taxRate":2500,"totalTaxAmount":2000}],
"billingAddress":{"firstName":"Tess","lastName":"Test","streetAddress":"Testgatan 1","postalCode":"12345",
"city":"Malmö","country":"SE","email":"tess@example.com","phoneNumber":"+46701740605"}}}}
END
)
ANSWER=$(ask "$TOKEN" "$BODY")
WAIT=$(printf %s "$ANSWER" | sed -n 's/.*"waitToken":"\([^"]*\)".*/\1/p')
if [ -z "$WAIT" ]; then
    echo "Refused: $ANSWER" >&2
    exit 1
fi
STATUS=
for _ in 1 2 3 4 5 6 7 8 9 10; do
    STATUS=$(ask "$WAIT" '{"query":"{ purchaseOrders { status { status } } }"}')
    case $STATUS in
    *SCA_REQUIRED*)
        echo "$PAGE/sca/?token=$WAIT&success_url=$RETURN"
        exit 0
        ;;
    esac
    sleep 1
done
echo "The shopper need not identify: $STATUS" >&2
exit 1
)CODE";

constexpr char phpCode[] = R"CODE(<?php
// Begins a purchase: a purchase order is created and followed; prints where the shopper identifies.
declare(strict_types=1);

const API = '@API@';
const PAGE = '@PAGE@';
const TOKEN = '@TOKEN@';
const SHOP = 'http://127.0.0.1:8080'; // your shop

function ask(string $token, string $query, ?array $variables = null): array
{
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => "Content-Type: application/json\r\nConnection: close\r\nAuthorization: Bearer $token",
        'content' => json_encode(['query' => $query, 'variables' => $variables]),
        'ignore_errors' => true,
    ]]);
    return json_decode((string) file_get_contents(API . '/v1/graphql', false, $context), true) ?? [];
}

$order = 'PHP-' . time();
$answer = ask(
    TOKEN,
    'mutation Create($purchase: PurchaseOrderWithInvoiceInput!)
     { newPurchaseOrderWithInvoice(purchase: $purchase) { id waitToken } }',
    ['purchase' => [
        'idempotencyKey' => $order, 'merchantReference' => $order,
        'nationalIdentificationNumber' => '198001019876', 'purchaseCountry' => 'SE', 'purchaseLanguage' => 'SV',
        'purchaseTotalAmount' => 10000, 'purchaseTaxAmount' => 2000,
        'purchaseLines' => [[
            'name' => 'Coffee', 'quantity' => 1, 'pricePerItem' => 10000, 'totalAmount' => 10000,
            'taxRate' => 2500, 'totalTaxAmount' => 2000,
        ]],
        'billingAddress' => [
            'firstName' => 'Tess', 'lastName' => 'Test', 'streetAddress' => 'Testgatan 1', 'postalCode' => '12345',
            'city' => 'Malmö', 'country' => 'SE', 'email' => 'tess@example.com', 'phoneNumber' => '+46701740605',
        ],
    ]],
);
$token = $answer['data']['newPurchaseOrderWithInvoice']['waitToken'] ?? null;
if ($token === null) {
    fwrite(STDERR, 'Refused: ' . json_encode($answer) . "\n");
    exit(1);
}
for ($i = 0; $i < 10; $i++) {
    $orders = ask($token, '{ purchaseOrders { status { status } } }')['data']['purchaseOrders'] ?? [];
    if (in_array('SCA_REQUIRED', array_column($orders[0]['status'] ?? [], 'status'), true)) {
        echo PAGE, '/sca/?', http_build_query(['token' => $token, 'success_url' => SHOP . '/return']), "\n";
        exit(0);
    }
    sleep(1);
}
fwrite(STDERR, "The shopper need not identify.\n");
exit(1);
)CODE";

constexpr char nodeCode[] =
    R"CODE(// Begins a purchase: a purchase order is created and followed; prints where the shopper identifies.
// Save it as checkout.mjs; needs Node 18 or newer and no packages.
import { setTimeout } from 'node:timers/promises';

const API = '@API@';
const PAGE = '@PAGE@';
const TOKEN = '@TOKEN@';
const SHOP = 'http://127.0.0.1:8080'; // your shop

async function ask(token, query, variables = null) {
  const response = await fetch(`${API}/v1/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const order = `NODE-${Date.now()}`;
const answer = await ask(
  TOKEN,
  `mutation Create($purchase: PurchaseOrderWithInvoiceInput!)
   { newPurchaseOrderWithInvoice(purchase: $purchase) { id waitToken } }`,
  {
    purchase: {
      idempotencyKey: order, merchantReference: order,
      nationalIdentificationNumber: '198001019876', purchaseCountry: 'SE', purchaseLanguage: 'SV',
      purchaseTotalAmount: 10000, purchaseTaxAmount: 2000,
      purchaseLines: [{
        name: 'Coffee', quantity: 1, pricePerItem: 10000, totalAmount: 10000, taxRate: 2500, totalTaxAmount: 2000,
      }],
      billingAddress: {
        firstName: 'Tess', lastName: 'Test', streetAddress: 'Testgatan 1', postalCode: '12345', city: 'Malmö',
        country: 'SE', email: 'tess@example.com', phoneNumber: '+46701740605',
      },
    },
  },
);
const token = answer.data?.newPurchaseOrderWithInvoice?.waitToken;
if (!token) {
  console.error(`Refused: ${JSON.stringify(answer)}`);
  process.exit(1);
}
for (let i = 0; i < 10; i++) {
  const { data } = await ask(token, '{ purchaseOrders { status { status } } }');
  if (data.purchaseOrders[0].status.some((one) => one.status === 'SCA_REQUIRED')) {
    console.log(`${PAGE}/sca/?${new URLSearchParams({ token, success_url: `${SHOP}/return` })}`);
    process.exit(0);
  }
  await setTimeout(1000);
}
console.error('The shopper need not identify.');
process.exit(1);
)CODE";

// The values stand between single quotes in each of the three languages: what would end them is left out,
// and no address or token of a sandbox has any.
QByteArray quotable(QByteArray value)
{
    return value.replace('\'', "").replace('\\', "");
}

QByteArray filledIn(const char *code, const Origins &origins, const Account &account)
{
    return QByteArray(code)
        .replace("@API@", quotable(origins.api))
        .replace("@PAGE@", quotable(origins.page))
        .replace("@TOKEN@", quotable(account.token.expose()));
}

} // namespace

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys)
{
    const Account account = accountOf(keys);
    return {
        {"curl", KASSA_TEXT("kronor", "Begin a purchase with curl"), filledIn(curlCode, origins, account)},
        {"php", KASSA_TEXT("kronor", "Begin a purchase with PHP"), filledIn(phpCode, origins, account)},
        {"node", KASSA_TEXT("kronor", "Begin a purchase with Node"), filledIn(nodeCode, origins, account)}};
}

} // namespace kassa::kronor
