<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
        <source>Switches:</source>
        <translation>Настройки:</translation>
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
        <source>Control address; none: the sandbox that was started last</source>
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
        <source>Providers; none: all</source>
        <translation>Провайдеры; если не указаны — все</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Вывод в формате JSON</translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s), %1 not as promised</source>
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
        <source>Real pages need the workstation, which is not part of this build. Use --page none.</source>
        <translation>Для настоящих страниц нужна настольная программа, в эту сборку она не входит. Использовать --page none.</translation>
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
        <source>For people; this is also the default</source>
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
        <translation>Управление на этом порту, провайдер номер k — на порт+2k-1 (API) и порт+2k (страницы); без параметра — свободные порты</translation>
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
        <source>A whole HTTP message or its body alone; none: standard input</source>
        <translation>HTTP-сообщение целиком или только его тело; если не указано — стандартный ввод</translation>
    </message>
    <message>
        <source>File with the secret, - for standard input; none: the sandbox&apos;s</source>
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
        <source>Check that the file is a journal of Kassa and that the disk is writable and has room.</source>
        <translation>Проверить, что файл — журнал программы Kassa, а на диск можно писать и на нём есть место.</translation>
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
        <source>Language of the program itself: en, ru</source>
        <translation>Язык самой программы: en, ru</translation>
    </message>
    <message>
        <source>Language of the purchase: en, ru, sv</source>
        <translation>Язык покупки: en, ru, sv</translation>
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
        <source>no answer in time</source>
        <translation>истекло время</translation>
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
        <translation>получен ответ вместо адресата</translation>
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
</context>
<context>
    <name>page</name>
    <message>
        <source>Tester</source>
        <translation>Тестировщик</translation>
    </message>
    <message>
        <source>You choose what happens next. These buttons belong to Kassa and are not part of the provider&apos;s page.</source>
        <translation>Вы выбираете, что произойдёт дальше. Эти кнопки добавила Kassa, на странице платёжной системы их нет.</translation>
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
        <translation>Ждать уведомления или спросить getCheckout; никогда не считать возврат оплатой.</translation>
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
        <translation>2xx — принято. 404 — больше не посылать. Всё остальное — послать ещё раз позже.</translation>
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
        <translation>Закрыть страницу магазина, пока покупатель занят в другом месте</translation>
    </message>
    <message>
        <source>Remove the cover from the shop page</source>
        <translation>Снова показать страницу магазина</translation>
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
        <translation>Можно ли подтвердить покупку? Пока ничего не происходит</translation>
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
        <translation>true — в конце перейти на accepturl; false — послать checkout_success</translation>
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
        <translation>хэш кассы: её имя в адресе</translation>
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
        <translation>На поддельное уведомление ответ 403, и провайдер посылает его снова</translation>
    </message>
    <message>
        <source>Without news the shop asks every 10 minutes, 6 times, then the order is expired</source>
        <translation>Без новостей магазин спрашивает каждые 10 минут, 6 раз, затем срок заказа истекает</translation>
    </message>
    <message>
        <source>The announced HTTP header with an approval key is not specified and not sent</source>
        <translation>Обещанный HTTP-заголовок с ключом одобрения не описан и не посылается</translation>
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
        <translation>Магазин убеждается в оплате</translation>
    </message>
    <message>
        <source>The shop checks the signature, asks getPaymentinfo and only then releases the goods.</source>
        <translation>Магазин проверяет подпись, запрашивает getPaymentinfo и только потом отпускает товар.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Что бывает потом</translation>
    </message>
    <message>
        <source>A pending payment is decided; the shop activates, updates, cancels or credits.</source>
        <translation>По ожидающему платежу принимается решение; магазин активирует, изменяет, отменяет платёж или возвращает деньги.</translation>
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
        <source>As initCheckout asked, or always one of both.</source>
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
        <translation>Послать уведомление ещё раз</translation>
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
        <translation>Никому ничего не сообщается; магазин спрашивает в течение часа и прекращает.</translation>
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
        <translation>Срок кассы истекает</translation>
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
        <translation>Тестовая компания с одобрением покупает по счёту.</translation>
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
        <translation>Уход со страницы карты</translation>
    </message>
    <message>
        <source>The buyer goes back from the card page and buys nothing.</source>
        <translation>Покупатель уходит со страницы карты назад и ничего не покупает.</translation>
    </message>
    <message>
        <source>Card page left, then paid</source>
        <translation>Уход со страницы карты, затем оплата</translation>
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
        <translation>Сначала возвращается браузер, потом узнаёт сервер.</translation>
    </message>
    <message>
        <source>Callback a minute late</source>
        <translation>Уведомление с опозданием на минуту</translation>
    </message>
    <message>
        <source>The shop has finished long before its server is told.</source>
        <translation>Магазин давно всё закончил, когда узнаёт его сервер.</translation>
    </message>
    <message>
        <source>Callback twice</source>
        <translation>Уведомление дважды</translation>
    </message>
    <message>
        <source>The same notice comes two times; the goods are released once.</source>
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
        <translation>Уведомление потеряно, в перенаправлении ничего нет: магазин спрашивает getCheckout.</translation>
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
        <translation>Через десять минут магазин спрашивает сам.</translation>
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
        <translation>Провайдер прекращает посылать уведомление; хватает перенаправления.</translation>
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
        <translation>Касса посылает checkout_success, и дальше действует страница магазина.</translation>
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
        <translation>Магазин спрашивает всё, что можно спросить.</translation>
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
        <translation>Сервер отклонит это (9004): если сказать нечего, нужно послать любое поле.</translation>
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
        <translation>Перед вычислением хэша сервер заменяет каждый из них на «?»: ошибка 9013.</translation>
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
        <translation>На сервере он станет пустым списком: послать [] или убрать поле.</translation>
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
        <translation>Сервер отклонит это (9107). Вычислять tax как withtax - withouttax - rounding.</translation>
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
        <translation>Адреса сохраняются в истории и журналах; лучше задать returnmethod POST.</translation>
    </message>
    <message>
        <source>The event comes from %1, not from the checkout&apos;s %2.</source>
        <translation>Событие пришло от %1, а не от кассы %2.</translation>
    </message>
    <message>
        <source>Any page can post to the shop&apos;s window: compare event.origin with the origin of the checkout&apos;s address.</source>
        <translation>Послать сообщение в окно магазина может любая страница: сравнивать event.origin с источником адреса кассы.</translation>
    </message>
    <message>
        <source>An object was posted instead of a string.</source>
        <translation>Вместо строки послан объект.</translation>
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
        <translation>Сначала послать «lock» в iframe, чтобы покупатель не продолжил со старыми суммами.</translation>
    </message>
    <message>
        <source>address_selected led to updateCheckout again although nothing had changed.</source>
        <translation>address_selected снова привёл к updateCheckout, хотя ничего не изменилось.</translation>
    </message>
    <message>
        <source>Every &quot;update&quot; repeats address_selected: act only when zip or country differ, or it never ends.</source>
        <translation>После каждого «update» address_selected повторяется: действовать, только если изменились индекс или страна, иначе это не кончится.</translation>
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
        <translation>Уведомление и возврат в магазин лишь говорят, что есть новости; правду нужно спрашивать у API.</translation>
    </message>
    <message>
        <source>The callback was answered with 404.</source>
        <translation>На уведомление дан ответ 404.</translation>
    </message>
    <message>
        <source>That is final: it is not sent again. Answer 503 to get it once more.</source>
        <translation>Это окончательно: больше его не пошлют. Чтобы получить его ещё раз, ответить 503.</translation>
    </message>
    <message>
        <source>The callback was answered with %1: it will be sent again.</source>
        <translation>На уведомление дан ответ %1: его пошлют снова.</translation>
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
        <translation>После «lock» послать «update» или, если updateCheckout не удался, «unlock»; иначе покупатель не сможет продолжить.</translation>
    </message>
    <message>
        <source>The event %1 is not documented.</source>
        <translation>Событие %1 не описано в документации.</translation>
    </message>
    <message>
        <source>&quot;update&quot; was posted before updateCheckout was answered.</source>
        <translation>«update» послан до ответа на updateCheckout.</translation>
    </message>
    <message>
        <source>The checkout may read the old order: post it after the answer.</source>
        <translation>Касса может прочитать старый заказ: посылать после ответа.</translation>
    </message>
    <message>
        <source>%1 was posted although no purchase is waiting.</source>
        <translation>%1 послано, хотя ни одна покупка не ждёт.</translation>
    </message>
    <message>
        <source>It answers purchase_initialized, once.</source>
        <translation>Это ответ на purchase_initialized, даётся один раз.</translation>
    </message>
    <message>
        <source>The checkout does not know what was posted to it.</source>
        <translation>Касса не знает, что ей послали.</translation>
    </message>
    <message>
        <source>It takes bare words: lock, update, unlock, purchase_complete, abort_waiting.</source>
        <translation>Она принимает отдельные слова: lock, update, unlock, purchase_complete, abort_waiting.</translation>
    </message>
    <message>
        <source>Order %1 cannot be bought: %2</source>
        <translation>Заказ %1 нельзя купить: %2</translation>
    </message>
    <message>
        <source>Purchase %1: %2</source>
        <translation>Покупка %1: %2</translation>
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
        <translation>Статус провайдера</translation>
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
        <source>Time</source>
        <translation>Время</translation>
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
        <translation>Послать lock</translation>
    </message>
    <message>
        <source>Blocks the checkout while the shop works.</source>
        <translation>Блокирует кассу, пока магазин работает.</translation>
    </message>
    <message>
        <source>Post update</source>
        <translation>Послать update</translation>
    </message>
    <message>
        <source>Has the checkout read the order again.</source>
        <translation>Просит кассу перечитать заказ.</translation>
    </message>
    <message>
        <source>Post unlock</source>
        <translation>Послать unlock</translation>
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
        <translation>Неоплаченные счета</translation>
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
        <translation>Узнаём результат вашей оплаты. Страница обновится сама.</translation>
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
        <source>The page was asked to go to an address that belongs to nobody here: %1</source>
        <translation>Страницу просят перейти на адрес, который здесь никому не принадлежит: %1</translation>
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
        <translation>Выключено: касса посылает checkout_success, решает страница магазина.</translation>
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
        <source>HTTP statuses in turn, the last one stays: 503,200. Other than 200 nothing is processed.</source>
        <translation>Статусы HTTP по очереди, последний остаётся: 503,200. Если ответ не 200, уведомление не обрабатывается.</translation>
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
        <translation>Подписывать поля в том порядке, в каком они посылаются; никогда не сортировать.</translation>
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
        <translation>Подписывать то, что выводит json_encode в PHP («\/», «\u00e4»), или посылать ровно те байты, которые подписаны.</translation>
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
        <translation>Перед вычислением хэша сервер заменяет каждый символ старше U+00FF (тире «–», «€», кириллицу, эмодзи) на «?», поэтому подпись таких данных никогда не сходится: ошибка 9013. Такие символы нужно заменить перед подписанием.</translation>
    </message>
    <message>
        <source>the text was signed in ISO-8859-1 instead of UTF-8</source>
        <translation>текст подписан в ISO-8859-1, а не в UTF-8</translation>
    </message>
    <message>
        <source>Sign UTF-8, with letters outside ASCII as \u escapes.</source>
        <translation>Подписывать UTF-8, буквы вне ASCII — в виде последовательностей \u.</translation>
    </message>
    <message>
        <source>an empty object {} was signed as an object</source>
        <translation>пустой объект {} подписан как объект</translation>
    </message>
    <message>
        <source>The server decodes objects to PHP arrays, so {} becomes []. Send [] or leave the member out.</source>
        <translation>Сервер превращает объекты в массивы PHP, и {} становится []. Послать [] или убрать поле.</translation>
    </message>
    <message>
        <source>numbers were signed with decimals that PHP drops</source>
        <translation>числа подписаны с десятичными знаками, которые PHP отбрасывает</translation>
    </message>
    <message>
        <source>PHP prints 1.0 as 1 and 1.50 as 1.5. Send numbers as strings.</source>
        <translation>PHP пишет 1.0 как 1, а 1.50 как 1.5. Посылать числа строками.</translation>
    </message>
    <message>
        <source>numbers were signed as strings but sent as numbers</source>
        <translation>числа подписаны как строки, а посланы как числа</translation>
    </message>
    <message>
        <source>Sign and send the same: preferably everything as strings.</source>
        <translation>Подписывать и посылать одно и то же: лучше всё строками.</translation>
    </message>
    <message>
        <source>strings were signed as numbers but sent as strings</source>
        <translation>строки подписаны как числа, а посланы как строки</translation>
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
        <translation>Подписывать от первой { до последней } и ничего больше.</translation>
    </message>
    <message>
        <source>blanks around values were removed on one side only</source>
        <translation>пробелы вокруг значений убраны только на одной стороне</translation>
    </message>
    <message>
        <source>A framework may trim what it receives: verify the raw bytes.</source>
        <translation>Фреймворк может обрезать пробелы в том, что получает: проверять подпись исходных байтов.</translation>
    </message>
    <message>
        <source>the text was HTML-escaped on one side only</source>
        <translation>HTML-экранирование текста сделано только на одной стороне</translation>
    </message>
    <message>
        <source>A framework may turn &quot; into &amp;quot;: verify the raw bytes.</source>
        <translation>Фреймворк может превратить &quot; в &amp;quot;: проверять подпись исходных байтов.</translation>
    </message>
    <message>
        <source>backslashes were added or removed on one side only</source>
        <translation>обратные косые черты добавлены или убраны только на одной стороне</translation>
    </message>
    <message>
        <source>A framework may add or strip slashes (WordPress does): verify the raw bytes.</source>
        <translation>Фреймворк может добавлять или убирать косые черты (так делает WordPress): проверять подпись исходных байтов.</translation>
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
        <translation>Использовать HMAC-SHA512, ключ — секретный ключ.</translation>
    </message>
    <message>
        <source>another hash algorithm was used</source>
        <translation>применён другой алгоритм хэширования</translation>
    </message>
    <message>
        <source>Use HMAC-SHA512; the hash has 128 hexadecimal digits.</source>
        <translation>Использовать HMAC-SHA512; в хэше 128 шестнадцатеричных цифр.</translation>
    </message>
    <message>
        <source>the hash was written with capital letters</source>
        <translation>хэш записан заглавными буквами</translation>
    </message>
    <message>
        <source>The hexadecimal digits are lower-case.</source>
        <translation>Шестнадцатеричные цифры пишутся строчными.</translation>
    </message>
    <message>
        <source>the hash was written in Base64</source>
        <translation>хэш записан в Base64</translation>
    </message>
    <message>
        <source>Write it as 128 lower-case hexadecimal digits.</source>
        <translation>Записать его как 128 строчных шестнадцатеричных цифр.</translation>
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
        <translation>Проверить, нет ли перевода строки, пробелов, кавычек, другого регистра букв, пустого или примерного ключа в настройках.</translation>
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
        <translation>Сравнить подписанные байты с тем, что было у подписавшего, затем — секретные ключи обеих сторон.</translation>
    </message>
    <message>
        <source>the hash was cut short</source>
        <translation>хэш обрезан</translation>
    </message>
    <message>
        <source>All 128 digits are needed; look for a field that is too short.</source>
        <translation>Нужны все 128 цифр; поискать слишком короткое поле.</translation>
    </message>
    <message>
        <source>there is no hash</source>
        <translation>хэша нет</translation>
    </message>
    <message>
        <source>Put the hash into credentials.hash.</source>
        <translation>Поместить хэш в credentials.hash.</translation>
    </message>
    <message>
        <source>the hash is not 128 hexadecimal digits</source>
        <translation>хэш — не 128 шестнадцатеричных цифр</translation>
    </message>
    <message>
        <source>Write the HMAC-SHA512 as 128 lower-case hexadecimal digits.</source>
        <translation>Записать HMAC-SHA512 как 128 строчных шестнадцатеричных цифр.</translation>
    </message>
    <message>
        <source>The signature is right: it fits the bytes of data as they were sent.</source>
        <translation>Подпись верна: она сходится с теми байтами data, которые посланы.</translation>
    </message>
    <message>
        <source>The signature is right: it fits data as PHP&apos;s json_encode prints it.</source>
        <translation>Подпись верна: она сходится с data в том виде, в каком их выводит json_encode в PHP.</translation>
    </message>
    <message>
        <source>The bytes that were sent look different; a server that hashes them as they are would refuse.</source>
        <translation>Посланные байты выглядят иначе; сервер, который хэширует их как есть, отказал бы.</translation>
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
        <translation>Принимается хэш исходного data или его канонического текста</translation>
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
        <translation>getCheckout по хэшу; 50015 и 50012</translation>
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
        <translation>Возврат через POST или GET, с неверным хэшем или без данных; уведомление с неверным хэшем</translation>
    </message>
    <message>
        <source>Without redirectOnSuccess the page posts checkout_success</source>
        <translation>Без redirectOnSuccess страница посылает checkout_success</translation>
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
        <translation>Когда именно страница посылает события и какие высоты сообщает</translation>
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
        <translation>content_scroll_position никогда не посылается</translation>
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
        <source>Write 10 or 12 digits</source>
        <translation>Введите 10 или 12 цифр</translation>
    </message>
    <message>
        <source>Write 5 digits</source>
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
        <source>Write a month that has not passed, as MM/YY</source>
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
        <source>Articles and fees sum up to %1, but Cart.Total.withouttax is %2</source>
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
        <translation>Валюта %1 — не SEK и не другая валюта Северных стран</translation>
    </message>
    <message>
        <source>The country %1 is not SE or another Nordic one</source>
        <translation>Страна %1 — не SE и не другая Северная страна</translation>
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
        <source>There is no checkout of that eid and hash</source>
        <translation>Нет кассы с такими eid и хэшем</translation>
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
        <translation>Хэш пуст: это часть пути в URL кассы</translation>
    </message>
    <message>
        <source>There is no checkout of that hash: unknown, expired, or of the other mode</source>
        <translation>Нет кассы с таким хэшем: она неизвестна, истекла или относится к другому режиму</translation>
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
        <source>There is no payment of that hash</source>
        <translation>Нет платежа с таким хэшем</translation>
    </message>
    <message>
        <source>data holds characters above U+00FF (%1), which the server turns into ? before it hashes</source>
        <translation>В data есть символы старше U+00FF (%1): перед хэшированием сервер заменяет их на «?»</translation>
    </message>
    <message>
        <source>The hash fits neither the raw bytes of data nor its canonical text</source>
        <translation>Хэш не сходится ни с исходными байтами data, ни с каноническим текстом</translation>
    </message>
    <message>
        <source>The hash is wrong; probable cause: %1</source>
        <translation>Хэш неверен; вероятная причина: %1</translation>
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
        <translation>Поля data нет или оно пустое; если сказать нечего, нужно послать поле-заглушку</translation>
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
        <translation>Страница магазина послала %1, сейчас это ничего не делает</translation>
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
        <translation>Послать уведомление ещё раз</translation>
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
    <name>session</name>
    <message>
        <source>A request was refused at the port: %1</source>
        <translation>Запрос отклонён на входе: %1</translation>
    </message>
</context>
</TS>
