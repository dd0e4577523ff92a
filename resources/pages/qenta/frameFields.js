// The provider's frame stores each field as the buyer leaves it: what its button does with all fields, with this
// one. What comes of it is seen in the page, which is drawn anew.
(function () {
    'use strict';
    addEventListener('change', (event) => {
        const field = event.target;
        if (field.name === 'card') { // the tester's choice
            return;
        }
        const body = new URLSearchParams([[field.name, field.value], ['control', 'store']]);
        fetch(field.form.action, { method: 'POST', body, credentials: 'omit', keepalive: true }).catch(() => {});
    });
})();
