// Covers what is sensitive on a page of which pictures are kept (ui/checkout/web_browser.h): values in fields that
// core/wire/render.cpp marks as such, and passwords. Runs in every frame, in the world of the bridge. A sheet that is made
// by script is not subject to the page's Content-Security-Policy.
'use strict';
(function () {
    const fields = ':is(input, select, textarea):is([autocomplete="off"], [type="password"])';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${fields}, [role="radiogroup"][autocomplete="off"] {
        color: transparent !important;
        caret-color: transparent !important;
        text-shadow: none !important;
        background: repeating-linear-gradient(45deg, #8a919d 0 6px, #b9bec7 6px 12px) !important;
    }
    ${fields}::selection { color: transparent !important; background: transparent !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})();
