<?php
// A QENTA shop with fingerprint code of its own. It keeps every request it gets, so that a test can see what
// it was told and in which order. Settings come from the environment.
declare(strict_types=1);

const FILE_NAME = 'SHOP_FILE';

function setting(string $name): string
{
    return (string) getenv($name);
}

function fingerprint(array $fields, array $names): string
{
    $message = '';
    foreach ($names as $name) {
        $message .= $name === 'secret' ? setting('SHOP_SECRET') : (string) ($fields[$name] ?? '');
    }
    return hash_hmac('sha512', $message, setting('SHOP_SECRET'));
}

// Names with dots stay as they are, which parse_str would change.
function fieldsOf(string $body): array
{
    $fields = [];
    foreach (explode('&', $body) as $pair) {
        [$name, $value] = explode('=', $pair, 2) + [1 => ''];
        $fields[urldecode($name)] = urldecode($value);
    }
    return $fields;
}

function post(string $path, array $fields): array
{
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => "Content-Type: application/x-www-form-urlencoded\r\nConnection: close",
        'user_agent' => 'PHP shop',
        'content' => http_build_query($fields),
        'ignore_errors' => true,
    ]]);
    return fieldsOf((string) file_get_contents(setting('SHOP_API') . $path, false, $context));
}

function kept(): array
{
    return is_file(setting(FILE_NAME)) ? json_decode((string) file_get_contents(setting(FILE_NAME)), true) : [];
}

function keep(string $what, array $data): void
{
    $all = kept();
    $all[] = ['what' => $what] + $data;
    file_put_contents(setting(FILE_NAME), json_encode($all), LOCK_EX);
}

function account(): array
{
    return ['customerId' => setting('SHOP_CUSTOMER'), 'shopId' => setting('SHOP_SHOPID')];
}

function initStorage(string $order, string $shop): array
{
    $fields = account() + [
        'orderIdent' => $order, 'returnUrl' => "$shop/stored", 'language' => 'en', 'javascriptScriptVersion' => '',
    ];
    $names = ['customerId', 'shopId', 'orderIdent', 'returnUrl', 'language', 'javascriptScriptVersion', 'secret'];
    return post('/seamless/dataStorage/init', $fields + ['requestFingerprint' => fingerprint($fields, $names)]);
}

function start(string $order, string $shop, array $more): array
{
    $fields = $more + account() + [
        'language' => 'en', 'paymentType' => 'CCARD', 'amount' => '33,10', 'currency' => 'EUR',
        'orderDescription' => "Bestellung $order: Weiß & Söhne, 100% – чай",
        'successUrl' => "$shop/return/success?order=$order", 'cancelUrl' => "$shop/return/cancel?order=$order",
        'failureUrl' => "$shop/return/failure?order=$order", 'pendingUrl' => "$shop/return/pending?order=$order",
        'serviceUrl' => "$shop/help", 'confirmUrl' => "$shop/confirm", 'consumerIpAddress' => '192.0.2.17',
        'consumerUserAgent' => 'Browser', 'shop_order' => $order,
    ];
    $names = array_merge(array_keys($fields), ['requestFingerprintOrder', 'secret']);
    $fields['requestFingerprintOrder'] = implode(',', $names);
    return post('/seamless/frontend/init', $fields + ['requestFingerprint' => fingerprint($fields, $names)]);
}

// What EX:frontend/confirm.php checks, and the amount.
function verified(array $fields): bool
{
    $names = explode(',', $fields['responseFingerprintOrder'] ?? '');
    foreach (['paymentState', 'orderNumber', 'paymentType', 'secret'] as $needed) {
        if (!in_array($needed, $names, true)) {
            return false;
        }
    }
    return hash_equals(fingerprint($fields, $names), strtolower($fields['responseFingerprint'] ?? ''))
        && (!isset($fields['amount']) || $fields['amount'] === '33,10');
}

