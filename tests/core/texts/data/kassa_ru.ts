<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>test</name>
    <message numerus="yes">
        <source>%n payment(s) of %1</source>
        <translation>
            <numerusform>%n платёж на %1</numerusform>
            <numerusform>%n платежа на %1</numerusform>
            <numerusform>%n платежей на %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Payment %1 is %2</source>
        <translation>Состояние платежа %1: %2</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачен</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
