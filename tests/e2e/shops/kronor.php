<?php
// A shop as a merchant might write it for Kronor: an order with invoice, its status asked until the shopper must identify,
// then the provider's page (kronor.md sections 4, 5). Environment: SHOP_API, SHOP_TOKEN, SHOP_PERSON, SHOP_FILE.
declare(strict_types=1);

const PATIENCE = 300; // questions, five a second

function ask(string $token, string $query, array $variables = []): array
{
    $context = stream_context_create(['http' => [
        'method' => 'POST', 'timeout' => 30, 'ignore_errors' => true,
        'header' => "Content-Type: application/json\r\nAuthorization: Bearer $token\r\nConnection: close",
        'content' => json_encode(['query' => $query, 'variables' => (object)$variables]),
    ]]);
    $answer = json_decode((string)file_get_contents(getenv('SHOP_API') . '/v1/graphql', false, $context), true);
    return $answer['data'] ?? throw new RuntimeException($answer['errors'][0]['message'] ?? 'no answer');
}

function orders(): array
{
    return json_decode((string)@file_get_contents(getenv('SHOP_FILE')), true) ?? [];
}

function keep(string $id, array $order): void
{
    file_put_contents(getenv('SHOP_FILE'), json_encode([$id => $order] + orders()));
}

function redirect(string $url): string
{
    header("Location: $url", true, 303);
    return '';
}

function buy(): string
{
    $id = 'SHOP-' . (count(orders()) + 1);
    $made = ask(getenv('SHOP_TOKEN'), 'mutation Buy($purchase: PurchaseOrderWithInvoiceInput!) {
        newPurchaseOrderWithInvoice(purchase: $purchase) { id waitToken } }', ['purchase' => [
        'idempotencyKey' => $id, 'merchantReference' => $id, 'nationalIdentificationNumber' => getenv('SHOP_PERSON'),
        'purchaseCountry' => 'SE', 'purchaseLanguage' => 'SV', 'purchaseTotalAmount' => 20000, 'purchaseTaxAmount' => 4000,
        'purchaseLines' => [['name' => 'Kokkaffe 500 g', 'reference' => 'KAFFE-1', 'quantity' => 2, 'pricePerItem' => 10000,
                             'totalAmount' => 20000, 'taxRate' => 2500, 'totalTaxAmount' => 4000]],
        'billingAddress' => ['firstName' => 'Åsa', 'lastName' => 'Öberg', 'streetAddress' => 'Hyllie Boulevard 35',
                             'postalCode' => '21537', 'city' => 'Malmö', 'country' => 'SE', 'email' => 'asa@example.com',
                             'phoneNumber' => '+46701740605']]])['newPurchaseOrderWithInvoice'];
    keep($id, ['token' => $made['waitToken'], 'state' => 'checking', 'released' => 0]);
    return redirect("/wait?order=$id");
}

function statusOf(array $order): string
{
    $found = ask($order['token'], 'query { purchaseOrders { status { status } } }')['purchaseOrders'][0];
    return implode(' ', array_column($found['status'], 'status'));
}

// Until somebody must identify, or it is decided.
function wait(string $id): string
{
    $order = orders()[$id];
    for ($asked = 0; $asked < PATIENCE; $asked++) {
        $status = statusOf($order);
        if (str_contains($status, 'SCA_REQUIRED')) {
            $back = urlencode('http://' . $_SERVER['HTTP_HOST'] . "/return?order=$id");
            return redirect(getenv('SHOP_PAGE') . "/sca/?token={$order['token']}&success_url=$back");
        }
        if (!str_contains($status, 'SCORING')) {
            return settle($id);
        }
        usleep(200_000);
    }
    return 'no decision';
}

function settle(string $id): string
{
    $order = orders()[$id];
    $reserved = str_contains(statusOf($order), 'WAITING_FOR_CAPTURE');
    $order['released'] += $reserved && $order['released'] === 0 ? 1 : 0;
    $order['state'] = $reserved ? 'reserved' : 'rejected';
    keep($id, $order);
    return $order['state'];
}

function probe(string $id): string
{
    $order = orders()[$id] ?? null;
    http_response_code($order === null ? 404 : 200);
    return json_encode(['state' => $order['state'] ?? '', 'released' => $order['released'] ?? 0, 'total' => '200.00 SEK']);
}

echo match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    '/buy' => buy(),
    '/wait' => wait($_GET['order']),
    '/return' => settle($_GET['order']),
    '/probe' => probe($_GET['ref'] ?? ''),
    default => '',
};
