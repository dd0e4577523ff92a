<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cascad</name>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) on this page</source>
        <translation>
            <numerusform>%n invoice on this page</numerusform>
            <numerusform>%n invoices on this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) on this page, in all: %1</source>
        <translation>
            <numerusform>%n invoice on this page, in all: %1</numerusform>
            <numerusform>%n invoices on this page, in all: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cascad.sandbox</name>
    <message numerus="yes">
        <source>%n callback(s) are sent again</source>
        <translation>
            <numerusform>%n callback is sent again</numerusform>
            <numerusform>%n callbacks are sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of the kind %1 will fail: %2</source>
        <translation>
            <numerusform>%n call of the kind %1 will fail: %2</numerusform>
            <numerusform>%n calls of the kind %1 will fail: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n purchase(s), %1 with an unexpected outcome</source>
        <translation>
            <numerusform>%n purchase, %1 with an unexpected outcome</numerusform>
            <numerusform>%n purchases, %1 with an unexpected outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) differ; the first, after %1 that are the same:</source>
        <translation>
            <numerusform>%n entry differs; the first, after %1 that are the same:</numerusform>
            <numerusform>%n entries differ; the first, after %1 that are the same:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s), %1 failed</source>
        <translation>
            <numerusform>%n story, %1 failed</numerusform>
            <numerusform>%n stories, %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) checked (%1; languages: %2)</source>
        <translation>
            <numerusform>%n text checked (%1; languages: %2)</numerusform>
            <numerusform>%n texts checked (%1; languages: %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in %1</source>
        <translation>
            <numerusform>%n text in %1</numerusform>
            <numerusform>%n texts in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed in %1</source>
        <translation>
            <numerusform>%n text changed in %1</numerusform>
            <numerusform>%n texts changed in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) as before</source>
        <translation>
            <numerusform>%n text as before</numerusform>
            <numerusform>%n texts as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) not in the import</source>
        <translation>
            <numerusform>%n text not in the import</numerusform>
            <numerusform>%n texts not in the import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s), left as they were</source>
        <translation>
            <numerusform>%n conflict, left as it was</numerusform>
            <numerusform>%n conflicts, left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) to translate in %1</source>
        <translation>
            <numerusform>%n text to translate in %1</numerusform>
            <numerusform>%n texts to translate in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) in %1</source>
        <translation>
            <numerusform>%n picture in %1</numerusform>
            <numerusform>%n pictures in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) without a picture in %1</source>
        <translation>
            <numerusform>%n text without a picture in %1</numerusform>
            <numerusform>%n texts without a picture in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) do not fit into their place</source>
        <translation>
            <numerusform>%n text does not fit into its place</numerusform>
            <numerusform>%n texts do not fit into their place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n story(s) not played</source>
        <translation>
            <numerusform>Stopped: %n story not played</numerusform>
            <numerusform>Stopped: %n stories not played</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>error</name>
    <message numerus="yes">
        <source>%n text(s) in %1 were changed there as well</source>
        <translation>
            <numerusform>%n text in %1 was changed there as well</numerusform>
            <numerusform>%n texts in %1 were changed there as well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::BlockedList</name>
    <message numerus="yes">
        <source>%n blocked request(s)</source>
        <translation>
            <numerusform>%n blocked request</numerusform>
            <numerusform>%n blocked requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ByteEdit</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line end(s) CRLF (↵)</source>
        <translation>
            <numerusform>%n line end CRLF (↵)</numerusform>
            <numerusform>%n line ends CRLF (↵)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line end(s) LF alone</source>
        <translation>
            <numerusform>%n line end LF alone</numerusform>
            <numerusform>%n line ends LF alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line end(s) CR alone</source>
        <translation>
            <numerusform>%n line end CR alone</numerusform>
            <numerusform>%n line ends CR alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::CompareDialog</name>
    <message numerus="yes">
        <source>%n line(s) differ: ≠ changed, − only left, + only right</source>
        <translation>
            <numerusform>%n line differs: ≠ changed, − only left, + only right</numerusform>
            <numerusform>%n lines differ: ≠ changed, − only left, + only right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::FieldWords</name>
    <message numerus="yes">
        <source>There are too many rows. Keep %n at most.</source>
        <translation>
            <numerusform>There are too many rows. Keep %n at most.</numerusform>
            <numerusform>There are too many rows. Keep %n at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is too long. Keep it to %n byte(s) of UTF-8.</source>
        <translation>
            <numerusform>The text is too long. Keep it to %n byte of UTF-8.</numerusform>
            <numerusform>The text is too long. Keep it to %n bytes of UTF-8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is too long. Keep it to %n character(s).</source>
        <translation>
            <numerusform>The text is too long. Keep it to %n character.</numerusform>
            <numerusform>The text is too long. Keep it to %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n decimal(s). Enter no more.</source>
        <translation>
            <numerusform>%1 has %n decimal. Enter no more.</numerusform>
            <numerusform>%1 has %n decimals. Enter no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::FilterBar</name>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ItemsTable</name>
    <message numerus="yes">
        <source>Removal of %n row(s)</source>
        <translation>
            <numerusform>Removal of %n row</numerusform>
            <numerusform>Removal of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate of %n row(s)</source>
        <translation>
            <numerusform>Duplicate of %n row</numerusform>
            <numerusform>Duplicate of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move of %n row(s)</source>
        <translation>
            <numerusform>Move of %n row</numerusform>
            <numerusform>Move of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste of %n row(s)</source>
        <translation>
            <numerusform>Paste of %n row</numerusform>
            <numerusform>Paste of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::JournalPanel</name>
    <message numerus="yes">
        <source>Save %n entry(s) that the table shows</source>
        <translation>
            <numerusform>Save the %n entry that the table shows</numerusform>
            <numerusform>Save the %n entries that the table shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::OrderEditor</name>
    <message numerus="yes">
        <source>%n field(s) need attention.</source>
        <translation>
            <numerusform>%n field needs attention.</numerusform>
            <numerusform>%n fields need attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::PurchaseList</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::RulesPanel</name>
    <message numerus="yes">
        <source>%n more time(s)</source>
        <translation>
            <numerusform>%n more time</numerusform>
            <numerusform>%n more times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::RunControls</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::SaveConflictsDialog</name>
    <message numerus="yes">
        <source>%n text(s) that you have changed were also changed in %1 after they were read here. Tick those to be written with your wording. The others keep the wording of the folder, which is taken over here.</source>
        <translation>
            <numerusform>%n text that you have changed was also changed in %1 after it was read here. Tick it to be written with your wording. Otherwise it keeps the wording of the folder, which is taken over here.</numerusform>
            <numerusform>%n texts that you have changed were also changed in %1 after they were read here. Tick those to be written with your wording. The others keep the wording of the folder, which is taken over here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::StartForm</name>
    <message numerus="yes">
        <source>%n times faster</source>
        <translation>
            <numerusform>as fast as usual</numerusform>
            <numerusform>%n times faster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::StatePanel</name>
    <message numerus="yes">
        <source>goods released %n time(s)</source>
        <translation>
            <numerusform>goods released %n time</numerusform>
            <numerusform>goods released %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The goods were released %n time(s). A shop must release them once, however often it is told of the payment.</source>
        <translation>
            <numerusform>The goods were released %n time. A shop must release them once, however often it is told of the payment.</numerusform>
            <numerusform>The goods were released %n times. A shop must release them once, however often it is told of the payment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) of the next purchases were set.</source>
        <translation>
            <numerusform>%n switch of the next purchases was set.</numerusform>
            <numerusform>%n switches of the next purchases were set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::StepsModel</name>
    <message numerus="yes">
        <source>✓ done %n time(s), last %1</source>
        <translation>
            <numerusform>✓ done %n time, last %1</numerusform>
            <numerusform>✓ done %n times, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::StoriesPanel</name>
    <message numerus="yes">
        <source>%n story(s)</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::TextsPanel</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n not saved</numerusform>
            <numerusform>%n not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Story %1, after %n step(s)</source>
        <translation>
            <numerusform>Story %1, after %n step</numerusform>
            <numerusform>Story %1, after %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::WirePanel</name>
    <message numerus="yes">
        <source>%n message(s) are held</source>
        <translation>
            <numerusform>%n message is held</numerusform>
            <numerusform>%n messages are held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::Workstation</name>
    <message numerus="yes">
        <source>%n message(s) held</source>
        <translation>
            <numerusform>%n message held</numerusform>
            <numerusform>%n messages held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s) at a provider&apos;s own system were open when Kassa ended without being closed. What was sent and answered is kept.</source>
        <translation>
            <numerusform>%n purchase at a provider&apos;s own system was open when Kassa ended without being closed. What was sent and answered is kept.</numerusform>
            <numerusform>%n purchases at a provider&apos;s own system were open when Kassa ended without being closed. What was sent and answered is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changes of %n text(s) that are not saved</source>
        <translation>
            <numerusform>changes of %n text that are not saved</numerusform>
            <numerusform>changes of %n texts that are not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in other purchases</source>
        <translation>
            <numerusform>%n of them in another purchase</numerusform>
            <numerusform>%n of them in other purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s) that are not saved</source>
        <translation>
            <numerusform>%n purchase that is not saved</numerusform>
            <numerusform>%n purchases that are not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) delayed</source>
        <translation>
            <numerusform>%n message delayed</numerusform>
            <numerusform>%n messages delayed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qenta.sandbox</name>
    <message numerus="yes">
        <source>The next %n answer(s) go wrong: %1</source>
        <translation>
            <numerusform>The next answer goes wrong: %1</numerusform>
            <numerusform>The next %n answers go wrong: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day is closed: %n payment(s) and credit(s) are settled</source>
        <translation>
            <numerusform>The day is closed: %n payment or credit is settled</numerusform>
            <numerusform>The day is closed: %n payments and credits are settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s) have expired</source>
        <translation>
            <numerusform>%n approval has expired</numerusform>
            <numerusform>%n approvals have expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n url() or @import dropped from the style sheet</source>
        <translation>
            <numerusform>%n url() or @import dropped from the style sheet</numerusform>
            <numerusform>%n url() or @import dropped from the style sheet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qvickly</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seqr</name>
    <message numerus="yes">
        <source>Report %1 has come with %n row(s), which stand in the answer</source>
        <translation>
            <numerusform>Report %1 has come with %n row, which stands in the answer</numerusform>
            <numerusform>Report %1 has come with %n rows, which stand in the answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seqr.sandbox</name>
    <message numerus="yes">
        <source>The shop must ask by %1 (%n second(s)), else the money goes back</source>
        <translation>
            <numerusform>The shop must ask by %1 (%n second), else the money goes back</numerusform>
            <numerusform>The shop must ask by %1 (%n seconds), else the money goes back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fault on demand for the next %n call(s) of %1: %2</source>
        <translation>
            <numerusform>Fault on demand for the next %n call of %1: %2</numerusform>
            <numerusform>Fault on demand for the next %n calls of %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seqr.tester</name>
    <message numerus="yes">
        <source>%n second(s) left for the shop to ask, else the money goes back</source>
        <translation>
            <numerusform>%n second left for the shop to ask, else the money goes back</numerusform>
            <numerusform>%n seconds left for the shop to ask, else the money goes back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n story(s), %1 failed</source>
        <translation>
            <numerusform>%n story, %1 failed</numerusform>
            <numerusform>%n stories, %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>%n screen</numerusform>
            <numerusform>%n screens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s), each with the reason</source>
        <translation>
            <numerusform>%n text, with the reason</numerusform>
            <numerusform>%n texts, each with the reason</numerusform>
        </translation>
    </message>
</context>
</TS>
