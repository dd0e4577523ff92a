<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n purchase(s), %1 not as promised</source>
        <translation>
            <numerusform>%n purchase, %1 not as promised</numerusform>
            <numerusform>%n purchases, %1 not as promised</numerusform>
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
</TS>
