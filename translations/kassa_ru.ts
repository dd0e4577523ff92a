<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>MatchTexts</name>
    <message>
        <source>hold</source>
        <translation>удержать</translation>
    </message>
    <message>
        <source>delay by %1</source>
        <translation>задержать на %1</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>отбросить</translation>
    </message>
    <message>
        <source>double</source>
        <translation>продублировать</translation>
    </message>
    <message>
        <source>replace “%1” with “%2”</source>
        <translation>заменить «%1» на «%2»</translation>
    </message>
    <message>
        <source>answer with status %1</source>
        <translation>ответить со статусом %1</translation>
    </message>
    <message>
        <source>cut the connection</source>
        <translation>оборвать соединение</translation>
    </message>
    <message>
        <source>HTTP request</source>
        <translation>HTTP-запрос</translation>
    </message>
    <message>
        <source>HTTP answer</source>
        <translation>HTTP-ответ</translation>
    </message>
    <message>
        <source>failed request</source>
        <translation>неудачный запрос</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>переход</translation>
    </message>
    <message>
        <source>page</source>
        <translation>страница</translation>
    </message>
    <message>
        <source>page event</source>
        <translation>событие страницы</translation>
    </message>
    <message>
        <source>link of an app</source>
        <translation>ссылка на приложение</translation>
    </message>
    <message>
        <source>opening of a socket</source>
        <translation>открытие веб-сокета</translation>
    </message>
    <message>
        <source>socket opened</source>
        <translation>веб-сокет открыт</translation>
    </message>
    <message>
        <source>text on a socket</source>
        <translation>текст по веб-сокету</translation>
    </message>
    <message>
        <source>closing of a socket</source>
        <translation>закрытие веб-сокета</translation>
    </message>
    <message>
        <source>buyer&apos;s action</source>
        <translation>действие покупателя</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>таймер</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любой</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>содержит «%1»</translation>
    </message>
    <message>
        <source>every message</source>
        <translation>любое сообщение</translation>
    </message>
</context>
<context>
    <name>SequenceTexts</name>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>on the wire</source>
        <translation>в пути</translation>
    </message>
</context>
<context>
    <name>TroubleTexts</name>
    <message>
        <source>The page wanted to save a file (%1). Kassa does not keep files of pages.</source>
        <translation>Страница хотела сохранить файл (%1). Kassa не сохраняет файлы страниц.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was loaded from there.</source>
        <translation>Сертификат %1 недействителен, поэтому оттуда ничего не загружено.</translation>
    </message>
    <message>
        <source>%1 asked for the camera, the microphone, the location or the like and was refused.</source>
        <translation>%1 запрашивает камеру, микрофон, местоположение или подобное; в доступе отказано.</translation>
    </message>
    <message>
        <source>The page says: %1</source>
        <translation>Страница сообщает: %1</translation>
    </message>
    <message>
        <source>%1 is not an address of this purchase. Only the shop and the provider can be opened here.</source>
        <translation>%1 — не адрес этой покупки. Здесь открываются только страницы магазина и провайдера.</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>Не удалось загрузить %1.</translation>
    </message>
    <message>
        <source>The frame “%1” shows nothing. Its server may forbid being shown in a frame (X-Frame-Options or Content-Security-Policy), or it did not answer.</source>
        <translation>Фрейм «%1» ничего не показывает. Возможно, его сервер запрещает показ во фрейме (X-Frame-Options или Content-Security-Policy) или не ответил.</translation>
    </message>
    <message>
        <source>The page %1 crashed and is loaded again.</source>
        <translation>На странице %1 произошёл сбой, она загружается заново.</translation>
    </message>
    <message>
        <source>The page %1 crashed again and again, so it is not loaded again by itself. Press “Reload” to try once more.</source>
        <translation>На странице %1 снова и снова происходит сбой, поэтому сама она больше не загружается. Чтобы попробовать ещё раз, нажмите «Перезагрузить».</translation>
    </message>
</context>
<context>
    <name>bench</name>
    <message>
        <source>An answer was given to a request that already has its answer.</source>
        <translation>На запрос, у которого уже есть ответ, дан ещё один ответ.</translation>
    </message>
    <message>
        <source>The page leads to %1, which belongs to nobody in this session.</source>
        <translation>Страница ведёт на %1: этот адрес не принадлежит никому в сеансе.</translation>
    </message>
</context>
<context>
    <name>cascad</name>
    <message>
        <source>Major units</source>
        <translation>В основных единицах валюты</translation>
    </message>
    <message>
        <source>What was asked for as flow</source>
        <translation>То, что в запросе называлось flow</translation>
    </message>
    <message>
        <source>In an answer: of the service; in a request: charge, verify, authorize</source>
        <translation>В ответе — процесс оплаты сервиса; в запросе — charge, verify, authorize</translation>
    </message>
    <message>
        <source>All keys of the account, tried on this body</source>
        <translation>Все ключи аккаунта, проверенные на этом теле</translation>
    </message>
    <message>
        <source>Callback %1: %2</source>
        <translation>Уведомление %1: %2</translation>
    </message>
    <message>
        <source>A callback that cannot be read</source>
        <translation>Уведомление, которое не удалось прочитать</translation>
    </message>
    <message>
        <source>Prerequest: which services are there?</source>
        <translation>Предзапрос: какие есть платёжные сервисы?</translation>
    </message>
    <message>
        <source>A card goes to the card gateway</source>
        <translation>Карта передаётся карточному шлюзу</translation>
    </message>
    <message>
        <source>Invoice by the Public API</source>
        <translation>Инвойс через публичный API</translation>
    </message>
    <message>
        <source>Invoice by the Private API</source>
        <translation>Инвойс через приватный API</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Cancel the invoice</source>
        <translation>Отмена инвойса</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Списание</translation>
    </message>
    <message>
        <source>Status by the Public API</source>
        <translation>Статус через публичный API</translation>
    </message>
    <message>
        <source>List of invoices</source>
        <translation>Список инвойсов</translation>
    </message>
    <message>
        <source>Reconciliation: how does the invoice stand?</source>
        <translation>Сверка: в каком состоянии инвойс?</translation>
    </message>
    <message>
        <source>Account id and API key are right</source>
        <translation>ID аккаунта и ключ API верны</translation>
    </message>
    <message>
        <source>The password is the private key of callbacks, not the API key</source>
        <translation>В качестве пароля указан приватный ключ уведомлений, а не ключ API</translation>
    </message>
    <message>
        <source>Three key pairs, three purposes.</source>
        <translation>Три пары ключей — три назначения.</translation>
    </message>
    <message>
        <source>The HTTP Basic pair is not this account&apos;s</source>
        <translation>Пара HTTP Basic не принадлежит этому аккаунту</translation>
    </message>
    <message>
        <source>base64 of account id, colon, API key.</source>
        <translation>base64 от строки «ID аккаунта, двоеточие, ключ API».</translation>
    </message>
    <message>
        <source>amount is a string</source>
        <translation>amount передан строкой</translation>
    </message>
    <message>
        <source>Amounts are JSON numbers in major units.</source>
        <translation>Суммы — числа JSON в основных единицах валюты.</translation>
    </message>
    <message>
        <source>There is no reference_id</source>
        <translation>Нет reference_id</translation>
    </message>
    <message>
        <source>Without it nobody can find the invoice after a lost answer.</source>
        <translation>Без него инвойс не найти, если ответ потерялся.</translation>
    </message>
    <message>
        <source>callback_url has no effect in the Public API</source>
        <translation>В публичном API callback_url не действует</translation>
    </message>
    <message>
        <source>customer.reference_id is required as soon as any other member of customer is given</source>
        <translation>customer.reference_id обязателен, если указано любое другое поле customer</translation>
    </message>
    <message>
        <source>A refund needs a reference_id</source>
        <translation>Для возврата нужен reference_id</translation>
    </message>
    <message>
        <source>The newer generation answers 422 without it.</source>
        <translation>Новая версия API отвечает без него 422.</translation>
    </message>
    <message>
        <source>A request that cannot be read</source>
        <translation>Запрос, который не удалось прочитать</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Ответ %1</translation>
    </message>
    <message>
        <source>Refused, %1: %2</source>
        <translation>Отказ, %1: %2</translation>
    </message>
    <message>
        <source>Invoice %1: %2</source>
        <translation>Инвойс %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n инвойс</numerusform>
            <numerusform>%n инвойса</numerusform>
            <numerusform>%n инвойсов</numerusform>
        </translation>
    </message>
    <message>
        <source>The hosted payment page is opened</source>
        <translation>Открывается готовая платёжная страница</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>The payment widget says: %1</source>
        <translation>Платёжный виджет сообщает: %1</translation>
    </message>
    <message>
        <source>The published widget does not check it; a host has to</source>
        <translation>Опубликованный виджет его не проверяет; это должна делать страница магазина</translation>
    </message>
    <message>
        <source>Pressed: %1</source>
        <translation>Нажато: %1</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Нет ответа: %1</translation>
    </message>
    <message>
        <source>Timer %1</source>
        <translation>Таймер %1</translation>
    </message>
    <message>
        <source>it is signed with the private key of the other mode</source>
        <translation>подписано приватным ключом другого режима</translation>
    </message>
    <message>
        <source>Test operations are signed with the test key, live ones with the live key.</source>
        <translation>Тестовые операции подписываются тестовым ключом, боевые — боевым.</translation>
    </message>
    <message>
        <source>it is signed with the API key</source>
        <translation>подписано ключом API</translation>
    </message>
    <message>
        <source>The API key is the password of the Private API; callbacks need the private key.</source>
        <translation>Ключ API — это пароль приватного API; для уведомлений нужен приватный ключ.</translation>
    </message>
    <message>
        <source>it is signed with a public key</source>
        <translation>подписано публичным ключом</translation>
    </message>
    <message>
        <source>Callbacks are signed with the private key of the same mode.</source>
        <translation>Уведомления подписываются приватным ключом того же режима.</translation>
    </message>
    <message>
        <source>it is signed with the account&apos;s id</source>
        <translation>подписано идентификатором аккаунта</translation>
    </message>
    <message>
        <source>Callbacks are signed with the private key.</source>
        <translation>Уведомления подписываются приватным ключом.</translation>
    </message>
    <message>
        <source>it is signed with an empty key</source>
        <translation>подписано пустым ключом</translation>
    </message>
    <message>
        <source>Look whether the setting was read at all.</source>
        <translation>Проверьте, прочитана ли вообще эта настройка.</translation>
    </message>
    <message>
        <source>the key has a line break at its end</source>
        <translation>в конце ключа стоит перевод строки</translation>
    </message>
    <message>
        <source>Trim the key where it is read from a file.</source>
        <translation>Обрезайте ключ там, где он читается из файла.</translation>
    </message>
    <message>
        <source>the key has a blank in front</source>
        <translation>перед ключом стоит пробел</translation>
    </message>
    <message>
        <source>Trim the key.</source>
        <translation>Обрежьте пробелы вокруг ключа.</translation>
    </message>
    <message>
        <source>a line break after the body was signed</source>
        <translation>подписан лишний перевод строки после тела</translation>
    </message>
    <message>
        <source>Hash the bytes of the body and nothing more.</source>
        <translation>Хешируйте байты тела и ничего больше.</translation>
    </message>
    <message>
        <source>blanks around the body were left out</source>
        <translation>пробелы вокруг тела отброшены</translation>
    </message>
    <message>
        <source>Hash the bytes exactly as they came.</source>
        <translation>Хешируйте байты ровно такими, какими они пришли.</translation>
    </message>
    <message>
        <source>an empty body was signed</source>
        <translation>подписано пустое тело</translation>
    </message>
    <message>
        <source>A framework may have read the body before: ask for its raw bytes first.</source>
        <translation>Возможно, фреймворк прочитал тело раньше: сначала возьмите его исходные байты.</translation>
    </message>
    <message>
        <source>&quot;\/&quot; was signed as &quot;/&quot;</source>
        <translation>«\/» подписано как «/»</translation>
    </message>
    <message>
        <source>The sender is PHP and escapes slashes: never write the JSON again.</source>
        <translation>Отправитель — PHP, он экранирует косую черту: не записывайте JSON заново.</translation>
    </message>
    <message>
        <source>the slashes of the escaped text were signed unescaped</source>
        <translation>в экранированном тексте косые черты подписаны без экранирования</translation>
    </message>
    <message>
        <source>Hash the raw bytes: never write the JSON again.</source>
        <translation>Хешируйте исходные байты: не записывайте JSON заново.</translation>
    </message>
    <message>
        <source>the JSON was read and written again before it was signed</source>
        <translation>перед подписью JSON был прочитан и записан заново</translation>
    </message>
    <message>
        <source>Hash the raw bytes: \/ and \u escapes get lost when JSON is written again.</source>
        <translation>Хешируйте исходные байты: при повторной записи JSON последовательности \/ и \u теряются.</translation>
    </message>
    <message>
        <source>the JSON was read and written again by PHP, which turns {} into []</source>
        <translation>JSON прочитан и записан заново в PHP, а он превращает {} в []</translation>
    </message>
    <message>
        <source>Hash php://input, not json_encode(json_decode(…)).</source>
        <translation>Хешируйте php://input, а не json_encode(json_decode(…)).</translation>
    </message>
    <message>
        <source>the JSON was read and written again by PHP</source>
        <translation>JSON прочитан и записан заново в PHP</translation>
    </message>
    <message>
        <source>an indented text was signed</source>
        <translation>подписан текст с отступами</translation>
    </message>
    <message>
        <source>Hash the raw bytes.</source>
        <translation>Хешируйте исходные байты.</translation>
    </message>
    <message>
        <source>only the member data was signed</source>
        <translation>подписано только поле data</translation>
    </message>
    <message>
        <source>The whole body is signed.</source>
        <translation>Подписывается тело целиком.</translation>
    </message>
    <message>
        <source>the hash is written as hexadecimal digits</source>
        <translation>хеш записан шестнадцатеричными цифрами</translation>
    </message>
    <message>
        <source>Write the 20 raw bytes in base64.</source>
        <translation>Запишите 20 исходных байтов в base64.</translation>
    </message>
    <message>
        <source>the hexadecimal digits were written in base64</source>
        <translation>в base64 записаны шестнадцатеричные цифры</translation>
    </message>
    <message>
        <source>Take SHA-1 as raw bytes: sha1($text, true) in PHP.</source>
        <translation>Берите SHA-1 байтами: в PHP это sha1($text, true).</translation>
    </message>
    <message>
        <source>the key stands on one side of the body only</source>
        <translation>ключ стоит только с одной стороны тела</translation>
    </message>
    <message>
        <source>It stands in front and behind: key, body, key.</source>
        <translation>Он стоит и до, и после: ключ, тело, ключ.</translation>
    </message>
    <message>
        <source>an HMAC was computed</source>
        <translation>вычислен HMAC</translation>
    </message>
    <message>
        <source>It is a plain SHA-1 over key, body, key.</source>
        <translation>Это обычный SHA-1 от строки «ключ, тело, ключ».</translation>
    </message>
    <message>
        <source>SHA-256 was used</source>
        <translation>использован SHA-256</translation>
    </message>
    <message>
        <source>It is SHA-1.</source>
        <translation>Нужен SHA-1.</translation>
    </message>
    <message>
        <source>the = at the end is missing</source>
        <translation>в конце нет знака =</translation>
    </message>
    <message>
        <source>Standard base64 with padding: 28 characters.</source>
        <translation>Стандартный base64 с дополнением: 28 символов.</translation>
    </message>
    <message>
        <source>the URL alphabet of base64 was used</source>
        <translation>использован URL-алфавит base64</translation>
    </message>
    <message>
        <source>Standard base64 with + and /.</source>
        <translation>Стандартный base64 со знаками + и /.</translation>
    </message>
    <message>
        <source>there is no signature</source>
        <translation>подписи нет</translation>
    </message>
    <message>
        <source>It stands in the header X-Signature.</source>
        <translation>Она передаётся в заголовке X-Signature.</translation>
    </message>
    <message>
        <source>the header is not base64 of 20 bytes</source>
        <translation>в заголовке не base64 от 20 байтов</translation>
    </message>
    <message>
        <source>28 characters, the last one is =.</source>
        <translation>28 символов, последний — знак =.</translation>
    </message>
    <message>
        <source>the body was changed after signing, or another key was used</source>
        <translation>тело изменено после подписи или использован другой ключ</translation>
    </message>
    <message>
        <source>Compare the bytes with what the sender had, then the keys of both sides.</source>
        <translation>Сравните байты с тем, что было у отправителя, затем ключи обеих сторон.</translation>
    </message>
    <message>
        <source>A callback of the protocol before 2018</source>
        <translation>Уведомление по протоколу до 2018 года</translation>
    </message>
    <message>
        <source>Its signature is right in the old way. Amounts are in minor units there; set the callback version of the account.</source>
        <translation>По старым правилам подпись верна. Суммы там в минимальных единицах; смените версию уведомлений в аккаунте.</translation>
    </message>
    <message>
        <source>Its signature does not fit either.</source>
        <translation>Его подпись тоже не подходит.</translation>
    </message>
    <message>
        <source>The signature fits the raw body, with the private key of its mode</source>
        <translation>Подпись подходит к исходному телу с приватным ключом его режима</translation>
    </message>
    <message>
        <source>The signature is wrong: %1</source>
        <translation>Подпись неверна: %1</translation>
    </message>
    <message>
        <source>The payer puts together an order</source>
        <translation>Плательщик собирает заказ</translation>
    </message>
    <message>
        <source>The shop gives it a reference_id, unique in the account.</source>
        <translation>Магазин присваивает ему reference_id, уникальный в аккаунте.</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Ссылка на оплату</translation>
    </message>
    <message>
        <source>A link, an HTML form or a QR code with public key, amount and currency.</source>
        <translation>Ссылка, HTML-форма или QR-код с публичным ключом, суммой и валютой.</translation>
    </message>
    <message>
        <source>Payment widget</source>
        <translation>Платёжный виджет</translation>
    </message>
    <message>
        <source>A script opens the same address in a frame or in a new tab.</source>
        <translation>Скрипт открывает тот же адрес во фрейме или в новой вкладке.</translation>
    </message>
    <message>
        <source>Secure redirection</source>
        <translation>Безопасное перенаправление</translation>
    </message>
    <message>
        <source>The shop&apos;s server makes the invoice by the Private API; the payer gets only its id.</source>
        <translation>Сервер магазина создаёт инвойс через приватный API; плательщику достаётся только его ID.</translation>
    </message>
    <message>
        <source>Own payment page</source>
        <translation>Собственная платёжная страница</translation>
    </message>
    <message>
        <source>The shop&apos;s page asks which services and fields there are (prerequest) and makes the invoice by the Public API.</source>
        <translation>Страница магазина узнаёт, какие есть сервисы и поля (предзапрос), и создаёт инвойс через публичный API.</translation>
    </message>
    <message>
        <source>The hosted page lists the services</source>
        <translation>Платёжная страница показывает сервисы</translation>
    </message>
    <message>
        <source>It asks which services there are (prerequest), collects the payer&apos;s data and makes the invoice.</source>
        <translation>Она узнаёт, какие есть сервисы (предзапрос), собирает данные плательщика и создаёт инвойс.</translation>
    </message>
    <message>
        <source>The payment starts at the gateway</source>
        <translation>Платёж начинается на шлюзе</translation>
    </message>
    <message>
        <source>The invoice becomes process_pending; flow_data says where the payer is sent next, by GET or POST.</source>
        <translation>Инвойс становится process_pending; flow_data указывает, куда дальше отправить плательщика: методом GET или POST.</translation>
    </message>
    <message>
        <source>The payer pays</source>
        <translation>Плательщик платит</translation>
    </message>
    <message>
        <source>With 3-D Secure or a one-time password where the bank asks.</source>
        <translation>С 3-D Secure или одноразовым паролем, если банк потребует.</translation>
    </message>
    <message>
        <source>The gateway reports the result</source>
        <translation>Шлюз сообщает результат</translation>
    </message>
    <message>
        <source>The invoice becomes processed, partially processed, failed, or stays pending.</source>
        <translation>Инвойс становится проведённым, частично оплаченным, неуспешным или остаётся в ожидании.</translation>
    </message>
    <message>
        <source>The payer returns to the shop</source>
        <translation>Плательщик возвращается в магазин</translation>
    </message>
    <message>
        <source>By way of the platform&apos;s own address and status page. What the browser brings is not signed.</source>
        <translation>Через адрес платформы и страницу статуса. Данные, с которыми приходит браузер, не подписаны.</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Signed; the shop checks the signature, compares with the order, answers 200.</source>
        <translation>Подписаны; магазин проверяет подпись, сверяет с заказом и отвечает 200.</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>The shop reads the invoice itself: callbacks may be late, doubled, out of order.</source>
        <translation>Магазин сам читает инвойс: уведомления могут опаздывать, дублироваться и приходить не по порядку.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>После оплаты</translation>
    </message>
    <message>
        <source>Refunds by the Private API; chargebacks come as callbacks.</source>
        <translation>Возвраты через приватный API; о чарджбеках сообщают уведомления.</translation>
    </message>
    <message>
        <source>A white label of PayCore (Corefy): payment link, widget, Public and Private API, signed callbacks.</source>
        <translation>White-label-версия платформы PayCore (Corefy): ссылка на оплату, виджет, публичный и приватный API, подписанные уведомления.</translation>
    </message>
    <message>
        <source>The payer opens a link or scans a QR code; nothing is made before.</source>
        <translation>Плательщик открывает ссылку или сканирует QR-код; заранее ничего не создаётся.</translation>
    </message>
    <message>
        <source>The payment page in a frame of the shop&apos;s page, or in a new tab.</source>
        <translation>Страница оплаты во фрейме на странице магазина или в новой вкладке.</translation>
    </message>
    <message>
        <source>The shop makes the invoice; the browser carries only its id.</source>
        <translation>Инвойс создаёт магазин; браузер передаёт только его ID.</translation>
    </message>
    <message>
        <source>The shop shows services and fields itself, from the prerequest.</source>
        <translation>Магазин сам показывает сервисы и поля по данным предзапроса.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Callbacks received</source>
        <translation>Полученные уведомления</translation>
    </message>
    <message>
        <source>Invoices as listed</source>
        <translation>Инвойсы из списка</translation>
    </message>
    <message>
        <source>Payment invoices</source>
        <translation>Инвойсы платежей</translation>
    </message>
    <message>
        <source>Callbacks sent</source>
        <translation>Отправленные уведомления</translation>
    </message>
    <message>
        <source>Order id or invoice</source>
        <translation>ID заказа или инвойс</translation>
    </message>
    <message>
        <source>Amount; empty: all that is left</source>
        <translation>Сумма; пусто — весь остаток</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Одобрить</translation>
    </message>
    <message>
        <source>The gateway reports success; a smaller amount makes it partial.</source>
        <translation>Шлюз сообщает об успехе; меньшая сумма делает оплату частичной.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>The gateway reports failure, for good.</source>
        <translation>Шлюз сообщает об окончательном отказе.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Резолюция</translation>
    </message>
    <message>
        <source>Let expire</source>
        <translation>Просрочить</translation>
    </message>
    <message>
        <source>As if the invoice&apos;s lifetime were over.</source>
        <translation>Как если бы время жизни инвойса вышло.</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>Прервать</translation>
    </message>
    <message>
        <source>A moderator stops it.</source>
        <translation>Инвойс останавливает модератор.</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Чарджбек</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank takes the money back, wholly or in part.</source>
        <translation>Банк держателя карты забирает деньги полностью или частично.</translation>
    </message>
    <message>
        <source>Refund succeeds</source>
        <translation>Возврат выполнен</translation>
    </message>
    <message>
        <source>A pending refund is carried out.</source>
        <translation>Ожидающий возврат выполняется.</translation>
    </message>
    <message>
        <source>Refund fails</source>
        <translation>Возврат не выполнен</translation>
    </message>
    <message>
        <source>A pending refund is not carried out.</source>
        <translation>Ожидающий возврат не выполняется.</translation>
    </message>
    <message>
        <source>Resend callback</source>
        <translation>Повторить уведомление</translation>
    </message>
    <message>
        <source>The callback about the present state, sent by hand from the portal.</source>
        <translation>Уведомление о текущем состоянии, отправленное вручную из кабинета.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>The next calls of that kind fail.</source>
        <translation>Следующие вызовы этого вида завершатся сбоем.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Вызов</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Сверить</translation>
    </message>
    <message>
        <source>Asks the Private API how the invoice stands.</source>
        <translation>Запрашивает состояние инвойса через приватный API.</translation>
    </message>
    <message>
        <source>Wholly or in part, several times.</source>
        <translation>Полностью или частями, несколько раз.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Before anything is paid.</source>
        <translation>Пока ничего не оплачено.</translation>
    </message>
    <message>
        <source>Of an authorised invoice; the address is nowhere published.</source>
        <translation>По авторизованному инвойсу; адрес нигде не опубликован.</translation>
    </message>
    <message>
        <source>List invoices</source>
        <translation>Список инвойсов</translation>
    </message>
    <message>
        <source>As a CMS does, with filters and pages.</source>
        <translation>Как в CMS, с фильтрами и страницами.</translation>
    </message>
    <message>
        <source>Status, with - in front: all but it</source>
        <translation>Статус; с минусом впереди — все, кроме него</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>Оплата картой</translation>
    </message>
    <message>
        <source>A card without 3-D Secure; the payer comes back from the status page.</source>
        <translation>Карта без 3-D Secure; плательщик возвращается со страницы статуса.</translation>
    </message>
    <message>
        <source>3-D Secure by a posted form</source>
        <translation>3-D Secure через форму POST</translation>
    </message>
    <message>
        <source>The payer confirms at the bank&apos;s page.</source>
        <translation>Плательщик подтверждает платёж на странице банка.</translation>
    </message>
    <message>
        <source>3-D Secure by an address</source>
        <translation>3-D Secure через адрес</translation>
    </message>
    <message>
        <source>The payer is sent to the bank&apos;s page by GET.</source>
        <translation>Плательщик попадает на страницу банка методом GET.</translation>
    </message>
    <message>
        <source>3-D Secure with a one-time password</source>
        <translation>3-D Secure с одноразовым паролем</translation>
    </message>
    <message>
        <source>Mistyped once, then right.</source>
        <translation>Один раз с ошибкой, затем верно.</translation>
    </message>
    <message>
        <source>3-D Secure refused</source>
        <translation>Отказ в 3-D Secure</translation>
    </message>
    <message>
        <source>The payer refuses at the bank and goes back to the shop; the invoice expires.</source>
        <translation>Плательщик отказывается на странице банка и возвращается в магазин; срок инвойса истекает.</translation>
    </message>
    <message>
        <source>3-D Secure timed out</source>
        <translation>Время 3-D Secure вышло</translation>
    </message>
    <message>
        <source>Half an hour passes at the bank&apos;s page; another card works.</source>
        <translation>На странице банка проходит полчаса; другая карта срабатывает.</translation>
    </message>
    <message>
        <source>Declined, then paid</source>
        <translation>Отклонено, затем оплачено</translation>
    </message>
    <message>
        <source>The first card has insufficient funds, the second works: the same invoice.</source>
        <translation>На первой карте недостаточно средств, вторая проходит; инвойс тот же.</translation>
    </message>
    <message>
        <source>All attempts declined</source>
        <translation>Все попытки отклонены</translation>
    </message>
    <message>
        <source>The fifth failure is the last one: process_failed.</source>
        <translation>Пятая неудача — последняя: process_failed.</translation>
    </message>
    <message>
        <source>Card that stays pending</source>
        <translation>Карта с зависшим платежом</translation>
    </message>
    <message>
        <source>Expiry 07/77: the payment hangs until the invoice expires.</source>
        <translation>Срок действия 07/77: платёж висит, пока не истечёт срок инвойса.</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>Оплачено частично</translation>
    </message>
    <message>
        <source>Less is paid than asked: nothing is released.</source>
        <translation>Оплачено меньше, чем запрошено: товар не отпускается.</translation>
    </message>
    <message>
        <source>Cancelled by the payer</source>
        <translation>Отменено плательщиком</translation>
    </message>
    <message>
        <source>The payer cancels on the card page: terminated.</source>
        <translation>Плательщик отменяет оплату на странице карты: terminated.</translation>
    </message>
    <message>
        <source>Page closed</source>
        <translation>Страница закрыта</translation>
    </message>
    <message>
        <source>The payer goes away; two days later the invoice expires.</source>
        <translation>Плательщик уходит; через два дня срок инвойса истекает.</translation>
    </message>
    <message>
        <source>Technical error</source>
        <translation>Техническая ошибка</translation>
    </message>
    <message>
        <source>process_error; the platform tries again by itself and succeeds.</source>
        <translation>process_error; платформа сама повторяет попытку, и она удаётся.</translation>
    </message>
    <message>
        <source>Pending, then paid</source>
        <translation>Ожидание, затем оплата</translation>
    </message>
    <message>
        <source>The payer is back before the bank decides; then the bank approves.</source>
        <translation>Плательщик вернулся раньше решения банка; затем банк одобряет.</translation>
    </message>
    <message>
        <source>Pending, then declined</source>
        <translation>Ожидание, затем отказ</translation>
    </message>
    <message>
        <source>The payer is back before the bank decides; then the bank declines.</source>
        <translation>Плательщик вернулся раньше решения банка; затем банк отклоняет.</translation>
    </message>
    <message>
        <source>Electronic wallet</source>
        <translation>Электронный кошелёк</translation>
    </message>
    <message>
        <source>The payer is sent to the wallet&apos;s own page by GET.</source>
        <translation>Плательщик попадает на страницу кошелька методом GET.</translation>
    </message>
    <message>
        <source>Electronic wallet by a posted form</source>
        <translation>Электронный кошелёк через форму POST</translation>
    </message>
    <message>
        <source>flow_data says POST: the browser posts a form by itself.</source>
        <translation>flow_data требует POST: браузер сам отправляет форму.</translation>
    </message>
    <message>
        <source>Test service, processed</source>
        <translation>Тестовый сервис, успех</translation>
    </message>
    <message>
        <source>The field &quot;status&quot; names the result.</source>
        <translation>Результат задаёт поле «status».</translation>
    </message>
    <message>
        <source>Test service, failed</source>
        <translation>Тестовый сервис, отказ</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Банковский перевод</translation>
    </message>
    <message>
        <source>The page shows payment details; the money comes later.</source>
        <translation>Страница показывает реквизиты для оплаты; деньги приходят позже.</translation>
    </message>
    <message>
        <source>Bank transfer never made</source>
        <translation>Банковский перевод не сделан</translation>
    </message>
    <message>
        <source>The page shows payment details; no money comes.</source>
        <translation>Страница показывает реквизиты для оплаты; деньги не приходят.</translation>
    </message>
    <message>
        <source>Late callbacks</source>
        <translation>Опоздавшие уведомления</translation>
    </message>
    <message>
        <source>An hour late: the payer&apos;s return makes the shop ask.</source>
        <translation>На час позже: когда плательщик возвращается, магазин запрашивает состояние сам.</translation>
    </message>
    <message>
        <source>Doubled callbacks</source>
        <translation>Двойные уведомления</translation>
    </message>
    <message>
        <source>Each comes twice; the goods are released once.</source>
        <translation>Каждое приходит дважды; товар отпускается один раз.</translation>
    </message>
    <message>
        <source>Swapped callbacks</source>
        <translation>Уведомления не по порядку</translation>
    </message>
    <message>
        <source>&quot;processed&quot; overtakes &quot;process_pending&quot;.</source>
        <translation>«processed» обгоняет «process_pending».</translation>
    </message>
    <message>
        <source>Lost callbacks</source>
        <translation>Потерянные уведомления</translation>
    </message>
    <message>
        <source>None arrives: reconciliation finds the payment.</source>
        <translation>Ни одно не доходит: оплату находит сверка.</translation>
    </message>
    <message>
        <source>Lost callbacks and no return</source>
        <translation>Нет ни уведомлений, ни возврата</translation>
    </message>
    <message>
        <source>The payer pays and closes the page: the shop&apos;s timer finds the payment.</source>
        <translation>Плательщик платит и закрывает страницу: оплату находит таймер магазина.</translation>
    </message>
    <message>
        <source>Wrong signature</source>
        <translation>Неверная подпись</translation>
    </message>
    <message>
        <source>The shop refuses the callbacks and asks by itself.</source>
        <translation>Магазин отвергает уведомления и запрашивает состояние сам.</translation>
    </message>
    <message>
        <source>Signed with the other mode&apos;s key</source>
        <translation>Подпись ключом другого режима</translation>
    </message>
    <message>
        <source>A test operation signed with a live key: the shop asks.</source>
        <translation>Тестовая операция подписана боевым ключом: магазин запрашивает состояние сам.</translation>
    </message>
    <message>
        <source>Signed with the API key</source>
        <translation>Подпись ключом API</translation>
    </message>
    <message>
        <source>The classic mistake: refused.</source>
        <translation>Классическая ошибка: отказ.</translation>
    </message>
    <message>
        <source>Callback with another amount</source>
        <translation>Уведомление с другой суммой</translation>
    </message>
    <message>
        <source>It does not match the order: the shop asks the Private API.</source>
        <translation>Не совпадает с заказом: магазин запрашивает состояние через приватный API.</translation>
    </message>
    <message>
        <source>Merged callbacks</source>
        <translation>Объединённые уведомления</translation>
    </message>
    <message>
        <source>Changes that are close together become one callback.</source>
        <translation>Близкие изменения становятся одним уведомлением.</translation>
    </message>
    <message>
        <source>Only final callbacks</source>
        <translation>Только финальные уведомления</translation>
    </message>
    <message>
        <source>&quot;process_pending&quot; is never told.</source>
        <translation>О «process_pending» не сообщается.</translation>
    </message>
    <message>
        <source>Shop that answers 204</source>
        <translation>Магазин отвечает 204</translation>
    </message>
    <message>
        <source>Only 200 counts: the callbacks come again.</source>
        <translation>Засчитывается только 200: уведомления приходят снова.</translation>
    </message>
    <message>
        <source>Shop that is down</source>
        <translation>Магазин недоступен</translation>
    </message>
    <message>
        <source>500 three times, then silence, then 200; meanwhile the shop asks.</source>
        <translation>Три раза 500, затем молчание, затем 200; тем временем магазин запрашивает состояние сам.</translation>
    </message>
    <message>
        <source>Callbacks without PHP escapes</source>
        <translation>Уведомления без экранирования PHP</translation>
    </message>
    <message>
        <source>The signature covers the bytes, however they are written.</source>
        <translation>Подпись покрывает байты, как бы они ни были записаны.</translation>
    </message>
    <message>
        <source>Shop that asks before it believes</source>
        <translation>Магазин, который сначала убеждается сам</translation>
    </message>
    <message>
        <source>Each result is confirmed by the Private API.</source>
        <translation>Каждый результат подтверждается через приватный API.</translation>
    </message>
    <message>
        <source>Edited payment link</source>
        <translation>Изменённая ссылка на оплату</translation>
    </message>
    <message>
        <source>The payer pays 1.00 instead: the amount differs, nothing is released.</source>
        <translation>Плательщик платит 1,00: сумма не совпадает, товар не отпускается.</translation>
    </message>
    <message>
        <source>Link that nobody opens</source>
        <translation>Ссылка, которую никто не открыл</translation>
    </message>
    <message>
        <source>No invoice is ever made.</source>
        <translation>Инвойс так и не создаётся.</translation>
    </message>
    <message>
        <source>Public creation forbidden</source>
        <translation>Публичное создание запрещено</translation>
    </message>
    <message>
        <source>The account allows invoices by the Private API only.</source>
        <translation>Аккаунт разрешает создавать инвойсы только через приватный API.</translation>
    </message>
    <message>
        <source>Widget in a new tab</source>
        <translation>Виджет в новой вкладке</translation>
    </message>
    <message>
        <source>The shop&apos;s page waits and continues by itself.</source>
        <translation>Страница магазина ждёт и сама переходит дальше.</translation>
    </message>
    <message>
        <source>Own page with an HTML form</source>
        <translation>Собственная страница с HTML-формой</translation>
    </message>
    <message>
        <source>The browser posts the invoice and is sent on at once.</source>
        <translation>Браузер отправляет инвойс формой и сразу переходит к оплате.</translation>
    </message>
    <message>
        <source>Prerequest in the other envelope</source>
        <translation>Предзапрос в другой обёртке</translation>
    </message>
    <message>
        <source>Services directly in data.</source>
        <translation>Сервисы прямо в data.</translation>
    </message>
    <message>
        <source>Services cannot be read</source>
        <translation>Сервисы не читаются</translation>
    </message>
    <message>
        <source>The prerequest fails.</source>
        <translation>Предзапрос не удаётся.</translation>
    </message>
    <message>
        <source>Service named by the shop</source>
        <translation>Сервис назван магазином</translation>
    </message>
    <message>
        <source>The list of methods is skipped.</source>
        <translation>Список способов оплаты пропускается.</translation>
    </message>
    <message>
        <source>Card verification</source>
        <translation>Проверка карты</translation>
    </message>
    <message>
        <source>Authorised and voided: nothing is charged.</source>
        <translation>Авторизация с отменой: деньги не списываются.</translation>
    </message>
    <message>
        <source>Authorised, then captured</source>
        <translation>Авторизация, затем списание</translation>
    </message>
    <message>
        <source>By an address that is nowhere published.</source>
        <translation>По адресу, который нигде не опубликован.</translation>
    </message>
    <message>
        <source>Cancelled by the shop</source>
        <translation>Отменено магазином</translation>
    </message>
    <message>
        <source>Automatic return</source>
        <translation>Автоматический возврат в магазин</translation>
    </message>
    <message>
        <source>No status page: the payer is sent to the shop at once.</source>
        <translation>Без страницы статуса: плательщик сразу попадает в магазин.</translation>
    </message>
    <message>
        <source>Return address with context</source>
        <translation>Адрес возврата с контекстом</translation>
    </message>
    <message>
        <source>Status and amount in the address: unsigned, and not believed.</source>
        <translation>Статус и сумма в адресе: не подписаны, доверия им нет.</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>Боевой режим</translation>
    </message>
    <message>
        <source>Live keys: callbacks are signed with the live private key.</source>
        <translation>Боевые ключи: уведомления подписаны боевым приватным ключом.</translation>
    </message>
    <message>
        <source>Fee on top</source>
        <translation>Комиссия сверху</translation>
    </message>
    <message>
        <source>The payer pays the fee on top; the order&apos;s amount stays the same.</source>
        <translation>Комиссию платит плательщик; сумма заказа не меняется.</translation>
    </message>
    <message>
        <source>Server error while creating</source>
        <translation>Ошибка сервера при создании</translation>
    </message>
    <message>
        <source>Unknown outcome: the shop looks, finds nothing, creates again.</source>
        <translation>Исход неизвестен: магазин ищет, не находит и создаёт снова.</translation>
    </message>
    <message>
        <source>No answer while creating</source>
        <translation>Нет ответа при создании</translation>
    </message>
    <message>
        <source>The invoice exists all the same: the shop finds it by reference_id.</source>
        <translation>Инвойс всё же создан: магазин находит его по reference_id.</translation>
    </message>
    <message>
        <source>Connection cut while creating</source>
        <translation>Обрыв связи при создании</translation>
    </message>
    <message>
        <source>Unreadable answer while creating</source>
        <translation>Нечитаемый ответ при создании</translation>
    </message>
    <message>
        <source>The beginning of a JSON document: the shop looks the invoice up.</source>
        <translation>Начало документа JSON: магазин ищет инвойс.</translation>
    </message>
    <message>
        <source>429 while creating</source>
        <translation>429 при создании</translation>
    </message>
    <message>
        <source>Too many requests or a duplicate: the shop looks, then creates again.</source>
        <translation>Слишком много запросов или дубликат: магазин ищет, затем создаёт снова.</translation>
    </message>
    <message>
        <source>Wrong credentials</source>
        <translation>Неверные учётные данные</translation>
    </message>
    <message>
        <source>Cascad refuses: nothing can be paid.</source>
        <translation>Cascad отказывает: оплатить ничего нельзя.</translation>
    </message>
    <message>
        <source>Account blocked</source>
        <translation>Аккаунт заблокирован</translation>
    </message>
    <message>
        <source>Invoice refused</source>
        <translation>Инвойс отклонён</translation>
    </message>
    <message>
        <source>Cascad finds the data invalid.</source>
        <translation>Cascad считает данные неверными.</translation>
    </message>
    <message>
        <source>Everything goes back.</source>
        <translation>Возвращается вся сумма.</translation>
    </message>
    <message>
        <source>Refund, older generation</source>
        <translation>Возврат, прежняя версия</translation>
    </message>
    <message>
        <source>The answer is the invoice, not a refund.</source>
        <translation>В ответе инвойс, а не возврат.</translation>
    </message>
    <message>
        <source>Partial refund</source>
        <translation>Частичный возврат</translation>
    </message>
    <message>
        <source>A part goes back.</source>
        <translation>Возвращается часть суммы.</translation>
    </message>
    <message>
        <source>Refund in parts</source>
        <translation>Возврат по частям</translation>
    </message>
    <message>
        <source>Two partial refunds, then the rest.</source>
        <translation>Два частичных возврата, затем остаток.</translation>
    </message>
    <message>
        <source>Refund that takes time</source>
        <translation>Долгий возврат</translation>
    </message>
    <message>
        <source>refund_pending; the bank carries it out later.</source>
        <translation>refund_pending; банк выполняет его позже.</translation>
    </message>
    <message>
        <source>Refund that fails</source>
        <translation>Неудачный возврат</translation>
    </message>
    <message>
        <source>The money stays with the shop.</source>
        <translation>Деньги остаются у магазина.</translation>
    </message>
    <message>
        <source>Refund without reference_id</source>
        <translation>Возврат без reference_id</translation>
    </message>
    <message>
        <source>Refused with 422; the invoice stays paid.</source>
        <translation>Отказ с кодом 422; инвойс остаётся оплаченным.</translation>
    </message>
    <message>
        <source>Refund without an answer</source>
        <translation>Возврат без ответа</translation>
    </message>
    <message>
        <source>The connection drops: the shop asks what became of it.</source>
        <translation>Связь обрывается: магазин узнаёт, чем всё кончилось.</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank takes everything back.</source>
        <translation>Банк держателя карты забирает всю сумму.</translation>
    </message>
    <message>
        <source>Partial chargeback</source>
        <translation>Частичный чарджбек</translation>
    </message>
    <message>
        <source>The cardholder&apos;s bank takes a part back.</source>
        <translation>Банк держателя карты забирает часть суммы.</translation>
    </message>
    <message>
        <source>The order exists; no invoice is known yet.</source>
        <translation>Заказ есть, инвойс ещё не известен.</translation>
    </message>
    <message>
        <source>An invoice exists and may still be paid.</source>
        <translation>Инвойс есть и ещё может быть оплачен.</translation>
    </message>
    <message>
        <source>The goods are released.</source>
        <translation>Товар отпущен.</translation>
    </message>
    <message>
        <source>Less was paid than ordered: nothing is released.</source>
        <translation>Оплачено меньше суммы заказа: товар не отпускается.</translation>
    </message>
    <message>
        <source>A refund is under way.</source>
        <translation>Возврат выполняется.</translation>
    </message>
    <message>
        <source>A part went back; the rest may follow.</source>
        <translation>Часть возвращена; за ней может последовать остальное.</translation>
    </message>
    <message>
        <source>The money is still the shop&apos;s; another refund is possible.</source>
        <translation>Деньги остались у магазина; возможен новый возврат.</translation>
    </message>
    <message>
        <source>The bank took a part back.</source>
        <translation>Банк забрал часть суммы.</translation>
    </message>
    <message>
        <source>Everything went back.</source>
        <translation>Возвращена вся сумма.</translation>
    </message>
    <message>
        <source>The bank took everything back.</source>
        <translation>Банк забрал всю сумму.</translation>
    </message>
    <message>
        <source>The card was checked; nothing was charged.</source>
        <translation>Карта проверена, деньги не списаны.</translation>
    </message>
    <message>
        <source>All attempts failed.</source>
        <translation>Все попытки неудачны.</translation>
    </message>
    <message>
        <source>The invoice&apos;s lifetime is over.</source>
        <translation>Время жизни инвойса вышло.</translation>
    </message>
    <message>
        <source>Terminated by payer, shop or moderator.</source>
        <translation>Прерван плательщиком, магазином или модератором.</translation>
    </message>
    <message>
        <source>Amount, currency or mode are not the order&apos;s. Nothing is released.</source>
        <translation>Сумма, валюта или режим не совпадают с заказом. Товар не отпускается.</translation>
    </message>
    <message>
        <source>Cascad refused to make an invoice.</source>
        <translation>Cascad отказался создать инвойс.</translation>
    </message>
    <message>
        <source>The invoice exists, nothing has started.</source>
        <translation>Инвойс создан, ничего не начато.</translation>
    </message>
    <message>
        <source>The platform works on it.</source>
        <translation>Платформа его обрабатывает.</translation>
    </message>
    <message>
        <source>Waits for the payer or the gateway; may take long.</source>
        <translation>Ждёт плательщика или шлюз; может длиться долго.</translation>
    </message>
    <message>
        <source>A technical error; it is tried again.</source>
        <translation>Техническая ошибка; будет повторная попытка.</translation>
    </message>
    <message>
        <source>Failed after all attempts.</source>
        <translation>Все попытки неудачны.</translation>
    </message>
    <message>
        <source>Paid. Refunds and chargebacks may follow.</source>
        <translation>Оплачен. Возможны возвраты и чарджбеки.</translation>
    </message>
    <message>
        <source>Paid less than asked.</source>
        <translation>Оплачено меньше запрошенного.</translation>
    </message>
    <message>
        <source>The card is good; the authorisation was voided.</source>
        <translation>Карта в порядке; авторизация отменена.</translation>
    </message>
    <message>
        <source>The card could not be verified.</source>
        <translation>Карту не удалось проверить.</translation>
    </message>
    <message>
        <source>The lifetime is over.</source>
        <translation>Время жизни вышло.</translation>
    </message>
    <message>
        <source>Stopped before it was processed.</source>
        <translation>Остановлен до проведения.</translation>
    </message>
    <message>
        <source>Not refunded; a new refund is allowed.</source>
        <translation>Не возвращён; новый возврат разрешён.</translation>
    </message>
    <message>
        <source>A part is returned.</source>
        <translation>Часть возвращена.</translation>
    </message>
    <message>
        <source>Everything is returned.</source>
        <translation>Возвращено полностью.</translation>
    </message>
    <message>
        <source>The bank took the money back.</source>
        <translation>Банк забрал деньги.</translation>
    </message>
    <message>
        <source>The link lacks %1</source>
        <translation>В ссылке нет %1</translation>
    </message>
    <message>
        <source>Without cpi a link needs public_key, amount and currency.</source>
        <translation>Без cpi в ссылке нужны public_key, amount и currency.</translation>
    </message>
    <message>
        <source>%1 is not an amount in %2</source>
        <translation>%1 — не сумма в валюте %2</translation>
    </message>
    <message>
        <source>Major units with a point, greater than zero, with no more decimals than the currency has.</source>
        <translation>Основные единицы с точкой, больше нуля, знаков после точки не больше, чем у валюты.</translation>
    </message>
    <message>
        <source>callback_url has no effect in a link</source>
        <translation>В ссылке callback_url не действует</translation>
    </message>
    <message>
        <source>For safety it can only be set in the account or by the Private API.</source>
        <translation>В целях безопасности его можно задать только в аккаунте или через приватный API.</translation>
    </message>
    <message>
        <source>A payment link carries no signature</source>
        <translation>У ссылки на оплату нет подписи</translation>
    </message>
    <message>
        <source>The parameter is ignored.</source>
        <translation>Параметр игнорируется.</translation>
    </message>
    <message>
        <source>The parameter %1 is not known</source>
        <translation>Параметр %1 неизвестен</translation>
    </message>
    <message>
        <source>language is the older name of locale</source>
        <translation>language — прежнее имя параметра locale</translation>
    </message>
    <message>
        <source>customer[reference_id] is missing</source>
        <translation>Нет customer[reference_id]</translation>
    </message>
    <message>
        <source>It is required as soon as any other member of customer is given.</source>
        <translation>Он обязателен, если указано любое другое поле customer.</translation>
    </message>
    <message>
        <source>%1 is not an absolute address</source>
        <translation>%1 — не абсолютный адрес</translation>
    </message>
    <message>
        <source>The service %1 works in %2</source>
        <translation>Сервис %1 работает в валюте %2</translation>
    </message>
    <message>
        <source>%1 is a test service and the key is live</source>
        <translation>%1 — тестовый сервис, а ключ боевой</translation>
    </message>
    <message>
        <source>The invoice is named by cpi: nothing can be edited</source>
        <translation>Инвойс задан через cpi: изменить ничего нельзя</translation>
    </message>
    <message>
        <source>This is a private key: it must never leave the server</source>
        <translation>Это приватный ключ: он не должен покидать сервер</translation>
    </message>
    <message>
        <source>The payer can edit this link: it is not signed</source>
        <translation>Плательщик может изменить эту ссылку: она не подписана</translation>
    </message>
    <message>
        <source>Compare amount and currency of the callback with the order before you deliver.</source>
        <translation>Перед отгрузкой сверьте сумму и валюту уведомления с заказом.</translation>
    </message>
    <message>
        <source>Older than a callback that came before: to be dropped</source>
        <translation>Старше уже пришедшего уведомления: его следует отбросить</translation>
    </message>
    <message>
        <source>Callbacks are ordered by updated, not by arrival.</source>
        <translation>Порядок уведомлений задаёт updated, а не время прихода.</translation>
    </message>
    <message>
        <source>The same as a callback that came before: still answered 200</source>
        <translation>Повтор уже пришедшего уведомления: ответ всё равно 200</translation>
    </message>
    <message>
        <source>Only 200 counts: after %1 the callback comes again, up to 100 times</source>
        <translation>Засчитывается только 200: после %1 уведомление придёт снова, до 100 раз</translation>
    </message>
    <message>
        <source>Please check this value</source>
        <translation>Проверьте это значение</translation>
    </message>
    <message>
        <source>This amount cannot be refunded</source>
        <translation>Эту сумму нельзя вернуть</translation>
    </message>
    <message>
        <source>This amount cannot be captured</source>
        <translation>Эту сумму нельзя списать</translation>
    </message>
    <message>
        <source>%1 is not possible while purchase %2 is: %3</source>
        <translation>Операция %1 невозможна, пока покупка %2 в состоянии: %3</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>There is no such purchase</source>
        <translation>Такой покупки нет</translation>
    </message>
    <message>
        <source>Refund %1: %2</source>
        <translation>Возврат %1: %2</translation>
    </message>
    <message>
        <source>Cascad refused: %1 %2</source>
        <translation>Cascad отказал: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) on this page</source>
        <translation>
            <numerusform>%n инвойс на этой странице</numerusform>
            <numerusform>%n инвойса на этой странице</numerusform>
            <numerusform>%n инвойсов на этой странице</numerusform>
        </translation>
    </message>
    <message>
        <source>The invoices could not be listed: %1</source>
        <translation>Не удалось получить список инвойсов: %1</translation>
    </message>
    <message>
        <source>A callback is about an order that this shop does not have: %1</source>
        <translation>Уведомление о заказе, которого у магазина нет: %1</translation>
    </message>
    <message>
        <source>The callback is signed with the key of the other mode; the shop asks instead</source>
        <translation>Уведомление подписано ключом другого режима; магазин запрашивает состояние сам</translation>
    </message>
    <message>
        <source>A callback of the protocol before 2018 was refused</source>
        <translation>Отклонено уведомление по протоколу до 2018 года</translation>
    </message>
    <message>
        <source>A callback is not signed with one of the private keys and was refused</source>
        <translation>Уведомление не подписано ни одним из приватных ключей и отклонено</translation>
    </message>
    <message>
        <source>The invoice names no address for the payer</source>
        <translation>В инвойсе нет адреса для плательщика</translation>
    </message>
    <message>
        <source>The invoice was refused: %1 %2</source>
        <translation>Инвойс отклонён: %1 %2</translation>
    </message>
    <message>
        <source>No invoice could be made</source>
        <translation>Инвойс создать не удалось</translation>
    </message>
    <message>
        <source>The payer never made an invoice</source>
        <translation>Плательщик так и не создал инвойс</translation>
    </message>
    <message>
        <source>The payment methods could not be read: %1 %2</source>
        <translation>Не удалось прочитать способы оплаты: %1 %2</translation>
    </message>
    <message>
        <source>The payment could not be started: %1 %2</source>
        <translation>Не удалось начать платёж: %1 %2</translation>
    </message>
    <message>
        <source>A message from %1 was ignored: it is not from the payment widget</source>
        <translation>Сообщение с %1 проигнорировано: оно не от платёжного виджета</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Pay for your order</source>
        <translation>Оплатите заказ</translation>
    </message>
    <message>
        <source>Or scan the code with your phone</source>
        <translation>Или отсканируйте код телефоном</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплатить</translation>
    </message>
    <message>
        <source>The payment page opens in a new tab. This page continues by itself.</source>
        <translation>Страница оплаты откроется в новой вкладке. Эта страница сама перейдёт дальше.</translation>
    </message>
    <message>
        <source>Open the payment page</source>
        <translation>Открыть страницу оплаты</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Способы оплаты</translation>
    </message>
    <message>
        <source>Another payment method</source>
        <translation>Другой способ оплаты</translation>
    </message>
    <message>
        <source>How would you like to pay?</source>
        <translation>Как вы хотите заплатить?</translation>
    </message>
    <message>
        <source>The payment methods are being loaded.</source>
        <translation>Способы оплаты загружаются.</translation>
    </message>
    <message>
        <source>Your payment is being processed</source>
        <translation>Ваш платёж обрабатывается</translation>
    </message>
    <message>
        <source>You need not do anything. This page continues by itself.</source>
        <translation>Ничего делать не нужно. Эта страница сама перейдёт дальше.</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Спасибо!</translation>
    </message>
    <message>
        <source>Nothing was bought</source>
        <translation>Покупка не состоялась</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>The invoice is of the other mode: test_mode is %1</source>
        <translation>Инвойс другого режима: test_mode = %1</translation>
    </message>
    <message>
        <source>The invoice is of another order: %1</source>
        <translation>Инвойс другого заказа: %1</translation>
    </message>
    <message>
        <source>The goods of order %1 are released: invoice %2 is paid</source>
        <translation>Товар по заказу %1 отпущен: инвойс %2 оплачен</translation>
    </message>
    <message>
        <source>Invoice %1: status %2, resolution %3</source>
        <translation>Инвойс %1: статус «%2», резолюция «%3»</translation>
    </message>
    <message>
        <source>The answer about the invoice cannot be read: %1</source>
        <translation>Ответ об инвойсе не читается: %1</translation>
    </message>
    <message>
        <source>The invoice could not be looked up: %1</source>
        <translation>Не удалось узнать состояние инвойса: %1</translation>
    </message>
    <message>
        <source>Waits for the payer</source>
        <translation>Ждёт плательщика</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>Идёт оплата</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Card verified</source>
        <translation>Карта проверена</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Не оплачено</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>Возврат выполняется</translation>
    </message>
    <message>
        <source>Refunded in part</source>
        <translation>Возвращено частично</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Paid, refund failed</source>
        <translation>Оплачено, возврат не удался</translation>
    </message>
    <message>
        <source>Charged back in part</source>
        <translation>Опротестовано частично</translation>
    </message>
    <message>
        <source>Charged back</source>
        <translation>Опротестовано</translation>
    </message>
    <message>
        <source>Does not match the order</source>
        <translation>Не совпадает с заказом</translation>
    </message>
    <message>
        <source>The widget opens the payment page in a frame or in a new tab.</source>
        <translation>Виджет открывает страницу оплаты во фрейме или в новой вкладке.</translation>
    </message>
    <message>
        <source>Invoice of the own page</source>
        <translation>Инвойс собственной страницы</translation>
    </message>
    <message>
        <source>The own payment page makes the invoice by a JSON call or by an HTML form.</source>
        <translation>Собственная страница создаёт инвойс вызовом JSON или HTML-формой.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Test or live keys of the next purchase.</source>
        <translation>Тестовые или боевые ключи следующей покупки.</translation>
    </message>
    <message>
        <source>Payment flow</source>
        <translation>Процесс оплаты</translation>
    </message>
    <message>
        <source>What the Private API is asked for: charge, verify the card, or only authorise.</source>
        <translation>Что запрашивается у приватного API: списание, проверка карты или только авторизация.</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>A signed callback is enough, or the shop asks the Private API before it believes.</source>
        <translation>Достаточно подписанного уведомления, или магазин сначала убеждается через приватный API.</translation>
    </message>
    <message>
        <source>Form of refunds</source>
        <translation>Форма возвратов</translation>
    </message>
    <message>
        <source>Which generation of the refund call is sent; one without reference_id is refused.</source>
        <translation>Какая версия вызова возврата отправляется; без reference_id будет отказ.</translation>
    </message>
    <message>
        <source>Payment service</source>
        <translation>Платёжный сервис</translation>
    </message>
    <message>
        <source>The code of the service that the shop names; empty: the payer chooses.</source>
        <translation>Код сервиса, который называет магазин; пусто — выбирает плательщик.</translation>
    </message>
    <message>
        <source>Path of cancel</source>
        <translation>Путь отмены</translation>
    </message>
    <message>
        <source>It is nowhere published; /terminate is what the platform calls it elsewhere.</source>
        <translation>Он нигде не опубликован; в других местах платформы это /terminate.</translation>
    </message>
    <message>
        <source>Path of capture</source>
        <translation>Путь списания</translation>
    </message>
    <message>
        <source>It is nowhere published.</source>
        <translation>Он нигде не опубликован.</translation>
    </message>
    <message>
        <source>Answer to callbacks</source>
        <translation>Ответ на уведомления</translation>
    </message>
    <message>
        <source>HTTP statuses in turn, the last one is repeated: only 200 counts as taken. Or silent.</source>
        <translation>HTTP-статусы по очереди, последний повторяется: принятым считается только 200. Или silent — молчание.</translation>
    </message>
    <message>
        <source>The payer opens the payment page</source>
        <translation>Плательщик открывает страницу оплаты</translation>
    </message>
    <message>
        <source>The payer pays, then a callback comes</source>
        <translation>Плательщик платит, затем приходит уведомление</translation>
    </message>
    <message>
        <source>The shop sends the goods; it may refund</source>
        <translation>Магазин отправляет товар; возможен возврат</translation>
    </message>
    <message>
        <source>A person decides: less was paid than ordered</source>
        <translation>Решает человек: оплачено меньше суммы заказа</translation>
    </message>
    <message>
        <source>The bank works on the refund</source>
        <translation>Банк выполняет возврат</translation>
    </message>
    <message>
        <source>Nothing; the rest may be refunded</source>
        <translation>Ничего; остаток можно вернуть</translation>
    </message>
    <message>
        <source>A person decides: nothing is delivered</source>
        <translation>Решает человек: товар не отпускается</translation>
    </message>
    <message>
        <source>Nothing, it is over</source>
        <translation>Ничего, покупка завершена</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Инвойс</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Отпущено</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>применено</translation>
    </message>
    <message>
        <source>older than what is known</source>
        <translation>старше известного</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>дубликат</translation>
    </message>
    <message>
        <source>does not match the order</source>
        <translation>не совпадает с заказом</translation>
    </message>
    <message>
        <source>the shop asks</source>
        <translation>магазин запрашивает состояние</translation>
    </message>
    <message>
        <source>unknown order</source>
        <translation>неизвестный заказ</translation>
    </message>
    <message>
        <source>refused: wrong signature</source>
        <translation>отклонено: неверная подпись</translation>
    </message>
    <message>
        <source>signed with the key of the other mode</source>
        <translation>подписано ключом другого режима</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>of another type</source>
        <translation>другого типа</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Чем подписано</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с ним стало</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>%1 — обязательный ключ</translation>
    </message>
    <message>
        <source>%1 must be of the type %2</source>
        <translation>%1 должен иметь тип %2</translation>
    </message>
    <message>
        <source>The widget refuses every key that it does not know: %1</source>
        <translation>Виджет отвергает любой незнакомый ключ: %1</translation>
    </message>
    <message>
        <source>customer.reference_id is required</source>
        <translation>customer.reference_id обязателен</translation>
    </message>
    <message>
        <source>customer has no member %1</source>
        <translation>В customer нет поля %1</translation>
    </message>
    <message>
        <source>customer.date_of_birth must look like YYYY-MM-DD</source>
        <translation>customer.date_of_birth должен иметь вид ГГГГ-ММ-ДД</translation>
    </message>
    <message>
        <source>Without baseUrl the widget opens a development host: always set it</source>
        <translation>Без baseUrl виджет открывает хост разработчиков: всегда указывайте его</translation>
    </message>
    <message>
        <source>The frame has the same id as the element it is put into: use another selector or frameId</source>
        <translation>У фрейма тот же id, что у содержащего его элемента: укажите другой selector или frameId</translation>
    </message>
    <message>
        <source>Any flow but iframe opens a new tab, also %1</source>
        <translation>Любой flow, кроме iframe, открывает новую вкладку, в том числе %1</translation>
    </message>
    <message>
        <source>language is taken and never sent: use locale</source>
        <translation>language принимается, но не отправляется: используйте locale</translation>
    </message>
    <message>
        <source>The configuration must be an object</source>
        <translation>Конфигурация должна быть объектом</translation>
    </message>
    <message>
        <source>Make an invoice with curl</source>
        <translation>Создать инвойс с помощью curl</translation>
    </message>
    <message>
        <source>Make an invoice with PHP</source>
        <translation>Создать инвойс на PHP</translation>
    </message>
    <message>
        <source>Make an invoice with Node</source>
        <translation>Создать инвойс на Node</translation>
    </message>
    <message>
        <source>Configuration of the payment widget</source>
        <translation>Конфигурация платёжного виджета</translation>
    </message>
    <message>
        <source>The address that the widget opens</source>
        <translation>Адрес, который открывает виджет</translation>
    </message>
    <message>
        <source>Widget and link linter</source>
        <translation>Проверка виджета и ссылки</translation>
    </message>
    <message>
        <source>Edit the widget&apos;s configuration</source>
        <translation>Изменить конфигурацию виджета</translation>
    </message>
    <message>
        <source>The page shows at once what the widget makes of it, or why it refuses.</source>
        <translation>Страница сразу показывает, что из неё сделает виджет или почему он её не примет.</translation>
    </message>
    <message>
        <source>The configuration must be a JSON object</source>
        <translation>Конфигурация должна быть объектом JSON</translation>
    </message>
    <message>
        <source>Configuration, JSON</source>
        <translation>Конфигурация, JSON</translation>
    </message>
    <message>
        <source>The payment widget refuses its configuration: %1</source>
        <translation>Платёжный виджет не принимает конфигурацию: %1</translation>
    </message>
    <message>
        <source>good</source>
        <translation>верно</translation>
    </message>
    <message>
        <source>note</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Order or address</source>
        <translation>Заказ или адрес</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>The published widget renders nothing.</source>
        <translation>Опубликованный виджет ничего не отобразит.</translation>
    </message>
    <message>
        <source>Malformed JSON, or a bad filter</source>
        <translation>Неверный JSON или неверный фильтр</translation>
    </message>
    <message>
        <source>Wrong credentials, or an unknown public key</source>
        <translation>Неверные логин и пароль или неизвестный публичный ключ</translation>
    </message>
    <message>
        <source>The account is not active, or public creation is forbidden</source>
        <translation>Аккаунт не активен или публичное создание запрещено</translation>
    </message>
    <message>
        <source>No such invoice or address</source>
        <translation>Нет такого инвойса или адреса</translation>
    </message>
    <message>
        <source>The data are invalid</source>
        <translation>Данные не прошли проверку</translation>
    </message>
    <message>
        <source>Too many requests, or a duplicate</source>
        <translation>Слишком много запросов или дубликат</translation>
    </message>
    <message>
        <source>Server error: nobody knows what has become of it</source>
        <translation>Ошибка сервера: что стало с запросом, неизвестно</translation>
    </message>
    <message>
        <source>The payment page is drawn in its frame</source>
        <translation>Платёжная страница показана во фрейме</translation>
    </message>
    <message>
        <source>The payer goes back to the shop</source>
        <translation>Плательщик возвращается в магазин</translation>
    </message>
    <message>
        <source>The payer closes the payment page; the widget removes the frame</source>
        <translation>Плательщик закрывает платёжную страницу; виджет убирает фрейм</translation>
    </message>
    <message>
        <source>A technical error; the refund is tried again.</source>
        <translation>Техническая ошибка; возврат будет повторён.</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Платёжная карта</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>The keys of the account: %1</source>
        <translation>Ключи аккаунта: %1</translation>
    </message>
    <message>
        <source>Values of this body are redacted, so no key can be tried on it: the signature was looked at before</source>
        <translation>Значения в этом теле скрыты, поэтому ключи на нём не проверить: подпись проверена раньше</translation>
    </message>
    <message>
        <source>The bank carries a refund out.</source>
        <translation>Банк выполняет возврат.</translation>
    </message>
    <message>
        <source>Hours back, 1 to 48</source>
        <translation>За сколько часов, от 1 до 48</translation>
    </message>
    <message>
        <source>Resend all callbacks</source>
        <translation>Отправить все уведомления ещё раз</translation>
    </message>
    <message>
        <source>Of the last hours, about the present states, as from the portal.</source>
        <translation>За последние часы, о текущем состоянии, как из личного кабинета.</translation>
    </message>
    <message>
        <source>Created from: date or UNIX seconds</source>
        <translation>Создан с: дата или секунды UNIX</translation>
    </message>
    <message>
        <source>Created to: date or UNIX seconds</source>
        <translation>Создан по: дата или секунды UNIX</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) on this page, in all: %1</source>
        <translation>
            <numerusform>%n инвойс на этой странице, всего: %1</numerusform>
            <numerusform>%n инвойса на этой странице, всего: %1</numerusform>
            <numerusform>%n инвойсов на этой странице, всего: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Your order is paid in part</source>
        <translation>Заказ оплачен частично</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>Invoice: %1</source>
        <translation>Инвойс: %1</translation>
    </message>
    <message>
        <source>The invoice is for %1, the order for %2</source>
        <translation>Инвойс на %1, заказ на %2</translation>
    </message>
    <message>
        <source>Words of the pay button</source>
        <translation>Надпись на кнопке оплаты</translation>
    </message>
    <message>
        <source>style[pay_button_label] of payment link and widget.</source>
        <translation>style[pay_button_label] ссылки на оплату и виджета.</translation>
    </message>
    <message>
        <source>The page asks for the widget to be removed</source>
        <translation>Страница просит убрать виджет</translation>
    </message>
    <message>
        <source>The page asks for the widget to be created anew</source>
        <translation>Страница просит создать виджет заново</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: the body is signed with it</source>
        <translation>%1: тело подписано этим ключом</translation>
    </message>
    <message>
        <source>%1: not signed with it</source>
        <translation>%1: подписано не этим ключом</translation>
    </message>
    <message>
        <source>Invoice in full</source>
        <translation>Инвойс полностью</translation>
    </message>
    <message>
        <source>Callback history of the invoice</source>
        <translation>История уведомлений об инвойсе</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Тестовый режим</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Порядок списка</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любой</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Invoices on a page, 1 to 100</source>
        <translation>Инвойсов на странице, от 1 до 100</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>Такой страницы нет</translation>
    </message>
    <message>
        <source>There is no such invoice</source>
        <translation>Такого инвойса нет</translation>
    </message>
    <message>
        <source>The invoice could not be read: %1</source>
        <translation>Не удалось прочитать инвойс: %1</translation>
    </message>
    <message>
        <source>Next page of invoices</source>
        <translation>Следующая страница инвойсов</translation>
    </message>
    <message>
        <source>Of the list that was asked for last, with its filters.</source>
        <translation>Последний запрошенный список с теми же фильтрами.</translation>
    </message>
    <message>
        <source>Previous page of invoices</source>
        <translation>Предыдущая страница инвойсов</translation>
    </message>
    <message>
        <source>All that the Private API says of an invoice, and its callback history.</source>
        <translation>Всё, что приватный API сообщает об инвойсе, и история уведомлений о нём.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Атрибут</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Байты</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>test private key</source>
        <translation>тестовый приватный ключ</translation>
    </message>
    <message>
        <source>live private key</source>
        <translation>боевой приватный ключ</translation>
    </message>
    <message>
        <source>test public key</source>
        <translation>тестовый публичный ключ</translation>
    </message>
    <message>
        <source>live public key</source>
        <translation>боевой публичный ключ</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>ключ API</translation>
    </message>
    <message>
        <source>account id</source>
        <translation>ID аккаунта</translation>
    </message>
</context>
<context>
    <name>cascad.fidelity</name>
    <message>
        <source>X-Signature: base64 of SHA-1 over key, raw body, key</source>
        <translation>X-Signature: base64 от SHA-1 строки «ключ, исходное тело, ключ»</translation>
    </message>
    <message>
        <source>The private key of the operation&apos;s mode signs</source>
        <translation>Подписывает приватный ключ режима операции</translation>
    </message>
    <message>
        <source>HTTP Basic of account id and API key</source>
        <translation>HTTP Basic из ID аккаунта и ключа API</translation>
    </message>
    <message>
        <source>The protocol before 2018 is only recognised</source>
        <translation>Протокол до 2018 года только распознаётся</translation>
    </message>
    <message>
        <source>The card gateway takes a JWT that lives one hour</source>
        <translation>Карточный шлюз принимает JWT, который живёт один час</translation>
    </message>
    <message>
        <source>Private API with and without /api in front</source>
        <translation>Приватный API с /api в начале пути и без него</translation>
    </message>
    <message>
        <source>Prerequest: maps of services and methods, by mode, currency and limits</source>
        <translation>Предзапрос: сервисы и методы по режиму, валюте и лимитам</translation>
    </message>
    <message>
        <source>Both envelopes of the prerequest</source>
        <translation>Обе обёртки ответа на предзапрос</translation>
    </message>
    <message>
        <source>Public creation with a flat body</source>
        <translation>Публичное создание инвойса плоским телом</translation>
    </message>
    <message>
        <source>callback_url has no effect in the Public API</source>
        <translation>В публичном API callback_url не действует</translation>
    </message>
    <message>
        <source>The HTML form is answered by a redirect or a form that posts itself</source>
        <translation>На HTML-форму ответ — перенаправление или самоотправляющаяся форма</translation>
    </message>
    <message>
        <source>Public status without a key; GET with a body</source>
        <translation>Публичный статус без ключа; GET с телом</translation>
    </message>
    <message>
        <source>What the public view leaves out</source>
        <translation>Что скрыто в публичном ответе</translation>
    </message>
    <message>
        <source>Private creation, JSON:API</source>
        <translation>Приватное создание, JSON:API</translation>
    </message>
    <message>
        <source>The singular type is accepted</source>
        <translation>Тип в единственном числе принимается</translation>
    </message>
    <message>
        <source>With a service it is process_pending</source>
        <translation>С указанным сервисом сразу process_pending</translation>
    </message>
    <message>
        <source>expires and the account&apos;s lifetime: the shorter wins</source>
        <translation>expires и время жизни из аккаунта: действует меньшее</translation>
    </message>
    <message>
        <source>Order of validation, all errors of a stage</source>
        <translation>Порядок проверок, все ошибки одного этапа</translation>
    </message>
    <message>
        <source>JSON:API errors with pointers</source>
        <translation>Ошибки JSON:API с указателями</translation>
    </message>
    <message>
        <source>Words of validation errors</source>
        <translation>Тексты ошибок проверки</translation>
    </message>
    <message>
        <source>A used reference_id is refused, the first invoice stays untouched</source>
        <translation>Занятый reference_id отклоняется, первый инвойс не меняется</translation>
    </message>
    <message>
        <source>422 or 429 for a used reference_id</source>
        <translation>422 или 429 на занятый reference_id</translation>
    </message>
    <message>
        <source>List by filter[reference_id]</source>
        <translation>Список по filter[reference_id]</translation>
    </message>
    <message>
        <source>Filters: lists, negation, dates; their error texts</source>
        <translation>Фильтры: списки, отрицание, даты; тексты их ошибок</translation>
    </message>
    <message>
        <source>Which fields can be filtered</source>
        <translation>По каким полям можно фильтровать</translation>
    </message>
    <message>
        <source>page[size], page[number], links and meta.total</source>
        <translation>page[size], page[number], links и meta.total</translation>
    </message>
    <message>
        <source>Bodies of payment-services and account</source>
        <translation>Тела ответов payment-services и account</translation>
    </message>
    <message>
        <source>Four fee strategies</source>
        <translation>Четыре стратегии комиссии</translation>
    </message>
    <message>
        <source>payment_amount = deposit + fee, and the same of what was processed</source>
        <translation>payment_amount = deposit + fee, то же для проведённых сумм</translation>
    </message>
    <message>
        <source>Card gateway: sale with auth_payload</source>
        <translation>Карточный шлюз: sale с auth_payload</translation>
    </message>
    <message>
        <source>Faults on demand</source>
        <translation>Сбои по требованию</translation>
    </message>
    <message>
        <source>Balances, payouts, deposits</source>
        <translation>Балансы, выплаты, зачисления</translation>
    </message>
    <message>
        <source>Payment link at /hpp, /hpp/ and /hpp/methods</source>
        <translation>Ссылка на оплату по /hpp, /hpp/ и /hpp/methods</translation>
    </message>
    <message>
        <source>service_fields in both spellings</source>
        <translation>service_fields в обоих написаниях</translation>
    </message>
    <message>
        <source>Fields with labels in Russian, English and Ukrainian, and their patterns</source>
        <translation>Поля с подписями на русском, английском и украинском и их шаблоны</translation>
    </message>
    <message>
        <source>An invoice goes on where it was</source>
        <translation>Инвойс продолжается с того места, где был</translation>
    </message>
    <message>
        <source>Test cards, resolution by expiry</source>
        <translation>Тестовые карты, резолюция по сроку действия</translation>
    </message>
    <message>
        <source>Other cards are refused as invalid_card</source>
        <translation>Прочие карты отклоняются с invalid_card</translation>
    </message>
    <message>
        <source>3-D Secure by GET, by a form, with a password</source>
        <translation>3-D Secure через GET, через форму, с паролем</translation>
    </message>
    <message>
        <source>3-D Secure ends after 30 minutes</source>
        <translation>3-D Secure завершается через 30 минут</translation>
    </message>
    <message>
        <source>A retry stays on the invoice; the fifth failure ends it</source>
        <translation>Повторная попытка остаётся на том же инвойсе; пятая неудача его завершает</translation>
    </message>
    <message>
        <source>Values of the test service&apos;s status</source>
        <translation>Значения статуса тестового сервиса</translation>
    </message>
    <message>
        <source>The payer&apos;s cancel terminates the invoice</source>
        <translation>Отмена плательщиком прерывает инвойс</translation>
    </message>
    <message>
        <source>Payment details with &quot;check status&quot;</source>
        <translation>Детали оплаты с кнопкой «Проверить статус»</translation>
    </message>
    <message>
        <source>Return address by result, then return_url, then the account&apos;s</source>
        <translation>Адрес возврата по результату, затем return_url, затем из аккаунта</translation>
    </message>
    <message>
        <source>Parameters of the return address</source>
        <translation>Параметры адреса возврата</translation>
    </message>
    <message>
        <source>Automatic return</source>
        <translation>Автоматический возврат в магазин</translation>
    </message>
    <message>
        <source>Verification: authorise, then void</source>
        <translation>Проверка карты: авторизация и её отмена</translation>
    </message>
    <message>
        <source>An expired invoice cannot be paid</source>
        <translation>Инвойс с истёкшим сроком оплатить нельзя</translation>
    </message>
    <message>
        <source>The address that the widget builds</source>
        <translation>Адрес, который строит виджет</translation>
    </message>
    <message>
        <source>What the widget refuses</source>
        <translation>Что отклоняет виджет</translation>
    </message>
    <message>
        <source>The hosted page gives an invoice its service by itself</source>
        <translation>Платёжная страница сама назначает инвойсу сервис</translation>
    </message>
    <message>
        <source>One for each change of status</source>
        <translation>Одно на каждую смену статуса</translation>
    </message>
    <message>
        <source>JSON as PHP writes it, the same bytes again</source>
        <translation>JSON в записи PHP, при повторе те же байты</translation>
    </message>
    <message>
        <source>Only 200 counts</source>
        <translation>Принимается только 200</translation>
    </message>
    <message>
        <source>The n-th retry after n intervals, 100 attempts</source>
        <translation>n-й повтор через n интервалов, 100 попыток</translation>
    </message>
    <message>
        <source>User-Agent, Retry-Count, Next-Retry</source>
        <translation>User-Agent, Retry-Count, Next-Retry</translation>
    </message>
    <message>
        <source>Close changes become one callback</source>
        <translation>Близкие изменения объединяются в одно уведомление</translation>
    </message>
    <message>
        <source>Only final ones, by option</source>
        <translation>По настройке только финальные</translation>
    </message>
    <message>
        <source>The invoice&apos;s address, else the account&apos;s</source>
        <translation>Адрес инвойса, иначе адрес аккаунта</translation>
    </message>
    <message>
        <source>&quot;created&quot; is not told</source>
        <translation>О статусе created уведомления нет</translation>
    </message>
    <message>
        <source>Shape of callback_logs</source>
        <translation>Структура callback_logs</translation>
    </message>
    <message>
        <source>Bulk resend from the portal</source>
        <translation>Массовая повторная отправка из кабинета</translation>
    </message>
    <message>
        <source>Refund resource; reference_id is required</source>
        <translation>Ресурс возврата; reference_id обязателен</translation>
    </message>
    <message>
        <source>The older answer: the whole invoice</source>
        <translation>Прежний ответ: инвойс целиком</translation>
    </message>
    <message>
        <source>A refund may take time or fail</source>
        <translation>Возврат может занять время или не удаться</translation>
    </message>
    <message>
        <source>Cancel is /terminate; its path is not published</source>
        <translation>Отмена — /terminate; её путь не опубликован</translation>
    </message>
    <message>
        <source>Capture, behind a switch; no address is published</source>
        <translation>Списание по переключателю; адрес не опубликован</translation>
    </message>
    <message>
        <source>Chargebacks, whole and partial</source>
        <translation>Чарджбеки, полные и частичные</translation>
    </message>
    <message>
        <source>Callbacks in any order, doubled or with gaps end in the same state</source>
        <translation>Уведомления в любом порядке, с повторами и пропусками приводят к одному состоянию</translation>
    </message>
    <message>
        <source>Within one second the later status of an invoice&apos;s life wins</source>
        <translation>В пределах одной секунды действует более поздний статус жизни инвойса</translation>
    </message>
    <message>
        <source>Amount, currency, reference and mode are compared</source>
        <translation>Сверяются сумма, валюта, ID заказа и режим</translation>
    </message>
    <message>
        <source>The signature is checked over the exact bytes</source>
        <translation>Подпись проверяется по точным байтам</translation>
    </message>
    <message>
        <source>A wrong signature is answered 403</source>
        <translation>На неверную подпись ответ 403</translation>
    </message>
    <message>
        <source>Signed with the other mode&apos;s key: answered, not believed, asked about</source>
        <translation>Подписано ключом другого режима: ответ дан, доверия нет, магазин запрашивает сам</translation>
    </message>
    <message>
        <source>It reads the invoice itself: on return, after a gap, by a timer</source>
        <translation>Сам читает инвойс: при возврате, после пропуска, по таймеру</translation>
    </message>
    <message>
        <source>After an unknown outcome it looks by reference_id before it creates again</source>
        <translation>При неизвестном исходе сначала ищет по reference_id и лишь затем создаёт снова</translation>
    </message>
    <message>
        <source>Unknown statuses are pending</source>
        <translation>Неизвестные статусы считаются ожиданием</translation>
    </message>
    <message>
        <source>The return address proves nothing</source>
        <translation>Адрес возврата ничего не доказывает</translation>
    </message>
    <message>
        <source>Messages of other origins are ignored</source>
        <translation>Сообщения с чужих адресов игнорируются</translation>
    </message>
    <message>
        <source>The widget&apos;s script, with the published configuration</source>
        <translation>Скрипт виджета с опубликованной конфигурацией</translation>
    </message>
    <message>
        <source>Two accounts, each with live and test keys</source>
        <translation>Два аккаунта, у каждого боевые и тестовые ключи</translation>
    </message>
    <message>
        <source>Public creation can be forbidden, the account blocked: 403</source>
        <translation>Публичное создание можно запретить, аккаунт — заблокировать: 403</translation>
    </message>
    <message>
        <source>Active currencies</source>
        <translation>Активные валюты</translation>
    </message>
    <message>
        <source>The account&apos;s return addresses, by result and for all</source>
        <translation>Адреса возврата аккаунта: по результатам и общий</translation>
    </message>
    <message>
        <source>Fee strategy, rate and fixed fee as options</source>
        <translation>Стратегия, ставка и фиксированная часть комиссии как настройки</translation>
    </message>
    <message>
        <source>Retries and lifetimes follow a clock that can be advanced</source>
        <translation>Повторы и время жизни идут по часам, которые можно перевести вперёд</translation>
    </message>
    <message>
        <source>Least and greatest fee of a strategy</source>
        <translation>Минимальная и максимальная комиссия стратегии</translation>
    </message>
    <message>
        <source>Test services are offered in test mode only, the others in both modes</source>
        <translation>Тестовые сервисы есть только в тестовом режиме, остальные — в обоих</translation>
    </message>
    <message>
        <source>Browsers of any origin may call the Public API</source>
        <translation>Публичный API можно вызывать из браузера с любого сайта</translation>
    </message>
    <message>
        <source>Bad filters are answered 400</source>
        <translation>На неверные фильтры ответ 400</translation>
    </message>
    <message>
        <source>Links that cannot be paid say why</source>
        <translation>Ссылки, по которым нельзя заплатить, объясняют почему</translation>
    </message>
    <message>
        <source>The link&apos;s language, from the first page to the last</source>
        <translation>Язык ссылки — от первой страницы до последней</translation>
    </message>
    <message>
        <source>Until when it can be paid; hidden by display parameters</source>
        <translation>До какого времени можно оплатить; скрывается параметрами display</translation>
    </message>
    <message>
        <source>Paid, paid in part, declined, cancelled, pending, technical error, closed</source>
        <translation>Оплачено, оплачено частично, отклонено, отменено, ожидание, техническая ошибка, страница закрыта</translation>
    </message>
    <message>
        <source>A technical error is tried again after a minute</source>
        <translation>После технической ошибки — новая попытка через минуту</translation>
    </message>
    <message>
        <source>flow_data: the payer is sent by GET or by a posted form</source>
        <translation>flow_data: плательщик отправляется запросом GET или формой POST</translation>
    </message>
    <message>
        <source>Status page: number, date, e-mail, masked card, amount</source>
        <translation>Страница статуса: номер, дата, e-mail, маскированная карта, сумма</translation>
    </message>
    <message>
        <source>The page posts rendered, return and close as bare words</source>
        <translation>Страница отправляет rendered, return и close просто словами, без обёртки</translation>
    </message>
    <message>
        <source>What is wrong with a configuration or a link, in a file</source>
        <translation>Что не так с конфигурацией или ссылкой из файла</translation>
    </message>
    <message>
        <source>A configuration that is edited is seen at once</source>
        <translation>Изменённая конфигурация видна сразу</translation>
    </message>
    <message>
        <source>Redirects are not followed, and count as failures</source>
        <translation>Перенаправлениям уведомления не следуют: такой ответ считается неудачей</translation>
    </message>
    <message>
        <source>Doubled, on demand</source>
        <translation>Удвоены, по требованию</translation>
    </message>
    <message>
        <source>Swapped, on demand</source>
        <translation>Переставлены, по требованию</translation>
    </message>
    <message>
        <source>Late, on demand</source>
        <translation>Опаздывают, по требованию</translation>
    </message>
    <message>
        <source>Lost, on demand</source>
        <translation>Теряются, по требованию</translation>
    </message>
    <message>
        <source>Wrong signature, wrong key, wrong amount, on demand</source>
        <translation>Неверная подпись, чужой ключ, неверная сумма, по требованию</translation>
    </message>
    <message>
        <source>Sent again by hand, as from the portal</source>
        <translation>Отправляются ещё раз вручную, как из кабинета</translation>
    </message>
    <message>
        <source>What a refund is refused for</source>
        <translation>За что отказывают в возврате</translation>
    </message>
    <message>
        <source>A technical error of a refund: tried again</source>
        <translation>Техническая ошибка возврата: новая попытка</translation>
    </message>
    <message>
        <source>Another refund after one that failed</source>
        <translation>Ещё один возврат после неудавшегося</translation>
    </message>
    <message>
        <source>Decided before anything has started: the invoice is processing first</source>
        <translation>Решено до начала оплаты: сначала инвойс обрабатывается</translation>
    </message>
    <message>
        <source>A partial chargeback may be followed by the rest</source>
        <translation>После частичного опротестования может последовать остальное</translation>
    </message>
    <message>
        <source>A running refund is refund_pending or refunding, by a switch</source>
        <translation>Выполняемый возврат имеет статус refund_pending или refunding — по настройке</translation>
    </message>
    <message>
        <source>moderation_required: the invoice is processing until staff decides</source>
        <translation>moderation_required: инвойс остаётся в обработке, пока не решит сотрудник</translation>
    </message>
    <message>
        <source>Which members included has, by a switch</source>
        <translation>Что содержит included (включается опцией)</translation>
    </message>
    <message>
        <source>Callbacks leave out the token of the card gateway</source>
        <translation>В уведомлениях нет токена карточного шлюза</translation>
    </message>
    <message>
        <source>Rate limit by a switch; its figures are not published</source>
        <translation>Ограничение частоты запросов — опцией; его величина не опубликована</translation>
    </message>
    <message>
        <source>The payer returns over the platform&apos;s own address</source>
        <translation>Плательщик возвращается через адрес самой платформы</translation>
    </message>
    <message>
        <source>A pending payment is approved or declined later</source>
        <translation>Ожидающий платёж одобряется или отклоняется позднее</translation>
    </message>
    <message>
        <source>After a closed page nothing comes before the expiry</source>
        <translation>После закрытия страницы до истечения срока ничего не приходит</translation>
    </message>
    <message>
        <source>The words delete and reinit, on demand</source>
        <translation>Сообщения delete и reinit — по требованию</translation>
    </message>
    <message>
        <source>3-D Secure in a frame, or in place of the page</source>
        <translation>3-D Secure во фрейме или вместо страницы</translation>
    </message>
    <message>
        <source>Search among the payment methods; hidden by a parameter</source>
        <translation>Поиск среди способов оплаты; скрывается параметром</translation>
    </message>
    <message>
        <source>Which categories are cash, bank and electronic</source>
        <translation>Какие категории относятся к наличным, банковским и электронным</translation>
    </message>
    <message>
        <source>The pay button&apos;s words by style[pay_button_label]</source>
        <translation>Надпись на кнопке оплаты задаётся в style[pay_button_label]</translation>
    </message>
    <message>
        <source>Plain JSON instead, by option</source>
        <translation>Вместо этого обычный JSON — по параметру</translation>
    </message>
    <message>
        <source>After the last attempt it is given up</source>
        <translation>После последней попытки отправка прекращается</translation>
    </message>
    <message>
        <source>Services in another currency than the invoice&apos;s, by an option; the rates</source>
        <translation>Сервисы в другой валюте, чем инвойс, — по настройке; курсы</translation>
    </message>
    <message>
        <source>The other widget package, payment-widget-js: methods, events, handlers</source>
        <translation>Второй пакет виджета, payment-widget-js: методы, события, обработчики</translation>
    </message>
    <message>
        <source>A link with a service and all its fields goes on to the payment without asking</source>
        <translation>Ссылка с сервисом и всеми его полями ведёт сразу к оплате</translation>
    </message>
    <message>
        <source>The time that is left, counted by the payer&apos;s clock, which is the bench&apos;s</source>
        <translation>Оставшееся время по часам плательщика, то есть стенда</translation>
    </message>
    <message>
        <source>Theme, colours, font, steps bar and counters as the link asks</source>
        <translation>Тема, цвета, шрифт, полоса шагов и счётчики — как просит ссылка</translation>
    </message>
    <message>
        <source>Header and footer of the page, logos of payment methods</source>
        <translation>Шапка и подвал страницы, логотипы способов оплаты</translation>
    </message>
    <message>
        <source>Local methods only; which methods are local</source>
        <translation>Только локальные способы оплаты; какие из них локальные</translation>
    </message>
    <message>
        <source>The 0 % badge, by an option</source>
        <translation>Значок «0 %» — по настройке</translation>
    </message>
    <message>
        <source>Expiry 07/77 stays pending; the reason on reconciliation</source>
        <translation>Срок 07/77 оставляет платёж в ожидании; причина видна при сверке</translation>
    </message>
    <message>
        <source>Invoices of the account with filters and pages; works without links and meta</source>
        <translation>Инвойсы аккаунта с фильтрами и страницами; работает и без links и meta</translation>
    </message>
    <message>
        <source>An invoice in full, with its callback history</source>
        <translation>Инвойс полностью, с историей уведомлений</translation>
    </message>
    <message>
        <source>Tokens of saved cards: tokenize, token; their shape</source>
        <translation>Токены сохранённых карт: tokenize, token; их вид</translation>
    </message>
    <message>
        <source>Saved cards on the card page: instant, restrict_saved_cards</source>
        <translation>Сохранённые карты на странице ввода карты: instant, restrict_saved_cards</translation>
    </message>
</context>
<context>
    <name>cascad.page</name>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Payment purpose</source>
        <translation>Назначение платежа</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Платёжная карта</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Срок действия</translation>
    </message>
    <message>
        <source>CVV code</source>
        <translation>CVV-код</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Держатель карты</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Оплатить %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплатить</translation>
    </message>
    <message>
        <source>Test payment</source>
        <translation>Тестовая оплата</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Run test payment</source>
        <translation>Провести тестовую оплату</translation>
    </message>
    <message>
        <source>Payment details</source>
        <translation>Детали оплаты</translation>
    </message>
    <message>
        <source>Pay at your bank with these details. This may take days.</source>
        <translation>Оплатите в своём банке по этим реквизитам. Это может занять несколько дней.</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Номер счёта</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>Код платежа</translation>
    </message>
    <message>
        <source>Check status</source>
        <translation>Проверить статус</translation>
    </message>
    <message>
        <source>Your bank asks you to confirm this payment.</source>
        <translation>Ваш банк просит подтвердить этот платёж.</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>Одноразовый пароль</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Wrong one-time password</source>
        <translation>Неверный одноразовый пароль</translation>
    </message>
    <message>
        <source>The payment cannot be started: %1</source>
        <translation>Не удалось начать платёж: %1</translation>
    </message>
    <message>
        <source>Test mode: no money is moved</source>
        <translation>Тестовый режим: деньги не списываются</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Все способы оплаты</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Вернуться назад</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Select a payment method</source>
        <translation>Выбор способа оплаты</translation>
    </message>
    <message>
        <source>There is no payment method for this payment</source>
        <translation>Для этого платежа нет способов оплаты</translation>
    </message>
    <message>
        <source>This payment is not possible</source>
        <translation>Заблокирована возможность оплаты</translation>
    </message>
    <message>
        <source>There is no such payment</source>
        <translation>Такого платежа нет</translation>
    </message>
    <message>
        <source>The public key of this link is not known</source>
        <translation>Публичный ключ этой ссылки неизвестен</translation>
    </message>
    <message>
        <source>The payment methods cannot be loaded: %1</source>
        <translation>Не удалось загрузить способы оплаты: %1</translation>
    </message>
    <message>
        <source>You will now be redirected to the payment page</source>
        <translation>Сейчас вы будете перенаправлены на страницу оплаты</translation>
    </message>
    <message>
        <source>This page is closed</source>
        <translation>Эта страница закрыта</translation>
    </message>
    <message>
        <source>Payment cancelled</source>
        <translation>Платёж отменён</translation>
    </message>
    <message>
        <source>The time for this payment is over</source>
        <translation>Время на оплату вышло</translation>
    </message>
    <message>
        <source>Payment error</source>
        <translation>Ошибка оплаты</translation>
    </message>
    <message>
        <source>Payment sent</source>
        <translation>Платёж отправлен</translation>
    </message>
    <message>
        <source>Payment is being processed</source>
        <translation>Платёж в обработке</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Не удалось совершить платёж</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Причина: %1</translation>
    </message>
    <message>
        <source>Operation number</source>
        <translation>№ операции</translation>
    </message>
    <message>
        <source>Payment date</source>
        <translation>Дата оплаты</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Return to shop</source>
        <translation>Вернуться в магазин</translation>
    </message>
    <message>
        <source>Pay until</source>
        <translation>Оплатить до</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The payment has not arrived yet. Checked at %1 (UTC)</source>
        <translation>Платёж ещё не поступил. Проверено в %1 (UTC)</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>Оплаченная сумма</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>The account is not active.</source>
        <translation>Аккаунт не активен.</translation>
    </message>
    <message>
        <source>Public creation of invoices is forbidden.</source>
        <translation>Публичное создание инвойсов запрещено.</translation>
    </message>
    <message>
        <source>The amount is outside the limits of the service.</source>
        <translation>Сумма вне лимитов сервиса.</translation>
    </message>
    <message>
        <source>There is a payment with this reference_id already.</source>
        <translation>Платёж с таким reference_id уже есть.</translation>
    </message>
    <message>
        <source>Invalid value of the field %1.</source>
        <translation>Недопустимое значение поля %1.</translation>
    </message>
    <message>
        <source>The field %1 is required.</source>
        <translation>Поле %1 обязательно.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>До конца оплаты</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Подписаться</translation>
    </message>
    <message>
        <source>Donate</source>
        <translation>Пожертвовать</translation>
    </message>
    <message>
        <source>Confirmation by your bank</source>
        <translation>Подтверждение в вашем банке</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Безналичные</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Электронные</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>No payment method fits the search</source>
        <translation>Ни один способ оплаты не подходит под запрос</translation>
    </message>
    <message>
        <source>Payment status</source>
        <translation>Статус оплаты</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Шаг %1 из 3</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Сумма в %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, fee 0 %</source>
        <translation>%1, комиссия 0 %</translation>
    </message>
    <message>
        <source>Local methods only</source>
        <translation>Только локальные способы оплаты</translation>
    </message>
</context>
<context>
    <name>cascad.resolution</name>
    <message>
        <source>as planned</source>
        <translation>успешно</translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation>недостаточно средств</translation>
    </message>
    <message>
        <source>declined by the issuer</source>
        <translation>отклонено эмитентом</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>declined for good</source>
        <translation>отклонено окончательно</translation>
    </message>
    <message>
        <source>the card has expired</source>
        <translation>срок действия карты истёк</translation>
    </message>
    <message>
        <source>wrong CVV</source>
        <translation>неверный CVV</translation>
    </message>
    <message>
        <source>invalid card</source>
        <translation>неверная карта</translation>
    </message>
    <message>
        <source>invalid card number</source>
        <translation>неверный номер карты</translation>
    </message>
    <message>
        <source>invalid details</source>
        <translation>неверные реквизиты</translation>
    </message>
    <message>
        <source>invalid amount</source>
        <translation>неверная сумма</translation>
    </message>
    <message>
        <source>limit exceeded</source>
        <translation>превышен лимит</translation>
    </message>
    <message>
        <source>blocked by anti-fraud</source>
        <translation>заблокировано антифродом</translation>
    </message>
    <message>
        <source>3-D Secure verification is required</source>
        <translation>нужна проверка 3-D Secure</translation>
    </message>
    <message>
        <source>a one-time password is required</source>
        <translation>нужен одноразовый пароль</translation>
    </message>
    <message>
        <source>card authorisation error</source>
        <translation>ошибка авторизации карты</translation>
    </message>
    <message>
        <source>wrong 3-D Secure code</source>
        <translation>неверный код 3-D Secure</translation>
    </message>
    <message>
        <source>wrong one-time password</source>
        <translation>неверный одноразовый пароль</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>неверный ПИН-код</translation>
    </message>
    <message>
        <source>invalid card status</source>
        <translation>недопустимый статус карты</translation>
    </message>
    <message>
        <source>the card is enrolled in 3-D Secure</source>
        <translation>карта подключена к 3-D Secure</translation>
    </message>
    <message>
        <source>the card is not enrolled in 3-D Secure</source>
        <translation>карта не подключена к 3-D Secure</translation>
    </message>
    <message>
        <source>3-D Secure enrolment could not be determined</source>
        <translation>не удалось определить подключение к 3-D Secure</translation>
    </message>
    <message>
        <source>lost or stolen card</source>
        <translation>карта утеряна или украдена</translation>
    </message>
    <message>
        <source>the payer was not authenticated</source>
        <translation>плательщик не прошёл аутентификацию</translation>
    </message>
    <message>
        <source>this function is not permitted</source>
        <translation>функция не разрешена</translation>
    </message>
    <message>
        <source>access denied</source>
        <translation>доступ запрещён</translation>
    </message>
    <message>
        <source>the gateway did not answer in time</source>
        <translation>истекло время ожидания ответа от шлюза</translation>
    </message>
    <message>
        <source>the time for the payment is over</source>
        <translation>время на оплату вышло</translation>
    </message>
    <message>
        <source>duplicate transaction</source>
        <translation>повторная транзакция</translation>
    </message>
    <message>
        <source>invalid request</source>
        <translation>неверный запрос</translation>
    </message>
    <message>
        <source>invalid credentials</source>
        <translation>неверные учётные данные</translation>
    </message>
    <message>
        <source>error of the payment provider</source>
        <translation>ошибка платёжного провайдера</translation>
    </message>
    <message>
        <source>fatal error of the payment provider</source>
        <translation>фатальная ошибка платёжного провайдера</translation>
    </message>
    <message>
        <source>reconciliation is not possible</source>
        <translation>сверка невозможна</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>неизвестная причина</translation>
    </message>
    <message>
        <source>error</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>fatal error</source>
        <translation>фатальная ошибка</translation>
    </message>
    <message>
        <source>general fatal error</source>
        <translation>общая фатальная ошибка</translation>
    </message>
    <message>
        <source>invalid card, for good</source>
        <translation>неверная карта, окончательно</translation>
    </message>
    <message>
        <source>wrong type of card</source>
        <translation>неверный тип карты</translation>
    </message>
    <message>
        <source>wrong cardholder</source>
        <translation>неверный держатель карты</translation>
    </message>
    <message>
        <source>wrong expiry date</source>
        <translation>неверный срок действия</translation>
    </message>
    <message>
        <source>limit of the card exceeded</source>
        <translation>превышен лимит карты</translation>
    </message>
    <message>
        <source>the issuer&apos;s limit of the card exceeded</source>
        <translation>превышен лимит карты, заданный эмитентом</translation>
    </message>
    <message>
        <source>lost card</source>
        <translation>карта утеряна</translation>
    </message>
    <message>
        <source>stolen card</source>
        <translation>карта украдена</translation>
    </message>
    <message>
        <source>restricted card</source>
        <translation>карта ограничена</translation>
    </message>
    <message>
        <source>card restricted by the acquirer</source>
        <translation>карта ограничена эквайером</translation>
    </message>
    <message>
        <source>card blocked after a wrong PIN</source>
        <translation>карта заблокирована после неверного ПИН-кода</translation>
    </message>
    <message>
        <source>the card could not be verified</source>
        <translation>карту не удалось проверить</translation>
    </message>
    <message>
        <source>the payer is blocked</source>
        <translation>плательщик заблокирован</translation>
    </message>
    <message>
        <source>this type of card is not supported</source>
        <translation>этот тип карты не поддерживается</translation>
    </message>
    <message>
        <source>captured by force</source>
        <translation>списано принудительно</translation>
    </message>
</context>
<context>
    <name>cascad.sandbox</name>
    <message>
        <source>The callback about %1 was given up after %2 attempts</source>
        <translation>Отправка уведомления о %1 прекращена, попыток: %2</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Declined for good</source>
        <translation>Отклонено окончательно</translation>
    </message>
    <message>
        <source>Let it expire</source>
        <translation>Просрочить</translation>
    </message>
    <message>
        <source>Terminate</source>
        <translation>Прервать</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>Чарджбек</translation>
    </message>
    <message>
        <source>Refund succeeds</source>
        <translation>Возврат выполнен</translation>
    </message>
    <message>
        <source>Refund fails</source>
        <translation>Возврат не выполнен</translation>
    </message>
    <message>
        <source>Send the callback again</source>
        <translation>Отправить уведомление ещё раз</translation>
    </message>
    <message>
        <source>There is no such invoice</source>
        <translation>Такого инвойса нет</translation>
    </message>
    <message>
        <source>%1 is not possible while the invoice is: %2</source>
        <translation>«%1» невозможно, пока инвойс в статусе: %2</translation>
    </message>
    <message>
        <source>There is no such fault</source>
        <translation>Такого сбоя нет</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Инвойс</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Резолюция</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Байты</translation>
    </message>
    <message>
        <source>The sandbox has no operation %1</source>
        <translation>В песочнице нет операции %1</translation>
    </message>
    <message>
        <source>Invoice %1 of order %2: %3</source>
        <translation>Инвойс %1 заказа %2: %3</translation>
    </message>
    <message>
        <source>Invoice %1 is authorised and waits for capture</source>
        <translation>Инвойс %1 авторизован и ждёт списания</translation>
    </message>
    <message>
        <source>Attempt %1 failed: %2</source>
        <translation>Попытка %1 не удалась: %2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>A blocked account gets 403.</source>
        <translation>Заблокированный аккаунт получает 403.</translation>
    </message>
    <message>
        <source>Public creation</source>
        <translation>Публичное создание</translation>
    </message>
    <message>
        <source>Whether links, widget and Public API may make invoices.</source>
        <translation>Можно ли создавать инвойсы по ссылке, виджетом и через публичный API.</translation>
    </message>
    <message>
        <source>Only final callbacks</source>
        <translation>Только финальные уведомления</translation>
    </message>
    <message>
        <source>Callbacks about transitional statuses are left out.</source>
        <translation>Уведомления о промежуточных статусах не отправляются.</translation>
    </message>
    <message>
        <source>Automatic return</source>
        <translation>Автоматический возврат в магазин</translation>
    </message>
    <message>
        <source>The payer goes back to the shop without the status page.</source>
        <translation>Плательщик возвращается в магазин без страницы статуса.</translation>
    </message>
    <message>
        <source>Context in the return address</source>
        <translation>Контекст в адресе возврата</translation>
    </message>
    <message>
        <source>Id, amount, status and more are appended to the return address, unsigned.</source>
        <translation>К адресу возврата добавляются ID, сумма, статус и прочее, без подписи.</translation>
    </message>
    <message>
        <source>Fee strategy</source>
        <translation>Стратегия комиссии</translation>
    </message>
    <message>
        <source>JSON of callbacks</source>
        <translation>JSON уведомлений</translation>
    </message>
    <message>
        <source>As PHP writes it, with \/ and \u escapes, or plain.</source>
        <translation>В записи PHP, с \/ и \u, или без экранирования.</translation>
    </message>
    <message>
        <source>Answer to refunds</source>
        <translation>Ответ на возврат</translation>
    </message>
    <message>
        <source>A refund resource, or the invoice as in the older generation.</source>
        <translation>Ресурс возврата или, как в прежней версии, инвойс.</translation>
    </message>
    <message>
        <source>Answer to prerequests</source>
        <translation>Ответ на предзапрос</translation>
    </message>
    <message>
        <source>Services in data.attributes, or directly in data.</source>
        <translation>Сервисы в data.attributes или прямо в data.</translation>
    </message>
    <message>
        <source>Used reference_id</source>
        <translation>Занятый reference_id</translation>
    </message>
    <message>
        <source>HTTP status for a reference_id that is used already.</source>
        <translation>HTTP-статус для уже занятого reference_id.</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Списание</translation>
    </message>
    <message>
        <source>An address for capturing authorised invoices; the real one is not published.</source>
        <translation>Адрес для списания по авторизованным инвойсам; настоящий не опубликован.</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>Адрес Callback URL</translation>
    </message>
    <message>
        <source>Of the account: for invoices that name none.</source>
        <translation>Из аккаунта: для инвойсов, где он не указан.</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Адрес возврата</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>How callbacks go wrong: late, doubled, swapped, lost, wrongly signed, with another amount.</source>
        <translation>Что не так с уведомлениями: опоздание, повтор, перестановка, потеря, неверная подпись, другая сумма.</translation>
    </message>
    <message>
        <source>3-D Secure</source>
        <translation>3-D Secure</translation>
    </message>
    <message>
        <source>By a posted form, by an address, or with a one-time password (404404 is wrong).</source>
        <translation>Через форму POST, через адрес или с одноразовым паролем (404404 неверен).</translation>
    </message>
    <message>
        <source>Way to the gateway</source>
        <translation>Переход к шлюзу</translation>
    </message>
    <message>
        <source>flow_data.method: the payer is sent by GET or by a posted form.</source>
        <translation>flow_data.method: плательщик переходит методом GET или формой POST.</translation>
    </message>
    <message>
        <source>Result of refunds</source>
        <translation>Результат возвратов</translation>
    </message>
    <message>
        <source>Invoice lifetime</source>
        <translation>Время жизни инвойса</translation>
    </message>
    <message>
        <source>Minutes until an unpaid invoice expires; default 2880.</source>
        <translation>Через сколько минут истекает неоплаченный инвойс; по умолчанию 2880.</translation>
    </message>
    <message>
        <source>Attempt limit</source>
        <translation>Лимит попыток</translation>
    </message>
    <message>
        <source>The last one that fails ends the invoice; default 5.</source>
        <translation>Последняя неудачная попытка завершает инвойс; по умолчанию 5.</translation>
    </message>
    <message>
        <source>Interval of callbacks</source>
        <translation>Интервал уведомлений</translation>
    </message>
    <message>
        <source>Seconds; the n-th retry waits n times as long. Default 60.</source>
        <translation>Секунды; n-й повтор ждёт в n раз дольше. По умолчанию 60.</translation>
    </message>
    <message>
        <source>Attempts of callbacks</source>
        <translation>Попытки уведомлений</translation>
    </message>
    <message>
        <source>Until a callback is given up; default 100.</source>
        <translation>После стольких попыток уведомление больше не отправляется; по умолчанию 100.</translation>
    </message>
    <message>
        <source>Merging of callbacks</source>
        <translation>Объединение уведомлений</translation>
    </message>
    <message>
        <source>Changes within so many seconds become one callback; default 0.</source>
        <translation>Изменения в пределах стольких секунд становятся одним уведомлением; по умолчанию 0.</translation>
    </message>
    <message>
        <source>Who bears the fee, and what it is a share of.</source>
        <translation>Кто платит комиссию и от чего она берётся.</translation>
    </message>
    <message>
        <source>Return address after success</source>
        <translation>Адрес возврата при успехе</translation>
    </message>
    <message>
        <source>Of the account; goes before the one for every result.</source>
        <translation>Задан в аккаунте; важнее общего адреса возврата.</translation>
    </message>
    <message>
        <source>Return address while pending</source>
        <translation>Адрес возврата при ожидании</translation>
    </message>
    <message>
        <source>Return address after failure</source>
        <translation>Адрес возврата при отказе</translation>
    </message>
    <message>
        <source>Active currencies</source>
        <translation>Активные валюты</translation>
    </message>
    <message>
        <source>Of the account, such as USD,EUR. Others are refused with 422.</source>
        <translation>Валюты аккаунта, например USD,EUR. На остальные ответ 422.</translation>
    </message>
    <message>
        <source>At once, later, after a technical error, or not at all.</source>
        <translation>Сразу, позже, после технической ошибки или никогда.</translation>
    </message>
    <message>
        <source>Fee rate</source>
        <translation>Ставка комиссии</translation>
    </message>
    <message>
        <source>Per mille; default 30.</source>
        <translation>В промилле; по умолчанию 30.</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>Фиксированная комиссия</translation>
    </message>
    <message>
        <source>In minor units, for each payment; default 50.</source>
        <translation>В минимальных единицах валюты, за каждый платёж; по умолчанию 50.</translation>
    </message>
    <message>
        <source>Invoice %1 waits for a human: staff approves or declines it</source>
        <translation>Инвойс %1 ждёт решения человека: сотрудник одобряет или отклоняет его</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Модерация</translation>
    </message>
    <message>
        <source>Payments wait for a human: staff approves or declines them.</source>
        <translation>Платежи ждут решения человека: сотрудник одобряет или отклоняет их.</translation>
    </message>
    <message>
        <source>Least fee</source>
        <translation>Минимальная комиссия</translation>
    </message>
    <message>
        <source>In minor units, for each payment; 0: no bound.</source>
        <translation>В минимальных единицах валюты, за каждый платёж; 0 — без ограничения.</translation>
    </message>
    <message>
        <source>Greatest fee</source>
        <translation>Максимальная комиссия</translation>
    </message>
    <message>
        <source>From 1 to 48 hours</source>
        <translation>От 1 до 48 часов</translation>
    </message>
    <message numerus="yes">
        <source>%n callback(s) are sent again</source>
        <translation>
            <numerusform>%n уведомление отправлено ещё раз</numerusform>
            <numerusform>%n уведомления отправлены ещё раз</numerusform>
            <numerusform>%n уведомлений отправлено ещё раз</numerusform>
        </translation>
    </message>
    <message>
        <source>included in callbacks</source>
        <translation>included в уведомлениях</translation>
    </message>
    <message>
        <source>The payment request, with its status in capital letters, and the customer come along.</source>
        <translation>Добавляются запрос на оплату (его статус заглавными буквами) и клиент.</translation>
    </message>
    <message>
        <source>Place of 3-D Secure</source>
        <translation>Где показывать 3-D Secure</translation>
    </message>
    <message>
        <source>The bank&apos;s page comes in a frame of the card page, or in place of it.</source>
        <translation>Страница банка открывается во фрейме карточной страницы или вместо неё.</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ограничение частоты запросов</translation>
    </message>
    <message>
        <source>Calls of an account in a minute; more are answered 429. 0: no limit. Default 0.</source>
        <translation>Запросов аккаунта в минуту; на лишние приходит ответ 429. 0 — без ограничения. По умолчанию 0.</translation>
    </message>
    <message>
        <source>Neither the invoice nor the account has a callback address</source>
        <translation>Ни у инвойса, ни у аккаунта нет адреса уведомлений</translation>
    </message>
    <message>
        <source>The callback about order %1 is sent again to %2: %3</source>
        <translation>Уведомление о заказе %1 ещё раз отправлено на %2: %3</translation>
    </message>
    <message>
        <source>Services in other currencies</source>
        <translation>Сервисы в других валютах</translation>
    </message>
    <message>
        <source>Services of all active currencies are offered, at the sandbox&apos;s own rates.</source>
        <translation>Предлагаются сервисы всех активных валют по курсам песочницы.</translation>
    </message>
    <message>
        <source>Badge of no fee</source>
        <translation>Значок без комиссии</translation>
    </message>
    <message>
        <source>Payment methods say &quot;0 %&quot; where the payer bears no fee.</source>
        <translation>У способов оплаты стоит «0 %», если плательщик не платит комиссию.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of the kind %1 will fail: %2</source>
        <translation>
            <numerusform>%n вызов вида «%1» завершится ошибкой: %2</numerusform>
            <numerusform>%n вызова вида «%1» завершатся ошибкой: %2</numerusform>
            <numerusform>%n вызовов вида «%1» завершатся ошибкой: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cascad.status</name>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Обрабатывается</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Processing error</source>
        <translation>Ошибка обработки</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Неуспешный</translation>
    </message>
    <message>
        <source>Processed, paid</source>
        <translation>Проведён, оплачен</translation>
    </message>
    <message>
        <source>Partially paid</source>
        <translation>Оплачен частично</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверен</translation>
    </message>
    <message>
        <source>Verification failed</source>
        <translation>Проверка не прошла</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Terminated, cancelled</source>
        <translation>Прерван, отменён</translation>
    </message>
    <message>
        <source>Refund in progress</source>
        <translation>Возврат выполняется</translation>
    </message>
    <message>
        <source>Refund pending</source>
        <translation>Ожидает возврата</translation>
    </message>
    <message>
        <source>Refund error</source>
        <translation>Ошибка возврата</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>Возврат не выполнен</translation>
    </message>
    <message>
        <source>Partially refunded</source>
        <translation>Частично возвращён</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращён</translation>
    </message>
    <message>
        <source>Charged back</source>
        <translation>Опротестован</translation>
    </message>
    <message>
        <source>Partially charged back</source>
        <translation>Частично опротестован</translation>
    </message>
</context>
<context>
    <name>cascad.tester</name>
    <message>
        <source>Amount that is paid</source>
        <translation>Оплаченная сумма</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Резолюция</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>Оплачено частично</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Stays pending</source>
        <translation>Остаётся в ожидании</translation>
    </message>
    <message>
        <source>Technical error</source>
        <translation>Техническая ошибка</translation>
    </message>
    <message>
        <source>The payer closes the page</source>
        <translation>Плательщик закрывает страницу</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Время вышло</translation>
    </message>
    <message>
        <source>The payer edits the amount in the link</source>
        <translation>Плательщик меняет сумму в ссылке</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The page posts delete</source>
        <translation>Страница отправляет delete</translation>
    </message>
    <message>
        <source>The page posts reinit</source>
        <translation>Страница отправляет reinit</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>No sandbox of %1 runs there.</source>
        <translation>Песочница %1 там не запущена.</translation>
    </message>
    <message>
        <source>Open pages and their buttons:</source>
        <translation>Открытые страницы и их кнопки:</translation>
    </message>
    <message>
        <source>   %1  %2: %3</source>
        <translation>   %1  %2: %3</translation>
    </message>
    <message>
        <source>Operations that are possible now:</source>
        <translation>Доступные сейчас операции:</translation>
    </message>
    <message>
        <source>   %1  %2</source>
        <translation>   %1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is now %1</source>
        <translation>Текущее время: %1</translation>
    </message>
    <message>
        <source>kassa: %1 (%2)</source>
        <translation>kassa: %1 (%2)</translation>
    </message>
    <message>
        <source>Name an action, or ask for --list.</source>
        <translation>Нужно указать действие или --list.</translation>
    </message>
    <message>
        <source>Presses a button of a running sandbox, or: act clock advance 2h</source>
        <translation>Нажать кнопку работающей песочницы либо перевести часы: act clock advance 2h</translation>
    </message>
    <message>
        <source>The provider, or clock</source>
        <translation>Провайдер или clock</translation>
    </message>
    <message>
        <source>An operation, or a button of an open page</source>
        <translation>Операция или кнопка открытой страницы</translation>
    </message>
    <message>
        <source>The value of a switch, or how far the clock goes</source>
        <translation>Значение настройки или время, на которое перевести часы</translation>
    </message>
    <message>
        <source>The shop&apos;s order id or the payment&apos;s number</source>
        <translation>Номер заказа в магазине или номер платежа</translation>
    </message>
    <message>
        <source>A field of the form: name=value</source>
        <translation>Поле формы: имя=значение</translation>
    </message>
    <message>
        <source>Control address; default: the sandbox that was started last</source>
        <translation>Адрес управления; если не указан — последняя запущенная песочница</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>Показать, что можно сделать сейчас</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>документировано</translation>
    </message>
    <message>
        <source>seen in a client</source>
        <translation>замечено в клиенте</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>предположение</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>   %1: %2 (%3)</source>
        <translation>   %1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>How faithful the sandboxes are: each behaviour with its source, and counts</source>
        <translation>Насколько точны песочницы: каждая особенность с источником и итоги</translation>
    </message>
    <message>
        <source>Providers; default: all</source>
        <translation>Провайдеры; если не указаны — все</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Вывод в формате JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s), %1 with an unexpected outcome</source>
        <translation>
            <numerusform>%n покупка, из них с неожиданным исходом: %1</numerusform>
            <numerusform>%n покупки, из них с неожиданным исходом: %1</numerusform>
            <numerusform>%n покупок, из них с неожиданным исходом: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>right</source>
        <translation>верно</translation>
    </message>
    <message>
        <source>WRONG</source>
        <translation>НЕВЕРНО</translation>
    </message>
    <message>
        <source>%1  %2 %3 %4 ms  %5</source>
        <translation>%1  %2 %3 %4 мс  %5</translation>
    </message>
    <message>
        <source>Demo purchases on the sandboxes, one line each with result and time</source>
        <translation>Пробные покупки в песочницах: по строке с результатом и временем на каждую</translation>
    </message>
    <message>
        <source>How the purchase ends, see &quot;kassa providers&quot;; or all</source>
        <translation>Исход покупки (см. «kassa providers») или all — все</translation>
    </message>
    <message>
        <source>The way into the purchase</source>
        <translation>Способ начать покупку</translation>
    </message>
    <message>
        <source>none: without a browser; web: real pages in a web view</source>
        <translation>none — без браузера; web — настоящие страницы во встроенном браузере</translation>
    </message>
    <message>
        <source>Seed for all ids; the same seed gives the same run</source>
        <translation>Начальное число для всех идентификаторов; при том же числе прогон повторяется</translation>
    </message>
    <message>
        <source>Keep the journal in this file</source>
        <translation>Записать журнал в этот файл</translation>
    </message>
    <message>
        <source>Shows a journal file: as text, canonical lines or HAR</source>
        <translation>Показать файл журнала: текстом, каноническими строками или в виде HAR</translation>
    </message>
    <message>
        <source>The journal file</source>
        <translation>Файл журнала</translation>
    </message>
    <message>
        <source>One JSON line per entry, equal for equal runs</source>
        <translation>Одна строка JSON на запись; у одинаковых прогонов строки одинаковы</translation>
    </message>
    <message>
        <source>Write an HTTP Archive to this file</source>
        <translation>Записать HTTP Archive (HAR) в этот файл</translation>
    </message>
    <message>
        <source>As text for people; this is the default</source>
        <translation>Текст для чтения; так и по умолчанию</translation>
    </message>
    <message>
        <source>Such as: channel=callback text~Created; conditions are joined by blanks</source>
        <translation>Например: channel=callback text~Created; условия разделяются пробелами</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>Ways into a purchase:</source>
        <translation>Способы начать покупку:</translation>
    </message>
    <message>
        <source>Outcomes:</source>
        <translation>Исходы:</translation>
    </message>
    <message>
        <source>Actions on a running sandbox:</source>
        <translation>Действия в работающей песочнице:</translation>
    </message>
    <message>
        <source>What is built in: number, ways in, outcomes, actions, capabilities</source>
        <translation>Что встроено: номер, способы начать покупку, исходы, действия, возможности</translation>
    </message>
    <message>
        <source>Sandboxes on loopback for somebody else&apos;s shop; Ctrl-C ends them</source>
        <translation>Песочницы на локальном адресе для стороннего магазина; завершение — Ctrl-C</translation>
    </message>
    <message>
        <source>Control on this port, provider number k on port+2k-1 (API) and port+2k (pages); without it free ports</source>
        <translation>Управление на этом порту, провайдер номер k — на порту порт+2k-1 (API) и порт+2k (страницы); без параметра — свободные порты</translation>
    </message>
    <message>
        <source>The hosted page decides by itself once it is opened</source>
        <translation>Страница оплаты после открытия сама выбирает исход</translation>
    </message>
    <message>
        <source>Virtual time runs so many times faster</source>
        <translation>Во сколько раз ускорить виртуальное время</translation>
    </message>
    <message>
        <source>Callbacks may go to this host too, not only to loopback</source>
        <translation>Разрешить уведомления и на этот узел, не только на локальный адрес</translation>
    </message>
    <message>
        <source>Write the line that is printed when ready to this file too</source>
        <translation>Записать строку, которая выводится при готовности, ещё и в этот файл</translation>
    </message>
    <message>
        <source>note</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>Signed bytes (%1): %2</source>
        <translation>Подписанные байты (%1): %2</translation>
    </message>
    <message>
        <source>   %1</source>
        <translation>   %1</translation>
    </message>
    <message>
        <source>   see %1</source>
        <translation>   см. %1</translation>
    </message>
    <message>
        <source>Secret and message cannot both come from standard input.</source>
        <translation>Нельзя прочитать из стандартного ввода и ключ, и сообщение сразу.</translation>
    </message>
    <message>
        <source>Checks the signature of a message and says why it is wrong</source>
        <translation>Проверить подпись сообщения и объяснить, почему она неверна</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>callback, request or response</source>
        <translation>callback, request или response</translation>
    </message>
    <message>
        <source>A whole HTTP message or its body alone; default: standard input</source>
        <translation>HTTP-сообщение целиком или только его тело; если не указано — стандартный ввод</translation>
    </message>
    <message>
        <source>File with the secret, - for standard input; default: the sandbox&apos;s secret</source>
        <translation>Файл с секретным ключом, - — стандартный ввод; если не указан — ключ песочницы</translation>
    </message>
    <message>
        <source>Add --help to the command to see what it takes.</source>
        <translation>Что принимает команда, покажет параметр --help.</translation>
    </message>
    <message>
        <source>Something on this computer is in the way; the command itself is right.</source>
        <translation>Мешает что-то на этом компьютере; сама команда верна.</translation>
    </message>
    <message>
        <source>The input is not what it should be; nothing was changed.</source>
        <translation>Входные данные не такие, как нужно; ничего не изменено.</translation>
    </message>
    <message>
        <source>Is the other side running, and is the address right?</source>
        <translation>Запущена ли другая сторона и верен ли адрес?</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;. Built in: %2</source>
        <translation>Нет провайдера «%1». Встроены: %2</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Использование</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>ПАРАМЕТРЫ</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>КОМАНДА</translation>
    </message>
    <message>
        <source>required</source>
        <translation>обязательно</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>ТЕКСТ</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ЧИСЛО</translation>
    </message>
    <message>
        <source>Kassa: demo purchases, sandboxes and signatures of hosted checkouts</source>
        <translation>Kassa: пробные покупки, песочницы и подписи платёжных страниц</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>Показать эту справку и выйти</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>Показать версию и выйти</translation>
    </message>
    <message>
        <source>kassa: %1</source>
        <translation>kassa: %1</translation>
    </message>
    <message>
        <source>There is no entry %1 in this journal.</source>
        <translation>В этом журнале нет записи %1.</translation>
    </message>
    <message>
        <source>The request with this number as a curl command</source>
        <translation>Запрос с этим номером в виде команды curl</translation>
    </message>
    <message>
        <source>The journal %1 holds a run already: name a new file.</source>
        <translation>В журнале %1 уже есть запись прогона: укажите новый файл.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>Не удаётся запустить %1: %2</translation>
    </message>
    <message>
        <source>The workstation starts with this provider</source>
        <translation>Провайдер, с которым откроется настольная программа</translation>
    </message>
    <message>
        <source>... and this sample order</source>
        <translation>... образец заказа</translation>
    </message>
    <message>
        <source>... and this outcome, see &quot;kassa providers&quot;</source>
        <translation>... и исход (см. «kassa providers»)</translation>
    </message>
    <message>
        <source>there is no option &quot;%1&quot; here.</source>
        <translation>здесь нет параметра «%1».</translation>
    </message>
    <message>
        <source>there is no option &quot;%1&quot; here. Did you mean %2?</source>
        <translation>здесь нет параметра «%1». Возможно, имелся в виду %2?</translation>
    </message>
    <message>
        <source>name a command: %1</source>
        <translation>нужно указать команду: %1</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; the commands are %2</source>
        <translation>нет команды «%1»; есть команды: %2</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;. Did you mean %2?</source>
        <translation>нет команды «%1». Возможно, имелась в виду %2?</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not &quot;%3&quot;.</source>
        <translation>%1 принимает одно из значений %2, а не «%3».</translation>
    </message>
    <message>
        <source>%1 takes a number in the range %2, not &quot;%3&quot;.</source>
        <translation>%1 принимает число в диапазоне %2, а не «%3».</translation>
    </message>
    <message>
        <source>%1 takes a number, not &quot;%2&quot;.</source>
        <translation>%1 принимает число, а не «%2».</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Не хватает %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>«%1» — лишнее слово.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 не принимает значения.</translation>
    </message>
    <message>
        <source>%1 can be given only once.</source>
        <translation>%1 можно указать только один раз.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1: нужно указать значение.</translation>
    </message>
    <message>
        <source>There is no screen for a window here. Without one, &quot;kassa demo&quot; runs demo purchases and &quot;kassa --help&quot; lists the rest.</source>
        <translation>Здесь нет экрана, чтобы открыть окно. Без экрана «kassa demo» выполняет пробные покупки, остальное покажет «kassa --help».</translation>
    </message>
    <message>
        <source>No sandbox is running: start one with &quot;kassa sandbox&quot;, or name the address of yours with --control.</source>
        <translation>Ни одна песочница не запущена: запустить её можно командой «kassa sandbox», а адрес уже работающей указать в --control.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say where the sandbox is: start it anew, or use --control.</source>
        <translation>В файле «%1» нет адреса песочницы: её следует запустить заново или указать адрес в --control.</translation>
    </message>
    <message>
        <source>The sandbox does not answer: is it running, and is the address right? (%1 %2)</source>
        <translation>Песочница не отвечает: запущена ли она и верен ли адрес? (%1 %2)</translation>
    </message>
    <message>
        <source>What answers at this address is no sandbox of Kassa.</source>
        <translation>По этому адресу отвечает не песочница программы Kassa.</translation>
    </message>
    <message>
        <source>--field takes NAME=VALUE, not &quot;%1&quot;.</source>
        <translation>--field принимает пару NAME=VALUE, а не «%1».</translation>
    </message>
    <message>
        <source>Switches and operations of this sandbox:</source>
        <translation>Настройки и операции этой песочницы:</translation>
    </message>
    <message>
        <source>It is &quot;clock advance 2h&quot;: a number and ms, s, m, h or d.</source>
        <translation>Нужно так: «clock advance 2h» — число и ms, s, m, h или d.</translation>
    </message>
    <message>
        <source>--allow-host takes the name or address of a host, or *, not &quot;%1&quot;.</source>
        <translation>--allow-host принимает имя или адрес узла либо *, а не «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>Не удаётся прочитать файл «%1»: %2</translation>
    </message>
    <message>
        <source>The input is larger than 8 MiB.</source>
        <translation>Входные данные больше 8 МиБ.</translation>
    </message>
    <message>
        <source>%1 has no outcome &quot;%2&quot;; it has %3</source>
        <translation>У %1 нет исхода «%2»; есть: %3</translation>
    </message>
    <message>
        <source>%1 has no way into a purchase named &quot;%2&quot;; it has %3</source>
        <translation>У %1 нет способа начать покупку «%2»; есть: %3</translation>
    </message>
    <message>
        <source>%1 has no purchases in &quot;%2&quot;; it has %3</source>
        <translation>У %1 нет покупок на языке «%2»; есть: %3</translation>
    </message>
    <message>
        <source>not with</source>
        <translation>несовместим с</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together.</source>
        <translation>%1 и %2 нельзя указать вместе.</translation>
    </message>
    <message>
        <source>Windows and real pages need kassa-workstation, which is not part of this build; &quot;kassa demo&quot; without --page web works here.</source>
        <translation>Для окон и настоящих страниц нужна программа kassa-workstation, в эту сборку она не входит; команда «kassa demo» без --page web работает и здесь.</translation>
    </message>
    <message>
        <source>  no story: %1</source>
        <translation>  нет сценария: %1</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Состояния</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Переходы</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Исходы</translation>
    </message>
    <message>
        <source>How much of a provider&apos;s flow the stories cover, and the gaps</source>
        <translation>Какую часть процесса провайдера проходят сценарии и где пробелы</translation>
    </message>
    <message>
        <source>Files, folders or names; default: this provider&apos;s stories of the library</source>
        <translation>Файлы, папки или имена; по умолчанию — сценарии этого провайдера из библиотеки</translation>
    </message>
    <message>
        <source>The runs are the same but for ids, times, tokens and addresses.</source>
        <translation>Прогоны одинаковы, не считая номеров, времени, токенов и адресов.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) differ; the first, after %1 that are the same:</source>
        <translation>
            <numerusform>Различается %n запись; первая — после %1 одинаковых:</numerusform>
            <numerusform>Различаются %n записи; первая — после %1 одинаковых:</numerusform>
            <numerusform>Различаются %n записей; первая — после %1 одинаковых:</numerusform>
        </translation>
    </message>
    <message>
        <source>Compares the journals of two purchases</source>
        <translation>Сравнить журналы двух покупок</translation>
    </message>
    <message>
        <source>The journal to compare with</source>
        <translation>Журнал для сравнения</translation>
    </message>
    <message>
        <source>Played again, the story does not give the same journal. The first difference, recorded and played:</source>
        <translation>При повторном проигрывании сценарий даёт другой журнал. Первое отличие, в записи и при проигрывании:</translation>
    </message>
    <message>
        <source>Makes a story of the purchase in a journal, and plays it to compare</source>
        <translation>Сделать из покупки в журнале сценарий и проиграть его для сравнения</translation>
    </message>
    <message>
        <source>The story&apos;s file; default: standard output</source>
        <translation>Файл сценария; по умолчанию — стандартный вывод</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>пройден</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ПРОВАЛ</translation>
    </message>
    <message>
        <source>%1  %2 %3 ms  %4</source>
        <translation>%1  %2 %3 мс  %4</translation>
    </message>
    <message>
        <source>--shard wants two numbers such as 2/5, the first not above the second.</source>
        <translation>Для --shard нужны два числа, например 2/5; первое не больше второго.</translation>
    </message>
    <message>
        <source>No story has such a name; &quot;kassa stories&quot; lists them.</source>
        <translation>Сценария с таким именем нет; список показывает «kassa stories».</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s), %1 failed</source>
        <translation>
            <numerusform>%n сценарий, провалов: %1</numerusform>
            <numerusform>%n сценария, провалов: %1</numerusform>
            <numerusform>%n сценариев, провалов: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Plays stories from files, folders or the library</source>
        <translation>Проиграть сценарии: из файлов, папок или библиотеки</translation>
    </message>
    <message>
        <source>Files, folders or names of &quot;kassa stories&quot;; default: the whole library</source>
        <translation>Файлы, папки или имена из «kassa stories»; по умолчанию — вся библиотека</translation>
    </message>
    <message>
        <source>How many at once, without a browser; default: one for each core</source>
        <translation>Сколько сценариев проигрывать одновременно, без браузера; по умолчанию — по одному на ядро</translation>
    </message>
    <message>
        <source>Such as 2/5: the second of five parts, for several machines</source>
        <translation>Например 2/5: вторая из пяти частей, для нескольких машин</translation>
    </message>
    <message>
        <source>Seed of stories that name none</source>
        <translation>Начальное число для сценариев, где оно не указано</translation>
    </message>
    <message>
        <source>Write the results as JUnit XML to this file</source>
        <translation>Записать результаты в этот файл как JUnit XML</translation>
    </message>
    <message>
        <source>Write a page for people, index.html, into this folder</source>
        <translation>Записать в эту папку страницу для людей, index.html</translation>
    </message>
    <message>
        <source>Lists stories with their titles</source>
        <translation>Показать сценарии и их названия</translation>
    </message>
    <message>
        <source>There is no kind of fault &quot;%1&quot;; there are all, none, %2</source>
        <translation>Нет вида ошибок «%1»; есть: all, none, %2</translation>
    </message>
    <message>
        <source>There are no texts in &quot;%1&quot;; there are %2</source>
        <translation>Текстов на языке «%1» нет; есть: %2</translation>
    </message>
    <message>
        <source>%1  %2  “%3”  %4: %5</source>
        <translation>%1  %2  «%3»  %4: %5</translation>
    </message>
    <message>
        <source>      “%1”</source>
        <translation>      «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) checked (%1; languages: %2)</source>
        <translation>
            <numerusform>Проверен %n текст (%1; языки: %2)</numerusform>
            <numerusform>Проверено %n текста (%1; языки: %2)</numerusform>
            <numerusform>Проверено %n текстов (%1; языки: %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>built into the program</source>
        <translation>встроены в программу</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n замечание</numerusform>
            <numerusform>%n замечания</numerusform>
            <numerusform>%n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>The program&apos;s texts: check them, give them to translators</source>
        <translation>Тексты программы: проверить, передать переводчикам</translation>
    </message>
    <message>
        <source>What is wrong with the texts: exit code 1 when there is anything</source>
        <translation>Что не так с текстами; если что-то найдено, код завершения 1</translation>
    </message>
    <message>
        <source>Folder with kassa_*.ts; default: translations here, else those that are built in</source>
        <translation>Папка с файлами kassa_*.ts; по умолчанию translations здесь, иначе встроенные тексты</translation>
    </message>
    <message>
        <source>Only these, such as en,ru,qps; default: all</source>
        <translation>Только эти, например en,ru,qps; по умолчанию все</translation>
    </message>
    <message>
        <source>Faults that give exit code 1, such as missing,plural; all (default) or none</source>
        <translation>Виды ошибок, при которых код завершения — 1, например missing,plural; all (по умолчанию) или none</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; tells no format: end it with .ts, .xlf, .po or .csv, or give --format</source>
        <translation>По имени «%1» формат не определить: нужно окончание .ts, .xlf, .po или .csv либо параметр --format</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in %1</source>
        <translation>
            <numerusform>%n текст в %1</numerusform>
            <numerusform>%n текста в %1</numerusform>
            <numerusform>%n текстов в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no such text: its source has changed, or it is gone</source>
        <translation>такого текста нет: исходный текст изменился или удалён</translation>
    </message>
    <message>
        <source>changed on both sides; choose with --take theirs or --take ours</source>
        <translation>изменён с обеих сторон; выберите --take theirs или --take ours</translation>
    </message>
    <message>
        <source>it is in the import twice, with different translations</source>
        <translation>в импорте он дважды, с разными переводами</translation>
    </message>
    <message>
        <source>the number of plural forms differs</source>
        <translation>число форм множественного числа не совпадает</translation>
    </message>
    <message>
        <source>%1  “%2”: %3</source>
        <translation>%1  «%2»: %3</translation>
    </message>
    <message>
        <source>      import: “%1”</source>
        <translation>      импорт: «%1»</translation>
    </message>
    <message>
        <source>      here: “%1”</source>
        <translation>      здесь: «%1»</translation>
    </message>
    <message>
        <source>There is no folder translations here; name one with --folder</source>
        <translation>Папки translations здесь нет; укажите папку в --folder</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed in %1</source>
        <translation>
            <numerusform>Изменён %n текст в %1</numerusform>
            <numerusform>Изменено %n текста в %1</numerusform>
            <numerusform>Изменено %n текстов в %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) as before</source>
        <translation>
            <numerusform>%n текст без изменений</numerusform>
            <numerusform>%n текста без изменений</numerusform>
            <numerusform>%n текстов без изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) not in the import</source>
        <translation>
            <numerusform>%n текста нет в импорте</numerusform>
            <numerusform>%n текстов нет в импорте</numerusform>
            <numerusform>%n текстов нет в импорте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s), left as they were</source>
        <translation>
            <numerusform>%n конфликт, оставлено как было</numerusform>
            <numerusform>%n конфликта, оставлено как было</numerusform>
            <numerusform>%n конфликтов, оставлено как было</numerusform>
        </translation>
    </message>
    <message>
        <source>There are texts in &quot;%1&quot; already</source>
        <translation>Тексты на языке «%1» уже есть</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) to translate in %1</source>
        <translation>
            <numerusform>%n текст для перевода в %1</numerusform>
            <numerusform>%n текста для перевода в %1</numerusform>
            <numerusform>%n текстов для перевода в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder with kassa_*.ts; default: translations here</source>
        <translation>Папка с файлами kassa_*.ts; по умолчанию translations здесь</translation>
    </message>
    <message>
        <source>A file for translators: .ts, .xlf, .po or .csv</source>
        <translation>Файл для переводчиков: .ts, .xlf, .po или .csv</translation>
    </message>
    <message>
        <source>Where the name does not tell it; .xlf is xliff12</source>
        <translation>Если имя формата не задаёт; .xlf означает xliff12</translation>
    </message>
    <message>
        <source>Writes a file for translators</source>
        <translation>Записать файл для переводчиков</translation>
    </message>
    <message>
        <source>The texts&apos; language, such as ru</source>
        <translation>Язык текстов, например ru</translation>
    </message>
    <message>
        <source>Only the unfinished or only the faulty texts; not for .ts</source>
        <translation>Только незаконченные или только ошибочные тексты; не для .ts</translation>
    </message>
    <message>
        <source>Takes a translator&apos;s file: exit code 1 when something is in conflict</source>
        <translation>Принять файл переводчика; при конфликтах код завершения 1</translation>
    </message>
    <message>
        <source>What counts where both sides have changed</source>
        <translation>Что оставить, если изменились обе стороны</translation>
    </message>
    <message>
        <source>Only say what would change</source>
        <translation>Только показать, что изменилось бы</translation>
    </message>
    <message>
        <source>Begins a new language</source>
        <translation>Начать новый язык</translation>
    </message>
    <message>
        <source>Its code, such as de</source>
        <translation>Его код, например de</translation>
    </message>
    <message>
        <source>Language of the program itself: en, ru, qps</source>
        <translation>Язык самой программы: en, ru, qps</translation>
    </message>
    <message>
        <source>Language of the purchase: en, ru, sv, qps</source>
        <translation>Язык покупки: en, ru, sv, qps</translation>
    </message>
    <message>
        <source>Pictures of all pages and panels with their texts, and an index of them</source>
        <translation>Снимки всех страниц и панелей с их текстами и указатель к ним</translation>
    </message>
    <message>
        <source>Folder for index.html and pictures</source>
        <translation>Папка для index.html и снимков</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in %1</source>
        <translation>
            <numerusform>%n снимок, указатель: %1</numerusform>
            <numerusform>%n снимка, указатель: %1</numerusform>
            <numerusform>%n снимков, указатель: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) without a picture in %1</source>
        <translation>
            <numerusform>%n текст без снимка, язык %1</numerusform>
            <numerusform>%n текста без снимка, язык %1</numerusform>
            <numerusform>%n текстов без снимка, язык %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) do not fit into their place</source>
        <translation>
            <numerusform>%n текст не помещается на своё место</numerusform>
            <numerusform>%n текста не помещаются на своё место</numerusform>
            <numerusform>%n текстов не помещаются на своё место</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 % (%3 of %4)</source>
        <translation>%1: %2 % (%3 из %4)</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1: %2</translation>
    </message>
    <message>
        <source>Page events</source>
        <translation>События страницы</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>Коды ошибок</translation>
    </message>
    <message>
        <source>Met, but not in the list that was measured against:</source>
        <translation>Встретилось, но нет в списке, с которым сравнивали:</translation>
    </message>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>переход</translation>
    </message>
    <message>
        <source>page event</source>
        <translation>событие страницы</translation>
    </message>
    <message>
        <source>The lowest coverage, error codes aside, is %1 %; at least %2 % is wanted.</source>
        <translation>Наименьшее покрытие, не считая кодов ошибок: %1 %, нужно не меньше %2 %.</translation>
    </message>
    <message>
        <source>Error codes: %1 %; at least %2 % is wanted.</source>
        <translation>Коды ошибок: %1 %, нужно не меньше %2 %.</translation>
    </message>
    <message>
        <source>Fail if less than this percentage of states, transitions, page events, error codes or outcomes is covered</source>
        <translation>Завершить с ошибкой, если пройдено меньше этого процента состояний, переходов, событий страницы, кодов ошибок или исходов</translation>
    </message>
    <message>
        <source>For error codes another percentage than --min</source>
        <translation>Для кодов ошибок другой процент, чем --min</translation>
    </message>
    <message>
        <source>--at wants an address such as http://127.0.0.1:9000/buy.</source>
        <translation>Для --at нужен адрес вида http://127.0.0.1:9000/buy.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s shop: the address where a purchase begins</source>
        <translation>Сторонний магазин: адрес, с которого начинается покупка</translation>
    </message>
    <message>
        <source>With --at: the address where the shop tells what it knows about an order</source>
        <translation>Вместе с --at: адрес, по которому магазин сообщает, что ему известно о заказе</translation>
    </message>
    <message>
        <source>With --at: the sandbox&apos;s ports, as for &quot;kassa sandbox&quot;; default 8100</source>
        <translation>Вместе с --at: порты песочницы, как в «kassa sandbox»; по умолчанию 8100</translation>
    </message>
    <message>
        <source>%1, %2 %, %3: does not fit: %4 “%5”</source>
        <translation>%1, %2 %, %3: не помещается: %4 «%5»</translation>
    </message>
    <message>
        <source>The story of this name, or those whose name contains it; several are possible</source>
        <translation>Сценарий с этим именем или те, чьё имя его содержит; можно указать несколько</translation>
    </message>
    <message>
        <source>Keep each run in a folder of its own below this one: journal, pictures, result</source>
        <translation>Сохранять каждый запуск в отдельной папке внутри указанной: журнал, снимки, результат</translation>
    </message>
    <message>
        <source>One JSON object a line for each story</source>
        <translation>По одному объекту JSON в строке на каждый сценарий</translation>
    </message>
    <message>
        <source>Providers; default: all; window: only what has no purchase</source>
        <translation>Провайдеры; по умолчанию — все; window — только окно, без покупок</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n story(s) not played</source>
        <translation>
            <numerusform>Остановлено: не проигран %n сценарий</numerusform>
            <numerusform>Остановлено: не проиграно %n сценария</numerusform>
            <numerusform>Остановлено: не проиграно %n сценариев</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no sample order &quot;%1&quot;; there are %2</source>
        <translation>Нет образца заказа «%1»; есть: %2</translation>
    </message>
    <message>
        <source>no buttons</source>
        <translation>кнопок нет</translation>
    </message>
    <message>
        <source>   none: open the page that the API answered, with a browser or curl</source>
        <translation>   нет: нужно открыть страницу, адрес которой вернул API, в браузере или через curl</translation>
    </message>
    <message>
        <source>   %1  %2  %3</source>
        <translation>   %1  %2  %3</translation>
    </message>
    <message>
        <source>   none: a shop has to begin a purchase first</source>
        <translation>   нет: сначала магазин должен начать покупку</translation>
    </message>
    <message>
        <source>only with</source>
        <translation>только вместе с</translation>
    </message>
    <message>
        <source>Check the file&apos;s name, your permissions and the free disk space.</source>
        <translation>Проверьте имя файла, права доступа к нему и свободное место на диске.</translation>
    </message>
    <message>
        <source>Nothing in it is signed, and nothing wrong was found.</source>
        <translation>Подписанного в нём ничего нет, ошибок не найдено.</translation>
    </message>
    <message>
        <source>folder %1</source>
        <translation>папка %1</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>It stopped: %1</source>
        <translation>Остановка: %1</translation>
    </message>
    <message>
        <source>The page %1 with the control %2 never came.</source>
        <translation>Страница %1 с кнопкой %2 так и не появилась.</translation>
    </message>
    <message>
        <source>The purchase ended as %1 instead of %2.</source>
        <translation>Покупка закончилась как %1, а ожидалось %2.</translation>
    </message>
    <message>
        <source>Goods released: %1 times; expected: %2.</source>
        <translation>Сколько раз отпущен товар: %1, ожидалось: %2.</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>The HTTP message is not complete: is its Content-Length right?</source>
        <translation>Сообщение HTTP неполно: верно ли указано Content-Length?</translation>
    </message>
    <message>
        <source>This program has no pages</source>
        <translation>В этой программе нет страниц</translation>
    </message>
    <message>
        <source>%1/%2 cannot be written</source>
        <translation>не удаётся записать %1/%2</translation>
    </message>
    <message>
        <source>Currency &quot;%1&quot; is not known</source>
        <translation>Неизвестная валюта «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a decimal number</source>
        <translation>«%1» — не десятичное число</translation>
    </message>
    <message>
        <source>The exchange has not come to an end after %1 steps</source>
        <translation>За %1 шагов обмен не закончился</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>a decimal number</source>
        <translation>десятичное число</translation>
    </message>
    <message>
        <source>a whole number of minor units</source>
        <translation>целое число минимальных денежных единиц</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2</source>
        <translation>«%1»: ожидается %2</translation>
    </message>
    <message>
        <source>An order must be a JSON object</source>
        <translation>Заказ должен быть объектом JSON</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>There is no step %1</source>
        <translation>Шага %1 нет</translation>
    </message>
    <message>
        <source>a field is not an array of name and value</source>
        <translation>поле — не массив из имени и значения</translation>
    </message>
    <message>
        <source>one of the known words</source>
        <translation>одно из известных слов</translation>
    </message>
    <message>
        <source>No message %1 is in flight</source>
        <translation>Сообщения %1 в пути нет</translation>
    </message>
    <message>
        <source>The %1 is outside in this run</source>
        <translation>В этом прогоне %1 — внешняя сторона</translation>
    </message>
    <message>
        <source>Exchange %1 is over</source>
        <translation>Обмен %1 закончен</translation>
    </message>
    <message>
        <source>Message %1 is held, delayed or behind an earlier one</source>
        <translation>Сообщение %1 удержано, задержано или ждёт более раннего</translation>
    </message>
    <message>
        <source>No rule &quot;%1&quot;</source>
        <translation>Правила «%1» нет</translation>
    </message>
    <message>
        <source>&quot;%&quot; at byte %1 of a name or value is not followed by two hex digits</source>
        <translation>после «%» в байте %1 имени или значения нет двух шестнадцатеричных цифр</translation>
    </message>
    <message>
        <source>more than %1 fields</source>
        <translation>полей больше %1</translation>
    </message>
    <message>
        <source>Content-Length beside Transfer-Encoding</source>
        <translation>Content-Length вместе с Transfer-Encoding</translation>
    </message>
    <message>
        <source>Content-Length is no number, or there are two different ones</source>
        <translation>Content-Length не число, или их два разных</translation>
    </message>
    <message>
        <source>two Transfer-Encoding headers</source>
        <translation>два заголовка Transfer-Encoding</translation>
    </message>
    <message>
        <source>the only Transfer-Encoding that is read is &quot;chunked&quot; of HTTP/1.1</source>
        <translation>из Transfer-Encoding принимается только «chunked» в HTTP/1.1</translation>
    </message>
    <message>
        <source>%1 Host headers where one is needed</source>
        <translation>заголовков Host: %1, а нужен один</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>код ответа %1</translation>
    </message>
    <message>
        <source>the head ends early</source>
        <translation>заголовки обрываются</translation>
    </message>
    <message>
        <source>not the headers of a request</source>
        <translation>это не заголовки запроса</translation>
    </message>
    <message>
        <source>not a request line: method, target, HTTP/1.0 or 1.1</source>
        <translation>это не строка запроса: метод, адрес, HTTP/1.0 или 1.1</translation>
    </message>
    <message>
        <source>a blank or control character in the target</source>
        <translation>в адресе запроса пробел или управляющий символ</translation>
    </message>
    <message>
        <source>not the headers of a response</source>
        <translation>это не заголовки ответа</translation>
    </message>
    <message>
        <source>not a status line: HTTP/1.0 or 1.1, 100..999, reason</source>
        <translation>это не строка состояния: HTTP/1.0 или 1.1, код 100…999, пояснение</translation>
    </message>
    <message>
        <source>the first byte does not begin an HTTP/1 message</source>
        <translation>с такого байта сообщение HTTP/1 не начинается</translation>
    </message>
    <message>
        <source>a line ends without CR</source>
        <translation>строка заканчивается без CR</translation>
    </message>
    <message>
        <source>a header continued on the next line</source>
        <translation>заголовок продолжается на следующей строке</translation>
    </message>
    <message>
        <source>more than %1 headers</source>
        <translation>заголовков больше %1</translation>
    </message>
    <message>
        <source>more than %1 bytes of head</source>
        <translation>заголовки длиннее %1 байт</translation>
    </message>
    <message>
        <source>more than %1 bytes of body</source>
        <translation>тело длиннее %1 байт</translation>
    </message>
    <message>
        <source>a line of more than %1 bytes</source>
        <translation>строка длиннее %1 байт</translation>
    </message>
    <message>
        <source>a chunk size is not a hexadecimal number</source>
        <translation>размер фрагмента — не шестнадцатеричное число</translation>
    </message>
    <message>
        <source>a chunk is longer than its size says</source>
        <translation>фрагмент длиннее указанного размера</translation>
    </message>
    <message>
        <source>a trailer is not a header, or there are too many</source>
        <translation>завершающая строка — не заголовок, или таких строк слишком много</translation>
    </message>
    <message>
        <source>the connection was closed in the middle of a message</source>
        <translation>соединение закрыто посреди сообщения</translation>
    </message>
    <message>
        <source>not JSON at byte %1: %2</source>
        <translation>не JSON, байт %1: %2</translation>
    </message>
    <message>
        <source>the number is too large for a double</source>
        <translation>число слишком велико для типа double</translation>
    </message>
    <message>
        <source>more than %1 values</source>
        <translation>значений больше %1</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>вложенность больше %1 уровней</translation>
    </message>
    <message>
        <source>%1 bytes, at most %2 are read</source>
        <translation>%1 байт, а читается не больше %2</translation>
    </message>
    <message>
        <source>not JSON at byte 1: a byte order mark</source>
        <translation>не JSON, байт 1: метка порядка байтов (BOM)</translation>
    </message>
    <message>
        <source>not JSON at byte %1: NUL</source>
        <translation>не JSON, байт %1: NUL</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>не объект JSON</translation>
    </message>
    <message>
        <source>no member &quot;%1&quot;</source>
        <translation>нет поля «%1»</translation>
    </message>
    <message>
        <source>nothing to encode</source>
        <translation>кодировать нечего</translation>
    </message>
    <message>
        <source>%1 bytes do not fit into a QR code of this level</source>
        <translation>%1 байт не помещаются в QR-код с этим уровнем коррекции</translation>
    </message>
    <message>
        <source>the document is &lt;%1&gt;, not a SOAP 1.1 envelope</source>
        <translation>документ — &lt;%1&gt;, а не конверт SOAP 1.1</translation>
    </message>
    <message>
        <source>the envelope has no body</source>
        <translation>в конверте нет тела</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>строка %1, столбец %2: %3</translation>
    </message>
    <message>
        <source>document types are not taken</source>
        <translation>описание типа документа (DTD) не принимается</translation>
    </message>
    <message>
        <source>deeper than %1 elements</source>
        <translation>вложенность элементов больше %1</translation>
    </message>
    <message>
        <source>more than %1 elements</source>
        <translation>элементов больше %1</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>больше %1 байт</translation>
    </message>
    <message>
        <source>entry %1 is %2, not a request that was sent</source>
        <translation>запись %1 — %2, а не отправленный запрос</translation>
    </message>
    <message>
        <source>&quot;!&quot; without &quot;=&quot;</source>
        <translation>«!» без «=»</translation>
    </message>
    <message>
        <source>unknown field &quot;%1&quot;</source>
        <translation>неизвестное поле «%1»</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>не хватает значения</translation>
    </message>
    <message>
        <source>the quote is not closed</source>
        <translation>кавычка не закрыта</translation>
    </message>
    <message>
        <source>%1 at position %2; fields are %3, each with =, != or ~; quote a word that holds one of these</source>
        <translation>%1, позиция %2; поля: %3, у каждого =, != или ~; слово с таким знаком нужно взять в кавычки</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is not a Kassa journal (no SQLite file); it was left as it is</source>
        <translation>%1 — не журнал Kassa (не файл SQLite); файл не изменён</translation>
    </message>
    <message>
        <source>%1 is damaged: it is shorter than its header says; it was left as it is</source>
        <translation>%1 повреждён: он короче, чем указано в его заголовке; файл не изменён</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 не существует</translation>
    </message>
    <message>
        <source>%1 is a database of another program; it was left as it is</source>
        <translation>%1 — база данных другой программы; файл не изменён</translation>
    </message>
    <message>
        <source>%1 has version %2 and this Kassa reads version %3</source>
        <translation>версия файла %1 — %2, а эта Kassa читает версию %3</translation>
    </message>
    <message>
        <source>%1 is not built in</source>
        <translation>%1 не встроен в программу</translation>
    </message>
    <message>
        <source>%1: the entry at position %2 is missing or is not what was written</source>
        <translation>%1: записи на месте %2 нет или она не та, что была записана</translation>
    </message>
    <message>
        <source>the value that was replaced by %1 at byte %2 was not kept</source>
        <translation>значение, скрытое за %1 в байте %2, не сохранено</translation>
    </message>
    <message>
        <source>cannot write in the folder of %1</source>
        <translation>в папку файла %1 нельзя писать</translation>
    </message>
    <message>
        <source>%1 is being written by %2 (process %3); give another file</source>
        <translation>в %1 сейчас пишет %2 (процесс %3); нужен другой файл</translation>
    </message>
    <message>
        <source>host &quot;%1&quot; is not served on this port; &quot;%2&quot; would fit</source>
        <translation>узел «%1» на этом порту не обслуживается; подойдёт «%2»</translation>
    </message>
    <message>
        <source>request target &quot;%1&quot;; a path or an absolute http URL would fit</source>
        <translation>адрес запроса «%1»; подойдёт путь или полный адрес http</translation>
    </message>
    <message>
        <source>an upgrade is a GET of HTTP/1.1</source>
        <translation>сменить протокол можно только запросом GET по HTTP/1.1</translation>
    </message>
    <message>
        <source>this port does not change protocols</source>
        <translation>этот порт не поддерживает смену протокола</translation>
    </message>
    <message>
        <source>no WebSocket is served at this path</source>
        <translation>по этому пути WebSocket нет</translation>
    </message>
    <message>
        <source>Sec-WebSocket-Version 13 would fit</source>
        <translation>подойдёт Sec-WebSocket-Version 13</translation>
    </message>
    <message>
        <source>Sec-WebSocket-Key is missing, or not base64 of 16 bytes</source>
        <translation>Sec-WebSocket-Key не указан или это не base64 от 16 байт</translation>
    </message>
    <message>
        <source>an upgrade has no body</source>
        <translation>у запроса на смену протокола нет тела</translation>
    </message>
    <message>
        <source>the request&apos;s head did not arrive within %1 ms</source>
        <translation>заголовки запроса не пришли за %1 мс</translation>
    </message>
    <message>
        <source>the request&apos;s body did not arrive within %1 ms</source>
        <translation>тело запроса не пришло за %1 мс</translation>
    </message>
    <message>
        <source>nobody decided within %1 ms whether to open the socket</source>
        <translation>за %1 мс никто не решил, открывать ли сокет</translation>
    </message>
    <message>
        <source>more than %1 sockets at once</source>
        <translation>одновременных сокетов больше %1</translation>
    </message>
    <message>
        <source>port %1 of %2 is in use by another program; another port would fit</source>
        <translation>порт %1 адреса %2 занят другой программой; подойдёт другой порт</translation>
    </message>
    <message>
        <source>cannot listen on port %1 of %2: %3</source>
        <translation>не удаётся открыть порт %1 адреса %2: %3</translation>
    </message>
    <message>
        <source>more than %1 connections at once</source>
        <translation>одновременных соединений больше %1</translation>
    </message>
    <message>
        <source>Must not be empty</source>
        <translation>Не должно быть пустым</translation>
    </message>
    <message>
        <source>%1 bytes, at most %2 fit</source>
        <translation>%1 байт, а помещается не больше %2</translation>
    </message>
    <message>
        <source>%1 characters, at most %2 fit</source>
        <translation>символов: %1, а помещается не больше %2</translation>
    </message>
    <message>
        <source>Character %1 at position %2 is outside Latin-1</source>
        <translation>Символа %1 (позиция %2) нет в Latin-1</translation>
    </message>
    <message>
        <source>Control character %1 at position %2</source>
        <translation>Управляющий символ %1, позиция %2</translation>
    </message>
    <message>
        <source>Half of a surrogate pair</source>
        <translation>Половина суррогатной пары</translation>
    </message>
    <message>
        <source>Byte 0x%1 at position %2 is not allowed</source>
        <translation>Байт 0x%1 (позиция %2) недопустим</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Допустимо только: %1</translation>
    </message>
    <message>
        <source>Has %1 decimals</source>
        <translation>Знаков после запятой: %1</translation>
    </message>
    <message>
        <source>Two upper-case letters are wanted</source>
        <translation>Нужны две заглавные буквы</translation>
    </message>
    <message>
        <source>Two lower-case letters are wanted</source>
        <translation>Нужны две строчные буквы</translation>
    </message>
    <message>
        <source>%1 rows, at most %2 fit</source>
        <translation>строк: %1, а помещается не больше %2</translation>
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation>Не UTF-8</translation>
    </message>
    <message>
        <source>Must be above 0 and at most %1</source>
        <translation>Должно быть больше 0 и не больше %1</translation>
    </message>
    <message>
        <source>Must not be negative</source>
        <translation>Не должно быть отрицательным</translation>
    </message>
    <message>
        <source>At most 15 digits fit</source>
        <translation>Помещается не больше 15 цифр</translation>
    </message>
    <message>
        <source>Must be within 0 to 100 percent</source>
        <translation>Должно быть в пределах 0–100 %</translation>
    </message>
    <message>
        <source>Not a phone number: 3 to 15 digits, perhaps after a plus</source>
        <translation>Это не номер телефона: нужно от 3 до 15 цифр, перед ними может быть плюс</translation>
    </message>
    <message>
        <source>Not an e-mail address: name@domain.tld is wanted</source>
        <translation>Это не адрес эл. почты: нужен вид имя@домен.зона</translation>
    </message>
    <message>
        <source>%1 minor units: must not be negative</source>
        <translation>%1 в минимальных денежных единицах: не должно быть отрицательным</translation>
    </message>
    <message>
        <source>0 minor units: must be above 0</source>
        <translation>0 в минимальных денежных единицах: должно быть больше 0</translation>
    </message>
    <message>
        <source>%1 minor units, at most %2 fit</source>
        <translation>%1 в минимальных денежных единицах, а помещается не больше %2</translation>
    </message>
    <message>
        <source>A VAT rate or discount of the order is not within 0 to 100 percent</source>
        <translation>Ставка НДС или скидка в заказе вне пределов 0–100 %</translation>
    </message>
    <message>
        <source>A sum of the order has more than 15 digits</source>
        <translation>В одной из сумм заказа больше 15 цифр</translation>
    </message>
    <message>
        <source>only callbacks are signed</source>
        <translation>подписываются только уведомления</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>нет ответа: %1</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>The answer is no JSON document</source>
        <translation>Ответ — не документ JSON</translation>
    </message>
    <message>
        <source>An invoice without id or attributes.status</source>
        <translation>Инвойс без id или attributes.status</translation>
    </message>
    <message>
        <source>A callback without data.type</source>
        <translation>Уведомление без data.type</translation>
    </message>
    <message>
        <source>no services in the answer</source>
        <translation>в ответе нет сервисов</translation>
    </message>
    <message>
        <source>only webhooks are signed, and their secret must be known</source>
        <translation>подписываются только вебхуки, и для этого нужен их секретный ключ</translation>
    </message>
    <message>
        <source>neither data nor errors</source>
        <translation>нет ни data, ни errors</translation>
    </message>
    <message>
        <source>not an answer of the API</source>
        <translation>это не ответ API</translation>
    </message>
    <message>
        <source>no object with a list of events</source>
        <translation>нет объекта со списком событий</translation>
    </message>
    <message>
        <source>an event without name or id</source>
        <translation>событие без имени или id</translation>
    </message>
    <message>
        <source>no id or no token</source>
        <translation>нет id или токена</translation>
    </message>
    <message>
        <source>no payment request</source>
        <translation>нет запроса платежа</translation>
    </message>
    <message>
        <source>not a JSON web token</source>
        <translation>это не JSON Web Token</translation>
    </message>
    <message>
        <source>The message carries no fingerprint</source>
        <translation>В сообщении нет отпечатка</translation>
    </message>
    <message>
        <source>The head is not readable</source>
        <translation>Заголовки не читаются</translation>
    </message>
    <message>
        <source>not an answer</source>
        <translation>это не ответ</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>пустой ответ</translation>
    </message>
    <message>
        <source>not a list of name=value pairs</source>
        <translation>это не список пар имя=значение</translation>
    </message>
    <message>
        <source>dataStorage/init gave no storageId or no javascriptUrl</source>
        <translation>dataStorage/init не вернул storageId или javascriptUrl</translation>
    </message>
    <message>
        <source>the message has no `credentials.hash` with `data`; nothing to sign</source>
        <translation>в сообщении нет `credentials.hash` вместе с `data`; подписывать нечего</translation>
    </message>
    <message>
        <source>`data` is no JSON object</source>
        <translation>`data` — не объект JSON</translation>
    </message>
    <message>
        <source>no field `data`: a callback or redirect carries `credentials` and `data`</source>
        <translation>нет поля `data`: уведомление или перенаправление содержит `credentials` и `data`</translation>
    </message>
    <message>
        <source>no member `data` in the callback&apos;s body</source>
        <translation>в теле уведомления нет поля `data`</translation>
    </message>
    <message>
        <source>the answer has neither `data` nor `code` and `message`</source>
        <translation>в ответе нет ни `data`, ни `code` с `message`</translation>
    </message>
    <message>
        <source>an object was posted; hosts read a string of JSON and ignore objects</source>
        <translation>отправлен объект; страница магазина читает строку JSON, а объекты пропускает</translation>
    </message>
    <message>
        <source>no member `event` with a name</source>
        <translation>нет поля `event` с именем</translation>
    </message>
    <message>
        <source>no answer in time (%1)</source>
        <translation>нет ответа вовремя (%1)</translation>
    </message>
    <message>
        <source>no connection, or it broke (%1)</source>
        <translation>нет соединения, или оно оборвалось (%1)</translation>
    </message>
    <message>
        <source>a page instead of an answer</source>
        <translation>вместо ответа — страница</translation>
    </message>
    <message>
        <source>the answer&apos;s hash does not fit its data</source>
        <translation>хеш ответа не сходится с его data</translation>
    </message>
    <message>
        <source>sku must be an article of the order and quantity at most what was bought</source>
        <translation>sku должен быть артикулом из заказа, а количество — не больше купленного</translation>
    </message>
    <message>
        <source>sku must be an article of the order and quantity above zero</source>
        <translation>sku должен быть артикулом из заказа, а количество — больше нуля</translation>
    </message>
    <message>
        <source>pno must be a personal or organisation number</source>
        <translation>pno должен быть личным номером или регистрационным номером организации</translation>
    </message>
    <message>
        <source>nothing to change to</source>
        <translation>не указано, на что менять</translation>
    </message>
    <message>
        <source>the answer of initCheckout has no number or no absolute url with a hash</source>
        <translation>в ответе initCheckout нет number или полного адреса url с хешем</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>не объект</translation>
    </message>
    <message>
        <source>there is no purchaseToken</source>
        <translation>нет purchaseToken</translation>
    </message>
    <message>
        <source>no HTTP answer</source>
        <translation>нет ответа HTTP</translation>
    </message>
    <message>
        <source>there is no invoiceReferenceId</source>
        <translation>нет invoiceReferenceId</translation>
    </message>
    <message>
        <source>a purchase token has letters, digits, &quot;-&quot;, &quot;_&quot; and &quot;.&quot; only</source>
        <translation>в токене покупки допустимы только буквы, цифры, «-», «_» и «.»</translation>
    </message>
    <message>
        <source>SEQR signs no messages</source>
        <translation>SEQR не подписывает сообщения</translation>
    </message>
    <message>
        <source>%1 has no purchases in &quot;%2&quot;; it has %3</source>
        <translation>у %1 нет покупок на языке «%2»; есть: %3</translation>
    </message>
    <message>
        <source>%1 has no outcome &quot;%2&quot;; it has %3</source>
        <translation>у %1 нет исхода «%2»; есть: %3</translation>
    </message>
    <message>
        <source>%1 has no way in &quot;%2&quot;; it has %3</source>
        <translation>у %1 нет способа начать покупку «%2»; есть: %3</translation>
    </message>
    <message>
        <source>The outcome &quot;%1&quot; belongs to the way in &quot;%2&quot;, not to &quot;%3&quot;</source>
        <translation>Исход «%1» относится к способу начать покупку «%2», а не «%3»</translation>
    </message>
    <message>
        <source>Web pages may not use the control address</source>
        <translation>Веб-страницам адрес управления недоступен</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Здесь ничего нет</translation>
    </message>
    <message>
        <source>The body must be a JSON object</source>
        <translation>Тело должно быть объектом JSON</translation>
    </message>
    <message>
        <source>No sandbox of &quot;%1&quot; runs here</source>
        <translation>Песочница «%1» здесь не запущена</translation>
    </message>
    <message>
        <source>&quot;advance&quot; must be like 90s, 5m, 2h or 97d</source>
        <translation>«advance» должно быть вида 90s, 5m, 2h или 97d</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a web server</source>
        <translation>«%1» — не адрес веб-сервера</translation>
    </message>
    <message>
        <source>This system moves real money and has not been unlocked</source>
        <translation>Эта система работает с настоящими деньгами и не разблокирована</translation>
    </message>
    <message>
        <source>The buyer of this sandbox has a browser of their own</source>
        <translation>У покупателя этой песочницы свой браузер</translation>
    </message>
    <message>
        <source>%1 is no address of the shop</source>
        <translation>%1 — не адрес магазина</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1: ответ %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; fits several purchases, name one with --ref: %2</source>
        <translation>«%1» подходит к нескольким покупкам, нужную укажет --ref: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the shop&apos;s own doing: your shop asks for it over the API</source>
        <translation>«%1» выполняет сам магазин: он запрашивает это через API</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an operation nor a button of an open page; there are: %2</source>
        <translation>«%1» — не операция и не кнопка открытой страницы; есть: %2</translation>
    </message>
    <message>
        <source>This session has no ports for pages</source>
        <translation>В этом сеансе нет портов для страниц</translation>
    </message>
    <message>
        <source>A provider&apos;s own system has its own clock: time cannot be changed</source>
        <translation>У системы самого провайдера свои часы: время изменить нельзя</translation>
    </message>
    <message>
        <source>A provider&apos;s own system would be sent everything a second time</source>
        <translation>Системе самого провайдера всё было бы отправлено второй раз</translation>
    </message>
    <message>
        <source>Something has been done in this session already</source>
        <translation>В этом сеансе уже что-то сделано</translation>
    </message>
    <message>
        <source>A provider&apos;s own system decides how a purchase ends</source>
        <translation>Исход покупки решает система самого провайдера</translation>
    </message>
    <message>
        <source>The provider&apos;s own page is pressed in the browser</source>
        <translation>Кнопки страницы самого провайдера нажимают в браузере</translation>
    </message>
    <message>
        <source>there is no kassa_*.ts in %1</source>
        <translation>в %1 нет файлов kassa_*.ts</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>не удаётся прочитать %1: %2</translation>
    </message>
    <message>
        <source>Nothing is kept for this account</source>
        <translation>Для этого аккаунта ничего не сохранено</translation>
    </message>
    <message>
        <source>The keychain answered: %1</source>
        <translation>Хранилище ключей ответило: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>made by another version of Kassa</source>
        <translation>создан другой версией Kassa</translation>
    </message>
    <message>
        <source>an id is missing or there twice</source>
        <translation>id не указан или повторяется</translation>
    </message>
    <message>
        <source>A name of 1 to 100 characters is wanted</source>
        <translation>Нужно имя длиной от 1 до 100 символов</translation>
    </message>
    <message>
        <source>A provider is wanted</source>
        <translation>Нужно указать провайдера</translation>
    </message>
    <message>
        <source>The API address must be https://host/path</source>
        <translation>Адрес API должен иметь вид https://узел/путь</translation>
    </message>
    <message>
        <source>Each page address must be https://host/path</source>
        <translation>Каждый адрес страниц должен иметь вид https://узел/путь</translation>
    </message>
    <message>
        <source>The callback address must be https://host/path</source>
        <translation>Адрес уведомлений должен иметь вид https://узел/путь</translation>
    </message>
    <message>
        <source>The port of this computer must be 1024 to 65535</source>
        <translation>Порт этого компьютера должен быть от 1024 до 65535</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>не удаётся прочитать «%1»: %2</translation>
    </message>
    <message>
        <source>larger than 1 MB</source>
        <translation>больше 1 МБ</translation>
    </message>
    <message>
        <source>There is an environment &quot;%1&quot; already</source>
        <translation>Среда «%1» уже есть</translation>
    </message>
    <message>
        <source>There is no such environment</source>
        <translation>Такой среды нет</translation>
    </message>
    <message>
        <source>The sandbox cannot be changed</source>
        <translation>Песочницу изменить нельзя</translation>
    </message>
    <message>
        <source>The sandbox cannot be removed</source>
        <translation>Песочницу удалить нельзя</translation>
    </message>
    <message>
        <source>What was typed is not the name of the environment</source>
        <translation>Введено не имя этой среды</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2</source>
        <translation>не удаётся записать «%1»: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written</source>
        <translation>не удаётся записать «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 16 MB</source>
        <translation>«%1» больше 16 МБ</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no run of a story</source>
        <translation>в «%1» нет запуска сценария</translation>
    </message>
    <message>
        <source>There is no file, folder or story &quot;%1&quot;</source>
        <translation>Нет файла, папки или сценария «%1»</translation>
    </message>
    <message>
        <source>the shop&apos;s probe did not answer with a JSON object</source>
        <translation>адрес проверки магазина (--probe) не вернул объект JSON</translation>
    </message>
    <message>
        <source>the story expects something of the shop, and no --probe tells it</source>
        <translation>сценарий ожидает что-то от магазина, а --probe не указан</translation>
    </message>
    <message>
        <source>more than %1 combinations</source>
        <translation>сочетаний больше %1</translation>
    </message>
    <message>
        <source>the matrix has no parameter &quot;%1&quot;</source>
        <translation>в матрице нет параметра «%1»</translation>
    </message>
    <message>
        <source>there is no %1 &quot;%2&quot;</source>
        <translation>неизвестно: %1 «%2»</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>провайдер</translation>
    </message>
    <message>
        <source>expected here: a time such as 2026-01-02T03:04:05.000000Z</source>
        <translation>здесь ожидается время, например 2026-01-02T03:04:05.000000Z</translation>
    </message>
    <message>
        <source>sample order</source>
        <translation>образец заказа</translation>
    </message>
    <message>
        <source>more than %1 steps</source>
        <translation>шагов больше %1</translation>
    </message>
    <message>
        <source>included more than %1 deep: does the file include itself?</source>
        <translation>вложенность включений больше %1: файл включает сам себя?</translation>
    </message>
    <message>
        <source>operation of this side</source>
        <translation>операция этой стороны</translation>
    </message>
    <message>
        <source>field</source>
        <translation>поле</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a duration such as 90s, 2h or 97d nor &quot;quiet&quot;</source>
        <translation>«%1» — не длительность (90s, 2h, 97d) и не «quiet»</translation>
    </message>
    <message>
        <source>rule above</source>
        <translation>правило выше</translation>
    </message>
    <message>
        <source>expected here: a number from 1</source>
        <translation>здесь ожидается число от 1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is for rules: what is done by hand is done once</source>
        <translation>«%1» — для правил: то, что делают вручную, делается один раз</translation>
    </message>
    <message>
        <source>&quot;which&quot; needs &quot;now: yes&quot;: a rule is for the next that fits</source>
        <translation>для «which» нужно «now: yes»: правило относится к следующему подходящему сообщению</translation>
    </message>
    <message>
        <source>another rule is called &quot;%1&quot;</source>
        <translation>правило с именем «%1» уже есть</translation>
    </message>
    <message>
        <source>expected here: a number from 1 or &quot;always&quot;</source>
        <translation>здесь ожидается «always» или число от 1</translation>
    </message>
    <message>
        <source>expected here: once, never, twice, a number, &quot;at least 2&quot; or &quot;at most 2&quot;</source>
        <translation>здесь ожидается once, never, twice, число, «at least 2» или «at most 2»</translation>
    </message>
    <message>
        <source>nothing is expected here</source>
        <translation>здесь ничего не ожидается</translation>
    </message>
    <message>
        <source>Message #%1 was %2 by hand: a rule that does it can be recorded</source>
        <translation>С сообщением № %1 вручную сделано: %2; записать можно правило, которое делает то же самое</translation>
    </message>
    <message>
        <source>Message #%1 was edited by hand in a way that &quot;corrupt&quot; cannot express: it only replaces some bytes with others, once</source>
        <translation>Сообщение № %1 исправлено вручную так, что «corrupt» этого не выразит: это действие один раз заменяет одни байты другими</translation>
    </message>
    <message>
        <source>Entry #%1: the message to which something was done by hand is not in flight when this is played again</source>
        <translation>Запись № %1: при повторном проигрывании сообщения, с которым что-то сделали вручную, в пути нет</translation>
    </message>
    <message>
        <source>The page %1 with the control %2 does not come when this is played again</source>
        <translation>При повторном проигрывании страница %1 с элементом %2 не появляется</translation>
    </message>
    <message>
        <source>The story would hold a secret or a card number</source>
        <translation>В сценарий попал бы секретный ключ или номер карты</translation>
    </message>
    <message>
        <source>The purchase used a value that was not kept: %1</source>
        <translation>В покупке использовано значение, которое не сохранено: %1</translation>
    </message>
    <message>
        <source>The journal is empty</source>
        <translation>Журнал пуст</translation>
    </message>
    <message>
        <source>Only a purchase with a built-in sandbox can be played again</source>
        <translation>Повторить можно только покупку со встроенной песочницей</translation>
    </message>
    <message>
        <source>%1 such messages are in flight</source>
        <translation>таких сообщений в пути: %1</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>a duration such as 90s, 2h or 97d</source>
        <translation>длительность, например 90s, 2h или 97d</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes или no</translation>
    </message>
    <message>
        <source>names with texts</source>
        <translation>имена с текстами</translation>
    </message>
    <message>
        <source>keys with values</source>
        <translation>ключи со значениями</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>шаг</translation>
    </message>
    <message>
        <source>names with lists, or a list of names with texts</source>
        <translation>имена со списками или список имён с текстами</translation>
    </message>
    <message>
        <source>expected here: %1</source>
        <translation>здесь ожидается: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here</source>
        <translation>«%1» здесь неизвестно</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>не указано: «%1»</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>список текстов</translation>
    </message>
    <message>
        <source>no step begins with &quot;%1&quot;</source>
        <translation>шага, который начинается с «%1», нет</translation>
    </message>
    <message>
        <source>&quot;%1:&quot; needs a value</source>
        <translation>после «%1:» нужно значение</translation>
    </message>
    <message>
        <source>a key must be a word</source>
        <translation>ключом должно быть слово</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice</source>
        <translation>«%1» указано здесь дважды</translation>
    </message>
    <message>
        <source>%1: larger than 1 MiB</source>
        <translation>%1: больше 1 МиБ</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>файл пуст</translation>
    </message>
    <message>
        <source>a file is one story; &quot;---&quot; begins a second</source>
        <translation>в файле один сценарий, а «---» начинает второй</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4</source>
        <translation>%1:%2:%3: %4</translation>
    </message>
    <message>
        <source>%1; did you mean &quot;%2&quot;?</source>
        <translation>%1; возможно, «%2»?</translation>
    </message>
    <message>
        <source>%1; known: %2</source>
        <translation>%1; известны: %2</translation>
    </message>
    <message>
        <source>the columns of accepted findings are %1</source>
        <translation>столбцы списка принятых замечаний: %1</translation>
    </message>
    <message>
        <source>line %1: an accepted finding needs a reason</source>
        <translation>строка %1: у принятого замечания должна быть причина</translation>
    </message>
    <message>
        <source>the catalogue %1 is missing from %2 or cannot be read</source>
        <translation>каталога %1 в %2 нет, или он не читается</translation>
    </message>
    <message>
        <source>line %1: a quotation mark opens a cell that is never closed</source>
        <translation>строка %1: кавычка открывает ячейку, которая не закрыта</translation>
    </message>
    <message>
        <source>line %1 has %2 columns, the header has %3</source>
        <translation>в строке %1 столбцов: %2, а в заголовке: %3</translation>
    </message>
    <message>
        <source>the table is not UTF-8: save it as &quot;CSV UTF-8&quot;</source>
        <translation>таблица не в UTF-8: сохраните её как «CSV UTF-8»</translation>
    </message>
    <message>
        <source>the text &quot;%1&quot; of %2 has a control character, which this format cannot hold</source>
        <translation>в тексте «%1» (%2) есть управляющий символ, которого этот формат не допускает</translation>
    </message>
    <message>
        <source>a .ts file is copied, not made from an exchange</source>
        <translation>файл .ts копируют, а не создают при обмене</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>неизвестный формат</translation>
    </message>
    <message>
        <source>the import is in &quot;%1&quot;, the texts are in &quot;%2&quot;</source>
        <translation>язык импорта — «%1», а текстов — «%2»</translation>
    </message>
    <message>
        <source>the glossary&apos;s columns are %1</source>
        <translation>столбцы глоссария: %1</translation>
    </message>
    <message>
        <source>line %1: a term needs language, source and translation</source>
        <translation>строка %1: у термина должны быть язык, исходный текст и перевод</translation>
    </message>
    <message>
        <source>PO: the header names no Language</source>
        <translation>PO: в заголовке нет Language</translation>
    </message>
    <message>
        <source>PO, line %1: %2</source>
        <translation>PO, строка %1: %2</translation>
    </message>
    <message>
        <source>a text without a keyword before it</source>
        <translation>текст без ключевого слова перед ним</translation>
    </message>
    <message>
        <source>neither a keyword nor a text: %1</source>
        <translation>не ключевое слово и не текст: %1</translation>
    </message>
    <message>
        <source>%1 for the second time</source>
        <translation>%1 во второй раз</translation>
    </message>
    <message>
        <source>a text is not closed by a quotation mark</source>
        <translation>текст не закрыт кавычкой</translation>
    </message>
    <message>
        <source>a message lacks its msgid or msgstr</source>
        <translation>у сообщения нет msgid или msgstr</translation>
    </message>
    <message>
        <source>PO: the file is not UTF-8</source>
        <translation>PO: файл не в UTF-8</translation>
    </message>
    <message>
        <source>CSV, line %1: %2</source>
        <translation>CSV, строка %1: %2</translation>
    </message>
    <message>
        <source>CSV: the columns are &quot;%1&quot;; they must be &quot;%2&quot;</source>
        <translation>CSV: столбцы «%1», а должны быть «%2»</translation>
    </message>
    <message>
        <source>the state is &quot;%1&quot;; it must be finished or unfinished</source>
        <translation>состояние «%1», а должно быть finished или unfinished</translation>
    </message>
    <message>
        <source>the form is &quot;%1&quot;; it must begin with its number</source>
        <translation>форма «%1», а должна начинаться со своего номера</translation>
    </message>
    <message>
        <source>form %1 does not stand behind the form before it</source>
        <translation>форма %1 стоит не после предыдущей</translation>
    </message>
    <message>
        <source>the root element is not TS</source>
        <translation>корневой элемент — не TS</translation>
    </message>
    <message>
        <source>a plural text may hold &lt;numerusform&gt; only</source>
        <translation>в тексте с формами числа может быть только &lt;numerusform&gt;</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not expected here</source>
        <translation>&lt;%1&gt; здесь не ожидается</translation>
    </message>
    <message>
        <source>&lt;byte&gt; has no number as its value</source>
        <translation>у &lt;byte&gt; значение — не число</translation>
    </message>
    <message>
        <source>the file is not UTF-8</source>
        <translation>файл не в UTF-8</translation>
    </message>
    <message>
        <source>XLIFF has no document type</source>
        <translation>в XLIFF нет описания типа документа</translation>
    </message>
    <message>
        <source>the root element is not xliff</source>
        <translation>корневой элемент — не xliff</translation>
    </message>
    <message>
        <source>XLIFF, line %1, column %2: %3</source>
        <translation>XLIFF, строка %1, столбец %2: %3</translation>
    </message>
    <message>
        <source>XLIFF: no target language is named</source>
        <translation>XLIFF: не указан язык перевода</translation>
    </message>
    <message>
        <source>the plural forms of one text have different sources</source>
        <translation>у форм множественного числа одного текста разные исходные тексты</translation>
    </message>
    <message>
        <source>&lt;%1&gt; inside a text is not understood; export without inline codes</source>
        <translation>&lt;%1&gt; внутри текста не поддерживается; нужен экспорт без встроенных кодов</translation>
    </message>
    <message>
        <source>neither a string nor {&quot;base64&quot;: &quot;...&quot;}</source>
        <translation>не строка и не {&quot;base64&quot;: &quot;...&quot;}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>a whole number of 64 bits</source>
        <translation>целое число из 64 бит</translation>
    </message>
    <message>
        <source>a whole number of 32 bits</source>
        <translation>целое число из 32 бит</translation>
    </message>
    <message>
        <source>a whole number of 64 bits that is not negative</source>
        <translation>неотрицательное целое число из 64 бит</translation>
    </message>
    <message>
        <source>a time like 2026-01-02T03:04:05.000006Z</source>
        <translation>время вида 2026-01-02T03:04:05.000006Z</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1: ожидается %2</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>массив</translation>
    </message>
    <message>
        <source>a field or header is not an array of name and value</source>
        <translation>поле или заголовок — не массив из имени и значения</translation>
    </message>
    <message>
        <source>a message id is not an array of branch and ordinal</source>
        <translation>id сообщения — не массив из ветви и номера</translation>
    </message>
    <message>
        <source>there is no purchase</source>
        <translation>покупки нет</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Сообщение пустое.</translation>
    </message>
    <message>
        <source>The message is longer than 256 KiB.</source>
        <translation>Сообщение длиннее 256 КиБ.</translation>
    </message>
    <message>
        <source>This is JSON, but no object: it must begin with “{”.</source>
        <translation>Это JSON, но не объект: он должен начинаться с «{».</translation>
    </message>
    <message>
        <source>%1 rows are too many for one PNG picture; SVG and Mermaid have no such limit</source>
        <translation>%1 строк для одного изображения PNG слишком много; у SVG и Mermaid такого предела нет</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation>строк больше %1</translation>
    </message>
    <message>
        <source>entry %1 cannot be read yet</source>
        <translation>запись %1 пока не читается</translation>
    </message>
    <message>
        <source>the sandbox runs already</source>
        <translation>песочница уже запущена</translation>
    </message>
    <message>
        <source>larger than 64 MB</source>
        <translation>больше 64 МБ</translation>
    </message>
    <message>
        <source>not a purchase of Kassa</source>
        <translation>это не покупка Kassa</translation>
    </message>
    <message>
        <source>version %1 of the format; this Kassa knows version %2</source>
        <translation>версия формата %1, а эта Kassa знает версию %2</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>шаг %1: %2</translation>
    </message>
    <message>
        <source>its provider &quot;%1&quot; is not built in</source>
        <translation>её провайдер «%1» не встроен</translation>
    </message>
    <message>
        <source>The provider &quot;%1&quot; is not built in</source>
        <translation>Провайдер «%1» не встроен</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;</source>
        <translation>Нет провайдера «%1»</translation>
    </message>
    <message>
        <source>Other stories are being played</source>
        <translation>Проигрываются другие сценарии</translation>
    </message>
    <message>
        <source>%1 is no list of screens</source>
        <translation>%1 — не список экранов</translation>
    </message>
    <message>
        <source>%1: a place has four numbers</source>
        <translation>%1: место задаётся четырьмя числами</translation>
    </message>
    <message>
        <source>there are texts in &quot;%1&quot; already</source>
        <translation>тексты на языке «%1» уже есть</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a hexadecimal digit</source>
        <translation>«%1» — не шестнадцатеричная цифра</translation>
    </message>
    <message>
        <source>An odd number of hexadecimal digits: half a byte is missing</source>
        <translation>Нечётное число шестнадцатеричных цифр: не хватает половины байта</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an absolute address such as https://shop.example/path</source>
        <translation>«%1» — не полный адрес вида https://shop.example/path</translation>
    </message>
    <message>
        <source>Fields are sent by POST only; a GET has them in its address</source>
        <translation>Поля отправляются только методом POST; у GET они в адресе</translation>
    </message>
    <message>
        <source>An object must be JSON: %1</source>
        <translation>Объект должен быть в JSON: %1</translation>
    </message>
    <message>
        <source>Enter what is to be replaced.</source>
        <translation>Укажите, что заменить.</translation>
    </message>
    <message>
        <source>such state</source>
        <translation>такое состояние</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Не число</translation>
    </message>
    <message>
        <source>At most %1 decimals</source>
        <translation>Не больше %1 знаков после запятой</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>не удаётся создать папку %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; or &quot;%2&quot; is missing</source>
        <translation>не указано ни «%1», ни «%2»</translation>
    </message>
    <message>
        <source>the steps need one line &quot;%1&quot;; here are %2</source>
        <translation>среди шагов нужна одна строка «%1», а их здесь %2</translation>
    </message>
    <message>
        <source>messages of somebody else&apos;s shop cannot be stopped by hand: let a rule hold them</source>
        <translation>сообщения стороннего магазина нельзя остановить вручную: удержать их может правило</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be removed</source>
        <translation>не удаётся удалить «%1»</translation>
    </message>
    <message>
        <source>%1 does not have the text &quot;%2&quot;: it is of another version</source>
        <translation>в %1 нет текста «%2»: это файл другой версии</translation>
    </message>
    <message>
        <source>a list that begins with &quot;[&quot; has no &quot;]&quot; before here</source>
        <translation>список начинается с «[», но до этого места не закрыт: нет «]»</translation>
    </message>
    <message>
        <source>keys that begin with &quot;{&quot; have no &quot;}&quot; before here</source>
        <translation>перечень ключей начинается с «{», но до этого места не закрыт: нет «}»</translation>
    </message>
    <message>
        <source>this &quot;]&quot; or &quot;}&quot; has no beginning</source>
        <translation>у этой «]» или «}» нет начала</translation>
    </message>
    <message>
        <source>this line is not indented like the keys above it</source>
        <translation>отступ этой строки не такой, как у ключей над ней</translation>
    </message>
    <message>
        <source>this line is not indented like the list above it</source>
        <translation>отступ этой строки не такой, как у списка над ней</translation>
    </message>
    <message>
        <source>no &quot;-&quot; can stand here; is the list indented alike?</source>
        <translation>здесь не может стоять «-»; одинаковы ли отступы в списке?</translation>
    </message>
    <message>
        <source>no key can stand here; are the lines indented alike?</source>
        <translation>здесь не может стоять ключ; одинаковы ли отступы строк?</translation>
    </message>
    <message>
        <source>no &quot;:&quot; can stand here; a text that has one stands in quotation marks</source>
        <translation>здесь не может стоять «:»; текст с двоеточием заключают в кавычки</translation>
    </message>
    <message>
        <source>the line is indented by a tab; use blanks</source>
        <translation>отступ строки сделан табуляцией; нужны пробелы</translation>
    </message>
    <message>
        <source>a quotation mark that opens a text has none that closes it</source>
        <translation>открытая в начале текста кавычка не закрыта</translation>
    </message>
    <message>
        <source>nothing that is known follows &quot;\&quot;; in single quotation marks it stands for itself</source>
        <translation>неизвестное сочетание после «\»; в одинарных кавычках этот знак означает сам себя</translation>
    </message>
    <message>
        <source>hexadecimal digits must follow &quot;\x&quot; and &quot;\u&quot;</source>
        <translation>после «\x» и «\u» должны стоять шестнадцатеричные цифры</translation>
    </message>
    <message>
        <source>there is no character of this number</source>
        <translation>знака с таким номером нет</translation>
    </message>
    <message>
        <source>this character begins no text; put the text in quotation marks</source>
        <translation>с этого знака текст не начинается; заключите текст в кавычки</translation>
    </message>
    <message>
        <source>aliases are not part of a story; use include</source>
        <translation>ссылок YAML (alias) в сценарии не бывает; используйте include</translation>
    </message>
    <message>
        <source>anchors are not part of a story; use include</source>
        <translation>якорей YAML (anchor) в сценарии не бывает; используйте include</translation>
    </message>
    <message>
        <source>after &quot;|&quot; or &quot;&gt;&quot; the text must begin on the next line</source>
        <translation>после «|» или «&gt;» текст должен начинаться со следующей строки</translation>
    </message>
    <message>
        <source>this is not YAML: %1</source>
        <translation>это не YAML: %1</translation>
    </message>
    <message>
        <source>this is not UTF-8</source>
        <translation>это не UTF-8</translation>
    </message>
    <message>
        <source>tags are not part of a story</source>
        <translation>тегов YAML в сценарии не бывает</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>слишком глубокая вложенность</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in %1 were changed there as well</source>
        <translation>
            <numerusform>%n текст в %1 изменён и там</numerusform>
            <numerusform>%n текста в %1 изменены и там</numerusform>
            <numerusform>%n текстов в %1 изменены и там</numerusform>
        </translation>
    </message>
    <message>
        <source>a page of %1 asks for %2, which the provider offers to servers only</source>
        <translation>страница с %1 обращается к %2, а этот адрес провайдер открывает только серверам</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds files that are of no run of a story: nothing was written</source>
        <translation>в «%1» лежат файлы, которые не относятся к запуску сценария: ничего не записано</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is being written by another Kassa</source>
        <translation>Файл «%1» сейчас записывает другая Kassa</translation>
    </message>
    <message>
        <source>cannot write in the folder of &quot;%1&quot;</source>
        <translation>в папку файла «%1» нельзя записать</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>the folder &quot;%1&quot; cannot be made</source>
        <translation>не удалось создать папку «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be removed: %2</source>
        <translation>«%1» не удаётся удалить: %2</translation>
    </message>
    <message>
        <source>The key of &quot;%1&quot; is still in the keychain, as &quot;%2&quot;: %3</source>
        <translation>Ключ среды «%1» остался в хранилище ключей под именем «%2»: %3</translation>
    </message>
    <message>
        <source>the program that plays them has crashed</source>
        <translation>программа, которая их проигрывает, аварийно завершилась</translation>
    </message>
    <message>
        <source>the program that plays them ended with exit code %1</source>
        <translation>программа, которая их проигрывает, завершилась с кодом %1</translation>
    </message>
    <message>
        <source>%1 of %2 stories were not played in pages: %3</source>
        <translation>не проиграно на страницах: %1 из %2 сценариев: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the journal itself: choose another name or folder</source>
        <translation>«%1» — это сам журнал: выберите другое имя или папку</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a journal that is being written: choose another name</source>
        <translation>В журнал «%1» сейчас идёт запись: выберите другое имя</translation>
    </message>
    <message>
        <source>it does not begin as the journal of a purchase does</source>
        <translation>начало не такое, как у журнала покупки</translation>
    </message>
    <message>
        <source>a purchase at a provider&apos;s own system (&quot;%1&quot;)</source>
        <translation>покупка в системе самого провайдера («%1»)</translation>
    </message>
    <message>
        <source>The story was stopped</source>
        <translation>Сценарий остановлен</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>shop server</source>
        <translation>сервер магазина</translation>
    </message>
    <message>
        <source>shop page</source>
        <translation>страница магазина</translation>
    </message>
    <message>
        <source>provider server</source>
        <translation>сервер провайдера</translation>
    </message>
    <message>
        <source>provider page</source>
        <translation>страница провайдера</translation>
    </message>
    <message>
        <source>app</source>
        <translation>приложение</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>покупатель</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>магазин</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>песочница</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>уведомление</translation>
    </message>
    <message>
        <source>page load</source>
        <translation>загрузка страницы</translation>
    </message>
    <message>
        <source>page call</source>
        <translation>запрос страницы</translation>
    </message>
    <message>
        <source>page event</source>
        <translation>событие страницы</translation>
    </message>
    <message>
        <source>return</source>
        <translation>возврат в магазин</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>веб-сокет</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>таймер</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>соединение отклонено</translation>
    </message>
    <message>
        <source>connection cut</source>
        <translation>соединение оборвано</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>ошибка TLS</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>заблокировано</translation>
    </message>
    <message>
        <source>while connecting</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>while sending</source>
        <translation>отправка</translation>
    </message>
    <message>
        <source>while waiting</source>
        <translation>ожидание</translation>
    </message>
    <message>
        <source>while receiving</source>
        <translation>получение</translation>
    </message>
    <message>
        <source>right</source>
        <translation>верно</translation>
    </message>
    <message>
        <source>note</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>неверно</translation>
    </message>
    <message>
        <source>held</source>
        <translation>удержано</translation>
    </message>
    <message>
        <source>released</source>
        <translation>отпущено</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>задержано</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>отброшено</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>продублировано</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>answered in place of the receiver</source>
        <translation>дан ответ вместо адресата</translation>
    </message>
    <message>
        <source>%1, %2 B</source>
        <translation>%1, %2 Б</translation>
    </message>
    <message>
        <source>no answer: %1 %2</source>
        <translation>нет ответа: %1, этап: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>go to %1 %2</source>
        <translation>переход %1 %2</translation>
    </message>
    <message>
        <source>page %1 (%2)</source>
        <translation>страница %1 (%2)</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>сообщение %1</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>открыть %1</translation>
    </message>
    <message>
        <source>connect to %1</source>
        <translation>соединение с %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>соединение установлено</translation>
    </message>
    <message>
        <source>connected, subprotocol %1</source>
        <translation>соединение установлено, подпротокол %1</translation>
    </message>
    <message>
        <source>text %1</source>
        <translation>текст %1</translation>
    </message>
    <message>
        <source>closed with %1 %2</source>
        <translation>закрыто: %1 %2</translation>
    </message>
    <message>
        <source>presses %1 on %2</source>
        <translation>нажатие %1 на %2</translation>
    </message>
    <message>
        <source>timer %1</source>
        <translation>таймер %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>#%1 delivered</source>
        <translation>доставлено: #%1</translation>
    </message>
    <message>
        <source>the clock jumps to %1</source>
        <translation>часы переведены на %1</translation>
    </message>
    <message>
        <source>back to #%1: what follows is a new branch</source>
        <translation>назад к #%1: дальше идёт новая ветвь</translation>
    </message>
    <message>
        <source>a message that this version cannot read</source>
        <translation>сообщение, которое эта версия не может прочитать</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation>%1, %2 → %3: %4</translation>
    </message>
    <message>
        <source>session with %1 (%2), seed %3</source>
        <translation>сеанс с %1 (%2), начальное число %3</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>%1 by hand</source>
        <translation>%1 вручную</translation>
    </message>
    <message>
        <source>%1 by rule %2</source>
        <translation>%1 по правилу %2</translation>
    </message>
    <message>
        <source>on the wire: %1</source>
        <translation>в пути: %1</translation>
    </message>
    <message>
        <source>purchase %1</source>
        <translation>покупка %1</translation>
    </message>
    <message>
        <source>resulting purchase %1</source>
        <translation>итоговая покупка %1</translation>
    </message>
    <message>
        <source>checkout %1</source>
        <translation>касса %1</translation>
    </message>
    <message>
        <source>invoice %1</source>
        <translation>счёт %1</translation>
    </message>
    <message>
        <source>payment %1</source>
        <translation>платёж %1</translation>
    </message>
    <message>
        <source>data storage %1</source>
        <translation>хранилище данных %1</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>заказ %1</translation>
    </message>
    <message>
        <source>payment request %1</source>
        <translation>запрос платежа %1</translation>
    </message>
    <message>
        <source>credit %1</source>
        <translation>возврат %1</translation>
    </message>
    <message>
        <source>terminal %1</source>
        <translation>терминал %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>клиент %1</translation>
    </message>
    <message>
        <source>webshop %1</source>
        <translation>интернет-магазин %1</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>page</source>
        <translation>страница</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>счёт</translation>
    </message>
    <message>
        <source>token</source>
        <translation>токен</translation>
    </message>
    <message>
        <source>certification</source>
        <translation>сертификация</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>истекло время</translation>
    </message>
    <message>
        <source>#%1 comes too late: nobody waits for it any more</source>
        <translation>#%1: слишком поздно, этого уже никто не ждёт</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>переход</translation>
    </message>
    <message>
        <source>browser</source>
        <translation>браузер</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>обмен %1</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>провайдер</translation>
    </message>
    <message>
        <source>%1 stands for a value that is not kept here.</source>
        <translation>%1 стоит вместо значения, которое здесь не хранится.</translation>
    </message>
</context>
<context>
    <name>kassa::AboutDialog</name>
    <message>
        <source>About Kassa</source>
        <translation>О программе Kassa</translation>
    </message>
    <message>
        <source>Kassa %1</source>
        <translation>Kassa %1</translation>
    </message>
    <message>
        <source>A workstation for payment checkouts: step them, watch them, test them.</source>
        <translation>Рабочее место для отладки оплаты: проходите покупки по шагам, наблюдайте, тестируйте.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Версии и лицензии</translation>
    </message>
    <message>
        <source>Kassa</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>Browser engine</source>
        <translation>Движок браузера</translation>
    </message>
</context>
<context>
    <name>kassa::Accessible</name>
    <message>
        <source>More buttons</source>
        <translation>Другие кнопки</translation>
    </message>
</context>
<context>
    <name>kassa::AppSide</name>
    <message>
        <source>The app would open now</source>
        <translation>Сейчас открылось бы приложение</translation>
    </message>
    <message>
        <source>Kassa starts no app and shows no page of this one. The purchase goes on without it.</source>
        <translation>Kassa не запускает приложений, а страницы для этого у неё нет. Покупка продолжится без него.</translation>
    </message>
    <message>
        <source>Purchase of the app&apos;s page</source>
        <translation>Покупка для страницы приложения</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The app on the buyer&apos;s phone</source>
        <translation>Приложение на телефоне покупателя</translation>
    </message>
    <message>
        <source>Take the QR code on the page</source>
        <translation>Взять QR-код со страницы</translation>
    </message>
</context>
<context>
    <name>kassa::BlockedList</name>
    <message numerus="yes">
        <source>%n blocked request(s)</source>
        <translation>
            <numerusform>%n заблокированный запрос</numerusform>
            <numerusform>%n заблокированных запроса</numerusform>
            <numerusform>%n заблокированных запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages may only reach the shop and the provider of this purchase.</source>
        <translation>Страницам доступны только магазин и провайдер этой покупки.</translation>
    </message>
    <message>
        <source>Blocked requests</source>
        <translation>Заблокированные запросы</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Очистить список</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n раз)</numerusform>
            <numerusform>%1 (%n раза)</numerusform>
            <numerusform>%1 (%n раз)</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages may only reach the shop and the provider of this purchase. What a provider&apos;s test system needs besides is entered in its environment, under Page addresses.</source>
        <translation>Страницы могут обращаться только к магазину и провайдеру этой покупки. Что ещё нужно тестовой системе провайдера, указывается в её среде, в поле «Адреса страниц».</translation>
    </message>
</context>
<context>
    <name>kassa::BreakpointsPanel</name>
    <message>
        <source>Start a purchase to set breakpoints.</source>
        <translation>Чтобы ставить точки останова, начните покупку.</translation>
    </message>
    <message>
        <source>A run stops nowhere by itself. Add a breakpoint to look at a message before it arrives, to change it or to hold it.</source>
        <translation>Сам по себе прогон нигде не останавливается. Добавьте точку останова, чтобы посмотреть сообщение до доставки, изменить его или удержать.</translation>
    </message>
    <message>
        <source>Stopped before #%1: %2</source>
        <translation>Остановлено перед #%1: %2</translation>
    </message>
    <message>
        <source>Stopped before #%1: %2
Breakpoint: %3</source>
        <translation>Остановлено перед #%1: %2
Точка останова: %3</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Точки останова</translation>
    </message>
    <message>
        <source>Add breakpoint...</source>
        <translation>Добавить точку останова...</translation>
    </message>
    <message>
        <source>Stops before (ticked: active)</source>
        <translation>Остановка перед (с флажком — действует)</translation>
    </message>
</context>
<context>
    <name>kassa::ByteEdit</name>
    <message>
        <source>Make all line ends CRLF</source>
        <translation>Сделать все концы строк CRLF</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>hex</translation>
    </message>
    <message>
        <source>%1 shown as</source>
        <translation>%1: вид</translation>
    </message>
    <message>
        <source>✕ These bytes are no text.</source>
        <translation>✕ Эти байты — не текст.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line end(s) CRLF (↵)</source>
        <translation>
            <numerusform>%n конец строки CRLF (↵)</numerusform>
            <numerusform>%n конца строк CRLF (↵)</numerusform>
            <numerusform>%n концов строк CRLF (↵)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line end(s) LF alone</source>
        <translation>
            <numerusform>%n конец строки — только LF</numerusform>
            <numerusform>%n конца строк — только LF</numerusform>
            <numerusform>%n концов строк — только LF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line end(s) CR alone</source>
        <translation>
            <numerusform>%n конец строки — только CR</numerusform>
            <numerusform>%n конца строк — только CR</numerusform>
            <numerusform>%n концов строк — только CR</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::CallbackLog</name>
    <message>
        <source>In the sandbox: %1</source>
        <comment>title of a table</comment>
        <translation>В песочнице: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what the sandbox does, and for whom</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>No callback yet.
The provider&apos;s notices to the shop appear here, with each attempt and its answer.</source>
        <translation>Уведомлений пока нет.
Здесь появятся уведомления провайдера магазину: каждая попытка и ответ на неё.</translation>
    </message>
    <message>
        <source>Sen&amp;d again</source>
        <translation>Отправить е&amp;щё раз</translation>
    </message>
    <message>
        <source>Has the sandbox send the last callback of a payment once more</source>
        <translation>Песочница ещё раз отправит последнее уведомление о платеже</translation>
    </message>
</context>
<context>
    <name>kassa::CallbackModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Уведомление</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
</context>
<context>
    <name>kassa::CheckoutBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>One page back (Alt+Left)</source>
        <translation>На страницу назад (Alt+Left)</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Перезагрузить</translation>
    </message>
    <message>
        <source>Load the page again (Ctrl+R)</source>
        <translation>Загрузить страницу ещё раз (Ctrl+R)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Where the page is (Ctrl+L). Addresses of this purchase can be entered.</source>
        <translation>Адрес страницы (Ctrl+L). Можно вводить адреса этой покупки.</translation>
    </message>
    <message>
        <source>Open in the system browser</source>
        <translation>Открыть в системном браузере</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>The shop blocks the checkout while it works on the order.</source>
        <translation>Магазин блокирует кассу, пока работает с заказом.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>The shop has the checkout read the order again.</source>
        <translation>Магазин просит кассу перечитать заказ.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>The shop releases the checkout without an update.</source>
        <translation>Магазин разблокирует кассу без обновления.</translation>
    </message>
    <message>
        <source>Send message...</source>
        <translation>Сообщение...</translation>
    </message>
    <message>
        <source>Post a message of your own from the shop&apos;s page into its frame.</source>
        <translation>Отправить своё сообщение со страницы магазина в её фрейм.</translation>
    </message>
    <message>
        <source>Page size</source>
        <translation>Размер страницы</translation>
    </message>
    <message>
        <source>Phone 390 × 844</source>
        <translation>Телефон 390 × 844</translation>
    </message>
    <message>
        <source>Tablet 820 × 1180</source>
        <translation>Планшет 820 × 1180</translation>
    </message>
    <message>
        <source>Desktop: fill</source>
        <translation>Компьютер</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation>Уменьшить (Ctrl+-)</translation>
    </message>
    <message>
        <source>Zoom back to 100 % (Ctrl+0)</source>
        <translation>Вернуть масштаб 100 % (Ctrl+0)</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>Увеличить (Ctrl++)</translation>
    </message>
</context>
<context>
    <name>kassa::CheckoutPanel</name>
    <message>
        <source>Start a purchase to see its checkout page here.</source>
        <translation>Начните покупку, и здесь появится её страница оплаты.</translation>
    </message>
    <message>
        <source>Pages are shown by %1</source>
        <translation>Страницы показывает %1</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Перезагрузить</translation>
    </message>
    <message>
        <source>No page is open yet. Press Step until the purchase comes to it, or Run.</source>
        <translation>Страница ещё не открыта. Нажимайте «Шаг», пока покупка до неё не дойдёт, или «Запустить».</translation>
    </message>
    <message>
        <source>This purchase runs without a browser. Journal and sequence diagram show all of it.</source>
        <translation>Эта покупка идёт без браузера. Всё видно в журнале и на диаграмме последовательности.</translation>
    </message>
</context>
<context>
    <name>kassa::CompareDialog</name>
    <message>
        <source>Compare two entries</source>
        <translation>Сравнить две записи</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>✓ no difference</source>
        <translation>✓ отличий нет</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ: ≠ changed, − only left, + only right</source>
        <translation>
            <numerusform>отличается %n строка: ≠ изменена, − только слева, + только справа</numerusform>
            <numerusform>отличаются %n строки: ≠ изменена, − только слева, + только справа</numerusform>
            <numerusform>отличаются %n строк: ≠ изменена, − только слева, + только справа</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Следующее отличие</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Предыдущее отличие</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>Сравнить два запуска</translation>
    </message>
</context>
<context>
    <name>kassa::CopyActions</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>kassa::CopyRows</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Копировать: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Скрыть: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Показать: %1</translation>
    </message>
</context>
<context>
    <name>kassa::CoverageView</name>
    <message>
        <source>state of the shop</source>
        <translation>состояние магазина</translation>
    </message>
    <message>
        <source>state of the provider</source>
        <translation>состояние провайдера</translation>
    </message>
    <message>
        <source>transition of the shop</source>
        <translation>переход магазина</translation>
    </message>
    <message>
        <source>transition of the provider</source>
        <translation>переход провайдера</translation>
    </message>
    <message>
        <source>page event</source>
        <translation>событие страницы</translation>
    </message>
    <message>
        <source>error code</source>
        <translation>код ошибки</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>исход</translation>
    </message>
    <message>
        <source>States %1 %, transitions %2 %, page events %3 %, error codes %4 %, outcomes %5 %</source>
        <translation>Состояния %1 %, переходы %2 %, события страницы %3 %, коды ошибок %4 %, исходы %5 %</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>магазина</translation>
    </message>
    <message>
        <source>the provider (sandbox)</source>
        <translation>провайдера (песочницы)</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>States of</source>
        <translation>Состояния</translation>
    </message>
    <message>
        <source>Make a story...</source>
        <translation>Создать сценарий...</translation>
    </message>
    <message>
        <source>A story that begins with what the chosen gap expects</source>
        <translation>Сценарий с готовым ожиданием для выбранного пробела</translation>
    </message>
    <message>
        <source>No story for</source>
        <translation>Нет сценария</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Пробелы</translation>
    </message>
    <message>
        <source>State diagram: ✓ passed by a story; dashed: no story goes there</source>
        <translation>Диаграмма состояний: ✓ — через состояние проходит сценарий; пунктир — ни один сценарий так не идёт</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Прервать подсчёт</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Подсчитать</translation>
    </message>
    <message>
        <source>Measuring: %1 of %2 runs</source>
        <translation>Подсчёт: %1 из %2 запусков</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>Не подсчитано.</translation>
    </message>
</context>
<context>
    <name>kassa::CustomerForm</name>
    <message>
        <source>Customer from the samples</source>
        <translation>Покупатель из образцов</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Тип покупателя</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Адрес доставки</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Не указан</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Частное лицо</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Sample customers</source>
        <translation>Образцы покупателей</translation>
    </message>
    <message>
        <source>Deliver to another address</source>
        <translation>Доставить по другому адресу</translation>
    </message>
</context>
<context>
    <name>kassa::DurationDialog</name>
    <message>
        <source>Enter a whole number and a unit: 300ms, 90s, 10m, 2h or 97d.</source>
        <translation>Введите целое число и единицу: 300ms, 90s, 10m, 2h или 97d.</translation>
    </message>
    <message>
        <source>Skip time</source>
        <translation>Перевести часы вперёд</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Сколько времени</translation>
    </message>
    <message>
        <source>What is due meanwhile happens in order: timers, retries, time-outs.</source>
        <translation>Всё, чему пора произойти за это время, происходит по порядку: таймеры, повторы, тайм-ауты.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Перевести</translation>
    </message>
</context>
<context>
    <name>kassa::EntryInspector</name>
    <message>
        <source>(first line)</source>
        <translation>(первая строка)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Дерево</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Тело</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Choose an entry of the journal to see what it means, its bytes and its signature.</source>
        <translation>Выберите запись журнала, чтобы увидеть её смысл, байты и подпись.</translation>
    </message>
    <message>
        <source>Copy tab</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copies what this tab shows</source>
        <translation>Копирует то, что показано на этой вкладке</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Смысл</translation>
    </message>
    <message>
        <source>No body.</source>
        <translation>Тела нет.</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>Показывать нечего.</translation>
    </message>
</context>
<context>
    <name>kassa::EnvironmentBanner</name>
    <message>
        <source>Sandbox: no money moves and nothing leaves this computer.</source>
        <translation>Песочница: деньги не списываются, и ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Test system &quot;%1&quot;: purchases are sent to %2; no money moves.</source>
        <translation>Тестовая система «%1»: покупки отправляются на %2; деньги не списываются.</translation>
    </message>
    <message>
        <source>LIVE system &quot;%1&quot;, locked: nothing is sent until you unlock it.</source>
        <translation>БОЕВАЯ система «%1», заблокирована: пока вы её не разблокируете, ничего не отправляется.</translation>
    </message>
    <message>
        <source>LIVE system &quot;%1&quot;: purchases at %2 move REAL MONEY.</source>
        <translation>БОЕВАЯ система «%1»: при покупках на %2 списываются НАСТОЯЩИЕ ДЕНЬГИ.</translation>
    </message>
</context>
<context>
    <name>kassa::EnvironmentForm</name>
    <message>
        <source>empty: what is kept stays</source>
        <translation>пусто: сохранённое остаётся</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Адрес API</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Keep the key in</source>
        <translation>Где хранить ключ</translation>
    </message>
    <message>
        <source>Public callback address</source>
        <translation>Публичный адрес уведомлений</translation>
    </message>
    <message>
        <source>Memory, until Kassa is closed</source>
        <translation>В памяти, до закрытия Kassa</translation>
    </message>
    <message>
        <source>The system&apos;s keychain</source>
        <translation>В системном хранилище ключей</translation>
    </message>
    <message>
        <source>The key is kept in memory only, because this system has no keychain. Type it again after the next start.</source>
        <translation>Ключ хранится только в памяти: в этой системе нет хранилища ключей. После следующего запуска введите его снова.</translation>
    </message>
    <message>
        <source>An address of yours on the internet that is forwarded to this computer, for callbacks.</source>
        <translation>Ваш адрес в интернете, с которого уведомления перенаправляются на этот компьютер.</translation>
    </message>
    <message>
        <source>Live system: real money</source>
        <translation>Боевая система: настоящие деньги</translation>
    </message>
    <message>
        <source>Page addresses</source>
        <translation>Адреса страниц</translation>
    </message>
    <message>
        <source>Where the provider&apos;s checkout page is, one address a line; then those of the banks&apos; pages it leads to. What is not listed here is not shown, and counted as blocked.</source>
        <translation>Где находится страница оплаты провайдера, по одному адресу в строке; затем адреса страниц банков, на которые она ведёт. Чего здесь нет, то не показывается и считается заблокированным.</translation>
    </message>
    <message>
        <source>Forwarded to port</source>
        <translation>Перенаправляется на порт</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>любой свободный</translation>
    </message>
    <message>
        <source>Of this computer: where your forwarding delivers what comes to the public address. The shop of a purchase listens there, on 127.0.0.1.</source>
        <translation>Порт этого компьютера, куда ваше перенаправление доставляет то, что приходит на публичный адрес. На нём, на 127.0.0.1, запросы принимает магазин покупки.</translation>
    </message>
    <message>
        <source>another, by its addresses</source>
        <translation>другая, по адресам</translation>
    </message>
    <message>
        <source>Known system</source>
        <translation>Известная система</translation>
    </message>
    <message>
        <source>This is the provider&apos;s real system: the account decides whether money moves. Take the tick off for a test account only.</source>
        <translation>Это настоящая система провайдера: спишутся ли деньги, зависит от учётной записи. Снимайте флажок только для тестовой.</translation>
    </message>
</context>
<context>
    <name>kassa::EnvironmentsDialog</name>
    <message>
        <source>%1 (LIVE, locked)</source>
        <translation>%1 (БОЕВАЯ, заблокирована)</translation>
    </message>
    <message>
        <source>%1 (LIVE, unlocked)</source>
        <translation>%1 (БОЕВАЯ, разблокирована)</translation>
    </message>
    <message>
        <source>New test system</source>
        <translation>Новая тестовая система</translation>
    </message>
    <message>
        <source>Locked. To send purchases there, type its name: %1</source>
        <translation>Заблокирована. Чтобы отправлять туда покупки, введите её имя: %1</translation>
    </message>
    <message>
        <source>Unlocked until Kassa is closed: purchases there move real money.</source>
        <translation>Разблокирована до закрытия Kassa: при покупках там списываются настоящие деньги.</translation>
    </message>
    <message>
        <source>Name to unlock</source>
        <translation>Имя для разблокировки</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>The name is missing or too long. Enter 1 to 100 characters.</source>
        <translation>Имя не указано или слишком длинное. Введите от 1 до 100 символов.</translation>
    </message>
    <message>
        <source>There is an environment of this name already. Enter another name.</source>
        <translation>Среда с таким именем уже есть. Введите другое имя.</translation>
    </message>
    <message>
        <source>No provider is chosen. Choose one.</source>
        <translation>Провайдер не выбран. Выберите его.</translation>
    </message>
    <message>
        <source>The API address does not fit. Enter one like https://api.example.com/path.</source>
        <translation>Адрес API не подходит. Введите адрес вида https://api.example.com/path.</translation>
    </message>
    <message>
        <source>The callback address does not fit. Enter one like https://shop.example.com, or leave it empty.</source>
        <translation>Адрес уведомлений не подходит. Введите адрес вида https://shop.example.com или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>This is not its name, so it stays locked. Type the name exactly.</source>
        <translation>Имя не совпадает, система остаётся заблокированной. Введите имя в точности.</translation>
    </message>
    <message>
        <source>The keychain did not keep the key. Keep it in memory instead, or try again.</source>
        <translation>Хранилище ключей не сохранило ключ. Храните его в памяти или попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>It was not kept: %1</source>
        <translation>Не сохранено: %1</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Среды</translation>
    </message>
    <message>
        <source>The sandbox is built in: Kassa plays the provider on this computer. There is nothing to set up, and no money moves.</source>
        <translation>Песочница встроена: Kassa играет роль провайдера на этом компьютере. Настраивать ничего не нужно, деньги не списываются.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>A page address does not fit. Enter addresses like https://checkout.example.com, one a line.</source>
        <translation>Адрес страницы не подходит. Введите адреса вида https://checkout.example.com, по одному в строке.</translation>
    </message>
    <message>
        <source>This port cannot be used. Enter one from 1024 to 65535.</source>
        <translation>Этот порт использовать нельзя. Введите порт от 1024 до 65535.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Песочница</translation>
    </message>
    <message>
        <source>Remove an environment</source>
        <translation>Удаление среды</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot; and its keys?</source>
        <translation>Удалить среду «%1» вместе с её ключами?</translation>
    </message>
    <message>
        <source>This cannot be undone. Purchases that are open there stay open.</source>
        <translation>Отменить это нельзя. Открытые в ней покупки останутся открытыми.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Unsaved fields</source>
        <translation>Несохранённые поля</translation>
    </message>
    <message>
        <source>What you have typed is not saved. Save it?</source>
        <translation>Введённое не сохранено. Сохранить?</translation>
    </message>
    <message>
        <source>What you have typed for &quot;%1&quot; is not saved. Save it?</source>
        <translation>Введённое для среды «%1» не сохранено. Сохранить?</translation>
    </message>
    <message>
        <source>What is not saved is gone.</source>
        <translation>Несохранённое пропадёт.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>The file of the environments cannot be read, and nothing is written over it: %1. Correct it or move it away, then open this dialog again.</source>
        <translation>Файл сред не читается, и поверх него ничего не записывается: %1. Исправьте его или уберите в другое место и откройте это окно снова.</translation>
    </message>
    <message>
        <source>%1. Remove it there by hand, or it stays.</source>
        <translation>%1. Удалите его там вручную, иначе он останется.</translation>
    </message>
    <message>
        <source>Another window has removed it. Press New to make it once more.</source>
        <translation>Эту среду удалили в другом окне. Чтобы создать её снова, нажмите «Создать».</translation>
    </message>
    <message>
        <source>Another window is writing the environments just now. Save again.</source>
        <translation>Среды сейчас записывает другое окно. Сохраните ещё раз.</translation>
    </message>
</context>
<context>
    <name>kassa::FieldEdit</name>
    <message>
        <source>Change of %1</source>
        <translation>Изменение: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the digits</source>
        <translation>Показать цифры</translation>
    </message>
</context>
<context>
    <name>kassa::FieldForm</name>
    <message>
        <source>Fill this in.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <source>Enter a number, such as 100 or 12.50.</source>
        <translation>Введите число, например 100 или 12.50.</translation>
    </message>
    <message>
        <source>Enter an e-mail address, such as name@example.com.</source>
        <translation>Введите адрес электронной почты, например name@example.com.</translation>
    </message>
    <message>
        <source>This is not in the form that is wanted here.</source>
        <translation>Формат не тот, который здесь нужен.</translation>
    </message>
    <message>
        <source>Enter it in the form %1.</source>
        <translation>Введите в формате %1.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(нет)</translation>
    </message>
</context>
<context>
    <name>kassa::FieldWords</name>
    <message>
        <source>Reference</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Purchase language</source>
        <translation>Язык покупки</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Ед. изм.</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>VAT %</source>
        <translation>НДС, %</translation>
    </message>
    <message>
        <source>Discount %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Handling fee</source>
        <translation>Сбор за обработку</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Покупатель</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>Личный/рег. номер</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Номер покупателя</translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation>Адрес для счёта</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Адрес доставки</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Название компании</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица, дом</translation>
    </message>
    <message>
        <source>Address line 2</source>
        <translation>Адрес, строка 2</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Почтовый индекс</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Строка %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The quantity is out of range. Enter more than 0 and at most %1.</source>
        <translation>Недопустимое количество. Введите больше 0, но не больше %1.</translation>
    </message>
    <message>
        <source>This is not a percentage. Enter a number from 0 to 100.</source>
        <translation>Это не процент. Введите число от 0 до 100.</translation>
    </message>
    <message>
        <source>The amount is out of range. Enter one of at most 15 digits that is not negative.</source>
        <translation>Недопустимая сумма. Введите неотрицательное число не длиннее 15 цифр.</translation>
    </message>
    <message>
        <source>The amount is out of range. Enter one of at most 15 digits.</source>
        <translation>Недопустимая сумма. Введите число не длиннее 15 цифр.</translation>
    </message>
    <message numerus="yes">
        <source>There are too many rows. Keep %n at most.</source>
        <translation>
            <numerusform>Слишком много строк. Оставьте не больше %n.</numerusform>
            <numerusform>Слишком много строк. Оставьте не больше %n.</numerusform>
            <numerusform>Слишком много строк. Оставьте не больше %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is too long. Keep it to %n byte(s) of UTF-8.</source>
        <translation>
            <numerusform>Слишком длинный текст. Допустимо не больше %n байта в UTF-8.</numerusform>
            <numerusform>Слишком длинный текст. Допустимо не больше %n байт в UTF-8.</numerusform>
            <numerusform>Слишком длинный текст. Допустимо не больше %n байт в UTF-8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is too long. Keep it to %n character(s).</source>
        <translation>
            <numerusform>Слишком длинный текст. Допустимо не больше %n символа.</numerusform>
            <numerusform>Слишком длинный текст. Допустимо не больше %n символов.</numerusform>
            <numerusform>Слишком длинный текст. Допустимо не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an e-mail address. Enter one like name@example.com.</source>
        <translation>Это не адрес электронной почты. Введите адрес вида name@example.com.</translation>
    </message>
    <message>
        <source>This is not a phone number. Enter 3 to 15 digits, with a plus in front if you like.</source>
        <translation>Это не номер телефона. Введите от 3 до 15 цифр, впереди можно поставить плюс.</translation>
    </message>
    <message>
        <source>This is not a country code. Enter two upper-case letters, such as SE.</source>
        <translation>Это не код страны. Введите две заглавные буквы, например SE.</translation>
    </message>
    <message>
        <source>This is not a language code. Enter two lower-case letters, such as sv.</source>
        <translation>Это не код языка. Введите две строчные буквы, например sv.</translation>
    </message>
    <message>
        <source>A character is not allowed here. Use only: %1</source>
        <translation>Недопустимый символ. Используйте только: %1</translation>
    </message>
    <message>
        <source>A character is not allowed here. Use English letters, digits and signs.</source>
        <translation>Недопустимый символ. Используйте английские буквы, цифры и знаки.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be shown. Delete the text and type it again.</source>
        <translation>В тексте есть символ, который нельзя показать. Удалите текст и введите его заново.</translation>
    </message>
    <message>
        <source>Kassa does not know this currency. Enter a code such as SEK or EUR.</source>
        <translation>Kassa не знает этой валюты. Введите код, например SEK или EUR.</translation>
    </message>
    <message>
        <source>The provider does not take this. Choose one of: %1</source>
        <translation>Провайдер этого не принимает. Выберите одно из: %1</translation>
    </message>
    <message>
        <source>A sum has more than 15 digits. Make quantities or prices smaller.</source>
        <translation>Одна из сумм длиннее 15 цифр. Уменьшите количества или цены.</translation>
    </message>
    <message>
        <source>The total is negative. Make the discounts smaller.</source>
        <translation>Итог отрицательный. Уменьшите скидки.</translation>
    </message>
    <message>
        <source>The total is zero. Enter a price.</source>
        <translation>Итог равен нулю. Введите цену.</translation>
    </message>
    <message>
        <source>The total is larger than the provider takes. Make the order smaller.</source>
        <translation>Итог больше, чем принимает провайдер. Уменьшите заказ.</translation>
    </message>
    <message>
        <source>There are no items. Add a row.</source>
        <translation>Нет ни одного товара. Добавьте строку.</translation>
    </message>
    <message>
        <source>This is empty, and the provider needs it. Fill it in.</source>
        <translation>Поле пустое, а провайдеру оно нужно. Заполните его.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n decimal(s). Enter no more.</source>
        <translation>
            <numerusform>У валюты %1 знаков после запятой: %n. Больше не вводите.</numerusform>
            <numerusform>У валюты %1 знаков после запятой: %n. Больше не вводите.</numerusform>
            <numerusform>У валюты %1 знаков после запятой: %n. Больше не вводите.</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter in it is not Western European, and the provider takes no others. Replace it.</source>
        <translation>Одна из букв не западноевропейская, а других провайдер не принимает. Замените её.</translation>
    </message>
    <message>
        <source>This is not a number. Type digits, with a comma or a point before the decimals.</source>
        <translation>Это не число. Введите цифры, дробную часть — через запятую или точку.</translation>
    </message>
</context>
<context>
    <name>kassa::FieldsEdit</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Добавить поле</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>Удалить поле</translation>
    </message>
</context>
<context>
    <name>kassa::FilterBar</name>
    <message>
        <source>%1 This search cannot be read: %2</source>
        <translation>%1 Не удаётся разобрать запрос: %2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>выбрано: %n</numerusform>
            <numerusform>выбрано: %n</numerusform>
            <numerusform>выбрано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Показать: %1</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Всё</translation>
    </message>
    <message>
        <source>Only &amp;problems</source>
        <translation>Только &amp;проблемы</translation>
    </message>
    <message>
        <source>Warnings, wrong signatures, refusals, HTTP errors and failed messages</source>
        <translation>Предупреждения, неверные подписи, отказы, ошибки HTTP и сбои доставки</translation>
    </message>
    <message>
        <source>Hide what a &amp;rewind left behind</source>
        <translation>Без отменённого &amp;откатом</translation>
    </message>
    <message>
        <source>Only these channels</source>
        <translation>Только эти каналы</translation>
    </message>
    <message>
        <source>Only these kinds</source>
        <translation>Только эти виды</translation>
    </message>
    <message>
        <source>Search: words, or conditions such as channel=callback severity=wrong</source>
        <translation>Поиск: слова или условия, например channel=callback severity=wrong</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Поиск в журнале</translation>
    </message>
    <message>
        <source>Conditions joined by blanks must all hold: = equal, != not equal, ~ contains.
Fields: kind, channel, from, to, severity, state, text, id, exchange.</source>
        <translation>Условия через пробел должны выполняться все: = равно, != не равно, ~ содержит.
Поля: kind, channel, from, to, severity, state, text, id, exchange.</translation>
    </message>
    <message>
        <source>Only h&amp;its</source>
        <translation>Только на&amp;йденное</translation>
    </message>
    <message>
        <source>Hide what does not fit the search; otherwise F3 goes from hit to hit</source>
        <translation>Скрыть всё, что не подходит под поиск; иначе F3 переходит от совпадения к совпадению</translation>
    </message>
</context>
<context>
    <name>kassa::FirstRunPage</name>
    <message>
        <source>Welcome to Kassa</source>
        <translation>Добро пожаловать в Kassa</translation>
    </message>
    <message>
        <source>Everything runs in a sandbox on this computer: no account, no money. Where would you like to begin?</source>
        <translation>Всё выполняется в песочнице на этом компьютере: без аккаунта и без денег. С чего начать?</translation>
    </message>
    <message>
        <source>Step a checkout</source>
        <translation>Пройти покупку по шагам</translation>
    </message>
    <message>
        <source>Buy something yourself and watch every message between shop, page and provider.</source>
        <translation>Купите что-нибудь сами и следите за каждым сообщением между магазином, страницей и провайдером.</translation>
    </message>
    <message>
        <source>Run demo purchases</source>
        <translation>Запустить пробные покупки</translation>
    </message>
    <message>
        <source>See every way a purchase can end, played through without you in seconds.</source>
        <translation>Посмотрите все возможные исходы покупки: они проигрываются без вас за секунды.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Перевести</translation>
    </message>
    <message>
        <source>Read the texts of the program and of the pages, and put them into your language.</source>
        <translation>Прочитайте тексты программы и страниц и переведите их на свой язык.</translation>
    </message>
</context>
<context>
    <name>kassa::HelpPanel</name>
    <message>
        <source>First steps</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>Kassa plays a whole checkout on this computer: the shop, its page, the provider and the buyer. You decide what happens next and see every byte.</source>
        <translation>Kassa разыгрывает всю покупку на этом компьютере: магазин, его страницу, провайдера и покупателя. Вы решаете, что произойдёт дальше, и видите каждый байт.</translation>
    </message>
    <message>
        <source>Choose a provider and a sample order, then press “Start purchase”.</source>
        <translation>Выберите провайдера и образец заказа, затем нажмите «Начать покупку».</translation>
    </message>
    <message>
        <source>Press “Step” for one message at a time, or “Run” to go on until something waits for you.</source>
        <translation>Нажмите «Шаг», чтобы доставить одно сообщение, или «Запустить», чтобы идти дальше, пока не понадобится ваше действие.</translation>
    </message>
    <message>
        <source>Press “Rewind” to go back and let it end another way.</source>
        <translation>Нажмите «Откатить», чтобы вернуться назад и прийти к другому исходу.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>What the purchase is about: rows, fees, customer and addresses. Everything is checked against the provider&apos;s rules while you type.</source>
        <translation>Что покупают: строки, сборы, покупатель и адреса. Всё проверяется по правилам провайдера прямо при вводе.</translation>
    </message>
    <message>
        <source>Take one from “Sample order” and change what you need.</source>
        <translation>Возьмите готовый заказ в поле «Образец заказа» и измените что нужно.</translation>
    </message>
    <message>
        <source>Copy rows from a spreadsheet and paste them into the table.</source>
        <translation>Копируйте строки из электронной таблицы и вставляйте их в таблицу.</translation>
    </message>
    <message>
        <source>Press “Go to the first one” when something needs attention.</source>
        <translation>Нажмите «Перейти к первому», если что-то требует внимания.</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>отменить, вернуть</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>новая строка</translation>
    </message>
    <message>
        <source>remove rows</source>
        <translation>удалить строки</translation>
    </message>
    <message>
        <source>duplicate rows</source>
        <translation>дублировать строки</translation>
    </message>
    <message>
        <source>move rows</source>
        <translation>переместить строки</translation>
    </message>
    <message>
        <source>copy and paste rows</source>
        <translation>копировать и вставить строки</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>All purchases that are open, each with its own run, and the files they are kept in.</source>
        <translation>Все открытые покупки, у каждой свой прогон, и файлы, в которых они хранятся.</translation>
    </message>
    <message>
        <source>Press “New” for another purchase beside the first.</source>
        <translation>Нажмите «Создать», чтобы открыть ещё одну покупку рядом с первой.</translation>
    </message>
    <message>
        <source>Press “Save” to keep one; it is played again when you open it.</source>
        <translation>Нажмите «Сохранить», чтобы сохранить покупку; при открытии она проигрывается заново.</translation>
    </message>
    <message>
        <source>Press “Duplicate” to try the same order another way.</source>
        <translation>Нажмите «Дублировать», чтобы испытать тот же заказ по-другому.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>создать</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>save</source>
        <translation>сохранить</translation>
    </message>
    <message>
        <source>save under another name</source>
        <translation>сохранить под другим именем</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>дублировать</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрыть</translation>
    </message>
    <message>
        <source>previous, next purchase</source>
        <translation>предыдущая, следующая покупка</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Страница оплаты</translation>
    </message>
    <message>
        <source>The pages that the buyer sees, in a real browser: the shop&apos;s page with the provider&apos;s page in it.</source>
        <translation>Страницы, которые видит покупатель, в настоящем браузере: страница магазина и в ней страница провайдера.</translation>
    </message>
    <message>
        <source>Fill in the page as a buyer would; the tester&apos;s buttons let it end as you like.</source>
        <translation>Заполните страницу, как это сделал бы покупатель; кнопки тестировщика приведут к нужному исходу.</translation>
    </message>
    <message>
        <source>Press “Lock”, “Update” and “Unlock” to do what a shop does to a checkout in use.</source>
        <translation>Кнопками «Заблокировать», «Обновить» и «Разблокировать» сделайте с открытой кассой то же, что делает магазин.</translation>
    </message>
    <message>
        <source>Choose a width to see the page as on a phone.</source>
        <translation>Выберите ширину, чтобы увидеть страницу как на телефоне.</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ход покупки</translation>
    </message>
    <message>
        <source>The provider&apos;s own numbered sequence: what is done, what is on the wire, what is ahead.</source>
        <translation>Последовательность шагов с номерами самого провайдера: что сделано, что в пути, что впереди.</translation>
    </message>
    <message>
        <source>Read “Next step” to see what “Step” would do.</source>
        <translation>В строке «Следующий шаг» видно, что сделает кнопка «Шаг».</translation>
    </message>
    <message>
        <source>Choose a row of the panel “Steps” to read what happens there.</source>
        <translation>Выберите строку в панели «Шаги», чтобы прочитать, что там происходит.</translation>
    </message>
    <message>
        <source>Export the sequence diagram as a picture or as Mermaid text.</source>
        <translation>Экспортируйте диаграмму последовательности как рисунок или как текст Mermaid.</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Messages on their way. Here you play the network: hold, change, double, delay or lose them.</source>
        <translation>Сообщения в пути. Здесь вы играете роль сети: удерживайте, изменяйте, дублируйте, задерживайте или теряйте их.</translation>
    </message>
    <message>
        <source>Hold a callback and see what the shop does without it.</source>
        <translation>Удержите уведомление и посмотрите, что магазин делает без него.</translation>
    </message>
    <message>
        <source>Edit a message and send it re-signed, or with the old signature.</source>
        <translation>Измените сообщение и отправьте с новой подписью или со старой.</translation>
    </message>
    <message>
        <source>Set a breakpoint to stop before a message that you are waiting for.</source>
        <translation>Поставьте точку останова, чтобы остановиться перед нужным сообщением.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Everything that has happened, in order, with exact bytes and with what is right or wrong about them.</source>
        <translation>Всё, что произошло, по порядку: точные байты и что в них верно или неверно.</translation>
    </message>
    <message>
        <source>Type into the filter to find a message by its text.</source>
        <translation>Введите текст в фильтр, чтобы найти сообщение.</translation>
    </message>
    <message>
        <source>Choose an entry to see headers, content, signed bytes and the reason for a verdict.</source>
        <translation>Выберите запись, чтобы увидеть заголовки, содержимое, подписанные байты и причину вердикта.</translation>
    </message>
    <message>
        <source>Follow the cause of an entry back to what started it.</source>
        <translation>Пройдите по причинам записи назад, к тому, с чего всё началось.</translation>
    </message>
    <message>
        <source>My own shop</source>
        <translation>Мой магазин</translation>
    </message>
    <message>
        <source>The provider&apos;s sandbox for a shop that you write yourself: addresses, test account and live traffic.</source>
        <translation>Песочница провайдера для магазина, который вы пишете сами: адреса, тестовый аккаунт и обмен в реальном времени.</translation>
    </message>
    <message>
        <source>Start the sandbox and copy its addresses into your shop.</source>
        <translation>Запустите песочницу и скопируйте её адреса в свой магазин.</translation>
    </message>
    <message>
        <source>Copy a ready-made snippet for curl, PHP or Node.</source>
        <translation>Скопируйте готовый пример для curl, PHP или Node.</translation>
    </message>
    <message>
        <source>Press the buyer&apos;s and the tester&apos;s buttons to end a purchase.</source>
        <translation>Завершите покупку кнопками покупателя и тестировщика.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Среды</translation>
    </message>
    <message>
        <source>Where purchases go: the built-in sandbox, or a provider&apos;s test system with an account of yours.</source>
        <translation>Куда отправляются покупки: во встроенную песочницу или в тестовую систему провайдера с вашим аккаунтом.</translation>
    </message>
    <message>
        <source>A live system stays locked until you type its name.</source>
        <translation>Боевая система остаётся заблокированной, пока вы не введёте её имя.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Help on</source>
        <translation>Тема справки</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Give a public callback address and the port of this computer that it is forwarded to, or callbacks will not come.</source>
        <translation>Укажите публичный адрес для уведомлений и порт этого компьютера, на который он перенаправляется, иначе уведомления не придут.</translation>
    </message>
    <message>
        <source>Press “New” and enter what the provider gave you: your account, the addresses of its API and pages. Other pages are not shown.</source>
        <translation>Нажмите «Создать» и введите то, что дал вам провайдер: аккаунт, адреса его API и страниц. Другие страницы не показываются.</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Purchases recorded together with the result they must have: the library, or a folder of yours.</source>
        <translation>Покупки, записанные вместе с ожидаемым результатом: библиотека или ваша папка.</translation>
    </message>
    <message>
        <source>Select one or several stories, or a provider, and press “Play selected”.</source>
        <translation>Выберите один или несколько сценариев либо провайдера и нажмите «Проиграть выбранные».</translation>
    </message>
    <message>
        <source>Choose one that failed to see what was expected, what came, and the messages behind it.</source>
        <translation>Выберите неудавшийся сценарий, чтобы увидеть, что ожидалось, что получено и какие сообщения к этому привели.</translation>
    </message>
    <message>
        <source>Make a story of a purchase with `kassa record`, and play it in CI with `kassa run`.</source>
        <translation>Сделайте из покупки сценарий командой `kassa record` и проигрывайте его в CI командой `kassa run`.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>All texts of window and pages, with their translations. What you change is seen at once, and is in no file until you save it.</source>
        <translation>Все тексты окна и страниц с переводами. Изменения видны сразу, а в файл попадают только после сохранения.</translation>
    </message>
    <message>
        <source>Hold Ctrl and Shift and click on words in the window or in a page to find their text.</source>
        <translation>Удерживая Ctrl и Shift, щёлкните по словам в окне или на странице, чтобы найти их текст.</translation>
    </message>
    <message>
        <source>Choose the state “Faulty” to see what is missing or wrong.</source>
        <translation>Выберите состояние «С ошибками», чтобы увидеть, чего не хватает и что неверно.</translation>
    </message>
    <message>
        <source>Press “Save” to write the .ts files into a folder.</source>
        <translation>Нажмите «Сохранить», чтобы записать файлы .ts в папку.</translation>
    </message>
    <message>
        <source>find the text of these words</source>
        <translation>найти текст этих слов</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>Press “Take me there”, and the shortest purchase is played to where the text is seen.</source>
        <translation>Нажмите «Показать на месте», и самая короткая покупка будет проиграна до места, где виден этот текст.</translation>
    </message>
    <message>
        <source>to where the text is seen</source>
        <translation>туда, где виден текст</translation>
    </message>
    <message>
        <source>On the tab “Line by line” begin the story in the window, then step it or run it up to a line.</source>
        <translation>На вкладке «По строкам» начните сценарий в окне, затем идите по шагам или выполните его до выбранной строки.</translation>
    </message>
    <message>
        <source>The tab “Coverage” shows which states and transitions no story goes through, and begins a story for a gap.</source>
        <translation>Вкладка «Покрытие» показывает, через какие состояния и переходы не проходит ни один сценарий, и позволяет начать сценарий для пробела.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>What the shop and the provider&apos;s sandbox keep: purchases, and what is special to the provider, such as its idempotency keys, data storages, certification or linter.</source>
        <translation>Что хранят магазин и песочница провайдера: покупки и то, что есть только у этого провайдера, — например, ключи идемпотентности, хранилища данных, сертификация или линтер.</translation>
    </message>
    <message>
        <source>Choose a table on the left; it follows the purchase.</source>
        <translation>Выберите таблицу слева: она обновляется по ходу покупки.</translation>
    </message>
    <message>
        <source>Select cells and copy them into a spreadsheet.</source>
        <translation>Выделите ячейки и скопируйте их в электронную таблицу.</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>копировать</translation>
    </message>
    <message>
        <source>Press an operation on the panel “State” and see what it writes here.</source>
        <translation>Нажмите операцию в панели «Состояние» и посмотрите, что она запишет сюда.</translation>
    </message>
    <message>
        <source>start the purchase</source>
        <translation>начать покупку</translation>
    </message>
    <message>
        <source>go to a panel</source>
        <translation>перейти к панели</translation>
    </message>
    <message>
        <source>next, previous panel</source>
        <translation>следующая, предыдущая панель</translation>
    </message>
    <message>
        <source>close the panel</source>
        <translation>закрыть панель</translation>
    </message>
    <message>
        <source>help on the panel</source>
        <translation>справка по панели</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>обновить страницу</translation>
    </message>
    <message>
        <source>back</source>
        <translation>назад</translation>
    </message>
    <message>
        <source>larger, smaller, usual size</source>
        <translation>крупнее, мельче, обычный размер</translation>
    </message>
    <message>
        <source>step</source>
        <translation>шаг</translation>
    </message>
    <message>
        <source>run</source>
        <translation>запустить</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>начать заново</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>на шаг назад</translation>
    </message>
    <message>
        <source>copy the chosen row</source>
        <translation>копировать выбранную строку</translation>
    </message>
    <message>
        <source>edit the message, rule or breakpoint</source>
        <translation>изменить сообщение, правило или точку останова</translation>
    </message>
    <message>
        <source>remove the rule or breakpoint</source>
        <translation>удалить правило или точку останова</translation>
    </message>
    <message>
        <source>bring back what was removed</source>
        <translation>вернуть удалённое</translation>
    </message>
    <message>
        <source>copy the row</source>
        <translation>копировать строку</translation>
    </message>
    <message>
        <source>search; in a text of the entry: in that text</source>
        <translation>поиск; в тексте записи — по этому тексту</translation>
    </message>
    <message>
        <source>next, previous hit</source>
        <translation>следующее, предыдущее совпадение</translation>
    </message>
    <message>
        <source>clear the search, then back to the table</source>
        <translation>очистить поиск, затем назад к таблице</translation>
    </message>
    <message>
        <source>look into the entry</source>
        <translation>открыть запись</translation>
    </message>
    <message>
        <source>copy the entries, or what the tab shows</source>
        <translation>копировать записи или содержимое вкладки</translation>
    </message>
    <message>
        <source>the oldest, the newest</source>
        <translation>самая старая, самая новая</translation>
    </message>
    <message>
        <source>search the panel&apos;s list; where there is none, the journal</source>
        <translation>поиск в списке панели; где списка нет — в журнале</translation>
    </message>
    <message>
        <source>Select two, or one that was played twice, and press “Compare” to see where their runs part.</source>
        <translation>Выберите два сценария или один, проигранный дважды, и нажмите «Сравнить»: видно, где запуски расходятся.</translation>
    </message>
    <message>
        <source>Set switches on the panel “State”: for this purchase, or in advance for the next ones.</source>
        <translation>Задайте настройки на панели «Состояние»: для этой покупки или заранее для следующих.</translation>
    </message>
</context>
<context>
    <name>kassa::HexModel</name>
    <message>
        <source>Offset</source>
        <translation>Смещение</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Байты</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Символы</translation>
    </message>
</context>
<context>
    <name>kassa::HexView</name>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
</context>
<context>
    <name>kassa::InFlightModel</name>
    <message>
        <source>‖ held</source>
        <translation>‖ удержано</translation>
    </message>
    <message>
        <source>… at the browser</source>
        <translation>… у браузера</translation>
    </message>
    <message>
        <source>▶ next in its lane</source>
        <translation>▶ следующее в очереди</translation>
    </message>
    <message>
        <source>… behind another</source>
        <translation>… за другим</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Откуда → куда</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>◷ not before %1 UTC</source>
        <translation>◷ не раньше %1 UTC</translation>
    </message>
</context>
<context>
    <name>kassa::ItemsModel</name>
    <message>
        <source>Change of %1</source>
        <translation>Изменение: %1</translation>
    </message>
    <message>
        <source>Of one, without VAT</source>
        <translation>За единицу, без НДС</translation>
    </message>
    <message>
        <source>With VAT, after the discount</source>
        <translation>С НДС, после скидки</translation>
    </message>
    <message>
        <source>Row total</source>
        <translation>Сумма строки</translation>
    </message>
</context>
<context>
    <name>kassa::ItemsTable</name>
    <message>
        <source>New row</source>
        <translation>Новая строка</translation>
    </message>
    <message numerus="yes">
        <source>Removal of %n row(s)</source>
        <translation>
            <numerusform>Удаление %n строки</numerusform>
            <numerusform>Удаление %n строк</numerusform>
            <numerusform>Удаление %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate of %n row(s)</source>
        <translation>
            <numerusform>Дублирование %n строки</numerusform>
            <numerusform>Дублирование %n строк</numerusform>
            <numerusform>Дублирование %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move of %n row(s)</source>
        <translation>
            <numerusform>Перемещение %n строки</numerusform>
            <numerusform>Перемещение %n строк</numerusform>
            <numerusform>Перемещение %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste of %n row(s)</source>
        <translation>
            <numerusform>Вставка %n строки</numerusform>
            <numerusform>Вставка %n строк</numerusform>
            <numerusform>Вставка %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Удалить строку</translation>
    </message>
    <message>
        <source>Duplicate row</source>
        <translation>Дублировать строку</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Копировать строки</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Вставить строки</translation>
    </message>
    <message>
        <source>In the table: %1</source>
        <translation>В таблице: %1</translation>
    </message>
</context>
<context>
    <name>kassa::JournalModel</name>
    <message>
        <source>↶ left behind: %1</source>
        <comment>by a rewind</comment>
        <translation>↶ отменено откатом: %1</translation>
    </message>
    <message>
        <source>A rewind left this entry behind: it is not part of the purchase any more.</source>
        <translation>Откат отменил эту запись: она больше не относится к покупке.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Откуда → куда</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
</context>
<context>
    <name>kassa::JournalPanel</name>
    <message>
        <source>The rows are as before.</source>
        <translation>Строки остались прежними.</translation>
    </message>
    <message>
        <source>✕ nothing found</source>
        <translation>✕ ничего не найдено</translation>
    </message>
    <message>
        <source>✕ Not copied: %1</source>
        <translation>✕ Не скопировано: %1</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Скопировано</translation>
    </message>
    <message>
        <source>#%1: %2</source>
        <comment>number and summary of an entry</comment>
        <translation>#%1: %2</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP-архив (*.har)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>Canonical lines (*.jsonl)</source>
        <translation>Канонические строки (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>Save %n entry(s) that the table shows</source>
        <translation>
            <numerusform>Сохранить %n запись из таблицы</numerusform>
            <numerusform>Сохранить %n записи из таблицы</numerusform>
            <numerusform>Сохранить %n записей из таблицы</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ Сохранено</translation>
    </message>
    <message>
        <source>✕ Not saved: %1</source>
        <translation>✕ Не сохранено: %1</translation>
    </message>
    <message>
        <source>None of the entries fits the filter.</source>
        <translation>Под фильтр не подходит ни одна запись.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.
Every message, delivery and decision of a purchase appears here as it happens: start one, then step or run it.</source>
        <translation>Пока ничего не произошло.
Здесь сразу появляются все сообщения, доставки и решения по ходу покупки: начните её, затем идите по шагам или запустите прогон.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>показано: %1, всего: %2</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Jump to &amp;newest</source>
        <translation>К нов&amp;ым</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ср&amp;авнить</translation>
    </message>
    <message>
        <source>Shows two selected entries side by side</source>
        <translation>Показывает две выбранные записи рядом</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Копировать как</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Копировать как &amp;текст</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Копировать как &amp;команду curl</translation>
    </message>
    <message>
        <source>Copy exact &amp;bytes</source>
        <translation>Копировать точные &amp;байты</translation>
    </message>
    <message>
        <source>Save as &amp;HAR...</source>
        <translation>Сохранить в &amp;формате HAR...</translation>
    </message>
    <message>
        <source>Save as &amp;text...</source>
        <translation>Сохранить как т&amp;екст...</translation>
    </message>
    <message>
        <source>Save as &amp;canonical lines...</source>
        <translation>Сохранить как канонические ст&amp;роки...</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Подробнее</translation>
    </message>
    <message>
        <source>C&amp;ompare the two</source>
        <translation>Сравнить &amp;две записи</translation>
    </message>
    <message>
        <source>&amp;Rewind to here</source>
        <translation>&amp;Откатить сюда</translation>
    </message>
    <message>
        <source>Saving: %1 %</source>
        <translation>Сохраняется: %1 %</translation>
    </message>
    <message>
        <source>Not saved: cancelled</source>
        <translation>Не сохранено: отменено</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>Отменить сохранение</translation>
    </message>
</context>
<context>
    <name>kassa::LeftPurchasesDialog</name>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>Save a copy of the journal</source>
        <translation>Сохранение копии журнала</translation>
    </message>
    <message>
        <source>Journals (*.kassa)</source>
        <translation>Журналы (*.kassa)</translation>
    </message>
    <message>
        <source>Saved. &quot;kassa journal FILE&quot; reads it as well.</source>
        <translation>Сохранено. Этот журнал читает и команда «kassa journal ФАЙЛ».</translation>
    </message>
    <message>
        <source>Remove a journal</source>
        <translation>Удаление журнала</translation>
    </message>
    <message>
        <source>Remove what is kept of this purchase?</source>
        <translation>Удалить всё, что сохранено об этой покупке?</translation>
    </message>
    <message>
        <source>The provider does not send again what it has been answered. This cannot be undone.</source>
        <translation>Провайдер не присылает снова то, на что получил ответ. Отменить удаление нельзя.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Purchases that were left</source>
        <translation>Незакрытые покупки</translation>
    </message>
    <message>
        <source>These purchases at a provider&apos;s own system were open when Kassa ended without being closed. What was sent and answered is kept until you remove it. They cannot be gone on with here: look at the provider how they ended.</source>
        <translation>Эти покупки в системе самого провайдера были открыты, когда Kassa завершилась, не будучи закрытой. Всё отправленное и полученное хранится, пока вы его не удалите. Продолжить их здесь нельзя: чем они закончились, смотрите у провайдера.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Среда</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Последнее изменение</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Show journal</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Save a copy...</source>
        <translation>Сохранить копию...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>kassa::ListSearch</name>
    <message>
        <source>✕ not found</source>
        <translation>✕ не найдено</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Найти в этом списке</translation>
    </message>
    <message>
        <source>Enter or F3: the next one; Shift+F3: the one before; Esc: back to the list</source>
        <translation>Enter или F3 — следующее; Shift+F3 — предыдущее; Esc — назад к списку</translation>
    </message>
</context>
<context>
    <name>kassa::LogModel</name>
    <message>
        <source>↶ left behind: %1</source>
        <comment>by a rewind</comment>
        <translation>↶ отменено откатом: %1</translation>
    </message>
</context>
<context>
    <name>kassa::LogPanel</name>
    <message>
        <source>Show in the &amp;journal</source>
        <translation>Показать в &amp;журнале</translation>
    </message>
    <message>
        <source>Enter or double-click: show it in the journal</source>
        <translation>Enter или двойной щелчок — показать в журнале</translation>
    </message>
</context>
<context>
    <name>kassa::MatchDialog</name>
    <message>
        <source>Breakpoint</source>
        <translation>Точка останова</translation>
    </message>
    <message>
        <source>A run stops before a message that fits all of this is delivered.</source>
        <translation>Прогон остановится перед доставкой сообщения, которое подходит под все эти условия.</translation>
    </message>
</context>
<context>
    <name>kassa::MatchEditor</name>
    <message>
        <source>any</source>
        <translation>любой</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>любой текст</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Вид сообщения</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Содержит</translation>
    </message>
</context>
<context>
    <name>kassa::MessageEditor</name>
    <message>
        <source>Sign again</source>
        <translation>Подписать заново</translation>
    </message>
    <message>
        <source>Edit message #%1</source>
        <translation>Изменить сообщение #%1</translation>
    </message>
    <message>
        <source>The provider&apos;s signature is made anew over the changed bytes. Off: the old signature stays, and the receiver should notice.</source>
        <translation>Подпись провайдера вычисляется заново по изменённым байтам. Выключено: остаётся старая подпись, и получатель должен это заметить.</translation>
    </message>
    <message>
        <source>What the receiver would find</source>
        <translation>Что обнаружит получатель</translation>
    </message>
    <message>
        <source>Replace the message</source>
        <translation>Заменить сообщение</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>The session was closed meanwhile.</source>
        <translation>Сеанс тем временем закрылся.</translation>
    </message>
    <message>
        <source>Values in &lt;&lt; &gt;&gt; are redacted here. They are put back when the message is sent, so nothing can be said about its signature before.</source>
        <translation>Значения в &lt;&lt; &gt;&gt; здесь скрыты. При отправке сообщения они подставляются обратно, поэтому до неё о подписи ничего сказать нельзя.</translation>
    </message>
    <message>
        <source>Nothing remarkable.</source>
        <translation>Ничего примечательного.</translation>
    </message>
</context>
<context>
    <name>kassa::NativePage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-код: %1</translation>
    </message>
    <message>
        <source>For the tester: %1</source>
        <translation>Для тестировщика: %1</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Заполните это поле.</translation>
    </message>
</context>
<context>
    <name>kassa::NewStoryDialog</name>
    <message>
        <source>New story</source>
        <translation>Новый сценарий</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Сохранить...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save the story</source>
        <translation>Сохранить сценарий</translation>
    </message>
    <message>
        <source>Stories (*.yaml)</source>
        <translation>Сценарии (*.yaml)</translation>
    </message>
</context>
<context>
    <name>kassa::Notice</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>This cannot be taken as it is: %1. Change what was entered.</source>
        <translation>Так это принять нельзя: %1. Исправьте введённое.</translation>
    </message>
    <message>
        <source>It failed on this computer: %1. Close what is in the way, or choose another port or place.</source>
        <translation>На этом компьютере это не удалось: %1. Закройте то, что мешает, или выберите другой порт или другое место.</translation>
    </message>
    <message>
        <source>This cannot be read: %1. Correct it, or take something else.</source>
        <translation>Прочитать не удалось: %1. Исправьте данные или возьмите другие.</translation>
    </message>
    <message>
        <source>Refused: %1. The journal shows what was asked and answered.</source>
        <translation>Отказано: %1. Запрос и ответ видны в журнале.</translation>
    </message>
    <message>
        <source>The signature is wrong: %1. Check the key; the journal shows the signed bytes.</source>
        <translation>Подпись неверна: %1. Проверьте ключ; подписанные байты видны в журнале.</translation>
    </message>
    <message>
        <source>The other side was not reached: %1. Check the address and the network, then try again.</source>
        <translation>Другая сторона недоступна: %1. Проверьте адрес и сеть и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The file cannot be read or written: %1. Check the location, your permissions and the free space.</source>
        <translation>Файл не читается или не записывается: %1. Проверьте расположение, права доступа и свободное место.</translation>
    </message>
    <message>
        <source>Not possible now: %1. The panel “State” says what comes next.</source>
        <translation>Сейчас это невозможно: %1. Что дальше, сказано на панели «Состояние».</translation>
    </message>
    <message>
        <source>It is not there any more: %1. Choose again.</source>
        <translation>Этого уже нет: %1. Выберите заново.</translation>
    </message>
    <message>
        <source>Too much: %1. Make it smaller.</source>
        <translation>Слишком много: %1. Уменьшите объём.</translation>
    </message>
</context>
<context>
    <name>kassa::OpenPagesView</name>
    <message>
        <source>%1: %2 (app)</source>
        <translation>%1: %2 (приложение)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>Открытые страницы</translation>
    </message>
    <message>
        <source>No buyer has a page open. It appears here, with all its buttons, as soon as your shop&apos;s checkout is opened in a browser.</source>
        <translation>Ни у одного покупателя нет открытой страницы. Она появится здесь со всеми своими кнопками, как только кассу вашего магазина откроют в браузере.</translation>
    </message>
</context>
<context>
    <name>kassa::OperationCard</name>
    <message>
        <source>Not done: %1.</source>
        <translation>Не выполнено: %1.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Задать</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Задать: %1</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>как обычно</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>it has been</comment>
        <translation>Задано</translation>
    </message>
</context>
<context>
    <name>kassa::OperationsView</name>
    <message>
        <source>Nothing can be done by hand right now. What the shop or the provider&apos;s staff may do next appears here.</source>
        <translation>Сейчас вручную ничего сделать нельзя. Здесь появится то, что смогут сделать магазин или сотрудники провайдера.</translation>
    </message>
    <message>
        <source>The tester&apos;s switches appear here as soon as a session is open.</source>
        <translation>Настройки тестировщика появятся здесь, как только откроется сеанс.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Provider (sandbox)</source>
        <translation>Провайдер (песочница)</translation>
    </message>
    <message>
        <source>How the sandbox behaves</source>
        <translation>Поведение песочницы</translation>
    </message>
</context>
<context>
    <name>kassa::OrderEditor</name>
    <message>
        <source>Sample order</source>
        <translation>Образец заказа</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need attention.</source>
        <translation>
            <numerusform>%n поле требует внимания.</numerusform>
            <numerusform>%n поля требуют внимания.</numerusform>
            <numerusform>%n полей требуют внимания.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>An order of my own</source>
        <translation>Собственный заказ</translation>
    </message>
    <message>
        <source>given by the shop</source>
        <translation>назначает магазин</translation>
    </message>
    <message>
        <source>Go to the first one</source>
        <translation>Перейти к первому</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>На основе</translation>
    </message>
</context>
<context>
    <name>kassa::OverviewPage</name>
    <message>
        <source>%1, left behind by a rewind (branch %2)</source>
        <translation>%1, отменена откатом (ветвь %2)</translation>
    </message>
    <message>
        <source>%1 of branch %2</source>
        <translation>%1 в ветви %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>channel, parties</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>peer %1</source>
        <translation>узел %1</translation>
    </message>
    <message>
        <source>↑ cause</source>
        <translation>↑ причина</translation>
    </message>
    <message>
        <source>● this entry</source>
        <translation>● эта запись</translation>
    </message>
    <message>
        <source>↓ effect</source>
        <translation>↓ следствие</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>Номер:</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>Время:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Вид:</translation>
    </message>
    <message>
        <source>Way:</source>
        <translation>Путь:</translation>
    </message>
    <message>
        <source>Exchange:</source>
        <translation>Обмен:</translation>
    </message>
    <message>
        <source>On the wire:</source>
        <translation>Передано:</translation>
    </message>
    <message>
        <source>Recorded:</source>
        <translation>Записано:</translation>
    </message>
    <message>
        <source>Verdict:</source>
        <translation>Вердикт:</translation>
    </message>
    <message>
        <source>Causes and &amp;effects</source>
        <translation>При&amp;чины и следствия</translation>
    </message>
    <message>
        <source>Causes and effects</source>
        <translation>Причины и следствия</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>kassa::OwnShopPanel</name>
    <message>
        <source>Copied: %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>The sandbox has not started: %1. Choose another port or free ports, or end that other program.</source>
        <translation>Песочница не запущена: %1. Выберите другой порт или свободные порты либо завершите другую программу.</translation>
    </message>
    <message>
        <source>The sandbox has not started: %1. Ports below 1024 are often reserved; choose a higher one, or free ports.</source>
        <translation>Песочница не запущена: %1. Порты ниже 1024 часто зарезервированы; выберите порт выше или свободные порты.</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Адрес API</translation>
    </message>
    <message>
        <source>Page address</source>
        <translation>Адрес страниц</translation>
    </message>
    <message>
        <source>Time in the sandbox: %1</source>
        <translation>Время в песочнице: %1</translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation>Нажато</translation>
    </message>
    <message>
        <source>Time is skipped; your shop&apos;s answers are waited for.</source>
        <translation>Часы переводятся вперёд; ожидаются ответы вашего магазина.</translation>
    </message>
    <message>
        <source>The time has been skipped.</source>
        <translation>Часы переведены вперёд.</translation>
    </message>
    <message>
        <source>In your shop&apos;s payment settings, replace the provider&apos;s API address by %1.</source>
        <translation>В платёжных настройках магазина замените адрес API провайдера на %1.</translation>
    </message>
    <message>
        <source>Enter the credentials above where your shop keeps those of its account.</source>
        <translation>Введите приведённые выше учётные данные там, где магазин хранит данные своего аккаунта.</translation>
    </message>
    <message>
        <source>Your shop&apos;s callback address must point to this computer, such as http://127.0.0.1:8080/callback; other hosts must be allowed before the start.</source>
        <translation>Адрес уведомлений магазина должен указывать на этот компьютер, например http://127.0.0.1:8080/callback; другие узлы нужно разрешить до запуска.</translation>
    </message>
    <message>
        <source>Begin a purchase in your shop. Its checkout comes from %1 and works in any browser.</source>
        <translation>Начните покупку в своём магазине. Его касса откроется с %1 и работает в любом браузере.</translation>
    </message>
    <message>
        <source>Press the buyer&apos;s and the tester&apos;s buttons there or on the tab “%1”, and watch callbacks and answers in the journal.</source>
        <translation>Нажимайте кнопки покупателя и тестировщика там или на вкладке «%1» и следите за уведомлениями и ответами в журнале.</translation>
    </message>
    <message>
        <source>Start sandbox</source>
        <translation>Запустить песочницу</translation>
    </message>
    <message>
        <source>Stop sandbox</source>
        <translation>Остановить песочницу</translation>
    </message>
    <message>
        <source>Show its traffic</source>
        <translation>Показать обмен</translation>
    </message>
    <message>
        <source>Shows in the journal what your shop and the sandbox say to each other.</source>
        <translation>Показывает в журнале, чем обмениваются ваш магазин и песочница.</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>Песочница %1 запущена.</translation>
    </message>
    <message>
        <source>The sandbox is not running.</source>
        <translation>Песочница не запущена.</translation>
    </message>
    <message>
        <source>Here you can try your own shop with a provider&apos;s sandbox instead of the real provider: no money moves. Choose a provider and press “Start sandbox”; then its addresses, credentials and example code appear here.</source>
        <translation>Здесь можно испытать собственный магазин с песочницей провайдера вместо самого провайдера: деньги не списываются. Выберите провайдера и нажмите «Запустить песочницу»; здесь появятся её адреса, учётные данные и примеры кода.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Подключение магазина</translation>
    </message>
    <message>
        <source>Example code</source>
        <translation>Пример кода</translation>
    </message>
    <message>
        <source>Purchases and pages</source>
        <translation>Покупки и страницы</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Поведение</translation>
    </message>
    <message>
        <source>How to point a shop at it</source>
        <translation>Как подключить магазин</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Skip time...</source>
        <translation>Перевести часы...</translation>
    </message>
    <message>
        <source>Provider&apos;s staff</source>
        <translation>Сотрудники провайдера</translation>
    </message>
    <message>
        <source>Nothing can be done by the provider&apos;s staff right now.</source>
        <translation>Сейчас сотрудники провайдера ничего сделать не могут.</translation>
    </message>
    <message>
        <source>This sandbox has no switches.</source>
        <translation>У этой песочницы нет настроек.</translation>
    </message>
    <message>
        <source>Purchases of my shop</source>
        <translation>Покупки моего магазина</translation>
    </message>
</context>
<context>
    <name>kassa::PayloadEditor</name>
    <message>
        <source>Content-Length follows the body</source>
        <translation>Content-Length соответствует телу</translation>
    </message>
    <message>
        <source>Off: what the head says is sent, right or wrong.</source>
        <translation>Выключено: отправляется то, что указано в заголовках, верно это или нет.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Тело</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Фрейм</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Элемент</translation>
    </message>
</context>
<context>
    <name>kassa::PaymentsModel</name>
    <message>
        <source>Reference</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
</context>
<context>
    <name>kassa::PictureView</name>
    <message>
        <source>Picture %1 of %2: %3, %4, %5 %</source>
        <translation>Снимок %1 из %2: %3, %4, %5 %</translation>
    </message>
    <message>
        <source>%1. It does not fit.</source>
        <translation>%1. Не помещается.</translation>
    </message>
    <message>
        <source>The picture %1 is gone.</source>
        <translation>Снимка %1 больше нет.</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Предыдущий снимок</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующий снимок</translation>
    </message>
    <message>
        <source>Picture of the text</source>
        <translation>Снимок текста</translation>
    </message>
</context>
<context>
    <name>kassa::PreviewView</name>
    <message>
        <source>Preview: %1</source>
        <translation>Предпросмотр: %1</translation>
    </message>
    <message>
        <source>Nothing is wrong with this.</source>
        <translation>Замечаний нет.</translation>
    </message>
</context>
<context>
    <name>kassa::PurchaseList</name>
    <message>
        <source>Not started</source>
        <translation>Не начата</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не сохранена</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, изменена</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Песочница</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Отпущено</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начата</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Среда</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>you decide</source>
        <translation>решаете вы</translation>
    </message>
    <message>
        <source>%1: ended differently</source>
        <translation>%1: вышло иначе</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
</context>
<context>
    <name>kassa::PurchasesPanel</name>
    <message>
        <source>The purchase was opened, but not all of it could be played again: %1</source>
        <translation>Покупка открыта, но проиграть заново удалось не всё: %1</translation>
    </message>
    <message>
        <source>Open a purchase</source>
        <translation>Открыть покупку</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Save the purchase</source>
        <translation>Сохранить покупку</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Close the purchase</source>
        <translation>Закрыть покупку</translation>
    </message>
    <message>
        <source>%1 has changed since it was saved. Save it before it is closed?</source>
        <translation>%1: есть несохранённые изменения. Сохранить перед закрытием?</translation>
    </message>
    <message>
        <source>The purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>What is not saved is gone for good: closing cannot be undone.</source>
        <translation>Несохранённое пропадёт навсегда: закрытие нельзя отменить.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is there and that you may read it.</source>
        <translation>Не удалось прочитать файл. Проверьте, что он существует и доступен для чтения.</translation>
    </message>
    <message>
        <source>The file is too large for a purchase. Choose another file.</source>
        <translation>Файл слишком велик для покупки. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The file is damaged, or it is not a purchase. Choose another file.</source>
        <translation>Файл повреждён или не содержит покупку. Выберите другой файл.</translation>
    </message>
    <message>
        <source>The file was made by another version of Kassa. Open it there.</source>
        <translation>Файл создан в другой версии Kassa. Откройте его в ней.</translation>
    </message>
    <message>
        <source>This Kassa does not have its provider. Open it with one that does.</source>
        <translation>В этой Kassa нет нужного провайдера. Откройте файл в той, где он есть.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose a folder where you may write.</source>
        <translation>Не удалось записать файл. Выберите папку, в которую можно записывать.</translation>
    </message>
    <message>
        <source>A personal or card number is not kept in files. Enter it and start again.</source>
        <translation>Личный номер и номер карты в файлах не хранятся. Введите номер и начните заново.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Открыть...</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Сохранить как...</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Previous purchase</source>
        <translation>Предыдущая покупка</translation>
    </message>
    <message>
        <source>Next purchase</source>
        <translation>Следующая покупка</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>The purchase was opened without the buyer&apos;s personal number, which is not kept in files. Enter it before you use its order again.</source>
        <translation>Покупка открыта без личного номера покупателя: в файлах он не хранится. Введите его, прежде чем снова использовать её заказ.</translation>
    </message>
    <message>
        <source>The journal is shown in a window of its own. What happened at a provider&apos;s own system cannot be gone on with here.</source>
        <translation>Журнал показан в отдельном окне. Продолжить здесь то, что произошло в системе самого провайдера, нельзя.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the file of %2, which is open. Choose another name, or close that first.</source>
        <translation>Файл «%1» уже занят: в нём хранится %2, и она открыта. Выберите другое имя или сначала закройте её.</translation>
    </message>
    <message>
        <source>another purchase</source>
        <translation>другая покупка</translation>
    </message>
    <message>
        <source>The file holds only what was done at a provider&apos;s own system, not what that answered. It is not opened: in the sandbox something else would happen. Look at the provider how it ended.</source>
        <translation>В файле записано только то, что было сделано в системе самого провайдера, но не её ответы. Файл не открыт: в песочнице всё произошло бы иначе. Чем закончилась покупка, смотрите у провайдера.</translation>
    </message>
</context>
<context>
    <name>kassa::RowTexts</name>
    <message>
        <source>on its way to the file</source>
        <translation>записывается в файл</translation>
    </message>
    <message>
        <source>This entry cannot be read: %1</source>
        <translation>Не удалось прочитать эту запись: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what it means · what is on the wire</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <comment>the worst finding and how many more</comment>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>session</source>
        <translation>сеанс</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>операция</translation>
    </message>
    <message>
        <source>message sent</source>
        <translation>отправка</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>доставка</translation>
    </message>
    <message>
        <source>intervention</source>
        <translation>вмешательство</translation>
    </message>
    <message>
        <source>report</source>
        <translation>отчёт</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>часы</translation>
    </message>
    <message>
        <source>rewind</source>
        <translation>откат</translation>
    </message>
    <message>
        <source>other</source>
        <translation>прочее</translation>
    </message>
    <message>
        <source>shop server</source>
        <comment>in brief: for a narrow column</comment>
        <translation>серв. маг.</translation>
    </message>
    <message>
        <source>shop page</source>
        <comment>in brief: for a narrow column</comment>
        <translation>стр. маг.</translation>
    </message>
    <message>
        <source>provider server</source>
        <comment>in brief: for a narrow column</comment>
        <translation>серв. пров.</translation>
    </message>
    <message>
        <source>provider page</source>
        <comment>in brief: for a narrow column</comment>
        <translation>стр. пров.</translation>
    </message>
    <message>
        <source>app</source>
        <comment>in brief: for a narrow column</comment>
        <translation>приложение</translation>
    </message>
    <message>
        <source>buyer</source>
        <comment>in brief: for a narrow column</comment>
        <translation>покупатель</translation>
    </message>
</context>
<context>
    <name>kassa::RowsEditor</name>
    <message>
        <source>Edit...</source>
        <translation>Изменить...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Undo removal</source>
        <translation>Отменить удаление</translation>
    </message>
</context>
<context>
    <name>kassa::RuleDialog</name>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>удержать</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>задержать</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>отбросить</translation>
    </message>
    <message>
        <source>double</source>
        <translation>продублировать</translation>
    </message>
    <message>
        <source>replace bytes</source>
        <translation>заменить байты</translation>
    </message>
    <message>
        <source>answer in place of the receiver</source>
        <translation>ответить вместо адресата</translation>
    </message>
    <message>
        <source>cut the connection</source>
        <translation>оборвать соединение</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Что делается</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>Applies to messages that fit all of this, when they are sent.</source>
        <translation>Применяется при отправке к сообщениям, которые подходят по всем условиям.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>На</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Тип содержимого</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Тело</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Подписать заново</translation>
    </message>
</context>
<context>
    <name>kassa::RulesPanel</name>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>исчерпано</translation>
    </message>
    <message numerus="yes">
        <source>%n more time(s)</source>
        <translation>
            <numerusform>ещё %n раз</numerusform>
            <numerusform>ещё %n раза</numerusform>
            <numerusform>ещё %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a purchase to add rules.</source>
        <translation>Начните покупку, чтобы добавлять правила.</translation>
    </message>
    <message>
        <source>Nothing happens to messages by itself. Add a rule to hold, delay, drop, double, change or answer them. The first rule that fits applies.</source>
        <translation>Сами по себе сообщения не меняются. Добавьте правило, чтобы удерживать, задерживать, отбрасывать, дублировать, изменять их или отвечать на них. Действует первое подходящее правило.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Add rule...</source>
        <translation>Добавить правило...</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Что делается</translation>
    </message>
    <message>
        <source>To which messages</source>
        <translation>С какими сообщениями</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Сколько раз</translation>
    </message>
</context>
<context>
    <name>kassa::RunControls</name>
    <message>
        <source>No session</source>
        <translation>Нет сеанса</translation>
    </message>
    <message>
        <source>No purchase yet</source>
        <translation>Покупки пока нет</translation>
    </message>
    <message>
        <source>‖ Stopped</source>
        <translation>‖ Остановлено</translation>
    </message>
    <message>
        <source>▶ Running</source>
        <translation>▶ Выполняется</translation>
    </message>
    <message>
        <source>▶ Waiting for the buyer or the clock</source>
        <translation>▶ Ожидание покупателя или часов</translation>
    </message>
    <message>
        <source>▶ Waiting for the browser</source>
        <translation>▶ Ожидание браузера</translation>
    </message>
    <message>
        <source>● At a breakpoint</source>
        <translation>● На точке останова</translation>
    </message>
    <message>
        <source>■ At rest</source>
        <translation>■ Событий больше нет</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Ничего не ожидается</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>через %n час</numerusform>
            <numerusform>через %n часа</numerusform>
            <numerusform>через %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>через %n минуту</numerusform>
            <numerusform>через %n минуты</numerusform>
            <numerusform>через %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>через %n секунду</numerusform>
            <numerusform>через %n секунды</numerusform>
            <numerusform>через %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Далее: %1</translation>
    </message>
    <message>
        <source>Moves the clock to %1 UTC, when the next thing happens by itself</source>
        <translation>Переводит часы на %1 UTC, когда само произойдёт следующее событие</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Do one thing: deliver the next message, or what comes next</source>
        <translation>Сделать один шаг: доставить следующее сообщение или выполнить то, что на очереди</translation>
    </message>
    <message>
        <source>Go on until a breakpoint, a pause or the end</source>
        <translation>Продолжать до точки останова, паузы или конца</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Stop before the next message</source>
        <translation>Остановиться перед следующим сообщением</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>Откатить</translation>
    </message>
    <message>
        <source>Back to an earlier moment; what follows is a new branch</source>
        <translation>Назад к более раннему моменту; дальше идёт новая ветвь</translation>
    </message>
    <message>
        <source>Back one step</source>
        <translation>На шаг назад</translation>
    </message>
    <message>
        <source>To the selected entry (#%1)</source>
        <translation>К выбранной записи (#%1)</translation>
    </message>
    <message>
        <source>To the selected entry</source>
        <translation>К выбранной записи</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>stand</source>
        <translation>стоят</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>скачками</translation>
    </message>
    <message>
        <source>live</source>
        <translation>идут</translation>
    </message>
    <message>
        <source>live x10</source>
        <translation>идут x10</translation>
    </message>
    <message>
        <source>Stand: time moves only by hand. Jump: to the next moment when nothing else is left. Live: in real time, or ten times as fast.</source>
        <translation>Стоят: время идёт только вручную. Скачками: к следующему моменту, когда больше ничего не осталось. Идут: как обычные часы или в десять раз быстрее.</translation>
    </message>
    <message>
        <source>Jump to next</source>
        <translation>К следующему</translation>
    </message>
    <message>
        <source>Skip...</source>
        <translation>Перевести часы...</translation>
    </message>
    <message>
        <source>Moves the clock on by a time of your choice</source>
        <translation>Переводит часы вперёд на заданное время</translation>
    </message>
    <message>
        <source>The same purchase from the start; rules and switches stay</source>
        <translation>Та же покупка с начала; правила и настройки остаются</translation>
    </message>
</context>
<context>
    <name>kassa::RunPictures</name>
    <message>
        <source>Pictures of the pages</source>
        <translation>Снимки страниц</translation>
    </message>
    <message>
        <source>There are no pictures: no page was shown.</source>
        <translation>Снимков нет: ни одна страница не показывалась.</translation>
    </message>
    <message>
        <source>There are no pictures: this run was played without a browser. Tick “In real pages” on the panel “Stories” and play the story again.</source>
        <translation>Снимков нет: этот запуск шёл без браузера. Поставьте флажок «В настоящих страницах» на панели «Сценарии» и проиграйте сценарий снова.</translation>
    </message>
    <message>
        <source>%1. Line %2: %3, %4</source>
        <translation>%1. Строка %2: %3, %4</translation>
    </message>
    <message>
        <source>The page after line %1</source>
        <translation>Страница после строки %1</translation>
    </message>
</context>
<context>
    <name>kassa::RunWindow</name>
    <message>
        <source>%1 – Kassa</source>
        <translation>%1 — Kassa</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>Диаграмма последовательности</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Снимки</translation>
    </message>
</context>
<context>
    <name>kassa::SampleWords</name>
    <message>
        <source>Coffee: one row</source>
        <translation>Кофе: одна строка</translation>
    </message>
    <message>
        <source>Mixed VAT: four rates, two fees</source>
        <translation>Разный НДС: четыре ставки, два сбора</translation>
    </message>
    <message>
        <source>Discounts: per row and as a row</source>
        <translation>Скидки: на строку и отдельной строкой</translation>
    </message>
    <message>
        <source>Company: pallets and a service</source>
        <translation>Компания: паллеты и услуга</translation>
    </message>
    <message>
        <source>Single cent: the smallest sum</source>
        <translation>Один цент: наименьшая сумма</translation>
    </message>
    <message>
        <source>Large: 120 rows</source>
        <translation>Большой: 120 строк</translation>
    </message>
    <message>
        <source>Russian: Cyrillic texts, roubles</source>
        <translation>Русский: кириллица, рубли</translation>
    </message>
    <message>
        <source>Person in Sweden</source>
        <translation>Частное лицо в Швеции</translation>
    </message>
    <message>
        <source>Person in Sweden, delivered elsewhere</source>
        <translation>Частное лицо в Швеции, другой адрес доставки</translation>
    </message>
    <message>
        <source>Company in Sweden</source>
        <translation>Компания в Швеции</translation>
    </message>
    <message>
        <source>Person in Germany</source>
        <translation>Частное лицо в Германии</translation>
    </message>
    <message>
        <source>Company in Germany</source>
        <translation>Компания в Германии</translation>
    </message>
    <message>
        <source>Person in Austria</source>
        <translation>Частное лицо в Австрии</translation>
    </message>
    <message>
        <source>Person in Russia</source>
        <translation>Частное лицо в России</translation>
    </message>
    <message>
        <source>Danish: kroner, two rows</source>
        <translation>Датский: кроны, две строки</translation>
    </message>
    <message>
        <source>Norwegian: kroner, two rates</source>
        <translation>Норвежский: кроны, две ставки</translation>
    </message>
    <message>
        <source>Finnish: euros, a rate with a decimal</source>
        <translation>Финский: евро, дробная ставка</translation>
    </message>
    <message>
        <source>Icelandic: krónur without decimals</source>
        <translation>Исландский: кроны без дробной части</translation>
    </message>
    <message>
        <source>Polish: zlotys, two rates</source>
        <translation>Польский: злотые, две ставки</translation>
    </message>
</context>
<context>
    <name>kassa::SaveConflictsDialog</name>
    <message>
        <source>Changed there as well</source>
        <translation>Изменены и там</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you have changed were also changed in %1 after they were read here. Tick those to be written with your wording. The others keep the wording of the folder, which is taken over here.</source>
        <translation>
            <numerusform>%n текст, который вы изменили, после загрузки изменён и в %1. Отметьте те, для которых нужно записать ваш вариант. Для остальных останется вариант из папки, и он появится здесь.</numerusform>
            <numerusform>%n текста, которые вы изменили, после загрузки изменены и в %1. Отметьте те, для которых нужно записать ваш вариант. Для остальных останется вариант из папки, и он появится здесь.</numerusform>
            <numerusform>%n текстов, которые вы изменили, после загрузки изменены и в %1. Отметьте те, для которых нужно записать ваш вариант. Для остальных останется вариант из папки, и он появится здесь.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваш вариант</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Вариант в папке</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>(not translated)</source>
        <translation>(не переведено)</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;Отметить все</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Вернуться</translation>
    </message>
</context>
<context>
    <name>kassa::SendMessageDialog</name>
    <message>
        <source>Sent.</source>
        <translation>Отправлено.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>Отправить сообщение</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>&amp;Фрейм</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>&amp;JSON object</source>
        <translation>&amp;Объект JSON</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Сообщение</translation>
    </message>
    <message>
        <source>Sent &amp;before</source>
        <translation>&amp;Ранее отправленные</translation>
    </message>
    <message>
        <source>Enter takes a message up again.</source>
        <translation>Enter снова подставляет сообщение.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>От&amp;править</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Ранее отправленные</translation>
    </message>
    <message>
        <source>Send (Ctrl+Return)</source>
        <translation>Отправить (Ctrl+Return)</translation>
    </message>
</context>
<context>
    <name>kassa::SequenceDiagram</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder or name.</source>
        <translation>Не удалось записать %1: %2. Выберите другую папку или другое имя.</translation>
    </message>
    <message>
        <source>The diagram is in %1</source>
        <translation>Диаграмма сохранена в %1</translation>
    </message>
    <message>
        <source>Export diagram</source>
        <translation>Экспорт диаграммы</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.

Each message becomes an arrow between those who talk, as soon as a purchase is started.</source>
        <translation>Пока ничего не отправлено.

Как только начнётся покупка, каждое сообщение станет стрелкой между участниками.</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>Диаграмма последовательности</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+- in the diagram)</source>
        <translation>Мельче (Ctrl+- на диаграмме)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++ in the diagram)</source>
        <translation>Крупнее (Ctrl++ на диаграмме)</translation>
    </message>
    <message>
        <source>The usual size (Ctrl+0 in the diagram)</source>
        <translation>Обычный размер (Ctrl+0 на диаграмме)</translation>
    </message>
    <message>
        <source>Export diagram...</source>
        <translation>Экспортировать диаграмму...</translation>
    </message>
    <message>
        <source>As SVG picture...</source>
        <translation>Как рисунок SVG...</translation>
    </message>
    <message>
        <source>As PNG picture...</source>
        <translation>Как рисунок PNG...</translation>
    </message>
    <message>
        <source>As Mermaid text...</source>
        <translation>Как текст Mermaid...</translation>
    </message>
    <message>
        <source>Copy as Mermaid text</source>
        <translation>Копировать как текст Mermaid</translation>
    </message>
    <message>
        <source>─ request</source>
        <translation>─ запрос</translation>
    </message>
    <message>
        <source>┄ answer</source>
        <translation>┄ ответ</translation>
    </message>
    <message>
        <source>⋯ page event</source>
        <translation>⋯ событие страницы</translation>
    </message>
    <message>
        <source>━ callback</source>
        <translation>━ уведомление</translation>
    </message>
    <message>
        <source>✕ lost</source>
        <translation>✕ потеряно</translation>
    </message>
</context>
<context>
    <name>kassa::SettingsDialog</name>
    <message>
        <source>The settings were not kept: %1. Check that you may write there.</source>
        <translation>Не удалось сохранить параметры: %1. Проверьте, что туда можно записывать.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Kassa&apos;s files</source>
        <translation>Файлы Kassa</translation>
    </message>
</context>
<context>
    <name>kassa::SignaturePage</name>
    <message>
        <source>No findings about this entry.</source>
        <translation>По этой записи ничего не найдено.</translation>
    </message>
    <message>
        <source>Found when the message was delivered, on its raw bytes:</source>
        <translation>Найдено при доставке сообщения по его исходным байтам:</translation>
    </message>
    <message>
        <source>Not delivered yet. Found on the bytes that are kept here:</source>
        <translation>Ещё не доставлено. Найдено по байтам, которые хранятся здесь:</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Вердикты</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Documented in</source>
        <translation>Где описано</translation>
    </message>
    <message>
        <source>Signed bytes</source>
        <translation>Подписанные байты</translation>
    </message>
    <message>
        <source>Nothing here is signed.</source>
        <translation>Здесь ничего не подписано.</translation>
    </message>
</context>
<context>
    <name>kassa::SnippetTabs</name>
    <message>
        <source>There is no example code for this provider yet. The addresses and credentials are all a shop needs.</source>
        <translation>Для этого провайдера примеров кода пока нет. Магазину достаточно адресов и учётных данных.</translation>
    </message>
    <message>
        <source>Show secrets in the code</source>
        <translation>Показывать секретные ключи в коде</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Копировать: %1</translation>
    </message>
</context>
<context>
    <name>kassa::StartBar</name>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Провайдер</translation>
    </message>
    <message>
        <source>Environ&amp;ment</source>
        <translation>Ср&amp;еда</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>Способ &amp;начать</translation>
    </message>
    <message>
        <source>S&amp;ample order</source>
        <translation>Об&amp;разец заказа</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Исход</translation>
    </message>
    <message>
        <source>Pa&amp;ge language</source>
        <translation>Язык с&amp;траницы</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Start purchase</source>
        <translation>Начать покупку</translation>
    </message>
    <message>
        <source>Start purchase (Ctrl+Return)</source>
        <translation>Начать покупку (Ctrl+Return)</translation>
    </message>
    <message>
        <source>You decide on the page</source>
        <translation>Вы решаете на странице</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Песочница</translation>
    </message>
</context>
<context>
    <name>kassa::StartForm</name>
    <message>
        <source>A person decides</source>
        <translation>Решает человек</translation>
    </message>
    <message>
        <source>Enter names of hosts only, without &quot;http://&quot;, port or path, such as shop.example.com. Put a comma between several.</source>
        <translation>Введите только имена узлов, без «http://», порта и пути, например shop.example.com. Несколько имён разделяйте запятыми.</translation>
    </message>
    <message>
        <source>Callbacks will leave this computer: they may go to %1. Allow hosts of your own shop only.</source>
        <translation>Уведомления будут уходить за пределы этого компьютера — на %1. Разрешайте только узлы собственного магазина.</translation>
    </message>
    <message>
        <source>API and pages need two different ports.</source>
        <translation>Для API и страниц нужны два разных порта.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Порты</translation>
    </message>
    <message>
        <source>API port</source>
        <translation>Порт API</translation>
    </message>
    <message>
        <source>Page port</source>
        <translation>Порт страниц</translation>
    </message>
    <message>
        <source>Callbacks also to</source>
        <translation>Уведомления также на</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Как на обычных часах</translation>
    </message>
    <message numerus="yes">
        <source>%n times faster</source>
        <translation>
            <numerusform>В %n раз быстрее</numerusform>
            <numerusform>В %n раза быстрее</numerusform>
            <numerusform>В %n раз быстрее</numerusform>
        </translation>
    </message>
    <message>
        <source>Free ones, others at each start</source>
        <translation>Свободные, при каждом запуске другие</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>Всегда одни и те же</translation>
    </message>
    <message>
        <source>How the hosted page ends each purchase by itself as soon as it is opened.</source>
        <translation>Каким исходом страница оплаты сама завершает каждую покупку сразу после открытия.</translation>
    </message>
    <message>
        <source>How fast time passes in the sandbox: retries, expiries, decisions.</source>
        <translation>Как быстро идёт время в песочнице: повторы, истечение сроков, решения.</translation>
    </message>
    <message>
        <source>The sandbox calls back to this computer only, unless your shop&apos;s host is named here.</source>
        <translation>Песочница отправляет уведомления только на этот компьютер, если здесь не указан узел вашего магазина.</translation>
    </message>
    <message>
        <source>Sandbox of</source>
        <translation>Песочница провайдера</translation>
    </message>
    <message>
        <source>Its buyers</source>
        <translation>Её покупатели</translation>
    </message>
</context>
<context>
    <name>kassa::StatePanel</name>
    <message>
        <source>Next step: %1</source>
        <translation>Следующий шаг: %1</translation>
    </message>
    <message>
        <source>Start a purchase</source>
        <translation>Начать покупку</translation>
    </message>
    <message>
        <source>Purchase state: none</source>
        <translation>Состояние покупки: нет</translation>
    </message>
    <message>
        <source>No purchase has been started.</source>
        <translation>Покупка не начата.</translation>
    </message>
    <message>
        <source>Purchase state: %1</source>
        <translation>Состояние покупки: %1</translation>
    </message>
    <message>
        <source>goods not released</source>
        <translation>товар не отпущен</translation>
    </message>
    <message numerus="yes">
        <source>goods released %n time(s)</source>
        <translation>
            <numerusform>товар отпущен %n раз</numerusform>
            <numerusform>товар отпущен %n раза</numerusform>
            <numerusform>товар отпущен %n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The goods were released %n time(s). A shop must release them once, however often it is told of the payment.</source>
        <translation>
            <numerusform>Товар отпущен %n раз. Магазин должен отпустить его один раз, сколько бы раз ему ни сообщали о платеже.</numerusform>
            <numerusform>Товар отпущен %n раза. Магазин должен отпустить его один раз, сколько бы раз ему ни сообщали о платеже.</numerusform>
            <numerusform>Товар отпущен %n раз. Магазин должен отпустить его один раз, сколько бы раз ему ни сообщали о платеже.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a state to read about it.</source>
        <translation>Выберите состояние, чтобы прочитать о нём.</translation>
    </message>
    <message>
        <source> (now)</source>
        <translation> (сейчас)</translation>
    </message>
    <message>
        <source> (passed)</source>
        <translation> (пройдено)</translation>
    </message>
    <message>
        <source>Leads nowhere else.</source>
        <translation>Дальше никуда не ведёт.</translation>
    </message>
    <message>
        <source>Leads to: %1</source>
        <translation>Возможно дальше: %1</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Operations (%1)</source>
        <translation>Операции (%1)</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>States of</source>
        <translation>Состояния</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>магазина</translation>
    </message>
    <message>
        <source>the provider (sandbox)</source>
        <translation>провайдера (песочницы)</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>Диаграмма состояний</translation>
    </message>
    <message>
        <source>▶ now   ✓ passed   double frame: an end   strong arrows: where the chosen state leads</source>
        <translation>▶ сейчас   ✓ пройдено   двойная рамка: конец   жирные стрелки: куда ведёт выбранное состояние</translation>
    </message>
    <message>
        <source>%1 left: %2</source>
        <translation>Осталось %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) of the next purchases were set.</source>
        <translation>
            <numerusform>У следующих покупок задана %n настройка.</numerusform>
            <numerusform>У следующих покупок заданы %n настройки.</numerusform>
            <numerusform>У следующих покупок задано %n настроек.</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold for purchases that begin from now on. All of them are as usual.</source>
        <translation>Действуют для покупок, которые начнутся с этого момента. Сейчас у всех обычные значения.</translation>
    </message>
    <message>
        <source>the next purchases (%1)</source>
        <translation>следующих покупок (%1)</translation>
    </message>
    <message>
        <source>Switches of</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>this purchase</source>
        <translation>этой покупки</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Вернуть обычные</translation>
    </message>
</context>
<context>
    <name>kassa::StatusLog</name>
    <message>
        <source>State history</source>
        <translation>История состояний</translation>
    </message>
    <message>
        <source>No state yet.
The states that purchases and payments go through appear here.</source>
        <translation>Состояний пока нет.
Здесь появятся состояния, через которые проходят покупки и платежи.</translation>
    </message>
</context>
<context>
    <name>kassa::StatusModel</name>
    <message>
        <source>● Goods released</source>
        <translation>● Товар отпущен</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>kassa::StepsModel</name>
    <message>
        <source>○ ahead</source>
        <translation>○ впереди</translation>
    </message>
    <message>
        <source>● waiting on the wire</source>
        <translation>● ждёт в пути</translation>
    </message>
    <message>
        <source>– left out so far</source>
        <translation>– пока пропущено</translation>
    </message>
    <message>
        <source>✓ done %1</source>
        <translation>✓ сделано %1</translation>
    </message>
    <message numerus="yes">
        <source>✓ done %n time(s), last %1</source>
        <translation>
            <numerusform>✓ сделано %n раз, последний — %1</numerusform>
            <numerusform>✓ сделано %n раза, последний — %1</numerusform>
            <numerusform>✓ сделано %n раз, последний — %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что происходит</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Откуда → куда</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>· unseen by the shop</source>
        <translation>· магазину не видно</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, осталось %2</translation>
    </message>
</context>
<context>
    <name>kassa::StepsPanel</name>
    <message>
        <source>No session is open.

Start a purchase, and its steps appear here in the provider&apos;s own numbers.</source>
        <translation>Нет открытого сеанса.

Начните покупку, и здесь появятся её шаги с нумерацией самого провайдера.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>kassa::StoriesPanel</name>
    <message>
        <source>passed</source>
        <translation>пройден</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>провал</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>Select a story to see what it did when it was last played.</source>
        <translation>Выберите сценарий, чтобы увидеть, как он прошёл в последний раз.</translation>
    </message>
    <message>
        <source>%1 of %2 played, %3 failed</source>
        <translation>Проиграно %1 из %2, провалов: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n сценарий</numerusform>
            <numerusform>%n сценария</numerusform>
            <numerusform>%n сценариев</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder with stories</source>
        <translation>Папка со сценариями</translation>
    </message>
    <message>
        <source>Play selected</source>
        <translation>Проиграть выбранные</translation>
    </message>
    <message>
        <source>Play failed</source>
        <translation>Повторить неудавшиеся</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>Проиграть все</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Folder...</source>
        <translation>Папка...</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>Прежние результаты</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>What the story did</source>
        <translation>Как прошёл сценарий</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Открыть запуск</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Что было</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>По строкам</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Покрытие</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n снимок</numerusform>
            <numerusform>%n снимка</numerusform>
            <numerusform>%n снимков</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in a folder...</source>
        <translation>Из папки...</translation>
    </message>
    <message>
        <source>Folder of a run: with run.json</source>
        <translation>Папка запуска: с файлом run.json</translation>
    </message>
    <message>
        <source>In real pages</source>
        <translation>В настоящих страницах</translation>
    </message>
    <message>
        <source>Plays in a browser beside the window and takes pictures of the pages</source>
        <translation>Проигрывает в браузере отдельно от окна и делает снимки страниц</translation>
    </message>
    <message>
        <source>What is to be expected is there already. Write the steps that lead to it.</source>
        <translation>Что должно получиться, уже записано. Допишите шаги, которые к этому ведут.</translation>
    </message>
    <message>
        <source>Recording...</source>
        <translation>Запись...</translation>
    </message>
    <message>
        <source>Record purchase...</source>
        <translation>Записать покупку...</translation>
    </message>
    <message>
        <source>Played again, the story does not give the same journal. The first difference, recorded and played:</source>
        <translation>При повторном проигрывании сценарий даёт другой журнал. Первое отличие, в записи и при проигрывании:</translation>
    </message>
    <message>
        <source>Played again, this story gives the same journal.</source>
        <translation>При повторном проигрывании сценарий даёт тот же журнал.</translation>
    </message>
    <message>
        <source>Played again, this story gives the same journal, except for times.</source>
        <translation>При повторном проигрывании сценарий даёт тот же журнал, отличается только время.</translation>
    </message>
    <message>
        <source>Makes a story of the purchase that is open in the window</source>
        <translation>Создаёт сценарий из покупки, открытой в окне</translation>
    </message>
    <message>
        <source>Forget past runs...</source>
        <translation>Забыть прошлые запуски...</translation>
    </message>
    <message>
        <source>Forget past runs</source>
        <translation>Забыть прошлые запуски</translation>
    </message>
    <message>
        <source>Journals and pictures of all past runs are removed for good. The results so far begin anew.</source>
        <translation>Журналы и снимки всех прошлых запусков удаляются безвозвратно. Результаты начнутся заново.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>Поиск сценариев</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>The last runs of two stories that are selected, or the last two of one</source>
        <translation>Последние запуски двух выбранных сценариев или два последних запуска одного</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 ms</source>
        <translation>%1: %2 %3, %4 мс</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Kassa&apos;s own stories again, in place of those of a folder</source>
        <translation>Снова сценарии самой Kassa вместо сценариев из папки</translation>
    </message>
    <message>
        <source>No story has “%1” in its name, title or description.</source>
        <translation>Ни в имени, ни в названии, ни в описании сценариев нет «%1».</translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation>Показать все сценарии</translation>
    </message>
</context>
<context>
    <name>kassa::StorySteps</name>
    <message>
        <source>failed</source>
        <translation>не прошла</translation>
    </message>
    <message>
        <source>played</source>
        <translation>пройдена</translation>
    </message>
    <message>
        <source>next</source>
        <translation>следующая</translation>
    </message>
    <message>
        <source>Line %1. Expected: %2. Came: %3</source>
        <translation>Строка %1. Ожидалось: %2. Получено: %3</translation>
    </message>
    <message>
        <source>Played to the end: everything was as expected.</source>
        <translation>Проиграно до конца: всё, как ожидалось.</translation>
    </message>
    <message>
        <source>Begin in the window</source>
        <translation>Начать в окне</translation>
    </message>
    <message>
        <source>Opens a purchase in which this story is played line by line</source>
        <translation>Открывает покупку, в которой этот сценарий проигрывается по строкам</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Выполнить до этой строки</translation>
    </message>
    <message>
        <source>Plays what comes before the chosen line</source>
        <translation>Проигрывает всё, что стоит перед выбранной строкой</translation>
    </message>
    <message>
        <source>Run to the end</source>
        <translation>Выполнить до конца</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что происходит</translation>
    </message>
    <message>
        <source>Lines of the story</source>
        <translation>Строки сценария</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлено</translation>
    </message>
    <message>
        <source>Stopped at line %1. The purchase stays open; to play the story, begin it once more.</source>
        <translation>Остановлено на строке %1. Покупка остаётся открытой; чтобы проиграть сценарий, начните его заново.</translation>
    </message>
    <message>
        <source>Stop the story</source>
        <translation>Остановить сценарий</translation>
    </message>
</context>
<context>
    <name>kassa::TablesPanel</name>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Start a purchase: what the shop and the provider keep about it appears here.</source>
        <translation>Начните покупку: здесь появится всё, что хранят о ней магазин и провайдер.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Provider (sandbox)</source>
        <translation>Провайдер (песочница)</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Таблица: %1</translation>
    </message>
    <message>
        <source>Nothing has been written into “%1” yet.</source>
        <translation>В таблице «%1» пока ничего нет.</translation>
    </message>
</context>
<context>
    <name>kassa::TextEditor</name>
    <message>
        <source>%1, as for %2</source>
        <translation>%1, как для %2</translation>
    </message>
    <message>
        <source>Context: %1</source>
        <translation>Контекст: %1</translation>
    </message>
    <message>
        <source>Meaning: %1</source>
        <translation>Значение: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Примечание: %1</translation>
    </message>
    <message>
        <source>Place markers: %1</source>
        <translation>Подстановки: %1</translation>
    </message>
    <message>
        <source>Glossary: %1 – %2</source>
        <translation>Глоссарий: %1 — %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a text in the table, or hold Ctrl and Shift and click on words in the window or in a page.</source>
        <translation>Выберите текст в таблице или щёлкните по словам в окне либо на странице, удерживая Ctrl и Shift.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>&amp;Finished</source>
        <translation>&amp;Готово</translation>
    </message>
    <message>
        <source>(not translated)</source>
        <translation>(не переведено)</translation>
    </message>
    <message>
        <source>&amp;Earlier wording</source>
        <translation>Прежний &amp;вариант</translation>
    </message>
    <message>
        <source>What it was before the changes that you have made since the texts were read</source>
        <translation>Каким был текст до изменений, сделанных с момента загрузки текстов</translation>
    </message>
</context>
<context>
    <name>kassa::TextPane</name>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Показано: %1 из %2</translation>
    </message>
    <message>
        <source>✕ not found</source>
        <translation>✕ не найдено</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Найти в этом тексте</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копировать всё</translation>
    </message>
    <message>
        <source>Copies the whole text, also what is not shown</source>
        <translation>Копирует весь текст, включая то, что не показано</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Enter or F3: the next one; Shift+F3: the one before; Esc: back to the text</source>
        <translation>Enter или F3 — следующее; Shift+F3 — предыдущее; Esc — назад к тексту</translation>
    </message>
</context>
<context>
    <name>kassa::TextsModel</name>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>in the source</source>
        <translation>в исходном тексте</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
</context>
<context>
    <name>kassa::TextsPanel</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Незаконченные</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменённые</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>С ошибками</translation>
    </message>
    <message>
        <source>No catalogue has “%1”: it is a name, a number or a provider&apos;s own word, or hard-coded.</source>
        <translation>«%1» нет ни в одном каталоге: это имя, число, слово самого провайдера или текст, вписанный в код.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n текст</numerusform>
            <numerusform>%n текста</numerusform>
            <numerusform>%n текстов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n не сохранён</numerusform>
            <numerusform>%n не сохранено</numerusform>
            <numerusform>%n не сохранено</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Сохранено в %1</translation>
    </message>
    <message>
        <source>Folder for the .ts files</source>
        <translation>Папка для файлов .ts</translation>
    </message>
    <message>
        <source>New language</source>
        <translation>Новый язык</translation>
    </message>
    <message>
        <source>Its code, for example de:</source>
        <translation>Его код, например de:</translation>
    </message>
    <message>
        <source>“%1” is no code of a language, such as de or pt_BR.</source>
        <translation>«%1» — не код языка; нужен код вроде de или pt_BR.</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>&amp;Часть</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Состояние</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Search in source and translation</source>
        <translation>Поиск в исходном тексте и переводе</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Верн&amp;уть</translation>
    </message>
    <message>
        <source>&amp;New language...</source>
        <translation>&amp;Новый язык...</translation>
    </message>
    <message>
        <source>Sa&amp;ve...</source>
        <translation>Со&amp;хранить...</translation>
    </message>
    <message>
        <source>Writes the .ts files into a folder</source>
        <translation>Записывает файлы .ts в папку</translation>
    </message>
    <message>
        <source>Looking for where it is seen...</source>
        <translation>Поиск места, где это видно...</translation>
    </message>
    <message>
        <source>Not seen in the window. %1</source>
        <translation>В окне не видно. %1</translation>
    </message>
    <message>
        <source>Seen in: %1</source>
        <translation>Где видно: %1</translation>
    </message>
    <message numerus="yes">
        <source>Story %1, after %n step(s)</source>
        <translation>
            <numerusform>Сценарий %1, через %n шаг</numerusform>
            <numerusform>Сценарий %1, через %n шага</numerusform>
            <numerusform>Сценарий %1, через %n шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>In the sources: %1</source>
        <translation>В исходном коде: %1</translation>
    </message>
    <message>
        <source>S&amp;creen</source>
        <translation>&amp;Экран</translation>
    </message>
    <message>
        <source>&amp;Take me there</source>
        <translation>Пока&amp;зать на месте</translation>
    </message>
    <message>
        <source>Plays the shortest purchase to where the text is seen (F8)</source>
        <translation>Проигрывает самую короткую покупку до места, где виден этот текст (F8)</translation>
    </message>
    <message>
        <source>Folder that kassa texts screenshots has filled</source>
        <translation>Папка, которую заполнила команда kassa texts screenshots</translation>
    </message>
    <message>
        <source>P&amp;ictures...</source>
        <translation>Сни&amp;мки...</translation>
    </message>
    <message>
        <source>Shows the pictures that kassa texts screenshots has made of each text</source>
        <translation>Показывает снимки каждого текста, сделанные командой kassa texts screenshots</translation>
    </message>
    <message>
        <source>Pointed at</source>
        <translation>Указанные</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Командная строка</translation>
    </message>
    <message>
        <source>Demo purchases</source>
        <translation>Пробные покупки</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Все страницы</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Все провайдеры</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Доставка сообщений</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>No text has all of this: %1.</source>
        <translation>Нет текстов, которые подходят под всё сразу: %1.</translation>
    </message>
    <message>
        <source>No text has been changed since the last saving. Choose any text and edit its translation.</source>
        <translation>С последнего сохранения тексты не менялись. Выберите любой текст и впишите новый вариант.</translation>
    </message>
    <message>
        <source>Every text is finished (%1).</source>
        <translation>Все тексты готовы (%1).</translation>
    </message>
    <message>
        <source>No text has a fault (%1).</source>
        <translation>Ни в одном тексте нет ошибок (%1).</translation>
    </message>
    <message>
        <source>Show all texts</source>
        <translation>Показать все тексты</translation>
    </message>
</context>
<context>
    <name>kassa::TotalsView</name>
    <message>
        <source>Totals</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Ставка НДС</translation>
    </message>
    <message>
        <source>Without VAT</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>С НДС</translation>
    </message>
    <message>
        <source>Total: cannot be computed</source>
        <translation>Итого: вычислить нельзя</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Итого: %1</translation>
    </message>
</context>
<context>
    <name>kassa::WebEngine</name>
    <message>
        <source>Pages cannot be shown to root: the browser engine keeps web pages in a sandbox, and the sandbox does not work for root. Start Kassa as an ordinary user.</source>
        <translation>Пользователю root страницы показать нельзя: движок браузера держит веб-страницы в песочнице, а под root она не работает. Запустите Kassa от имени обычного пользователя.</translation>
    </message>
</context>
<context>
    <name>kassa::WebTab</name>
    <message>
        <source>The page is being opened.</source>
        <translation>Страница открывается.</translation>
    </message>
</context>
<context>
    <name>kassa::WirePanel</name>
    <message>
        <source>No session is open. What is sent appears here before it arrives.</source>
        <translation>Нет открытого сеанса. Всё отправленное появляется здесь до доставки.</translation>
    </message>
    <message>
        <source>Nothing is in flight. What is sent next appears here before it arrives.</source>
        <translation>В пути ничего нет. Всё, что будет отправлено, появится здесь до доставки.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are held</source>
        <translation>
            <numerusform>%n сообщение удержано</numerusform>
            <numerusform>%n сообщения удержаны</numerusform>
            <numerusform>%n сообщений удержано</numerusform>
        </translation>
    </message>
    <message>
        <source>Release all</source>
        <translation>Отпустить все</translation>
    </message>
    <message>
        <source>This kind of message has nothing to edit</source>
        <translation>В сообщении такого вида нечего изменять</translation>
    </message>
    <message>
        <source>Change its exact bytes, and sign it again</source>
        <translation>Изменить сами байты и подписать заново</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Deliver this</source>
        <translation>Доставить</translation>
    </message>
    <message>
        <source>Now, before the others</source>
        <translation>Сейчас, раньше остальных</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Удержать</translation>
    </message>
    <message>
        <source>Until it is released</source>
        <translation>Пока не будет отпущено</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Отпустить</translation>
    </message>
    <message>
        <source>Ends holding and delay</source>
        <translation>Снимает удержание и задержку</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>A second copy right behind it</source>
        <translation>Вторая копия сразу следом</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>Изменить...</translation>
    </message>
    <message>
        <source>What to do with the message</source>
        <translation>Что сделать с сообщением</translation>
    </message>
    <message>
        <source>Delay message #%1</source>
        <translation>Задержать сообщение #%1</translation>
    </message>
    <message>
        <source>By how long</source>
        <translation>На сколько</translation>
    </message>
    <message>
        <source>It goes on by itself when the clock is there. Release ends the delay.</source>
        <translation>Оно пойдёт дальше само, когда часы дойдут до этого времени. «Отпустить» снимает задержку.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Задержать</translation>
    </message>
    <message>
        <source>Delay...</source>
        <translation>Задержать...</translation>
    </message>
    <message>
        <source>Until the clock has moved on by a time of your choice</source>
        <translation>Пока часы не продвинутся на выбранное вами время</translation>
    </message>
    <message>
        <source>Lost on its way: who waits for an answer runs into a time-out. Rewind brings it back.</source>
        <translation>Теряется в пути: кто ждёт ответа, дождётся тайм-аута. Вернуть его можно откатом.</translation>
    </message>
</context>
<context>
    <name>kassa::Workstation</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Точки останова</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>State history</source>
        <translation>История состояний</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) held</source>
        <translation>
            <numerusform>%n сообщение удержано</numerusform>
            <numerusform>%n сообщения удержаны</numerusform>
            <numerusform>%n сообщений удержано</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Kassa</source>
        <translation>%1 — Kassa</translation>
    </message>
    <message>
        <source>Kassa</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>The order cannot be sent yet: correct what is marked in it.</source>
        <translation>Заказ пока нельзя отправить: исправьте то, что в нём отмечено.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Start purchase</source>
        <translation>&amp;Начать покупку</translation>
    </message>
    <message>
        <source>&amp;Environments...</source>
        <translation>С&amp;реды...</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>&amp;Параметры...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Usual layout</source>
        <translation>&amp;Обычное расположение</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Help for this panel</source>
        <translation>Справка по этой п&amp;анели</translation>
    </message>
    <message>
        <source>&amp;About Kassa</source>
        <translation>О програ&amp;мме Kassa</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Прогон</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Checkout page</source>
        <translation>Страница оплаты</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>Диаграмма последовательности</translation>
    </message>
    <message>
        <source>My own shop</source>
        <translation>Мой магазин</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>С&amp;ледующая панель</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>Пр&amp;едыдущая панель</translation>
    </message>
    <message>
        <source>%1 is live and locked. Unlock it first by typing its name.</source>
        <translation>%1 — боевая система, и она заблокирована. Сначала разблокируйте её, введя её имя.</translation>
    </message>
    <message>
        <source>Environments...</source>
        <translation>Среды...</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексты</translation>
    </message>
    <message>
        <source>It is in: %1</source>
        <translation>Находится здесь: %1</translation>
    </message>
    <message>
        <source>Marked in: %1</source>
        <translation>Отмечено здесь: %1</translation>
    </message>
    <message>
        <source>It is in the dialog that “%1” opens there: %2</source>
        <translation>Находится в диалоге, который там открывает «%1»: %2</translation>
    </message>
    <message>
        <source>It is on the page of the very first start.</source>
        <translation>Находится на странице самого первого запуска.</translation>
    </message>
    <message>
        <source>It appears there when there is a reason for it, and is not seen now: %1</source>
        <translation>Появляется там, когда для этого есть повод; сейчас не видно: %1</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>&amp;Close this panel</source>
        <translation>&amp;Закрыть эту панель</translation>
    </message>
    <message>
        <source>This panel has no search of its own: the journal is searched.</source>
        <translation>У этой панели нет своего поиска: поиск открыт в журнале.</translation>
    </message>
    <message>
        <source>The outcome you have chosen applies to the next purchase. The open one goes on as it began.</source>
        <translation>Выбранный исход относится к следующей покупке. Открытая покупка продолжится так, как началась.</translation>
    </message>
    <message>
        <source>Order of another purchase</source>
        <translation>Заказ другой покупки</translation>
    </message>
    <message>
        <source>This is a copy of the order of %1. Change what should be different, then start the purchase.</source>
        <translation>Это копия заказа покупки %1. Измените, что нужно, и начните покупку.</translation>
    </message>
    <message>
        <source>Your environments are not shown, because their file cannot be read: %1. Nothing is written over it. Correct it or move it away.</source>
        <translation>Ваши среды не показаны, потому что их файл не читается: %1. Поверх него ничего не записывается. Исправьте его или уберите в другое место.</translation>
    </message>
    <message>
        <source>Another window has changed or removed %1. Look at it, then start again.</source>
        <translation>Среду %1 изменили или удалили в другом окне. Проверьте её и начните снова.</translation>
    </message>
    <message>
        <source>%1 was locked, changed or removed while its key was fetched: nothing was sent.</source>
        <translation>Пока запрашивался ключ, среду %1 заблокировали, изменили или удалили: ничего не отправлено.</translation>
    </message>
    <message>
        <source>No key of %1 is kept on this computer: nothing was sent. Type it in again.</source>
        <translation>На этом компьютере нет ключа среды %1: ничего не отправлено. Введите ключ снова.</translation>
    </message>
    <message>
        <source>The key of %1 is being fetched. The keychain may ask you for a password.</source>
        <translation>Запрашивается ключ среды %1. Хранилище ключей может спросить пароль.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The purchase was not started: nothing was sent.</source>
        <translation>Покупка не начата: ничего не отправлено.</translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s) at a provider&apos;s own system were open when Kassa ended without being closed. What was sent and answered is kept.</source>
        <translation>
            <numerusform>Когда Kassa завершилась, не будучи закрытой, в системе самого провайдера была открыта %n покупка. Всё отправленное и полученное сохранено.</numerusform>
            <numerusform>Когда Kassa завершилась, не будучи закрытой, в системе самого провайдера были открыты %n покупки. Всё отправленное и полученное сохранено.</numerusform>
            <numerusform>Когда Kassa завершилась, не будучи закрытой, в системе самого провайдера было открыто %n покупок. Всё отправленное и полученное сохранено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show...</source>
        <translation>Показать...</translation>
    </message>
    <message>
        <source>purchases that are not saved</source>
        <translation>несохранённые покупки</translation>
    </message>
    <message numerus="yes">
        <source>changes of %n text(s) that are not saved</source>
        <translation>
            <numerusform>несохранённые изменения %n текста</numerusform>
            <numerusform>несохранённые изменения %n текстов</numerusform>
            <numerusform>несохранённые изменения %n текстов</numerusform>
        </translation>
    </message>
    <message>
        <source>the sandbox for your own shop, which is running, and its journal</source>
        <translation>работающая песочница для вашего магазина и её журнал</translation>
    </message>
    <message>
        <source>changes of the settings, which cannot be kept: %1</source>
        <translation>изменения настроек, которые не удаётся сохранить: %1</translation>
    </message>
    <message>
        <source>Close Kassa? This would be lost:</source>
        <translation>Закрыть Kassa? Пропадёт:</translation>
    </message>
</context>
<context>
    <name>kronor</name>
    <message>
        <source>The document is not GraphQL</source>
        <translation>Документ — не GraphQL</translation>
    </message>
    <message>
        <source>The document fits the schema of its token&apos;s role</source>
        <translation>Документ соответствует схеме для роли своего токена</translation>
    </message>
    <message>
        <source>The document does not fit the schema: %1</source>
        <translation>Документ не соответствует схеме: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The idempotency key is not allowed</source>
        <translation>Ключ идемпотентности недопустим</translation>
    </message>
    <message>
        <source>A request that cannot be read</source>
        <translation>Запрос, который не удаётся прочитать</translation>
    </message>
    <message>
        <source>One key for one logical request; kept over all attempts</source>
        <translation>Один ключ на один логический запрос; сохраняется во всех попытках</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Ошибка: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>An answer that cannot be read</source>
        <translation>Ответ, который не удаётся прочитать</translation>
    </message>
    <message>
        <source>Signed; the secret was given to the shop when it set its address</source>
        <translation>Подписано; секрет магазин получил, когда задавал свой адрес</translation>
    </message>
    <message>
        <source>The signature fits the raw body</source>
        <translation>Подпись сходится с исходным телом</translation>
    </message>
    <message>
        <source>The signature does not fit the raw body</source>
        <translation>Подпись не сходится с исходным телом</translation>
    </message>
    <message>
        <source>It would fit if signed like this: %1</source>
        <translation>Сошлась бы, если подписать так: %1</translation>
    </message>
    <message>
        <source>Names other than captureStateUpdate are assumed</source>
        <translation>Имена, кроме captureStateUpdate, — предположение</translation>
    </message>
    <message>
        <source>Webhook: %1</source>
        <translation>Вебхук: %1</translation>
    </message>
    <message>
        <source>A socket message that cannot be read</source>
        <translation>Сообщение по веб-сокету, которое не удаётся прочитать</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>Proves nothing: the shop asks</source>
        <translation>Ничего не доказывает: магазин запрашивает сам</translation>
    </message>
    <message>
        <source>Socket: %1</source>
        <translation>Веб-сокет: %1</translation>
    </message>
    <message>
        <source>Socket open: %1</source>
        <translation>Веб-сокет открыт: %1</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>Приложение: %1</translation>
    </message>
    <message>
        <source>Pressed: %1</source>
        <translation>Нажато: %1</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Нет ответа: %1</translation>
    </message>
    <message>
        <source>Timer %1</source>
        <translation>Таймер %1</translation>
    </message>
    <message>
        <source>A page event; this provider has none</source>
        <translation>Событие страницы; у этого провайдера их не бывает</translation>
    </message>
    <message>
        <source>A UUID that names a payment request, not a bearer token</source>
        <translation>UUID запроса платежа, а не токен доступа</translation>
    </message>
    <message>
        <source>What it is limited to; empty: the whole merchant</source>
        <translation>Чем ограничен; пусто — весь продавец</translation>
    </message>
    <message>
        <source>Tokens are JWTs with Hasura&apos;s claims</source>
        <translation>Токены — это JWT с полями Hasura</translation>
    </message>
    <message>
        <source>Claim names, fractions in iat and exp</source>
        <translation>Имена полей токена, дробные части в iat и exp</translation>
    </message>
    <message>
        <source>Role and claim of an order&apos;s token, 24 hours of life</source>
        <translation>Роль и поле в токене заказа, срок действия 24 часа</translation>
    </message>
    <message>
        <source>HMAC-SHA256 over the unparsed body</source>
        <translation>HMAC-SHA256 по неразобранному телу</translation>
    </message>
    <message>
        <source>The key is the secret&apos;s text, the encoding lower-case hex</source>
        <translation>Ключ — текст секрета, запись — шестнадцатеричная строчными буквами</translation>
    </message>
    <message>
        <source>Parameters of the return address are merged</source>
        <translation>Параметры адреса возврата объединяются</translation>
    </message>
    <message>
        <source>Their order, overriding and encoding</source>
        <translation>Их порядок, замещение и кодирование</translation>
    </message>
    <message>
        <source>The tax may differ by 1 from the exact one</source>
        <translation>Налог может отличаться от точного на 1</translation>
    </message>
    <message>
        <source>With several rates the total tax is the sum of the lines&apos; taxes</source>
        <translation>При нескольких ставках общий налог равен сумме налогов строк</translation>
    </message>
    <message>
        <source>One endpoint, JSON over POST, HTTP 200 also for errors</source>
        <translation>Один адрес, JSON через POST, HTTP 200 и при ошибках</translation>
    </message>
    <message>
        <source>The content type is not looked at</source>
        <translation>Тип содержимого не проверяется</translation>
    </message>
    <message>
        <source>An array of requests; x-request-id is echoed</source>
        <translation>Массив запросов; x-request-id возвращается в ответе</translation>
    </message>
    <message>
        <source>Errors have the engine&apos;s messages, paths and codes</source>
        <translation>Сообщения, пути и коды ошибок — как у движка</translation>
    </message>
    <message>
        <source>A token sees its role&apos;s fields; others do not exist</source>
        <translation>Токен видит поля своей роли; других для него нет</translation>
    </message>
    <message>
        <source>An order&apos;s token reads its own order and nothing else</source>
        <translation>Токен заказа читает только свой заказ и ничего больше</translation>
    </message>
    <message>
        <source>where, orderBy, limit, offset, distinctOn</source>
        <translation>where, orderBy, limit, offset, distinctOn</translation>
    </message>
    <message>
        <source>bigint is a number or a decimal string</source>
        <translation>bigint — число или десятичная строка</translation>
    </message>
    <message>
        <source>Names and types are those of the published schemas</source>
        <translation>Имена и типы — как в опубликованных схемах</translation>
    </message>
    <message>
        <source>The schema can be asked for</source>
        <translation>Схему можно запросить</translation>
    </message>
    <message>
        <source>newPurchaseOrder takes the same input as its successors</source>
        <translation>newPurchaseOrder принимает те же данные, что и пришедшие ей на смену</translation>
    </message>
    <message>
        <source>The id equals the idempotency key</source>
        <translation>id равен ключу идемпотентности</translation>
    </message>
    <message>
        <source>Key, lengths, countries, languages, arithmetic</source>
        <translation>Ключ, длины, страны, языки, арифметика</translation>
    </message>
    <message>
        <source>The same key gives the same response</source>
        <translation>Один и тот же ключ даёт один и тот же ответ</translation>
    </message>
    <message>
        <source>Text and type of the error for other data</source>
        <translation>Текст и тип ошибки при других данных</translation>
    </message>
    <message>
        <source>Keys of different mutations do not meet</source>
        <translation>Ключи разных мутаций не пересекаются</translation>
    </message>
    <message>
        <source>A refused request does not use up its key</source>
        <translation>Отклонённый запрос не расходует свой ключ</translation>
    </message>
    <message>
        <source>All input fields count as data; null equals absent</source>
        <translation>Данными считаются все входные поля; null равносилен отсутствию</translation>
    </message>
    <message>
        <source>A repetition waits for a first answer under way</source>
        <translation>Повтор ждёт первого ответа, если тот ещё готовится</translation>
    </message>
    <message>
        <source>The last two digits of the amount decide what happens</source>
        <translation>Что произойдёт, решают две последние цифры суммы</translation>
    </message>
    <message>
        <source>Temporary failure, 503, cut connections, delay</source>
        <translation>Временный сбой, 503, обрыв соединения, задержка</translation>
    </message>
    <message>
        <source>status, reference and purchaseId come back</source>
        <translation>Возвращаются status, reference и purchaseId</translation>
    </message>
    <message>
        <source>success_url serves failures too</source>
        <translation>success_url служит и при неудаче</translation>
    </message>
    <message>
        <source>BankID gives up after 180 seconds, an order after 24 hours</source>
        <translation>BankID перестаёт ждать через 180 секунд, заказ истекает через 24 часа</translation>
    </message>
    <message>
        <source>hintCode holds BankID&apos;s own codes</source>
        <translation>hintCode содержит собственные коды BankID</translation>
    </message>
    <message>
        <source>Unknown, foreign and expired tokens get a 400 page</source>
        <translation>Неизвестный, чужой или просроченный токен: страница с кодом 400</translation>
    </message>
    <message>
        <source>Pages work without script: a button named outcome</source>
        <translation>Страницы работают без скриптов: кнопка с именем outcome</translation>
    </message>
    <message>
        <source>The status may follow the redirect</source>
        <translation>Статус может прийти после перенаправления</translation>
    </message>
    <message>
        <source>An identity session redirects on success only</source>
        <translation>Сессия идентификации перенаправляет только при успехе</translation>
    </message>
    <message>
        <source>Payment page and redirect pages lead to merchantReturnUrl</source>
        <translation>Страница оплаты и страницы перенаправления ведут на merchantReturnUrl</translation>
    </message>
    <message>
        <source>resultingPaymentId comes in the same update as success</source>
        <translation>resultingPaymentId приходит в том же обновлении, что и успех</translation>
    </message>
    <message>
        <source>Order of a payment request&apos;s states</source>
        <translation>Порядок состояний запроса платежа</translation>
    </message>
    <message>
        <source>Capture, return and cancel of a purchase</source>
        <translation>Списание, возврат товара и отмена покупки</translation>
    </message>
    <message>
        <source>Capture, refund and release of a payment</source>
        <translation>Списание, возврат денег и снятие резерва для платежа</translation>
    </message>
    <message>
        <source>purchaseOrderCancel says whether it was cancelled</source>
        <translation>purchaseOrderCancel сообщает, отменён ли заказ</translation>
    </message>
    <message>
        <source>One unacknowledged message holds back all later ones</source>
        <translation>Одно неподтверждённое сообщение задерживает все следующие</translation>
    </message>
    <message>
        <source>Pauses of 1 2 4 8 ... s, given up after 8 failures</source>
        <translation>Паузы 1 2 4 8 ... с, после 8 неудач отправка прекращается</translation>
    </message>
    <message>
        <source>Event names other than captureStateUpdate, payloads</source>
        <translation>Имена событий, кроме captureStateUpdate, и их данные</translation>
    </message>
    <message>
        <source>graphql-transport-ws and the older graphql-ws</source>
        <translation>graphql-transport-ws и более старый graphql-ws</translation>
    </message>
    <message>
        <source>Close codes and messages of both protocols</source>
        <translation>Коды закрытия и сообщения обоих протоколов</translation>
    </message>
    <message>
        <source>The first result at once, then complete results that differ</source>
        <translation>Первый результат сразу, затем полные результаты, если они изменились</translation>
    </message>
    <message>
        <source>Changes are pushed at once, not once a second</source>
        <translation>Изменения передаются сразу, а не раз в секунду</translation>
    </message>
    <message>
        <source>0.5 1 2 4 8 s, six attempts, one key</source>
        <translation>0.5 1 2 4 8 с, шесть попыток, один ключ</translation>
    </message>
    <message>
        <source>What the browser says is never believed</source>
        <translation>Тому, что сообщает браузер, магазин никогда не верит</translation>
    </message>
    <message>
        <source>Reconnects after 3 s, polls after five failures</source>
        <translation>Переподключается через 3 с, после пяти сбоев переходит на опрос</translation>
    </message>
    <message>
        <source>Polls once a second, at once when a socket cannot be opened</source>
        <translation>Опрашивает раз в секунду; если веб-сокет не открывается — сразу</translation>
    </message>
    <message>
        <source>Without news for 30 minutes the shop cancels the order</source>
        <translation>Если 30 минут нет новостей, магазин отменяет заказ</translation>
    </message>
    <message>
        <source>200 and [accepted], each event once</source>
        <translation>200 и [accepted], каждое событие один раз</translation>
    </message>
    <message>
        <source>The card data API (/cde/gql) is not served</source>
        <translation>API данных карт (/cde/gql) не поддерживается</translation>
    </message>
    <message>
        <source>Batch and range captures, edits, discounts, instalment payments</source>
        <translation>Пакетное списание и списание диапазоном, правки, скидки, платежи по рассрочке</translation>
    </message>
    <message>
        <source>Streaming cursors and aggregates of the engine</source>
        <translation>Потоковые курсоры и агрегаты движка</translation>
    </message>
    <message>
        <source>The web SDK could not be read</source>
        <translation>Веб-SDK не удалось прочитать</translation>
    </message>
    <message>
        <source>The status is a list of all states that hold at the moment.</source>
        <translation>Статус — список всех состояний, действующих в данный момент.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Оформлено</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Kronor checks</source>
        <translation>Kronor проверяет</translation>
    </message>
    <message>
        <source>Kronor assesses the risk (PRE_FLIGHT_SCORING or RISK_SCORING); the shop waits.</source>
        <translation>Kronor оценивает риск (PRE_FLIGHT_SCORING или RISK_SCORING), магазин ждёт.</translation>
    </message>
    <message>
        <source>Instalments are set up</source>
        <translation>Оформляется рассрочка</translation>
    </message>
    <message>
        <source>Only for orders with instalments.</source>
        <translation>Только для заказов с рассрочкой.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>The shop makes sure</source>
        <translation>Магазин проверяет оплату</translation>
    </message>
    <message>
        <source>The browser proves nothing: the shop asks for the purchase with its own token.</source>
        <translation>Браузер ничего не доказывает: магазин запрашивает покупку со своим токеном.</translation>
    </message>
    <message>
        <source>The shop cancels the checkout</source>
        <translation>Магазин отменяет оформление</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>После покупки</translation>
    </message>
    <message>
        <source>The shop takes the money (capture), takes goods back (return) or cancels; for payments: capture, refund, release of the reservation.</source>
        <translation>Магазин списывает деньги, оформляет возврат товара или отменяет покупку; для платежей — списание, возврат денег, снятие резерва.</translation>
    </message>
    <message>
        <source>Nordic GraphQL API: purchase orders with BankID, payment sessions, identity, webhooks.</source>
        <translation>Скандинавский GraphQL API: заказы на покупку с BankID, платёжные сессии, идентификация, вебхуки.</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Заказ на покупку</translation>
    </message>
    <message>
        <source>Pay later by invoice or instalments; the shopper identifies with BankID.</source>
        <translation>Оплата позже по счёту или в рассрочку; покупатель подтверждает личность через BankID.</translation>
    </message>
    <message>
        <source>Payment session</source>
        <translation>Платёжная сессия</translation>
    </message>
    <message>
        <source>Card, Swish, MobilePay, Vipps, PayPal, bank transfer and others.</source>
        <translation>Карта, Swish, MobilePay, Vipps, PayPal, банковский перевод и другие способы.</translation>
    </message>
    <message>
        <source>Identity only</source>
        <translation>Только идентификация</translation>
    </message>
    <message>
        <source>BankID tells who the shopper is; nothing is bought.</source>
        <translation>BankID сообщает, кто покупатель; ничего не покупается.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Idempotency keys</source>
        <translation>Ключи идемпотентности</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>Заказы на покупку</translation>
    </message>
    <message>
        <source>What was really done</source>
        <translation>Что сделано на самом деле</translation>
    </message>
    <message>
        <source>Webhooks sent</source>
        <translation>Отправленные вебхуки</translation>
    </message>
    <message>
        <source>Order id or reference</source>
        <translation>ID или номер заказа продавца</translation>
    </message>
    <message>
        <source>Automatic steps</source>
        <translation>Автоматические шаги</translation>
    </message>
    <message>
        <source>Kronor moves orders by itself, or only when the tester says so.</source>
        <translation>Kronor сам переводит заказы из состояния в состояние или только по команде тестировщика.</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Поведение</translation>
    </message>
    <message>
        <source>What happens to an order; else the last two digits of its sum decide.</source>
        <translation>Что происходит с заказом; иначе решают две последние цифры его суммы.</translation>
    </message>
    <message>
        <source>Late status</source>
        <translation>Поздний статус</translation>
    </message>
    <message>
        <source>The status follows the redirect by three seconds.</source>
        <translation>Статус приходит через три секунды после перенаправления.</translation>
    </message>
    <message>
        <source>Large numbers</source>
        <translation>Большие числа</translation>
    </message>
    <message>
        <source>bigint values are printed as numbers or as strings.</source>
        <translation>Значения bigint выводятся как числа или как строки.</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>The older socket protocol sends ka after or before connection_ack.</source>
        <translation>Более старый протокол веб-сокета отправляет ka после connection_ack или до него.</translation>
    </message>
    <message>
        <source>Double push</source>
        <translation>Двойная передача</translation>
    </message>
    <message>
        <source>Every result is pushed twice.</source>
        <translation>Каждый результат передаётся дважды.</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Веб-сокеты</translation>
    </message>
    <message>
        <source>Sockets can be opened, or are refused as by a proxy.</source>
        <translation>Веб-сокеты открываются или отклоняются, как это делает прокси.</translation>
    </message>
    <message>
        <source>Webhooks of purchase orders</source>
        <translation>Вебхуки заказов на покупку</translation>
    </message>
    <message>
        <source>Purchase orders send events too; unknown whether the real ones do.</source>
        <translation>О заказах на покупку тоже приходят события; бывает ли так на самом деле, неизвестно.</translation>
    </message>
    <message>
        <source>Signature of webhooks</source>
        <translation>Подпись вебхуков</translation>
    </message>
    <message>
        <source>Lower-case hex, base64, or wrong.</source>
        <translation>Шестнадцатеричная строчными буквами, base64 или неверная.</translation>
    </message>
    <message>
        <source>Life of an identification</source>
        <translation>Срок идентификации</translation>
    </message>
    <message>
        <source>Seconds until BankID gives up.</source>
        <translation>Через сколько секунд BankID перестаёт ждать.</translation>
    </message>
    <message>
        <source>Fault on demand</source>
        <translation>Сбой по требованию</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>Next state</source>
        <translation>Следующее состояние</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Close all sockets</source>
        <translation>Закрыть все веб-сокеты</translation>
    </message>
    <message>
        <source>As on a restart: close code 1012.</source>
        <translation>Как при перезапуске: код закрытия 1012.</translation>
    </message>
    <message>
        <source>Let a token expire</source>
        <translation>Просрочить токен</translation>
    </message>
    <message>
        <source>Let an order expire</source>
        <translation>Просрочить заказ</translation>
    </message>
    <message>
        <source>Send webhooks now</source>
        <translation>Отправить вебхуки сейчас</translation>
    </message>
    <message>
        <source>Without waiting for the next attempt.</source>
        <translation>Не дожидаясь следующей попытки.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>The shopper scans the code with BankID and comes back.</source>
        <translation>Покупатель сканирует код в BankID и возвращается.</translation>
    </message>
    <message>
        <source>BankID on this device</source>
        <translation>BankID на этом устройстве</translation>
    </message>
    <message>
        <source>The page opens the BankID app, the shopper approves there.</source>
        <translation>Страница открывает приложение BankID, покупатель подтверждает там.</translation>
    </message>
    <message>
        <source>Identification declined</source>
        <translation>Отказ при идентификации</translation>
    </message>
    <message>
        <source>The shopper says no in BankID.</source>
        <translation>Покупатель отказывается в BankID.</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Назад в магазин</translation>
    </message>
    <message>
        <source>The shopper follows the link back to the shop.</source>
        <translation>Покупатель переходит по ссылке обратно в магазин.</translation>
    </message>
    <message>
        <source>Identification timed out</source>
        <translation>Время идентификации истекло</translation>
    </message>
    <message>
        <source>The shopper does nothing for three minutes.</source>
        <translation>Покупатель три минуты ничего не делает.</translation>
    </message>
    <message>
        <source>Another person signs</source>
        <translation>Подписывает другой человек</translation>
    </message>
    <message>
        <source>The personal number in BankID differs from the order&apos;s.</source>
        <translation>Личный номер в BankID отличается от номера в заказе.</translation>
    </message>
    <message>
        <source>Slow identification</source>
        <translation>Долгая идентификация</translation>
    </message>
    <message>
        <source>BankID is under way for a while, then approved.</source>
        <translation>Подтверждение в BankID длится некоторое время и завершается успехом.</translation>
    </message>
    <message>
        <source>Page closed</source>
        <translation>Страница закрыта</translation>
    </message>
    <message>
        <source>The shopper goes away; after five minutes the shop cancels.</source>
        <translation>Покупатель уходит; через пять минут магазин отменяет заказ.</translation>
    </message>
    <message>
        <source>The browser is back before the status changes.</source>
        <translation>Браузер возвращается раньше, чем меняется статус.</translation>
    </message>
    <message>
        <source>Without success_url</source>
        <translation>Без success_url</translation>
    </message>
    <message>
        <source>The browser comes back to the merchant&apos;s own return address.</source>
        <translation>Браузер возвращается на собственный адрес возврата продавца.</translation>
    </message>
    <message>
        <source>Rejected at once</source>
        <translation>Отклонено сразу</translation>
    </message>
    <message>
        <source>The preliminary check refuses the order.</source>
        <translation>Предварительная проверка отклоняет заказ.</translation>
    </message>
    <message>
        <source>Rejected by risk</source>
        <translation>Отклонено из-за риска</translation>
    </message>
    <message>
        <source>The risk check refuses the customer.</source>
        <translation>При оценке риска покупателю отказано.</translation>
    </message>
    <message>
        <source>Without identification</source>
        <translation>Без идентификации</translation>
    </message>
    <message>
        <source>The risk check is enough.</source>
        <translation>Оценки риска достаточно.</translation>
    </message>
    <message>
        <source>Risk check without end</source>
        <translation>Бесконечная оценка риска</translation>
    </message>
    <message>
        <source>Nothing moves; after five minutes the shop cancels.</source>
        <translation>Ничего не меняется; через пять минут магазин отменяет заказ.</translation>
    </message>
    <message>
        <source>Two states at once</source>
        <translation>Два состояния сразу</translation>
    </message>
    <message>
        <source>RISK_SCORING and SCA_REQUIRED hold together.</source>
        <translation>RISK_SCORING и SCA_REQUIRED действуют одновременно.</translation>
    </message>
    <message>
        <source>Rejected after identification</source>
        <translation>Отклонено после идентификации</translation>
    </message>
    <message>
        <source>BankID succeeds, the risk check refuses.</source>
        <translation>Идентификация через BankID успешна, но при оценке риска отказано.</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Рассрочка</translation>
    </message>
    <message>
        <source>The recurring payment is set up after BankID.</source>
        <translation>После BankID настраивается регулярный платёж.</translation>
    </message>
    <message>
        <source>newPurchaseOrder</source>
        <translation>newPurchaseOrder</translation>
    </message>
    <message>
        <source>The documented mutation that today&apos;s schema no longer has.</source>
        <translation>Описанная в документации мутация, которой в нынешней схеме уже нет.</translation>
    </message>
    <message>
        <source>Temporary failure</source>
        <translation>Временный сбой</translation>
    </message>
    <message>
        <source>Two attempts fail with TEMPORARY_FAILURE, the third has the same key.</source>
        <translation>Две попытки завершаются ошибкой TEMPORARY_FAILURE, третья идёт с тем же ключом.</translation>
    </message>
    <message>
        <source>Slow answer</source>
        <translation>Медленный ответ</translation>
    </message>
    <message>
        <source>The answer takes 12 seconds; the shop sends again with the same key.</source>
        <translation>Ответ занимает 12 секунд; магазин отправляет запрос ещё раз с тем же ключом.</translation>
    </message>
    <message>
        <source>Lost answer</source>
        <translation>Потерянный ответ</translation>
    </message>
    <message>
        <source>The order is made but the connection breaks; the same key gives the same order.</source>
        <translation>Заказ создан, но соединение обрывается; тот же ключ даёт тот же заказ.</translation>
    </message>
    <message>
        <source>HTTP 503</source>
        <translation>HTTP 503</translation>
    </message>
    <message>
        <source>The first attempt meets an empty 503.</source>
        <translation>Первая попытка получает пустой ответ 503.</translation>
    </message>
    <message>
        <source>Cut before processing</source>
        <translation>Обрыв до обработки</translation>
    </message>
    <message>
        <source>Three attempts break off and nothing was done.</source>
        <translation>Три попытки обрываются, ничего не сделано.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Прекращение попыток</translation>
    </message>
    <message>
        <source>Six attempts fail, then the shop gives up.</source>
        <translation>Шесть попыток не удаются, и магазин больше не пробует.</translation>
    </message>
    <message>
        <source>Sent again, same key</source>
        <translation>Повтор, тот же ключ</translation>
    </message>
    <message>
        <source>The same request gives the same answer, although the order has moved on.</source>
        <translation>Тот же запрос даёт тот же ответ, хотя состояние заказа уже изменилось.</translation>
    </message>
    <message>
        <source>Other data, same key</source>
        <translation>Другие данные, тот же ключ</translation>
    </message>
    <message>
        <source>Refused; nothing changes.</source>
        <translation>Отклонено; ничего не меняется.</translation>
    </message>
    <message>
        <source>Sent again, new key</source>
        <translation>Повтор, новый ключ</translation>
    </message>
    <message>
        <source>The mistake that makes a second order.</source>
        <translation>Ошибка, из-за которой появляется второй заказ.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Подписка</translation>
    </message>
    <message>
        <source>The shop follows the order with graphql-transport-ws.</source>
        <translation>Магазин следит за заказом через graphql-transport-ws.</translation>
    </message>
    <message>
        <source>Subscription, older protocol</source>
        <translation>Подписка, старый протокол</translation>
    </message>
    <message>
        <source>The same with graphql-ws, ka before connection_ack.</source>
        <translation>То же через graphql-ws, ka до connection_ack.</translation>
    </message>
    <message>
        <source>Sockets blocked</source>
        <translation>Веб-сокеты заблокированы</translation>
    </message>
    <message>
        <source>The socket cannot be opened, so the shop polls.</source>
        <translation>Веб-сокет не открывается, поэтому магазин переходит на опрос.</translation>
    </message>
    <message>
        <source>Every result is pushed twice; the goods are released once.</source>
        <translation>Каждый результат передаётся дважды; товар отпускается один раз.</translation>
    </message>
    <message>
        <source>Numbers as strings</source>
        <translation>Числа как строки</translation>
    </message>
    <message>
        <source>bigint values come as decimal strings.</source>
        <translation>Значения bigint приходят десятичными строками.</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Вебхуки</translation>
    </message>
    <message>
        <source>The shop sets its address and takes signed events.</source>
        <translation>Магазин задаёт свой адрес и принимает подписанные события.</translation>
    </message>
    <message>
        <source>Webhooks after failures</source>
        <translation>Вебхуки после сбоев</translation>
    </message>
    <message>
        <source>The shop fails twice; the queue waits and keeps its order.</source>
        <translation>У магазина два сбоя; очередь ждёт и сохраняет порядок.</translation>
    </message>
    <message>
        <source>Webhooks with a wrong signature</source>
        <translation>Вебхуки с неверной подписью</translation>
    </message>
    <message>
        <source>The shop refuses them and needs none of them.</source>
        <translation>Магазин отклоняет их и обходится без них.</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Списание</translation>
    </message>
    <message>
        <source>The goods are sent, everything is captured.</source>
        <translation>Товар отправлен, списывается вся сумма.</translation>
    </message>
    <message>
        <source>Capture by article</source>
        <translation>Списание за один товар</translation>
    </message>
    <message>
        <source>One article is captured by its reference.</source>
        <translation>Деньги списываются за один товар, по его артикулу.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат товара</translation>
    </message>
    <message>
        <source>Captured goods come back.</source>
        <translation>Возвращается товар, деньги за который списаны.</translation>
    </message>
    <message>
        <source>Cancel the purchase</source>
        <translation>Отменить покупку</translation>
    </message>
    <message>
        <source>Nothing is captured and nothing will be.</source>
        <translation>Ничего не списано и не будет.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Authorised on the payment page.</source>
        <translation>Платёж авторизован на странице оплаты.</translation>
    </message>
    <message>
        <source>Card declined</source>
        <translation>Отказ по карте</translation>
    </message>
    <message>
        <source>The payment page declines.</source>
        <translation>Страница оплаты отказывает.</translation>
    </message>
    <message>
        <source>Card error</source>
        <translation>Ошибка карты</translation>
    </message>
    <message>
        <source>The payment fails.</source>
        <translation>Платёж не удаётся.</translation>
    </message>
    <message>
        <source>Card page left</source>
        <translation>Уход со страницы оплаты картой</translation>
    </message>
    <message>
        <source>The shopper goes back; the browser says cancel.</source>
        <translation>Покупатель возвращается назад; браузер сообщает об отмене.</translation>
    </message>
    <message>
        <source>Card, captured</source>
        <translation>Карта, деньги списаны</translation>
    </message>
    <message>
        <source>Authorised, then captured.</source>
        <translation>Платёж авторизован, затем деньги списаны.</translation>
    </message>
    <message>
        <source>Card, released</source>
        <translation>Карта, резерв снят</translation>
    </message>
    <message>
        <source>Authorised, then the reservation is given up.</source>
        <translation>Платёж авторизован, затем резерв снимается.</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>The shopper opens the Swish app and pays.</source>
        <translation>Покупатель открывает приложение Swish и платит.</translation>
    </message>
    <message>
        <source>Swish, refunded</source>
        <translation>Swish, возврат денег</translation>
    </message>
    <message>
        <source>Paid, then the money goes back.</source>
        <translation>Оплачено, затем деньги возвращаются.</translation>
    </message>
    <message>
        <source>Swish declined</source>
        <translation>Отказ в Swish</translation>
    </message>
    <message>
        <source>The shopper says no in Swish.</source>
        <translation>Покупатель отказывается в Swish.</translation>
    </message>
    <message>
        <source>Authorised at PayPal.</source>
        <translation>Авторизация в PayPal.</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Банковский перевод</translation>
    </message>
    <message>
        <source>Paid at the bank.</source>
        <translation>Оплачено в банке.</translation>
    </message>
    <message>
        <source>Buy now, pay later</source>
        <translation>Покупка с оплатой позже</translation>
    </message>
    <message>
        <source>Authorised on Kronor&apos;s own payment page.</source>
        <translation>Авторизация на собственной странице оплаты Kronor.</translation>
    </message>
    <message>
        <source>Card, followed by socket</source>
        <translation>Карта, слежение по веб-сокету</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Личность подтверждена</translation>
    </message>
    <message>
        <source>Nothing is bought; BankID says who it is.</source>
        <translation>Ничего не покупается; BankID сообщает, кто это.</translation>
    </message>
    <message>
        <source>Identity declined</source>
        <translation>Отказ от идентификации</translation>
    </message>
    <message>
        <source>The shopper says no; nothing leads back to the shop.</source>
        <translation>Покупатель отказывается; в магазин ничто не возвращает.</translation>
    </message>
    <message>
        <source>The shop&apos;s request to create the order or session is under way.</source>
        <translation>Выполняется запрос магазина на создание заказа или сессии.</translation>
    </message>
    <message>
        <source>Kronor checks order and customer.</source>
        <translation>Kronor проверяет заказ и покупателя.</translation>
    </message>
    <message>
        <source>The shopper is at Kronor&apos;s page with BankID.</source>
        <translation>Покупатель на странице Kronor с BankID.</translation>
    </message>
    <message>
        <source>A payment session is open.</source>
        <translation>Платёжная сессия открыта.</translation>
    </message>
    <message>
        <source>A payment is under way, or instalments are set up.</source>
        <translation>Идёт оплата или оформляется рассрочка.</translation>
    </message>
    <message>
        <source>The shop asks with its own token before it believes anything.</source>
        <translation>Магазин ничему не верит, пока не запросит данные сам со своим токеном.</translation>
    </message>
    <message>
        <source>The goods may be sent; the money is captured then.</source>
        <translation>Товар можно отправлять; тогда же списываются деньги.</translation>
    </message>
    <message>
        <source>A part is captured.</source>
        <translation>Списана часть.</translation>
    </message>
    <message>
        <source>Everything is captured.</source>
        <translation>Списана вся сумма.</translation>
    </message>
    <message>
        <source>The money was taken at once.</source>
        <translation>Деньги списаны сразу.</translation>
    </message>
    <message>
        <source>The goods came back.</source>
        <translation>Товар вернулся.</translation>
    </message>
    <message>
        <source>The money went back.</source>
        <translation>Деньги возвращены.</translation>
    </message>
    <message>
        <source>The reservation was given up.</source>
        <translation>Резерв снят.</translation>
    </message>
    <message>
        <source>BankID has told who the shopper is.</source>
        <translation>BankID сообщил, кто покупатель.</translation>
    </message>
    <message>
        <source>Risk or a failed identification.</source>
        <translation>Риск или неудачная идентификация.</translation>
    </message>
    <message>
        <source>The shopper said no.</source>
        <translation>Покупатель отказался.</translation>
    </message>
    <message>
        <source>The payment failed.</source>
        <translation>Платёж не удался.</translation>
    </message>
    <message>
        <source>Cancelled by the shop or the shopper.</source>
        <translation>Отменено магазином или покупателем.</translation>
    </message>
    <message>
        <source>Kronor refused to create it.</source>
        <translation>Kronor отказал в создании.</translation>
    </message>
    <message>
        <source>Order and customer are checked.</source>
        <translation>Заказ и покупатель проверяются.</translation>
    </message>
    <message>
        <source>The customer is assessed.</source>
        <translation>Идёт оценка покупателя.</translation>
    </message>
    <message>
        <source>The shopper must identify.</source>
        <translation>Покупатель должен подтвердить личность.</translation>
    </message>
    <message>
        <source>The recurring payment is set up.</source>
        <translation>Настраивается регулярный платёж.</translation>
    </message>
    <message>
        <source>The first part is paid.</source>
        <translation>Оплачивается первый взнос.</translation>
    </message>
    <message>
        <source>Complete; there is a purchase.</source>
        <translation>Оформление завершено; есть покупка.</translation>
    </message>
    <message>
        <source>Captured in part.</source>
        <translation>Списано частично.</translation>
    </message>
    <message>
        <source>Captured in full.</source>
        <translation>Списано полностью.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Отклонён.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменён.</translation>
    </message>
    <message>
        <source>A payment request was made.</source>
        <translation>Создан запрос платежа.</translation>
    </message>
    <message>
        <source>The shopper has to pay.</source>
        <translation>Покупатель должен заплатить.</translation>
    </message>
    <message>
        <source>Reserved, captured later.</source>
        <translation>Деньги зарезервированы и будут списаны позже.</translation>
    </message>
    <message>
        <source>Paid.</source>
        <translation>Оплачен.</translation>
    </message>
    <message>
        <source>Sent again with the same key and the same data</source>
        <translation>Отправлено ещё раз с тем же ключом и теми же данными</translation>
    </message>
    <message>
        <source>This key was used with other data</source>
        <translation>Этот ключ уже использован с другими данными</translation>
    </message>
    <message>
        <source>The same order with another key: that makes a second one</source>
        <translation>Тот же заказ с другим ключом: получится второй заказ</translation>
    </message>
    <message>
        <source>%1, attempt %2: %3</source>
        <translation>%1, попытка %2: %3</translation>
    </message>
    <message>
        <source>Kronor creates it</source>
        <translation>Kronor создаёт заказ</translation>
    </message>
    <message>
        <source>Kronor checks the order</source>
        <translation>Kronor проверяет заказ</translation>
    </message>
    <message>
        <source>The shopper identifies with BankID</source>
        <translation>Покупатель подтверждает личность через BankID</translation>
    </message>
    <message>
        <source>The shopper chooses a method</source>
        <translation>Покупатель выбирает способ оплаты</translation>
    </message>
    <message>
        <source>The shopper pays</source>
        <translation>Покупатель платит</translation>
    </message>
    <message>
        <source>The shop asks for the result</source>
        <translation>Магазин запрашивает результат</translation>
    </message>
    <message>
        <source>The shop sends the goods and captures, or cancels</source>
        <translation>Магазин отправляет товар и списывает деньги или отменяет покупку</translation>
    </message>
    <message>
        <source>The shop captures the rest, or cancels it</source>
        <translation>Магазин списывает остаток или отменяет его</translation>
    </message>
    <message>
        <source>Nothing; the shop may return</source>
        <translation>Ничего; магазин может оформить возврат товара</translation>
    </message>
    <message>
        <source>Nothing; the shop may refund</source>
        <translation>Ничего; магазин может вернуть деньги</translation>
    </message>
    <message>
        <source>Nothing, it is over</source>
        <translation>Ничего, всё закончено</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Kronor&apos;s status</source>
        <translation>Статус в Kronor</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Отпущено</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Ключ идемпотентности</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Cancel the checkout</source>
        <translation>Отменить оформление</translation>
    </message>
    <message>
        <source>purchaseOrderCancel, before the order is complete.</source>
        <translation>purchaseOrderCancel, пока заказ не оформлен.</translation>
    </message>
    <message>
        <source>Capture everything</source>
        <translation>Списать всё</translation>
    </message>
    <message>
        <source>newPurchaseCaptureAll, when the goods are sent.</source>
        <translation>newPurchaseCaptureAll, когда товар отправлен.</translation>
    </message>
    <message>
        <source>Capture one article</source>
        <translation>Списать за один товар</translation>
    </message>
    <message>
        <source>newPurchaseCaptureWithItemReferences, for a partial delivery.</source>
        <translation>newPurchaseCaptureWithItemReferences, при частичной поставке.</translation>
    </message>
    <message>
        <source>Return everything</source>
        <translation>Вернуть весь товар</translation>
    </message>
    <message>
        <source>newPurchaseReturnAll, when the goods come back.</source>
        <translation>newPurchaseReturnAll, когда товар вернулся.</translation>
    </message>
    <message>
        <source>purchaseCancel: what is not captured will not be.</source>
        <translation>purchaseCancel: что не списано, уже не спишется.</translation>
    </message>
    <message>
        <source>Capture the payment</source>
        <translation>Списать деньги по платежу</translation>
    </message>
    <message>
        <source>newPaymentCapture of an authorised payment; empty amount: all of it.</source>
        <translation>newPaymentCapture для авторизованного платежа; пусто — вся сумма.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>refundPayment: money goes back; empty amount: all of it.</source>
        <translation>refundPayment: деньги возвращаются; пусто — вся сумма.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Снять резерв</translation>
    </message>
    <message>
        <source>releasePayment: the reservation is given up; empty amount: all of it.</source>
        <translation>releasePayment: резерв снимается; пусто — весь резерв.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Запросить снова</translation>
    </message>
    <message>
        <source>The shop asks Kronor for the state with its own token.</source>
        <translation>Магазин запрашивает у Kronor состояние со своим токеном.</translation>
    </message>
    <message>
        <source>Send again, same key</source>
        <translation>Повторить с тем же ключом</translation>
    </message>
    <message>
        <source>The creating mutation once more: the answer must be the same.</source>
        <translation>Мутация создания ещё раз: ответ должен быть тем же.</translation>
    </message>
    <message>
        <source>Send other data, same key</source>
        <translation>Отправить другие данные с тем же ключом</translation>
    </message>
    <message>
        <source>Must be an error and change nothing.</source>
        <translation>Должна быть ошибка, и ничего не должно измениться.</translation>
    </message>
    <message>
        <source>Send again, new key</source>
        <translation>Повторить с новым ключом</translation>
    </message>
    <message>
        <source>%1 is not a whole number from 1 to %2, which is left</source>
        <translation>%1 — не целое число от 1 до %2 (столько осталось)</translation>
    </message>
    <message>
        <source>nothing is left</source>
        <translation>ничего не осталось</translation>
    </message>
    <message>
        <source>Nothing; %1 was refunded, the shop may refund the rest</source>
        <translation>Ничего; возвращено %1, магазин может вернуть остальное</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>The shop has no operation %1</source>
        <translation>У магазина нет операции %1</translation>
    </message>
    <message>
        <source>There is no purchase %1</source>
        <translation>Нет покупки %1</translation>
    </message>
    <message>
        <source>Purchase %1 does not allow that now</source>
        <translation>Покупка %1 сейчас этого не допускает</translation>
    </message>
    <message>
        <source>Kronor did not cancel the purchase</source>
        <translation>Kronor не отменил покупку</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 — ошибка: %2</translation>
    </message>
    <message>
        <source>The same answer: there is still one order</source>
        <translation>Ответ тот же: заказ по-прежнему один</translation>
    </message>
    <message>
        <source>Another answer: there are two orders now</source>
        <translation>Ответ другой: теперь заказов два</translation>
    </message>
    <message>
        <source>Refused, and nothing has changed: %1</source>
        <translation>Отклонено, ничего не изменилось: %1</translation>
    </message>
    <message>
        <source>Order id or number</source>
        <translation>ID или номер заказа</translation>
    </message>
    <message>
        <source>The purchase&apos;s amount in minor units is %1, the order&apos;s %2.</source>
        <translation>Сумма покупки в минимальных единицах валюты — %1, сумма заказа — %2.</translation>
    </message>
    <message>
        <source>It could not be created: %1 %2</source>
        <translation>Создать не удалось: %1 %2</translation>
    </message>
    <message>
        <source>The token of order %1 is refused: %2</source>
        <translation>Токен заказа %1 не принят: %2</translation>
    </message>
    <message>
        <source>Order %1 is not released, a person has to look: %2</source>
        <translation>Товар по заказу %1 не отпущен, нужно вмешательство человека: %2</translation>
    </message>
    <message>
        <source>The result of order %1 could not be asked for: %2</source>
        <translation>Не удалось запросить результат заказа %1: %2</translation>
    </message>
    <message>
        <source>How would you like to pay?</source>
        <translation>Как вы хотите заплатить?</translation>
    </message>
    <message>
        <source>Pay with Swish</source>
        <translation>Оплатить через Swish</translation>
    </message>
    <message>
        <source>Scan the code with the Swish app</source>
        <translation>Отсканируйте код в приложении Swish</translation>
    </message>
    <message>
        <source>Open Swish on this device</source>
        <translation>Открыть Swish на этом устройстве</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>Your order is being checked. This page continues by itself.</source>
        <translation>Ваш заказ проверяется. Эта страница сама перейдёт дальше.</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Спасибо!</translation>
    </message>
    <message>
        <source>Nothing was bought</source>
        <translation>Покупка не состоялась</translation>
    </message>
    <message>
        <source>The payment is %1 %2 in minor units, the order %3 %4.</source>
        <translation>Платёж в минимальных единицах валюты — %1 %2, заказ — %3 %4.</translation>
    </message>
    <message>
        <source>The payment could not be started: %1</source>
        <translation>Не удалось начать оплату: %1</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>Создание</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Shopper identifies</source>
        <translation>Идентификация покупателя</translation>
    </message>
    <message>
        <source>Shopper chooses a method</source>
        <translation>Выбор способа оплаты</translation>
    </message>
    <message>
        <source>Shopper pays</source>
        <translation>Оплата покупателем</translation>
    </message>
    <message>
        <source>Result being checked</source>
        <translation>Проверка результата</translation>
    </message>
    <message>
        <source>Complete, waits for capture</source>
        <translation>Оформлено, ждёт списания</translation>
    </message>
    <message>
        <source>Captured in part</source>
        <translation>Списано частично</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Товар возвращён</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Деньги возвращены</translation>
    </message>
    <message>
        <source>Reservation released</source>
        <translation>Резерв снят</translation>
    </message>
    <message>
        <source>Declined by the shopper</source>
        <translation>Отказ покупателя</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Not created</source>
        <translation>Не создано</translation>
    </message>
    <message>
        <source>The goods of order %1 are released: purchase %2 is confirmed</source>
        <translation>Товар по заказу %1 отпущен: покупка %2 подтверждена</translation>
    </message>
    <message>
        <source>How the shop follows the state</source>
        <translation>Как магазин следит за состоянием</translation>
    </message>
    <message>
        <source>By polling, by a socket with graphql-transport-ws, or with the older graphql-ws.</source>
        <translation>Опросом, по веб-сокету с graphql-transport-ws или с более старым graphql-ws.</translation>
    </message>
    <message>
        <source>Creating mutation</source>
        <translation>Мутация создания</translation>
    </message>
    <message>
        <source>newPurchaseOrderWithInvoice, newPurchaseOrderWithInstalments, or the documented newPurchaseOrder.</source>
        <translation>newPurchaseOrderWithInvoice, newPurchaseOrderWithInstalments или описанная в документации newPurchaseOrder.</translation>
    </message>
    <message>
        <source>Answer to webhooks</source>
        <translation>Ответ на вебхуки</translation>
    </message>
    <message>
        <source>In turn, the last one is repeated: accepted, silent, or an HTTP status.</source>
        <translation>По очереди, последний повторяется: accepted, silent или HTTP-статус.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Срок ожидания</translation>
    </message>
    <message>
        <source>Minutes until the shop cancels an order whose shopper does not come back.</source>
        <translation>Через сколько минут магазин отменяет заказ, если покупатель не возвращается.</translation>
    </message>
    <message>
        <source>A new key for every attempt</source>
        <translation>Новый ключ на каждую попытку</translation>
    </message>
    <message>
        <source>The mistake that makes double orders.</source>
        <translation>Ошибка, из-за которой возникают двойные заказы.</translation>
    </message>
    <message>
        <source>success_url</source>
        <translation>success_url</translation>
    </message>
    <message>
        <source>Whether the identification page is told where to return to.</source>
        <translation>Сообщать ли странице идентификации, куда возвращать покупателя.</translation>
    </message>
    <message>
        <source>The status channel of order %1 is gone; the shop polls</source>
        <translation>Канал статуса заказа %1 пропал; магазин переходит на опрос</translation>
    </message>
    <message>
        <source>The status channel was refused: %1</source>
        <translation>В канале статуса отказано: %1</translation>
    </message>
    <message>
        <source>Webhook %1: %2</source>
        <translation>Вебхук %1: %2</translation>
    </message>
    <message>
        <source>The webhook address could not be set: %1</source>
        <translation>Не удалось задать адрес для вебхуков: %1</translation>
    </message>
    <message>
        <source>A webhook is not signed correctly and was refused</source>
        <translation>Вебхук подписан неверно и отклонён</translation>
    </message>
    <message>
        <source>Begin a purchase with curl</source>
        <translation>Начать покупку с помощью curl</translation>
    </message>
    <message>
        <source>Begin a purchase with PHP</source>
        <translation>Начать покупку на PHP</translation>
    </message>
    <message>
        <source>Begin a purchase with Node</source>
        <translation>Начать покупку на Node</translation>
    </message>
    <message>
        <source>purchase order</source>
        <translation>заказ на покупку</translation>
    </message>
    <message>
        <source>payment session</source>
        <translation>платёжная сессия</translation>
    </message>
    <message>
        <source>identity session</source>
        <translation>сессия идентификации</translation>
    </message>
    <message>
        <source>card data</source>
        <translation>данные карты</translation>
    </message>
    <message>
        <source>the merchant&apos;s API</source>
        <translation>API продавца</translation>
    </message>
    <message>
        <source>This waitToken is the UUID of a payment request, not a bearer token</source>
        <translation>Этот waitToken — UUID запроса платежа, а не токен доступа</translation>
    </message>
    <message>
        <source>Bearer token (%1): role %2, scope %3, expires %4</source>
        <translation>Токен доступа (%1): роль %2, область действия %3, действует до %4</translation>
    </message>
    <message>
        <source>Merchant %1, issued %2, token id %3</source>
        <translation>Продавец %1, выдан %2, номер токена %3</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>Срок действия токена истёк</translation>
    </message>
    <message>
        <source>The token is not signed with the sandbox&apos;s key</source>
        <translation>Токен подписан не ключом песочницы</translation>
    </message>
    <message>
        <source>Characters, lengths, addresses and flows of sessions and payments</source>
        <translation>Символы, длина, адреса и способы запуска (flow) у сессий и платежей</translation>
    </message>
    <message>
        <source>cancelPayment, cancelSwishPayment</source>
        <translation>cancelPayment, cancelSwishPayment</translation>
    </message>
    <message>
        <source>capturePaymentAll: a smaller amount gives up the rest</source>
        <translation>capturePaymentAll: при меньшей сумме остаток резерва снимается</translation>
    </message>
    <message>
        <source>A purchase&apos;s payments, invoice, instalments, addresses and customer</source>
        <translation>Платежи, счёт, рассрочка, адреса и покупатель у покупки</translation>
    </message>
    <message>
        <source>The Authorization header is missing or malformed</source>
        <translation>Заголовка Authorization нет, или он неверной формы</translation>
    </message>
    <message>
        <source>The token is not genuine, or its time is over</source>
        <translation>Токен не подлинный, или его срок истёк</translation>
    </message>
    <message>
        <source>The token&apos;s role may not ask here</source>
        <translation>Роли токена здесь спрашивать нельзя</translation>
    </message>
    <message>
        <source>A field that the token&apos;s role does not have</source>
        <translation>Поле, которого у роли токена нет</translation>
    </message>
    <message>
        <source>The request has no query</source>
        <translation>В запросе нет query</translation>
    </message>
    <message>
        <source>The request is not JSON</source>
        <translation>Запрос — не JSON</translation>
    </message>
    <message>
        <source>Another path, or not POST</source>
        <translation>Другой путь или не POST</translation>
    </message>
    <message>
        <source>A rule of Kronor&apos;s is broken</source>
        <translation>Нарушено правило Kronor</translation>
    </message>
    <message>
        <source>To be tried again with the same key</source>
        <translation>Повторить с тем же ключом</translation>
    </message>
    <message>
        <source>The key was used with other data</source>
        <translation>Ключ уже использован с другими данными</translation>
    </message>
    <message>
        <source>Swish: declined</source>
        <translation>Swish: отклонено</translation>
    </message>
    <message>
        <source>Swish: the time is over</source>
        <translation>Swish: время истекло</translation>
    </message>
    <message>
        <source>Swish: the shopper cancelled in BankID</source>
        <translation>Swish: покупатель отменил в BankID</translation>
    </message>
    <message>
        <source>Swish: the number is not enrolled</source>
        <translation>Swish: номер не подключён</translation>
    </message>
    <message>
        <source>Socket: a message that is not understood</source>
        <translation>Веб-сокет: непонятное сообщение</translation>
    </message>
    <message>
        <source>Socket: a subscription before connection_init</source>
        <translation>Веб-сокет: подписка до connection_init</translation>
    </message>
    <message>
        <source>Socket: the token is refused</source>
        <translation>Веб-сокет: в токене отказано</translation>
    </message>
    <message>
        <source>Socket: no connection_init within three seconds</source>
        <translation>Веб-сокет: за три секунды нет connection_init</translation>
    </message>
    <message>
        <source>Socket: the id of a subscription is used twice</source>
        <translation>Веб-сокет: идентификатор подписки использован дважды</translation>
    </message>
    <message>
        <source>Socket: connection_init came twice</source>
        <translation>Веб-сокет: connection_init пришёл дважды</translation>
    </message>
    <message>
        <source>Everything came back.</source>
        <translation>Вернулось всё.</translation>
    </message>
    <message>
        <source>Kronor checks the payment request.</source>
        <translation>Kronor проверяет запрос платежа.</translation>
    </message>
    <message>
        <source>The shopper is at the payment page.</source>
        <translation>Покупатель на странице оплаты.</translation>
    </message>
    <message>
        <source>The shopper is in the app.</source>
        <translation>Покупатель в приложении.</translation>
    </message>
    <message>
        <source>The shop has cancelled the payment request.</source>
        <translation>Магазин отменил запрос платежа.</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Отменить платёж</translation>
    </message>
    <message>
        <source>cancelPayment, while the shopper has not paid.</source>
        <translation>cancelPayment, пока покупатель не оплатил.</translation>
    </message>
    <message>
        <source>Browsers of any origin may ask: OPTIONS gets 204, Origin is reflected</source>
        <translation>Браузеры с любого адреса могут спрашивать: на OPTIONS — 204, Origin повторяется</translation>
    </message>
    <message>
        <source>newPaymentSessionWithReferenceCheck gives an open session again</source>
        <translation>newPaymentSessionWithReferenceCheck повторно выдаёт уже открытую сессию</translation>
    </message>
    <message>
        <source>Refused, and nothing has changed</source>
        <translation>Отклонено, ничего не изменилось</translation>
    </message>
    <message>
        <source>A purchase that is not captured within 30 days is cancelled; after a capture in part they begin anew</source>
        <translation>Покупка, деньги за которую не списаны за 30 дней, отменяется; после частичного списания срок начинается заново</translation>
    </message>
    <message>
        <source>A declined capture: CAPTURE_DECLINED, the reservation stays</source>
        <translation>Отклонённое списание: CAPTURE_DECLINED, резерв остаётся</translation>
    </message>
    <message>
        <source>the next one</source>
        <translation>следующее по порядку</translation>
    </message>
    <message>
        <source>Captures of payments</source>
        <translation>Списания по платежам</translation>
    </message>
    <message>
        <source>They are carried out, or end as CAPTURE_DECLINED.</source>
        <translation>Выполняются или заканчиваются состоянием CAPTURE_DECLINED.</translation>
    </message>
    <message>
        <source>Its time is over now; of a complete one, the time to capture the purchase.</source>
        <translation>Его срок истекает сейчас; у оформленного заказа истекает срок списания денег.</translation>
    </message>
    <message>
        <source>A capture of the payment was declined; what is reserved still is.</source>
        <translation>Списание по платежу отклонено; резерв остаётся.</translation>
    </message>
    <message>
        <source>Amount in minor units; empty: all that is left</source>
        <translation>Сумма в минимальных единицах; пусто — весь остаток</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Kronor could not capture the payment: capture again, or ask the shopper</source>
        <translation>Kronor не смог списать деньги: спишите ещё раз или обратитесь к покупателю</translation>
    </message>
    <message>
        <source>Redirect to %1</source>
        <translation>Перенаправление на %1</translation>
    </message>
    <message>
        <source>Empty answer, HTTP %1</source>
        <translation>Пустой ответ, HTTP %1</translation>
    </message>
    <message>
        <source>A webhook without events</source>
        <translation>Вебхук без событий</translation>
    </message>
    <message>
        <source>Socket open, no protocol chosen</source>
        <translation>Веб-сокет открыт, протокол не выбран</translation>
    </message>
    <message>
        <source>capturePayPalPayment ends a payment; updateBankTransferFlow gives FLOW_COMPLETED, and PAID follows</source>
        <translation>capturePayPalPayment завершает платёж; updateBankTransferFlow даёт FLOW_COMPLETED, затем следует PAID</translation>
    </message>
    <message>
        <source>The shop creates the order or session</source>
        <translation>Магазин создаёт заказ или сессию</translation>
    </message>
    <message>
        <source>The order&apos;s cart, addresses and national id, or what a session is for; the idempotency key keeps a repeated request from making a second order.</source>
        <translation>В Kronor уходят корзина, адреса и личный номер, для сессии — её назначение; ключ идемпотентности не даст повторному запросу создать второй заказ.</translation>
    </message>
    <message>
        <source>Kronor gives an id and a token</source>
        <translation>Kronor выдаёт ID и токен</translation>
    </message>
    <message>
        <source>The id is stored as returned; the token is good for this order or session alone.</source>
        <translation>ID сохраняется в том виде, в каком получен; токен годится только для этого заказа или этой сессии.</translation>
    </message>
    <message>
        <source>The shop follows it</source>
        <translation>Магазин следит за состоянием</translation>
    </message>
    <message>
        <source>It asks for the status again and again with that token, or subscribes to its changes.</source>
        <translation>Он раз за разом запрашивает статус с этим токеном или подписывается на его изменения.</translation>
    </message>
    <message>
        <source>Its states change</source>
        <translation>Состояния меняются</translation>
    </message>
    <message>
        <source>The list holds WAITING_FOR_CAPTURE (the money may be captured) and there is a purchase; for a session: paid, authorised or identified.</source>
        <translation>В списке есть WAITING_FOR_CAPTURE (деньги можно списывать), и покупка создана; для сессии: оплачено, авторизовано или личность подтверждена.</translation>
    </message>
    <message>
        <source>The shopper identifies or pays</source>
        <translation>Покупатель подтверждает личность или платит</translation>
    </message>
    <message>
        <source>SCA_REQUIRED (the shopper must identify) or a payment: the browser goes to that page or app and comes back, or does not.</source>
        <translation>SCA_REQUIRED (нужно подтвердить личность) или оплата: браузер уходит на эту страницу или в приложение и возвращается — или нет.</translation>
    </message>
    <message>
        <source>Refused because of risk, a failed identification or a failed payment. Final.</source>
        <translation>Отказ из-за риска, неудачной идентификации или неудачной оплаты. Окончательно.</translation>
    </message>
    <message>
        <source>Somebody cancelled the checkout or the payment.</source>
        <translation>Кто-то отменил оформление или платёж.</translation>
    </message>
    <message>
        <source>Before completion, with the id of the order or payment.</source>
        <translation>До завершения, с ID заказа или платежа.</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Платежи</translation>
    </message>
    <message>
        <source>a late answer</source>
        <translation>поздний ответ</translation>
    </message>
    <message>
        <source>cut off before it is processed</source>
        <translation>обрыв до обработки</translation>
    </message>
    <message>
        <source>cut off after it is processed</source>
        <translation>обрыв после обработки</translation>
    </message>
    <message>
        <source>The shop sets its webhook address, at once or before its first purchase.</source>
        <translation>Магазин задаёт адрес вебхуков сразу или перед первой покупкой.</translation>
    </message>
    <message>
        <source>Socket closed: %1</source>
        <translation>Веб-сокет закрыт: %1</translation>
    </message>
    <message>
        <source>A token with another signature, expired or blocked, is refused</source>
        <translation>Токен с чужой подписью, просроченный или заблокированный отклоняется</translation>
    </message>
    <message>
        <source>Other paths, and GET, get the engine&apos;s 404</source>
        <translation>На другие пути и на GET приходит 404 движка</translation>
    </message>
    <message>
        <source>Documents with several operations, variables, fragments, directives</source>
        <translation>Документы с несколькими операциями, переменными, фрагментами и директивами</translation>
    </message>
    <message>
        <source>What a document gets wrong is an error, and nothing is done</source>
        <translation>На ошибку в документе приходит ответ с ошибкой, и ничего не выполняется</translation>
    </message>
    <message>
        <source>createdAt always increases, with microseconds</source>
        <translation>createdAt всегда возрастает и указан с микросекундами</translation>
    </message>
    <message>
        <source>A step by itself takes 0.5 to 1.5 seconds, or waits for the tester</source>
        <translation>Автоматический шаг занимает от 0,5 до 1,5 секунды или ждёт тестировщика</translation>
    </message>
    <message>
        <source>Approved: purchase, its id, the status, subscribers, then the redirect</source>
        <translation>При одобрении: покупка, её ID, статус, подписчики и только затем перенаправление</translation>
    </message>
    <message>
        <source>The page of a finished order redirects at once with its result</source>
        <translation>Страница завершённого заказа сразу перенаправляет с его результатом</translation>
    </message>
    <message>
        <source>Whoever leaves the page sends nothing; the order waits for its time</source>
        <translation>Если покупатель ушёл со страницы, ничего не отправляется; заказ ждёт своего срока</translation>
    </message>
    <message>
        <source>How the payment page can end; only leaving it is told by the address</source>
        <translation>Исходы страницы оплаты; по адресу виден только уход с неё</translation>
    </message>
    <message>
        <source>Purchase orders send events only if the tester wants it</source>
        <translation>Заказы на покупку отправляют события, только если так решил тестировщик</translation>
    </message>
    <message>
        <source>Sockets are closed or refused, results pushed twice, on demand</source>
        <translation>По требованию веб-сокеты закрываются или не открываются, а результаты приходят дважды</translation>
    </message>
    <message>
        <source>null as an operand of a filter is an error</source>
        <translation>null как операнд фильтра — ошибка</translation>
    </message>
    <message>
        <source>A token of another merchant is refused as one for somebody else</source>
        <translation>Токен другого продавца отклоняется как чужой</translation>
    </message>
    <message>
        <source>Faults of queries and subscriptions; there a cut and a 503 close the socket with 1011</source>
        <translation>Сбои запросов и подписок; обрыв и 503 закрывают сокет подписки с кодом 1011</translation>
    </message>
    <message>
        <source>With instalments the address says WAITING_FOR_CAPTURE and the purchase while they are still being set up</source>
        <translation>При рассрочке адрес возврата сообщает WAITING_FOR_CAPTURE и номер покупки, хотя рассрочка ещё оформляется</translation>
    </message>
    <message>
        <source>The payment page finds the request by session and method, and makes it where there is none</source>
        <translation>Страница оплаты находит запрос платежа по сессии и способу оплаты, а если его нет — создаёт</translation>
    </message>
    <message>
        <source>Without merchantReturnUrl the shopper stays on Kronor&apos;s page</source>
        <translation>Без merchantReturnUrl покупатель остаётся на странице Kronor</translation>
    </message>
    <message>
        <source>Items of a capture or return: each once, at the purchase&apos;s price, tax within 1</source>
        <translation>Позиции списания или возврата: каждая один раз, по цене покупки, налог с точностью до 1</translation>
    </message>
    <message>
        <source>Signs and lengths of a refund; one way of paying it out</source>
        <translation>Символы и длины в возврате денег; один способ выплаты</translation>
    </message>
    <message>
        <source>A refund waits, then it is PAID; both are told by webhook</source>
        <translation>Возврат денег сначала ожидает, затем получает PAID; о том и другом сообщает вебхук</translation>
    </message>
    <message>
        <source>15 seconds without a word: the socket is gone</source>
        <translation>15 секунд без сообщений: сокет считается потерянным</translation>
    </message>
    <message>
        <source>&quot;cancel&quot; in the return address is a hint: the shop asks, Kronor&apos;s status decides</source>
        <translation>«cancel» в адресе возврата — лишь намёк: магазин спрашивает, решает состояние у Kronor</translation>
    </message>
    <message>
        <source>The shop asks what became of a refund until it is final</source>
        <translation>Магазин спрашивает о возврате денег, пока он не завершится</translation>
    </message>
    <message>
        <source>Kronor&apos;s own hosts; that of the production SCA page is inferred</source>
        <translation>Собственные адреса Kronor; адрес боевой страницы SCA выведен по аналогии</translation>
    </message>
    <message>
        <source>An operation that was never answered keeps its key when it is wanted again</source>
        <translation>Операция, на которую не было ответа, при повторе сохраняет свой ключ</translation>
    </message>
    <message>
        <source>Never met: WAITING_FOR_PROMOTION; refunds ERROR, REFUND_AMBIGUOUS, AWAITING_ACCOUNT_SELECTION, INITIALIZING; captures WAITING_FOR_CAPTURE, CAPTURING, CAPTURE_COOLDOWN, ERROR; BankID INITIALIZING, CANCELLING, startFailed</source>
        <translation>Никогда не встречаются: WAITING_FOR_PROMOTION; у возвратов денег ERROR, REFUND_AMBIGUOUS, AWAITING_ACCOUNT_SELECTION, INITIALIZING; у списаний WAITING_FOR_CAPTURE, CAPTURING, CAPTURE_COOLDOWN, ERROR; у BankID INITIALIZING, CANCELLING, startFailed</translation>
    </message>
    <message>
        <source>Always null: paymentFlow, customerSwishNumber, datePaid, bankPaymentReference, errorMessage, cardType, qrCodeUrl, userFlow, googleMerchantOrigin</source>
        <translation>Всегда null: paymentFlow, customerSwishNumber, datePaid, bankPaymentReference, errorMessage, cardType, qrCodeUrl, userFlow, googleMerchantOrigin</translation>
    </message>
    <message>
        <source>Filters of columns that hold JSON documents</source>
        <translation>Фильтры по столбцам с документами JSON</translation>
    </message>
    <message>
        <source>Mutations over a WebSocket</source>
        <translation>Мутации через WebSocket</translation>
    </message>
    <message>
        <source>refreshPaymentStatus changes nothing: the sandbox&apos;s status is never behind</source>
        <translation>refreshPaymentStatus ничего не меняет: состояние в песочнице никогда не отстаёт</translation>
    </message>
    <message>
        <source>The shop never asks for Swish ecom, QR or push flows of MobilePay and Vipps, or newPaymentSessionWithReferenceCheck; the sandbox serves them</source>
        <translation>Магазин никогда не запрашивает Swish ecom, сценарии MobilePay и Vipps с QR-кодом и push-сообщением и newPaymentSessionWithReferenceCheck; песочница их обслуживает</translation>
    </message>
    <message>
        <source>The 400 page of a bad token is plain English text</source>
        <translation>Страница 400 при негодном токене — простой английский текст</translation>
    </message>
    <message>
        <source>The next requests fail, are cut or delayed.</source>
        <translation>Следующие запросы завершаются сбоем, обрываются или задерживаются.</translation>
    </message>
    <message>
        <source>Delay, milliseconds; empty: 12000</source>
        <translation>Задержка, миллисекунды; пусто: 12000</translation>
    </message>
    <message>
        <source>Mutation, or field of a query or subscription; empty: any mutation</source>
        <translation>Мутация или поле запроса либо подписки; пусто: любая мутация</translation>
    </message>
    <message>
        <source>Moves an order to its next state, or to the one that is named; a payment or refund to its next one.</source>
        <translation>Переводит заказ в следующее или названное состояние, платёж или возврат денег — в следующее.</translation>
    </message>
    <message>
        <source>The token of that order or session is no longer valid; &quot;api&quot;: the shop&apos;s own.</source>
        <translation>Токен этого заказа или сессии больше не действует; «api» — собственный токен магазина.</translation>
    </message>
    <message>
        <source>The payment is followed with a subscription.</source>
        <translation>За платежом следят через подписку.</translation>
    </message>
    <message>
        <source>The shopper&apos;s part is done, the money is under way.</source>
        <translation>Покупатель всё сделал, деньги в пути.</translation>
    </message>
    <message>
        <source>Kronor staging, purchase orders and identity</source>
        <translation>Kronor, тестовая среда: заказы на покупку и идентификация</translation>
    </message>
    <message>
        <source>Kronor staging, payment sessions</source>
        <translation>Kronor, тестовая среда: платёжные сессии</translation>
    </message>
    <message>
        <source>Kronor, purchase orders and identity</source>
        <translation>Kronor: заказы на покупку и идентификация</translation>
    </message>
    <message>
        <source>Kronor, payment sessions</source>
        <translation>Kronor: платёжные сессии</translation>
    </message>
    <message>
        <source>Order %1 is not sent, Kronor would refuse %2: %3</source>
        <translation>Заказ %1 не отправлен: Kronor не принял бы %2: %3</translation>
    </message>
    <message>
        <source>Pieces; empty: all of them</source>
        <translation>Штук; пусто: все</translation>
    </message>
    <message>
        <source>Capture pieces of an article</source>
        <translation>Списать за часть штук товара</translation>
    </message>
    <message>
        <source>newPurchaseCapture, with number, price and tax of what is sent.</source>
        <translation>newPurchaseCapture с количеством, ценой и налогом отправленного.</translation>
    </message>
    <message>
        <source>Return pieces of an article</source>
        <translation>Вернуть часть штук товара</translation>
    </message>
    <message>
        <source>newPurchaseReturn, with number, price and tax of what comes back.</source>
        <translation>newPurchaseReturn с количеством, ценой и налогом возвращённого.</translation>
    </message>
    <message>
        <source>There are not so many pieces of %1</source>
        <translation>Столько штук товара %1 нет</translation>
    </message>
    <message>
        <source>A refund of %1 failed: %2</source>
        <translation>Возврат денег на сумму %1 не удался: %2</translation>
    </message>
    <message>
        <source>Identify with BankID</source>
        <translation>Подтвердить личность через BankID</translation>
    </message>
    <message>
        <source>Kronor knows the webhook address already and tells its secret only once: the shop deletes it and sets it anew</source>
        <translation>Kronor уже знает адрес вебхука, а секрет сообщает только один раз: магазин удаляет адрес и задаёт его заново</translation>
    </message>
    <message>
        <source>Kronor did not tell the secret of webhooks: all of them are refused</source>
        <translation>Kronor не сообщил секрет вебхуков: все они отклоняются</translation>
    </message>
    <message>
        <source>an unknown role</source>
        <translation>неизвестная роль</translation>
    </message>
</context>
<context>
    <name>kronor.check</name>
    <message>
        <source>tax of %1 at %2 is %3; %4 to %5 are accepted, given %6</source>
        <translation>налог с %1 по ставке %2 равен %3; допускается от %4 до %5, указано %6</translation>
    </message>
    <message>
        <source>an amount is missing or does not fit 32 bits</source>
        <translation>сумма отсутствует или не помещается в 32 бита</translation>
    </message>
    <message>
        <source>quantity above 0, given %1</source>
        <translation>количество больше 0, указано %1</translation>
    </message>
    <message>
        <source>tax rate not negative, given %1</source>
        <translation>налоговая ставка не отрицательна, указано %1</translation>
    </message>
    <message>
        <source>%1 x %2 - %3 = %4, given %5</source>
        <translation>%1 x %2 - %3 = %4, указано %5</translation>
    </message>
    <message>
        <source>at most %1 characters, given %2</source>
        <translation>не более %1 символов, указано %2</translation>
    </message>
    <message>
        <source>an amount is missing or there are no lines</source>
        <translation>сумма отсутствует или нет строк</translation>
    </message>
    <message>
        <source>the lines add up to %1, given %2</source>
        <translation>строки дают в сумме %1, указано %2</translation>
    </message>
    <message>
        <source>the lines&apos; taxes add up to %1, given %2</source>
        <translation>налоги строк дают в сумме %1, указано %2</translation>
    </message>
    <message>
        <source>1 to 64 of letters, digits and -_.,[]+, given %1</source>
        <translation>от 1 до 64 символов: буквы, цифры и -_.,[]+, указано %1</translation>
    </message>
    <message>
        <source>an absolute address, given %1</source>
        <translation>абсолютный адрес, указано %1</translation>
    </message>
    <message>
        <source>%1 is not given together with streetAddress</source>
        <translation>%1 не указывается вместе со streetAddress</translation>
    </message>
    <message>
        <source>Latin letters, digits, blanks and :;.,?!()&quot;, given %1</source>
        <translation>латинские буквы, цифры, пробелы и :;.,?!()&quot;, указано %1</translation>
    </message>
    <message>
        <source>amount above 0, given %1</source>
        <translation>сумма больше 0, указано %1</translation>
    </message>
    <message>
        <source>1 to %1 characters</source>
        <translation>от 1 до %1 символов</translation>
    </message>
</context>
<context>
    <name>kronor.page</name>
    <message>
        <source>Identify yourself</source>
        <translation>Подтвердите личность</translation>
    </message>
    <message>
        <source>Approve the purchase with BankID.</source>
        <translation>Подтвердите покупку через BankID.</translation>
    </message>
    <message>
        <source>Scan the QR code with the BankID app on your phone.</source>
        <translation>Отсканируйте QR-код в приложении BankID на телефоне.</translation>
    </message>
    <message>
        <source>Open the app</source>
        <translation>Открыть приложение</translation>
    </message>
    <message>
        <source>BankID on another device</source>
        <translation>BankID на другом устройстве</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Назад в магазин</translation>
    </message>
    <message>
        <source>Start the BankID app.</source>
        <translation>Запустите приложение BankID.</translation>
    </message>
    <message>
        <source>Searching for BankID, it may take a little while ...</source>
        <translation>Поиск BankID, это может занять некоторое время ...</translation>
    </message>
    <message>
        <source>Enter your security code in the BankID app and choose Identify.</source>
        <translation>Введите код безопасности в приложении BankID и выберите «Подтвердить личность».</translation>
    </message>
    <message>
        <source>The identification was cancelled.</source>
        <translation>Идентификация отменена.</translation>
    </message>
    <message>
        <source>The BankID app did not answer in time.</source>
        <translation>Приложение BankID не ответило вовремя.</translation>
    </message>
    <message>
        <source>The personal number does not match.</source>
        <translation>Личный номер не совпадает.</translation>
    </message>
    <message>
        <source>This purchase is closed. Go back to the shop.</source>
        <translation>Эта покупка закрыта. Вернитесь в магазин.</translation>
    </message>
    <message>
        <source>Please wait, the purchase is being checked.</source>
        <translation>Подождите, покупка проверяется.</translation>
    </message>
    <message>
        <source>The identification failed</source>
        <translation>Идентификация не удалась</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплатить</translation>
    </message>
    <message>
        <source>This is a test page. No money changes hands.</source>
        <translation>Это тестовая страница. Деньги не списываются.</translation>
    </message>
    <message>
        <source>Done. Go back to the browser.</source>
        <translation>Готово. Вернитесь в браузер.</translation>
    </message>
    <message>
        <source>The page is closed</source>
        <translation>Страница закрыта</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Банковский перевод</translation>
    </message>
    <message>
        <source>Buy now, pay later</source>
        <translation>Покупка с оплатой позже</translation>
    </message>
    <message>
        <source>I identify myself to Kronor</source>
        <translation>Я подтверждаю свою личность для Kronor</translation>
    </message>
    <message>
        <source>You pay the shop</source>
        <translation>Вы платите магазину</translation>
    </message>
    <message>
        <source>The payment is complete</source>
        <translation>Оплата завершена</translation>
    </message>
    <message>
        <source>Nothing was paid</source>
        <translation>Оплата не произведена</translation>
    </message>
</context>
<context>
    <name>kronor.sandbox</name>
    <message>
        <source>Purchase %1 is now %2</source>
        <translation>Покупка %1: теперь %2</translation>
    </message>
    <message>
        <source>There is no fault %1</source>
        <translation>Нет сбоя %1</translation>
    </message>
    <message>
        <source>Next %1 time(s): %2</source>
        <translation>В следующие разы (%1): %2</translation>
    </message>
    <message>
        <source>There is no state %1</source>
        <translation>Нет состояния %1</translation>
    </message>
    <message>
        <source>There is no order %1</source>
        <translation>Нет заказа %1</translation>
    </message>
    <message>
        <source>The token of %1 has expired</source>
        <translation>Истёк срок действия токена для %1</translation>
    </message>
    <message>
        <source>Order %1 is over</source>
        <translation>Заказ %1 уже закончен</translation>
    </message>
    <message>
        <source>Nothing more happens</source>
        <translation>Больше ничего не произойдёт</translation>
    </message>
    <message>
        <source>The shop may capture, return or cancel</source>
        <translation>Магазин может списать деньги, оформить возврат или отменить покупку</translation>
    </message>
    <message>
        <source>The shopper identifies with BankID</source>
        <translation>Покупатель подтверждает личность через BankID</translation>
    </message>
    <message>
        <source>Kronor checks the order</source>
        <translation>Kronor проверяет заказ</translation>
    </message>
    <message>
        <source>Next state</source>
        <translation>Следующее состояние</translation>
    </message>
    <message>
        <source>Let it expire</source>
        <translation>Просрочить</translation>
    </message>
    <message>
        <source>Let its token expire</source>
        <translation>Просрочить токен</translation>
    </message>
    <message>
        <source>The shopper pays</source>
        <translation>Покупатель платит</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Merchant reference</source>
        <translation>Номер заказа продавца</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Mutation</source>
        <translation>Мутация</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Ключ идемпотентности</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>The sandbox has no operation %1</source>
        <translation>У песочницы нет операции %1</translation>
    </message>
    <message>
        <source>Purchase order %1 is now %2</source>
        <translation>Заказ на покупку %1: теперь %2</translation>
    </message>
    <message>
        <source>A page was opened with an unknown, foreign or expired token</source>
        <translation>Страница открыта с неизвестным, чужим или просроченным токеном</translation>
    </message>
    <message>
        <source>An app link of nothing that is open was followed</source>
        <translation>Открыта ссылка приложения, которая не относится ни к чему открытому</translation>
    </message>
    <message>
        <source>The payment of %1 by %2 is now %3</source>
        <translation>Платёж по %1 (%2): теперь %3</translation>
    </message>
    <message>
        <source>Webhooks to %1 were given up after %2 failures</source>
        <translation>Отправка вебхуков на %1 прекращена, число неудач: %2</translation>
    </message>
    <message>
        <source>Kronor checks the payment</source>
        <translation>Kronor проверяет платёж</translation>
    </message>
    <message>
        <source>Payment %1 is now %2</source>
        <translation>Платёж %1 теперь в состоянии %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>повторён прежний ответ</translation>
    </message>
    <message>
        <source>other data under the same key: nothing done</source>
        <translation>другие данные с тем же ключом: ничего не сделано</translation>
    </message>
    <message>
        <source>not processed: HTTP 503</source>
        <translation>не обработано: HTTP 503</translation>
    </message>
    <message>
        <source>not processed: connection cut</source>
        <translation>не обработано: соединение прервано</translation>
    </message>
    <message>
        <source>not processed: TEMPORARY_FAILURE</source>
        <translation>не обработано: TEMPORARY_FAILURE</translation>
    </message>
    <message>
        <source>purchase created</source>
        <translation>покупка создана</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>not cancelled</source>
        <translation>не отменено</translation>
    </message>
    <message>
        <source>answer lost</source>
        <translation>ответ потерян</translation>
    </message>
    <message>
        <source>Let the purchase expire</source>
        <translation>Просрочить покупку</translation>
    </message>
    <message>
        <source>expired: what is not captured will not be</source>
        <translation>срок истёк: оставшееся уже не будет списано</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Платёж</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Резерв снят</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ответа нет</translation>
    </message>
    <message>
        <source>Nothing of %1 waits for the tester</source>
        <translation>У %1 ничто не ждёт тестировщика</translation>
    </message>
</context>
<context>
    <name>kronor.tester</name>
    <message>
        <source>BankID: approved</source>
        <translation>BankID: одобрено</translation>
    </message>
    <message>
        <source>BankID: the shopper declines</source>
        <translation>BankID: покупатель отказывается</translation>
    </message>
    <message>
        <source>BankID: the time is over</source>
        <translation>BankID: время истекло</translation>
    </message>
    <message>
        <source>BankID: another person signs</source>
        <translation>BankID: подписывает другой человек</translation>
    </message>
    <message>
        <source>BankID: still under way</source>
        <translation>BankID: ещё выполняется</translation>
    </message>
    <message>
        <source>The shopper closes the page</source>
        <translation>Покупатель закрывает страницу</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Время истекло</translation>
    </message>
    <message>
        <source>Still under way</source>
        <translation>Ещё выполняется</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Tester</source>
        <translation>Тестировщик</translation>
    </message>
    <message>
        <source>You choose what happens next. These buttons belong to Kassa and are not part of the provider&apos;s page.</source>
        <translation>Вы выбираете, что произойдёт дальше. Эти кнопки принадлежат Kassa и не относятся к странице провайдера.</translation>
    </message>
    <message>
        <source>Please wait. The page is locked for a moment.</source>
        <translation>Подождите. Страница ненадолго заблокирована.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>This address is not opened:</source>
        <translation>Этот адрес не открывается:</translation>
    </message>
    <message>
        <source>%1 h %2 min %3 s</source>
        <translation>%1 ч %2 мин %3 сек</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 сек</translation>
    </message>
</context>
<context>
    <name>providers</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Purchase %1: %2</source>
        <translation>Покупка %1: %2</translation>
    </message>
    <message>
        <source>Order %1 cannot be bought: %2</source>
        <translation>Заказ %1 нельзя оформить: %2</translation>
    </message>
    <message>
        <source>The page was asked to go to an address that belongs to nobody here: %1</source>
        <translation>Странице предложили перейти по адресу, который здесь никому не принадлежит: %1</translation>
    </message>
</context>
<context>
    <name>qenta</name>
    <message>
        <source>dataStorage/init for %1</source>
        <translation>dataStorage/init для %1</translation>
    </message>
    <message>
        <source>dataStorage/read</source>
        <translation>dataStorage/read</translation>
    </message>
    <message>
        <source>frontend/init: %1, %2 %3</source>
        <translation>frontend/init: %1, %2 %3</translation>
    </message>
    <message>
        <source>backend: %1</source>
        <translation>backend: %1</translation>
    </message>
    <message>
        <source>toolkit page: %1</source>
        <translation>страница toolkit: %1</translation>
    </message>
    <message>
        <source>Payment data, from the browser into the data storage</source>
        <translation>Платёжные данные из браузера в хранилище</translation>
    </message>
    <message>
        <source>Confirmation %1 of order %2</source>
        <translation>Подтверждение %1 по заказу %2</translation>
    </message>
    <message>
        <source>Refused: %1 %2</source>
        <translation>Отказ: %1 %2</translation>
    </message>
    <message>
        <source>The payment is started</source>
        <translation>Платёж начат</translation>
    </message>
    <message>
        <source>What the data storage holds, anonymised</source>
        <translation>Содержимое хранилища в обезличенном виде</translation>
    </message>
    <message>
        <source>A data storage is there</source>
        <translation>Хранилище создано</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>the shop&apos;s; unique, and the same in dataStorage/init and frontend/init</source>
        <translation>номер заказа в магазине: уникальный и одинаковый в dataStorage/init и frontend/init</translation>
    </message>
    <message>
        <source>lives 30 minutes after its last use, and dies at a successful start</source>
        <translation>живёт 30 минут после последнего обращения и закрывается при успешном старте</translation>
    </message>
    <message>
        <source>in major units, with a point or a comma</source>
        <translation>в основных единицах, с точкой или запятой</translation>
    </message>
    <message>
        <source>which values are signed, in which order</source>
        <translation>какие значения подписаны и в каком порядке</translation>
    </message>
    <message>
        <source>never sent: the key, and one of the values as well</source>
        <translation>не передаётся: это и ключ, и одно из значений</translation>
    </message>
    <message>
        <source>without it pending is reported as a failure</source>
        <translation>без него об ожидании сообщается как об ошибке</translation>
    </message>
    <message>
        <source>anonymised: all that the shop&apos;s server may see</source>
        <translation>обезличено: больше серверу магазина видеть нельзя</translation>
    </message>
    <message>
        <source>SUCCESS and PENDING are signed, FAILURE and CANCEL are not</source>
        <translation>SUCCESS и PENDING подписаны, FAILURE и CANCEL — нет</translation>
    </message>
    <message>
        <source>the script for the shop&apos;s page: an opaque address</source>
        <translation>скрипт для страницы магазина: адрес разбирать нельзя</translation>
    </message>
    <message>
        <source>the values below, joined without anything between</source>
        <translation>значения ниже, соединённые без разделителей</translation>
    </message>
    <message>
        <source>There is no fingerprint.</source>
        <translation>Отпечатка нет.</translation>
    </message>
    <message>
        <source>The fingerprint fits.</source>
        <translation>Отпечаток верен.</translation>
    </message>
    <message>
        <source>The fingerprint does not fit: expected %1, received %2.</source>
        <translation>Отпечаток неверен: ожидался %1, получен %2.</translation>
    </message>
    <message>
        <source>SUCCESS and PENDING must be signed.</source>
        <translation>SUCCESS и PENDING должны быть подписаны.</translation>
    </message>
    <message>
        <source>The secret is not in responseFingerprintOrder: anybody can sign that.</source>
        <translation>В responseFingerprintOrder нет секретного ключа: так подписать может кто угодно.</translation>
    </message>
    <message>
        <source>State, order number and payment type must be signed and not empty.</source>
        <translation>Состояние, номер заказа и способ оплаты должны быть подписаны и не пусты.</translation>
    </message>
    <message>
        <source>The state is none of the four.</source>
        <translation>Такого состояния нет среди четырёх известных.</translation>
    </message>
    <message>
        <source>Not signed: only a hint, which anybody could send.</source>
        <translation>Без подписи: это лишь намёк, его мог прислать кто угодно.</translation>
    </message>
    <message>
        <source>Never undo a paid order because of one.</source>
        <translation>Никогда не отменяйте из-за него оплаченный заказ.</translation>
    </message>
    <message>
        <source>HMAC-SHA-512 over the joined values, the secret as key and as a value</source>
        <translation>HMAC-SHA-512 от соединённых значений; секретный ключ — и ключ, и значение</translation>
    </message>
    <message>
        <source>Values as UTF-8 bytes: nothing trimmed, formatted or normalised</source>
        <translation>Значения как байты UTF-8: без обрезки, форматирования и нормализации</translation>
    </message>
    <message>
        <source>Plain SHA-512 and MD5 for old customers</source>
        <translation>Простые SHA-512 и MD5 для старых клиентов</translation>
    </message>
    <message>
        <source>dataStorage/read is taken with and without the secret, the latter with a remark</source>
        <translation>dataStorage/read принимается с ключом и без него, во втором случае с замечанием</translation>
    </message>
    <message>
        <source>Names that requestFingerprintOrder must hold</source>
        <translation>Имена, обязательные в requestFingerprintOrder</translation>
    </message>
    <message>
        <source>Wrong fingerprints are 18506, at frontend/init 18050</source>
        <translation>Неверный отпечаток: 18506, в frontend/init 18050</translation>
    </message>
    <message>
        <source>Forms in, name=value pairs out, HTTP 200 also for errors</source>
        <translation>На входе формы, на выходе пары имя=значение, HTTP 200 и при ошибках</translation>
    </message>
    <message>
        <source>Unencoded bodies, bare names, names in any case</source>
        <translation>Незакодированные тела, имена без значений, любой регистр имён</translation>
    </message>
    <message>
        <source>403 for a wrong set of headers</source>
        <translation>403 при неверных заголовках</translation>
    </message>
    <message>
        <source>/qmore is /seamless, init.php is init</source>
        <translation>/qmore то же, что /seamless, а init.php — init</translation>
    </message>
    <message>
        <source>Missing fields together, in the recorded order</source>
        <translation>Все недостающие поля сразу, в записанном порядке</translation>
    </message>
    <message>
        <source>message in English, consumerMessage in the language asked for</source>
        <translation>message по-английски, consumerMessage на запрошенном языке</translation>
    </message>
    <message>
        <source>The German and Russian words of errors</source>
        <translation>Немецкие и русские тексты ошибок</translation>
    </message>
    <message>
        <source>Headers, missing, account, fingerprint, formats, storage</source>
        <translation>Порядок: заголовки, недостающие поля, клиент, отпечаток, форматы, хранилище</translation>
    </message>
    <message>
        <source>A successful start ends the data storage</source>
        <translation>Успешный старт закрывает хранилище</translation>
    </message>
    <message>
        <source>Unknown, expired, used up and foreign data storages are 18302</source>
        <translation>Неизвестное, истёкшее, использованное и чужое хранилище: 18302</translation>
    </message>
    <message>
        <source>Storing again replaces the entry of that type</source>
        <translation>Повторное сохранение заменяет запись этого способа оплаты</translation>
    </message>
    <message>
        <source>Other than demo cards are 30010 in demo mode</source>
        <translation>В деморежиме все карты, кроме демонстрационных: 30010</translation>
    </message>
    <message>
        <source>How an IBAN is anonymised</source>
        <translation>Как обезличивается IBAN</translation>
    </message>
    <message>
        <source>redirectUrl or errors, never both</source>
        <translation>redirectUrl или ошибки, но не вместе</translation>
    </message>
    <message>
        <source>CCARD without data: the provider&apos;s page asks</source>
        <translation>CCARD без данных: данные карты запрашивает страница провайдера</translation>
    </message>
    <message>
        <source>duplicateRequestCheck refuses with 13506</source>
        <translation>duplicateRequestCheck отказывает с 13506</translation>
    </message>
    <message>
        <source>An order number used before is 13011</source>
        <translation>Использованный номер заказа: 13011</translation>
    </message>
    <message>
        <source>Ten operations with their fields and answers</source>
        <translation>Десять операций с их полями и ответами</translation>
    </message>
    <message>
        <source>page/toolkit.php with flat errors</source>
        <translation>page/toolkit.php с плоскими ошибками</translation>
    </message>
    <message>
        <source>The published demo orders; others are told that all went well</source>
        <translation>Опубликованные демозаказы; на прочие отвечают, что всё удалось</translation>
    </message>
    <message>
        <source>Forbidden 30013, too much 18017, password 18123</source>
        <translation>Запрещено 30013, слишком много 18017, пароль 18123</translation>
    </message>
    <message>
        <source>status 0 to 4, rejected and pending orders</source>
        <translation>status от 0 до 4, отклонённые и ожидающие заказы</translation>
    </message>
    <message>
        <source>dataStorage.js: methods, callback, both class names</source>
        <translation>dataStorage.js: методы, функция обратного вызова, оба имени класса</translation>
    </message>
    <message>
        <source>The script&apos;s own request to its storage</source>
        <translation>Собственный запрос скрипта к хранилищу</translation>
    </message>
    <message>
        <source>Card fields in the provider&apos;s frame</source>
        <translation>Поля карты во фрейме провайдера</translation>
    </message>
    <message>
        <source>Messages between script and frame</source>
        <translation>Сообщения между скриптом и фреймом</translation>
    </message>
    <message>
        <source>Browsers without CORS: response is posted to returnUrl</source>
        <translation>Браузеры без CORS: response отправляется на returnUrl</translation>
    </message>
    <message>
        <source>Approve, decline with a code, cancel, pending, 3-D Secure, closing, time-out</source>
        <translation>Одобрение, отказ с кодом, отмена, ожидание, 3-D Secure, закрытие окна, тайм-аут</translation>
    </message>
    <message>
        <source>A page that was used shows 99992</source>
        <translation>Использованная страница показывает 99992</translation>
    </message>
    <message>
        <source>&amp;outcome= decides without a browser; the sandbox&apos;s own</source>
        <translation>&amp;outcome= решает без браузера; есть только в песочнице</translation>
    </message>
    <message>
        <source>The browser is sent back when the confirmation was answered, whatever the answer</source>
        <translation>Браузер возвращается, когда на подтверждение ответили, каким бы ни был ответ</translation>
    </message>
    <message>
        <source>Fields and their order, custom ones unchanged</source>
        <translation>Поля и их порядок; пользовательские без изменений</translation>
    </message>
    <message>
        <source>FAILURE and CANCEL are not signed</source>
        <translation>FAILURE и CANCEL не подписаны</translation>
    </message>
    <message>
        <source>Tag, tag in a comment, JSON; both product names</source>
        <translation>Тег, тег в комментарии, JSON; оба названия продукта</translation>
    </message>
    <message>
        <source>Configured intervals until OK; off by default</source>
        <translation>Заданные интервалы до ответа OK; по умолчанию выключено</translation>
    </message>
    <message>
        <source>30 minutes after a closed window: SUCCESS or FAILURE</source>
        <translation>Через 30 минут после закрытия окна: SUCCESS или FAILURE</translation>
    </message>
    <message>
        <source>The shop has 30 seconds to answer</source>
        <translation>На ответ у магазина 30 секунд</translation>
    </message>
    <message>
        <source>Limits of TLS versions and addresses of the provider&apos;s servers</source>
        <translation>Ограничения версий TLS и адресов серверов провайдера</translation>
    </message>
    <message>
        <source>Card data never reaches the shop&apos;s server</source>
        <translation>Данные карты никогда не попадают на сервер магазина</translation>
    </message>
    <message>
        <source>Fingerprint, list, amount, currency and own order number</source>
        <translation>Отпечаток, список, сумма, валюта и собственный номер заказа</translation>
    </message>
    <message>
        <source>Goods are released once per order number</source>
        <translation>Товар отпускается один раз на номер заказа</translation>
    </message>
    <message>
        <source>An unsigned message never undoes a paid order</source>
        <translation>Сообщение без подписи не отменяет оплаченный заказ</translation>
    </message>
    <message>
        <source>The raw body is parsed: dots in names stay</source>
        <translation>Разбирается исходное тело: точки в именах сохраняются</translation>
    </message>
    <message>
        <source>After 30 minutes the data is collected again</source>
        <translation>Через 30 минут данные запрашиваются заново</translation>
    </message>
    <message>
        <source>Without a confirmation the shop asks by order number after 45 minutes, if it has one</source>
        <translation>Без подтверждения магазин через 45 минут запрашивает данные по номеру заказа, если он есть</translation>
    </message>
    <message>
        <source>In Kassa&apos;s own window the shop page&apos;s form is posted to Kassa, which plays the page&apos;s script</source>
        <translation>В собственном окне Kassa форма страницы магазина отправляется в Kassa, которая выполняет роль скрипта страницы</translation>
    </message>
    <message>
        <source>The buyer goes to the checkout</source>
        <translation>Покупатель переходит к оплате</translation>
    </message>
    <message>
        <source>The buyer stays on the shop&apos;s own pages.</source>
        <translation>Покупатель остаётся на страницах самого магазина.</translation>
    </message>
    <message>
        <source>The shop asks for a data storage</source>
        <translation>Магазин запрашивает хранилище данных</translation>
    </message>
    <message>
        <source>The signed request dataStorage/init: a place for payment data at the provider. Not needed for methods without sensitive data.</source>
        <translation>Подписанный запрос dataStorage/init: место для платёжных данных у провайдера. Для способов без конфиденциальных данных не нужен.</translation>
    </message>
    <message>
        <source>The data storage is there</source>
        <translation>Хранилище создано</translation>
    </message>
    <message>
        <source>It lives 30 minutes after its last use. The answer names a script.</source>
        <translation>Оно живёт 30 минут после последнего обращения. В ответе есть адрес скрипта.</translation>
    </message>
    <message>
        <source>The shop&apos;s page loads the script</source>
        <translation>Страница магазина загружает скрипт</translation>
    </message>
    <message>
        <source>It shows its own input form, or has the script build the provider&apos;s frame.</source>
        <translation>Она показывает свою форму или поручает скрипту построить фрейм провайдера.</translation>
    </message>
    <message>
        <source>The buyer enters payment data</source>
        <translation>Покупатель вводит платёжные данные</translation>
    </message>
    <message>
        <source>The page hands it to the script: it calls the script&apos;s function store…Information.</source>
        <translation>Страница передаёт их скрипту: вызывает его функцию store…Information.</translation>
    </message>
    <message>
        <source>The data goes into the data storage</source>
        <translation>Данные попадают в хранилище</translation>
    </message>
    <message>
        <source>From the browser straight to the provider, past the shop&apos;s server.</source>
        <translation>Из браузера прямо провайдеру, минуя сервер магазина.</translation>
    </message>
    <message>
        <source>Anonymised data comes back</source>
        <translation>Возвращаются обезличенные данные</translation>
    </message>
    <message>
        <source>The page may show the first six and the last four digits of the card number.</source>
        <translation>Страница может показать первые шесть и последние четыре цифры номера карты.</translation>
    </message>
    <message>
        <source>The buyer reviews the order</source>
        <translation>Покупатель проверяет заказ</translation>
    </message>
    <message>
        <source>Discounts, coupons and cross-selling may still change it.</source>
        <translation>Скидки, купоны и сопутствующие товары ещё могут его изменить.</translation>
    </message>
    <message>
        <source>The buyer commits</source>
        <translation>Покупатель подтверждает заказ</translation>
    </message>
    <message>
        <source>If the data storage has died meanwhile, everything is collected again.</source>
        <translation>Если хранилище тем временем закрылось, данные запрашиваются заново.</translation>
    </message>
    <message>
        <source>The shop starts the payment</source>
        <translation>Магазин начинает платёж</translation>
    </message>
    <message>
        <source>The request frontend/init itself lists the signed fields and their order; success uses the data storage up.</source>
        <translation>Запрос frontend/init сам перечисляет подписанные поля и их порядок; после успеха хранилище израсходовано.</translation>
    </message>
    <message>
        <source>The browser goes to the provider</source>
        <translation>Браузер переходит к провайдеру</translation>
    </message>
    <message>
        <source>In the whole window, in a popup or in a frame.</source>
        <translation>Во всём окне, во всплывающем окне или во фрейме.</translation>
    </message>
    <message>
        <source>The financial institution asks</source>
        <translation>Финансовая организация требует подтверждения</translation>
    </message>
    <message>
        <source>3-D Secure, a bank&apos;s page, PayPal; cards without 3-D Secure are booked at once.</source>
        <translation>3-D Secure, страница банка, PayPal; карты без 3-D Secure проводятся сразу.</translation>
    </message>
    <message>
        <source>The provider confirms</source>
        <translation>Провайдер присылает подтверждение</translation>
    </message>
    <message>
        <source>The provider&apos;s server sends a signed form to confirmUrl, before the browser comes back.</source>
        <translation>Сервер провайдера отправляет подписанную форму на confirmUrl до возвращения браузера.</translation>
    </message>
    <message>
        <source>The shop verifies and stores</source>
        <translation>Магазин проверяет и сохраняет</translation>
    </message>
    <message>
        <source>Fingerprint, amount, currency and its own order number must fit; then the shop answers.</source>
        <translation>Отпечаток, сумма, валюта и свой номер заказа должны совпасть; затем магазин отвечает.</translation>
    </message>
    <message>
        <source>The browser comes back</source>
        <translation>Браузер возвращается</translation>
    </message>
    <message>
        <source>Without parameters: nothing may depend on it.</source>
        <translation>Без параметров: ничто не должно от этого зависеть.</translation>
    </message>
    <message>
        <source>The shop shows its own record</source>
        <translation>Магазин показывает то, что записал сам</translation>
    </message>
    <message>
        <source>Success, failure, cancel or pending, as confirmed.</source>
        <translation>Успех, ошибка, отмена или ожидание — как подтверждено.</translation>
    </message>
    <message>
        <source>The buyer goes on</source>
        <translation>Покупатель продолжает</translation>
    </message>
    <message>
        <source>Later a pending payment may end, and the shop captures, reverses or refunds.</source>
        <translation>Позже ожидающий платёж завершается, а магазин списывает деньги, отменяет авторизацию или возвращает деньги.</translation>
    </message>
    <message>
        <source>Austrian payments behind the shop&apos;s own pages: card data goes past the shop into a data storage. Formerly Wirecard CEE, today hobex.</source>
        <translation>Австрийский приём платежей на собственных страницах магазина: данные карты попадают в хранилище, минуя магазин. Раньше Wirecard CEE, теперь hobex.</translation>
    </message>
    <message>
        <source>Own input form</source>
        <translation>Собственная форма ввода</translation>
    </message>
    <message>
        <source>The buyer types into the shop&apos;s page; its script stores the data.</source>
        <translation>Покупатель вводит данные на странице магазина, её скрипт их сохраняет.</translation>
    </message>
    <message>
        <source>The provider&apos;s frame</source>
        <translation>Фрейм провайдера</translation>
    </message>
    <message>
        <source>Card fields are in a frame of the provider (PCI3, SAQ A).</source>
        <translation>Поля карты во фрейме провайдера (PCI3, SAQ A).</translation>
    </message>
    <message>
        <source>Without data storage</source>
        <translation>Без хранилища данных</translation>
    </message>
    <message>
        <source>The provider&apos;s own page asks for the card.</source>
        <translation>Данные карты запрашивает собственная страница провайдера.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Data storages as the shop sees them</source>
        <translation>Хранилища глазами магазина</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Пройденные шаги</translation>
    </message>
    <message>
        <source>Data storages</source>
        <translation>Хранилища данных</translation>
    </message>
    <message>
        <source>What renewed and ended them</source>
        <translation>Что их продлевало и закрывало</translation>
    </message>
    <message>
        <source>Checkouts</source>
        <translation>Сеансы оплаты</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Подтверждения</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Shop&apos;s order or provider&apos;s order number</source>
        <translation>Заказ магазина или номер заказа у провайдера</translation>
    </message>
    <message>
        <source>Redelivery</source>
        <translation>Повторная доставка</translation>
    </message>
    <message>
        <source>Minutes between attempts until the shop answers OK, such as 1,5,60. Empty: one attempt, as the provider does by default.</source>
        <translation>Минуты между попытками до ответа OK, например 1,5,60. Пусто: одна попытка, как у провайдера по умолчанию.</translation>
    </message>
    <message>
        <source>Confirmation and redirect</source>
        <translation>Подтверждение и перенаправление</translation>
    </message>
    <message>
        <source>When the confirmation comes: before the redirect, just after it, late, never, or twice.</source>
        <translation>Когда приходит подтверждение: до перенаправления, сразу после, с опозданием, никогда или дважды.</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Опоздание</translation>
    </message>
    <message>
        <source>Minutes that a late confirmation takes.</source>
        <translation>На сколько минут опаздывает подтверждение.</translation>
    </message>
    <message>
        <source>Forged confirmation</source>
        <translation>Поддельное подтверждение</translation>
    </message>
    <message>
        <source>Sent right before the genuine one.</source>
        <translation>Отправляется прямо перед настоящим.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Minutes until a pending payment ends.</source>
        <translation>Через сколько минут завершается ожидающий платёж.</translation>
    </message>
    <message>
        <source>Wrong baskets</source>
        <translation>Неверные корзины</translation>
    </message>
    <message>
        <source>A basket that does not add up is noted, or refused with 18450.</source>
        <translation>Корзина с неверной суммой отмечается или отклоняется с 18450.</translation>
    </message>
    <message>
        <source>Fingerprints of the sandbox</source>
        <translation>Отпечатки песочницы</translation>
    </message>
    <message>
        <source>HMAC-SHA-512, or a legacy hash.</source>
        <translation>HMAC-SHA-512 или прежний хеш.</translation>
    </message>
    <message>
        <source>How many answers</source>
        <translation>Сколько ответов</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Секретный ключ</translation>
    </message>
    <message>
        <source>Backend password</source>
        <translation>Пароль для операций</translation>
    </message>
    <message>
        <source>Let answers go wrong</source>
        <translation>Испортить ответы</translation>
    </message>
    <message>
        <source>The next answers to shops&apos; servers.</source>
        <translation>Следующие ответы серверам магазинов.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Besides the published demo and test customers.</source>
        <translation>Кроме опубликованных демонстрационных и тестовых.</translation>
    </message>
    <message>
        <source>customerId, 7 characters</source>
        <translation>customerId, 7 знаков</translation>
    </message>
    <message>
        <source>shopId, may be empty</source>
        <translation>shopId, можно оставить пустым</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Закрыть день</translation>
    </message>
    <message>
        <source>Captured payments and refunds are settled; then refunds are possible.</source>
        <translation>По списаниям и возвратам проводится расчёт; после этого возможен возврат.</translation>
    </message>
    <message>
        <source>Let approvals expire</source>
        <translation>Просрочить авторизации</translation>
    </message>
    <message>
        <source>As after 7 to 14 days.</source>
        <translation>Как через 7–14 дней.</translation>
    </message>
    <message>
        <source>Let the data storage expire</source>
        <translation>Просрочить хранилище</translation>
    </message>
    <message>
        <source>As after 30 minutes.</source>
        <translation>Как через 30 минут.</translation>
    </message>
    <message>
        <source>Deliver the confirmation now</source>
        <translation>Доставить подтверждение сейчас</translation>
    </message>
    <message>
        <source>One that waits for its time.</source>
        <translation>То, которое ждёт своего времени.</translation>
    </message>
    <message>
        <source>Send the confirmation again</source>
        <translation>Отправить подтверждение ещё раз</translation>
    </message>
    <message>
        <source>The last one, once more.</source>
        <translation>Последнее, ещё раз.</translation>
    </message>
    <message>
        <source>Forge a failure</source>
        <translation>Подделать ошибку</translation>
    </message>
    <message>
        <source>An unsigned FAILURE, as anybody could send it.</source>
        <translation>FAILURE без подписи, какой мог бы прислать кто угодно.</translation>
    </message>
    <message>
        <source>Approve a pending payment</source>
        <translation>Одобрить ожидающий платёж</translation>
    </message>
    <message>
        <source>The financial institution says yes.</source>
        <translation>Финансовая организация одобряет платёж.</translation>
    </message>
    <message>
        <source>Decline a pending payment</source>
        <translation>Отклонить ожидающий платёж</translation>
    </message>
    <message>
        <source>The financial institution says no.</source>
        <translation>Финансовая организация отказывает.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>A card without 3-D Secure is booked at once.</source>
        <translation>Карта без 3-D Secure проводится сразу.</translation>
    </message>
    <message>
        <source>Card with 3-D Secure</source>
        <translation>Карта с 3-D Secure</translation>
    </message>
    <message>
        <source>The bank asks the buyer to confirm the payment, and the buyer does.</source>
        <translation>Банк спрашивает покупателя, и тот подтверждает платёж.</translation>
    </message>
    <message>
        <source>3-D Secure refused</source>
        <translation>Отказ в 3-D Secure</translation>
    </message>
    <message>
        <source>The buyer does not confirm at the bank: 20009.</source>
        <translation>Покупатель не подтверждает платёж в банке: 20009.</translation>
    </message>
    <message>
        <source>Card not enrolled</source>
        <translation>Карта не подключена</translation>
    </message>
    <message>
        <source>The card takes no part in 3-D Secure: 20013.</source>
        <translation>Карта не участвует в 3-D Secure: 20013.</translation>
    </message>
    <message>
        <source>3-D Secure without a question</source>
        <translation>3-D Secure без подтверждения</translation>
    </message>
    <message>
        <source>The bank knows the buyer: authenticated, without a page.</source>
        <translation>Банк узнаёт покупателя: подтверждено без страницы.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>The financial institution says no: 20000.</source>
        <translation>Финансовая организация отказывает: 20000.</translation>
    </message>
    <message>
        <source>Card expired</source>
        <translation>Срок карты истёк</translation>
    </message>
    <message>
        <source>The financial institution says that the card has expired: 20004.</source>
        <translation>Финансовая организация сообщает, что срок карты истёк: 20004.</translation>
    </message>
    <message>
        <source>The buyer cancels</source>
        <translation>Покупатель отменяет</translation>
    </message>
    <message>
        <source>CANCEL is confirmed, unsigned, and the browser comes back.</source>
        <translation>Приходит CANCEL без подписи, и браузер возвращается.</translation>
    </message>
    <message>
        <source>Pending, then approved</source>
        <translation>Ожидание, затем одобрено</translation>
    </message>
    <message>
        <source>Two confirmations with the same order number: PENDING, then SUCCESS.</source>
        <translation>Два подтверждения с одним номером заказа: PENDING, затем SUCCESS.</translation>
    </message>
    <message>
        <source>Pending, then declined</source>
        <translation>Ожидание, затем отклонено</translation>
    </message>
    <message>
        <source>PENDING, then an unsigned FAILURE.</source>
        <translation>PENDING, затем FAILURE без подписи.</translation>
    </message>
    <message>
        <source>Pending without pendingUrl</source>
        <translation>Ожидание без pendingUrl</translation>
    </message>
    <message>
        <source>A shop that sends no pendingUrl is told of a failure.</source>
        <translation>Магазину, не передавшему pendingUrl, сообщают об ошибке.</translation>
    </message>
    <message>
        <source>Declined, then paid</source>
        <translation>Отклонено, затем оплачено</translation>
    </message>
    <message>
        <source>The buyer tries again, with a new data storage.</source>
        <translation>Покупатель пробует ещё раз, с новым хранилищем.</translation>
    </message>
    <message>
        <source>Window closed after paying</source>
        <translation>Окно закрыто после оплаты</translation>
    </message>
    <message>
        <source>After 30 minutes the provider asks and confirms SUCCESS.</source>
        <translation>Через 30 минут провайдер проверяет и подтверждает SUCCESS.</translation>
    </message>
    <message>
        <source>Window closed</source>
        <translation>Окно закрыто</translation>
    </message>
    <message>
        <source>After 30 minutes the provider confirms FAILURE.</source>
        <translation>Через 30 минут провайдер подтверждает FAILURE.</translation>
    </message>
    <message>
        <source>Session timed out</source>
        <translation>Сеанс истёк</translation>
    </message>
    <message>
        <source>The page shows 99996 and the shop is told of a failure.</source>
        <translation>Страница показывает 99996, магазину сообщают об ошибке.</translation>
    </message>
    <message>
        <source>Data storage expired</source>
        <translation>Срок хранилища истёк</translation>
    </message>
    <message>
        <source>The buyer takes 31 minutes for the review and types the card again.</source>
        <translation>Покупатель проверяет заказ 31 минуту и вводит карту заново.</translation>
    </message>
    <message>
        <source>Coupon and cross-selling</source>
        <translation>Купон и сопутствующий товар</translation>
    </message>
    <message>
        <source>The order changes between the data storage and the start.</source>
        <translation>Заказ меняется между хранилищем и стартом.</translation>
    </message>
    <message>
        <source>A card that is not a demo card</source>
        <translation>Карта не из демонстрационных</translation>
    </message>
    <message>
        <source>Refused with 30010; then the buyer takes a demo card.</source>
        <translation>Отказ 30010; затем покупатель берёт демонстрационную карту.</translation>
    </message>
    <message>
        <source>In a popup</source>
        <translation>Во всплывающем окне</translation>
    </message>
    <message>
        <source>The provider&apos;s page opens in a window of its own.</source>
        <translation>Страница провайдера открывается в отдельном окне.</translation>
    </message>
    <message>
        <source>In a frame</source>
        <translation>Во фрейме</translation>
    </message>
    <message>
        <source>The provider&apos;s page is inside the shop&apos;s; the return breaks out.</source>
        <translation>Страница провайдера внутри страницы магазина; возврат выходит из фрейма.</translation>
    </message>
    <message>
        <source>Legacy fingerprints</source>
        <translation>Прежние отпечатки</translation>
    </message>
    <message>
        <source>Shop and provider use plain SHA-512.</source>
        <translation>Магазин и провайдер используют простой SHA-512.</translation>
    </message>
    <message>
        <source>Maintenance page</source>
        <translation>Страница технических работ</translation>
    </message>
    <message>
        <source>The provider answers with a page instead of data: nothing starts.</source>
        <translation>Провайдер отвечает страницей вместо данных: ничего не начинается.</translation>
    </message>
    <message>
        <source>Odd answers</source>
        <translation>Странные ответы</translation>
    </message>
    <message>
        <source>Unknown names and another order of pairs change nothing.</source>
        <translation>Неизвестные имена и другой порядок пар ничего не меняют.</translation>
    </message>
    <message>
        <source>The shop refuses the forgery and takes the genuine one.</source>
        <translation>Магазин отвергает подделку и принимает настоящее.</translation>
    </message>
    <message>
        <source>Confirmation after the redirect</source>
        <translation>Подтверждение после перенаправления</translation>
    </message>
    <message>
        <source>The browser comes back first and waits for the shop&apos;s record.</source>
        <translation>Браузер возвращается первым и ждёт записи магазина.</translation>
    </message>
    <message>
        <source>Late confirmation</source>
        <translation>Позднее подтверждение</translation>
    </message>
    <message>
        <source>It comes five minutes after the redirect.</source>
        <translation>Оно приходит через пять минут после перенаправления.</translation>
    </message>
    <message>
        <source>Confirmation twice</source>
        <translation>Подтверждение дважды</translation>
    </message>
    <message>
        <source>The goods are released once.</source>
        <translation>Товар отпускается один раз.</translation>
    </message>
    <message>
        <source>No confirmation</source>
        <translation>Нет подтверждения</translation>
    </message>
    <message>
        <source>The shop cannot know whether it was paid: a person has to look.</source>
        <translation>Магазин не знает, прошла ли оплата: нужна проверка вручную.</translation>
    </message>
    <message>
        <source>No confirmation, but a number</source>
        <translation>Нет подтверждения, но есть номер</translation>
    </message>
    <message>
        <source>The shop made the order number in advance and asks for the order.</source>
        <translation>Магазин заранее получил номер заказа и запрашивает по нему заказ.</translation>
    </message>
    <message>
        <source>Confirmation redelivered</source>
        <translation>Подтверждение доставлено повторно</translation>
    </message>
    <message>
        <source>The shop fails twice and is told again after 1 and 5 minutes.</source>
        <translation>Магазин дважды не отвечает и узнаёт снова через 1 и 5 минут.</translation>
    </message>
    <message>
        <source>Forged: other amount</source>
        <translation>Подделка: другая сумма</translation>
    </message>
    <message>
        <source>Forged: no fingerprint</source>
        <translation>Подделка: без отпечатка</translation>
    </message>
    <message>
        <source>Forged: list without the secret</source>
        <translation>Подделка: список без ключа</translation>
    </message>
    <message>
        <source>Forged: legacy hash</source>
        <translation>Подделка: прежний хеш</translation>
    </message>
    <message>
        <source>Forged: foreign secret</source>
        <translation>Подделка: чужой ключ</translation>
    </message>
    <message>
        <source>Forged: other order of fields</source>
        <translation>Подделка: другой порядок полей</translation>
    </message>
    <message>
        <source>Forged failure after payment</source>
        <translation>Поддельная ошибка после оплаты</translation>
    </message>
    <message>
        <source>An unsigned FAILURE does not undo a paid order.</source>
        <translation>FAILURE без подписи не отменяет оплаченный заказ.</translation>
    </message>
    <message>
        <source>Captured later</source>
        <translation>Списано позже</translation>
    </message>
    <message>
        <source>The shop captures the whole sum.</source>
        <translation>Магазин списывает всю сумму.</translation>
    </message>
    <message>
        <source>Captured in parts</source>
        <translation>Списано частями</translation>
    </message>
    <message>
        <source>A part first, then the rest.</source>
        <translation>Сначала часть, затем остаток.</translation>
    </message>
    <message>
        <source>Capture taken back</source>
        <translation>Списание отменено</translation>
    </message>
    <message>
        <source>Before the day is closed.</source>
        <translation>До закрытия дня.</translation>
    </message>
    <message>
        <source>Authorisation given up</source>
        <translation>Авторизация отменена</translation>
    </message>
    <message>
        <source>Nothing is captured.</source>
        <translation>Ничего не списано.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Captured, the day is closed, everything is paid back.</source>
        <translation>Списано, день закрыт, всё возвращено.</translation>
    </message>
    <message>
        <source>Refunded in parts</source>
        <translation>Возвращено частями</translation>
    </message>
    <message>
        <source>Two refunds; the last one is taken back.</source>
        <translation>Два возврата; последний отменён.</translation>
    </message>
    <message>
        <source>Recurring payment</source>
        <translation>Рекуррентный платёж</translation>
    </message>
    <message>
        <source>Later the shop charges the same card without the buyer.</source>
        <translation>Позже магазин списывает с той же карты без покупателя.</translation>
    </message>
    <message>
        <source>By the toolkit page</source>
        <translation>Через страницу toolkit</translation>
    </message>
    <message>
        <source>Captured and looked up by the old page.</source>
        <translation>Списано и проверено через старую страницу.</translation>
    </message>
    <message>
        <source>Captured automatically</source>
        <translation>Списано автоматически</translation>
    </message>
    <message>
        <source>The shop starts with autoDeposit.</source>
        <translation>Магазин начинает с autoDeposit.</translation>
    </message>
    <message>
        <source>Money transferred to the buyer</source>
        <translation>Деньги переведены покупателю</translation>
    </message>
    <message>
        <source>transferFund by SEPA.</source>
        <translation>transferFund через SEPA.</translation>
    </message>
    <message>
        <source>A purchase with the payment method %1.</source>
        <translation>Покупка способом оплаты %1.</translation>
    </message>
    <message>
        <source>PayPal refused</source>
        <translation>Отказ PayPal</translation>
    </message>
    <message>
        <source>The buyer presses failure on the picture of PayPal&apos;s page.</source>
        <translation>Покупатель нажимает «Ошибка» на изображении страницы PayPal.</translation>
    </message>
    <message>
        <source>Never back from the bank</source>
        <translation>Не вернулся из банка</translation>
    </message>
    <message>
        <source>The buyer pays in the bank&apos;s app and does not come back.</source>
        <translation>Покупатель платит в приложении банка и не возвращается.</translation>
    </message>
    <message>
        <source>The shop asks for a data storage.</source>
        <translation>Магазин запрашивает хранилище.</translation>
    </message>
    <message>
        <source>The buyer chooses a method and enters payment data.</source>
        <translation>Покупатель выбирает способ и вводит платёжные данные.</translation>
    </message>
    <message>
        <source>The order may still change; the data storage is kept alive.</source>
        <translation>Заказ ещё может измениться; хранилище продлевается.</translation>
    </message>
    <message>
        <source>frontend/init is under way.</source>
        <translation>Выполняется frontend/init.</translation>
    </message>
    <message>
        <source>The buyer is at the provider; the confirmation decides.</source>
        <translation>Покупатель у провайдера; решает подтверждение.</translation>
    </message>
    <message>
        <source>A second confirmation will say success or failure.</source>
        <translation>Второе подтверждение сообщит успех или ошибку.</translation>
    </message>
    <message>
        <source>Authorised: the goods may be sent, the shop captures later.</source>
        <translation>Авторизовано: товар можно отправить, списание позже.</translation>
    </message>
    <message>
        <source>Captured. After the day is closed it can be refunded.</source>
        <translation>Списано. После закрытия дня возможен возврат.</translation>
    </message>
    <message>
        <source>Not paid. The buyer may try again.</source>
        <translation>Не оплачено. Покупатель может попробовать ещё раз.</translation>
    </message>
    <message>
        <source>The buyer cancelled and may try again.</source>
        <translation>Покупатель отменил и может попробовать ещё раз.</translation>
    </message>
    <message>
        <source>Nobody told the shop what became of it.</source>
        <translation>Магазину не сообщили, чем всё кончилось.</translation>
    </message>
    <message>
        <source>The authorisation was given up.</source>
        <translation>Авторизация отменена.</translation>
    </message>
    <message>
        <source>Everything was paid back.</source>
        <translation>Всё возвращено.</translation>
    </message>
    <message>
        <source>The data storage could not be opened.</source>
        <translation>Хранилище не удалось открыть.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>The checkout page waits for the buyer.</source>
        <translation>Страница оплаты ждёт покупателя.</translation>
    </message>
    <message>
        <source>At the financial institution</source>
        <translation>У финансовой организации</translation>
    </message>
    <message>
        <source>3-D Secure, a bank or PayPal asks.</source>
        <translation>Подтверждения требует 3-D Secure, банк или PayPal.</translation>
    </message>
    <message>
        <source>Pending at the financial institution</source>
        <translation>Ожидание у финансовой организации</translation>
    </message>
    <message>
        <source>The financial institution has not decided.</source>
        <translation>Финансовая организация ещё не решила.</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Успех</translation>
    </message>
    <message>
        <source>The payment was made.</source>
        <translation>Платёж состоялся.</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>There is no payment.</source>
        <translation>Платёж не состоялся.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The buyer gave up.</source>
        <translation>Покупатель отказался.</translation>
    </message>
    <message>
        <source>There is no pendingUrl.</source>
        <translation>Нет pendingUrl.</translation>
    </message>
    <message>
        <source>A pending payment is then reported as a failure, and may be paid later.</source>
        <translation>Тогда об ожидающем платеже сообщается как об ошибке, хотя позже он может быть оплачен.</translation>
    </message>
    <message>
        <source>%1 is sent, but not signed.</source>
        <translation>%1 передаётся, но не подписано.</translation>
    </message>
    <message>
        <source>Whoever sits between may change it.</source>
        <translation>Любой посредник на пути может это изменить.</translation>
    </message>
    <message>
        <source>The list of signed fields names %1 twice.</source>
        <translation>В списке подписанных полей %1 указано дважды.</translation>
    </message>
    <message>
        <source>Its value is then signed twice, on both sides.</source>
        <translation>Тогда значение подписывается дважды с обеих сторон.</translation>
    </message>
    <message>
        <source>The basket adds up to %1, the amount is %2.</source>
        <translation>Сумма позиций корзины — %1, а сумма платежа — %2.</translation>
    </message>
    <message>
        <source>Quantity times gross price of all items must be the amount; shipping is an item, too.</source>
        <translation>Количество, умноженное на цену с налогом, по всем позициям должно дать сумму; доставка — тоже позиция.</translation>
    </message>
    <message>
        <source>orderDescription has a line break.</source>
        <translation>В orderDescription есть перевод строки.</translation>
    </message>
    <message>
        <source>Line breaks are ignored on the way, and then the fingerprint does not fit.</source>
        <translation>Переводы строк по пути теряются, и отпечаток не совпадает.</translation>
    </message>
    <message>
        <source>The name %1 has a dot.</source>
        <translation>В имени %1 есть точка.</translation>
    </message>
    <message>
        <source>PHP turns it into an underscore when it comes back.</source>
        <translation>PHP превратит её в подчёркивание при возвращении.</translation>
    </message>
    <message>
        <source>The field %1 came to the shop&apos;s server.</source>
        <translation>Поле %1 попало на сервер магазина.</translation>
    </message>
    <message>
        <source>Card data goes from the browser straight into the data storage.</source>
        <translation>Данные карты идут из браузера прямо в хранилище.</translation>
    </message>
    <message>
        <source>The browser is back before any confirmation has come.</source>
        <translation>Браузер вернулся раньше подтверждения.</translation>
    </message>
    <message>
        <source>The return pages must wait for the shop&apos;s own record.</source>
        <translation>Страницы возврата должны ждать записи самого магазина.</translation>
    </message>
    <message>
        <source>This data storage was sent with a start before.</source>
        <translation>Это хранилище уже передавалось при старте.</translation>
    </message>
    <message>
        <source>It died at the successful start, whatever came of the payment.</source>
        <translation>Оно закрылось при успешном старте, чем бы ни кончился платёж.</translation>
    </message>
    <message>
        <source>Order %1 was confirmed before.</source>
        <translation>Заказ %1 уже был подтверждён.</translation>
    </message>
    <message>
        <source>The shop must be idempotent per order number.</source>
        <translation>Магазин должен быть идемпотентен по номеру заказа.</translation>
    </message>
    <message>
        <source>An unsigned message after a paid one: it must not undo anything.</source>
        <translation>Сообщение без подписи после оплаты: оно не должно ничего отменять.</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Кредитная карта</translation>
    </message>
    <message>
        <source>Credit card by mail or telephone</source>
        <translation>Кредитная карта по почте или телефону</translation>
    </message>
    <message>
        <source>SEPA direct debit</source>
        <translation>Прямое дебетование SEPA</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Рассрочка</translation>
    </message>
    <message>
        <source>Crypto currencies</source>
        <translation>Криптовалюты</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Списать</translation>
    </message>
    <message>
        <source>Captures what is authorised and not captured yet.</source>
        <translation>Списывает авторизованное, но ещё не списанное.</translation>
    </message>
    <message>
        <source>Deposit a part</source>
        <translation>Списать часть</translation>
    </message>
    <message>
        <source>Captures a part; it becomes a payment of its own.</source>
        <translation>Списывает часть; она становится отдельным платежом.</translation>
    </message>
    <message>
        <source>Reverse the deposit</source>
        <translation>Отменить списание</translation>
    </message>
    <message>
        <source>Reverse the authorisation</source>
        <translation>Отменить авторизацию</translation>
    </message>
    <message>
        <source>Gives up an authorisation that was not captured.</source>
        <translation>Отменяет авторизацию без списания.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>Pays everything back; possible after the day was closed.</source>
        <translation>Возвращает всё; возможно после закрытия дня.</translation>
    </message>
    <message>
        <source>Refund a part</source>
        <translation>Вернуть часть</translation>
    </message>
    <message>
        <source>Pays a part back; several parts are possible.</source>
        <translation>Возвращает часть; можно несколько раз.</translation>
    </message>
    <message>
        <source>Reverse the refund</source>
        <translation>Отменить возврат</translation>
    </message>
    <message>
        <source>Takes the last refund back; possible until the day is closed.</source>
        <translation>Отменяет последний возврат; возможно до закрытия дня.</translation>
    </message>
    <message>
        <source>Pay again</source>
        <translation>Повторить платёж</translation>
    </message>
    <message>
        <source>A recurring payment with the same data, without the buyer.</source>
        <translation>Рекуррентный платёж с теми же данными, без покупателя.</translation>
    </message>
    <message>
        <source>Transfer money to the buyer</source>
        <translation>Перевести деньги покупателю</translation>
    </message>
    <message>
        <source>By SEPA to the test account, for methods without refunds.</source>
        <translation>Через SEPA на тестовый счёт, для способов без возврата.</translation>
    </message>
    <message>
        <source>Order details</source>
        <translation>Сведения о заказе</translation>
    </message>
    <message>
        <source>Asks the provider for the order, its payments and credits.</source>
        <translation>Запрашивает у провайдера заказ, его платежи и возвраты.</translation>
    </message>
    <message>
        <source>Financial institutions</source>
        <translation>Финансовые организации</translation>
    </message>
    <message>
        <source>Asks which banks take part in the payment method.</source>
        <translation>Спрашивает, какие банки участвуют в этом способе оплаты.</translation>
    </message>
    <message>
        <source>%1 is done: %2</source>
        <translation>%1 — выполнено: %2</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Amount, such as 12.50</source>
        <translation>Сумма, например 12.50</translation>
    </message>
    <message>
        <source>There is no order %1</source>
        <translation>Заказа %1 нет</translation>
    </message>
    <message>
        <source>Order %1 is in the state &quot;%2&quot;, which does not allow that</source>
        <translation>Заказ %1 в состоянии «%2»: сейчас это невозможно</translation>
    </message>
    <message>
        <source>That is not an amount</source>
        <translation>Это не сумма</translation>
    </message>
    <message>
        <source>Nothing has been stored for this payment method.</source>
        <translation>Для этого способа оплаты ничего не сохранено.</translation>
    </message>
    <message>
        <source>Choose a payment method.</source>
        <translation>Выберите способ оплаты.</translation>
    </message>
    <message>
        <source>The provider could not be reached. Please try again.</source>
        <translation>Провайдер недоступен. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>A message from %1 was ignored: it is not from the provider&apos;s frame</source>
        <translation>Сообщение от %1 проигнорировано: оно не из фрейма провайдера</translation>
    </message>
    <message>
        <source>More than 30 minutes have passed. Please enter your payment data again.</source>
        <translation>Прошло более 30 минут. Введите платёжные данные ещё раз.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Handling fee</source>
        <translation>Сбор за обработку</translation>
    </message>
    <message>
        <source>To pay, VAT included</source>
        <translation>К оплате с НДС</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Payment data</source>
        <translation>Платёжные данные</translation>
    </message>
    <message>
        <source>Account owner</source>
        <translation>Владелец счёта</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Expiry month</source>
        <translation>Месяц окончания</translation>
    </message>
    <message>
        <source>Expiry year</source>
        <translation>Год окончания</translation>
    </message>
    <message>
        <source>Security code</source>
        <translation>Код безопасности</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Держатель карты</translation>
    </message>
    <message>
        <source>Store payment data</source>
        <translation>Сохранить платёжные данные</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Thank you for your order %1</source>
        <translation>Спасибо за заказ %1</translation>
    </message>
    <message>
        <source>Order %1: the payment is being checked</source>
        <translation>Заказ %1: платёж проверяется</translation>
    </message>
    <message>
        <source>Order %1 was cancelled</source>
        <translation>Заказ %1 отменён</translation>
    </message>
    <message>
        <source>Order %1: we do not know yet whether it is paid</source>
        <translation>Заказ %1: пока неизвестно, оплачен ли он</translation>
    </message>
    <message>
        <source>Order %1 was not paid</source>
        <translation>Заказ %1 не оплачен</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>We are waiting for the result of your payment. This page continues by itself.</source>
        <translation>Ждём результата платежа. Эта страница сама перейдёт дальше.</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Оформление заказа</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Заказ %1</translation>
    </message>
    <message>
        <source>Review your order</source>
        <translation>Проверьте заказ</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Use a coupon: 10 % off</source>
        <translation>Использовать купон: скидка 10 %</translation>
    </message>
    <message>
        <source>Add gift wrapping</source>
        <translation>Добавить подарочную упаковку</translation>
    </message>
    <message>
        <source>Order and pay</source>
        <translation>Заказать и оплатить</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Please pay on the page of our payment provider. This page continues by itself.</source>
        <translation>Оплатите на странице платёжного провайдера. Эта страница сама перейдёт дальше.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Спасибо</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>Provider&apos;s order number</source>
        <translation>Номер заказа у провайдера</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Browsers without CORS bring the provider&apos;s answer to this page.</source>
        <translation>Браузеры без CORS приносят ответ провайдера на эту страницу.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>This is a test shop. Use invented people and test cards only.</source>
        <translation>Это тестовый магазин. Используйте только вымышленные данные и тестовые карты.</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>оно не подписано</translation>
    </message>
    <message>
        <source>the secret is not among the signed values</source>
        <translation>среди подписанных значений нет секретного ключа</translation>
    </message>
    <message>
        <source>state, order number or payment type are not signed</source>
        <translation>не подписаны состояние, номер заказа или способ оплаты</translation>
    </message>
    <message>
        <source>the fingerprint does not fit</source>
        <translation>отпечаток неверен</translation>
    </message>
    <message>
        <source>the state is unknown</source>
        <translation>состояние неизвестно</translation>
    </message>
    <message>
        <source>confirmed are %1 %2, the order is %3</source>
        <translation>подтверждено %1 %2, а заказ на %3</translation>
    </message>
    <message>
        <source>The goods of order %1 are released: payment %2 is confirmed</source>
        <translation>Товар по заказу %1 отпущен: платёж %2 подтверждён</translation>
    </message>
    <message>
        <source>An unsigned %1 came for order %2, which is paid: it is ignored</source>
        <translation>Пришло %1 без подписи по оплаченному заказу %2: проигнорировано</translation>
    </message>
    <message>
        <source>The confirmation of order %1 is known already</source>
        <translation>Подтверждение заказа %1 уже известно</translation>
    </message>
    <message>
        <source>A second payment %1 for order %2: a person has to look</source>
        <translation>Второй платёж %1 по заказу %2: нужно вмешательство человека</translation>
    </message>
    <message>
        <source>Order %1 is not released, a person has to look: %2</source>
        <translation>Товар по заказу %1 не отпущен, нужно вмешательство человека: %2</translation>
    </message>
    <message>
        <source>A confirmation names order %1, which is not ours</source>
        <translation>В подтверждении указан чужой заказ %1</translation>
    </message>
    <message>
        <source>A confirmation of order %1 is refused: %2</source>
        <translation>Подтверждение заказа %1 отвергнуто: %2</translation>
    </message>
    <message>
        <source>The buyer of order %1 came back to the %2 page</source>
        <translation>Покупатель заказа %1 вернулся на страницу %2</translation>
    </message>
    <message>
        <source>No confirmation of order %1 came, and there is no number to ask for</source>
        <translation>Подтверждение заказа %1 не пришло, и номера для запроса нет</translation>
    </message>
    <message>
        <source>The payment of order %1 was not started: %2</source>
        <translation>Платёж по заказу %1 не начат: %2</translation>
    </message>
    <message>
        <source>Order made</source>
        <translation>Заказ создан</translation>
    </message>
    <message>
        <source>Payment data being entered</source>
        <translation>Ввод платёжных данных</translation>
    </message>
    <message>
        <source>Order being reviewed</source>
        <translation>Проверка заказа</translation>
    </message>
    <message>
        <source>Payment being started</source>
        <translation>Платёж начинается</translation>
    </message>
    <message>
        <source>Buyer at the provider</source>
        <translation>Покупатель у провайдера</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Авторизовано</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Authorisation reversed</source>
        <translation>Авторизация отменена</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Не начато</translation>
    </message>
    <message>
        <source>Window of the payment</source>
        <translation>Окно оплаты</translation>
    </message>
    <message>
        <source>Where the provider&apos;s page opens: here, in a popup, or in a frame.</source>
        <translation>Где открывается страница провайдера: здесь, во всплывающем окне или во фрейме.</translation>
    </message>
    <message>
        <source>Preselected payment method</source>
        <translation>Способ оплаты по умолчанию</translation>
    </message>
    <message>
        <source>The buyer may choose another one on the page.</source>
        <translation>Покупатель может выбрать другой на странице.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>For the next orders; empty: as the order says.</source>
        <translation>Для следующих заказов; пусто — как в заказе.</translation>
    </message>
    <message>
        <source>Fingerprints of the shop</source>
        <translation>Отпечатки магазина</translation>
    </message>
    <message>
        <source>pendingUrl</source>
        <translation>pendingUrl</translation>
    </message>
    <message>
        <source>Off: a pending payment is reported as a failure.</source>
        <translation>Выключено: об ожидающем платеже сообщается как об ошибке.</translation>
    </message>
    <message>
        <source>Order numbers in advance</source>
        <translation>Номера заказов заранее</translation>
    </message>
    <message>
        <source>The shop asks generateOrderNumber first, so that it can ask for the order when no confirmation comes.</source>
        <translation>Магазин сначала вызывает generateOrderNumber, чтобы запросить заказ, если подтверждение не придёт.</translation>
    </message>
    <message>
        <source>autoDeposit</source>
        <translation>autoDeposit</translation>
    </message>
    <message>
        <source>Payments are captured automatically.</source>
        <translation>Платежи списываются автоматически.</translation>
    </message>
    <message>
        <source>duplicateRequestCheck</source>
        <translation>duplicateRequestCheck</translation>
    </message>
    <message>
        <source>An identical request within 30 minutes is refused.</source>
        <translation>Такой же запрос в течение 30 минут отклоняется.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>The rows of the order are sent along.</source>
        <translation>Строки заказа передаются вместе с ним.</translation>
    </message>
    <message>
        <source>The shop reads the data storage before the review, which renews it.</source>
        <translation>Магазин читает хранилище перед проверкой заказа, это его продлевает.</translation>
    </message>
    <message>
        <source>Answers to confirmations</source>
        <translation>Ответы на подтверждения</translation>
    </message>
    <message>
        <source>In turn, the last one is repeated: ok, nok, comment, json, blank, 500. Example: 500,ok</source>
        <translation>По очереди, последний повторяется: ok, nok, comment, json, blank, 500. Пример: 500,ok</translation>
    </message>
    <message>
        <source>Way of backend operations</source>
        <translation>Путь операций</translation>
    </message>
    <message>
        <source>By the product&apos;s addresses, or by the toolkit page.</source>
        <translation>По адресам продукта или через страницу toolkit.</translation>
    </message>
    <message>
        <source>Slow buyer</source>
        <translation>Медленный покупатель</translation>
    </message>
    <message>
        <source>Minutes between pressing the button and the start of the payment, once.</source>
        <translation>Минуты между нажатием кнопки и началом платежа, один раз.</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>The provider opens a data storage</source>
        <translation>Провайдер открывает хранилище</translation>
    </message>
    <message>
        <source>The buyer chooses a method and enters payment data</source>
        <translation>Покупатель выбирает способ и вводит платёжные данные</translation>
    </message>
    <message>
        <source>The buyer reviews the order and commits</source>
        <translation>Покупатель проверяет и подтверждает заказ</translation>
    </message>
    <message>
        <source>The provider starts the payment</source>
        <translation>Провайдер начинает платёж</translation>
    </message>
    <message>
        <source>The buyer pays at the provider, which then tells the shop</source>
        <translation>Покупатель платит у провайдера, который затем сообщает магазину</translation>
    </message>
    <message>
        <source>A second confirmation, within 14 days</source>
        <translation>Второе подтверждение в течение 14 дней</translation>
    </message>
    <message>
        <source>The shop captures the payment, or reverses it</source>
        <translation>Магазин списывает платёж или отменяет авторизацию</translation>
    </message>
    <message>
        <source>Nothing; after the day is closed the shop may refund</source>
        <translation>Ничего; после закрытия дня магазин может сделать возврат</translation>
    </message>
    <message>
        <source>The buyer may try again, with a new data storage</source>
        <translation>Покупатель может попробовать ещё раз, с новым хранилищем</translation>
    </message>
    <message>
        <source>A person has to look into the payment center</source>
        <translation>Нужно вмешательство человека: проверить в центре платежей</translation>
    </message>
    <message>
        <source>Nothing, it is over</source>
        <translation>Ничего, всё завершено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Отпущено</translation>
    </message>
    <message>
        <source>orderIdent</source>
        <translation>orderIdent</translation>
    </message>
    <message>
        <source>Data storage</source>
        <translation>Хранилище данных</translation>
    </message>
    <message>
        <source>Lives until</source>
        <translation>Живёт до</translation>
    </message>
    <message>
        <source>The secret is the key, but it is missing among the values: it must be both.</source>
        <translation>Секретный ключ использован как ключ, но отсутствует среди значений: он должен быть и тем, и другим.</translation>
    </message>
    <message>
        <source>The secret stands at another place among the values.</source>
        <translation>Секретный ключ стоит среди значений на другом месте.</translation>
    </message>
    <message>
        <source>The secret stands twice among the values.</source>
        <translation>Секретный ключ стоит среди значений дважды.</translation>
    </message>
    <message>
        <source>An amount was signed with a different decimal mark than it was sent with.</source>
        <translation>Сумма подписана с другим десятичным знаком, чем передана.</translation>
    </message>
    <message>
        <source>An amount was signed with a different number of decimals than it was sent with.</source>
        <translation>Сумма подписана с другим числом десятичных знаков, чем передана.</translation>
    </message>
    <message>
        <source>An amount was signed in minor units and sent in major units.</source>
        <translation>Сумма подписана в минимальных единицах, а передана в основных.</translation>
    </message>
    <message>
        <source>The values were signed after URL-encoding.</source>
        <translation>Значения подписаны после URL-кодирования.</translation>
    </message>
    <message>
        <source>The values were signed after HTML escaping.</source>
        <translation>Значения подписаны после HTML-экранирования.</translation>
    </message>
    <message>
        <source>The values were signed as Latin-1 bytes instead of UTF-8.</source>
        <translation>Значения подписаны как байты Latin-1 вместо UTF-8.</translation>
    </message>
    <message>
        <source>The values were encoded as UTF-8 twice before signing.</source>
        <translation>Значения перед подписью дважды закодированы в UTF-8.</translation>
    </message>
    <message>
        <source>The values were signed in composed form (NFC) and sent decomposed.</source>
        <translation>Значения подписаны в составной форме (NFC), а переданы разложенными.</translation>
    </message>
    <message>
        <source>The values were signed in decomposed form (NFD) and sent composed.</source>
        <translation>Значения подписаны в разложенной форме (NFD), а переданы составными.</translation>
    </message>
    <message>
        <source>The values were trimmed before signing, but sent with blanks.</source>
        <translation>Значения обрезаны перед подписью, а переданы с пробелами.</translation>
    </message>
    <message>
        <source>Backslashes were added before quotes, as frameworks do to posted values.</source>
        <translation>Перед кавычками добавлены обратные косые черты, как делают фреймворки с полученными значениями.</translation>
    </message>
    <message>
        <source>Line breaks were removed before signing, but sent.</source>
        <translation>Переводы строк удалены перед подписью, но переданы.</translation>
    </message>
    <message>
        <source>A &quot;+&quot; was sent unencoded and arrived as a blank, or the other way round.</source>
        <translation>«+» передан незакодированным и пришёл пробелом, или наоборот.</translation>
    </message>
    <message>
        <source>The values were signed in lower case.</source>
        <translation>Значения подписаны в нижнем регистре.</translation>
    </message>
    <message>
        <source>A blank or a line break stands behind the signed values.</source>
        <translation>После подписанных значений стоит пробел или перевод строки.</translation>
    </message>
    <message>
        <source>Something stands between the values: they must be joined with nothing in between.</source>
        <translation>Между значениями есть лишние символы, а соединять их надо без разделителей.</translation>
    </message>
    <message>
        <source>The names were signed, too: only the values are.</source>
        <translation>Подписаны и имена: подписываются только значения.</translation>
    </message>
    <message>
        <source>The list of signed fields is not itself among the signed values, but it must be.</source>
        <translation>Сам список подписанных полей не подписан, а должен быть.</translation>
    </message>
    <message>
        <source>A value from the list of signed fields was left out of the signature.</source>
        <translation>Значение из списка подписанных полей пропущено в подписи.</translation>
    </message>
    <message>
        <source>A value was signed that is not in the list of signed fields.</source>
        <translation>Подписано значение, которого нет в списке подписанных полей.</translation>
    </message>
    <message>
        <source>The list of signed fields names a field twice, so its value counts twice.</source>
        <translation>В списке подписанных полей поле указано дважды, поэтому значение считается дважды.</translation>
    </message>
    <message>
        <source>The values were signed in the order of sending instead of the given order.</source>
        <translation>Значения подписаны в порядке передачи, а не в указанном порядке.</translation>
    </message>
    <message>
        <source>The values were signed in alphabetical order of their names.</source>
        <translation>Значения подписаны в алфавитном порядке имён.</translation>
    </message>
    <message>
        <source>Two neighbouring values were signed in the wrong order.</source>
        <translation>Два соседних значения подписаны в неверном порядке.</translation>
    </message>
    <message>
        <source>The list of signed fields spells a name otherwise than the field itself, so its value was not found.</source>
        <translation>В списке подписанных полей имя написано не так, как у самого поля, поэтому значение не найдено.</translation>
    </message>
    <message>
        <source>The secret of another account was used.</source>
        <translation>Использован секретный ключ другого клиента.</translation>
    </message>
    <message>
        <source>The secret was used without its blanks.</source>
        <translation>Секретный ключ использован без пробелов.</translation>
    </message>
    <message>
        <source>The secret was taken for hexadecimal digits.</source>
        <translation>Секретный ключ принят за шестнадцатеричные цифры.</translation>
    </message>
    <message>
        <source>Key and message were given in the wrong order.</source>
        <translation>Ключ и сообщение переданы в неверном порядке.</translation>
    </message>
    <message>
        <source>The key of the HMAC is empty.</source>
        <translation>Ключ HMAC пуст.</translation>
    </message>
    <message>
        <source>A plain SHA-512 without key: your secret works with the legacy hash.</source>
        <translation>Простой SHA-512 без ключа: ваш секретный ключ работает с прежним хешем.</translation>
    </message>
    <message>
        <source>A plain MD5 without key: your secret works with the legacy hash.</source>
        <translation>Простой MD5 без ключа: ваш секретный ключ работает с прежним хешем.</translation>
    </message>
    <message>
        <source>An HMAC-SHA-512, but the account is set to a legacy hash.</source>
        <translation>HMAC-SHA-512, но клиент настроен на прежний хеш.</translation>
    </message>
    <message>
        <source>HMAC-SHA-256 was used instead of HMAC-SHA-512.</source>
        <translation>Использован HMAC-SHA-256 вместо HMAC-SHA-512.</translation>
    </message>
    <message>
        <source>The fingerprint is Base64: it must be lower-case hexadecimal.</source>
        <translation>Отпечаток в Base64: нужны шестнадцатеричные цифры в нижнем регистре.</translation>
    </message>
    <message>
        <source>Begin a purchase with curl</source>
        <translation>Начать покупку с помощью curl</translation>
    </message>
    <message>
        <source>Begin a purchase with PHP</source>
        <translation>Начать покупку с помощью PHP</translation>
    </message>
    <message>
        <source>Begin a purchase with Node</source>
        <translation>Начать покупку с помощью Node</translation>
    </message>
    <message>
        <source>A card that is not a demo card, in the frame</source>
        <translation>Карта не из демонстрационных, во фрейме</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Брошен</translation>
    </message>
    <message>
        <source>30 minutes without activity: the provider checks what has become of it.</source>
        <translation>30 минут бездействия: провайдер выясняет, чем всё кончилось.</translation>
    </message>
    <message>
        <source>Data storage, empty</source>
        <translation>Хранилище пустое</translation>
    </message>
    <message>
        <source>After dataStorage/init; it lives 30 minutes after its last use.</source>
        <translation>После dataStorage/init; живёт 30 минут с последнего обращения.</translation>
    </message>
    <message>
        <source>Data storage with payment data</source>
        <translation>Хранилище с платёжными данными</translation>
    </message>
    <message>
        <source>The browser has stored the data of at least one payment method.</source>
        <translation>Браузер сохранил данные хотя бы одного способа оплаты.</translation>
    </message>
    <message>
        <source>Data storage, expired</source>
        <translation>Срок хранилища истёк</translation>
    </message>
    <message>
        <source>Nothing has used it for 30 minutes.</source>
        <translation>К нему не обращались 30 минут.</translation>
    </message>
    <message>
        <source>Data storage, used up</source>
        <translation>Хранилище израсходовано</translation>
    </message>
    <message>
        <source>A payment was started with it.</source>
        <translation>С ним запущен платёж.</translation>
    </message>
    <message>
        <source>Payment authorised</source>
        <translation>Платёж авторизован</translation>
    </message>
    <message>
        <source>It can be captured or reversed.</source>
        <translation>Его можно списать или отменить.</translation>
    </message>
    <message>
        <source>Payment captured</source>
        <translation>Платёж списан</translation>
    </message>
    <message>
        <source>The day is not closed yet.</source>
        <translation>День ещё не закрыт.</translation>
    </message>
    <message>
        <source>Authorisation expired</source>
        <translation>Срок авторизации истёк</translation>
    </message>
    <message>
        <source>After 7 to 14 days: too late to capture.</source>
        <translation>Прошло 7–14 дней: списать уже нельзя.</translation>
    </message>
    <message>
        <source>Payment settled</source>
        <translation>Расчёт по платежу проведён</translation>
    </message>
    <message>
        <source>The day was closed; it can be refunded.</source>
        <translation>День закрыт; возможен возврат.</translation>
    </message>
    <message>
        <source>Refund booked</source>
        <translation>Возврат проведён</translation>
    </message>
    <message>
        <source>Refund settled</source>
        <translation>Расчёт по возврату проведён</translation>
    </message>
    <message>
        <source>The day was closed.</source>
        <translation>День закрыт.</translation>
    </message>
    <message>
        <source>The shop&apos;s page asks what has been stored</source>
        <translation>Страница магазина спрашивает, что сохранено</translation>
    </message>
    <message>
        <source>The provider&apos;s frame says what has been stored, or what was wrong</source>
        <translation>Фрейм провайдера сообщает, что сохранено или что неверно</translation>
    </message>
    <message>
        <source>An unsigned %1 came for order %2, which is not being paid: it is ignored</source>
        <translation>Пришёл неподписанный %1 для заказа %2, который сейчас не оплачивают: он не учитывается</translation>
    </message>
    <message>
        <source>What the provider would not say: the signed text, and which usual mistake it is</source>
        <translation>То, чего провайдер не скажет: подписанный текст и какая это обычная ошибка</translation>
    </message>
    <message>
        <source>Every documented error code, composed of class and parameter or by itself</source>
        <translation>Все описанные коды ошибок, составные и самостоятельные</translation>
    </message>
    <message>
        <source>The words of codes of which only the meaning is published</source>
        <translation>Формулировки кодов, для которых опубликован только смысл</translation>
    </message>
    <message>
        <source>The published demo and test customers, and accounts of your own</source>
        <translation>Опубликованные демо- и тестовые клиенты и ваши собственные</translation>
    </message>
    <message>
        <source>Faults on demand: eight kinds of answers that go wrong</source>
        <translation>Сбои по требованию: восемь видов испорченных ответов</translation>
    </message>
    <message>
        <source>Empty, filled, expired, used up; what renewed it, and for which orderIdent</source>
        <translation>Пустое, заполненное, истёкшее, израсходованное; чем продлено и для какого orderIdent</translation>
    </message>
    <message>
        <source>Scripts and pages have the host that was asked, but the port of pages</source>
        <translation>У скриптов и страниц тот же хост, к которому обратились, но порт страниц</translation>
    </message>
    <message>
        <source>What each payment method needs</source>
        <translation>Что нужно каждому способу оплаты</translation>
    </message>
    <message>
        <source>All fields of a basket&apos;s item, or none</source>
        <translation>Все поля позиции корзины или ни одного</translation>
    </message>
    <message>
        <source>Warnings where the provider is silent: unsigned fields, confirmUrl, pendingUrl, basket, orderIdent, 3-D Secure 2</source>
        <translation>Предупреждения там, где провайдер молчит: неподписанные поля, confirmUrl, pendingUrl, корзина, orderIdent, 3-D Secure 2</translation>
    </message>
    <message>
        <source>Captures and refunds in parts; closing the day settles them</source>
        <translation>Списания и возвраты по частям; при закрытии дня по ним проводится расчёт</translation>
    </message>
    <message>
        <source>… and from there handed to the object of the documented name</source>
        <translation>… и оттуда передаётся объекту с описанным именем</translation>
    </message>
    <message>
        <source>Which fields the frame has, and their placeholders</source>
        <translation>Какие поля есть во фрейме и подсказки в них</translation>
    </message>
    <message>
        <source>Google Pay: the token comes back to returnUrl</source>
        <translation>Google Pay: токен возвращается на returnUrl</translation>
    </message>
    <message>
        <source>Cards without 3-D Secure are booked at once, others ask; an institution&apos;s own page</source>
        <translation>Карты без 3-D Secure проводятся сразу, остальные — после запроса; у банка или кошелька своя страница</translation>
    </message>
    <message>
        <source>The page says until when its session lives</source>
        <translation>Страница показывает, до какого времени действует сеанс</translation>
    </message>
    <message>
        <source>Pending, then decided after as many minutes as are wanted</source>
        <translation>Ожидание, затем решение через заданное число минут</translation>
    </message>
    <message>
        <source>After the redirect, late, lost, twice, again, or now: on demand</source>
        <translation>После возврата, поздно, никогда, дважды, ещё раз или сейчас — по требованию</translation>
    </message>
    <message>
        <source>Forged in six ways before the genuine one</source>
        <translation>Перед настоящим приходит поддельное — шестью способами</translation>
    </message>
    <message>
        <source>An idle session is abandoned, then 99996</source>
        <translation>Сеанс без действий считается брошенным, затем 99996</translation>
    </message>
    <message>
        <source>An unsigned message means nothing before a payment was started</source>
        <translation>Неподписанное сообщение ничего не значит, пока платёж не запущен</translation>
    </message>
    <message>
        <source>It survives every wrong answer to a start</source>
        <translation>Выдерживает любой неверный ответ на старт</translation>
    </message>
    <message>
        <source>hobex, since 2025</source>
        <translation>hobex, с 2025 года</translation>
    </message>
    <message>
        <source>QENTA, 2021 to 2025</source>
        <translation>QENTA, 2021–2025</translation>
    </message>
    <message>
        <source>Wirecard CEE, until 2021</source>
        <translation>Wirecard CEE, до 2021 года</translation>
    </message>
    <message>
        <source>The payment starts, or the data storage dies</source>
        <translation>Платёж должен начаться, иначе хранилище данных закроется</translation>
    </message>
    <message>
        <source>By a switch days close by themselves, with a night capture or without</source>
        <translation>По настройке дни закрываются сами, с ночным списанием или без него</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Конец дня</translation>
    </message>
    <message>
        <source>Days close by hand, or at midnight (UTC), after a capture of all approved payments or without.</source>
        <translation>Дни закрываются вручную или в полночь (UTC), после списания всех авторизованных платежей или без него.</translation>
    </message>
    <message>
        <source>Refused requests and remarks</source>
        <translation>Отказы и замечания</translation>
    </message>
    <message>
        <source>the fingerprint does not fit %1, but it fits the order&apos;s own %2: that was altered after signing</source>
        <translation>отпечаток не подходит к %1, но подходит к данным самого заказа %2: это изменили после подписания</translation>
    </message>
    <message>
        <source>No usual mistake explains it: order, spelling, amounts, secrets and hashes were tried. A value was altered after signing, or the secret is unknown here; all other values may be right. Compare each one with what was signed.</source>
        <translation>Ни одна из обычных ошибок этого не объясняет: проверены порядок, написание, суммы, секретные ключи и хеши. Какое-то значение изменено после подписания, или секретный ключ здесь неизвестен; все остальные значения могут быть верны. Сравните каждое с тем, что подписывалось.</translation>
    </message>
    <message>
        <source>Confirmation %1</source>
        <translation>Подтверждение %1</translation>
    </message>
    <message>
        <source>Where days close by themselves, an approval expires after 14 days</source>
        <translation>Если дни закрываются сами, авторизация истекает через 14 дней</translation>
    </message>
    <message>
        <source>confirmMail: the e-mail after the last attempt is reported, none is sent</source>
        <translation>confirmMail: о письме после последней попытки сообщается, но оно не отправляется</translation>
    </message>
    <message>
        <source>Takes the last capture back; possible until the day is closed.</source>
        <translation>Отменяет последнее списание; возможно до закрытия дня.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Issue month</source>
        <translation>Месяц выпуска</translation>
    </message>
    <message>
        <source>Issue year</source>
        <translation>Год выпуска</translation>
    </message>
    <message>
        <source>Issue number</source>
        <translation>Номер выпуска</translation>
    </message>
    <message>
        <source>A value was signed with a blank or a line break at its end that was not sent.</source>
        <translation>Значение подписано с пробелом или переводом строки в конце, которые не переданы.</translation>
    </message>
    <message>
        <source>The backend password was used instead of the secret.</source>
        <translation>Вместо секретного ключа использован пароль для операций.</translation>
    </message>
    <message>
        <source>iframeCssUrl: fetched by the server, without url() and @import, kept by address</source>
        <translation>iframeCssUrl: сервер забирает таблицу, убирает url() и @import и хранит её по адресу</translation>
    </message>
    <message>
        <source>A script of the frame&apos;s page asks for its style sheet and applies it</source>
        <translation>Таблицу стилей запрашивает и применяет скрипт страницы фрейма</translation>
    </message>
    <message>
        <source>Style of the provider&apos;s frame</source>
        <translation>Стиль фрейма провайдера</translation>
    </message>
    <message>
        <source>iframeCssUrl: the provider fetches a style sheet of the shop.</source>
        <translation>iframeCssUrl: провайдер забирает таблицу стилей магазина.</translation>
    </message>
    <message>
        <source>The frame in the shop&apos;s style</source>
        <translation>Фрейм в стиле магазина</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 — ошибка: %2</translation>
    </message>
    <message>
        <source>The data storage could not be opened: %1</source>
        <translation>Хранилище не удалось открыть: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Names of endpoints and operations count without regard to case</source>
        <translation>Имена адресов и операций — без учёта регистра</translation>
    </message>
    <message>
        <source>Lengths count bytes of UTF-8, without line breaks</source>
        <translation>Длина считается в байтах UTF-8, без переводов строки</translation>
    </message>
    <message>
        <source>Parameters, names and values beyond the published limits are left out, and this is reported</source>
        <translation>Параметры, имена и значения сверх опубликованных пределов отбрасываются, об этом сообщается</translation>
    </message>
    <message>
        <source>30 minutes after the last init, store or read, on a clock that can be set forward</source>
        <translation>30 минут после последнего init, store или read, по часам, которые можно перевести вперёд</translation>
    </message>
    <message>
        <source>A start takes an empty data storage; the page then asks for the card</source>
        <translation>Старт принимает пустое хранилище; данные карты тогда запрашивает страница</translation>
    </message>
    <message>
        <source>Card number and security code are checked only once, never kept or written</source>
        <translation>Номер карты и код безопасности проверяются один раз; они нигде не хранятся и не записываются</translation>
    </message>
    <message>
        <source>A basket that does not add up is reported, or by a switch refused with 18450</source>
        <translation>Если сумма корзины не сходится, об этом сообщается, а с переключателем — отказ 18450</translation>
    </message>
    <message>
        <source>Words and lengths of a start&apos;s fields: refused where a code is published, else reported</source>
        <translation>Слова и длина полей старта: отказ, если код опубликован, иначе замечание</translation>
    </message>
    <message>
        <source>The tester lets all approvals expire</source>
        <translation>Тестировщик может просрочить все авторизации</translation>
    </message>
    <message>
        <source>The frame stores each field as the buyer leaves it, and shows what is wrong</source>
        <translation>Фрейм сохраняет каждое поле, когда покупатель его покидает, и показывает, что неверно</translation>
    </message>
    <message>
        <source>Another card than a test card is refused as its field is left; nothing stays</source>
        <translation>Карта не из тестовых отклоняется при выходе из поля; ничего не сохраняется</translation>
    </message>
    <message>
        <source>The frame&apos;s button stores all fields at once, also without script</source>
        <translation>Кнопка фрейма сохраняет все поля сразу, в том числе без скрипта</translation>
    </message>
    <message>
        <source>Sum, order, method and masked card, in English and Russian</source>
        <translation>Сумма, заказ, способ оплаты и маскированная карта, по-английски и по-русски</translation>
    </message>
    <message>
        <source>3-D Secure: passed, refused (20009), not enrolled (20013, 20014), without a question</source>
        <translation>3-D Secure: пройдено, отклонено (20009), карта не участвует (20013, 20014), без подтверждения</translation>
    </message>
    <message>
        <source>From a bank&apos;s or PayPal&apos;s page the buyer comes back, or never does</source>
        <translation>Со страницы банка или PayPal покупатель возвращается или не возвращается</translation>
    </message>
    <message>
        <source>Nothing is added to the address that the browser returns to</source>
        <translation>К адресу возврата ничего не добавляется</translation>
    </message>
    <message>
        <source>Each attempt with its answer: OK, NOK, neither, an HTTP error, no answer in time</source>
        <translation>Каждая попытка с её ответом: OK, NOK, ни то ни другое, ошибка HTTP, нет ответа вовремя</translation>
    </message>
    <message>
        <source>Three generations of hosts; HMAC-SHA-512 or a legacy hash</source>
        <translation>Три поколения адресов; HMAC-SHA-512 или прежний хеш</translation>
    </message>
</context>
<context>
    <name>qenta.page</name>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплатить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Card details</source>
        <translation>Данные карты</translation>
    </message>
    <message>
        <source>Confirm your payment</source>
        <translation>Подтвердите платёж</translation>
    </message>
    <message>
        <source>The bank that issued your card asks who you are. The password is 1234.</source>
        <translation>Банк, выпустивший карту, просит подтвердить личность. Пароль: 1234.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>In demo mode no bank is contacted: choose whether this payment succeeds or fails.</source>
        <translation>В деморежиме обращения в банк нет: выберите, удастся платёж или нет.</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Успех</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>This page is closed</source>
        <translation>Страница закрыта</translation>
    </message>
    <message>
        <source>Pay with Google Pay</source>
        <translation>Оплатить через Google Pay</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Expiry month</source>
        <translation>Месяц окончания</translation>
    </message>
    <message>
        <source>Expiry year</source>
        <translation>Год окончания</translation>
    </message>
    <message>
        <source>Security code</source>
        <translation>Код безопасности</translation>
    </message>
    <message>
        <source>Cardholder</source>
        <translation>Держатель карты</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Issue month</source>
        <translation>Месяц выпуска</translation>
    </message>
    <message>
        <source>Issue year</source>
        <translation>Год выпуска</translation>
    </message>
    <message>
        <source>Issue number</source>
        <translation>Номер выпуска</translation>
    </message>
    <message>
        <source>The session ends at</source>
        <translation>Сеанс истекает</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
</context>
<context>
    <name>qenta.sandbox</name>
    <message>
        <source>The fingerprint does not fit. %1</source>
        <translation>Отпечаток неверен. %1</translation>
    </message>
    <message>
        <source>Signed in the order of the guide&apos;s text; every client appends the secret.</source>
        <translation>Подписано в порядке из текста руководства; все клиенты добавляют секретный ключ.</translation>
    </message>
    <message>
        <source>%1 is refused: %2 %3</source>
        <translation>%1 — отказ: %2 %3</translation>
    </message>
    <message>
        <source>The confirmation %1 is lost on purpose</source>
        <translation>Подтверждение %1 намеренно потеряно</translation>
    </message>
    <message>
        <source>The shop answered the confirmation %1: %2 %3</source>
        <translation>Магазин ответил на подтверждение %1: %2 %3</translation>
    </message>
    <message>
        <source>There is no fault %1</source>
        <translation>Нет сбоя %1</translation>
    </message>
    <message numerus="yes">
        <source>The next %n answer(s) go wrong: %1</source>
        <translation>
            <numerusform>Следующий %n ответ будет испорчен: %1</numerusform>
            <numerusform>Следующие %n ответа будут испорчены: %1</numerusform>
            <numerusform>Следующие %n ответов будут испорчены: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>An account needs a customerId of 7 characters that is not there yet, and a secret</source>
        <translation>Клиенту нужен ещё не занятый customerId из 7 знаков и секретный ключ</translation>
    </message>
    <message>
        <source>Account %1 is there now</source>
        <translation>Клиент %1 добавлен</translation>
    </message>
    <message>
        <source>The data storage of %1 has expired</source>
        <translation>Срок хранилища %1 истёк</translation>
    </message>
    <message>
        <source>There is no data storage of %1</source>
        <translation>Хранилища %1 нет</translation>
    </message>
    <message>
        <source>There is no checkout of %1</source>
        <translation>Сеанса оплаты %1 нет</translation>
    </message>
    <message>
        <source>Checkout of order %1 is %2, which does not allow that</source>
        <translation>Сеанс оплаты заказа %1 в состоянии %2: сейчас это невозможно</translation>
    </message>
    <message>
        <source>The buyer has to pay</source>
        <translation>Покупатель должен заплатить</translation>
    </message>
    <message>
        <source>The buyer has to confirm</source>
        <translation>Покупатель должен подтвердить</translation>
    </message>
    <message>
        <source>The financial institution decides</source>
        <translation>Решает финансовая организация</translation>
    </message>
    <message>
        <source>Nothing more happens on the page</source>
        <translation>На странице больше ничего не произойдёт</translation>
    </message>
    <message>
        <source>Approve the pending payment</source>
        <translation>Одобрить ожидающий платёж</translation>
    </message>
    <message>
        <source>Decline the pending payment</source>
        <translation>Отклонить ожидающий платёж</translation>
    </message>
    <message>
        <source>Deliver the confirmation now</source>
        <translation>Доставить подтверждение сейчас</translation>
    </message>
    <message>
        <source>Send the confirmation again</source>
        <translation>Отправить подтверждение ещё раз</translation>
    </message>
    <message>
        <source>Forge an unsigned failure</source>
        <translation>Подделать ошибку без подписи</translation>
    </message>
    <message>
        <source>Data storage</source>
        <translation>Хранилище данных</translation>
    </message>
    <message>
        <source>orderIdent</source>
        <translation>orderIdent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Renewed by</source>
        <translation>Продлено</translation>
    </message>
    <message>
        <source>Lives until</source>
        <translation>Живёт до</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Содержит</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Shop&apos;s order</source>
        <translation>Заказ магазина</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Shop&apos;s answer</source>
        <translation>Ответ магазина</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Следующая попытка</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Платёжная система</translation>
    </message>
    <message>
        <source>Payments and credits</source>
        <translation>Платежи и возвраты</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Signed text or remark</source>
        <translation>Подписанный текст или замечание</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидалось</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message numerus="yes">
        <source>The day is closed: %n payment(s) and credit(s) are settled</source>
        <translation>
            <numerusform>День закрыт: проведён расчёт по %n операции</numerusform>
            <numerusform>День закрыт: проведён расчёт по %n операциям</numerusform>
            <numerusform>День закрыт: проведён расчёт по %n операциям</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s) have expired</source>
        <translation>
            <numerusform>Истекла %n авторизация</numerusform>
            <numerusform>Истекли %n авторизации</numerusform>
            <numerusform>Истекло %n авторизаций</numerusform>
        </translation>
    </message>
    <message>
        <source>The sandbox has no operation %1</source>
        <translation>В песочнице нет операции %1</translation>
    </message>
    <message>
        <source>requestFingerprintOrder must name %1</source>
        <translation>requestFingerprintOrder должен называть %1</translation>
    </message>
    <message>
        <source>%1 is sent, but not signed: anybody may change it</source>
        <translation>%1 передаётся без подписи: изменить может кто угодно</translation>
    </message>
    <message>
        <source>The real provider cannot reach this confirmUrl: it calls public addresses on port 80 or 443 only</source>
        <translation>Настоящий провайдер не дойдёт до этого confirmUrl: он обращается только к публичным адресам на портах 80 и 443</translation>
    </message>
    <message>
        <source>confirmUrl must not be protected by a password</source>
        <translation>confirmUrl не должен быть защищён паролем</translation>
    </message>
    <message>
        <source>Without pendingUrl a pending payment is reported as a failure</source>
        <translation>Без pendingUrl об ожидающем платеже сообщается как об ошибке</translation>
    </message>
    <message>
        <source>The basket adds up to %1, the amount is %2</source>
        <translation>Сумма позиций корзины — %1, а сумма платежа — %2</translation>
    </message>
    <message>
        <source>%1 is a legacy payment method</source>
        <translation>%1 — прежний способ оплаты</translation>
    </message>
    <message>
        <source>There is no such data storage</source>
        <translation>Такого хранилища нет</translation>
    </message>
    <message>
        <source>The data storage died when it was used for a start</source>
        <translation>Хранилище закрылось, когда было использовано для старта</translation>
    </message>
    <message>
        <source>The data storage was not touched for more than 30 minutes</source>
        <translation>К хранилищу не обращались более 30 минут</translation>
    </message>
    <message>
        <source>The data storage belongs to another orderIdent</source>
        <translation>Хранилище принадлежит другому orderIdent</translation>
    </message>
    <message>
        <source>The data storage of %1 is used up: the next try needs a new one</source>
        <translation>Хранилище %1 израсходовано: для следующей попытки нужно новое</translation>
    </message>
    <message>
        <source>Checkout of order %1 is now: %2</source>
        <translation>Сеанс оплаты заказа %1 теперь: %2</translation>
    </message>
    <message>
        <source>Payment data are refused: %1 %2</source>
        <translation>Платёжные данные отклонены: %1 %2</translation>
    </message>
    <message>
        <source>orderIdent %1 was used before: it must be unique per order</source>
        <translation>orderIdent %1 уже использован: он должен быть уникальным для заказа</translation>
    </message>
    <message>
        <source>3-D Secure 2 asks for the consumer&apos;s names and an e-mail address or phone number</source>
        <translation>Для 3-D Secure 2 нужны имя и фамилия покупателя и его электронная почта или телефон</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <translation>%1 теперь: %2</translation>
    </message>
    <message>
        <source>The data storage of %1 is there</source>
        <translation>Хранилище %1 создано</translation>
    </message>
    <message>
        <source>The data storage of %1 holds payment data</source>
        <translation>В хранилище %1 есть платёжные данные</translation>
    </message>
    <message>
        <source>neither OK nor NOK</source>
        <translation>ни OK, ни NOK</translation>
    </message>
    <message>
        <source>an HTTP error</source>
        <translation>ошибка HTTP</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>The provider would now write to %1 that the confirmation did not arrive</source>
        <translation>Теперь провайдер написал бы на %1, что подтверждение не доставлено</translation>
    </message>
    <message>
        <source>%1 (forged)</source>
        <translation>%1 (подделка)</translation>
    </message>
    <message>
        <source>A payment with a card on file must not name a data storage as well</source>
        <translation>При оплате сохранённой картой нельзя указывать ещё и хранилище данных</translation>
    </message>
    <message>
        <source>iframeCssUrl is not an address</source>
        <translation>iframeCssUrl: это не адрес</translation>
    </message>
    <message>
        <source>The style sheet %1 could not be fetched</source>
        <translation>Таблицу стилей %1 получить не удалось</translation>
    </message>
    <message numerus="yes">
        <source>%n url() or @import dropped from the style sheet</source>
        <translation>
            <numerusform>Из таблицы стилей удалён %n url() или @import</numerusform>
            <numerusform>Из таблицы стилей удалены %n url() или @import</numerusform>
            <numerusform>Из таблицы стилей удалено %n url() или @import</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes after %1 parameters is left out</source>
        <translation>Параметры после первых %1 отбрасываются</translation>
    </message>
    <message>
        <source>%1 is left out: a name may have %2 bytes, a value %3</source>
        <translation>%1 отбрасывается: имя — не длиннее %2 байт, значение — не длиннее %3</translation>
    </message>
    <message>
        <source>%1 is longer than %2 bytes</source>
        <translation>%1: длиннее %2 байт</translation>
    </message>
    <message>
        <source>%1 is %2, but may be: %3</source>
        <translation>%1: %2, а допускается: %3</translation>
    </message>
</context>
<context>
    <name>qenta.tester</name>
    <message>
        <source>Error code when declined</source>
        <translation>Код ошибки при отказе</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Одобрить</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Pending, then approve</source>
        <translation>Ожидание, затем одобрить</translation>
    </message>
    <message>
        <source>Pending, then decline</source>
        <translation>Ожидание, затем отклонить</translation>
    </message>
    <message>
        <source>3-D Secure passed</source>
        <translation>3-D Secure пройден</translation>
    </message>
    <message>
        <source>3-D Secure failed (20009)</source>
        <translation>3-D Secure не пройден (20009)</translation>
    </message>
    <message>
        <source>Card not enrolled (20013, 20014)</source>
        <translation>Карта не подключена (20013, 20014)</translation>
    </message>
    <message>
        <source>3-D Secure without a question</source>
        <translation>3-D Secure без подтверждения</translation>
    </message>
    <message>
        <source>The buyer pays and closes the window</source>
        <translation>Покупатель платит и закрывает окно</translation>
    </message>
    <message>
        <source>The buyer closes the window</source>
        <translation>Покупатель закрывает окно</translation>
    </message>
    <message>
        <source>The session times out on the page</source>
        <translation>Сеанс истекает на странице</translation>
    </message>
    <message>
        <source>Minutes that a pending payment takes</source>
        <translation>Сколько минут длится ожидание платежа</translation>
    </message>
</context>
<context>
    <name>qvickly</name>
    <message>
        <source>An error of this shape carries no signature.</source>
        <translation>У ошибки такого вида нет подписи.</translation>
    </message>
    <message>
        <source>The answer carries no signature.</source>
        <translation>У ответа нет подписи.</translation>
    </message>
    <message>
        <source>Only getTerms answers without one.</source>
        <translation>Без подписи отвечает только getTerms.</translation>
    </message>
    <message>
        <source>The callback has no readable data.</source>
        <translation>В уведомлении нет читаемых данных.</translation>
    </message>
    <message>
        <source>It should be {&quot;credentials&quot;:{&quot;hash&quot;:...},&quot;data&quot;:{...}}.</source>
        <translation>Оно должно иметь вид {&quot;credentials&quot;:{&quot;hash&quot;:...},&quot;data&quot;:{...}}.</translation>
    </message>
    <message>
        <source>The return to the shop carries no data.</source>
        <translation>Возврат в магазин пришёл без данных.</translation>
    </message>
    <message>
        <source>Wait for the callback or ask getCheckout; never take it for a payment.</source>
        <translation>Дождитесь уведомления или запросите getCheckout; никогда не считайте возврат оплатой.</translation>
    </message>
    <message>
        <source>A socket message; this provider has none</source>
        <translation>Сообщение по веб-сокету; у этого провайдера их не бывает</translation>
    </message>
    <message>
        <source>A request that cannot be read</source>
        <translation>Запрос, который не удаётся прочитать</translation>
    </message>
    <message>
        <source>An answer that cannot be read</source>
        <translation>Ответ, который не удаётся прочитать</translation>
    </message>
    <message>
        <source>An answer in words, not JSON</source>
        <translation>Ответ словами, а не JSON</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>Ошибка %1</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Ответ %1</translation>
    </message>
    <message>
        <source>Page call %1</source>
        <translation>Запрос страницы: %1</translation>
    </message>
    <message>
        <source>Callback: %1 is %2</source>
        <translation>Уведомление: %1 — %2</translation>
    </message>
    <message>
        <source>A callback that cannot be read</source>
        <translation>Уведомление, которое не удаётся прочитать</translation>
    </message>
    <message>
        <source>Callback answered with %1</source>
        <translation>Ответ на уведомление: %1</translation>
    </message>
    <message>
        <source>Answer to the page&apos;s call</source>
        <translation>Ответ на запрос страницы</translation>
    </message>
    <message>
        <source>2xx: understood. 404: never sent again. Anything else: sent again later.</source>
        <translation>2xx — принято. 404 — больше не отправлять. Всё остальное — отправить ещё раз позже.</translation>
    </message>
    <message>
        <source>The browser opens %1</source>
        <translation>Браузер открывает %1</translation>
    </message>
    <message>
        <source>Return to the shop: %1 is %2</source>
        <translation>Возврат в магазин: %1 — %2</translation>
    </message>
    <message>
        <source>Return to the shop without data</source>
        <translation>Возврат в магазин без данных</translation>
    </message>
    <message>
        <source>The shop page says %1</source>
        <translation>Страница магазина передаёт: %1</translation>
    </message>
    <message>
        <source>A page event that cannot be read</source>
        <translation>Событие страницы, которое не удаётся прочитать</translation>
    </message>
    <message>
        <source>Page event %1</source>
        <translation>Событие страницы: %1</translation>
    </message>
    <message>
        <source>The buyer presses %1</source>
        <translation>Покупатель нажимает %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>An app is opened: %1</source>
        <translation>Открывается приложение: %1</translation>
    </message>
    <message>
        <source>The shop page must open it in the top window; in the iframe it does nothing.</source>
        <translation>Страница магазина должна открыть его в главном окне; внутри iframe ничего не произойдёт.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Нет ответа: %1</translation>
    </message>
    <message>
        <source>Timer %1</source>
        <translation>Таймер %1</translation>
    </message>
    <message>
        <source>Opens a checkout for an order; the answer has the address of the page</source>
        <translation>Открывает кассу для заказа; в ответе — адрес страницы</translation>
    </message>
    <message>
        <source>Changes the rows and sums of an open checkout</source>
        <translation>Меняет строки и суммы открытой кассы</translation>
    </message>
    <message>
        <source>Asks how an open checkout stands</source>
        <translation>Спрашивает состояние открытой кассы</translation>
    </message>
    <message>
        <source>Makes a payment without the hosted page</source>
        <translation>Создаёт платёж без страницы оплаты</translation>
    </message>
    <message>
        <source>Asks for a payment: the only answer to rely on</source>
        <translation>Запрашивает платёж: единственный ответ, на который можно положиться</translation>
    </message>
    <message>
        <source>Takes the money of a reserved payment (capture)</source>
        <translation>Списывает деньги по зарезервированному платежу (capture)</translation>
    </message>
    <message>
        <source>Cancels a payment that is not activated</source>
        <translation>Отменяет неактивированный платёж</translation>
    </message>
    <message>
        <source>Pays money back, all or in part (refund)</source>
        <translation>Возвращает деньги целиком или частично (refund)</translation>
    </message>
    <message>
        <source>Changes a payment that is not activated</source>
        <translation>Меняет неактивированный платёж</translation>
    </message>
    <message>
        <source>Makes a new payment like an earlier one</source>
        <translation>Создаёт новый платёж по образцу прежнего</translation>
    </message>
    <message>
        <source>Asks for the address that belongs to a personal number</source>
        <translation>Запрашивает адрес по личному номеру</translation>
    </message>
    <message>
        <source>Asks what the merchant&apos;s account may do</source>
        <translation>Запрашивает, что доступно аккаунту магазина</translation>
    </message>
    <message>
        <source>Asks which part payments are offered for a sum</source>
        <translation>Запрашивает, какая рассрочка предлагается для суммы</translation>
    </message>
    <message>
        <source>Asks for the terms of a payment method, as HTML</source>
        <translation>Запрашивает условия способа оплаты в виде HTML</translation>
    </message>
    <message>
        <source>Asks which invoices are due</source>
        <translation>Запрашивает, по каким счетам наступил срок оплаты</translation>
    </message>
    <message>
        <source>The checkout is ready; hide the loader</source>
        <translation>Касса готова; убрать индикатор загрузки</translation>
    </message>
    <message>
        <source>The height the iframe needs, in pixels</source>
        <translation>Нужная высота iframe в пикселях</translation>
    </message>
    <message>
        <source>Scroll to this place below the top of the iframe, in pixels</source>
        <translation>Прокрутить на столько пикселей ниже верхнего края iframe</translation>
    </message>
    <message>
        <source>The buyer&apos;s address is known or has changed</source>
        <translation>Адрес покупателя стал известен или изменился</translation>
    </message>
    <message>
        <source>The buyer chose a payment method</source>
        <translation>Покупатель выбрал способ оплаты</translation>
    </message>
    <message>
        <source>The buyer pressed buy; the checkout waits for the shop</source>
        <translation>Покупатель нажал кнопку покупки; касса ждёт магазин</translation>
    </message>
    <message>
        <source>The purchase is done; the shop shows its thank-you page</source>
        <translation>Покупка завершена; магазин показывает страницу с благодарностью</translation>
    </message>
    <message>
        <source>The shop page must open this address in the top window</source>
        <translation>Страница магазина должна открыть этот адрес в главном окне</translation>
    </message>
    <message>
        <source>Cover the shop page while the buyer is busy elsewhere</source>
        <translation>Затемнить страницу магазина, пока покупатель занят в другом месте</translation>
    </message>
    <message>
        <source>Remove the cover from the shop page</source>
        <translation>Убрать затемнение со страницы магазина</translation>
    </message>
    <message>
        <source>Block the checkout while the shop changes the order</source>
        <translation>Заблокировать кассу, пока магазин меняет заказ</translation>
    </message>
    <message>
        <source>Read the order again; the checkout unlocks itself</source>
        <translation>Перечитать заказ; касса разблокируется сама</translation>
    </message>
    <message>
        <source>Release the checkout without an update</source>
        <translation>Разблокировать кассу без обновления</translation>
    </message>
    <message>
        <source>The shop has made its order; go on with the payment</source>
        <translation>Магазин создал свой заказ; продолжить оплату</translation>
    </message>
    <message>
        <source>The shop could not make its order; let the buyer try again</source>
        <translation>Магазин не смог создать заказ; дать покупателю попробовать снова</translation>
    </message>
    <message>
        <source>The page reads the checkout</source>
        <translation>Страница читает данные кассы</translation>
    </message>
    <message>
        <source>The buyer identifies: e-mail, personal number, zip code</source>
        <translation>Покупатель представляется: электронная почта, личный номер, почтовый индекс</translation>
    </message>
    <message>
        <source>The page asks which city a zip code belongs to</source>
        <translation>Страница спрашивает, какому городу принадлежит почтовый индекс</translation>
    </message>
    <message>
        <source>The buyer edited the billing address</source>
        <translation>Покупатель изменил адрес для счёта</translation>
    </message>
    <message>
        <source>The buyer edited the delivery address</source>
        <translation>Покупатель изменил адрес доставки</translation>
    </message>
    <message>
        <source>The buyer chose a part payment</source>
        <translation>Покупатель выбрал рассрочку</translation>
    </message>
    <message>
        <source>Dry run: could the purchase be confirmed?</source>
        <translation>Проверка без последствий: можно ли подтвердить покупку?</translation>
    </message>
    <message>
        <source>The purchase is confirmed</source>
        <translation>Покупка подтверждается</translation>
    </message>
    <message>
        <source>The page asks whether the purchase is done</source>
        <translation>Страница спрашивает, завершена ли покупка</translation>
    </message>
    <message>
        <source>The page asks whether the payment has arrived</source>
        <translation>Страница спрашивает, поступила ли оплата</translation>
    </message>
    <message>
        <source>The buyer cancels</source>
        <translation>Покупатель отменяет покупку</translation>
    </message>
    <message>
        <source>The page asks for the terms of a method</source>
        <translation>Страница запрашивает условия способа оплаты</translation>
    </message>
    <message>
        <source>merchant id</source>
        <translation>идентификатор магазина</translation>
    </message>
    <message>
        <source>signature of data: HMAC-SHA512 in hexadecimal</source>
        <translation>подпись data: HMAC-SHA512 в шестнадцатеричном виде</translation>
    </message>
    <message>
        <source>version of the API that the client speaks</source>
        <translation>версия API, на которой работает клиент</translation>
    </message>
    <message>
        <source>name of the shop&apos;s software</source>
        <translation>название программы магазина</translation>
    </message>
    <message>
        <source>language of messages and pages</source>
        <translation>язык сообщений и страниц</translation>
    </message>
    <message>
        <source>seconds since 1970; for logs only</source>
        <translation>секунды с 1970 года; только для журналов</translation>
    </message>
    <message>
        <source>test mode; not signed</source>
        <translation>тестовый режим; не подписывается</translation>
    </message>
    <message>
        <source>reference for the provider&apos;s support</source>
        <translation>номер обращения для поддержки провайдера</translation>
    </message>
    <message>
        <source>how the checkout page behaves</source>
        <translation>поведение страницы оплаты</translation>
    </message>
    <message>
        <source>address of the shop&apos;s terms; required in practice</source>
        <translation>адрес условий магазина; на практике обязателен</translation>
    </message>
    <message>
        <source>address of the shop&apos;s privacy policy</source>
        <translation>адрес политики конфиденциальности магазина</translation>
    </message>
    <message>
        <source>start in company mode</source>
        <translation>сразу открыть в режиме компании</translation>
    </message>
    <message>
        <source>ask for a phone number for the delivery</source>
        <translation>спрашивать номер телефона для доставки</translation>
    </message>
    <message>
        <source>true: go to accepturl at the end; false: post checkout_success</source>
        <translation>true — в конце перейти на accepturl; false — отправить checkout_success</translation>
    </message>
    <message>
        <source>the payment</source>
        <translation>платёж</translation>
    </message>
    <message>
        <source>currency, ISO 4217</source>
        <translation>валюта, ISO 4217</translation>
    </message>
    <message>
        <source>country, two letters</source>
        <translation>страна, две буквы</translation>
    </message>
    <message>
        <source>the shop&apos;s own order id</source>
        <translation>номер заказа в самом магазине</translation>
    </message>
    <message>
        <source>1: take the money at once, without activatePayment</source>
        <translation>1 — списать деньги сразу, без activatePayment</translation>
    </message>
    <message>
        <source>an unpaid payment is cancelled after so many minutes</source>
        <translation>неоплаченный платёж отменяется через столько минут</translation>
    </message>
    <message>
        <source>where the browser goes after the purchase; no proof of payment</source>
        <translation>куда переходит браузер после покупки; не подтверждает оплату</translation>
    </message>
    <message>
        <source>where the browser goes when the buyer cancels</source>
        <translation>куда переходит браузер, если покупатель отменил покупку</translation>
    </message>
    <message>
        <source>where the server reports the result</source>
        <translation>куда сервер сообщает результат</translation>
    </message>
    <message>
        <source>how the browser goes to accepturl and cancelurl: POST or GET</source>
        <translation>как браузер переходит на accepturl и cancelurl: POST или GET</translation>
    </message>
    <message>
        <source>payment method: 1 invoice, 2 invoice service, 4 part payment, 8 card, 16 bank, 1024 Swish</source>
        <translation>способ оплаты: 1 — счёт, 2 — счёт без передачи долга, 4 — рассрочка, 8 — карта, 16 — банк, 1024 — Swish</translation>
    </message>
    <message>
        <source>true: only the rows below are paid back</source>
        <translation>true — вернуть деньги только за строки ниже</translation>
    </message>
    <message>
        <source>the buyer</source>
        <translation>покупатель</translation>
    </message>
    <message>
        <source>personal or organisation number; hidden here</source>
        <translation>личный номер или регистрационный номер организации; здесь скрыт</translation>
    </message>
    <message>
        <source>address of the invoice</source>
        <translation>адрес для счёта</translation>
    </message>
    <message>
        <source>address of the invoice as the buyer edited it; goes before Billing</source>
        <translation>адрес для счёта, изменённый покупателем; важнее, чем Billing</translation>
    </message>
    <message>
        <source>address of the delivery; an empty list when it is the same</source>
        <translation>адрес доставки; пустой список, если он тот же</translation>
    </message>
    <message>
        <source>address of the delivery; empty when it is the same</source>
        <translation>адрес доставки; пусто, если он тот же</translation>
    </message>
    <message>
        <source>the rows of the order</source>
        <translation>строки заказа</translation>
    </message>
    <message>
        <source>article number; --freetext-- marks a row of text</source>
        <translation>артикул; --freetext-- обозначает строку с текстом</translation>
    </message>
    <message>
        <source>number of units</source>
        <translation>количество единиц</translation>
    </message>
    <message>
        <source>price of one without tax, in öre</source>
        <translation>цена единицы без налога, в эре</translation>
    </message>
    <message>
        <source>discount of the row, in percent</source>
        <translation>скидка на строку, в процентах</translation>
    </message>
    <message>
        <source>sum without tax, in öre</source>
        <translation>сумма без налога, в эре</translation>
    </message>
    <message>
        <source>tax rate, in percent</source>
        <translation>ставка налога, в процентах</translation>
    </message>
    <message>
        <source>tax, in öre</source>
        <translation>налог, в эре</translation>
    </message>
    <message>
        <source>rounding, in öre; at most 50</source>
        <translation>округление, в эре; не больше 50</translation>
    </message>
    <message>
        <source>sum to pay with tax, in öre</source>
        <translation>сумма к оплате с налогом, в эре</translation>
    </message>
    <message>
        <source>the sums of the order</source>
        <translation>суммы заказа</translation>
    </message>
    <message>
        <source>handling fee</source>
        <translation>сбор за обработку</translation>
    </message>
    <message>
        <source>state of the checkout or payment</source>
        <translation>состояние кассы или платежа</translation>
    </message>
    <message>
        <source>address of the checkout page, or of the invoice as PDF</source>
        <translation>адрес страницы оплаты или счёта в PDF</translation>
    </message>
    <message>
        <source>error code</source>
        <translation>код ошибки</translation>
    </message>
    <message>
        <source>error in the provider&apos;s words</source>
        <translation>ошибка словами провайдера</translation>
    </message>
    <message>
        <source>number of the payment; from initCheckout only a temporary number</source>
        <translation>номер платежа; от initCheckout — только временный номер</translation>
    </message>
    <message>
        <source>what is said; this is what the signature covers</source>
        <translation>содержание сообщения; именно его охватывает подпись</translation>
    </message>
    <message>
        <source>who says it, and the signature; not signed itself</source>
        <translation>кто отправил и подпись; само не подписывается</translation>
    </message>
    <message>
        <source>what the server shall do; not signed</source>
        <translation>что должен сделать сервер; не подписывается</translation>
    </message>
    <message>
        <source>zip code</source>
        <translation>почтовый индекс</translation>
    </message>
    <message>
        <source>shipping fee</source>
        <translation>стоимость доставки</translation>
    </message>
    <message>
        <source>checkout hash: the name of the checkout in its address</source>
        <translation>хеш кассы: её имя в адресе</translation>
    </message>
    <message>
        <source>The number of initCheckout is kept apart from the payment number</source>
        <translation>Номер из initCheckout хранится отдельно от номера платежа</translation>
    </message>
    <message>
        <source>getPaymentinfo with the final number decides; callback and redirect are hints</source>
        <translation>Решает getPaymentinfo с окончательным номером; уведомление и перенаправление — лишь подсказки</translation>
    </message>
    <message>
        <source>Notices are verified over the raw bytes first, over the canonical text second</source>
        <translation>Подпись уведомлений проверяется сначала по исходным байтам, затем по каноническому тексту</translation>
    </message>
    <message>
        <source>address_selected counts only when the delivery address has changed</source>
        <translation>address_selected учитывается, только если изменился адрес доставки</translation>
    </message>
    <message>
        <source>purchase_initialized is answered after getCheckout and updateCheckout</source>
        <translation>На purchase_initialized ответ даётся после getCheckout и updateCheckout</translation>
    </message>
    <message>
        <source>A failed updateCheckout or another currency leads to a new initCheckout</source>
        <translation>Неудачный updateCheckout или другая валюта ведут к новому initCheckout</translation>
    </message>
    <message>
        <source>After Denied later callbacks are ignored</source>
        <translation>После Denied дальнейшие уведомления не учитываются</translation>
    </message>
    <message>
        <source>Direct payments are never activated</source>
        <translation>Прямые платежи никогда не активируются</translation>
    </message>
    <message>
        <source>A failed updateCheckout is followed by unlock</source>
        <translation>После неудачного updateCheckout следует unlock</translation>
    </message>
    <message>
        <source>A callback that is not genuine is answered 403 and is repeated by the provider</source>
        <translation>На поддельное уведомление ответ 403, и провайдер отправляет его снова</translation>
    </message>
    <message>
        <source>Without news the shop asks every 10 minutes, 6 times, then the order is expired</source>
        <translation>Без новостей магазин запрашивает результат каждые 10 минут, 6 раз, затем срок заказа истекает</translation>
    </message>
    <message>
        <source>The announced HTTP header with an approval key is not specified and not sent</source>
        <translation>Обещанный HTTP-заголовок с ключом одобрения не описан и не отправляется</translation>
    </message>
    <message>
        <source>Plugins wait 400 to 1000 ms between lock and unlock; this shop does not</source>
        <translation>Плагины ждут от 400 до 1000 мс между lock и unlock; этот магазин не ждёт</translation>
    </message>
    <message>
        <source>The shop asks for a checkout</source>
        <translation>Магазин запрашивает кассу</translation>
    </message>
    <message>
        <source>The shop&apos;s server sends the order with initCheckout and gets the address of a payment page.</source>
        <translation>Сервер магазина отправляет заказ через initCheckout и получает адрес страницы оплаты.</translation>
    </message>
    <message>
        <source>The checkout opens</source>
        <translation>Касса открывается</translation>
    </message>
    <message>
        <source>The shop&apos;s page shows the payment page inside a frame.</source>
        <translation>Страница магазина показывает страницу оплаты во фрейме.</translation>
    </message>
    <message>
        <source>The checkout says that it is ready</source>
        <translation>Касса сообщает о готовности</translation>
    </message>
    <message>
        <source>The frame tells the shop&apos;s page that it has loaded and how high it is.</source>
        <translation>Фрейм сообщает странице магазина, что загрузился, и какой он высоты.</translation>
    </message>
    <message>
        <source>The buyer says who they are</source>
        <translation>Покупатель представляется</translation>
    </message>
    <message>
        <source>The buyer identifies in the frame and the shop&apos;s page learns the address.</source>
        <translation>Покупатель указывает свои данные во фрейме, и страница магазина узнаёт адрес.</translation>
    </message>
    <message>
        <source>The sum changes with the address</source>
        <translation>Сумма меняется в зависимости от адреса</translation>
    </message>
    <message>
        <source>The shop locks the checkout, sends the new sums with updateCheckout and has the frame read them.</source>
        <translation>Магазин блокирует кассу, отправляет новые суммы через updateCheckout и просит фрейм перечитать их.</translation>
    </message>
    <message>
        <source>The buyer changes something in the shop</source>
        <translation>Покупатель что-то меняет в магазине</translation>
    </message>
    <message>
        <source>Quantity or shipping change on the shop&apos;s page; the checkout is updated in the same way.</source>
        <translation>На странице магазина меняется количество или доставка; касса обновляется так же.</translation>
    </message>
    <message>
        <source>The buyer picks another delivery address</source>
        <translation>Покупатель выбирает другой адрес доставки</translation>
    </message>
    <message>
        <source>The frame reports the new address and the shop updates the sums if they depend on it.</source>
        <translation>Фрейм сообщает новый адрес, и магазин обновляет суммы, если они от него зависят.</translation>
    </message>
    <message>
        <source>The buyer presses the purchase button</source>
        <translation>Покупатель нажимает кнопку покупки</translation>
    </message>
    <message>
        <source>The checkout waits until the shop has made its order and says that it may go on.</source>
        <translation>Касса ждёт, пока магазин создаст свой заказ и разрешит продолжать.</translation>
    </message>
    <message>
        <source>The buyer confirms the payment</source>
        <translation>Покупатель подтверждает оплату</translation>
    </message>
    <message>
        <source>Depending on the method: at once, on a card page, in Swish or with BankID.</source>
        <translation>В зависимости от способа: сразу, на странице карты, в Swish или через BankID.</translation>
    </message>
    <message>
        <source>The buyer cancels or the payment fails</source>
        <translation>Покупатель отменяет покупку, или оплата не проходит</translation>
    </message>
    <message>
        <source>The browser is sent to the shop&apos;s cancel address, or the checkout simply stays open.</source>
        <translation>Браузер переходит на адрес отмены в магазине, или касса просто остаётся открытой.</translation>
    </message>
    <message>
        <source>The order is confirmed</source>
        <translation>Заказ подтверждён</translation>
    </message>
    <message>
        <source>The provider has a payment and tells the browser and the shop&apos;s server, in either order.</source>
        <translation>У провайдера появился платёж; он сообщает об этом браузеру и серверу магазина в любом порядке.</translation>
    </message>
    <message>
        <source>The browser comes back</source>
        <translation>Браузер возвращается</translation>
    </message>
    <message>
        <source>The browser is sent to the shop&apos;s accept address, or the frame reports success; neither proves payment.</source>
        <translation>Браузер переходит на адрес успеха в магазине, или об успехе сообщает фрейм; ни то ни другое не подтверждает оплату.</translation>
    </message>
    <message>
        <source>The provider calls the shop&apos;s server</source>
        <translation>Провайдер обращается к серверу магазина</translation>
    </message>
    <message>
        <source>A signed callback tells the shop the final payment number and the status.</source>
        <translation>Подписанное уведомление сообщает магазину окончательный номер платежа и статус.</translation>
    </message>
    <message>
        <source>The shop makes sure</source>
        <translation>Магазин проверяет оплату</translation>
    </message>
    <message>
        <source>The shop checks the signature, asks getPaymentinfo and only then releases the goods.</source>
        <translation>Магазин проверяет подпись, запрашивает getPaymentinfo и только потом отпускает товар.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>После покупки</translation>
    </message>
    <message>
        <source>A pending payment is decided; the shop activates it (takes the money), updates it, cancels it or credits it (pays back).</source>
        <translation>По ожидающему платежу принимается решение; магазин активирует его (списывает деньги), изменяет, отменяет или возвращает деньги.</translation>
    </message>
    <message>
        <source>Swedish checkout in a frame on the shop&apos;s page: invoice, part payment, card, Swish. Formerly Billmate Checkout.</source>
        <translation>Шведская касса во фрейме на странице магазина: счёт, рассрочка, карта, Swish. Прежде Billmate Checkout.</translation>
    </message>
    <message>
        <source>Hosted checkout</source>
        <translation>Страница оплаты</translation>
    </message>
    <message>
        <source>initCheckout makes a payment page that the shop shows in a frame.</source>
        <translation>initCheckout создаёт страницу оплаты, которую магазин показывает во фрейме.</translation>
    </message>
    <message>
        <source>Order id or number</source>
        <translation>Номер заказа или платежа</translation>
    </message>
    <message>
        <source>Callback and redirect</source>
        <translation>Уведомление и перенаправление</translation>
    </message>
    <message>
        <source>When the callback comes: before the redirect, just after it, late, never or twice.</source>
        <translation>Когда приходит уведомление: до перенаправления, сразу после, с опозданием, никогда или дважды.</translation>
    </message>
    <message>
        <source>Signature of callbacks</source>
        <translation>Подпись уведомлений</translation>
    </message>
    <message>
        <source>Callbacks are signed correctly or wrongly.</source>
        <translation>Уведомления подписаны верно или неверно.</translation>
    </message>
    <message>
        <source>Data of redirects</source>
        <translation>Данные перенаправлений</translation>
    </message>
    <message>
        <source>Accept and cancel redirects carry signed data, wrongly signed data or none.</source>
        <translation>На адреса успеха и отмены приходят подписанные данные, данные с неверной подписью или ничего.</translation>
    </message>
    <message>
        <source>Method of redirects</source>
        <translation>Метод перенаправлений</translation>
    </message>
    <message>
        <source>As initCheckout asked, or always one of the two.</source>
        <translation>Как задано в initCheckout либо всегда один из двух.</translation>
    </message>
    <message>
        <source>Shape of errors</source>
        <translation>Вид ошибок</translation>
    </message>
    <message>
        <source>Errors are at the top level, or signed inside data.</source>
        <translation>Ошибки стоят на верхнем уровне или подписаны внутри data.</translation>
    </message>
    <message>
        <source>Type of numbers</source>
        <translation>Тип номеров</translation>
    </message>
    <message>
        <source>Payment numbers are printed as strings or as integers.</source>
        <translation>Номера платежей пишутся строками или целыми числами.</translation>
    </message>
    <message>
        <source>Repeated order ids</source>
        <translation>Повторные номера заказов</translation>
    </message>
    <message>
        <source>A second initCheckout for an order id is accepted or refused with 5199.</source>
        <translation>Второй initCheckout с тем же номером заказа принимается или отклоняется с кодом 5199.</translation>
    </message>
    <message>
        <source>BankID</source>
        <translation>BankID</translation>
    </message>
    <message>
        <source>Invoice and part payment ask for BankID.</source>
        <translation>Счёт и рассрочка требуют BankID.</translation>
    </message>
    <message>
        <source>What the purchase button leads to</source>
        <translation>К чему ведёт кнопка покупки</translation>
    </message>
    <message>
        <source>An outcome that needs no tester; empty: the method decides.</source>
        <translation>Исход без участия тестировщика; пусто — решает способ оплаты.</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>Медленные ответы</translation>
    </message>
    <message>
        <source>Milliseconds that every answer of the API takes.</source>
        <translation>Сколько миллисекунд занимает каждый ответ API.</translation>
    </message>
    <message>
        <source>Credit check</source>
        <translation>Проверка кредитоспособности</translation>
    </message>
    <message>
        <source>Seconds until a pending payment is decided.</source>
        <translation>Через сколько секунд принимается решение по ожидающему платежу.</translation>
    </message>
    <message>
        <source>Life of a checkout</source>
        <translation>Срок жизни кассы</translation>
    </message>
    <message>
        <source>Hours until an unused checkout expires.</source>
        <translation>Через сколько часов истекает неиспользованная касса.</translation>
    </message>
    <message>
        <source>Retry intervals</source>
        <translation>Промежутки повторов</translation>
    </message>
    <message>
        <source>Intervals between the attempts of a callback, in percent of the usual ones.</source>
        <translation>Промежутки между попытками уведомления, в процентах от обычных.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Одобрить</translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff approve a pending payment.</source>
        <translation>Сотрудники Qvickly одобряют ожидающий платёж.</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff deny a pending payment.</source>
        <translation>Сотрудники Qvickly отклоняют ожидающий платёж.</translation>
    </message>
    <message>
        <source>Cancel as staff</source>
        <translation>Отменить от имени сотрудника</translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff cancel a payment that is not activated.</source>
        <translation>Сотрудники Qvickly отменяют неактивированный платёж.</translation>
    </message>
    <message>
        <source>Let autocancel happen</source>
        <translation>Запустить автоотмену</translation>
    </message>
    <message>
        <source>The time for an unpaid payment is over now.</source>
        <translation>Время неоплаченного платежа истекает сейчас.</translation>
    </message>
    <message>
        <source>Let the checkout expire</source>
        <translation>Завершить срок действия кассы</translation>
    </message>
    <message>
        <source>Its address leads nowhere any more.</source>
        <translation>Её адрес больше никуда не ведёт.</translation>
    </message>
    <message>
        <source>Send the callback again</source>
        <translation>Отправить уведомление ещё раз</translation>
    </message>
    <message>
        <source>The last callback of a payment, once more.</source>
        <translation>Последнее уведомление о платеже, ещё раз.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>The payment is reserved and the shop may send the goods.</source>
        <translation>Сумма зарезервирована, магазин может отправлять товар.</translation>
    </message>
    <message>
        <source>Approved and charged</source>
        <translation>Одобрено и списано</translation>
    </message>
    <message>
        <source>The payment is charged at once.</source>
        <translation>Деньги списываются сразу.</translation>
    </message>
    <message>
        <source>Pending, then approved</source>
        <translation>Ожидание, затем одобрение</translation>
    </message>
    <message>
        <source>The credit check is done by hand and says yes.</source>
        <translation>Проверку кредитоспособности проводит человек и одобряет.</translation>
    </message>
    <message>
        <source>Pending, then denied</source>
        <translation>Ожидание, затем отказ</translation>
    </message>
    <message>
        <source>The credit check is done by hand and says no.</source>
        <translation>Проверку кредитоспособности проводит человек и отказывает.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отказ в кредите</translation>
    </message>
    <message>
        <source>The credit is denied on the page, the buyer goes away.</source>
        <translation>На странице приходит отказ в кредите, покупатель уходит.</translation>
    </message>
    <message>
        <source>The browser comes back to the shop&apos;s cancel address.</source>
        <translation>Браузер возвращается на адрес отмены в магазине.</translation>
    </message>
    <message>
        <source>The buyer closes the page</source>
        <translation>Покупатель закрывает страницу</translation>
    </message>
    <message>
        <source>Nobody is told; the shop asks for an hour and gives up.</source>
        <translation>Никому ничего не сообщается; магазин час запрашивает результат и прекращает попытки.</translation>
    </message>
    <message>
        <source>Cancelled automatically</source>
        <translation>Автоматическая отмена</translation>
    </message>
    <message>
        <source>The buyer closes the page and after 30 minutes the provider cancels.</source>
        <translation>Покупатель закрывает страницу, и через 30 минут провайдер отменяет платёж.</translation>
    </message>
    <message>
        <source>The checkout expires</source>
        <translation>Срок действия кассы истекает</translation>
    </message>
    <message>
        <source>The buyer never finishes and the checkout&apos;s address dies after an hour.</source>
        <translation>Покупатель не завершает покупку, и через час адрес кассы перестаёт действовать.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Оплата по счёту</translation>
    </message>
    <message>
        <source>The approved test person buys on invoice.</source>
        <translation>Тестовый покупатель с одобрением покупает по счёту.</translation>
    </message>
    <message>
        <source>Part payment</source>
        <translation>Рассрочка</translation>
    </message>
    <message>
        <source>The approved test person pays in parts.</source>
        <translation>Тестовый покупатель с одобрением покупает в рассрочку.</translation>
    </message>
    <message>
        <source>Denied test person</source>
        <translation>Тестовый покупатель с отказом</translation>
    </message>
    <message>
        <source>A person who is always denied credit tries to buy on invoice.</source>
        <translation>Покупатель, которому всегда отказывают в кредите, пытается купить по счёту.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>The approved test company buys on invoice.</source>
        <translation>Тестовая компания, которую одобряют, покупает по счёту.</translation>
    </message>
    <message>
        <source>Company mode from the start</source>
        <translation>Режим компании с самого начала</translation>
    </message>
    <message>
        <source>The shop opens the checkout in company mode.</source>
        <translation>Магазин открывает кассу в режиме компании.</translation>
    </message>
    <message>
        <source>Without personal number</source>
        <translation>Без личного номера</translation>
    </message>
    <message>
        <source>The buyer types the address instead and pays.</source>
        <translation>Покупатель вместо номера вводит адрес и платит.</translation>
    </message>
    <message>
        <source>Card without 3-D Secure</source>
        <translation>Карта без 3-D Secure</translation>
    </message>
    <message>
        <source>The test MasterCard is accepted at once.</source>
        <translation>Тестовая MasterCard принимается сразу.</translation>
    </message>
    <message>
        <source>Card with 3-D Secure</source>
        <translation>Карта с 3-D Secure</translation>
    </message>
    <message>
        <source>The test Visa asks for 3-D Secure, which passes.</source>
        <translation>Тестовая Visa требует 3-D Secure, проверка проходит.</translation>
    </message>
    <message>
        <source>3-D Secure refused</source>
        <translation>Отказ 3-D Secure</translation>
    </message>
    <message>
        <source>The test Visa asks for 3-D Secure, which refuses.</source>
        <translation>Тестовая Visa требует 3-D Secure, проверка не проходит.</translation>
    </message>
    <message>
        <source>Card refused</source>
        <translation>Отказ по карте</translation>
    </message>
    <message>
        <source>The second test Visa is refused by the bank.</source>
        <translation>Банк отклоняет вторую тестовую карту Visa.</translation>
    </message>
    <message>
        <source>Card page left</source>
        <translation>Уход со страницы оплаты картой</translation>
    </message>
    <message>
        <source>The buyer goes back from the card page and buys nothing.</source>
        <translation>Покупатель уходит со страницы карты назад и ничего не покупает.</translation>
    </message>
    <message>
        <source>Card page left, then paid</source>
        <translation>Уход со страницы оплаты картой, затем оплата</translation>
    </message>
    <message>
        <source>The buyer goes back from the card page, presses buy again and pays.</source>
        <translation>Покупатель уходит со страницы карты, снова нажимает кнопку покупки и платит.</translation>
    </message>
    <message>
        <source>Swish by QR code</source>
        <translation>Swish по QR-коду</translation>
    </message>
    <message>
        <source>The buyer scans the code with a phone and pays.</source>
        <translation>Покупатель сканирует код телефоном и платит.</translation>
    </message>
    <message>
        <source>Swish on this device</source>
        <translation>Swish на этом устройстве</translation>
    </message>
    <message>
        <source>The shop&apos;s page opens the Swish app, the buyer pays there.</source>
        <translation>Страница магазина открывает приложение Swish, покупатель платит там.</translation>
    </message>
    <message>
        <source>Swish cancelled</source>
        <translation>Отмена в Swish</translation>
    </message>
    <message>
        <source>The buyer says no in the Swish app.</source>
        <translation>Покупатель отказывается от оплаты в приложении Swish.</translation>
    </message>
    <message>
        <source>Swish timed out</source>
        <translation>Swish: время вышло</translation>
    </message>
    <message>
        <source>The buyer does nothing in the Swish app for three minutes.</source>
        <translation>Покупатель три минуты ничего не делает в приложении Swish.</translation>
    </message>
    <message>
        <source>BankID signed</source>
        <translation>Подпись BankID</translation>
    </message>
    <message>
        <source>The invoice is signed with BankID.</source>
        <translation>Счёт подписывается через BankID.</translation>
    </message>
    <message>
        <source>BankID on this device</source>
        <translation>BankID на этом устройстве</translation>
    </message>
    <message>
        <source>The shop&apos;s page opens the BankID app, the buyer signs there.</source>
        <translation>Страница магазина открывает приложение BankID, покупатель подписывает там.</translation>
    </message>
    <message>
        <source>BankID cancelled</source>
        <translation>Отмена в BankID</translation>
    </message>
    <message>
        <source>The buyer says no in BankID and is back at the checkout.</source>
        <translation>Покупатель отказывается в BankID и возвращается в кассу.</translation>
    </message>
    <message>
        <source>BankID failed</source>
        <translation>Сбой BankID</translation>
    </message>
    <message>
        <source>The signature fails and so does the payment.</source>
        <translation>Подписать не удаётся, и оплата тоже не проходит.</translation>
    </message>
    <message>
        <source>BankID code expired</source>
        <translation>QR-код BankID истёк</translation>
    </message>
    <message>
        <source>The QR code expires, the buyer asks for a new one and signs.</source>
        <translation>QR-код истекает, покупатель запрашивает новый и подписывает.</translation>
    </message>
    <message>
        <source>Callback before the redirect</source>
        <translation>Уведомление до перенаправления</translation>
    </message>
    <message>
        <source>The server is told first, then the browser comes back.</source>
        <translation>Сначала узнаёт сервер, потом возвращается браузер.</translation>
    </message>
    <message>
        <source>Callback after the redirect</source>
        <translation>Уведомление после перенаправления</translation>
    </message>
    <message>
        <source>The browser comes back first, then the server is told.</source>
        <translation>Сначала возвращается браузер, затем уведомление получает сервер.</translation>
    </message>
    <message>
        <source>Callback a minute late</source>
        <translation>Уведомление с опозданием на минуту</translation>
    </message>
    <message>
        <source>The purchase is finished long before the shop&apos;s server is told.</source>
        <translation>Покупка давно завершена, когда уведомление получает сервер магазина.</translation>
    </message>
    <message>
        <source>Callback twice</source>
        <translation>Уведомление дважды</translation>
    </message>
    <message>
        <source>The same callback comes two times; the goods are released once.</source>
        <translation>Одно и то же уведомление приходит два раза; товар отпускается один раз.</translation>
    </message>
    <message>
        <source>Callback lost</source>
        <translation>Уведомление потеряно</translation>
    </message>
    <message>
        <source>Only the browser comes back.</source>
        <translation>Возвращается только браузер.</translation>
    </message>
    <message>
        <source>Callback with a wrong signature</source>
        <translation>Уведомление с неверной подписью</translation>
    </message>
    <message>
        <source>The shop refuses the callbacks, the redirect is genuine.</source>
        <translation>Магазин отклоняет уведомления, перенаправление подлинное.</translation>
    </message>
    <message>
        <source>Redirect by GET</source>
        <translation>Перенаправление через GET</translation>
    </message>
    <message>
        <source>The signed data is in the address.</source>
        <translation>Подписанные данные стоят в адресе.</translation>
    </message>
    <message>
        <source>Redirect without data</source>
        <translation>Перенаправление без данных</translation>
    </message>
    <message>
        <source>The callback is lost and the redirect says nothing: the shop asks getCheckout.</source>
        <translation>Уведомление потеряно, в перенаправлении ничего нет: магазин запрашивает getCheckout.</translation>
    </message>
    <message>
        <source>Redirect with a wrong signature</source>
        <translation>Перенаправление с неверной подписью</translation>
    </message>
    <message>
        <source>The shop ignores the redirect, the callback is genuine.</source>
        <translation>Магазин не учитывает перенаправление, уведомление подлинное.</translation>
    </message>
    <message>
        <source>Callback lost, redirect wrongly signed</source>
        <translation>Уведомление потеряно, у перенаправления неверная подпись</translation>
    </message>
    <message>
        <source>After ten minutes the shop asks by itself.</source>
        <translation>Через десять минут магазин запрашивает результат сам.</translation>
    </message>
    <message>
        <source>The shop answers 503, then 200</source>
        <translation>Магазин отвечает 503, затем 200</translation>
    </message>
    <message>
        <source>The provider repeats its callback after a minute.</source>
        <translation>Провайдер повторяет уведомление через минуту.</translation>
    </message>
    <message>
        <source>The shop answers 404</source>
        <translation>Магазин отвечает 404</translation>
    </message>
    <message>
        <source>The provider gives up its callback; the redirect is enough.</source>
        <translation>Провайдер прекращает отправлять уведомление; хватает перенаправления.</translation>
    </message>
    <message>
        <source>Numbers as integers</source>
        <translation>Номера целыми числами</translation>
    </message>
    <message>
        <source>The provider prints payment numbers without quotes.</source>
        <translation>Провайдер пишет номера платежей без кавычек.</translation>
    </message>
    <message>
        <source>Error inside data</source>
        <translation>Ошибка внутри data</translation>
    </message>
    <message>
        <source>An update above the original sum is refused with a signed, nested error.</source>
        <translation>Изменение сверх первоначальной суммы отклоняется с подписанной вложенной ошибкой.</translation>
    </message>
    <message>
        <source>Every answer of the API takes two seconds.</source>
        <translation>Каждый ответ API занимает две секунды.</translation>
    </message>
    <message>
        <source>The shop is silent</source>
        <translation>Магазин молчит</translation>
    </message>
    <message>
        <source>The shop never answers purchase_initialized.</source>
        <translation>Магазин не отвечает на purchase_initialized.</translation>
    </message>
    <message>
        <source>The shop cannot make its order</source>
        <translation>Магазин не может создать заказ</translation>
    </message>
    <message>
        <source>The shop answers abort_waiting and the buyer goes away.</source>
        <translation>Магазин отвечает abort_waiting, и покупатель уходит.</translation>
    </message>
    <message>
        <source>Without handshake</source>
        <translation>Без согласования</translation>
    </message>
    <message>
        <source>The checkout does not wait for the shop.</source>
        <translation>Касса не ждёт магазин.</translation>
    </message>
    <message>
        <source>Other delivery address</source>
        <translation>Другой адрес доставки</translation>
    </message>
    <message>
        <source>The goods go elsewhere; the sum stays.</source>
        <translation>Товар отправляется по другому адресу; сумма та же.</translation>
    </message>
    <message>
        <source>Shipping by address</source>
        <translation>Доставка по адресу</translation>
    </message>
    <message>
        <source>The sum changes with the buyer&apos;s address and again with the delivery address.</source>
        <translation>Сумма меняется с адресом покупателя и ещё раз с адресом доставки.</translation>
    </message>
    <message>
        <source>Without redirect</source>
        <translation>Без перенаправления</translation>
    </message>
    <message>
        <source>The checkout posts checkout_success and the shop&apos;s page goes on.</source>
        <translation>Касса отправляет checkout_success, и дальше действует страница магазина.</translation>
    </message>
    <message>
        <source>Activated automatically</source>
        <translation>Автоматическая активация</translation>
    </message>
    <message>
        <source>The invoice takes effect as soon as it is made.</source>
        <translation>Счёт начинает действовать, как только создан.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Активировать</translation>
    </message>
    <message>
        <source>The shop activates the invoice when it sends the goods.</source>
        <translation>Магазин активирует счёт, когда отправляет товар.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>The shop cancels the reserved payment.</source>
        <translation>Магазин отменяет зарезервированный платёж.</translation>
    </message>
    <message>
        <source>Cancelled by the provider</source>
        <translation>Отмена провайдером</translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff cancel the reserved payment and call the shop.</source>
        <translation>Сотрудники Qvickly отменяют зарезервированный платёж и уведомляют магазин.</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>The shop gives everything back.</source>
        <translation>Магазин возвращает всё.</translation>
    </message>
    <message>
        <source>Credit a part</source>
        <translation>Вернуть часть</translation>
    </message>
    <message>
        <source>The shop gives back one of two packets.</source>
        <translation>Магазин возвращает деньги за одну упаковку из двух.</translation>
    </message>
    <message>
        <source>Update the payment</source>
        <translation>Изменить платёж</translation>
    </message>
    <message>
        <source>The shop sends one packet less and activates.</source>
        <translation>Магазин отправляет на одну упаковку меньше и активирует платёж.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повторить платёж</translation>
    </message>
    <message>
        <source>The shop makes a second payment like the first.</source>
        <translation>Магазин создаёт второй платёж по образцу первого.</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>Справочные запросы</translation>
    </message>
    <message>
        <source>The shop asks everything that can be asked.</source>
        <translation>Магазин запрашивает всё, что можно запросить.</translation>
    </message>
    <message>
        <source>The order is made, initCheckout is under way.</source>
        <translation>Заказ создан, initCheckout выполняется.</translation>
    </message>
    <message>
        <source>The checkout is shown, the buyer is not known.</source>
        <translation>Касса показана, покупатель неизвестен.</translation>
    </message>
    <message>
        <source>The buyer&apos;s address is known.</source>
        <translation>Адрес покупателя известен.</translation>
    </message>
    <message>
        <source>The buyer has pressed the purchase button.</source>
        <translation>Покупатель нажал кнопку покупки.</translation>
    </message>
    <message>
        <source>The shop was told of a result and asks getPaymentinfo.</source>
        <translation>Магазин узнал о результате и запрашивает getPaymentinfo.</translation>
    </message>
    <message>
        <source>The provider checks the buyer&apos;s credit by hand.</source>
        <translation>Провайдер вручную проверяет кредитоспособность покупателя.</translation>
    </message>
    <message>
        <source>The sum is reserved, the goods may be sent.</source>
        <translation>Сумма зарезервирована, товар можно отправлять.</translation>
    </message>
    <message>
        <source>The sum is charged.</source>
        <translation>Сумма списана.</translation>
    </message>
    <message>
        <source>The invoice or part payment is running.</source>
        <translation>Счёт или рассрочка действует.</translation>
    </message>
    <message>
        <source>Nothing is charged.</source>
        <translation>Ничего не списано.</translation>
    </message>
    <message>
        <source>The credit check has said no; later notices are ignored.</source>
        <translation>При проверке кредитоспособности отказано; дальнейшие уведомления не учитываются.</translation>
    </message>
    <message>
        <source>The attempt to pay failed.</source>
        <translation>Попытка оплаты не удалась.</translation>
    </message>
    <message>
        <source>The buyer has everything back.</source>
        <translation>Покупателю возвращено всё.</translation>
    </message>
    <message>
        <source>No result came in time; a late one still counts.</source>
        <translation>Результат вовремя не пришёл; если придёт позже, будет учтён.</translation>
    </message>
    <message>
        <source>No checkout could be opened.</source>
        <translation>Кассу открыть не удалось.</translation>
    </message>
    <message>
        <source>The checkout is made, or a card page is open.</source>
        <translation>Касса создана, или открыта страница карты.</translation>
    </message>
    <message>
        <source>The page has been opened.</source>
        <translation>Страница открыта.</translation>
    </message>
    <message>
        <source>The buyer is identified, the address is known.</source>
        <translation>Покупатель указал свои данные, адрес известен.</translation>
    </message>
    <message>
        <source>The buyer has to confirm in the Swish app.</source>
        <translation>Покупатель должен подтвердить оплату в приложении Swish.</translation>
    </message>
    <message>
        <source>The buyer has to sign with BankID.</source>
        <translation>Покупатель должен подписать через BankID.</translation>
    </message>
    <message>
        <source>Reserved, not activated.</source>
        <translation>Зарезервирован, не активирован.</translation>
    </message>
    <message>
        <source>The credit check is done by hand.</source>
        <translation>Кредитоспособность проверяется вручную.</translation>
    </message>
    <message>
        <source>Charged.</source>
        <translation>Списан.</translation>
    </message>
    <message>
        <source>Activated invoice, the debt is sold.</source>
        <translation>Активированный счёт, долг передан.</translation>
    </message>
    <message>
        <source>Activated invoice, the debt stays the shop&apos;s.</source>
        <translation>Активированный счёт, долг остаётся у магазина.</translation>
    </message>
    <message>
        <source>Activated part payment.</source>
        <translation>Активированная рассрочка.</translation>
    </message>
    <message>
        <source>Cancelled before activation.</source>
        <translation>Отменён до активации.</translation>
    </message>
    <message>
        <source>The attempt failed.</source>
        <translation>Попытка не удалась.</translation>
    </message>
    <message>
        <source>A refund, with a number of its own.</source>
        <translation>Возврат денег с собственным номером.</translation>
    </message>
    <message>
        <source>The checkout&apos;s time is over.</source>
        <translation>Срок кассы истёк.</translation>
    </message>
    <message>
        <source>data is missing or empty.</source>
        <translation>Поля data нет или оно пустое.</translation>
    </message>
    <message>
        <source>The server refuses it (9004): send any member when there is nothing to say.</source>
        <translation>Сервер отклонит это (9004): если сказать нечего, отправьте любое поле.</translation>
    </message>
    <message>
        <source>%1 is missing or empty.</source>
        <translation>%1 отсутствует или пусто.</translation>
    </message>
    <message>
        <source>%1 requires it.</source>
        <translation>Это обязательно для %1.</translation>
    </message>
    <message>
        <source>The number stands at the top of data.</source>
        <translation>Номер стоит на верхнем уровне data.</translation>
    </message>
    <message>
        <source>creditPayment wants it inside PaymentData, unlike activatePayment and cancelPayment.</source>
        <translation>creditPayment ждёт его внутри PaymentData, в отличие от activatePayment и cancelPayment.</translation>
    </message>
    <message>
        <source>%1 has characters outside ISO-8859-1.</source>
        <translation>В %1 есть символы вне ISO-8859-1.</translation>
    </message>
    <message>
        <source>The server turns each of them into &quot;?&quot; before it computes the hash: error 9013.</source>
        <translation>Перед вычислением хеша сервер заменяет каждый из них на «?»: ошибка 9013.</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters.</source>
        <translation>Длина %1 больше допустимой (символов: %2).</translation>
    </message>
    <message>
        <source>%1 is an empty object.</source>
        <translation>%1 — пустой объект.</translation>
    </message>
    <message>
        <source>On the server it becomes an empty list: send [] or leave it out.</source>
        <translation>На сервере он станет пустым списком: отправьте [] или уберите поле.</translation>
    </message>
    <message>
        <source>Every row needs it; only a row with the number --freetext-- is text alone.</source>
        <translation>Это нужно в каждой строке; только строка с номером --freetext-- может состоять из одного текста.</translation>
    </message>
    <message>
        <source>%1.withouttax is %2, but price, quantity and discount give %3 (in öre).</source>
        <translation>%1.withouttax равно %2, а цена, количество и скидка дают %3 (в эре).</translation>
    </message>
    <message>
        <source>withouttax = aprice * quantity * (1 - discount / 100)</source>
        <translation>withouttax = aprice * quantity * (1 - discount / 100)</translation>
    </message>
    <message>
        <source>A total is not a whole number of öre.</source>
        <translation>Итог выражен не целым числом эре.</translation>
    </message>
    <message>
        <source>The server refuses it (9111).</source>
        <translation>Сервер отклонит это (9111).</translation>
    </message>
    <message>
        <source>Cart.Total.withouttax is %1, but rows and fees add up to %2 (in öre).</source>
        <translation>Cart.Total.withouttax равно %1, а строки и сборы дают в сумме %2 (в эре).</translation>
    </message>
    <message>
        <source>The server refuses it (9114).</source>
        <translation>Сервер отклонит это (9114).</translation>
    </message>
    <message>
        <source>Cart.Total.tax is %1, but the tax of rows and fees is %2 (in öre).</source>
        <translation>Cart.Total.tax равно %1, а налог строк и сборов — %2 (в эре).</translation>
    </message>
    <message>
        <source>Rounding may differ by one öre for each unit and row, not more.</source>
        <translation>Из-за округления допустима разница в одно эре на каждую единицу и строку, не больше.</translation>
    </message>
    <message>
        <source>Cart.Total.withtax is %1, but withouttax + tax + rounding is %2 (in öre).</source>
        <translation>Cart.Total.withtax равно %1, а withouttax + tax + rounding — %2 (в эре).</translation>
    </message>
    <message>
        <source>The server refuses it (9107). Compute tax as withtax - withouttax - rounding.</source>
        <translation>Сервер отклонит это (9107). Вычисляйте tax как withtax - withouttax - rounding.</translation>
    </message>
    <message>
        <source>The rounding is more than 50 öre.</source>
        <translation>Округление больше 50 эре.</translation>
    </message>
    <message>
        <source>The server refuses it (9113).</source>
        <translation>Сервер отклонит это (9113).</translation>
    </message>
    <message>
        <source>The total is zero.</source>
        <translation>Итог равен нулю.</translation>
    </message>
    <message>
        <source>The checkout cannot be used when there is nothing to pay.</source>
        <translation>Если платить не за что, кассой пользоваться нельзя.</translation>
    </message>
    <message>
        <source>It may be left out, but then the shop does not hear of the result.</source>
        <translation>Его можно не указывать, но тогда магазин не узнает результат.</translation>
    </message>
    <message>
        <source>The result came in the query of the address (GET).</source>
        <translation>Результат пришёл в адресе.</translation>
    </message>
    <message>
        <source>Addresses are kept in histories and logs; ask for returnmethod POST.</source>
        <translation>Адреса сохраняются в истории и журналах; лучше задайте returnmethod POST.</translation>
    </message>
    <message>
        <source>The event comes from %1, not from the checkout&apos;s %2.</source>
        <translation>Событие пришло от %1, а не от кассы %2.</translation>
    </message>
    <message>
        <source>Any page can post to the shop&apos;s window: compare event.origin with the origin of the checkout&apos;s address.</source>
        <translation>Отправить сообщение в окно магазина может любая страница: сравнивайте event.origin с источником адреса кассы.</translation>
    </message>
    <message>
        <source>An object was posted instead of a string.</source>
        <translation>Вместо строки отправлен объект.</translation>
    </message>
    <message>
        <source>Shops call JSON.parse(event.data) and ignore objects.</source>
        <translation>Магазины вызывают JSON.parse(event.data) и пропускают объекты.</translation>
    </message>
    <message>
        <source>The event is not JSON with its name in the member event.</source>
        <translation>Событие — не JSON с именем в event.</translation>
    </message>
    <message>
        <source>It has to look like {&quot;event&quot;:&quot;checkout_loaded&quot;}.</source>
        <translation>Оно должно иметь вид {&quot;event&quot;:&quot;checkout_loaded&quot;}.</translation>
    </message>
    <message>
        <source>The checkout was not locked before updateCheckout.</source>
        <translation>Перед updateCheckout касса не была заблокирована.</translation>
    </message>
    <message>
        <source>Post &quot;lock&quot; to the iframe first, so that the buyer cannot go on with old sums.</source>
        <translation>Сначала отправьте «lock» в iframe, чтобы покупатель не продолжил со старыми суммами.</translation>
    </message>
    <message>
        <source>address_selected led to updateCheckout again although nothing had changed.</source>
        <translation>address_selected снова привёл к updateCheckout, хотя ничего не изменилось.</translation>
    </message>
    <message>
        <source>Every &quot;update&quot; repeats address_selected: act only when zip or country differ, or it never ends.</source>
        <translation>После каждого «update» address_selected повторяется: реагируйте, только если изменились индекс или страна, иначе это не кончится.</translation>
    </message>
    <message>
        <source>%1 is the checkout&apos;s temporary number.</source>
        <translation>%1 — временный номер кассы.</translation>
    </message>
    <message>
        <source>Payments have a number of their own: it comes with the callback, the return and getCheckout. This one gives error 5201.</source>
        <translation>У платежей свой номер: он приходит с уведомлением, возвратом в магазин и getCheckout. С этим номером будет ошибка 5201.</translation>
    </message>
    <message>
        <source>A direct payment is activated (method %1).</source>
        <translation>Активируется прямой платёж (способ %1).</translation>
    </message>
    <message>
        <source>Swish and bank payments are paid at once; there is nothing to activate.</source>
        <translation>Платежи Swish и банковские оплачены сразу, активировать нечего.</translation>
    </message>
    <message>
        <source>The payment is activated without having asked getPaymentinfo.</source>
        <translation>Платёж активируется без запроса getPaymentinfo.</translation>
    </message>
    <message>
        <source>Callback and return only say that there is news; ask the API for the truth.</source>
        <translation>Уведомление и возврат в магазин лишь говорят, что есть новости; истинное состояние нужно запрашивать у API.</translation>
    </message>
    <message>
        <source>The callback was answered with 404.</source>
        <translation>На уведомление дан ответ 404.</translation>
    </message>
    <message>
        <source>That is final: it is not sent again. Answer 503 to get it once more.</source>
        <translation>Это окончательно: больше его не отправят. Чтобы получить его ещё раз, ответьте 503.</translation>
    </message>
    <message>
        <source>The callback was answered with %1: it will be sent again.</source>
        <translation>На уведомление дан ответ %1: его отправят снова.</translation>
    </message>
    <message>
        <source>Every minute for 10 minutes, every hour for 10 hours, daily for 7 days, monthly for 3 months.</source>
        <translation>Каждую минуту 10 минут, каждый час 10 часов, каждый день 7 дней, каждый месяц 3 месяца.</translation>
    </message>
    <message>
        <source>The checkout was locked and neither updated nor unlocked.</source>
        <translation>Касса заблокирована, но не обновлена и не разблокирована.</translation>
    </message>
    <message>
        <source>After &quot;lock&quot; post &quot;update&quot;, or &quot;unlock&quot; when updateCheckout failed; else the buyer cannot go on.</source>
        <translation>После «lock» отправьте «update» или, если updateCheckout не удался, «unlock»; иначе покупатель не сможет продолжить.</translation>
    </message>
    <message>
        <source>The event %1 is not documented.</source>
        <translation>Событие %1 не описано в документации.</translation>
    </message>
    <message>
        <source>&quot;update&quot; was posted before updateCheckout was answered.</source>
        <translation>«update» отправлен до ответа на updateCheckout.</translation>
    </message>
    <message>
        <source>The checkout may read the old order: post it after the answer.</source>
        <translation>Касса может прочитать старый заказ: отправляйте после ответа.</translation>
    </message>
    <message>
        <source>%1 was posted although no purchase is waiting.</source>
        <translation>%1 отправлено, хотя ни одна покупка не ждёт.</translation>
    </message>
    <message>
        <source>It answers purchase_initialized, once.</source>
        <translation>Это ответ на purchase_initialized, даётся один раз.</translation>
    </message>
    <message>
        <source>The checkout does not know what was posted to it.</source>
        <translation>Касса не знает, что ей отправили.</translation>
    </message>
    <message>
        <source>It takes bare words: lock, update, unlock, purchase_complete, abort_waiting.</source>
        <translation>Она принимает отдельные слова: lock, update, unlock, purchase_complete, abort_waiting.</translation>
    </message>
    <message>
        <source>%1 failed: %2 %3</source>
        <translation>%1 — ошибка: %2 %3</translation>
    </message>
    <message>
        <source>%1 of order %2 is not signed correctly and was refused</source>
        <translation>%1 заказа %2: подпись неверна, данные отклонены</translation>
    </message>
    <message>
        <source>%1 of order %2 speaks of order %3 and was refused</source>
        <translation>%1 заказа %2: в данных указан заказ %3, они отклонены</translation>
    </message>
    <message>
        <source>The buyer came back with unreadable data: %1</source>
        <translation>Покупатель вернулся с нечитаемыми данными: %1</translation>
    </message>
    <message>
        <source>A callback could not be read: %1</source>
        <translation>Не удалось прочитать уведомление: %1</translation>
    </message>
    <message>
        <source>A callback names order %1, which is not ours</source>
        <translation>В уведомлении указан чужой заказ %1</translation>
    </message>
    <message>
        <source>There is no such button on this page.</source>
        <translation>На этой странице нет такой кнопки.</translation>
    </message>
    <message>
        <source>The provider opens a checkout</source>
        <translation>Провайдер открывает кассу</translation>
    </message>
    <message>
        <source>The buyer picks a method and buys</source>
        <translation>Покупатель выбирает способ оплаты и покупает</translation>
    </message>
    <message>
        <source>The purchase is being confirmed</source>
        <translation>Покупка подтверждается</translation>
    </message>
    <message>
        <source>The shop asks for the payment</source>
        <translation>Магазин запрашивает платёж</translation>
    </message>
    <message>
        <source>The provider&apos;s staff decide</source>
        <translation>Решают сотрудники провайдера</translation>
    </message>
    <message>
        <source>The shop sends the goods and activates, or cancels</source>
        <translation>Магазин отправляет товар и активирует платёж или отменяет его</translation>
    </message>
    <message>
        <source>Nothing; the shop may credit</source>
        <translation>Ничего; магазин может вернуть деньги</translation>
    </message>
    <message>
        <source>Nothing, it is over</source>
        <translation>Ничего, всё закончено</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Payment number</source>
        <translation>Номер платежа</translation>
    </message>
    <message>
        <source>Provider&apos;s status</source>
        <translation>Статус у провайдера</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Отпущено</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price without VAT</source>
        <translation>Цена без НДС</translation>
    </message>
    <message>
        <source>VAT, percent</source>
        <translation>НДС, проценты</translation>
    </message>
    <message>
        <source>Shipping without VAT, in minor units</source>
        <translation>Доставка без НДС, в минимальных единицах валюты</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Личный номер</translation>
    </message>
    <message>
        <source>Post lock</source>
        <translation>Отправить lock</translation>
    </message>
    <message>
        <source>Blocks the checkout while the shop works.</source>
        <translation>Блокирует кассу, пока магазин работает.</translation>
    </message>
    <message>
        <source>Post update</source>
        <translation>Отправить update</translation>
    </message>
    <message>
        <source>Has the checkout read the order again.</source>
        <translation>Просит кассу перечитать заказ.</translation>
    </message>
    <message>
        <source>Post unlock</source>
        <translation>Отправить unlock</translation>
    </message>
    <message>
        <source>Releases a lock that no update follows.</source>
        <translation>Снимает блокировку, если обновления не будет.</translation>
    </message>
    <message>
        <source>Change a quantity</source>
        <translation>Изменить количество</translation>
    </message>
    <message>
        <source>The buyer changes the basket in the shop: lock, updateCheckout, update.</source>
        <translation>Покупатель меняет корзину в магазине: lock, updateCheckout, update.</translation>
    </message>
    <message>
        <source>Change the shipping fee</source>
        <translation>Изменить стоимость доставки</translation>
    </message>
    <message>
        <source>The buyer picks another way of shipping in the shop: lock, updateCheckout, update.</source>
        <translation>Покупатель выбирает в магазине другую доставку: lock, updateCheckout, update.</translation>
    </message>
    <message>
        <source>Change the currency</source>
        <translation>Изменить валюту</translation>
    </message>
    <message>
        <source>Needs a new initCheckout, a checkout keeps its currency.</source>
        <translation>Нужен новый initCheckout: валюта кассы не меняется.</translation>
    </message>
    <message>
        <source>activatePayment: the goods are sent, the reserved sum is charged.</source>
        <translation>activatePayment: товар отправлен, зарезервированная сумма списывается.</translation>
    </message>
    <message>
        <source>cancelPayment: the reservation is given up.</source>
        <translation>cancelPayment: резерв снимается.</translation>
    </message>
    <message>
        <source>creditPayment: the buyer gets everything back.</source>
        <translation>creditPayment: покупателю возвращается всё.</translation>
    </message>
    <message>
        <source>creditPayment with rows: the buyer gets a part back.</source>
        <translation>creditPayment со строками: покупателю возвращается часть.</translation>
    </message>
    <message>
        <source>updatePayment: a reserved payment&apos;s rows change, its sum may not grow.</source>
        <translation>updatePayment: меняются строки зарезервированного платежа, сумма не может вырасти.</translation>
    </message>
    <message>
        <source>duplicatePayment: a second reserved payment like this one.</source>
        <translation>duplicatePayment: второй зарезервированный платёж по образцу этого.</translation>
    </message>
    <message>
        <source>Payment information</source>
        <translation>Сведения о платеже</translation>
    </message>
    <message>
        <source>getPaymentinfo: what the provider knows of the payment.</source>
        <translation>getPaymentinfo: что провайдер знает о платеже.</translation>
    </message>
    <message>
        <source>Checkout information</source>
        <translation>Сведения о кассе</translation>
    </message>
    <message>
        <source>getCheckout: what the provider knows of the checkout.</source>
        <translation>getCheckout: что провайдер знает о кассе.</translation>
    </message>
    <message>
        <source>Look an address up</source>
        <translation>Найти адрес</translation>
    </message>
    <message>
        <source>getAddress by personal number.</source>
        <translation>getAddress по личному номеру.</translation>
    </message>
    <message>
        <source>Account information</source>
        <translation>Сведения об аккаунте</translation>
    </message>
    <message>
        <source>getAccountinfo: the merchant account and its payment methods.</source>
        <translation>getAccountinfo: аккаунт магазина и его способы оплаты.</translation>
    </message>
    <message>
        <source>Payment plans</source>
        <translation>Планы рассрочки</translation>
    </message>
    <message>
        <source>getPaymentplans for this order&apos;s sum.</source>
        <translation>getPaymentplans для суммы этого заказа.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>getTerms of a payment method.</source>
        <translation>getTerms для способа оплаты.</translation>
    </message>
    <message>
        <source>Due payments</source>
        <translation>Счета к оплате</translation>
    </message>
    <message>
        <source>getDuePayments up to today.</source>
        <translation>getDuePayments по сегодняшний день.</translation>
    </message>
    <message>
        <source>%1 cannot be set to %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>%1 of payment %2 has been credited, credit number %3</source>
        <translation>По платежу %2 возвращено %1, номер возврата %3</translation>
    </message>
    <message>
        <source>The status is %1</source>
        <translation>Статус: %1</translation>
    </message>
    <message>
        <source>The address was found</source>
        <translation>Адрес найден</translation>
    </message>
    <message>
        <source>No address was found</source>
        <translation>Адрес не найден</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответ получен</translation>
    </message>
    <message>
        <source>There is no such purchase or no such operation: %1</source>
        <translation>Нет такой покупки или операции: %1</translation>
    </message>
    <message>
        <source>%1 is not possible now: %2</source>
        <translation>%1: сейчас невозможно (%2)</translation>
    </message>
    <message>
        <source>%1 does not take these values</source>
        <translation>%1: эти значения не подходят</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: done, payment %2</source>
        <translation>%1: выполнено, платёж %2</translation>
    </message>
    <message>
        <source>%1 was refused: %2 %3</source>
        <translation>%1: отказано, %2 %3</translation>
    </message>
    <message>
        <source>content_height is not a height in pixels and was ignored</source>
        <translation>content_height — не высота в пикселях, не учтено</translation>
    </message>
    <message>
        <source>address_selected has no address and was ignored</source>
        <translation>В address_selected нет адреса, не учтено</translation>
    </message>
    <message>
        <source>payment_method_selected names no method and was ignored</source>
        <translation>В payment_method_selected не назван способ оплаты, не учтено</translation>
    </message>
    <message>
        <source>The shop could not make its order (as the switch says)</source>
        <translation>Магазин не смог создать заказ (так задано настройкой)</translation>
    </message>
    <message>
        <source>go_to has no address to go to and was ignored</source>
        <translation>В go_to нет адреса для перехода, не учтено</translation>
    </message>
    <message>
        <source>getCheckout describes another checkout than the open one</source>
        <translation>getCheckout описывает не ту кассу, которая открыта</translation>
    </message>
    <message>
        <source>The sum has changed since the buyer saw it</source>
        <translation>Сумма изменилась с тех пор, как покупатель её видел</translation>
    </message>
    <message>
        <source>The checkout could not be updated, and a new one could not be opened either.</source>
        <translation>Не удалось ни обновить кассу, ни открыть новую.</translation>
    </message>
    <message>
        <source>initCheckout answered for order %1</source>
        <translation>initCheckout ответил для заказа %1</translation>
    </message>
    <message>
        <source>No checkout could be opened: %1 %2</source>
        <translation>Не удалось открыть кассу: %1 %2</translation>
    </message>
    <message>
        <source>A message from %1 was ignored: it is not from the frame of an open checkout</source>
        <translation>Сообщение от %1 не учтено: оно не из фрейма открытой кассы</translation>
    </message>
    <message>
        <source>A message of the checkout was ignored: %1</source>
        <translation>Сообщение кассы не учтено: %1</translation>
    </message>
    <message>
        <source>Message %1 of the checkout means nothing to the shop now</source>
        <translation>Сообщение кассы %1 сейчас ничего не значит для магазина</translation>
    </message>
    <message>
        <source>The shop could not make its order: %1</source>
        <translation>Магазин не смог создать заказ: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Handling fee</source>
        <translation>Сбор за обработку</translation>
    </message>
    <message>
        <source>To pay, VAT included</source>
        <translation>К оплате, включая НДС</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Спасибо</translation>
    </message>
    <message>
        <source>Thank you for your order %1</source>
        <translation>Спасибо за заказ %1</translation>
    </message>
    <message>
        <source>The payment is being checked. You will hear from us as soon as it is approved.</source>
        <translation>Платёж проверяется. Мы сообщим, как только его одобрят.</translation>
    </message>
    <message>
        <source>The payment was denied. Nothing has been charged.</source>
        <translation>Платёж отклонён. Деньги не списаны.</translation>
    </message>
    <message>
        <source>The payment failed. Nothing has been charged.</source>
        <translation>Платёж не прошёл. Деньги не списаны.</translation>
    </message>
    <message>
        <source>The checkout was not finished in time. Nothing has been charged.</source>
        <translation>Покупка не завершена вовремя. Деньги не списаны.</translation>
    </message>
    <message>
        <source>The checkout could not be opened.</source>
        <translation>Не удалось открыть страницу оплаты.</translation>
    </message>
    <message>
        <source>The purchase was cancelled. Nothing has been charged.</source>
        <translation>Покупка отменена. Деньги не списаны.</translation>
    </message>
    <message>
        <source>No purchase</source>
        <translation>Покупка не состоялась</translation>
    </message>
    <message>
        <source>Order %1 was not paid</source>
        <translation>Заказ %1 не оплачен</translation>
    </message>
    <message>
        <source>Back to the checkout</source>
        <translation>Вернуться к оплате</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Заказ %1</translation>
    </message>
    <message>
        <source>What you came back with is not signed correctly and was ignored.</source>
        <translation>Данные, с которыми вы вернулись, неверно подписаны и не учтены.</translation>
    </message>
    <message>
        <source>We are asking for the result of your payment. This page continues by itself.</source>
        <translation>Узнаём результат вашей оплаты. Эта страница сама перейдёт дальше.</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Оформление заказа</translation>
    </message>
    <message>
        <source>Your order is being made.</source>
        <translation>Ваш заказ создаётся.</translation>
    </message>
    <message>
        <source>Terms of purchase</source>
        <translation>Условия покупки</translation>
    </message>
    <message>
        <source>This is a test shop. Nothing is sold and nothing is delivered.</source>
        <translation>Это тестовый магазин. Здесь ничего не продаётся и не доставляется.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Конфиденциальность</translation>
    </message>
    <message>
        <source>This is a test shop. Use invented people and test cards only.</source>
        <translation>Это тестовый магазин. Используйте только вымышленные данные и тестовые карты.</translation>
    </message>
    <message>
        <source>The payment belongs to order %1, not to this one.</source>
        <translation>Платёж относится к заказу %1, а не к этому.</translation>
    </message>
    <message>
        <source>The payment&apos;s currency is %1, the order&apos;s %2.</source>
        <translation>Валюта платежа — %1, валюта заказа — %2.</translation>
    </message>
    <message>
        <source>The payment&apos;s amount in minor units is %1, the order&apos;s %2.</source>
        <translation>Сумма платежа в минимальных единицах валюты — %1, сумма заказа — %2.</translation>
    </message>
    <message>
        <source>The goods of order %1 are released: payment %2 is confirmed</source>
        <translation>Товар по заказу %1 отпущен: платёж %2 подтверждён</translation>
    </message>
    <message>
        <source>Order %1 is not released, a person has to look: %2</source>
        <translation>Товар по заказу %1 не отпущен, нужно вмешательство человека: %2</translation>
    </message>
    <message>
        <source>Notice %1 came after the payment was denied and is ignored</source>
        <translation>Уведомление %1 пришло после отказа в оплате и не учтено</translation>
    </message>
    <message>
        <source>A second payment %1 for an order that payment %2 has paid: a person has to look</source>
        <translation>Второй платёж %1 за заказ, уже оплаченный платежом %2: нужно вмешательство человека</translation>
    </message>
    <message>
        <source>Notice %1 for payment %2 is known already</source>
        <translation>Уведомление %1 о платеже %2 уже приходило</translation>
    </message>
    <message>
        <source>getCheckout gives a payment that belongs to order %1</source>
        <translation>getCheckout указывает платёж, относящийся к заказу %1</translation>
    </message>
    <message>
        <source>getPaymentinfo gave an unknown status: %1</source>
        <translation>getPaymentinfo вернул неизвестный статус: %1</translation>
    </message>
    <message>
        <source>No news of order %1 for an hour: the shop stops asking</source>
        <translation>О заказе %1 нет новостей уже час: магазин перестаёт спрашивать</translation>
    </message>
    <message>
        <source>Order made</source>
        <translation>Заказ создан</translation>
    </message>
    <message>
        <source>Checkout open</source>
        <translation>Касса открыта</translation>
    </message>
    <message>
        <source>Buyer identified</source>
        <translation>Покупатель известен</translation>
    </message>
    <message>
        <source>Buyer confirms</source>
        <translation>Покупатель подтверждает</translation>
    </message>
    <message>
        <source>Result being checked</source>
        <translation>Проверка результата</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Ожидает проверки</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Зарезервировано</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Активировано</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Деньги возвращены</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>No checkout</source>
        <translation>Касса не открыта</translation>
    </message>
    <message>
        <source>Purchase handshake</source>
        <translation>Согласование покупки</translation>
    </message>
    <message>
        <source>Opens the checkout with activateJsEvents=1, so that it waits for the shop&apos;s order.</source>
        <translation>Открывает кассу с activateJsEvents=1, чтобы она ждала заказа магазина.</translation>
    </message>
    <message>
        <source>Redirect on success</source>
        <translation>Перенаправление при успехе</translation>
    </message>
    <message>
        <source>Off: the checkout posts checkout_success and the shop&apos;s page decides.</source>
        <translation>Выключено: касса отправляет checkout_success, решает страница магазина.</translation>
    </message>
    <message>
        <source>Return method</source>
        <translation>Метод возврата</translation>
    </message>
    <message>
        <source>How the browser is sent to accepturl and cancelurl.</source>
        <translation>Как браузер отправляется на accepturl и cancelurl.</translation>
    </message>
    <message>
        <source>Answer to purchase_initialized</source>
        <translation>Ответ на purchase_initialized</translation>
    </message>
    <message>
        <source>What the shop does when the buyer presses the purchase button.</source>
        <translation>Что делает магазин, когда покупатель нажимает кнопку покупки.</translation>
    </message>
    <message>
        <source>Answer to callbacks</source>
        <translation>Ответ на уведомления</translation>
    </message>
    <message>
        <source>HTTP statuses in turn, the last one is repeated: 503,200. Unless it is 200, nothing is processed.</source>
        <translation>Статусы HTTP по очереди, последний повторяется: 503,200. Если ответ не 200, уведомление не обрабатывается.</translation>
    </message>
    <message>
        <source>Company mode</source>
        <translation>Режим компании</translation>
    </message>
    <message>
        <source>The checkout begins in company mode.</source>
        <translation>Касса начинает в режиме компании.</translation>
    </message>
    <message>
        <source>The shipping fee depends on the zip code, so the sum changes with the address.</source>
        <translation>Стоимость доставки зависит от почтового индекса, поэтому сумма меняется с адресом.</translation>
    </message>
    <message>
        <source>Activate automatically</source>
        <translation>Активировать автоматически</translation>
    </message>
    <message>
        <source>The payment is captured without activatePayment.</source>
        <translation>Деньги списываются без activatePayment.</translation>
    </message>
    <message>
        <source>Cancel automatically</source>
        <translation>Отменять автоматически</translation>
    </message>
    <message>
        <source>Minutes after which an unpaid payment is cancelled; empty: never.</source>
        <translation>Через сколько минут отменяется неоплаченный платёж; пусто — никогда.</translation>
    </message>
    <message>
        <source>the members were sorted before signing</source>
        <translation>поля отсортированы перед подписанием</translation>
    </message>
    <message>
        <source>Sign the members in the order in which they are sent; never sort them.</source>
        <translation>Подписывайте поля в том порядке, в каком они отправляются; никогда не сортируйте их.</translation>
    </message>
    <message>
        <source>&quot;/&quot; was signed as it is</source>
        <translation>«/» подписан как есть</translation>
    </message>
    <message>
        <source>PHP&apos;s json_encode writes &quot;/&quot; as &quot;\/&quot;, and that is what is signed.</source>
        <translation>json_encode в PHP пишет «/» как «\/», это и подписывается.</translation>
    </message>
    <message>
        <source>letters such as &quot;ä&quot; were signed as they are</source>
        <translation>буквы вроде «ä» подписаны как есть</translation>
    </message>
    <message>
        <source>PHP&apos;s json_encode writes &quot;ä&quot; as &quot;\u00e4&quot;, and that is what is signed.</source>
        <translation>json_encode в PHP пишет «ä» как «\u00e4», это и подписывается.</translation>
    </message>
    <message>
        <source>&quot;/&quot; and letters such as &quot;ä&quot; were signed as they are</source>
        <translation>«/» и буквы вроде «ä» подписаны как есть</translation>
    </message>
    <message>
        <source>Sign what PHP&apos;s json_encode prints (&quot;\/&quot;, &quot;\u00e4&quot;), or send exactly the bytes that were signed.</source>
        <translation>Подписывайте то, что выводит json_encode в PHP («\/», «\u00e4»), или отправляйте ровно те байты, которые подписаны.</translation>
    </message>
    <message>
        <source>\u escapes were written with capital letters</source>
        <translation>последовательности \u записаны заглавными буквами</translation>
    </message>
    <message>
        <source>The four digits are lower-case: &quot;\u00e4&quot;, not &quot;\u00E4&quot;.</source>
        <translation>Четыре цифры пишутся строчными: «\u00e4», а не «\u00E4».</translation>
    </message>
    <message>
        <source>the data has characters outside ISO-8859-1</source>
        <translation>в data есть символы вне ISO-8859-1</translation>
    </message>
    <message>
        <source>The server turns every character above U+00FF (a dash &quot;–&quot;, &quot;€&quot;, Cyrillic, emoji) into &quot;?&quot; before it computes the hash, so such data never fits: error 9013. Replace these characters before signing.</source>
        <translation>Перед вычислением хеша сервер заменяет каждый символ старше U+00FF (тире «–», «€», кириллицу, эмодзи) на «?», поэтому подпись таких данных никогда не сходится: ошибка 9013. Замените эти символы перед подписанием.</translation>
    </message>
    <message>
        <source>the text was signed in ISO-8859-1 instead of UTF-8</source>
        <translation>текст подписан в ISO-8859-1, а не в UTF-8</translation>
    </message>
    <message>
        <source>Sign UTF-8, with letters outside ASCII as \u escapes.</source>
        <translation>Подписывайте UTF-8, буквы вне ASCII — в виде последовательностей \u.</translation>
    </message>
    <message>
        <source>an empty object {} was signed as an object</source>
        <translation>пустой объект {} подписан как объект</translation>
    </message>
    <message>
        <source>The server decodes objects to PHP arrays, so {} becomes []. Send [] or leave the member out.</source>
        <translation>Сервер превращает объекты в массивы PHP, и {} становится []. Отправьте [] или уберите поле.</translation>
    </message>
    <message>
        <source>numbers were signed with decimals that PHP drops</source>
        <translation>числа подписаны с десятичными знаками, которые PHP отбрасывает</translation>
    </message>
    <message>
        <source>PHP prints 1.0 as 1 and 1.50 as 1.5. Send numbers as strings.</source>
        <translation>PHP пишет 1.0 как 1, а 1.50 как 1.5. Отправляйте числа строками.</translation>
    </message>
    <message>
        <source>numbers were signed as strings but sent as numbers</source>
        <translation>числа подписаны как строки, а отправлены как числа</translation>
    </message>
    <message>
        <source>Sign and send the same: preferably everything as strings.</source>
        <translation>Подписывайте и отправляйте одно и то же: лучше всё строками.</translation>
    </message>
    <message>
        <source>strings were signed as numbers but sent as strings</source>
        <translation>строки подписаны как числа, а отправлены как строки</translation>
    </message>
    <message>
        <source>blanks after &quot;,&quot; and &quot;:&quot; were signed</source>
        <translation>подписаны пробелы после «,» и «:»</translation>
    </message>
    <message>
        <source>The signed text has no blanks: in Python json.dumps(data, separators=(&quot;,&quot;, &quot;:&quot;)), and &quot;/&quot; as &quot;\/&quot;.</source>
        <translation>В подписываемом тексте нет пробелов: в Python — json.dumps(data, separators=(&quot;,&quot;, &quot;:&quot;)), а «/» пишется как «\/».</translation>
    </message>
    <message>
        <source>an indented text was signed</source>
        <translation>подписан текст с отступами</translation>
    </message>
    <message>
        <source>The signed text has no line breaks and no blanks.</source>
        <translation>В подписываемом тексте нет ни переводов строки, ни пробелов.</translation>
    </message>
    <message>
        <source>a line break or blank after the data was signed</source>
        <translation>подписан перевод строки или пробел после данных</translation>
    </message>
    <message>
        <source>Sign from the first { to the last } and nothing more.</source>
        <translation>Подписывайте от первой { до последней } и ничего больше.</translation>
    </message>
    <message>
        <source>blanks around values were removed on one side only</source>
        <translation>пробелы вокруг значений убраны только на одной стороне</translation>
    </message>
    <message>
        <source>A framework may trim what it receives: verify the raw bytes.</source>
        <translation>Фреймворк может обрезать пробелы в том, что получает: проверяйте подпись исходных байтов.</translation>
    </message>
    <message>
        <source>the text was HTML-escaped on one side only</source>
        <translation>HTML-экранирование текста сделано только на одной стороне</translation>
    </message>
    <message>
        <source>A framework may turn &quot; into &amp;quot;: verify the raw bytes.</source>
        <translation>Фреймворк может превратить &quot; в &amp;quot;: проверяйте подпись исходных байтов.</translation>
    </message>
    <message>
        <source>backslashes were added or removed on one side only</source>
        <translation>обратные косые черты добавлены или убраны только на одной стороне</translation>
    </message>
    <message>
        <source>A framework may add or strip slashes (WordPress does): verify the raw bytes.</source>
        <translation>Фреймворк может добавлять или убирать косые черты (так делает WordPress): проверяйте подпись исходных байтов.</translation>
    </message>
    <message>
        <source>more than the member data was signed</source>
        <translation>подписано больше, чем поле data</translation>
    </message>
    <message>
        <source>Only the value of data is signed: not the body, not credentials, not function.</source>
        <translation>Подписывается только значение data: не тело, не credentials, не function.</translation>
    </message>
    <message>
        <source>a plain SHA-512 was computed instead of an HMAC</source>
        <translation>вычислен простой SHA-512, а не HMAC</translation>
    </message>
    <message>
        <source>Use HMAC-SHA512 with the secret key as key.</source>
        <translation>Используйте HMAC-SHA512, ключ — секретный ключ.</translation>
    </message>
    <message>
        <source>another hash algorithm was used</source>
        <translation>применён другой алгоритм хеширования</translation>
    </message>
    <message>
        <source>Use HMAC-SHA512; the hash has 128 hexadecimal digits.</source>
        <translation>Используйте HMAC-SHA512; в хеше 128 шестнадцатеричных цифр.</translation>
    </message>
    <message>
        <source>the hash was written with capital letters</source>
        <translation>хеш записан заглавными буквами</translation>
    </message>
    <message>
        <source>The hexadecimal digits are lower-case.</source>
        <translation>Шестнадцатеричные цифры пишутся строчными.</translation>
    </message>
    <message>
        <source>the hash was written in Base64</source>
        <translation>хеш записан в Base64</translation>
    </message>
    <message>
        <source>Write it as 128 lower-case hexadecimal digits.</source>
        <translation>Запишите его как 128 строчных шестнадцатеричных цифр.</translation>
    </message>
    <message>
        <source>the secret key was taken for hexadecimal digits</source>
        <translation>секретный ключ принят за шестнадцатеричные цифры</translation>
    </message>
    <message>
        <source>The key is used as the characters it is written with; it is not decoded.</source>
        <translation>Ключ берётся теми символами, какими записан; он не раскодируется.</translation>
    </message>
    <message>
        <source>another spelling of the secret key was used</source>
        <translation>использован секретный ключ в другом написании</translation>
    </message>
    <message>
        <source>Check for a line break, blanks, quotes, other letter case, or an empty or sample key in the settings.</source>
        <translation>Проверьте, нет ли в настройках перевода строки, пробелов, кавычек, другого регистра букв, пустого ключа или ключа из примера.</translation>
    </message>
    <message>
        <source>secret key and data were swapped</source>
        <translation>секретный ключ и данные перепутаны местами</translation>
    </message>
    <message>
        <source>The secret is the key of the HMAC, the data its message.</source>
        <translation>Секретный ключ — это ключ HMAC, а data — его сообщение.</translation>
    </message>
    <message>
        <source>data was changed after signing or another secret was used</source>
        <translation>data изменены после подписания, или использован другой секретный ключ</translation>
    </message>
    <message>
        <source>Compare the signed bytes with what the signer had, then the secret keys of both sides.</source>
        <translation>Сравните подписанные байты с тем, что было у подписавшего, затем — секретные ключи обеих сторон.</translation>
    </message>
    <message>
        <source>the hash was cut short</source>
        <translation>хеш обрезан</translation>
    </message>
    <message>
        <source>All 128 digits are needed; look for a field that is too short.</source>
        <translation>Нужны все 128 цифр; поищите слишком короткое поле.</translation>
    </message>
    <message>
        <source>there is no hash</source>
        <translation>хеша нет</translation>
    </message>
    <message>
        <source>Put the hash into credentials.hash.</source>
        <translation>Поместите хеш в credentials.hash.</translation>
    </message>
    <message>
        <source>the hash is not 128 hexadecimal digits</source>
        <translation>хеш — не 128 шестнадцатеричных цифр</translation>
    </message>
    <message>
        <source>Write the HMAC-SHA512 as 128 lower-case hexadecimal digits.</source>
        <translation>Запишите HMAC-SHA512 как 128 строчных шестнадцатеричных цифр.</translation>
    </message>
    <message>
        <source>The signature is right: it fits the bytes of data as they were sent.</source>
        <translation>Подпись верна: она сходится с теми байтами data, которые отправлены.</translation>
    </message>
    <message>
        <source>The signature is right: it fits data as PHP&apos;s json_encode prints it.</source>
        <translation>Подпись верна: она сходится с data в том виде, в каком их выводит json_encode в PHP.</translation>
    </message>
    <message>
        <source>The bytes that were sent look different; a server that hashes them as they are would refuse.</source>
        <translation>Отправленные байты выглядят иначе; сервер, который хеширует их как есть, отказал бы.</translation>
    </message>
    <message>
        <source>the cause is unknown</source>
        <translation>причина неизвестна</translation>
    </message>
    <message>
        <source>The signature is wrong: %1.</source>
        <translation>Подпись неверна: %1.</translation>
    </message>
    <message>
        <source>initCheckout answers number, status, orderid, url, signed, byte exact, with a running logid</source>
        <translation>initCheckout отвечает number, status, orderid, url с подписью, байт в байт, с растущим logid</translation>
    </message>
    <message>
        <source>The codes of initCheckout&apos;s checks</source>
        <translation>Коды проверок initCheckout</translation>
    </message>
    <message>
        <source>Which code wins when several apply, and which of 6024 to 6029 belongs to which address</source>
        <translation>Какой код важнее, если подходит несколько, и какой из 6024–6029 относится к какому адресу</translation>
    </message>
    <message>
        <source>9005, 9003, 9011, 9010, 9004, 9013, 9001; function names without regard to case</source>
        <translation>9005, 9003, 9011, 9010, 9004, 9013, 9001; имена функций без учёта регистра</translation>
    </message>
    <message>
        <source>A hash over the raw data or over its canonical text is accepted</source>
        <translation>Принимается хеш исходного data или его канонического текста</translation>
    </message>
    <message>
        <source>Characters above U+00FF make the request fail with 9013</source>
        <translation>Символы старше U+00FF дают ошибку запроса 9013</translation>
    </message>
    <message>
        <source>Errors at top level unsigned, or nested and signed</source>
        <translation>Ошибки на верхнем уровне без подписи или вложенные с подписью</translation>
    </message>
    <message>
        <source>updateCheckout with full Articles and Cart; unknown number 50013</source>
        <translation>updateCheckout с полными Articles и Cart; неизвестный номер — 50013</translation>
    </message>
    <message>
        <source>updateCheckout replaces the order id</source>
        <translation>updateCheckout заменяет номер заказа</translation>
    </message>
    <message>
        <source>getCheckout by hash; 50015 and 50012</source>
        <translation>getCheckout по хешу; 50015 и 50012</translation>
    </message>
    <message>
        <source>updateCheckout after the purchase answers its state and changes nothing</source>
        <translation>updateCheckout после покупки отвечает её состоянием и ничего не меняет</translation>
    </message>
    <message>
        <source>Test and live do not see each other&apos;s checkouts and payments</source>
        <translation>Тестовый и боевой режимы не видят касс и платежей друг друга</translation>
    </message>
    <message>
        <source>getAddress, getPaymentplans, getTerms as HTML, getAccountinfo, getDuePayments</source>
        <translation>getAddress, getPaymentplans, getTerms в виде HTML, getAccountinfo, getDuePayments</translation>
    </message>
    <message>
        <source>activate, cancel, update, credit and duplicate with their refusals</source>
        <translation>Активация, отмена, изменение, возврат и повтор платежа с их отказами</translation>
    </message>
    <message>
        <source>A credit cannot exceed the original (5214) or what is left (5213)</source>
        <translation>Возврат не может превысить исходную сумму (5214) или остаток (5213)</translation>
    </message>
    <message>
        <source>Which of 5204, 5213, 5214 stands for which kind of excess</source>
        <translation>Какое превышение обозначают 5204, 5213 и 5214</translation>
    </message>
    <message>
        <source>addPayment&apos;s first status and address by method</source>
        <translation>Первый статус и адрес addPayment по способам оплаты</translation>
    </message>
    <message>
        <source>Every outcome&apos;s state, callbacks and return address</source>
        <translation>Состояние, уведомления и адрес возврата каждого исхода</translation>
    </message>
    <message>
        <source>A refused card, an expired Swish request and a failed BankID lead to cancelurl as Failed; an abandoned card and a cancelled BankID lead back to the checkout</source>
        <translation>Отказ по карте, истёкший запрос Swish и сбой BankID ведут на cancelurl со статусом Failed; уход со страницы карты и отмена BankID возвращают в кассу</translation>
    </message>
    <message>
        <source>The button&apos;s end can be preset for unattended runs</source>
        <translation>Исход после кнопки покупки можно задать заранее для прогонов без участия человека</translation>
    </message>
    <message>
        <source>Callback and redirect carry the same signed data, as JSON and as form strings</source>
        <translation>Уведомление и перенаправление несут одни и те же подписанные данные: в JSON и в строках формы</translation>
    </message>
    <message>
        <source>url is empty for Cancelled and Failed</source>
        <translation>Для Cancelled и Failed поле url пустое</translation>
    </message>
    <message>
        <source>Every minute for 10 minutes, hourly for 10 hours, daily for 7 days, monthly for 3 months</source>
        <translation>Каждую минуту 10 минут, каждый час 10 часов, каждый день 7 дней, каждый месяц 3 месяца</translation>
    </message>
    <message>
        <source>404 ends the retries, 412, 500 and 503 do not</source>
        <translation>404 прекращает повторы, 412, 500 и 503 — нет</translation>
    </message>
    <message>
        <source>A callback counts as failed after 30 s without an answer</source>
        <translation>Уведомление без ответа за 30 с считается неудачным</translation>
    </message>
    <message>
        <source>Callback before the redirect, after it, twice, late or lost</source>
        <translation>Уведомление до перенаправления, после него, дважды, с опозданием или потеряно</translation>
    </message>
    <message>
        <source>Return by POST or GET, with a wrong hash or without data; callback with a wrong hash</source>
        <translation>Возврат через POST или GET, с неверным хешем или без данных; уведомление с неверным хешем</translation>
    </message>
    <message>
        <source>Without redirectOnSuccess the page posts checkout_success</source>
        <translation>Без redirectOnSuccess страница отправляет checkout_success</translation>
    </message>
    <message>
        <source>purchase_initialized only with activateJsEvents=1; purchase_complete and abort_waiting</source>
        <translation>purchase_initialized только с activateJsEvents=1; purchase_complete и abort_waiting</translation>
    </message>
    <message>
        <source>The overlay gives up after 60 s without an answer</source>
        <translation>Без ответа затемнение снимается через 60 с</translation>
    </message>
    <message>
        <source>lock, update (refreshes and unlocks itself), unlock</source>
        <translation>lock, update (обновляет и разблокирует сам), unlock</translation>
    </message>
    <message>
        <source>{&quot;event&quot;:&quot;update_checkout&quot;} works as update</source>
        <translation>{&quot;event&quot;:&quot;update_checkout&quot;} работает как update</translation>
    </message>
    <message>
        <source>checkout_loaded, content_height, address_selected, payment_method_selected with their data</source>
        <translation>checkout_loaded, content_height, address_selected, payment_method_selected с их данными</translation>
    </message>
    <message>
        <source>When exactly the page posts, and the heights</source>
        <translation>Когда именно страница отправляет события и какие высоты сообщает</translation>
    </message>
    <message>
        <source>The page&apos;s own calls answer as documented</source>
        <translation>На собственные запросы страницы ответы такие, как в документации</translation>
    </message>
    <message>
        <source>Calls whose bodies are not documented answer number, orderid, status, url</source>
        <translation>На запросы, тела которых не описаны, ответ — number, orderid, status, url</translation>
    </message>
    <message>
        <source>confirm twice gives the same order</source>
        <translation>Повторный confirm возвращает тот же заказ</translation>
    </message>
    <message>
        <source>A reload repeats nothing</source>
        <translation>Перезагрузка страницы ничего не повторяет</translation>
    </message>
    <message>
        <source>The published test cards; no other card is taken</source>
        <translation>Опубликованные тестовые карты; другие не принимаются</translation>
    </message>
    <message>
        <source>Cards with 3-D Secure ask on a second page</source>
        <translation>Карты с 3-D Secure требуют подтверждения на второй странице</translation>
    </message>
    <message>
        <source>Swish by QR or by go_to; about 3 minutes</source>
        <translation>Swish по QR-коду или через go_to; около 3 минут</translation>
    </message>
    <message>
        <source>BankID&apos;s animated QR and same-device link</source>
        <translation>Меняющийся QR-код BankID и ссылка для того же устройства</translation>
    </message>
    <message>
        <source>Company mode with organisation number</source>
        <translation>Режим компании с регистрационным номером организации</translation>
    </message>
    <message>
        <source>Continue without personal number</source>
        <translation>Продолжение без личного номера</translation>
    </message>
    <message>
        <source>50010 without zip, 50011 for another zip</source>
        <translation>50010 без индекса, 50011 при чужом индексе</translation>
    </message>
    <message>
        <source>The start screen&apos;s Swedish words</source>
        <translation>Шведские слова начального экрана</translation>
    </message>
    <message>
        <source>An unused checkout is forgotten after 24 h (switch): 50012, 50013</source>
        <translation>Неиспользованная касса забывается через 24 ч (настройка): 50012, 50013</translation>
    </message>
    <message>
        <source>An unpaid payment is cancelled after autocancel minutes, with a callback</source>
        <translation>Неоплаченный платёж отменяется через autocancel минут, с уведомлением</translation>
    </message>
    <message>
        <source>Switches and what staff does: approve, deny, cancel, callback again, refuse duplicate order ids</source>
        <translation>Настройки и действия сотрудников: одобрить, отклонить, отменить, повторить уведомление, отклонять повторные номера заказов</translation>
    </message>
    <message>
        <source>PDF, paylink, reset; everything else 404</source>
        <translation>PDF, paylink, reset; всё остальное — 404</translation>
    </message>
    <message>
        <source>The Auth API for BankID</source>
        <translation>Auth API для BankID</translation>
    </message>
    <message>
        <source>Choosing a payment plan on the page (the call updatePaymentPlan exists)</source>
        <translation>Выбор плана рассрочки на странице (запрос updatePaymentPlan существует)</translation>
    </message>
    <message>
        <source>Saved cards (quickPayments is always empty)</source>
        <translation>Сохранённые карты (quickPayments всегда пуст)</translation>
    </message>
    <message>
        <source>Fees of credits, 61101 to 61118, and signing tokens, 6661 to 6666</source>
        <translation>Сборы при возврате, 61101–61118, и токены подписания, 6661–6666</translation>
    </message>
    <message>
        <source>content_scroll_position is never posted</source>
        <translation>content_scroll_position никогда не отправляется</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Пройденные шаги</translation>
    </message>
    <message>
        <source>Checkouts</source>
        <translation>Кассы</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Платежи</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Begin a purchase with curl</source>
        <translation>Начать покупку через curl</translation>
    </message>
    <message>
        <source>Begin a purchase with PHP</source>
        <translation>Начать покупку на PHP</translation>
    </message>
    <message>
        <source>Begin a purchase with Node</source>
        <translation>Начать покупку на Node</translation>
    </message>
    <message>
        <source>The page is ready</source>
        <translation>Страница готова</translation>
    </message>
    <message>
        <source>How high the frame has to be</source>
        <translation>Какой высоты должен быть фрейм</translation>
    </message>
    <message>
        <source>Where to scroll to</source>
        <translation>Куда прокрутить</translation>
    </message>
    <message>
        <source>The buyer has chosen a method</source>
        <translation>Покупатель выбрал способ оплаты</translation>
    </message>
    <message>
        <source>The buyer has pressed the purchase button; the checkout waits for the shop</source>
        <translation>Покупатель нажал кнопку покупки; касса ждёт магазин</translation>
    </message>
    <message>
        <source>The purchase is done and the browser is not sent anywhere</source>
        <translation>Покупка завершена, браузер никуда не переходит</translation>
    </message>
    <message>
        <source>The window has to open an address, an app&apos;s among them</source>
        <translation>Окно должно открыть адрес, в том числе адрес приложения</translation>
    </message>
    <message>
        <source>An overlay is shown</source>
        <translation>Показано затемнение</translation>
    </message>
    <message>
        <source>The overlay is gone</source>
        <translation>Затемнение снято</translation>
    </message>
    <message>
        <source>The shop works, the checkout waits</source>
        <translation>Магазин работает, касса ждёт</translation>
    </message>
    <message>
        <source>The checkout has to read the order again</source>
        <translation>Касса должна заново прочитать заказ</translation>
    </message>
    <message>
        <source>The checkout is usable again without an update</source>
        <translation>Касса снова доступна, без обновления</translation>
    </message>
    <message>
        <source>The shop has its order, the purchase may go on</source>
        <translation>Заказ в магазине есть, покупка может продолжаться</translation>
    </message>
    <message>
        <source>The shop has no order, the purchase goes back</source>
        <translation>Заказа в магазине нет, покупка возвращается назад</translation>
    </message>
    <message>
        <source>Credit denied</source>
        <translation>В кредите отказано</translation>
    </message>
    <message>
        <source>The e-mail address is invalid</source>
        <translation>Неверный адрес электронной почты</translation>
    </message>
    <message>
        <source>A test person cannot be used with a live account</source>
        <translation>Тестового покупателя нельзя использовать с боевым аккаунтом</translation>
    </message>
    <message>
        <source>The street does not match</source>
        <translation>Улица не совпадает</translation>
    </message>
    <message>
        <source>The payment method is invalid</source>
        <translation>Неверный способ оплаты</translation>
    </message>
    <message>
        <source>The amount is below the minimum</source>
        <translation>Сумма меньше минимальной</translation>
    </message>
    <message>
        <source>Identification with BankID is needed</source>
        <translation>Нужна идентификация через BankID</translation>
    </message>
    <message>
        <source>The payment number is invalid</source>
        <translation>Неверный номер платежа</translation>
    </message>
    <message>
        <source>The order id exists already</source>
        <translation>Такой номер заказа уже есть</translation>
    </message>
    <message>
        <source>The payment number is missing</source>
        <translation>Нет номера платежа</translation>
    </message>
    <message>
        <source>The payment does not exist</source>
        <translation>Такого платежа нет</translation>
    </message>
    <message>
        <source>The payment&apos;s status does not allow an update</source>
        <translation>Состояние платежа не позволяет его изменить</translation>
    </message>
    <message>
        <source>The credited amount is not allowed</source>
        <translation>Такую сумму вернуть нельзя</translation>
    </message>
    <message>
        <source>A payment that is only created cannot be credited</source>
        <translation>Платёж, который только создан, вернуть нельзя</translation>
    </message>
    <message>
        <source>The payment method cannot be activated</source>
        <translation>Такой способ оплаты активировать нельзя</translation>
    </message>
    <message>
        <source>Only a created payment can be activated</source>
        <translation>Активировать можно только созданный платёж</translation>
    </message>
    <message>
        <source>A payment that has been sent cannot be cancelled</source>
        <translation>Отправленный платёж отменить нельзя</translation>
    </message>
    <message>
        <source>The payment is cancelled</source>
        <translation>Платёж отменён</translation>
    </message>
    <message>
        <source>A cancelled payment cannot be credited</source>
        <translation>По отменённому платежу возврат невозможен</translation>
    </message>
    <message>
        <source>A credit invoice cannot be credited</source>
        <translation>По кредит-счёту возврат невозможен</translation>
    </message>
    <message>
        <source>The credit exceeds the balance</source>
        <translation>Возврат больше остатка</translation>
    </message>
    <message>
        <source>The credit exceeds the original amount</source>
        <translation>Возврат больше первоначальной суммы</translation>
    </message>
    <message>
        <source>The new amount exceeds the original amount</source>
        <translation>Новая сумма больше первоначальной</translation>
    </message>
    <message>
        <source>A bank payment cannot be updated</source>
        <translation>Банковский платёж изменить нельзя</translation>
    </message>
    <message>
        <source>The payment is already cancelled</source>
        <translation>Платёж уже отменён</translation>
    </message>
    <message>
        <source>A test person&apos;s payment cannot be activated with a live account</source>
        <translation>Платёж тестового покупателя нельзя активировать с боевым аккаунтом</translation>
    </message>
    <message>
        <source>A credit invoice cannot be changed</source>
        <translation>Кредит-счёт изменить нельзя</translation>
    </message>
    <message>
        <source>The card payment could not be captured</source>
        <translation>Не удалось списать деньги с карты</translation>
    </message>
    <message>
        <source>The card payment could not be cancelled</source>
        <translation>Не удалось отменить платёж по карте</translation>
    </message>
    <message>
        <source>The refund failed, try again later</source>
        <translation>Возврат не удался, повторите позже</translation>
    </message>
    <message>
        <source>The refund failed at the bank, try again later</source>
        <translation>Возврат не удался в банке, повторите позже</translation>
    </message>
    <message>
        <source>The refund failed at the card acquirer, try again later</source>
        <translation>Возврат не удался у эквайера, повторите позже</translation>
    </message>
    <message>
        <source>The order id is empty</source>
        <translation>Номер заказа пуст</translation>
    </message>
    <message>
        <source>The payment is already made</source>
        <translation>Платёж уже совершён</translation>
    </message>
    <message>
        <source>The accept URL is invalid</source>
        <translation>Неверный адрес успеха</translation>
    </message>
    <message>
        <source>The cancel URL is invalid</source>
        <translation>Неверный адрес отмены</translation>
    </message>
    <message>
        <source>The callback URL is invalid</source>
        <translation>Неверный адрес уведомлений</translation>
    </message>
    <message>
        <source>The accept URL is empty</source>
        <translation>Адрес успеха пуст</translation>
    </message>
    <message>
        <source>The terms URL is invalid</source>
        <translation>Неверный адрес условий</translation>
    </message>
    <message>
        <source>The privacy policy URL is invalid</source>
        <translation>Неверный адрес политики конфиденциальности</translation>
    </message>
    <message>
        <source>The payment method is unknown</source>
        <translation>Неизвестный способ оплаты</translation>
    </message>
    <message>
        <source>The personal number was not found</source>
        <translation>Личный номер не найден</translation>
    </message>
    <message>
        <source>The organisation number was not found</source>
        <translation>Регистрационный номер организации не найден</translation>
    </message>
    <message>
        <source>The function does not exist</source>
        <translation>Такой функции нет</translation>
    </message>
    <message>
        <source>The function is missing; check Content-Type and Content-Length</source>
        <translation>Нет функции; проверьте Content-Type и Content-Length</translation>
    </message>
    <message>
        <source>The parameters are missing</source>
        <translation>Нет параметров</translation>
    </message>
    <message>
        <source>The request is invalid</source>
        <translation>Неверный запрос</translation>
    </message>
    <message>
        <source>An internal error</source>
        <translation>Внутренняя ошибка</translation>
    </message>
    <message>
        <source>id and hash are required</source>
        <translation>Нужны id и hash</translation>
    </message>
    <message>
        <source>The credentials are invalid</source>
        <translation>Неверные учётные данные</translation>
    </message>
    <message>
        <source>The authentication failed</source>
        <translation>Проверка подписи не пройдена</translation>
    </message>
    <message>
        <source>The personal number is missing</source>
        <translation>Нет личного номера</translation>
    </message>
    <message>
        <source>The personal number is too short</source>
        <translation>Личный номер слишком короткий</translation>
    </message>
    <message>
        <source>The personal number is invalid</source>
        <translation>Неверный личный номер</translation>
    </message>
    <message>
        <source>The amount differs from the computed total</source>
        <translation>Сумма отличается от вычисленной</translation>
    </message>
    <message>
        <source>Currency, language, country and orderid are required</source>
        <translation>Нужны валюта, язык, страна и orderid</translation>
    </message>
    <message>
        <source>The e-mail address is required</source>
        <translation>Нужен адрес электронной почты</translation>
    </message>
    <message>
        <source>The amount without tax is required for every article</source>
        <translation>Для каждого товара нужна сумма без налога</translation>
    </message>
    <message>
        <source>The totals are required</source>
        <translation>Нужны итоги</translation>
    </message>
    <message>
        <source>The totals do not add up</source>
        <translation>Итоги не сходятся</translation>
    </message>
    <message>
        <source>There are no articles</source>
        <translation>Нет товаров</translation>
    </message>
    <message>
        <source>The totals must be whole numbers</source>
        <translation>Итоги должны быть целыми числами</translation>
    </message>
    <message>
        <source>The tax rate is required for every article</source>
        <translation>Для каждого товара нужна ставка налога</translation>
    </message>
    <message>
        <source>The rounding is over 50</source>
        <translation>Округление больше 50</translation>
    </message>
    <message>
        <source>The cart and the articles differ</source>
        <translation>Корзина и товары расходятся</translation>
    </message>
    <message>
        <source>The payment to duplicate does not exist</source>
        <translation>Платежа, который надо повторить, нет</translation>
    </message>
    <message>
        <source>The payment cannot be duplicated</source>
        <translation>Этот платёж повторить нельзя</translation>
    </message>
    <message>
        <source>The zip code is needed</source>
        <translation>Нужен почтовый индекс</translation>
    </message>
    <message>
        <source>The zip code does not match the personal number</source>
        <translation>Почтовый индекс не соответствует личному номеру</translation>
    </message>
    <message>
        <source>The checkout was not found</source>
        <translation>Касса не найдена</translation>
    </message>
    <message>
        <source>The checkout to update was not found</source>
        <translation>Касса, которую надо обновить, не найдена</translation>
    </message>
    <message>
        <source>The terms are missing</source>
        <translation>Нет условий</translation>
    </message>
    <message>
        <source>The hash is empty</source>
        <translation>hash пуст</translation>
    </message>
    <message>
        <source>The currency is invalid</source>
        <translation>Неверная валюта</translation>
    </message>
    <message>
        <source>The country is invalid</source>
        <translation>Неверная страна</translation>
    </message>
    <message>
        <source>The language is invalid</source>
        <translation>Неверный язык</translation>
    </message>
</context>
<context>
    <name>qvickly.page</name>
    <message>
        <source>Refused (%1): %2</source>
        <translation>Отказано (%1): %2</translation>
    </message>
    <message>
        <source>Please fill in this field</source>
        <translation>Заполните это поле</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>Это не адрес электронной почты</translation>
    </message>
    <message>
        <source>Enter 10 or 12 digits</source>
        <translation>Введите 10 или 12 цифр</translation>
    </message>
    <message>
        <source>Enter 5 digits</source>
        <translation>Введите 5 цифр</translation>
    </message>
    <message>
        <source>The sandbox takes only the published test cards, never real ones</source>
        <translation>Песочница принимает только опубликованные тестовые карты, настоящие — никогда</translation>
    </message>
    <message>
        <source>This is not a card number</source>
        <translation>Это не номер карты</translation>
    </message>
    <message>
        <source>Enter a month that has not passed, as MM/YY</source>
        <translation>Введите ещё не прошедший месяц в виде ММ/ГГ</translation>
    </message>
    <message>
        <source>The test cards&apos; code is 123</source>
        <translation>Код тестовых карт — 123</translation>
    </message>
    <message>
        <source>The QR code has expired</source>
        <translation>Срок действия QR-кода истёк</translation>
    </message>
    <message>
        <source>The shop does not answer. Please try again.</source>
        <translation>Магазин не отвечает. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This page is not open</source>
        <translation>Эта страница не открыта</translation>
    </message>
    <message>
        <source>The page is still busy with the last click</source>
        <translation>Страница ещё обрабатывает предыдущее нажатие</translation>
    </message>
    <message>
        <source>The page is locked</source>
        <translation>Страница заблокирована</translation>
    </message>
    <message>
        <source>There is no such button on this page</source>
        <translation>На этой странице нет такой кнопки</translation>
    </message>
    <message>
        <source>A field is too long</source>
        <translation>Слишком длинное значение в поле</translation>
    </message>
    <message>
        <source>The shop could not take the order. Please try again.</source>
        <translation>Магазин не смог принять заказ. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The page got no answer. Please try again.</source>
        <translation>Страница не получила ответа. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Your details</source>
        <translation>Ваши данные</translation>
    </message>
    <message>
        <source>Shop as a company</source>
        <translation>Купить от имени компании</translation>
    </message>
    <message>
        <source>Shop as a person</source>
        <translation>Купить как частное лицо</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Личный номер</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Регистрационный номер организации</translation>
    </message>
    <message>
        <source>Zip code</source>
        <translation>Почтовый индекс</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Continue without personal number</source>
        <translation>Продолжить без личного номера</translation>
    </message>
    <message>
        <source>To pay (incl. VAT)</source>
        <translation>К оплате (с НДС)</translation>
    </message>
    <message>
        <source>Available payment methods</source>
        <translation>Доступные способы оплаты</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Оплата по счёту</translation>
    </message>
    <message>
        <source>Part payment</source>
        <translation>Рассрочка</translation>
    </message>
    <message>
        <source>Card payment</source>
        <translation>Оплата картой</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица, дом</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Save the address</source>
        <translation>Сохранить адрес</translation>
    </message>
    <message>
        <source>Other delivery address</source>
        <translation>Другой адрес доставки</translation>
    </message>
    <message>
        <source>Save the delivery address</source>
        <translation>Сохранить адрес доставки</translation>
    </message>
    <message>
        <source>Complete the purchase</source>
        <translation>Завершить покупку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation>Подождите…</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Valid until (MM/YY)</source>
        <translation>Срок действия (ММ/ГГ)</translation>
    </message>
    <message>
        <source>CVV</source>
        <translation>CVV</translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation>Имя на карте</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплатить</translation>
    </message>
    <message>
        <source>3-D Secure</source>
        <translation>3-D Secure</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm the purchase.</source>
        <translation>Банк просит подтвердить покупку.</translation>
    </message>
    <message>
        <source>Open the app on this device</source>
        <translation>Открыть приложение на этом устройстве</translation>
    </message>
    <message>
        <source>Scan the code with Swish.</source>
        <translation>Отсканируйте код в приложении Swish.</translation>
    </message>
    <message>
        <source>Scan the code with the BankID app.</source>
        <translation>Отсканируйте код в приложении BankID.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Thank you for your purchase</source>
        <translation>Спасибо за покупку</translation>
    </message>
    <message>
        <source>The purchase is complete.</source>
        <translation>Покупка завершена.</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Ожидает проверки</translation>
    </message>
    <message>
        <source>The checkout is closed</source>
        <translation>Касса закрыта</translation>
    </message>
    <message>
        <source>Go back to the shop to start again.</source>
        <translation>Вернитесь в магазин, чтобы начать заново.</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Отказано</translation>
    </message>
</context>
<context>
    <name>qvickly.sandbox</name>
    <message>
        <source>withouttax of article %1 is not a number</source>
        <translation>Товар %1: в withouttax не число</translation>
    </message>
    <message>
        <source>Article %1 has no percentage in taxrate</source>
        <translation>Товар %1: в taxrate не процент</translation>
    </message>
    <message>
        <source>The quantity of article %1 is too large</source>
        <translation>Товар %1: слишком большое количество</translation>
    </message>
    <message>
        <source>The discount of article %1 is not a percentage</source>
        <translation>Товар %1: скидка задана не процентом</translation>
    </message>
    <message>
        <source>Article %1: aprice x quantity less the discount is %2, but withouttax is %3</source>
        <translation>Товар %1: aprice × quantity за вычетом скидки даёт %2, а withouttax равно %3</translation>
    </message>
    <message>
        <source>Cart.%1 has no percentage in taxrate</source>
        <translation>Cart.%1: в taxrate не процент</translation>
    </message>
    <message>
        <source>Cart.Total.%1 is missing</source>
        <translation>Нет поля Cart.Total.%1</translation>
    </message>
    <message>
        <source>Every amount in Cart.Total must be a whole number of öre</source>
        <translation>Все суммы в Cart.Total должны быть целым числом эре</translation>
    </message>
    <message>
        <source>withouttax %1 + tax %2 + rounding %3 is not withtax %4</source>
        <translation>withouttax %1 + tax %2 + rounding %3 не равно withtax %4</translation>
    </message>
    <message>
        <source>The rounding of %1 öre is more than 50 öre</source>
        <translation>Округление %1 эре больше допустимых 50 эре</translation>
    </message>
    <message>
        <source>The tax of the articles and fees is %1, but Cart.Total.tax is %2</source>
        <translation>Налог товаров и сборов — %1, а Cart.Total.tax равно %2</translation>
    </message>
    <message>
        <source>Articles and fees add up to %1, but Cart.Total.withouttax is %2</source>
        <translation>Товары и сборы дают в сумме %1, а Cart.Total.withouttax равно %2</translation>
    </message>
    <message>
        <source>%1 is not an http or https address</source>
        <translation>%1 — не адрес http или https</translation>
    </message>
    <message>
        <source>redirectOnSuccess is set, but there is no accepturl</source>
        <translation>Включён redirectOnSuccess, но нет accepturl</translation>
    </message>
    <message>
        <source>CheckoutData.terms is missing</source>
        <translation>Нет поля CheckoutData.terms</translation>
    </message>
    <message>
        <source>PaymentData.%1 is missing</source>
        <translation>Нет поля PaymentData.%1</translation>
    </message>
    <message>
        <source>The currency %1 is not SEK or another Nordic one</source>
        <translation>Валюта %1 — не SEK и не другая валюта стран Северной Европы</translation>
    </message>
    <message>
        <source>The country %1 is not SE or another Nordic one</source>
        <translation>Страна %1 — не SE и не другая страна Северной Европы</translation>
    </message>
    <message>
        <source>The language %1 is neither sv nor en</source>
        <translation>Язык %1 — ни sv, ни en</translation>
    </message>
    <message>
        <source>Articles is missing or empty</source>
        <translation>Articles отсутствует или пуст</translation>
    </message>
    <message>
        <source>There are more than %1 articles</source>
        <translation>Слишком много товаров, допустимо не больше %1</translation>
    </message>
    <message>
        <source>The sum is not above zero: the checkout cannot be used</source>
        <translation>Сумма не больше нуля: кассой пользоваться нельзя</translation>
    </message>
    <message>
        <source>Checkout %1 is now %2</source>
        <translation>Касса %1: теперь %2</translation>
    </message>
    <message>
        <source>pno has %1 digits; 10 or 12 are right</source>
        <translation>Цифр в pno: %1; верно — 10 или 12</translation>
    </message>
    <message>
        <source>The number is not one of the published test persons; the sandbox knows no others</source>
        <translation>Этого номера нет среди опубликованных тестовых покупателей; других песочница не знает</translation>
    </message>
    <message>
        <source>Test persons exist in test mode only</source>
        <translation>Тестовые покупатели есть только в тестовом режиме</translation>
    </message>
    <message>
        <source>A personal number needs the zip code beside it</source>
        <translation>К личному номеру нужен почтовый индекс</translation>
    </message>
    <message>
        <source>The zip code is not that of the test person: %1</source>
        <translation>Индекс не тот, что у тестового покупателя: %1</translation>
    </message>
    <message>
        <source>The e-mail address is missing or has no @</source>
        <translation>Адрес электронной почты не указан или в нём нет @</translation>
    </message>
    <message>
        <source>The method %1 is not offered</source>
        <translation>Способ оплаты %1 не предлагается</translation>
    </message>
    <message>
        <source>The purchase is over: it is %1</source>
        <translation>Покупка закончена, статус %1</translation>
    </message>
    <message>
        <source>There is no checkout with that eid and hash</source>
        <translation>Нет кассы с такими eid и хешем</translation>
    </message>
    <message>
        <source>The page has no call %1</source>
        <translation>У страницы нет запроса %1</translation>
    </message>
    <message>
        <source>There is no payment %1. The number of initCheckout is a temporary one: use the number of the callback, of accepturl or of getCheckout</source>
        <translation>Нет платежа %1. Номер из initCheckout временный: нужен номер из уведомления, accepturl или getCheckout</translation>
    </message>
    <message>
        <source>The number is missing; creditPayment and updatePayment want it inside PaymentData, the others beside it</source>
        <translation>Номер не указан; creditPayment и updatePayment ждут его внутри PaymentData, остальные — рядом с ним</translation>
    </message>
    <message>
        <source>The number is not a number of at most 10 digits</source>
        <translation>Номер должен быть числом не длиннее 10 цифр</translation>
    </message>
    <message>
        <source>Payment %1 belongs to the other mode: test and live do not mix</source>
        <translation>Платёж %1 относится к другому режиму: тестовый и боевой не смешиваются</translation>
    </message>
    <message>
        <source>The order id %1 was used before, and the switch refuses that</source>
        <translation>Номер заказа %1 уже использован, а настройка это запрещает</translation>
    </message>
    <message>
        <source>Checkout %1 waits for a buyer</source>
        <translation>Касса %1 ждёт покупателя</translation>
    </message>
    <message>
        <source>There is no checkout %1: unknown, expired, or of the other mode</source>
        <translation>Нет кассы %1: она неизвестна, истекла или относится к другому режиму</translation>
    </message>
    <message>
        <source>The purchase is over: updateCheckout changes nothing any more</source>
        <translation>Покупка закончена: updateCheckout больше ничего не меняет</translation>
    </message>
    <message>
        <source>The hash is empty: it is the path segment of the checkout&apos;s URL</source>
        <translation>Хеш пуст: это часть пути в URL кассы</translation>
    </message>
    <message>
        <source>There is no checkout with that hash: unknown, expired, or of the other mode</source>
        <translation>Нет кассы с таким хешем: она неизвестна, истекла или относится к другому режиму</translation>
    </message>
    <message>
        <source>Customer.pno is missing</source>
        <translation>Нет поля Customer.pno</translation>
    </message>
    <message>
        <source>This test person is always denied credit</source>
        <translation>Этому тестовому покупателю всегда отказывают в кредите</translation>
    </message>
    <message>
        <source>PaymentData.method %1 is not one of the account&apos;s methods</source>
        <translation>PaymentData.method %1 не входит в способы оплаты аккаунта</translation>
    </message>
    <message>
        <source>Customer.Billing.email is missing</source>
        <translation>Нет поля Customer.Billing.email</translation>
    </message>
    <message>
        <source>The payment is %1: nothing can be activated</source>
        <translation>Статус платежа — %1: активировать нечего</translation>
    </message>
    <message>
        <source>The number is that of a credit invoice</source>
        <translation>Это номер кредит-счёта</translation>
    </message>
    <message>
        <source>Payments by method 2048 cannot be activated</source>
        <translation>Платежи способом 2048 активировать нельзя</translation>
    </message>
    <message>
        <source>The payment is %1; only Created ones can be activated</source>
        <translation>Статус платежа — %1; активировать можно только Created</translation>
    </message>
    <message>
        <source>A test person&apos;s payment cannot be activated in live mode</source>
        <translation>В боевом режиме нельзя активировать платёж тестового покупателя</translation>
    </message>
    <message>
        <source>The payment is %1 already</source>
        <translation>Статус платежа уже %1</translation>
    </message>
    <message>
        <source>The payment is %1: sent or paid, so it has to be credited</source>
        <translation>Статус платежа — %1: отправлен или оплачен, поэтому нужен возврат денег</translation>
    </message>
    <message>
        <source>The payment is %1: there is nothing to credit</source>
        <translation>Статус платежа — %1: возвращать нечего</translation>
    </message>
    <message>
        <source>The payment is %1, not activated: cancel it instead</source>
        <translation>Статус платежа — %1, он не активирован: вместо возврата его нужно отменить</translation>
    </message>
    <message>
        <source>The credited sum is %1; it has to be positive</source>
        <translation>Сумма возврата — %1, а должна быть больше нуля</translation>
    </message>
    <message>
        <source>The credit of %1 is more than the original %2</source>
        <translation>Сумма возврата %1 больше исходной %2</translation>
    </message>
    <message>
        <source>The credit of %1 is more than the %2 that are left of %3</source>
        <translation>Сумма возврата %1 больше остатка %2 от %3</translation>
    </message>
    <message>
        <source>The money has already moved by bank or Swish: nothing can be updated</source>
        <translation>Деньги переведены через банк или Swish: изменить ничего нельзя</translation>
    </message>
    <message>
        <source>The payment is %1; only Created ones can be updated</source>
        <translation>Статус платежа — %1; изменить можно только Created</translation>
    </message>
    <message>
        <source>The method cannot change from %1 to %2</source>
        <translation>Нельзя сменить способ оплаты с %1 на %2</translation>
    </message>
    <message>
        <source>The new sum %1 is above the original %2</source>
        <translation>Новая сумма %1 больше исходной %2</translation>
    </message>
    <message>
        <source>There is no payment %1 to duplicate</source>
        <translation>Нет платежа %1, который нужно повторить</translation>
    </message>
    <message>
        <source>Only invoices and part payments can be duplicated, and only as such</source>
        <translation>Повторить можно только счёт и рассрочку, и только тем же способом</translation>
    </message>
    <message>
        <source>pno is missing</source>
        <translation>Нет поля pno</translation>
    </message>
    <message>
        <source>PaymentData needs currency, country and language</source>
        <translation>В PaymentData нужны currency, country и language</translation>
    </message>
    <message>
        <source>There is no payment with that hash</source>
        <translation>Нет платежа с таким хешем</translation>
    </message>
    <message>
        <source>data holds characters above U+00FF (%1), which the server turns into ? before it hashes</source>
        <translation>В data есть символы старше U+00FF (%1): перед хешированием сервер заменяет их на «?»</translation>
    </message>
    <message>
        <source>The hash fits neither the raw bytes of data nor its canonical text</source>
        <translation>Хеш не сходится ни с исходными байтами data, ни с каноническим текстом</translation>
    </message>
    <message>
        <source>The hash is wrong; probable cause: %1</source>
        <translation>Хеш неверен; вероятная причина: %1</translation>
    </message>
    <message>
        <source>The body is not a JSON object</source>
        <translation>Тело — не объект JSON</translation>
    </message>
    <message>
        <source>function is missing</source>
        <translation>Нет поля function</translation>
    </message>
    <message>
        <source>credentials.id is empty</source>
        <translation>Поле credentials.id пустое</translation>
    </message>
    <message>
        <source>credentials.hash is missing</source>
        <translation>Нет поля credentials.hash</translation>
    </message>
    <message>
        <source>The merchant id is not that of the sandbox account</source>
        <translation>Идентификатор магазина не тот, что у аккаунта песочницы</translation>
    </message>
    <message>
        <source>data is missing or empty; when there is nothing to say, send a dummy member</source>
        <translation>Поля data нет или оно пустое; если сказать нечего, нужно отправить поле-заглушку</translation>
    </message>
    <message>
        <source>Refused with %1: %2</source>
        <translation>Отказано с кодом %1: %2</translation>
    </message>
    <message>
        <source>There is no function %1</source>
        <translation>Нет функции %1</translation>
    </message>
    <message>
        <source>The buyer closed the page: nobody is told, and only autocancel may follow</source>
        <translation>Покупатель закрыл страницу: никому не сообщается, возможна только автоотмена</translation>
    </message>
    <message>
        <source>The card is none of the published test cards, so it is refused</source>
        <translation>Такой карты нет среди опубликованных тестовых, поэтому она отклонена</translation>
    </message>
    <message>
        <source>The card&apos;s expiry or code is not that of a test card</source>
        <translation>Срок действия или код карты не тот, что у тестовой карты</translation>
    </message>
    <message>
        <source>The shop answered purchase_initialized with neither purchase_complete nor abort_waiting for %1 s</source>
        <translation>Магазин не ответил на purchase_initialized ни purchase_complete, ни abort_waiting за %1 с</translation>
    </message>
    <message>
        <source>A page of an unknown or expired checkout was asked for</source>
        <translation>Запрошена страница неизвестной или истёкшей кассы</translation>
    </message>
    <message>
        <source>The host page posted %1, which does nothing now</source>
        <translation>Страница магазина отправила %1, сейчас это ничего не делает</translation>
    </message>
    <message>
        <source>An app link of no open payment was opened</source>
        <translation>Открыта ссылка на приложение, не относящаяся к открытому платежу</translation>
    </message>
    <message>
        <source>The shop took the callback %1 at attempt %2</source>
        <translation>Магазин принял уведомление %1 с попытки № %2</translation>
    </message>
    <message>
        <source>The shop answered 404: no more callbacks of %1</source>
        <translation>Магазин ответил 404: уведомлений %1 больше не будет</translation>
    </message>
    <message>
        <source>The callback %1 was given up after %2 attempts</source>
        <translation>Отправка уведомления %1 прекращена, число попыток: %2</translation>
    </message>
    <message>
        <source>There is no callbackurl, so nothing tells the shop&apos;s server of %1</source>
        <translation>Адреса callbackurl нет, поэтому сервер магазина не узнает о %1</translation>
    </message>
    <message>
        <source>The callback %1 is lost on purpose</source>
        <translation>Уведомление %1 потеряно намеренно</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>The sandbox has no switch %1</source>
        <translation>У песочницы нет настройки %1</translation>
    </message>
    <message>
        <source>There is no payment %1</source>
        <translation>Нет платежа %1</translation>
    </message>
    <message>
        <source>Payment %1 is %2, which does not allow that</source>
        <translation>Платёж %1 в статусе %2, который этого не допускает</translation>
    </message>
    <message>
        <source>Checkout %1 has expired</source>
        <translation>Срок кассы %1 истёк</translation>
    </message>
    <message>
        <source>There is no checkout %1</source>
        <translation>Нет кассы %1</translation>
    </message>
    <message>
        <source>Checkout %1 is %2, which does not allow that</source>
        <translation>Касса %1 в статусе %2, который этого не допускает</translation>
    </message>
    <message>
        <source>The credit check is open</source>
        <translation>Идёт проверка кредитоспособности</translation>
    </message>
    <message>
        <source>The shop may activate, update or cancel</source>
        <translation>Магазин может активировать, изменить или отменить платёж</translation>
    </message>
    <message>
        <source>The shop may credit</source>
        <translation>Магазин может вернуть деньги</translation>
    </message>
    <message>
        <source>Nothing more happens</source>
        <translation>Больше ничего не произойдёт</translation>
    </message>
    <message>
        <source>The buyer has to act</source>
        <translation>Очередь за покупателем</translation>
    </message>
    <message>
        <source>Approve the payment</source>
        <translation>Одобрить платёж</translation>
    </message>
    <message>
        <source>Deny the payment</source>
        <translation>Отклонить платёж</translation>
    </message>
    <message>
        <source>Cancel as Qvickly&apos;s staff</source>
        <translation>Отменить от имени сотрудника Qvickly</translation>
    </message>
    <message>
        <source>Send the callback again</source>
        <translation>Отправить уведомление ещё раз</translation>
    </message>
    <message>
        <source>Cancel as autocancel does</source>
        <translation>Отменить, как при автоотмене</translation>
    </message>
    <message>
        <source>Let the checkout expire</source>
        <translation>Завершить срок действия кассы</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Платёж</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Следующая попытка</translation>
    </message>
    <message>
        <source>The sandbox has no operation %1</source>
        <translation>У песочницы нет операции %1</translation>
    </message>
    <message>
        <source>The buyer has given no e-mail address</source>
        <translation>Покупатель не указал адрес электронной почты</translation>
    </message>
    <message>
        <source>The buyer&apos;s address is not complete</source>
        <translation>Адрес покупателя неполон</translation>
    </message>
    <message>
        <source>Invoice and part payment need a personal number</source>
        <translation>Для счёта и рассрочки нужен личный номер</translation>
    </message>
    <message>
        <source>The purchase has been cancelled or has failed</source>
        <translation>Покупка отменена или не удалась</translation>
    </message>
    <message>
        <source>The tester chose that the credit is denied</source>
        <translation>Тестировщик выбрал отказ в кредите</translation>
    </message>
    <message>
        <source>Payment %1 is now %2</source>
        <translation>Платёж %1: теперь %2</translation>
    </message>
</context>
<context>
    <name>qvickly.tester</name>
    <message>
        <source>Tester: decide the outcome</source>
        <translation>Тестировщик: выбрать исход</translation>
    </message>
    <message>
        <source>The buyer cancels</source>
        <translation>Покупатель отменяет</translation>
    </message>
    <message>
        <source>The buyer closes the page</source>
        <translation>Покупатель закрывает страницу</translation>
    </message>
    <message>
        <source>Approve: Created</source>
        <translation>Одобрить: Created</translation>
    </message>
    <message>
        <source>Approve and capture: Paid</source>
        <translation>Одобрить и списать: Paid</translation>
    </message>
    <message>
        <source>Pending, then Approved</source>
        <translation>Pending, затем Approved</translation>
    </message>
    <message>
        <source>Pending, then Denied</source>
        <translation>Pending, затем Denied</translation>
    </message>
    <message>
        <source>Decline the credit (1001)</source>
        <translation>Отказать в кредите (1001)</translation>
    </message>
    <message>
        <source>The card is accepted</source>
        <translation>Карта принята</translation>
    </message>
    <message>
        <source>The card is refused</source>
        <translation>Карта отклонена</translation>
    </message>
    <message>
        <source>The buyer goes back to the checkout</source>
        <translation>Покупатель возвращается в кассу</translation>
    </message>
    <message>
        <source>3-D Secure passes</source>
        <translation>3-D Secure пройден</translation>
    </message>
    <message>
        <source>3-D Secure refuses</source>
        <translation>3-D Secure не пройден</translation>
    </message>
    <message>
        <source>Swish: paid</source>
        <translation>Swish: оплачено</translation>
    </message>
    <message>
        <source>Swish: the buyer cancels</source>
        <translation>Swish: покупатель отменяет</translation>
    </message>
    <message>
        <source>Swish: the time is over</source>
        <translation>Swish: время вышло</translation>
    </message>
    <message>
        <source>BankID: signed</source>
        <translation>BankID: подписано</translation>
    </message>
    <message>
        <source>BankID: the buyer cancels</source>
        <translation>BankID: покупатель отменяет</translation>
    </message>
    <message>
        <source>BankID: failed</source>
        <translation>BankID: сбой</translation>
    </message>
    <message>
        <source>BankID: the QR code expires</source>
        <translation>BankID: QR-код истёк</translation>
    </message>
</context>
<context>
    <name>seqr</name>
    <message>
        <source>In the clear; only HTTPS protects it</source>
        <translation>Открытым текстом; его защищает только HTTPS</translation>
    </message>
    <message>
        <source>When it is missing the phone waits for the amount</source>
        <translation>Если его нет, телефон ждёт сумму</translation>
    </message>
    <message>
        <source>Unique for this purchase: the notification says nothing else</source>
        <translation>Свой для каждой покупки: больше в уведомлении ничего нет</translation>
    </message>
    <message>
        <source>The invoice at SEQR; the code on the page holds it</source>
        <translation>Счёт в SEQR; он записан в QR-коде на странице</translation>
    </message>
    <message>
        <source>The payment; refunds name it</source>
        <translation>Платёж; на него ссылаются возвраты</translation>
    </message>
    <message>
        <source>Grows when the status changes or the buyer is known</source>
        <translation>Растёт, когда меняется статус или опознан покупатель</translation>
    </message>
    <message>
        <source>In units of the currency with a decimal point (12.50), not in cents</source>
        <translation>В единицах валюты с десятичной точкой (12.50), не в копейках</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Проценты</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>What is bought; the price comes from the shop&apos;s own catalogue</source>
        <translation>Что покупают; цену магазин берёт из своего каталога</translation>
    </message>
    <message>
        <source>Phone number, international, without plus</source>
        <translation>Номер телефона в международном виде, без плюса</translation>
    </message>
    <message>
        <source>The message is not SOAP 1.1: %1</source>
        <translation>Это не сообщение SOAP 1.1: %1</translation>
    </message>
    <message>
        <source>The answer PAID commits the payment</source>
        <translation>Ответ PAID подтверждает платёж</translation>
    </message>
    <message>
        <source>Result code %1: %2</source>
        <translation>Код результата %1: %2</translation>
    </message>
    <message>
        <source>A message that cannot be read</source>
        <translation>Нечитаемое сообщение</translation>
    </message>
    <message>
        <source>SOAP fault: %1</source>
        <translation>Ошибка SOAP: %1</translation>
    </message>
    <message>
        <source>Notification: proves nothing, the shop asks</source>
        <translation>Уведомление: ничего не доказывает, магазин запрашивает статус</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Страница %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>App: %1</source>
        <translation>Приложение: %1</translation>
    </message>
    <message>
        <source>Pressed: %1</source>
        <translation>Нажато: %1</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Нет ответа: %1</translation>
    </message>
    <message>
        <source>Timer %1</source>
        <translation>Таймер %1</translation>
    </message>
    <message>
        <source>A kind of message that SEQR does not have</source>
        <translation>Сообщений такого вида у SEQR нет</translation>
    </message>
    <message>
        <source>The shop shows the code</source>
        <translation>Магазин показывает QR-код</translation>
    </message>
    <message>
        <source>It names the product and the shop. The buyer scans it, or follows a link on the same phone.</source>
        <translation>В нём указаны товар и магазин. Покупатель сканирует его или открывает ссылку на том же телефоне.</translation>
    </message>
    <message>
        <source>The app shows the delivery address</source>
        <translation>Приложение показывает адрес доставки</translation>
    </message>
    <message>
        <source>As stored at SEQR. If the buyer goes back here, the shop never hears of it.</source>
        <translation>Тот, что хранится в SEQR. Если покупатель вернётся назад, магазин о нём ничего не узнает.</translation>
    </message>
    <message>
        <source>The buyer confirms the address</source>
        <translation>Покупатель подтверждает адрес</translation>
    </message>
    <message>
        <source>SEQR calls createPurchase</source>
        <translation>SEQR вызывает createPurchase</translation>
    </message>
    <message>
        <source>SEQR sends the product&apos;s token, name and address, but no sum: the price comes from the shop&apos;s own catalogue.</source>
        <translation>SEQR передаёт токен товара, имя и адрес, но не сумму: цену магазин берёт из своего каталога.</translation>
    </message>
    <message>
        <source>The shop sends the invoice</source>
        <translation>Магазин отправляет счёт</translation>
    </message>
    <message>
        <source>It has the rows, the sum and a notification address made for this purchase alone.</source>
        <translation>В счёте строки, сумма и адрес для уведомления, созданный только для этой покупки.</translation>
    </message>
    <message>
        <source>SEQR refuses the invoice</source>
        <translation>SEQR не принимает счёт</translation>
    </message>
    <message>
        <source>The shop answers createPurchase with an error.</source>
        <translation>Магазин отвечает на createPurchase ошибкой.</translation>
    </message>
    <message>
        <source>The app shows the bill</source>
        <translation>Приложение показывает счёт</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>SEQR does not notify the shop of this: it learns it only by asking for the status.</source>
        <translation>SEQR об этом не уведомляет: магазин узнаёт, только запросив статус.</translation>
    </message>
    <message>
        <source>The buyer enters the PIN</source>
        <translation>Покупатель вводит ПИН-код</translation>
    </message>
    <message>
        <source>The money is taken or reserved. From now on the shop has 20 seconds to ask for the status.</source>
        <translation>Деньги списаны или зарезервированы. С этого момента у магазина 20 секунд, чтобы запросить статус.</translation>
    </message>
    <message>
        <source>The bank declines</source>
        <translation>Банк отказывает</translation>
    </message>
    <message>
        <source>The shop learns this, too, only by asking for the status.</source>
        <translation>Об этом магазин тоже узнаёт, только запросив статус.</translation>
    </message>
    <message>
        <source>SEQR notifies the shop</source>
        <translation>SEQR уведомляет магазин</translation>
    </message>
    <message>
        <source>An empty message that proves nothing.</source>
        <translation>Пустое сообщение, которое ничего не доказывает.</translation>
    </message>
    <message>
        <source>The shop asks for the status</source>
        <translation>Магазин запрашивает статус</translation>
    </message>
    <message>
        <source>The answer PAID commits the payment: now the shop may keep the money.</source>
        <translation>Ответ PAID подтверждает платёж: деньги остаются у магазина.</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторнирован</translation>
    </message>
    <message>
        <source>Nobody asked within 20 seconds: the money goes back, the buyer gets an SMS.</source>
        <translation>За 20 секунд никто не запросил статус: деньги возвращены, покупатель получает SMS.</translation>
    </message>
    <message>
        <source>The shop releases the goods</source>
        <translation>Магазин отпускает товар</translation>
    </message>
    <message>
        <source>Only once, however many notifications come; the buyer gets an order confirmation.</source>
        <translation>Только один раз, сколько бы уведомлений ни пришло; покупатель получает подтверждение заказа.</translation>
    </message>
    <message>
        <source>QR codes and a phone: SEQR calls the shop, SOAP API, the payment stands only if the shop asks in time.</source>
        <translation>QR-коды и телефон: SEQR сам обращается к магазину, SOAP API, платёж в силе, только если магазин вовремя запросил статус.</translation>
    </message>
    <message>
        <source>Instant Checkout</source>
        <translation>Мгновенная покупка (Instant Checkout)</translation>
    </message>
    <message>
        <source>A code beside the product; SEQR sends the buyer&apos;s address to the shop.</source>
        <translation>QR-код рядом с товаром; адрес покупателя магазину передаёт SEQR.</translation>
    </message>
    <message>
        <source>Web-shop checkout</source>
        <translation>Оплата в интернет-магазине</translation>
    </message>
    <message>
        <source>The shop makes an invoice first and shows its code.</source>
        <translation>Магазин сначала выставляет счёт и показывает его QR-код.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>SOAP calls</source>
        <translation>Вызовы SOAP</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Сертификация</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Уведомление</translation>
    </message>
    <message>
        <source>How the shop is told of a payment.</source>
        <translation>Как магазину сообщают о платеже.</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Опоздание</translation>
    </message>
    <message>
        <source>Seconds that a late notification takes.</source>
        <translation>Сколько секунд идёт опоздавшее уведомление.</translation>
    </message>
    <message>
        <source>Notification of cancellations</source>
        <translation>Уведомление об отмене</translation>
    </message>
    <message>
        <source>A sibling product does this; the Payment API does not.</source>
        <translation>Так делает родственный продукт; Payment API — нет.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>How often a notification is tried that the shop does not answer with 200.</source>
        <translation>Сколько раз отправлять уведомление, если магазин отвечает не 200.</translation>
    </message>
    <message>
        <source>Commit window</source>
        <translation>Время на подтверждение</translation>
    </message>
    <message>
        <source>Seconds within which the shop must ask for the status.</source>
        <translation>За сколько секунд магазин должен запросить статус.</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Покупатель</translation>
    </message>
    <message>
        <source>Whose address the phone holds.</source>
        <translation>Чей адрес хранится в телефоне.</translation>
    </message>
    <message>
        <source>Loyalty card</source>
        <translation>Карта лояльности</translation>
    </message>
    <message>
        <source>Whether the buyer has one in the app.</source>
        <translation>Есть ли она у покупателя в приложении.</translation>
    </message>
    <message>
        <source>Call of createPurchase</source>
        <translation>Вызов createPurchase</translation>
    </message>
    <message>
        <source>As documented, twice at once, or with a fault.</source>
        <translation>По документации, дважды сразу или с ошибкой.</translation>
    </message>
    <message>
        <source>Rows that do not add up</source>
        <translation>Строки не сходятся с суммой</translation>
    </message>
    <message>
        <source>The rule is documented, a code for it is not.</source>
        <translation>Правило описано, код ошибки для него — нет.</translation>
    </message>
    <message>
        <source>Currency of the terminals</source>
        <translation>Валюта терминалов</translation>
    </message>
    <message>
        <source>Other currencies are refused; any: all are accepted.</source>
        <translation>Другие валюты не принимаются; any — принимаются все.</translation>
    </message>
    <message>
        <source>Life of an invoice</source>
        <translation>Срок действия счёта</translation>
    </message>
    <message>
        <source>Minutes until it expires; 0: never.</source>
        <translation>Через сколько минут он истечёт; 0 — никогда.</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>Медленные ответы</translation>
    </message>
    <message>
        <source>Milliseconds before each SOAP answer.</source>
        <translation>Сколько миллисекунд ждать перед каждым ответом SOAP.</translation>
    </message>
    <message>
        <source>Reports ready after</source>
        <translation>Готовность отчётов</translation>
    </message>
    <message>
        <source>Seconds from the end of a period.</source>
        <translation>Секунды от конца периода.</translation>
    </message>
    <message>
        <source>Invoice or order id</source>
        <translation>Номер счёта или заказа</translation>
    </message>
    <message>
        <source>Send a notification</source>
        <translation>Отправить уведомление</translation>
    </message>
    <message>
        <source>Now, whatever the state: forged when nothing is paid.</source>
        <translation>Сейчас, в любом состоянии; если ничего не оплачено, оно поддельное.</translation>
    </message>
    <message>
        <source>Let an invoice expire</source>
        <translation>Просрочить счёт</translation>
    </message>
    <message>
        <source>End the commit window</source>
        <translation>Завершить отсчёт времени на подтверждение</translation>
    </message>
    <message>
        <source>As if the 20 seconds had passed.</source>
        <translation>Как будто 20 секунд прошли.</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>Отсканировать QR-код</translation>
    </message>
    <message>
        <source>The phone takes this code or link.</source>
        <translation>Телефон читает этот код или ссылку.</translation>
    </message>
    <message>
        <source>What the code says</source>
        <translation>Содержимое QR-кода</translation>
    </message>
    <message>
        <source>Fault on demand</source>
        <translation>Сбой по требованию</translation>
    </message>
    <message>
        <source>The next SOAP calls fail: a result code, or soap-fault, http-503, cut, delay.</source>
        <translation>Следующие вызовы SOAP завершатся сбоем: код результата либо soap-fault, http-503, cut, delay.</translation>
    </message>
    <message>
        <source>Operation; empty: any</source>
        <translation>Операция; пусто — любая</translation>
    </message>
    <message>
        <source>Result code or kind</source>
        <translation>Код результата или вид сбоя</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>Milliseconds, for delay</source>
        <translation>Миллисекунды, для delay</translation>
    </message>
    <message>
        <source>Register a web-shop</source>
        <translation>Зарегистрировать интернет-магазин</translation>
    </message>
    <message>
        <source>Tells Instant Checkout where a shop&apos;s createPurchase is.</source>
        <translation>Сообщает Instant Checkout, где у магазина createPurchase.</translation>
    </message>
    <message>
        <source>Address of createPurchase</source>
        <translation>Адрес createPurchase</translation>
    </message>
    <message>
        <source>Block a terminal</source>
        <translation>Заблокировать терминал</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Begin certification anew</source>
        <translation>Начать сертификацию заново</translation>
    </message>
    <message>
        <source>All steps of the checklist are open again.</source>
        <translation>Все пункты списка снова не выполнены.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Scan, address, bill, PIN; the shop is told, asks and releases the goods.</source>
        <translation>QR-код, адрес, счёт, ПИН-код; магазин получает уведомление, запрашивает статус и отпускает товар.</translation>
    </message>
    <message>
        <source>Letters of many languages</source>
        <translation>Буквы разных языков</translation>
    </message>
    <message>
        <source>The buyer&apos;s name and address are not ASCII.</source>
        <translation>Имя и адрес покупателя не в ASCII.</translation>
    </message>
    <message>
        <source>Long address</source>
        <translation>Длинный адрес</translation>
    </message>
    <message>
        <source>255 characters in every field.</source>
        <translation>По 255 символов в каждом поле.</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Нет телефона</translation>
    </message>
    <message>
        <source>msisdn is missing and the state is empty.</source>
        <translation>msisdn отсутствует, регион пуст.</translation>
    </message>
    <message>
        <source>Wrong PIN first</source>
        <translation>Сначала неверный ПИН-код</translation>
    </message>
    <message>
        <source>The app asks again, then the buyer pays.</source>
        <translation>Приложение спрашивает ещё раз, затем покупатель платит.</translation>
    </message>
    <message>
        <source>Back at the address</source>
        <translation>Назад на экране адреса</translation>
    </message>
    <message>
        <source>Nothing reaches the shop.</source>
        <translation>До магазина ничего не доходит.</translation>
    </message>
    <message>
        <source>No address stored</source>
        <translation>Адрес не сохранён</translation>
    </message>
    <message>
        <source>The app goes no further; nothing reaches the shop.</source>
        <translation>Приложение не идёт дальше; до магазина ничего не доходит.</translation>
    </message>
    <message>
        <source>Cancelled at the bill</source>
        <translation>Отмена на экране счёта</translation>
    </message>
    <message>
        <source>No notification: the shop learns it by asking.</source>
        <translation>Уведомления нет: магазин узнаёт об этом, запросив статус.</translation>
    </message>
    <message>
        <source>Cancelled at the PIN</source>
        <translation>Отмена на вводе ПИН-кода</translation>
    </message>
    <message>
        <source>The buyer goes back at the last moment.</source>
        <translation>Покупатель передумал в последний момент.</translation>
    </message>
    <message>
        <source>Declined by the bank</source>
        <translation>Отказ банка</translation>
    </message>
    <message>
        <source>FAILED, found by asking; articles go back to stock.</source>
        <translation>FAILED; магазин узнаёт об этом, запросив статус. Товар возвращается на склад.</translation>
    </message>
    <message>
        <source>App closed</source>
        <translation>Приложение закрыто</translation>
    </message>
    <message>
        <source>The invoice stays open until the shop cancels it.</source>
        <translation>Счёт остаётся открытым, пока магазин его не отменит.</translation>
    </message>
    <message>
        <source>Bill expired</source>
        <translation>Срок счёта истёк</translation>
    </message>
    <message>
        <source>EXPIRED, found by asking.</source>
        <translation>EXPIRED; магазин узнаёт об этом, запросив статус.</translation>
    </message>
    <message>
        <source>Notification lost</source>
        <translation>Уведомление потеряно</translation>
    </message>
    <message>
        <source>Polling commits the payment in time.</source>
        <translation>Опрос вовремя подтверждает платёж.</translation>
    </message>
    <message>
        <source>Notification late</source>
        <translation>Уведомление опоздало</translation>
    </message>
    <message>
        <source>Polling was first; the late one changes nothing.</source>
        <translation>Опрос успел раньше; опоздавшее ничего не меняет.</translation>
    </message>
    <message>
        <source>Notification twice</source>
        <translation>Уведомление дважды</translation>
    </message>
    <message>
        <source>The goods are released once.</source>
        <translation>Товар отпускается один раз.</translation>
    </message>
    <message>
        <source>Notification with a form</source>
        <translation>Уведомление с формой</translation>
    </message>
    <message>
        <source>invoiceReference in the body, as a plug-in&apos;s description has it: the shop does not believe it.</source>
        <translation>invoiceReference в теле, как в описании плагина; магазин ему не верит.</translation>
    </message>
    <message>
        <source>Forged notification, then paid</source>
        <translation>Поддельное уведомление, затем оплата</translation>
    </message>
    <message>
        <source>The first changes nothing, the second leads to the commit.</source>
        <translation>Первое ничего не меняет, второе ведёт к подтверждению.</translation>
    </message>
    <message>
        <source>Forged notification</source>
        <translation>Поддельное уведомление</translation>
    </message>
    <message>
        <source>Nothing is paid and nothing is released.</source>
        <translation>Ничего не оплачено, ничего не отпущено.</translation>
    </message>
    <message>
        <source>Shop answers 500</source>
        <translation>Магазин отвечает 500</translation>
    </message>
    <message>
        <source>It asks all the same; SEQR tries three times.</source>
        <translation>Статус он всё равно запрашивает; SEQR пробует три раза.</translation>
    </message>
    <message>
        <source>Notified of a cancellation</source>
        <translation>Уведомление об отмене</translation>
    </message>
    <message>
        <source>As a sibling product does: the shop asks and sees CANCELED.</source>
        <translation>Как у родственного продукта: магазин запрашивает статус и видит CANCELED.</translation>
    </message>
    <message>
        <source>The shop answers the notification but does not ask within 20 seconds.</source>
        <translation>Магазин отвечает на уведомление, но 20 секунд не запрашивает статус.</translation>
    </message>
    <message>
        <source>Reversed without a notification</source>
        <translation>Сторнирован без уведомления</translation>
    </message>
    <message>
        <source>The notification is lost and the shop polls too slowly.</source>
        <translation>Уведомление потеряно, а магазин слишком редко запрашивает статус.</translation>
    </message>
    <message>
        <source>Notification too late</source>
        <translation>Уведомление слишком поздно</translation>
    </message>
    <message>
        <source>It comes after 25 seconds to a shop that does not poll.</source>
        <translation>Приходит через 25 секунд в магазин, который сам не запрашивает статус.</translation>
    </message>
    <message>
        <source>Double scan</source>
        <translation>Двойное сканирование</translation>
    </message>
    <message>
        <source>createPurchase twice at once: two invoices, one is paid, one cancelled.</source>
        <translation>createPurchase дважды сразу: два счёта, один оплачен, другой отменён.</translation>
    </message>
    <message>
        <source>Unknown product</source>
        <translation>Неизвестный товар</translation>
    </message>
    <message>
        <source>The shop answers SYSTEM_ERROR, the app shows an error.</source>
        <translation>Магазин отвечает SYSTEM_ERROR, приложение показывает ошибку.</translation>
    </message>
    <message>
        <source>Only the token</source>
        <translation>Только токен</translation>
    </message>
    <message>
        <source>createPurchase without name and address: enough for an invoice.</source>
        <translation>createPurchase без имени и адреса: для счёта хватает.</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>Нет токена</translation>
    </message>
    <message>
        <source>The shop answers 400.</source>
        <translation>Магазин отвечает 400.</translation>
    </message>
    <message>
        <source>Broken JSON</source>
        <translation>Испорченный JSON</translation>
    </message>
    <message>
        <source>Wrong Content-Type</source>
        <translation>Неверный Content-Type</translation>
    </message>
    <message>
        <source>createPurchase as text/plain: the shop reads it all the same.</source>
        <translation>createPurchase с типом text/plain: магазин всё равно читает его.</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Нет на складе</translation>
    </message>
    <message>
        <source>No invoice is made, the app shows an error.</source>
        <translation>Счёт не выставлен, приложение показывает ошибку.</translation>
    </message>
    <message>
        <source>Invoice refused</source>
        <translation>Счёт не принят</translation>
    </message>
    <message>
        <source>sendInvoice answers SYSTEM_ERROR, createPurchase INVOICING_ERROR.</source>
        <translation>sendInvoice отвечает SYSTEM_ERROR, createPurchase — INVOICING_ERROR.</translation>
    </message>
    <message>
        <source>SOAP fault</source>
        <translation>Ошибка SOAP</translation>
    </message>
    <message>
        <source>sendInvoice is answered with a fault and HTTP 500.</source>
        <translation>На sendInvoice приходит ошибка SOAP с HTTP 500.</translation>
    </message>
    <message>
        <source>sendInvoice meets a plain 503; it is not sent twice.</source>
        <translation>На sendInvoice приходит обычный 503; повторно sendInvoice не отправляется.</translation>
    </message>
    <message>
        <source>Connection drops</source>
        <translation>Обрыв соединения</translation>
    </message>
    <message>
        <source>sendInvoice gets no answer; it is not sent twice.</source>
        <translation>На sendInvoice нет ответа; повторно sendInvoice не отправляется.</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Слишком медленно</translation>
    </message>
    <message>
        <source>SEQR&apos;s answer takes 9 seconds, the shop gives up after 8.</source>
        <translation>SEQR отвечает через 9 секунд, магазин перестаёт ждать через 8.</translation>
    </message>
    <message>
        <source>Every SOAP answer takes three seconds; the commit is still in time.</source>
        <translation>Каждый ответ SOAP идёт три секунды; подтверждение всё же успевает.</translation>
    </message>
    <message>
        <source>SEQR busy</source>
        <translation>SEQR занят</translation>
    </message>
    <message>
        <source>Three status questions meet SYSTEM_BUSY; the fourth commits.</source>
        <translation>Три запроса статуса получают SYSTEM_BUSY; четвёртый подтверждает платёж.</translation>
    </message>
    <message>
        <source>Rows do not add up</source>
        <translation>Строки не сходятся</translation>
    </message>
    <message>
        <source>SEQR takes the invoice, the journal warns.</source>
        <translation>SEQR принимает счёт, в журнале предупреждение.</translation>
    </message>
    <message>
        <source>Rows refused</source>
        <translation>Строки не приняты</translation>
    </message>
    <message>
        <source>The same with INVALID_INVOICE_DATA.</source>
        <translation>То же, но с INVALID_INVOICE_DATA.</translation>
    </message>
    <message>
        <source>Wrong currency</source>
        <translation>Не та валюта</translation>
    </message>
    <message>
        <source>The terminal takes EUR only.</source>
        <translation>Терминал принимает только EUR.</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Зарезервирован</translation>
    </message>
    <message>
        <source>The amount is set aside; nothing is taken yet.</source>
        <translation>Сумма зарезервирована; пока ничего не списано.</translation>
    </message>
    <message>
        <source>Reservation committed</source>
        <translation>Резерв списан</translation>
    </message>
    <message>
        <source>The shop takes all of it.</source>
        <translation>Магазин списывает всю сумму.</translation>
    </message>
    <message>
        <source>Part of a reservation</source>
        <translation>Часть резерва</translation>
    </message>
    <message>
        <source>The shop takes less than was reserved.</source>
        <translation>Магазин списывает меньше, чем зарезервировано.</translation>
    </message>
    <message>
        <source>Reservation given up</source>
        <translation>Резерв снят</translation>
    </message>
    <message>
        <source>The shop cancels; nothing is taken.</source>
        <translation>Магазин отменяет; ничего не списано.</translation>
    </message>
    <message>
        <source>The shop sees the card and takes 10 % off before the bill is shown.</source>
        <translation>Магазин видит карту и даёт скидку 10 % до показа счёта.</translation>
    </message>
    <message>
        <source>No loyalty card</source>
        <translation>Нет карты лояльности</translation>
    </message>
    <message>
        <source>Optional acknowledgment without a card: nothing to wait for.</source>
        <translation>Подтверждение по желанию, карты нет: ждать нечего.</translation>
    </message>
    <message>
        <source>Acknowledgment required</source>
        <translation>Подтверждение обязательно</translation>
    </message>
    <message>
        <source>Every buyer waits for the shop&apos;s update.</source>
        <translation>Каждый покупатель ждёт, пока магазин обновит счёт.</translation>
    </message>
    <message>
        <source>Acknowledgment forgotten</source>
        <translation>Забытый режим подтверждения</translation>
    </message>
    <message>
        <source>acknowledgmentMode is missing: the phone waits for the amount for ever.</source>
        <translation>Нет acknowledgmentMode: телефон ждёт сумму бесконечно.</translation>
    </message>
    <message>
        <source>Invoice first, then the code; the app leads back to the shop.</source>
        <translation>Сначала счёт, затем QR-код; приложение возвращает в магазин.</translation>
    </message>
    <message>
        <source>Web-shop checkout, cancelled</source>
        <translation>Оплата в интернет-магазине, отмена</translation>
    </message>
    <message>
        <source>The app leads back; the shop asks before it says anything.</source>
        <translation>Приложение возвращает в магазин; тот сначала запрашивает статус.</translation>
    </message>
    <message>
        <source>Newest address</source>
        <translation>Новейший адрес</translation>
    </message>
    <message>
        <source>The same at cashregister-2, without a backURL.</source>
        <translation>То же по адресу cashregister-2, без backURL.</translation>
    </message>
    <message>
        <source>Cash register</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>A terminal is registered and gets a SEQR ID; its invoice is paid.</source>
        <translation>Терминал регистрируется и получает SEQR ID; его счёт оплачен.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращён</translation>
    </message>
    <message>
        <source>All of it goes back.</source>
        <translation>Возвращается всё.</translation>
    </message>
    <message>
        <source>Refunded in parts</source>
        <translation>Возврат частями</translation>
    </message>
    <message>
        <source>Twice a part; the rest stays.</source>
        <translation>Дважды по части; остальное остаётся.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Чек</translation>
    </message>
    <message>
        <source>The shop sends a document to the buyer&apos;s phone.</source>
        <translation>Магазин отправляет документ на телефон покупателя.</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>The shop marks a period and fetches the report, which is not ready at once.</source>
        <translation>Магазин закрывает отчётный период и получает отчёт, который готов не сразу.</translation>
    </message>
    <message>
        <source>Nobody has scanned the code, or gone on to buy.</source>
        <translation>QR-код никто не отсканировал, или покупатель не пошёл дальше.</translation>
    </message>
    <message>
        <source>sendInvoice is under way.</source>
        <translation>Отправлен sendInvoice.</translation>
    </message>
    <message>
        <source>The shop asks every second, and cancels after two minutes.</source>
        <translation>Магазин запрашивает статус каждую секунду и отменяет через две минуты.</translation>
    </message>
    <message>
        <source>Loyalty: the phone waits for the amount.</source>
        <translation>Лояльность: телефон ждёт сумму.</translation>
    </message>
    <message>
        <source>A notification came; only the status says what happened.</source>
        <translation>Пришло уведомление; что случилось, скажет только статус.</translation>
    </message>
    <message>
        <source>Nothing is taken until the shop commits.</source>
        <translation>Ничего не списано, пока магазин не спишет резерв.</translation>
    </message>
    <message>
        <source>Committed; goods are released.</source>
        <translation>Подтверждён; товар отпущен.</translation>
    </message>
    <message>
        <source>More refunds are possible up to the sum.</source>
        <translation>Возможны ещё возвраты в пределах суммы.</translation>
    </message>
    <message>
        <source>All money went back.</source>
        <translation>Все деньги возвращены.</translation>
    </message>
    <message>
        <source>By buyer or shop; nothing was taken.</source>
        <translation>Покупателем или магазином; ничего не списано.</translation>
    </message>
    <message>
        <source>The shop asked too late; no goods.</source>
        <translation>Магазин запросил статус слишком поздно; товар не отпущен.</translation>
    </message>
    <message>
        <source>The bank said no.</source>
        <translation>Банк отказал.</translation>
    </message>
    <message>
        <source>The invoice is too old.</source>
        <translation>Срок счёта истёк.</translation>
    </message>
    <message>
        <source>Out of stock, or sendInvoice failed.</source>
        <translation>Нет на складе, или не удался sendInvoice.</translation>
    </message>
    <message>
        <source>The bill waits for the payment.</source>
        <translation>Счёт ждёт оплаты.</translation>
    </message>
    <message>
        <source>The buyer is known; the shop must update the invoice.</source>
        <translation>Покупатель опознан; магазин должен обновить счёт.</translation>
    </message>
    <message>
        <source>Paid, not committed</source>
        <translation>Оплачен, не подтверждён</translation>
    </message>
    <message>
        <source>PAID on the wire; the shop has 20 seconds to ask.</source>
        <translation>В протоколе PAID; у магазина 20 секунд, чтобы запросить статус.</translation>
    </message>
    <message>
        <source>A status answer said PAID: committed. Refunds do not change it.</source>
        <translation>В ответе о статусе было PAID: подтверждён. Возвраты этого не меняют.</translation>
    </message>
    <message>
        <source>The amount is set aside.</source>
        <translation>Сумма зарезервирована.</translation>
    </message>
    <message>
        <source>By shop, buyer, a newer invoice or reversal.</source>
        <translation>Магазином, покупателем, новым счётом или сторнированием.</translation>
    </message>
    <message>
        <source>The payment failed at the bank.</source>
        <translation>Платёж не прошёл в банке.</translation>
    </message>
    <message>
        <source>Too old; only in the newest interface.</source>
        <translation>Срок истёк; есть только в новейшем интерфейсе.</translation>
    </message>
    <message>
        <source>%1 is not in the schema and is ignored</source>
        <translation>%1 нет в схеме, элемент не учитывается</translation>
    </message>
    <message>
        <source>%1 is not where the schema has it: SEQR takes it, strict validators do not</source>
        <translation>%1 стоит не на месте по схеме: SEQR примет, строгая проверка — нет</translation>
    </message>
    <message>
        <source>%1 is ignored: the element is called %2</source>
        <translation>%1 не учитывается: элемент называется %2</translation>
    </message>
    <message>
        <source>There is no context</source>
        <translation>Нет context</translation>
    </message>
    <message>
        <source>%1 is required by the documents</source>
        <translation>По документации нужен %1</translation>
    </message>
    <message>
        <source>%1 has more than %2 characters</source>
        <translation>В %1 больше %2 символов</translation>
    </message>
    <message>
        <source>clientRequestTimeout must be 0</source>
        <translation>clientRequestTimeout должен быть 0</translation>
    </message>
    <message>
        <source>There is no totalAmount that can be read</source>
        <translation>Нет читаемого totalAmount</translation>
    </message>
    <message>
        <source>A row has no itemQuantity</source>
        <translation>В строке нет itemQuantity</translation>
    </message>
    <message>
        <source>The rows add up to %1, the invoice says %2</source>
        <translation>Сумма строк %1, в счёте %2</translation>
    </message>
    <message>
        <source>There is no invoice</source>
        <translation>Нет счёта</translation>
    </message>
    <message>
        <source>acknowledgmentMode is missing: the phone waits for the amount for ever</source>
        <translation>Нет acknowledgmentMode: телефон ждёт сумму бесконечно</translation>
    </message>
    <message>
        <source>There is no paymentMode %1</source>
        <translation>Нет такого paymentMode: %1</translation>
    </message>
    <message>
        <source>issueDate is not a date like 2015-12-25T22:34:56</source>
        <translation>issueDate — не дата вида 2015-12-25T22:34:56</translation>
    </message>
    <message>
        <source>Without notificationUrl a closed page means that the money goes back</source>
        <translation>Без notificationUrl закрытая страница означает, что деньги вернутся</translation>
    </message>
    <message>
        <source>The Content-Type is not text/xml</source>
        <translation>Content-Type — не text/xml</translation>
    </message>
    <message>
        <source>SOAP 1.1 wants the header SOAPAction, here an empty one</source>
        <translation>SOAP 1.1 требует заголовок SOAPAction, здесь пустой</translation>
    </message>
    <message>
        <source>The same order once more: there is no idempotency, this is a second invoice</source>
        <translation>Тот же заказ ещё раз: идемпотентности нет, это второй счёт</translation>
    </message>
    <message>
        <source>The notificationUrl was used before: nothing else tells the purchases apart</source>
        <translation>Этот notificationUrl уже был: больше покупки ничем не различаются</translation>
    </message>
    <message>
        <source>Asked %1 ms after the notification</source>
        <translation>Статус запрошен через %1 мс после уведомления</translation>
    </message>
    <message>
        <source>Asked %1 ms after the notification: the payment is reversed by then</source>
        <translation>Статус запрошен через %1 мс после уведомления: платёж к этому времени сторнирован</translation>
    </message>
    <message>
        <source>The operation has another namespace than SEQR&apos;s</source>
        <translation>У операции не пространство имён SEQR</translation>
    </message>
    <message>
        <source>Children must have no namespace: with a default xmlns SEQR sees nothing</source>
        <translation>У вложенных элементов не должно быть пространства имён: с xmlns по умолчанию SEQR ничего не видит</translation>
    </message>
    <message>
        <source>The request is as the documents want it</source>
        <translation>Запрос соответствует документации</translation>
    </message>
    <message>
        <source>createPurchase cannot be read: %1</source>
        <translation>createPurchase не читается: %1</translation>
    </message>
    <message>
        <source>The Content-Type is not application/json</source>
        <translation>Content-Type — не application/json</translation>
    </message>
    <message>
        <source>There is no complete address</source>
        <translation>Адрес неполный</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выставлен</translation>
    </message>
    <message>
        <source>Waits for the shop&apos;s acknowledgment</source>
        <translation>Ждёт подтверждения магазина</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не прошёл</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>A buyer scans the code</source>
        <translation>Покупатель сканирует QR-код</translation>
    </message>
    <message>
        <source>SEQR makes the invoice</source>
        <translation>SEQR выставляет счёт</translation>
    </message>
    <message>
        <source>The buyer pays on the phone</source>
        <translation>Покупатель платит с телефона</translation>
    </message>
    <message>
        <source>The shop must update the invoice</source>
        <translation>Магазин должен обновить счёт</translation>
    </message>
    <message>
        <source>The shop must ask for the status within 20 seconds</source>
        <translation>Магазин должен запросить статус за 20 секунд</translation>
    </message>
    <message>
        <source>The shop commits the reservation, or cancels</source>
        <translation>Магазин списывает резерв или отменяет</translation>
    </message>
    <message>
        <source>Nothing; the shop may refund</source>
        <translation>Ничего; магазин может вернуть деньги</translation>
    </message>
    <message>
        <source>Nothing; the shop may refund the rest</source>
        <translation>Ничего; магазин может вернуть остальное</translation>
    </message>
    <message>
        <source>Nothing, it is over</source>
        <translation>Ничего, покупка завершена</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>SEQR&apos;s status</source>
        <translation>Статус в SEQR</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>ERS reference</source>
        <translation>Номер операции SEQR (ERS)</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Отпущено</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>На складе</translation>
    </message>
    <message>
        <source>Ask for the status</source>
        <translation>Запросить статус</translation>
    </message>
    <message>
        <source>getPaymentStatus; when it says PAID the payment is committed.</source>
        <translation>getPaymentStatus; ответ PAID подтверждает платёж.</translation>
    </message>
    <message>
        <source>Cancel the invoice</source>
        <translation>Отменить счёт</translation>
    </message>
    <message>
        <source>cancelInvoice, before it is paid.</source>
        <translation>cancelInvoice, пока счёт не оплачен.</translation>
    </message>
    <message>
        <source>Update the invoice</source>
        <translation>Обновить счёт</translation>
    </message>
    <message>
        <source>updateInvoice with a discount; empty amount: 10 %.</source>
        <translation>updateInvoice со скидкой; без суммы — 10 %.</translation>
    </message>
    <message>
        <source>Commit the reservation</source>
        <translation>Списать резерв</translation>
    </message>
    <message>
        <source>commitReservation: the reserved money is taken; empty amount: all of it.</source>
        <translation>commitReservation: списание зарезервированной суммы; без суммы — всей.</translation>
    </message>
    <message>
        <source>Send a receipt</source>
        <translation>Отправить чек</translation>
    </message>
    <message>
        <source>submitPaymentReceipt: a document for the buyer&apos;s phone.</source>
        <translation>submitPaymentReceipt: документ на телефон покупателя.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>refundPayment: money goes back; empty amount: all that is left.</source>
        <translation>refundPayment: деньги возвращаются; без суммы — весь остаток.</translation>
    </message>
    <message>
        <source>Register a terminal</source>
        <translation>Зарегистрировать терминал</translation>
    </message>
    <message>
        <source>registerTerminal with the reseller&apos;s account: a cash register.</source>
        <translation>registerTerminal от имени реселлера: касса.</translation>
    </message>
    <message>
        <source>Assign a SEQR ID</source>
        <translation>Присвоить SEQR ID</translation>
    </message>
    <message>
        <source>assignSeqrId: the terminal&apos;s sticker, letters and digits.</source>
        <translation>assignSeqrId: наклейка терминала, буквы и цифры.</translation>
    </message>
    <message>
        <source>Unregister the terminal</source>
        <translation>Снять терминал с регистрации</translation>
    </message>
    <message>
        <source>unregisterTerminal: the registered cash register is gone.</source>
        <translation>unregisterTerminal: зарегистрированной кассы больше нет.</translation>
    </message>
    <message>
        <source>Mark a transaction period</source>
        <translation>Закрыть отчётный период</translation>
    </message>
    <message>
        <source>markTransactionPeriod: what was sold since the last one, to be reconciled.</source>
        <translation>markTransactionPeriod: продажи с прошлого периода для сверки.</translation>
    </message>
    <message>
        <source>Fetch a report</source>
        <translation>Получить отчёт</translation>
    </message>
    <message>
        <source>executeReport of the last period; asked again until it is ready.</source>
        <translation>executeReport за последний период; запрос повторяется, пока отчёт не готов.</translation>
    </message>
    <message>
        <source>Ping SEQR</source>
        <translation>Проверить связь с SEQR</translation>
    </message>
    <message>
        <source>benchmarkingNop, without a password.</source>
        <translation>benchmarkingNop, без пароля.</translation>
    </message>
    <message>
        <source>%1 is not an amount that is left</source>
        <translation>%1 — не сумма в пределах остатка</translation>
    </message>
    <message>
        <source>No transaction period has been marked yet</source>
        <translation>Отчётный период ещё не закрывался</translation>
    </message>
    <message>
        <source>No terminal has been registered</source>
        <translation>Терминал не зарегистрирован</translation>
    </message>
    <message>
        <source>%1 went back, reference %2</source>
        <translation>Возвращено %1, номер %2</translation>
    </message>
    <message>
        <source>Report %1: %2</source>
        <translation>Отчёт %1: %2</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>The shop has no operation %1</source>
        <translation>У магазина нет операции %1</translation>
    </message>
    <message>
        <source>There is no purchase %1</source>
        <translation>Нет покупки %1</translation>
    </message>
    <message>
        <source>Purchase %1 does not allow that now</source>
        <translation>Покупка %1 сейчас этого не допускает</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 не удалось: %2</translation>
    </message>
    <message>
        <source>The receipt of order %1 is on the buyer&apos;s phone</source>
        <translation>Чек заказа %1 на телефоне покупателя</translation>
    </message>
    <message>
        <source>%1: done %2</source>
        <translation>%1: выполнено %2</translation>
    </message>
    <message>
        <source>Order id or reference</source>
        <translation>Номер заказа, счёта или операции</translation>
    </message>
    <message>
        <source>The articles of order %1 are in stock again</source>
        <translation>Товары заказа %1 снова на складе</translation>
    </message>
    <message>
        <source>The code has %1 characters; SEQR&apos;s guideline for print is at most %2</source>
        <translation>В QR-коде %1 символов; для печати SEQR советует не больше %2</translation>
    </message>
    <message>
        <source>The goods of order %1 are released: payment %2 is committed</source>
        <translation>Товар по заказу %1 отпущен: платёж %2 подтверждён</translation>
    </message>
    <message>
        <source>Order confirmation to %1: order %2, %3, payment %4</source>
        <translation>Подтверждение заказа для %1: заказ %2, %3, платёж %4</translation>
    </message>
    <message>
        <source>The receipt belongs to another invoice</source>
        <translation>Чек относится к другому счёту</translation>
    </message>
    <message>
        <source>The receipt says %1, the invoice %2</source>
        <translation>В чеке %1, в счёте %2</translation>
    </message>
    <message>
        <source>The buyer had paid, but the shop did not ask within 20 seconds</source>
        <translation>Покупатель заплатил, но магазин не запросил статус за 20 секунд</translation>
    </message>
    <message>
        <source>A notification came for order %1, but nothing is paid: it changes nothing</source>
        <translation>По заказу %1 пришло уведомление, но ничего не оплачено: оно ничего не меняет</translation>
    </message>
    <message>
        <source>The shop does not know the status %1</source>
        <translation>Магазин не знает статуса %1</translation>
    </message>
    <message>
        <source>There is no product %1</source>
        <translation>Нет товара %1</translation>
    </message>
    <message>
        <source>The shop takes no more orders</source>
        <translation>Магазин больше не принимает заказы</translation>
    </message>
    <message>
        <source>Order %1 is out of stock</source>
        <translation>Товара по заказу %1 нет на складе</translation>
    </message>
    <message>
        <source>A notification to an address that was given to nobody: ignored</source>
        <translation>Уведомление на адрес, который никому не давали: не учитывается</translation>
    </message>
    <message>
        <source>sendInvoice failed: %1</source>
        <translation>sendInvoice не удался: %1</translation>
    </message>
    <message>
        <source>The status of order %1 is not known: %2</source>
        <translation>Статус заказа %1 не получен: %2</translation>
    </message>
    <message>
        <source>The invoice of order %1 was not cancelled: %2</source>
        <translation>Счёт заказа %1 не отменён: %2</translation>
    </message>
    <message>
        <source>Contents of the QR code</source>
        <translation>Содержимое QR-кода</translation>
    </message>
    <message>
        <source>Open the SEQR app on this phone</source>
        <translation>Открыть приложение SEQR на этом телефоне</translation>
    </message>
    <message>
        <source>Buy at once with SEQR</source>
        <translation>Купить сразу через SEQR</translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation>%1 шт.</translation>
    </message>
    <message>
        <source>Scan the code with the SEQR app</source>
        <translation>Отсканируйте QR-код приложением SEQR</translation>
    </message>
    <message>
        <source>Pay with SEQR</source>
        <translation>Оплатить через SEQR</translation>
    </message>
    <message>
        <source>Scan to pay</source>
        <translation>Отсканируйте для оплаты</translation>
    </message>
    <message>
        <source>This page continues by itself as soon as you have paid.</source>
        <translation>Эта страница сама перейдёт дальше, как только вы заплатите.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>The shop asks SEQR whether order %1 is paid.</source>
        <translation>Магазин узнаёт у SEQR, оплачен ли заказ %1.</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Спасибо!</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Платёж</translation>
    </message>
    <message>
        <source>A confirmation goes to %1.</source>
        <translation>Подтверждение придёт на %1.</translation>
    </message>
    <message>
        <source>Nothing was bought</source>
        <translation>Покупка не состоялась</translation>
    </message>
    <message>
        <source>Code is shown</source>
        <translation>Показан QR-код</translation>
    </message>
    <message>
        <source>Invoice is being made</source>
        <translation>Счёт выставляется</translation>
    </message>
    <message>
        <source>Invoice waits for the buyer</source>
        <translation>Счёт ждёт покупателя</translation>
    </message>
    <message>
        <source>Buyer identified, invoice to be updated</source>
        <translation>Покупатель опознан, счёт нужно обновить</translation>
    </message>
    <message>
        <source>Notified of a payment, asking for the status</source>
        <translation>Уведомление об оплате получено, магазин запрашивает статус</translation>
    </message>
    <message>
        <source>Refunded in part</source>
        <translation>Возвращён частично</translation>
    </message>
    <message>
        <source>Paid, but the money went back</source>
        <translation>Оплачен, но деньги вернулись</translation>
    </message>
    <message>
        <source>No invoice was made</source>
        <translation>Счёт не выставлен</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Seconds between two questions for the status; 0: only after a notification.</source>
        <translation>Секунды между запросами статуса; 0 — только после уведомления.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Срок ожидания</translation>
    </message>
    <message>
        <source>Seconds until the shop cancels an invoice that nobody pays.</source>
        <translation>Через сколько секунд магазин отменяет неоплаченный счёт.</translation>
    </message>
    <message>
        <source>Answer to notifications</source>
        <translation>Ответ на уведомления</translation>
    </message>
    <message>
        <source>An HTTP status, or silent.</source>
        <translation>Код HTTP или silent — молчание.</translation>
    </message>
    <message>
        <source>Question after a notification</source>
        <translation>Запрос после уведомления</translation>
    </message>
    <message>
        <source>Off: the mistake that makes SEQR take the payment back after 20 seconds.</source>
        <translation>off — ошибка, из-за которой SEQR через 20 секунд сторнирует платёж.</translation>
    </message>
    <message>
        <source>Payment mode</source>
        <translation>Режим оплаты</translation>
    </message>
    <message>
        <source>The money is taken at once, or reserved first.</source>
        <translation>Деньги списываются сразу или сначала резервируются.</translation>
    </message>
    <message>
        <source>Acknowledgment</source>
        <translation>Режим подтверждения счёта</translation>
    </message>
    <message>
        <source>Whether the shop updates the invoice when the buyer is known; absent: the mistake that makes the phone wait for ever.</source>
        <translation>Обновляет ли магазин счёт, когда покупатель опознан; absent — ошибка, из-за которой телефон ждёт бесконечно.</translation>
    </message>
    <message>
        <source>Mode of the code</source>
        <translation>Режим QR-кода</translation>
    </message>
    <message>
        <source>Which service the code names: wss-dev or wss.</source>
        <translation>Какую службу называет QR-код: wss-dev или wss.</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Адрес службы</translation>
    </message>
    <message>
        <source>The path that the vendor&apos;s plug-ins use, or the documents&apos; newest.</source>
        <translation>Путь из плагинов поставщика или новейший из документации.</translation>
    </message>
    <message>
        <source>The web-shop&apos;s terminal, or the registered cash register.</source>
        <translation>Терминал интернет-магазина или зарегистрированная касса.</translation>
    </message>
    <message>
        <source>Pieces of every article.</source>
        <translation>Сколько штук каждого товара.</translation>
    </message>
    <message>
        <source>Way back from the app</source>
        <translation>Возврат из приложения</translation>
    </message>
    <message>
        <source>Whether invoices have a backURL.</source>
        <translation>Есть ли в счетах backURL.</translation>
    </message>
    <message>
        <source>Rows without VAT, total with it: the mistake of old plug-ins.</source>
        <translation>Строки без НДС, итог с НДС: ошибка старых плагинов.</translation>
    </message>
    <message>
        <source>Send an invoice with curl</source>
        <translation>Отправить счёт с помощью curl</translation>
    </message>
    <message>
        <source>Send an invoice with PHP</source>
        <translation>Отправить счёт с помощью PHP</translation>
    </message>
    <message>
        <source>%1, letters of many languages</source>
        <translation>%1, буквы разных языков</translation>
    </message>
    <message>
        <source>No phone number, no state</source>
        <translation>Без телефона и региона</translation>
    </message>
    <message>
        <source>255 characters in every field</source>
        <translation>По 255 символов в каждом поле</translation>
    </message>
    <message>
        <source>SOAP 1.1 at both paths; HTTP 200 for every result code</source>
        <translation>SOAP 1.1 по обоим путям; HTTP 200 при любом коде результата</translation>
    </message>
    <message>
        <source>The shop writes the schema&apos;s order</source>
        <translation>Магазин пишет элементы в порядке схемы</translation>
    </message>
    <message>
        <source>Any order, prefix and blanks are read; unknown elements ignored</source>
        <translation>Читаются любой порядок, префикс и пробелы; неизвестные элементы не учитываются</translation>
    </message>
    <message>
        <source>Missing, empty and non-numeric numbers are 0</source>
        <translation>Отсутствующие, пустые и нечисловые числа равны 0</translation>
    </message>
    <message>
        <source>Broken XML and unknown operations: a fault with HTTP 500</source>
        <translation>Испорченный XML и неизвестные операции: ошибка SOAP с HTTP 500</translation>
    </message>
    <message>
        <source>Operations out of scope are answered with 91</source>
        <translation>На прочие операции ответ 91</translation>
    </message>
    <message>
        <source>A service description in one file, with the vendor&apos;s names</source>
        <translation>Описание службы одним файлом, с именами поставщика</translation>
    </message>
    <message>
        <source>Result codes and their texts</source>
        <translation>Коды результата и их тексты</translation>
    </message>
    <message>
        <source>Terminal or reseller, with a password in the clear</source>
        <translation>Терминал или реселлер, пароль открытым текстом</translation>
    </message>
    <message>
        <source>A reseller may put its user into id</source>
        <translation>Реселлер может записать пользователя в id</translation>
    </message>
    <message>
        <source>Context, principal, its state, password, then the operation</source>
        <translation>Контекст, инициатор, его состояние, пароль, затем операция</translation>
    </message>
    <message>
        <source>Rows that do not add up only warn, unless switched</source>
        <translation>Если строки не сходятся — только предупреждение, если не настроено иначе</translation>
    </message>
    <message>
        <source>Without acknowledgmentMode the phone waits for the amount</source>
        <translation>Без acknowledgmentMode телефон ждёт сумму</translation>
    </message>
    <message>
        <source>References have 17 and 25 digits</source>
        <translation>В номерах 17 и 25 цифр</translation>
    </message>
    <message>
        <source>The same invoice sent again is a second one</source>
        <translation>Тот же счёт, отправленный снова, — второй счёт</translation>
    </message>
    <message>
        <source>The first answer PAID commits; later ones are the same</source>
        <translation>Первый ответ PAID подтверждает платёж; следующие такие же</translation>
    </message>
    <message>
        <source>Versions begin with 1 and grow by 1</source>
        <translation>Версии начинаются с 1 и растут на 1</translation>
    </message>
    <message>
        <source>cancelInvoice: 0, then 95; 50 after payment; 51 at the PIN</source>
        <translation>cancelInvoice: 0, затем 95; после оплаты 50; на вводе ПИН-кода 51</translation>
    </message>
    <message>
        <source>55 for failed, 58 for expired invoices</source>
        <translation>55 для непрошедших, 58 для истёкших счетов</translation>
    </message>
    <message>
        <source>Partial and repeated refunds up to the sum (98)</source>
        <translation>Частичные и повторные возвраты в пределах суммы (98)</translation>
    </message>
    <message>
        <source>23 for payments that are not committed</source>
        <translation>23 для неподтверждённых платежей</translation>
    </message>
    <message>
        <source>Receipt documents, several for one payment</source>
        <translation>Документы чека, несколько на один платёж</translation>
    </message>
    <message>
        <source>Reserve, then commit all or less of it; 96 otherwise</source>
        <translation>Резерв, затем списание всей суммы или меньше; иначе 96</translation>
    </message>
    <message>
        <source>11 above the reserved amount; EXPIRED after the timeout</source>
        <translation>11 сверх резерва; EXPIRED по истечении срока</translation>
    </message>
    <message>
        <source>PENDING_ISSUER_ACKNOWLEDGE until updateInvoice</source>
        <translation>PENDING_ISSUER_ACKNOWLEDGE до updateInvoice</translation>
    </message>
    <message>
        <source>ISSUED after updateInvoice; the card&apos;s token is invented</source>
        <translation>ISSUED после updateInvoice; токен карты вымышлен</translation>
    </message>
    <message>
        <source>Registered terminals have one open invoice, found by the sticker&apos;s code too</source>
        <translation>У зарегистрированных терминалов один открытый счёт; его находит и код наклейки</translation>
    </message>
    <message>
        <source>Reports are not ready at once; 006 and 007 need TERMINALID</source>
        <translation>Отчёты готовы не сразу; для 006 и 007 нужен TERMINALID</translation>
    </message>
    <message>
        <source>Rows of the summaries; unknown reports give 90</source>
        <translation>Строки сводок; на неизвестный отчёт ответ 90</translation>
    </message>
    <message>
        <source>Invoices live for ever, unless switched</source>
        <translation>Счета действуют бессрочно, если не настроено иначе</translation>
    </message>
    <message>
        <source>createPurchase: fields, order, headers, answer</source>
        <translation>createPurchase: поля, порядок, заголовки, ответ</translation>
    </message>
    <message>
        <source>Errors: 200 with errorCode as a sibling product, 400, 405</source>
        <translation>Ошибки: 200 с errorCode, как у родственного продукта, 400, 405</translation>
    </message>
    <message>
        <source>Only the token is indispensable; more is ignored</source>
        <translation>Необходим только токен; лишнее не учитывается</translation>
    </message>
    <message>
        <source>One empty POST when paid, none when cancelled or failed</source>
        <translation>Один пустой POST при оплате, при отмене и отказе ничего</translation>
    </message>
    <message>
        <source>One attempt of 10 seconds; three by a switch</source>
        <translation>Одна попытка на 10 секунд; переключателем — три</translation>
    </message>
    <message>
        <source>invoiceReference as a form, by a switch</source>
        <translation>invoiceReference в форме, переключателем</translation>
    </message>
    <message>
        <source>A notification proves nothing: the shop asks</source>
        <translation>Уведомление ничего не доказывает: магазин запрашивает статус</translation>
    </message>
    <message>
        <source>The Instant Checkout code of the development service</source>
        <translation>QR-код Instant Checkout тестовой службы</translation>
    </message>
    <message>
        <source>The production service is called wss</source>
        <translation>Рабочая служба называется wss</translation>
    </message>
    <message>
        <source>Links for the same phone</source>
        <translation>Ссылки для того же телефона</translation>
    </message>
    <message>
        <source>seqrQRCode with its documented parameters, and nothing else</source>
        <translation>seqrQRCode с описанными параметрами, и ничего больше</translation>
    </message>
    <message>
        <source>Our own card; the sandbox draws the code</source>
        <translation>Карточка наша; QR-код рисует песочница</translation>
    </message>
    <message>
        <source>Scan, address, bill, PIN, receipt, SMS of the reversal</source>
        <translation>QR-код, адрес, счёт, ПИН-код, чек, SMS о сторнировании</translation>
    </message>
    <message>
        <source>PIN 0000 is wrong; above 101 000 the bank declines</source>
        <translation>ПИН-код 0000 неверен; свыше 101 000 банк отказывает</translation>
    </message>
    <message>
        <source>After a link the app opens backURL; the shop asks first</source>
        <translation>После ссылки приложение открывает backURL; магазин сначала запрашивает статус</translation>
    </message>
    <message>
        <source>Goods once, stock down once and back when nothing is paid</source>
        <translation>Товар отпускается один раз; остаток уменьшается один раз и восстанавливается, если не оплачено</translation>
    </message>
    <message>
        <source>The status URL of the web-shop plug-in is served</source>
        <translation>Адрес статуса для плагина интернет-магазина обслуживается</translation>
    </message>
    <message>
        <source>The shop cancels after 120 s; 0 and 95 both count</source>
        <translation>Магазин отменяет через 120 с; годятся и 0, и 95</translation>
    </message>
    <message>
        <source>The certification script as a checklist</source>
        <translation>Сценарий сертификации в виде списка</translation>
    </message>
    <message>
        <source>The script of the web-shop plug-in, seqrShop.js</source>
        <translation>Сценарий плагина интернет-магазина seqrShop.js</translation>
    </message>
    <message>
        <source>Invoice Service with its tokens, Unattended Payments</source>
        <translation>Invoice Service с его токенами, Unattended Payments</translation>
    </message>
    <message>
        <source>Texts of the real SMS and of shop receipts on the phone</source>
        <translation>Тексты настоящих SMS и чеки магазина в телефоне</translation>
    </message>
    <message>
        <source>The report is not ready yet</source>
        <translation>Отчёт ещё не готов</translation>
    </message>
    <message>
        <source>The amount is refused</source>
        <translation>Сумма отклонена</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>Пароль неверен</translation>
    </message>
    <message>
        <source>Not for this kind of initiator, or its password is too short</source>
        <translation>Не для такого инициатора, или его пароль слишком короткий</translation>
    </message>
    <message>
        <source>There is no such payment</source>
        <translation>Такого платежа нет</translation>
    </message>
    <message>
        <source>There is no such terminal</source>
        <translation>Такого терминала нет</translation>
    </message>
    <message>
        <source>The terminal is blocked</source>
        <translation>Терминал заблокирован</translation>
    </message>
    <message>
        <source>There is no such reseller or user</source>
        <translation>Такого реселлера или пользователя нет</translation>
    </message>
    <message>
        <source>The buyer is paying right now</source>
        <translation>Покупатель как раз платит</translation>
    </message>
    <message>
        <source>The invoice&apos;s data are invalid</source>
        <translation>Данные счёта неверны</translation>
    </message>
    <message>
        <source>A paid invoice cannot be cancelled</source>
        <translation>Оплаченный счёт отменить нельзя</translation>
    </message>
    <message>
        <source>The invoice cannot be cancelled while the buyer pays</source>
        <translation>Пока покупатель платит, счёт отменить нельзя</translation>
    </message>
    <message>
        <source>The SEQR ID has characters that are not allowed, or is taken</source>
        <translation>В SEQR ID недопустимые символы, или он занят</translation>
    </message>
    <message>
        <source>This terminal has no such invoice</source>
        <translation>У этого терминала нет такого счёта</translation>
    </message>
    <message>
        <source>The payment is over already</source>
        <translation>Платёж уже завершён</translation>
    </message>
    <message>
        <source>The invoice has expired</source>
        <translation>Срок счёта истёк</translation>
    </message>
    <message>
        <source>The notification URL is invalid</source>
        <translation>Адрес уведомления неверен</translation>
    </message>
    <message>
        <source>An error at SEQR</source>
        <translation>Ошибка у SEQR</translation>
    </message>
    <message>
        <source>SEQR is busy</source>
        <translation>SEQR занят</translation>
    </message>
    <message>
        <source>The bank behind SEQR cannot be reached</source>
        <translation>Банк, через который работает SEQR, недоступен</translation>
    </message>
    <message>
        <source>The invoice is cancelled already</source>
        <translation>Счёт уже отменён</translation>
    </message>
    <message>
        <source>Nothing is reserved</source>
        <translation>Ничего не зарезервировано</translation>
    </message>
    <message>
        <source>This reseller may not refund</source>
        <translation>Этому реселлеру возвраты запрещены</translation>
    </message>
    <message>
        <source>More would be refunded than was paid</source>
        <translation>Возврат превысил бы оплаченное</translation>
    </message>
    <message>
        <source>The buyer&apos;s bank takes no refund</source>
        <translation>Банк покупателя не принимает возвраты</translation>
    </message>
    <message>
        <source>The shop cannot sell this now</source>
        <translation>Магазин сейчас не может это продать</translation>
    </message>
    <message>
        <source>The shop got no invoice from SEQR</source>
        <translation>Магазин не получил счёт от SEQR</translation>
    </message>
    <message>
        <source>A SOAP fault: no XML, or no such operation</source>
        <translation>Ошибка SOAP: не XML, или нет такой операции</translation>
    </message>
    <message>
        <source>Over-long channel, comment and reference are taken with a warning</source>
        <translation>Слишком длинные channel, комментарий и номер принимаются с предупреждением</translation>
    </message>
    <message>
        <source>On demand: any result code, a fault, HTTP 503, a cut, a delay</source>
        <translation>По требованию: любой код результата, ошибка SOAP, HTTP 503, обрыв, задержка</translation>
    </message>
    <message>
        <source>Calls twice at once, with an unknown token, missing fields, broken JSON, another type</source>
        <translation>Вызовы: два сразу, с неизвестным токеном, без полей, со сломанным JSON, с другим типом</translation>
    </message>
    <message>
        <source>The path from a code, opened at the address of pages, shows the phone with that code</source>
        <translation>Если открыть путь из QR-кода на адресе страниц, появится телефон с этим кодом</translation>
    </message>
    <message>
        <source>To whom, for what, and how much.</source>
        <translation>Кому, за что и сколько.</translation>
    </message>
    <message>
        <source>Amount, such as 12.50; may be empty</source>
        <translation>Сумма, например 12.50; можно оставить пустой</translation>
    </message>
    <message>
        <source>Name of the terminal</source>
        <translation>Название терминала</translation>
    </message>
    <message>
        <source>Open the certification report</source>
        <translation>Открыть отчёт о сертификации</translation>
    </message>
    <message>
        <source>The checklist as a page of its own; opened in your browser (↗) it is saved as the report.</source>
        <translation>Список шагов отдельной страницей; откройте её в своём браузере (↗) и сохраните как отчёт.</translation>
    </message>
    <message>
        <source>It may be edited first. Without a street the app goes no further.</source>
        <translation>Адрес можно изменить. Без улицы приложение дальше не идёт.</translation>
    </message>
    <message>
        <source>No document type, no entities; depth and size are limited</source>
        <translation>Без типа документа и сущностей; глубина и размер ограничены</translation>
    </message>
    <message>
        <source>?wsdl in any case; the address in it is the one that was asked</source>
        <translation>?wsdl в любом регистре; адрес в описании тот, по которому спросили</translation>
    </message>
    <message>
        <source>PHP&apos;s SoapClient and Python&apos;s zeep start from it</source>
        <translation>С него начинают SoapClient из PHP и zeep из Python</translation>
    </message>
    <message>
        <source>29 for unknown terminals and without a context, 37 for unknown resellers</source>
        <translation>29 для неизвестного терминала и без context, 37 для неизвестного реселлера</translation>
    </message>
    <message>
        <source>20 for a wrong password, 21 for a terminal&apos;s shorter than 4 characters</source>
        <translation>20 при неверном пароле, 21 при пароле терминала короче 4 символов</translation>
    </message>
    <message>
        <source>21 for a reseller&apos;s operation by a terminal, and the other way round</source>
        <translation>21, если операцию реселлера вызывает терминал, и наоборот</translation>
    </message>
    <message>
        <source>Every message both ways with its bytes; passwords and PINs are masked</source>
        <translation>Каждое сообщение в обе стороны с его байтами; пароли и ПИН-коды скрыты</translation>
    </message>
    <message>
        <source>49 without invoice, total or currency, for no amount, 0 or less</source>
        <translation>49 без счёта, итога или валюты, если сумма не число, ноль или меньше</translation>
    </message>
    <message>
        <source>49 for a row in another currency than the total&apos;s, or a currency that the terminals do not take</source>
        <translation>49, если валюта строки не та, что у итога, или терминалы её не принимают</translation>
    </message>
    <message>
        <source>64 for a notificationUrl that is neither http nor https</source>
        <translation>64, если notificationUrl не начинается с http:// или https://</translation>
    </message>
    <message>
        <source>54 for unknown invoices and for another terminal&apos;s</source>
        <translation>54 для неизвестного счёта и для счёта другого терминала</translation>
    </message>
    <message>
        <source>Without invoiceReference: the terminal&apos;s current invoice</source>
        <translation>Без invoiceReference: текущий счёт терминала</translation>
    </message>
    <message>
        <source>The same refund sent again goes back twice</source>
        <translation>Тот же возврат, отправленный ещё раз, выполняется дважды</translation>
    </message>
    <message>
        <source>updateInvoice: 48 at the PIN, 90 when paid</source>
        <translation>updateInvoice: 48 во время ввода ПИН-кода, 90 после оплаты</translation>
    </message>
    <message>
        <source>20 seconds without a question: reversed, CANCELED, an SMS</source>
        <translation>20 секунд без запроса статуса: сторнирование, CANCELED, SMS</translation>
    </message>
    <message>
        <source>The seconds are counted on the phone, in the flow and in the journal; a switch changes them</source>
        <translation>Секунды отсчитываются на телефоне, в шагах и в журнале; опция меняет их число</translation>
    </message>
    <message>
        <source>49 for a refund in another currency</source>
        <translation>49 при возврате в другой валюте</translation>
    </message>
    <message>
        <source>53 for a SEQR ID that is not alphanumeric or another terminal&apos;s</source>
        <translation>53, если SEQR ID не из букв и цифр или занят другим терминалом</translation>
    </message>
    <message>
        <source>The app gives up when the shop has not answered for 10 seconds</source>
        <translation>Приложение перестаёт ждать, если магазин не ответил за 10 секунд</translation>
    </message>
    <message>
        <source>On demand: before payment, twice, late, lost, and when cancelled</source>
        <translation>По желанию: до оплаты, дважды, с опозданием, потеряно, при отмене</translation>
    </message>
    <message>
        <source>Codes that are shown now, open invoices and seqr: links are scanned too</source>
        <translation>Показанные сейчас QR-коды, открытые счета и ссылки seqr: тоже сканируются</translation>
    </message>
    <message>
        <source>Five people; the address can be edited; without a street nothing is sent</source>
        <translation>Пять покупателей; адрес можно изменить; без улицы ничего не отправляется</translation>
    </message>
    <message>
        <source>At bill and PIN: pay, cancel, declined, app closed, expired</source>
        <translation>На экранах счёта и ПИН-кода: оплата, отмена, отказ банка, приложение закрыто, срок истёк</translation>
    </message>
    <message>
        <source>createPurchase at a path nobody guesses; notifications by POST and GET, at an address of this purchase alone</source>
        <translation>createPurchase по пути, который не угадать; уведомления через POST и GET по адресу только этой покупки</translation>
    </message>
    <message>
        <source>Notifications are answered at once, then the status is asked</source>
        <translation>На уведомление магазин отвечает сразу, затем запрашивает статус</translation>
    </message>
    <message>
        <source>Asks once a second while the invoice is open, told or not</source>
        <translation>Спрашивает раз в секунду, пока счёт открыт, даже без уведомления</translation>
    </message>
    <message>
        <source>Cancelled, failed, expired, reversed: found by asking, told to the operator</source>
        <translation>Отмена, отказ, истечение, сторнирование: магазин узнаёт из статуса и сообщает оператору</translation>
    </message>
    <message>
        <source>All operations, each offered where the state allows it</source>
        <translation>Все операции, каждая предлагается там, где её допускает состояние</translation>
    </message>
</context>
<context>
    <name>seqr.phone</name>
    <message>
        <source>The shop cannot take the order right now.</source>
        <translation>Магазин сейчас не может принять заказ.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 x %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>SMS: The shop did not confirm the purchase. %1 went back to your account.</source>
        <translation>SMS: Магазин не подтвердил покупку. %1 возвращены на ваш счёт.</translation>
    </message>
    <message>
        <source>Tap here to scan</source>
        <translation>Нажмите, чтобы сканировать</translation>
    </message>
    <message>
        <source>Paste what the QR code says.</source>
        <translation>Вставьте содержимое QR-кода.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканировать</translation>
    </message>
    <message>
        <source>Codes shown now</source>
        <translation>Коды на экране сейчас</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>Адрес доставки</translation>
    </message>
    <message>
        <source>Check the address and confirm.</source>
        <translation>Проверьте адрес и подтвердите.</translation>
    </message>
    <message>
        <source>You have no address stored.</source>
        <translation>У вас нет сохранённого адреса.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Requesting amount ...</source>
        <translation>Запрашиваем сумму ...</translation>
    </message>
    <message>
        <source>Waiting for amount ...</source>
        <translation>Ожидаем сумму ...</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>Подтвердить оплату</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Enter your PIN code</source>
        <translation>Введите ПИН-код</translation>
    </message>
    <message>
        <source>4 digits</source>
        <translation>4 цифры</translation>
    </message>
    <message>
        <source>Wrong PIN code. Try again.</source>
        <translation>Неверный ПИН-код. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплатить</translation>
    </message>
    <message>
        <source>Paying ...</source>
        <translation>Оплата ...</translation>
    </message>
    <message>
        <source>Payment completed.</source>
        <translation>Оплата выполнена.</translation>
    </message>
    <message>
        <source>The amount is reserved.</source>
        <translation>Сумма зарезервирована.</translation>
    </message>
    <message>
        <source>Payment cancelled.</source>
        <translation>Оплата отменена.</translation>
    </message>
    <message>
        <source>The bank did not approve the payment.</source>
        <translation>Банк не одобрил платёж.</translation>
    </message>
    <message>
        <source>The bill has expired.</source>
        <translation>Срок счёта истёк.</translation>
    </message>
    <message>
        <source>The code is unknown.</source>
        <translation>Неизвестный код.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>To the shop</source>
        <translation>В магазин</translation>
    </message>
    <message>
        <source>Receipts from the shop</source>
        <translation>Чеки от магазина</translation>
    </message>
</context>
<context>
    <name>seqr.sandbox</name>
    <message>
        <source>The app does not know the link %1</source>
        <translation>Приложение не знает ссылки %1</translation>
    </message>
    <message>
        <source>sendInvoice with itemQuantity and itemTotalAmount in every row</source>
        <translation>sendInvoice, в каждой строке itemQuantity и itemTotalAmount</translation>
    </message>
    <message>
        <source>getPaymentStatus before the scan: ISSUED</source>
        <translation>getPaymentStatus до сканирования: ISSUED</translation>
    </message>
    <message>
        <source>The buyer pays; getPaymentStatus: PAID</source>
        <translation>Покупатель платит; getPaymentStatus: PAID</translation>
    </message>
    <message>
        <source>A new invoice; getPaymentStatus after 30 seconds</source>
        <translation>Новый счёт; getPaymentStatus через 30 секунд</translation>
    </message>
    <message>
        <source>getPaymentStatus after the cancellation: CANCELED</source>
        <translation>getPaymentStatus после отмены: CANCELED</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>SEQR certification of a web-shop</source>
        <translation>Сертификация интернет-магазина в SEQR</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done. Save this page as the report.</source>
        <translation>Выполнено шагов: %1 из %2. Сохраните эту страницу как отчёт.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>The shop issued no invoice: %1 %2</source>
        <translation>Магазин не выставил счёт: %1 %2</translation>
    </message>
    <message>
        <source>There is no fault %1</source>
        <translation>Нет сбоя %1</translation>
    </message>
    <message numerus="yes">
        <source>Fault on demand for the next %n call(s): %1</source>
        <translation>
            <numerusform>Сбой по требованию для %n следующего вызова: %1</numerusform>
            <numerusform>Сбой по требованию для %n следующих вызовов: %1</numerusform>
            <numerusform>Сбой по требованию для %n следующих вызовов: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A web-shop needs an id, and an address whose path ends with createPurchase</source>
        <translation>Интернет-магазину нужен идентификатор и адрес, который кончается на createPurchase</translation>
    </message>
    <message>
        <source>Instant Checkout knows the web-shop %1</source>
        <translation>Интернет-магазин %1 известен сервису Instant Checkout</translation>
    </message>
    <message>
        <source>There is no such terminal</source>
        <translation>Такого терминала нет</translation>
    </message>
    <message>
        <source>Terminal %1 is blocked</source>
        <translation>Терминал %1 заблокирован</translation>
    </message>
    <message>
        <source>Terminal %1 is open</source>
        <translation>Терминал %1 работает</translation>
    </message>
    <message>
        <source>There is no invoice %1</source>
        <translation>Нет счёта %1</translation>
    </message>
    <message>
        <source>A notification by hand</source>
        <translation>Уведомление вручную</translation>
    </message>
    <message>
        <source>Invoice %1 is not in the right state</source>
        <translation>Счёт %1 не в подходящем состоянии</translation>
    </message>
    <message numerus="yes">
        <source>The shop must ask by %1 (%n second(s)), else the money goes back</source>
        <translation>
            <numerusform>Магазин должен запросить статус до %1 (%n секунда), иначе деньги вернутся</numerusform>
            <numerusform>Магазин должен запросить статус до %1 (%n секунды), иначе деньги вернутся</numerusform>
            <numerusform>Магазин должен запросить статус до %1 (%n секунд), иначе деньги вернутся</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop must update the invoice</source>
        <translation>Магазин должен обновить счёт</translation>
    </message>
    <message>
        <source>The buyer enters the PIN</source>
        <translation>Покупатель вводит ПИН-код</translation>
    </message>
    <message>
        <source>The buyer scans and pays</source>
        <translation>Покупатель сканирует и платит</translation>
    </message>
    <message>
        <source>The shop commits the reservation</source>
        <translation>Магазин списывает резерв</translation>
    </message>
    <message>
        <source>Nothing more happens</source>
        <translation>Больше ничего не произойдёт</translation>
    </message>
    <message>
        <source>Send a notification now</source>
        <translation>Отправить уведомление сейчас</translation>
    </message>
    <message>
        <source>Let it expire</source>
        <translation>Просрочить</translation>
    </message>
    <message>
        <source>End the commit window now</source>
        <translation>Завершить отсчёт времени на подтверждение</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>ERS reference</source>
        <translation>Номер операции SEQR (ERS)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Инициатор</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation>%1: теперь %2</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1: значение %2 недопустимо</translation>
    </message>
    <message>
        <source>That is not a SEQR code</source>
        <translation>Это не код SEQR</translation>
    </message>
    <message>
        <source>The sandbox has no operation %1</source>
        <translation>У песочницы нет операции %1</translation>
    </message>
    <message>
        <source>The rows add up to %1, the invoice says %2</source>
        <translation>Сумма строк %1, в счёте %2</translation>
    </message>
    <message>
        <source>Invoice %1 over %2 is issued for %3</source>
        <translation>Выставлен счёт %1 на %2 для %3</translation>
    </message>
    <message>
        <source>%1 of invoice %2 go back to the buyer</source>
        <translation>%1 по счёту %2 возвращаются покупателю</translation>
    </message>
    <message>
        <source>Invoice %1 has no notificationUrl: only polling tells the shop</source>
        <translation>У счёта %1 нет notificationUrl: магазин узнает об оплате только опросом</translation>
    </message>
    <message>
        <source>The notification of invoice %1 is lost</source>
        <translation>Уведомление по счёту %1 потеряно</translation>
    </message>
    <message>
        <source>The shop answered the notification of invoice %1 with: %2</source>
        <translation>На уведомление по счёту %1 магазин ответил: %2</translation>
    </message>
    <message>
        <source>Nobody has registered the web-shop %1 with Instant Checkout</source>
        <translation>Интернет-магазин %1 не зарегистрирован в Instant Checkout</translation>
    </message>
    <message>
        <source>A notification although nothing has been paid</source>
        <translation>Уведомление, хотя ничего не оплачено</translation>
    </message>
    <message>
        <source>%1 has more than %2 characters; it is taken all the same</source>
        <translation>В %1 больше %2 символов; всё равно принято</translation>
    </message>
    <message>
        <source>Answered with a fault: %1</source>
        <translation>В ответ ошибка SOAP: %1</translation>
    </message>
    <message>
        <source>Invoice %1: %2, version %3</source>
        <translation>Счёт %1: %2, версия %3</translation>
    </message>
    <message>
        <source>It ended without a payment</source>
        <translation>Завершён без оплаты</translation>
    </message>
    <message>
        <source>Terminal %1 is a cash register: each new invoice cancels the one before</source>
        <translation>Терминал %1 — касса: каждый новый счёт отменяет предыдущий</translation>
    </message>
    <message>
        <source>Terminal %1 is gone</source>
        <translation>Терминала %1 больше нет</translation>
    </message>
    <message>
        <source>○ not yet</source>
        <translation>○ ещё нет</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>sent with a form</source>
        <translation>отправлено с формой</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потеряно</translation>
    </message>
    <message>
        <source>sent late</source>
        <translation>отправлено с опозданием</translation>
    </message>
    <message>
        <source>sent twice</source>
        <translation>отправлено дважды</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>получен ответ</translation>
    </message>
    <message>
        <source>The shop asks for the status, or the money goes back</source>
        <translation>Магазин должен запросить статус, иначе деньги вернутся</translation>
    </message>
    <message>
        <source>The shop has %1 seconds to ask for the status of invoice %2, until %3, or the money goes back</source>
        <translation>Магазин должен запросить статус счёта %2 за %1 с, до %3, иначе деньги вернутся</translation>
    </message>
    <message>
        <source>The shop has asked: the payment of invoice %1 is committed after %2 of %3 seconds</source>
        <translation>Магазин запросил статус: платёж по счёту %1 подтверждён через %2 с из %3 с</translation>
    </message>
    <message>
        <source>The shop has captured invoice %1: the payment is committed</source>
        <translation>Магазин списал сумму по счёту %1: платёж подтверждён</translation>
    </message>
    <message>
        <source>Nobody asked for the status of invoice %1 within %2 seconds: the payment is reversed, the buyer gets an SMS</source>
        <translation>За %2 с статус счёта %1 никто не запросил: платёж сторнирован, покупатель получает SMS</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Выполнено: %1</translation>
    </message>
</context>
<context>
    <name>seqr.tester</name>
    <message>
        <source>Whose phone it is</source>
        <translation>Чей это телефон</translation>
    </message>
    <message>
        <source>Take this phone</source>
        <translation>Взять этот телефон</translation>
    </message>
    <message>
        <source>The buyer pays</source>
        <translation>Покупатель платит</translation>
    </message>
    <message>
        <source>Paid, the notification is lost</source>
        <translation>Оплачено, уведомление потеряно</translation>
    </message>
    <message>
        <source>Paid, the notification comes late</source>
        <translation>Оплачено, уведомление опаздывает</translation>
    </message>
    <message>
        <source>Paid, the notification comes twice</source>
        <translation>Оплачено, уведомление приходит дважды</translation>
    </message>
    <message>
        <source>Paid, the notification has a form</source>
        <translation>Оплачено, уведомление с формой</translation>
    </message>
    <message>
        <source>A forged notification, nothing is paid</source>
        <translation>Поддельное уведомление, ничего не оплачено</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Неверный ПИН-код</translation>
    </message>
    <message>
        <source>The bank declines</source>
        <translation>Банк отказывает</translation>
    </message>
    <message>
        <source>The buyer cancels</source>
        <translation>Покупатель отменяет</translation>
    </message>
    <message>
        <source>The app is closed</source>
        <translation>Приложение закрыто</translation>
    </message>
    <message>
        <source>The bill expires</source>
        <translation>Срок счёта истекает</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left for the shop to ask, else the money goes back</source>
        <translation>
            <numerusform>Магазину осталась %n секунда, чтобы запросить статус, иначе деньги вернутся</numerusform>
            <numerusform>Магазину осталось %n секунды, чтобы запросить статус, иначе деньги вернутся</numerusform>
            <numerusform>Магазину осталось %n секунд, чтобы запросить статус, иначе деньги вернутся</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>A request was refused at the port: %1</source>
        <translation>Запрос отклонён на порту: %1</translation>
    </message>
    <message>
        <source>The browser posted other fields to %1 than the page has.</source>
        <translation>Браузер отправил на %1 не те поля, что есть на странице.</translation>
    </message>
    <message>
        <source>The browser posted another %1 than was entered.</source>
        <translation>Браузер отправил для %1 не то значение, которое было введено.</translation>
    </message>
    <message>
        <source>The browser did not carry message %1: it was delivered without it.</source>
        <translation>Браузер не передал сообщение %1: оно доставлено без участия браузера.</translation>
    </message>
    <message>
        <source>The provider answered a request that was taken back here: its answer is left out.</source>
        <translation>Провайдер ответил на запрос, который здесь отменён откатом: ответ не учтён.</translation>
    </message>
    <message>
        <source>The provider&apos;s own page is open now. What the buyer does there cannot be seen from here; what comes of it can.</source>
        <translation>Сейчас открыта страница самого провайдера. Что делает на ней покупатель, отсюда не видно; видно, что из этого выходит.</translation>
    </message>
    <message>
        <source>Start a purchase</source>
        <translation>Начать покупку</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Waiting for the provider&apos;s answer</source>
        <translation>Ожидание ответа провайдера</translation>
    </message>
    <message>
        <source>The buyer presses %1</source>
        <translation>Покупатель нажимает %1</translation>
    </message>
    <message>
        <source>Waiting for the buyer: press something on the page</source>
        <translation>Ожидание покупателя: нажмите что-нибудь на странице</translation>
    </message>
    <message>
        <source>Waiting for the buyer, the provider, or the time %1</source>
        <translation>Ожидание покупателя, провайдера или времени %1</translation>
    </message>
    <message>
        <source>Move the clock on to %1</source>
        <translation>Перевести часы на %1</translation>
    </message>
    <message>
        <source>Operation %1</source>
        <translation>Операция %1</translation>
    </message>
    <message>
        <source>Nothing: nothing is left to happen</source>
        <translation>Ничего: событий больше не ожидается</translation>
    </message>
    <message>
        <source>Nothing until what is held is released</source>
        <translation>Ничего, пока не отпущено удержанное</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not come after that</source>
        <translation>после этого не пришло: %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>ровно %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>не меньше чем %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>не больше чем %1</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1, от: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1, кому: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 containing &quot;%2&quot;</source>
        <translation>%1, содержит «%2»</translation>
    </message>
    <message>
        <source>purchase in state %1</source>
        <translation>покупка в состоянии %1</translation>
    </message>
    <message>
        <source>payment in state %1</source>
        <translation>платёж в состоянии %1</translation>
    </message>
    <message>
        <source>goods released %1</source>
        <translation>товар отпущен %1</translation>
    </message>
    <message>
        <source>total of %1</source>
        <translation>сумма %1</translation>
    </message>
    <message>
        <source>page %1 open</source>
        <translation>открыта страница %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; on a page</source>
        <translation>«%1» на странице</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>report %1: %2</source>
        <translation>отчёт %1: %2</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, затем %2</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Сценарии</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s), %1 failed</source>
        <translation>
            <numerusform>%n сценарий, провалов: %1</numerusform>
            <numerusform>%n сценария, провалов: %1</numerusform>
            <numerusform>%n сценариев, провалов: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>End state</source>
        <translation>Конечное состояние</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>пройден</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>провал</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>Диаграмма последовательности</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 до %2</translation>
    </message>
    <message>
        <source>the buyer presses %1 on page %2</source>
        <translation>покупатель нажимает %1 на странице %2</translation>
    </message>
    <message>
        <source>no page is open</source>
        <translation>ни одна страница не открыта</translation>
    </message>
    <message>
        <source>open pages: %1</source>
        <translation>открытые страницы: %1</translation>
    </message>
    <message>
        <source>A recorded purchase</source>
        <translation>Записанная покупка</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>ожидалось: %1</translation>
    </message>
    <message>
        <source>came: %1</source>
        <translation>получено: %1</translation>
    </message>
    <message>
        <source>at: %1:%2:%3</source>
        <translation>место: %1:%2:%3</translation>
    </message>
    <message>
        <source>the purchase can begin</source>
        <translation>покупка может начаться</translation>
    </message>
    <message>
        <source>this step is possible</source>
        <translation>этот шаг возможен</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>Состояние %1</translation>
    </message>
    <message>
        <source>Transition %1</source>
        <translation>Переход %1</translation>
    </message>
    <message>
        <source>Page event %1</source>
        <translation>Событие страницы %1</translation>
    </message>
    <message>
        <source>Error code %1</source>
        <translation>Код ошибки %1</translation>
    </message>
    <message>
        <source>Outcome %1</source>
        <translation>Исход %1</translation>
    </message>
    <message>
        <source>rule: %1 is held</source>
        <translation>правило: %1 — задержать до отпускания</translation>
    </message>
    <message>
        <source>rule: %1 comes %2 later</source>
        <translation>правило: %1 — на %2 позже</translation>
    </message>
    <message>
        <source>rule: %1 is lost</source>
        <translation>правило: %1 — потерять</translation>
    </message>
    <message>
        <source>rule: %1 comes twice</source>
        <translation>правило: %1 — дважды</translation>
    </message>
    <message>
        <source>rule: %1 says &quot;%2&quot; instead of &quot;%3&quot;</source>
        <translation>правило: %1 — «%2» вместо «%3»</translation>
    </message>
    <message>
        <source>%1, signed again</source>
        <translation>%1, подписано заново</translation>
    </message>
    <message>
        <source>rule: %1 is answered with status %2</source>
        <translation>правило: %1 — ответ со статусом %2</translation>
    </message>
    <message>
        <source>rule: the connection of %1 is cut</source>
        <translation>правило: %1 — оборвать соединение</translation>
    </message>
    <message>
        <source>the buyer goes to the checkout</source>
        <translation>покупатель переходит к оплате</translation>
    </message>
    <message>
        <source>the buyer presses %1</source>
        <translation>покупатель нажимает %1</translation>
    </message>
    <message>
        <source>the shop: %1</source>
        <translation>магазин: %1</translation>
    </message>
    <message>
        <source>the sandbox: %1</source>
        <translation>песочница: %1</translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation>проходит %1</translation>
    </message>
    <message>
        <source>until nothing is left to happen</source>
        <translation>пока не закончатся все события</translation>
    </message>
    <message>
        <source>what rule %1 holds is let go</source>
        <translation>отпустить то, что держит правило %1</translation>
    </message>
    <message>
        <source>rule %1 is over</source>
        <translation>правило %1 больше не действует</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1, не позже чем через %2</translation>
    </message>
    <message>
        <source>No pictures: no page was shown.</source>
        <translation>Снимков нет: ни одна страница не показывалась.</translation>
    </message>
    <message>
        <source>No pictures: played without a browser. With --page web there are some.</source>
        <translation>Снимков нет: сценарий шёл без браузера. Они делаются с --page web.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n снимок</numerusform>
            <numerusform>%n снимка</numerusform>
            <numerusform>%n снимков</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
    <message>
        <source>nothing is left to happen, and it has not come</source>
        <translation>больше ничего не произойдёт, а сообщение так и не появилось</translation>
    </message>
    <message>
        <source>%1, no. %2</source>
        <translation>%1, по счёту %2</translation>
    </message>
    <message>
        <source>by hand: %1 is held</source>
        <translation>вручную: %1 — задержать</translation>
    </message>
    <message>
        <source>by hand: %1 comes %2 later</source>
        <translation>вручную: %1 — доставить через %2</translation>
    </message>
    <message>
        <source>by hand: %1 is lost</source>
        <translation>вручную: %1 — потерять</translation>
    </message>
    <message>
        <source>by hand: %1 comes twice</source>
        <translation>вручную: %1 — доставить дважды</translation>
    </message>
    <message>
        <source>by hand: %1 says &quot;%2&quot; instead of &quot;%3&quot;</source>
        <translation>вручную: %1 — заменить «%3» на «%2»</translation>
    </message>
    <message>
        <source>by hand: %1 is let go</source>
        <translation>вручную: %1 — отпустить</translation>
    </message>
    <message>
        <source>by hand: %1 is delivered before older ones</source>
        <translation>вручную: %1 — доставить раньше остальных</translation>
    </message>
    <message>
        <source>until %1 is next</source>
        <translation>пока не подойдёт очередь: %1</translation>
    </message>
    <message>
        <source>%1 on its way</source>
        <translation>в пути: %1</translation>
    </message>
    <message>
        <source>finding %1: %2</source>
        <translation>вывод проверки %1: %2</translation>
    </message>
    <message>
        <source>on the way:</source>
        <translation>по пути:</translation>
    </message>
    <message>
        <source>is expected: %1</source>
        <translation>ожидается: %1</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>enter one, or import it</source>
        <translation>введите его или импортируйте</translation>
    </message>
    <message>
        <source>no translator has marked it as finished</source>
        <translation>переводчик ещё не отметил его как готовый</translation>
    </message>
    <message>
        <source>the pseudo-locale loses a place marker</source>
        <translation>псевдоязык теряет подстановку</translation>
    </message>
    <message>
        <source>the pseudo-locale loses the access key</source>
        <translation>псевдоязык теряет клавишу доступа</translation>
    </message>
    <message>
        <source>it has %1 plural forms; this language has %2</source>
        <translation>форм множественного числа: %1; в этом языке их %2</translation>
    </message>
    <message>
        <source>the form for %1 is empty</source>
        <translation>форма для %1 пуста</translation>
    </message>
    <message>
        <source>at the beginning or end they differ from the source&apos;s</source>
        <translation>в начале или в конце они не такие, как в исходном тексте</translation>
    </message>
    <message>
        <source>it ends with %1; the source ends with %2</source>
        <translation>в конце: %1; в исходном тексте: %2</translation>
    </message>
    <message>
        <source>a bracket or quotation mark has no partner</source>
        <translation>у скобки или кавычки нет пары</translation>
    </message>
    <message>
        <source>the source has one (&amp;), this has none</source>
        <translation>в исходном тексте она есть (&amp;), здесь нет</translation>
    </message>
    <message>
        <source>this has one (&amp;), the source has none</source>
        <translation>здесь она есть (&amp;), в исходном тексте нет</translation>
    </message>
    <message>
        <source>translate it, or add the name to the glossary</source>
        <translation>переведите его, а имя внесите в глоссарий</translation>
    </message>
    <message>
        <source>it has %1 characters, the source %2</source>
        <translation>знаков здесь %1, в исходном тексте %2</translation>
    </message>
    <message>
        <source>“%1”; the glossary has “%2”</source>
        <translation>«%1»; в глоссарии «%2»</translation>
    </message>
    <message>
        <source>“%1” is translated otherwise; the glossary has “%2”</source>
        <translation>«%1» переведено иначе; в глоссарии «%2»</translation>
    </message>
    <message>
        <source>%1 is also that of “%2”</source>
        <translation>%1 — ещё и у «%2»</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>нет перевода</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>не закончен</translation>
    </message>
    <message>
        <source>same as the source</source>
        <translation>совпадает с исходным текстом</translation>
    </message>
    <message>
        <source>place markers</source>
        <translation>подстановки</translation>
    </message>
    <message>
        <source>plural forms</source>
        <translation>формы множественного числа</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>клавиша доступа</translation>
    </message>
    <message>
        <source>access key used twice</source>
        <translation>клавиша доступа занята дважды</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>пробелы</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>пунктуация</translation>
    </message>
    <message>
        <source>length</source>
        <translation>длина</translation>
    </message>
    <message>
        <source>term</source>
        <translation>термин</translation>
    </message>
    <message>
        <source>left in English</source>
        <translation>осталось по-английски</translation>
    </message>
    <message>
        <source>in no catalogue</source>
        <translation>нет ни в одном каталоге</translation>
    </message>
    <message>
        <source>exception without a finding</source>
        <translation>исключение без замечания</translation>
    </message>
    <message>
        <source>accepted as “%1”, but it has no such fault any more: remove the exception</source>
        <translation>принято как «%1», но такого замечания больше нет: уберите исключение</translation>
    </message>
    <message>
        <source>they are written into the code; make them translatable</source>
        <translation>они вписаны прямо в код; сделайте их переводимыми</translation>
    </message>
    <message>
        <source>Screens and their texts</source>
        <translation>Экраны и их тексты</translation>
    </message>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>%n экран</numerusform>
            <numerusform>%n экрана</numerusform>
            <numerusform>%n экранов</numerusform>
        </translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>Without a picture: %1</source>
        <translation>Без снимка: %1</translation>
    </message>
    <message>
        <source>The workstation</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>страница %1</translation>
    </message>
    <message>
        <source>panel State, what comes next</source>
        <translation>панель «Состояние», что будет дальше</translation>
    </message>
    <message>
        <source>panel State, operations</source>
        <translation>панель «Состояние», операции</translation>
    </message>
    <message>
        <source>journal, entry %1</source>
        <translation>журнал, запись %1</translation>
    </message>
    <message>
        <source>panel State, diagram</source>
        <translation>панель «Состояние», диаграмма</translation>
    </message>
    <message>
        <source>panel Steps</source>
        <translation>панель «Шаги»</translation>
    </message>
    <message>
        <source>panel State, switches</source>
        <translation>панель «Состояние», настройки</translation>
    </message>
    <message>
        <source>the bar at the top, provider %1</source>
        <translation>панель вверху, провайдер %1</translation>
    </message>
    <message>
        <source>Printed by the command line while it takes pictures.</source>
        <translation>Выводит командная строка, когда делает снимки экранов.</translation>
    </message>
    <message>
        <source>A row of `kassa conform`; no window shows it.</source>
        <translation>Строка команды `kassa conform`, в окне этого нет.</translation>
    </message>
    <message>
        <source>An operation of `kassa act` that the window does not offer in any story.</source>
        <translation>Операция команды `kassa act`, которую окно не предлагает ни в одном сценарии.</translation>
    </message>
    <message>
        <source>Said by the signature check about a message that is signed wrong. Edit one in flight without signing it anew, or use `kassa verify`.</source>
        <translation>Так разбор подписи говорит о неверно подписанном сообщении. Измените сообщение в пути, не подписывая его заново, или выполните `kassa verify`.</translation>
    </message>
    <message>
        <source>Shown for a message with a mistake that no shop in the stories makes. Edit one in flight, or let a shop of your own send it.</source>
        <translation>Появляется при ошибке в сообщении, которой магазин не делает ни в одном сценарии. Измените сообщение в пути или отправьте его из своего магазина.</translation>
    </message>
    <message>
        <source>It explains a message that no story sends, such as one that cannot be read.</source>
        <translation>Поясняет сообщение, которого нет ни в одном сценарии, например нечитаемое.</translation>
    </message>
    <message>
        <source>Shown for a mistake in a page or link that no shop in the stories makes.</source>
        <translation>Появляется при ошибке в странице или ссылке, которой магазин не делает ни в одном сценарии.</translation>
    </message>
    <message>
        <source>With this the sandbox refuses what no shop in the stories sends. Let a shop of your own send it, or edit the message in flight.</source>
        <translation>Так песочница отклоняет то, чего магазин не отправляет ни в одном сценарии. Отправьте это из своего магазина или измените сообщение в пути.</translation>
    </message>
    <message>
        <source>Answered by the sandbox when something is done that no story does, such as an operation at the wrong time.</source>
        <translation>Так песочница отвечает на действие, которого нет ни в одном сценарии, например на операцию не вовремя.</translation>
    </message>
    <message>
        <source>Names a value that no message of the stories has.</source>
        <translation>Называет значение, которого нет в сообщениях ни одного сценария.</translation>
    </message>
    <message>
        <source>Reported by the shop for an answer, a callback or an operation that no story has.</source>
        <translation>Так магазин сообщает об ответе, уведомлении или операции, которых нет ни в одном сценарии.</translation>
    </message>
    <message>
        <source>No story gets there.</source>
        <translation>Ни один сценарий до этого не доходит.</translation>
    </message>
    <message>
        <source>Shown in the journal for a fault or an intervention that no story has.</source>
        <translation>Появляется в журнале при сбое или вмешательстве, которых нет ни в одном сценарии.</translation>
    </message>
    <message>
        <source>Shown when a purchase is stepped by hand, or when a browser or a provider&apos;s own system does something unexpected.</source>
        <translation>Появляется, когда покупку проходят по шагам вручную или когда браузер либо система провайдера ведут себя неожиданно.</translation>
    </message>
    <message>
        <source>Shown for a story that fails: on the panel “Stories”, by `kassa run` and in its report.</source>
        <translation>Появляется при неудавшемся сценарии: на панели «Сценарии», в выводе `kassa run` и в отчёте.</translation>
    </message>
    <message>
        <source>Said about a text by the panel “Texts” and by `kassa texts`.</source>
        <translation>Так о тексте сообщают панель «Тексты» и команда `kassa texts`.</translation>
    </message>
    <message>
        <source>Shown for an order that cannot be placed.</source>
        <translation>Появляется, когда заказ нельзя оформить.</translation>
    </message>
    <message>
        <source>Nothing that was played shows it.</source>
        <translation>Среди проигранного этого нигде не видно.</translation>
    </message>
    <message>
        <source>No story gets there: it is shown for a mistake or a fault that the stories do not have.</source>
        <translation>Ни один сценарий до этого не доходит: это появляется при ошибке или сбое, которых в сценариях нет.</translation>
    </message>
    <message>
        <source>No window shows it: it is in %1.</source>
        <translation>В окне этого нет, это выводит: %1.</translation>
    </message>
    <message>
        <source>Bar at the top</source>
        <translation>Панель вверху</translation>
    </message>
    <message>
        <source>Menus and titles</source>
        <translation>Меню и заголовки</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Первый запуск</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Среды</translation>
    </message>
    <message>
        <source>My own shop, while its sandbox runs</source>
        <translation>Мой магазин, пока работает его песочница</translation>
    </message>
    <message>
        <source>Texts that do not fit into their place</source>
        <translation>Тексты, которые не помещаются на своё место</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s), each with the reason</source>
        <translation>
            <numerusform>%n текст, с указанием причины</numerusform>
            <numerusform>%n текста, для каждого указана причина</numerusform>
            <numerusform>%n текстов, для каждого указана причина</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to “%1” and is seen there at another time: with another choice, in a menu, in a tool tip, or when something is wrong.</source>
        <translation>Относится к части «%1» и виден там в другое время: при другом выборе, в меню, в подсказке или при ошибке.</translation>
    </message>
    <message>
        <source>First met in the story %1, after %2 steps</source>
        <translation>Впервые встречается в сценарии %1, шагов до этого: %2</translation>
    </message>
    <message>
        <source>Read out by screen readers in “%1”; nothing is painted.</source>
        <translation>Произносит программа чтения с экрана в части «%1»; на экране этого нет.</translation>
    </message>
    <message>
        <source>Before there is a purchase</source>
        <translation>Пока нет ни одной покупки</translation>
    </message>
    <message>
        <source>What appears at rare moments, one below the other</source>
        <translation>То, что появляется редко, — друг под другом</translation>
    </message>
    <message>
        <source>Shown on the panel “Checkout page” when a page is blocked, has crashed or is not open, and for an app; no picture has that.</source>
        <translation>Появляется на панели «Страница оплаты», когда страница заблокирована, дала сбой или ещё не открыта, и для приложения; на снимках этого нет.</translation>
    </message>
    <message>
        <source>Shown for a moment only: while the run goes on or waits, or at a breakpoint.</source>
        <translation>Видно лишь на мгновение: во время выполнения, ожидания или на точке останова.</translation>
    </message>
    <message>
        <source>Shown on the panels “State”, “Steps” and “Sequence diagram” for a state, a wrong input or an export that no picture has.</source>
        <translation>Появляется на панелях «Состояние», «Шаги» и «Диаграмма последовательности» при состоянии, ошибке ввода или экспорте, которых нет на снимках.</translation>
    </message>
    <message>
        <source>Shown in the journal for a search, a copy, an export, or an entry of a kind that no picture has chosen.</source>
        <translation>Появляется в журнале при поиске, копировании, экспорте или для записи такого вида, какой не выбран ни на одном снимке.</translation>
    </message>
    <message>
        <source>Shown for a change that “Undo” takes back, or for another order or customer than the pictures have.</source>
        <translation>Появляется при изменении, которое можно отменить, либо при другом заказе или покупателе, чем на снимках.</translation>
    </message>
    <message>
        <source>Shown when a purchase is saved, opened or closed, and when that fails.</source>
        <translation>Появляется при сохранении, открытии и закрытии покупки и когда это не удаётся.</translation>
    </message>
    <message>
        <source>Shown on the panel “Texts” while a text is edited, saved or looked for.</source>
        <translation>Появляется на панели «Тексты», пока текст правят, сохраняют или ищут.</translation>
    </message>
    <message>
        <source>Shown on the panels “In flight”, “Breakpoints” and “Rules” for a message or a rule of a kind that no picture has.</source>
        <translation>Появляется на панелях «В пути», «Точки останова» и «Правила» для сообщения или правила такого вида, какого нет на снимках.</translation>
    </message>
    <message>
        <source>Shown by the window for a moment only: when it is closed, when an order cannot be sent, or on the way to a text.</source>
        <translation>Окно показывает это лишь в свой момент: при закрытии, когда заказ нельзя отправить или по пути к тексту.</translation>
    </message>
    <message>
        <source>Any panel may show it for a wrong input, or have it read out by screen readers.</source>
        <translation>Может появиться на любой панели: при ошибке ввода или для программы чтения с экрана.</translation>
    </message>
    <message>
        <source>It names an error code or a page event. The panel “Stories” lists it on the tab “Coverage” as long as no story has met it.</source>
        <translation>Называет код ошибки или событие страницы. Панель «Сценарии» показывает его на вкладке «Покрытие», пока до него не дошёл ни один сценарий.</translation>
    </message>
    <message>
        <source>It names a known system of the provider: the dialog “Environments” offers it for this provider.</source>
        <translation>Называет известную систему провайдера: её предлагает диалог «Среды» для этого провайдера.</translation>
    </message>
    <message>
        <source>Shown on “My own shop” while its sandbox runs, or when it cannot start; no picture has that.</source>
        <translation>Появляется на панели «Мой магазин», пока работает его песочница или когда её не удаётся запустить; на снимках этого нет.</translation>
    </message>
    <message>
        <source>Shown in the dialogs for a test or live system that is entered, locked or refused; no picture has that.</source>
        <translation>Появляется в диалогах при вводе, блокировке или отказе тестовой или боевой системы; на снимках этого нет.</translation>
    </message>
    <message>
        <source>Shown on the panel “Stories” for stories that have been played, stopped or have failed; no picture has that.</source>
        <translation>Появляется на панели «Сценарии» для проигранных, остановленных или неудавшихся сценариев; на снимках этого нет.</translation>
    </message>
    <message>
        <source>Stories that have been played</source>
        <translation>Проигранные сценарии</translation>
    </message>
    <message>
        <source>panel Tables</source>
        <translation>панель «Таблицы»</translation>
    </message>
    <message>
        <source>panel Tables, table %1</source>
        <translation>панель «Таблицы», таблица %1</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>Командная строка</translation>
    </message>
    <message>
        <source>Printed by the command line for a command or a fault that its pictures do not have; no window shows it.</source>
        <translation>Выводит командная строка для команды или ошибки, которой нет на её снимках; в окне этого нет.</translation>
    </message>
    <message>
        <source>Errors as the window shows them; examples stand at their place markers</source>
        <translation>Ошибки так, как их показывает окно; вместо подстановок стоят примеры</translation>
    </message>
    <message>
        <source>It is there, but was not found in time as words of its own: %1</source>
        <translation>Это там есть, но отдельной надписью вовремя не нашлось: %1</translation>
    </message>
    <message>
        <source>What is shown for faults, mistakes and rare moments that no story has; examples stand at their place markers</source>
        <translation>Что появляется при сбоях, ошибках и в редких случаях, которых нет в сценариях; на местах подстановок — примеры</translation>
    </message>
    <message>
        <source>%1; the source has %2</source>
        <translation>%1; в исходном тексте %2</translation>
    </message>
    <message>
        <source>the status that a sandbox tells other programs, in English</source>
        <translation>состояние, которое песочница сообщает другим программам по-английски</translation>
    </message>
</context>
</TS>
