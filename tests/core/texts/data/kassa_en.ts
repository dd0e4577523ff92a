<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>test</name>
    <message numerus="yes">
        <source>%n payment(s) of %1</source>
        <translation>
            <numerusform>%n payment of %1</numerusform>
            <numerusform>%n payments of %1</numerusform>
        </translation>
    </message>
</context>
</TS>
