// How a provider's page is asked to look: theme, colours and font in the query of this script's own address.
(function () {
    'use strict';
    const wanted = new URL(document.currentScript.src).searchParams;
    const root = document.documentElement;
    const colours = {
        primary: '--accent', secondary: '--quiet', info_color: '--notice-line', warning_color: '--warning-line',
        danger_color: '--error',
    };
    for (const [name, property] of Object.entries(colours)) {
        if (wanted.has(name)) {
            root.style.setProperty(property, wanted.get(name));
        }
    }
    if (wanted.has('font_family')) {
        document.body.style.fontFamily = wanted.get('font_family');
    }
    const theme = wanted.get('theme');
    if (!theme) {
        return;
    }
    // The sheet's dark colours, which a person's setting chooses, are chosen here.
    root.style.colorScheme = theme;
    for (const rule of Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules))) {
        if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme')) {
            rule.media.mediaText = theme === 'dark' ? 'all' : 'not all';
        }
    }
})();
