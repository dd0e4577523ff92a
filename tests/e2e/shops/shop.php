<?php
// A small shop as a merchant might write it: php -S 127.0.0.1:PORT shop.php. Orders are kept in a JSON file.
// Environment: SHOP_FILE, SHOP_API (address of the payment API), SHOP_EID, SHOP_KEY.
declare(strict_types=1);

function hashOf(array $data): string
{
    return hash_hmac('sha512', json_encode($data), getenv('SHOP_KEY'));
}

function call(string $function, array $data): array
{
    $body = json_encode([
        'credentials' => ['id' => getenv('SHOP_EID'), 'hash' => hashOf($data), 'version' => '2.5.0',
                          'client' => 'Test:PHP:1.0', 'language' => 'sv', 'test' => 'true'],
        'data' => $data,
        'function' => $function,
    ]);
    $context = stream_context_create(['http' => [
        'method' => 'POST', 'header' => "Content-Type: application/json\r\nConnection: close", 'content' => $body,
        'timeout' => 30,
    ]]);
    $answer = json_decode(file_get_contents(getenv('SHOP_API') . '/', false, $context), true);
    return isset($answer['code']) ? refuse(502, $answer['code'] . ' ' . $answer['message']) : checked($answer);
}

function checked(array $message): array
{
    if (!hash_equals(hashOf($message['data']), $message['credentials']['hash'])) {
        refuse(400, 'wrong signature');
    }
    return $message['data'];
}

function refuse(int $status, string $why): never
{
    http_response_code($status);
    exit($why);
}

// Changes what is kept, under a lock: the callback and the buyer may come at the same time.
function change(callable $how): mixed
{
    $file = fopen(getenv('SHOP_FILE'), 'c+');
    flock($file, LOCK_EX);
    $kept = json_decode(stream_get_contents($file), true) ?? ['orders' => [], 'callbacks' => [], 'answers' => []];
    $result = $how($kept);
    ftruncate($file, 0);
    rewind($file);
    fwrite($file, json_encode($kept));
    fclose($file);
    return $result;
}

function own(string $path): string
{
    return 'http://' . $_SERVER['HTTP_HOST'] . $path;
}

function buy(): string
{
    $id = 'PHP/' . $_POST['order'];
    $begun = call('initCheckout', [
        'CheckoutData' => ['terms' => own('/terms'), 'redirectOnSuccess' => 'true'],
        'PaymentData' => ['currency' => 'SEK', 'language' => 'sv', 'country' => 'SE', 'orderid' => $id,
                          'accepturl' => own('/accept'), 'cancelurl' => own('/cancel'),
                          'callbackurl' => own('/callback'), 'returnmethod' => $_POST['returnmethod']],
        'Articles' => [['artnr' => 'A1', 'title' => 'Räksmörgås "på" rågbröd', 'quantity' => 1.5, 'aprice' => 8000,
                        'discount' => 0, 'withouttax' => 12000, 'taxrate' => 25]],
        'Cart' => ['Total' => ['withouttax' => 12000, 'tax' => 3000, 'rounding' => 0, 'withtax' => 15000]],
    ]);
    change(function (array &$kept) use ($id) {
        $kept['orders'][$id] = ['state' => 'open', 'number' => '', 'sent' => 0];
    });
    return '<iframe name="checkout_iframe" src="' . htmlspecialchars($begun['url']) . '"></iframe>';
}

// What a notice says is believed only after the provider has been asked.
function settle(array $notice): string
{
    $info = call('getPaymentinfo', ['number' => $notice['number']]);
    $state = $info['PaymentData']['status'];
    change(function (array &$kept) use ($notice, $state) {
        $order = &$kept['orders'][$notice['orderid']];
        $order['state'] = $state;
        $order['number'] = (string)$notice['number'];
        if ($order['sent'] === 0 && in_array($state, ['Created', 'Paid'], true)) {
            $order['sent']++;
        }
    });
    return $state;
}

function callback(): string
{
    $notice = checked(json_decode(file_get_contents('php://input'), true));
    $status = change(function (array &$kept) use ($notice) {
        $status = array_shift($kept['answers']) ?? 200;
        $kept['callbacks'][] = $notice + ['answered' => $status];
        return $status;
    });
    return $status === 200 ? settle($notice) : refuse($status, 'not now');
}

function fromBrowser(array $fields): array
{
    return checked(['credentials' => json_decode($fields['credentials'], true),
                    'data' => json_decode($fields['data'], true)]);
}

echo match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    '/buy' => buy(),
    '/callback' => callback(),
    '/accept' => '<body data-page="thanks">' . settle(fromBrowser($_POST ?: $_GET)) . '</body>',
    '/cancel' => '<body data-page="cancelled">' . fromBrowser($_POST ?: $_GET)['status'] . '</body>',
    '/kept' => json_encode(change(fn (array &$kept) => $kept)),
    '/answers' => json_encode(change(fn (array &$kept) => $kept['answers'] = json_decode($_POST['answers'], true))),
    default => refuse(404, 'no such page'),
};
