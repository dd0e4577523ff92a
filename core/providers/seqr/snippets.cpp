#include "providers/seqr/snippets.h"

#include "providers/seqr/messages.h"
#include "providers/seqr/test_data.h"

namespace kassa::seqr {

namespace {

constexpr char curlCode[] = R"CODE(#!/bin/sh
# Sends an invoice and prints where the phone opens it. A real buyer scans HTTP://SEQR.SE/R<invoiceReference>.
set -eu
API='@API@'
PHONE='@PAGE@'
TERMINAL='@TERMINAL@'
PASSWORD='@PASSWORD@'
SHOP='http://127.0.0.1:8080' # your shop
ORDER="CURL-$(date +%s)"

ANSWER=$(curl --silent --show-error --header 'Content-Type: text/xml; charset=utf-8' --header 'SOAPAction: ""' \
    --data-binary @- "$API" <<END
<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
    xmlns:ext="http://external.interfaces.ers.seamless.com/"><soapenv:Body><ext:sendInvoice>
<context><channel>WS</channel><clientId>Example curl 1.0</clientId><clientReference>$ORDER</clientReference>
<clientRequestTimeout>0</clientRequestTimeout>
<initiatorPrincipalId><id>$TERMINAL</id><type>TERMINALID</type></initiatorPrincipalId>
<password>$PASSWORD</password></context>
<invoice><paymentMode>IMMEDIATE_DEBIT</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>
<issueDate>$(date -u +%Y-%m-%dT%H:%M:%S)</issueDate><title>Coffee</title><clientInvoiceId>$ORDER</clientInvoiceId>
<invoiceRows><invoiceRow><itemDescription>Coffee 500 g</itemDescription><itemQuantity>1</itemQuantity>
<itemTotalAmount><currency>SEK</currency><value>100.00</value></itemTotalAmount></invoiceRow></invoiceRows>
<totalAmount><currency>SEK</currency><value>100.00</value></totalAmount><cashierId>WEB</cashierId>
<footer>Thank you</footer><notificationUrl>$SHOP/notify?o=$ORDER</notificationUrl></invoice>
</ext:sendInvoice></soapenv:Body></soapenv:Envelope>
END
)
REFERENCE=$(printf %s "$ANSWER" | sed -n 's:.*<invoiceReference>\([^<]*\)</invoiceReference>.*:\1:p')
if [ -z "$REFERENCE" ]; then
    echo "Refused: $ANSWER" >&2
    exit 1
fi
echo "$PHONE/R$REFERENCE"
)CODE";

constexpr char phpCode[] = R"CODE(<?php
// Sends an invoice and prints where the phone opens it. A real buyer scans HTTP://SEQR.SE/R<invoiceReference>.
// Needs PHP's extension soap.
declare(strict_types=1);

const API = '@API@';
const PHONE = '@PAGE@';
const TERMINAL = '@TERMINAL@';
const PASSWORD = '@PASSWORD@';
const SHOP = 'http://127.0.0.1:8080'; // your shop

$order = 'PHP-' . time();
$sum = ['currency' => 'SEK', 'value' => '100.00'];
$context = [
    'channel' => 'WS',
    'clientId' => 'Example PHP 1.0',
    'clientReference' => $order,
    'clientRequestTimeout' => 0,
    'initiatorPrincipalId' => ['id' => TERMINAL, 'type' => 'TERMINALID'],
    'password' => PASSWORD,
];
$invoice = [
    'paymentMode' => 'IMMEDIATE_DEBIT',
    'acknowledgmentMode' => 'NO_ACKNOWLEDGMENT',
    'issueDate' => gmdate('Y-m-d\TH:i:s'),
    'title' => 'Coffee',
    'clientInvoiceId' => $order,
    'invoiceRows' => ['invoiceRow' => [
        ['itemDescription' => 'Coffee 500 g', 'itemQuantity' => 1, 'itemTotalAmount' => $sum],
    ]],
    'totalAmount' => $sum,
    'cashierId' => 'WEB',
    'footer' => 'Thank you',
    'notificationUrl' => SHOP . '/notify?o=' . $order,
];
$soap = new SoapClient(API . '?wsdl', ['cache_wsdl' => WSDL_CACHE_NONE]);
$answer = $soap->sendInvoice(['context' => $context, 'invoice' => $invoice])->return;
if ($answer->resultCode !== 0) {
    fwrite(STDERR, "Refused: $answer->resultCode $answer->resultDescription\n");
    exit(1);
}
echo PHONE, '/R', $answer->invoiceReference, "\n";
)CODE";

// The values stand between single quotes: what would end them is left out.
QByteArray quotable(QByteArray value)
{
    return value.replace('\'', "").replace('\\', "");
}

QByteArray filledIn(const char *code, const Origins &origins, const Account &account)
{
    return QByteArray(code)
        .replace("@API@", quotable(origins.api + servicePath))
        .replace("@PAGE@", quotable(origins.page))
        .replace("@TERMINAL@", quotable(account.terminal))
        .replace("@PASSWORD@", quotable(account.terminalPassword.expose()));
}

} // namespace

std::vector<Snippet> snippetsFor(const Origins &origins, const Keys &keys)
{
    const Account account = accountOf(keys);
    return {{"curl", KASSA_TEXT("seqr", "Send an invoice with curl"), filledIn(curlCode, origins, account)},
            {"php", KASSA_TEXT("seqr", "Send an invoice with PHP"), filledIn(phpCode, origins, account)}};
}

} // namespace kassa::seqr
