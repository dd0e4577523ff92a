<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>bench</name>
    <message>
        <source>An answer was given to a request that has its answer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page leads to %1, which belongs to nobody in this session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>No sandbox of %1 runs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pages and their buttons:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   %1  %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations that are possible now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   %1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kassa: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an action, or ask for --list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presses a button of a running sandbox, or: act clock advance 2h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider, or clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operation, or a button of an open page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of a switch, or how far the clock goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s order id or the payment&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the form: name=value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control address; none: the sandbox that was started last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen in a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   %1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How faithful the sandboxes are: each behaviour with its source, and counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers; none: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s), %1 not as promised</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WRONG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 %3 %4 ms  %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo purchases on the sandboxes, one line each with result and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the purchase ends, see &quot;kassa providers&quot;; or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way into the purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: without a browser; web: real pages in a web view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes all ids; the same seed, the same run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the journal in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real pages need the workstation, which is not part of this build. Use --page none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a journal file: as text, canonical lines or HAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON line per entry, equal for equal runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an HTTP Archive to this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people; this is also the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: channel=callback text~Created; conditions are joined by blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways into a purchase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions on a running sandbox:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is built in: number, ways in, outcomes, actions, capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandboxes on loopback for somebody else&apos;s shop; Ctrl-C ends them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control on this port, provider number k on port+2k-1 (API) and port+2k (pages); without it free ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosted page decides by itself once it is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual time runs so many times faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks may go to this host too, not only to loopback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the line that is printed when ready to this file too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed bytes (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   see %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret and message cannot both come from standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a signed message right, and if not, why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callback, request or response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole HTTP message or its body alone; none: standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the secret, - for standard input; none: the sandbox&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --help to the command to see what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on this computer is in the way; the command itself is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is not what it should be; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is a journal of Kassa and that the disk is writable and has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the other side running, and is the address right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;. Built in: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program itself: en, ru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the purchase: en, ru, sv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kassa: demo purchases, sandboxes and signatures of hosted checkouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kassa: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>It stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page %1 with the control %2 never came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase ended as %1 instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods were released %1 times instead of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>shop server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shop page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while receiving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered in place of the receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected, subprotocol %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed with %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>presses %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock jumps to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to #%1: what follows is a new branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message that this version cannot read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session with %1 (%2), seed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by rule %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer carries no signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only getTerms answers without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback has no readable data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should be {&quot;credentials&quot;:{&quot;hash&quot;:...},&quot;data&quot;:{...}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return to the shop carries no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the callback or ask getCheckout; never take it for a payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A socket message; this provider has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer in words, not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback: %1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback answered with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to the page&apos;s call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2xx: understood. 404: never sent again. Anything else: sent again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser opens %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the shop: %1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the shop without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop page says %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page event that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer presses %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An app is opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop page must open it in the top window; in the iframe it does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a checkout for an order; the answer has the address of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the rows and sums of an open checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks how an open checkout stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a payment without the hosted page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a payment: the only answer to rely on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the money of a reserved payment (capture)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels a payment that is not activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays money back, all or in part (refund)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes a payment that is not activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new payment like an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for the address that belongs to a personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks what the merchant&apos;s account may do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks which part payments are offered for a sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for the terms of a payment method, as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks which invoices are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout is ready; hide the loader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height the iframe needs, in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll to this place below the top of the iframe, in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer&apos;s address is known or has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer chose a payment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer pressed buy; the checkout waits for the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase is done; the shop shows its thank-you page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop page must open this address in the top window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover the shop page while the buyer is busy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the cover from the shop page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block the checkout while the shop changes the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the order again; the checkout unlocks itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release the checkout without an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has made its order; go on with the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop could not make its order; let the buyer try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page reads the checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer identifies: e-mail, personal number, zip code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page asks which city a zip code belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer edited the billing address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer edited the delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer chose a part payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could the purchase be confirmed? Nothing happens yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page asks whether the purchase is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page asks whether the payment has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page asks for the terms of a method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merchant id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature of data: HMAC-SHA512 in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version of the API that the client speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the shop&apos;s software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of messages and pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds since 1970; for logs only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test mode; not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference for the provider&apos;s support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the checkout page behaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the shop&apos;s terms; required in practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the shop&apos;s privacy policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start in company mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a phone number for the delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true: go to accepturl at the end; false: post checkout_success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currency, ISO 4217</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country, two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s own order id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: take the money at once, without activatePayment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unpaid payment is cancelled after so many minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the browser goes after the purchase; no proof of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the browser goes when the buyer cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the server reports the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the browser goes to accepturl and cancelurl: POST or GET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment method: 1 invoice, 2 invoice service, 4 part payment, 8 card, 16 bank, 1024 Swish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true: only the rows below are paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal or organisation number; hidden here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the invoice as the buyer edited it; goes before Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the delivery; an empty list when it is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the delivery; empty when it is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rows of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>article number; --freetext-- marks a row of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price of one without tax, in öre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discount of the row, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum without tax, in öre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax rate, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax, in öre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding, in öre; at most 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum to pay with tax, in öre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sums of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handling fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state of the checkout or payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the checkout page, or of the invoice as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error in the provider&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of the payment; from initCheckout only a temporary number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is said; this is what the signature covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who says it, and the signature; not signed itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the server shall do; not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zip code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipping fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkout hash: the name of the checkout in its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of initCheckout is kept apart from the payment number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getPaymentinfo with the final number decides; callback and redirect are hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices are verified over the raw bytes first, over the canonical text second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address_selected counts only when the delivery address has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purchase_initialized is answered after getCheckout and updateCheckout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A failed updateCheckout or another currency leads to a new initCheckout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After Denied later callbacks are ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct payments are never activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A failed updateCheckout is followed by unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback that is not genuine is answered 403 and is repeated by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without news the shop asks every 10 minutes, 6 times, then the order is expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The announced HTTP header with an approval key is not specified and not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins wait 400 to 1000 ms between lock and unlock; this shop does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop asks for a checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s server sends the order with initCheckout and gets the address of a payment page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s page shows the payment page inside a frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout says that it is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame tells the shop&apos;s page that it has loaded and how high it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer says who they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer identifies in the frame and the shop&apos;s page learns the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum changes with the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop locks the checkout, sends the new sums with updateCheckout and has the frame read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer changes something in the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity or shipping change on the shop&apos;s page; the checkout is updated in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer picks another delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame reports the new address and the shop updates the sums if they depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer presses the purchase button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout waits until the shop has made its order and says that it may go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer confirms the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depending on the method: at once, on a card page, in Swish or with BankID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer cancels or the payment fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser is sent to the shop&apos;s cancel address, or the checkout simply stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has a payment and tells the browser and the shop&apos;s server, in either order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser is sent to the shop&apos;s accept address, or the frame reports success; neither proves payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider calls the shop&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signed callback tells the shop the final payment number and the status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop makes sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop checks the signature, asks getPaymentinfo and only then releases the goods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pending payment is decided; the shop activates, updates, cancels or credits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish checkout in a frame on the shop&apos;s page: invoice, part payment, card, Swish. Formerly Billmate Checkout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosted checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initCheckout makes a payment page that the shop shows in a frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order id or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback and redirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the callback comes: before the redirect, just after it, late, never or twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature of callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks are signed right or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and cancel redirects carry signed data, wrongly signed data or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method of redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As initCheckout asked, or always one of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors stand at the top level, or signed inside data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment numbers are printed as strings or as integers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated order ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second initCheckout for an order id is accepted or refused with 5199.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice and part payment ask for BankID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the purchase button leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outcome that needs no tester; empty: the method decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds that every answer of the API takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds until a pending payment is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life of a checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours until an unused checkout expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of the retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent of the times between two attempts of a callback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff approve a pending payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff deny a pending payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel as staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff cancel a payment that is not activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let autocancel happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for an unpaid payment is over now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the checkout expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address leads nowhere any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the callback again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last callback of a payment, once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is reserved and the shop may send the goods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved and charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is charged at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending, then approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit check is done by hand and says yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending, then denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit check is done by hand and says no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit is denied on the page, the buyer goes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser comes back to the shop&apos;s cancel address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer closes the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is told; the shop asks for an hour and gives up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer closes the page and after 30 minutes the provider cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer never finishes and the checkout&apos;s address dies after an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approved test person buys on invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approved test person pays in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied test person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person who always is denied credit tries to buy on invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approved test company buys on invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company mode from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop opens the checkout in company mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer types the address instead and pays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card without 3-D Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test MasterCard is accepted at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card with 3-D Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test Visa asks for 3-D Secure, which passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D Secure refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test Visa asks for 3-D Secure, which refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second test Visa is refused by the bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card page left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer goes back from the card page and buys nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card page left, then paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer goes back from the card page, presses buy again and pays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish by QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer scans the code with a phone and pays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s page opens the Swish app, the buyer pays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer says no in the Swish app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish out of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer does nothing in the Swish app for three minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice is signed with BankID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s page opens the BankID app, the buyer signs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer says no in BankID and is back at the checkout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature fails and so does the payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID code expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QR code expires, the buyer asks for a new one and signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback before the redirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is told first, then the browser comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback after the redirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser comes back first, then the server is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback a minute late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has finished long before its server is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same notice comes two times; the goods are released once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the browser comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback with a wrong signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop refuses the callbacks, the redirect is genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect by GET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed data stand in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback is lost and the redirect says nothing: the shop asks getCheckout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect with a wrong signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop ignores the redirect, the callback is genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback lost, redirect wrongly signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After ten minutes the shop asks by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop answers 503, then 200</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider repeats its callback after a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop answers 404</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider gives up its callback; the redirect is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as integers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider prints payment numbers without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error inside data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An update above the original sum is refused with a signed, nested error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer of the API takes two seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop never answers purchase_initialized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop cannot make its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop answers abort_waiting and the buyer goes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout does not wait for the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods go elsewhere; the sum stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping by address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum changes with the buyer&apos;s address and again with the delivery address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without redirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout posts checkout_success and the shop&apos;s page goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activated automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice runs as soon as it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop activates the invoice when it sends the goods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop cancels the reserved payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qvickly&apos;s staff cancel the reserved payment and call the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop gives everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop gives back one of two packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop sends one packet less and activates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop makes a second payment like the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop asks everything that can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is made, initCheckout is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout is shown, the buyer is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer&apos;s address is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer has pressed the purchase button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop was told of a result and asks getPaymentinfo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider checks the buyer&apos;s credit by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is reserved, the goods may be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice or part payment is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit check has said no; later notices are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt to pay failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer has everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result came in time; a late one still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkout could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout is made, or a card page is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has been opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer is identified, the address is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer has to confirm in the Swish app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer has to sign with BankID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved, not activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit check is done by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activated invoice, the debt is sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activated invoice, the debt stays the shop&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activated part payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled before activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refund, with a number of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout&apos;s time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data is missing or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses it (9004): send any member when there is nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number stands at the top of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creditPayment wants it inside PaymentData, unlike activatePayment and cancelPayment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has characters outside ISO-8859-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server turns each of them into &quot;?&quot; before it computes the hash: error 9013.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an empty object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server it becomes an empty list: send [] or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row needs it; only a row with the number --freetext-- is text alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.withouttax is %2, but price, quantity and discount give %3 (in öre).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withouttax = aprice * quantity * (1 - discount / 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A total is no whole number of öre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses it (9111).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart.Total.withouttax is %1, but rows and fees add up to %2 (in öre).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses it (9114).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart.Total.tax is %1, but the tax of rows and fees is %2 (in öre).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding may differ by one öre for each unit and row, not more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart.Total.withtax is %1, but withouttax + tax + rounding is %2 (in öre).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses it (9107). Compute tax as withtax - withouttax - rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rounding is more than 50 öre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses it (9113).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout cannot be used for nothing to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be left out, but then the shop does not hear of the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result came in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses are kept in histories and logs; ask for returnmethod POST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event comes from %1, not from the checkout&apos;s %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any page can post to the shop&apos;s window: compare event.origin with the origin of the checkout&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object was posted instead of a string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops call JSON.parse(event.data) and ignore objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is no JSON with a name in event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to look like {&quot;event&quot;:&quot;checkout_loaded&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout was not locked before updateCheckout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post &quot;lock&quot; to the iframe first, so that the buyer cannot go on with old sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address_selected led to updateCheckout again although nothing had changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every &quot;update&quot; repeats address_selected: act only when zip or country differ, or it never ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the checkout&apos;s temporary number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments have a number of their own: it comes with the callback, the return and getCheckout. This one gives error 5201.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A direct payment is activated (method %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish and bank payments are paid at once; there is nothing to activate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is activated without having asked getPaymentinfo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback and return only say that there is news; ask the API for the truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback was answered with 404.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is final: it is not sent again. Answer 503 to get it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback was answered with %1: it will be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute for 10 minutes, every hour for 10 hours, daily for 7 days, monthly for 3 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout was locked and neither updated nor unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After &quot;lock&quot; post &quot;update&quot;, or &quot;unlock&quot; when updateCheckout failed; else the buyer cannot go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event %1 is not documented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;update&quot; was posted before updateCheckout was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout may read the old order: post it after the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was posted although no purchase is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers purchase_initialized, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout does not know what was posted to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes bare words: lock, update, unlock, purchase_complete, abort_waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 cannot be bought: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of order %2 is not signed right and was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of order %2 speaks of order %3 and was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer came back with unreadable data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A callback speaks of order %1, which is not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such button on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider opens a checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer picks a method and buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase is being confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop asks for the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s staff decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop sends the goods and activates, or cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing; the shop may credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, it is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider&apos;s word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price without VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping without VAT, in minor units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks the checkout while the shop works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the checkout read the order again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases a lock that no update follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer changes the basket in the shop: lock, updateCheckout, update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the shipping fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer picks another way of shipping in the shop: lock, updateCheckout, update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a new initCheckout, a checkout keeps its currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activatePayment: the goods are sent, the reserved sum is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelPayment: the reservation is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creditPayment: the buyer gets everything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creditPayment with rows: the buyer gets a part back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updatePayment: a reserved payment&apos;s rows change, its sum may not grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicatePayment: a second reserved payment like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getPaymentinfo: what the provider knows of the payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getCheckout: what the provider knows of the checkout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look an address up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getAddress by personal number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getAccountinfo: the merchant account and its payment methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getPaymentplans for this order&apos;s sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getTerms of a payment method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getDuePayments up to today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be set to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of payment %2 has been credited, credit number %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such purchase or no such operation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not possible now: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done, payment %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was refused: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content_height is not a height in pixels and was ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address_selected has no address and was ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment_method_selected names no method and was ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop could not make its order (as the switch says)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go_to has no address to go to and was ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getCheckout describes another checkout than the open one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum has changed since the buyer saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout could not be updated, a new one neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initCheckout answered for order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkout could be opened: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message from %1 was ignored: it is not from the frame of an open checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message of the checkout was ignored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message %1 of the checkout means nothing to the shop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop could not make its order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay, VAT included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is being checked. You will hear from us as soon as it is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment was denied. Nothing has been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment failed. Nothing has been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout was not finished in time. Nothing has been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase was cancelled. Nothing has been charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 was not bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you came back with is not signed right and was ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are asking for the result of your payment. This page goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order is being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a test shop. Nothing is sold and nothing is delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a test shop. Use invented people and test cards only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment belongs to order %1, not to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment&apos;s currency is %1, the order&apos;s %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment&apos;s amount in minor units is %1, the order&apos;s %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods of order %1 are released: payment %2 is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 is not released, a person has to look: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice %1 came after the payment was denied and is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second payment %1 for an order that payment %2 has paid: a person has to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice %1 for payment %2 is known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getCheckout names a payment of order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getPaymentinfo gave a status that is not known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No news of order %1 for an hour: the shop stops asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer confirms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was asked to go to an address that belongs to nobody here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the checkout with activateJsEvents=1, so that it waits for the shop&apos;s order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect on success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: the checkout posts checkout_success and the shop&apos;s page decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the browser is sent to accepturl and cancelurl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to purchase_initialized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the shop does when the buyer presses the purchase button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to callbacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP statuses in turn, the last one stays: 503,200. Other than 200 nothing is processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout begins in company mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shipping fee depends on the zip code, so the sum changes with the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is captured without activatePayment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes after which an unpaid payment is cancelled; empty: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the members were sorted before signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the members in the order in which they are sent; never sort them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;/&quot; was signed as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHP&apos;s json_encode writes &quot;/&quot; as &quot;\/&quot;, and that is what is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters such as &quot;ä&quot; were signed as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHP&apos;s json_encode writes &quot;ä&quot; as &quot;\u00e4&quot;, and that is what is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;/&quot; and letters such as &quot;ä&quot; were signed as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign what PHP&apos;s json_encode prints (&quot;\/&quot;, &quot;\u00e4&quot;), or send exactly the bytes that were signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\u escapes were written with capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four digits are lower-case: &quot;\u00e4&quot;, not &quot;\u00E4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data has characters outside ISO-8859-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server turns every character above U+00FF (a dash &quot;–&quot;, &quot;€&quot;, Cyrillic, emoji) into &quot;?&quot; before it computes the hash, so such data never fits: error 9013. Replace these characters before signing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text was signed in ISO-8859-1 instead of UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign UTF-8, with letters outside ASCII as \u escapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty object {} was signed as an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server decodes objects to PHP arrays, so {} becomes []. Send [] or leave the member out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers were signed with decimals that PHP drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHP prints 1.0 as 1 and 1.50 as 1.5. Send numbers as strings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers were signed as strings but sent as numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and send the same: best everything as strings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strings were signed as numbers but sent as strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks after &quot;,&quot; and &quot;:&quot; were signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed text has no blanks: in Python json.dumps(data, separators=(&quot;,&quot;, &quot;:&quot;)), and &quot;/&quot; as &quot;\/&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an indented text was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed text has no line breaks and no blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line break or blank after the data was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign from the first { to the last } and nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks around values were removed on one side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A framework may trim what it receives: verify the raw bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text was HTML-escaped on one side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A framework may turn &quot; into &amp;quot;: verify the raw bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backslashes were added or removed on one side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A framework may add or strip slashes (WordPress does): verify the raw bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the member data was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the value of data is signed: not the body, not credentials, not function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a plain SHA-512 was computed instead of an HMAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use HMAC-SHA512 with the secret key as key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another hash algorithm was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use HMAC-SHA512; the hash has 128 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hash was written with capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hexadecimal digits are lower-case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hash was written in Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 128 lower-case hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret key was taken for hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is used as the characters it is written with; it is not decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another spelling of the secret key was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for a line break, blanks, quotes, other letter case, or an empty or sample key in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret key and data were exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is the key of the HMAC, the data its message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data was changed after signing or another secret was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the signed bytes with what the signer had, then the secret keys of both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hash was cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 128 digits are needed; look for a field that is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the hash into credentials.hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hash is not 128 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the HMAC-SHA512 as 128 lower-case hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is right: it fits the bytes of data as they were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is right: it fits data as PHP&apos;s json_encode prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes that were sent look different; a server that hashes them as they are would refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cause is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is wrong: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qvickly.page</name>
    <message>
        <source>Refused (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill in this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 10 or 12 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 5 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox takes only the published test cards, never real ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a month that has not passed, as MM/YY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test cards&apos; code is 123</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QR code has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop does not answer. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is still busy with the last click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such button on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop could not take the order. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page got no answer. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop as a company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop as a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Продолжить</translation>
    </message>
    <message>
        <source>Continue without personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay (incl. VAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available payment methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until (MM/YY)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CVV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your bank wants you to confirm the purchase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the app on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code with Swish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code with the BankID app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkout is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the shop to start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qvickly.sandbox</name>
    <message>
        <source>Article %1 has no number in withouttax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article %1 has no percentage in taxrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity of article %1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discount of article %1 is no percentage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article %1: aprice x quantity less the discount is %2, but withouttax is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart.%1 has no percentage in taxrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart.Total.%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number of Cart.Total must be whole öre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withouttax %1 + tax %2 + rounding %3 is not withtax %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rounding of %1 öre is more than 50 öre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax of the articles and fees is %1, but Cart.Total.tax is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles and fees sum up to %1, but Cart.Total.withouttax is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an http or https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirectOnSuccess is set, but there is no accepturl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CheckoutData.terms is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaymentData.%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The currency %1 is not SEK or another Nordic one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country %1 is not SE or another Nordic one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language %1 is neither sv nor en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles is missing or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %1 articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum is not above zero: the checkout cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout %1 is now %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pno has %1 digits; 10 or 12 are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is none of the published test persons; the sandbox knows no others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test persons exist in test mode only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal number needs the zip code beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip code is not that of the test person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail address is missing or has no @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method %1 is not offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase is over: it is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkout of that eid and hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no payment %1. The number of initCheckout is a temporary one: use the number of the callback, of accepturl or of getCheckout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is missing; creditPayment and updatePayment want it inside PaymentData, the others beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is not a number of at most 10 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment %1 belongs to the other mode: test and live do not mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order id %1 was used before, and the switch refuses that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout %1 waits for a buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkout %1: unknown, expired, or of the other mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase is over: updateCheckout changes nothing any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash is empty: it is the path segment of the checkout&apos;s URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkout of that hash: unknown, expired, or of the other mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer.pno is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This test person is always denied credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaymentData.method %1 is none of the account&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer.Billing.email is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is %1: nothing can be activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is that of a credit invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments by method 2048 cannot be activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is %1; only Created ones can be activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test person&apos;s payment cannot be activated in live mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is %1 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is %1: sent or paid, so it has to be credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is %1: there is nothing to credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is %1, not activated: cancel it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credited sum is %1; it has to be positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit of %1 is more than the original %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit of %1 is more than the %2 that are left of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money has been moved by bank or Swish: nothing can be updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is %1; only Created ones can be updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method cannot change from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new sum %1 is above the original %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no payment %1 to duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only invoices and part payments can be duplicated, and only as such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pno is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PaymentData needs currency, country and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no payment of that hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data holds characters above U+00FF (%1), which the server turns into ? before it hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash fits neither the raw bytes of data nor its canonical text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash is wrong; probable cause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credentials.id is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credentials.hash is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merchant id is not that of the sandbox account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data is missing or empty; with nothing to say send a dummy member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused with %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no function %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer closed the page: nobody is told, and only autocancel may follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is none of the published test cards, so it is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card&apos;s expiry or code is not that of a test card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop answered purchase_initialized with neither purchase_complete nor abort_waiting for %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of an unknown or expired checkout was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host page posted %1, which does nothing now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An app link of no open payment was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop took the callback %1 at attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop answered 404: no more callbacks of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback %1 was given up after %2 attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no callbackurl, so nothing tells the shop&apos;s server of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback %1 is lost on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is now %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox has no switch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no payment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment %1 is %2, which does not allow that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout %1 has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkout %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkout %1 is %2, which does not allow that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit check is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop may activate, update or cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop may credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer has to act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel as Qvickly&apos;s staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the callback again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel as autocancel does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the checkout expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox has no operation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer has given no e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer&apos;s address is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice and part payment need a personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase has been cancelled or has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tester chose that the credit is denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment %1 is now %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>qvickly.tester</name>
    <message>
        <source>Tester: decide the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer closes the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve: Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve and capture: Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending, then Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending, then Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline the credit (1001)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buyer goes back to the checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D Secure passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D Secure refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish: paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish: the buyer cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swish: the time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID: signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID: the buyer cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BankID: the QR code expires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>A request was refused at the port: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