// The shop's own form. What is typed into it goes to the data storage by the provider's script, never here: the
// fields have names only while the script reads them, and the form that starts the payment has none of them.
function checkoutPage(array $asked, string $shop): string
{
    $order = $asked['order'];
    $storage = initStorage($order, $shop);
    $settings = json_encode(['class' => $asked['class'] ?? 'QentaCEE_DataStorage'], JSON_HEX_TAG);
    $old = isset($asked['browser']) ? '<script>delete window.fetch; window.fetch = undefined;</script>' : '';
    $script = htmlspecialchars($storage['javascriptUrl']);
    $hidden = '';
    foreach (['order' => $order, 'storageId' => $storage['storageId'], 'orderIdent' => $order] as $name => $value) {
        $hidden .= '<input type="hidden" name="' . $name . '" value="' . htmlspecialchars($value) . '">';
    }
    return <<<HTML
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Checkout</title>$old
        <script src="$script"></script></head><body data-page="checkout">
        <form name="card"><input name="pan"><input name="expirationMonth"><input name="expirationYear">
        <input name="cardverifycode"><input name="cardholdername"><button>Store</button></form>
        <form name="pay" method="post" action="/pay">$hidden<button>Pay</button></form>
        <script>
        const settings = $settings;
        document.forms.card.addEventListener('submit', (event) => {
            event.preventDefault();
            const data = Object.fromEntries(new FormData(event.target));
            event.target.reset();
            new window[settings.class]().storeCreditCardInformation(data, (response) => {
                if (response.getStatus() === 0) {
                    document.body.dataset.stored = response.getAnonymizedPaymentInformation().maskedPan;
                } else {
                    document.body.dataset.refused = Object.values(response.getErrors())[0].errorCode;
                }
            });
        });
        </script></body></html>
        HTML;
}

// Where browsers without CORS come back to: the answer goes to the object in the window around the frame.
function fallbackPage(string $response): string
{
    $text = json_encode($response, JSON_HEX_TAG);
    return "<!doctype html><script>(parent.QentaCEE_Fallback_Request_Object).setResponseText($text);</script>";
}

$path = (string) parse_url((string) $_SERVER['REQUEST_URI'], PHP_URL_PATH);
$body = (string) file_get_contents('php://input');
$shop = 'http://' . $_SERVER['HTTP_HOST'];
header('Content-Type: application/json');
if ($path === '/kept') {
    echo json_encode(kept());
} elseif ($path === '/init') {
    echo json_encode(initStorage($_POST['order'], $shop));
} elseif ($path === '/start') {
    $order = $_POST['order'];
    unset($_POST['order']);
    echo json_encode(start($order, $shop, $_POST));
} elseif ($path === '/checkout') {
    header('Content-Type: text/html; charset=utf-8');
    echo checkoutPage($_GET, $shop);
} elseif ($path === '/stored') {
    header('Content-Type: text/html; charset=utf-8');
    echo fallbackPage($_POST['response'] ?? '');
} elseif ($path === '/pay') {
    $started = start($_POST['order'], $shop, array_diff_key($_POST, ['order' => '']));
    header('Location: ' . $started['redirectUrl'], true, 303);
} elseif ($path === '/confirm') {
    $fields = fieldsOf($body);
    $signed = in_array($fields['paymentState'] ?? '', ['SUCCESS', 'PENDING'], true);
    keep('confirm', ['body' => $body, 'state' => $fields['paymentState'] ?? '', 'order' => $fields['shop_order'] ?? '',
                     'verified' => $signed ? verified($fields) : null]);
    header('Content-Type: text/plain');
    echo '<QPAY-CONFIRMATION-RESPONSE result="OK" />';
} else {
    keep('page', ['path' => $path, 'query' => (string) ($_SERVER['QUERY_STRING'] ?? ''), 'body' => $body]);
    header('Content-Type: text/html');
    echo '<!doctype html><html><body data-page="' . htmlspecialchars(substr($path, 1)) . '"></body></html>';
}
