<?php
// A whole shop in one file: one article, paid with Qvickly Checkout. Start it and let Kassa buy there: README.md.
// Environment, all with defaults: SHOP_API (the payment API), SHOP_EID, SHOP_KEY, SHOP_FILE (where orders are kept).
declare(strict_types=1);

const TOTAL = 20000; // öre, with VAT

function setting(string $name, string $default): string
{
    return getenv($name) ?: $default;
}

function hashOf(mixed $data): string
{
    return hash_hmac('sha512', json_encode($data), setting('SHOP_KEY', 'sbx-key-0123456789'));
}

function refuse(int $status, string $why): never
{
    http_response_code($status);
    exit($why);
}

// Believes nothing that is not signed.
function checked(?array $message): array
{
    $hash = $message['credentials']['hash'] ?? '';
    return is_array($message['data'] ?? null) && hash_equals(hashOf($message['data']), $hash)
        ? $message['data'] : refuse(400, 'wrong signature');
}

function call(string $function, array $data): array
{
    $credentials = ['id' => setting('SHOP_EID', '12345'), 'hash' => hashOf($data), 'version' => '2.5.0', 'test' => 'true'];
    $context = stream_context_create(['http' => [
        'method' => 'POST', 'header' => "Content-Type: application/json\r\nConnection: close", 'timeout' => 30,
        'content' => json_encode(['credentials' => $credentials, 'data' => $data, 'function' => $function]),
    ]]);
    $body = file_get_contents(setting('SHOP_API', 'http://localhost:8101') . '/', false, $context);
    $answer = json_decode((string)$body, true);
    return isset($answer['code']) ? refuse(502, $answer['code'] . ' ' . $answer['message']) : checked($answer);
}

// Changes the orders under a lock: the callback and the buyer may come at the same time.
function change(callable $how): mixed
{
    $file = fopen(setting('SHOP_FILE', sys_get_temp_dir() . '/kassa-example-shop.json'), 'c+');
    flock($file, LOCK_EX);
    $orders = json_decode(stream_get_contents($file), true) ?? [];
    $result = $how($orders);
    ftruncate($file, 0);
    rewind($file);
    fwrite($file, json_encode($orders));
    fclose($file);
    return $result;
}

function page(string $words): string
{
    return "<!doctype html><title>Shop</title><p>$words</p>";
}

function buy(): string
{
    $own = 'http://' . $_SERVER['HTTP_HOST'];
    $id = change(function (array &$orders) {
        $id = 'SHOP-' . (count($orders) + 1);
        $orders[$id] = ['state' => 'open', 'released' => 0, 'number' => ''];
        return $id;
    });
    $begun = call('initCheckout', [
        'CheckoutData' => ['terms' => "$own/terms", 'redirectOnSuccess' => 'true'],
        'PaymentData' => ['currency' => 'SEK', 'language' => 'sv', 'country' => 'SE', 'orderid' => $id,
                          'accepturl' => "$own/accept", 'cancelurl' => "$own/cancel", 'callbackurl' => "$own/callback"],
        'Articles' => [['artnr' => 'KAFFE-1', 'title' => 'Kokkaffe 500 g', 'quantity' => '2', 'aprice' => '8000',
                        'withouttax' => '16000', 'taxrate' => '25']],
        'Cart' => ['Total' => ['withouttax' => '16000', 'tax' => '4000', 'rounding' => '0', 'withtax' => (string)TOTAL]],
    ]);
    return page('<iframe title="Checkout" src="' . htmlspecialchars($begun['url']) . '"></iframe>');
}

// A notice says that there is news; what it is, the provider is asked. Goods leave once, and for the right sum.
function settle(array $notice): string
{
    $info = call('getPaymentinfo', ['number' => $notice['number']]);
    $status = $info['PaymentData']['status'];
    $fits = (int)$info['Cart']['Total']['withtax'] === TOTAL && $info['PaymentData']['orderid'] === $notice['orderid'];
    return change(function (array &$orders) use ($notice, $status, $fits) {
        $order = &$orders[$notice['orderid']];
        $order['number'] = (string)$notice['number'];
        $order['state'] = match (true) {
            !$fits => 'wrong sum',
            in_array($status, ['Created', 'Paid', 'Factoring', 'PartPayment'], true) => 'paid',
            in_array($status, ['Cancelled', 'Failed'], true) => 'cancelled',
            default => 'waiting',
        };
        if ($order['state'] === 'paid' && $order['released'] === 0) {
            $order['released']++;
        }
        return $order['state'];
    });
}

function returned(): string
{
    $fields = $_POST ?: $_GET;
    return page(settle(checked(['credentials' => json_decode($fields['credentials'] ?? '', true),
                                'data' => json_decode($fields['data'] ?? '', true)])));
}

// What Kassa asks: how is this order?
function probe(): string
{
    $order = change(fn (array &$orders) => $orders[$_GET['ref'] ?? ''] ?? null);
    header('Content-Type: application/json');
    return $order === null ? refuse(404, '{}') : json_encode([
        'state' => $order['state'], 'released' => $order['released'],
        'total' => number_format(TOTAL / 100, 2, '.', '') . ' SEK',
    ]);
}

echo match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    '/buy' => buy(),
    '/callback' => settle(checked(json_decode(file_get_contents('php://input'), true))),
    '/accept', '/cancel' => returned(),
    '/probe' => probe(),
    '/terms' => page('Fair ones.'),
    default => refuse(404, 'no such page'),
};
