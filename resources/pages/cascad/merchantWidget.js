// The payment widget as the sandbox serves it: takes the configuration of the published
// @paycore/merchant-widget-js, refuses what that refuses, builds the same address and listens to the same words
// (cascad.md section 6.4). window.widget.init(config), reinit(config), close(config).
(function () {
    'use strict';
    const isText = (value) => typeof value === 'string';
    const isNumber = (value) => typeof value === 'number';
    const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
    const either = (...checks) => (value) => checks.some((check) => check(value));
    const required = ['selector', 'flow', 'public_key', 'amount', 'currency'];
    const known = {
        selector: isText, flow: isText, public_key: isText, amount: isNumber, currency: isText, baseUrl: isText,
        frameId: isText, src: isText, service: isText, service_fields: Array.isArray, cpi: isText,
        description: isText, expires: either(isText, isNumber), theme: isText, locale: isText,
        available_locales: either(isText, Array.isArray), reference_id: isText, language: isText, lang: isText,
        metadata: isObject, customer: isObject, display: isObject, style: isObject, styling: isObject,
    };
    const ofCustomer = ['reference_id', 'email', 'name', 'phone', 'date_of_birth', 'individual_tax_id', 'metadata',
        'address'];
    const inAddress = ['amount', 'currency', 'public_key', 'description', 'expires', 'locale', 'available_locales',
        'reference_id', 'metadata', 'customer', 'display', 'style', 'theme', 'service', 'service_fields', 'cpi', 'lang'];
    const frames = new Map(); // id of the frame -> configuration

    const isGiven = (value) => value !== null && value !== undefined;

    function complaints(config) {
        if (!isObject(config)) {
            return ['the configuration must be an object'];
        }
        const found = required.filter((key) => !isGiven(config[key])).map((key) => `${key} is required`);
        for (const [key, value] of Object.entries(config)) {
            if (!Object.hasOwn(known, key)) {
                found.push(`${key} is not known`);
            } else if (isGiven(value) && !known[key](value)) {
                found.push(`${key} has the wrong type`);
            }
        }
        if (isObject(config.customer)) {
            found.push(...complaintsOfCustomer(config.customer));
        }
        return found;
    }

    function complaintsOfCustomer(customer) {
        const found = Object.keys(customer).filter((key) => !ofCustomer.includes(key))
            .map((key) => `customer.${key} is not known`);
        if (!customer.reference_id) {
            found.push('customer.reference_id is required');
        }
        if (customer.date_of_birth && !/^\d{4}-\d{2}-\d{2}$/.test(customer.date_of_birth)) {
            found.push('customer.date_of_birth must look like YYYY-MM-DD');
        }
        return found;
    }

    // RFC 3986: unlike encodeURIComponent also !'()*.
    function encoded(text) {
        return encodeURIComponent(text).replace(/[!'()*]/g,
            (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
    }

    function pairs(name, value) {
        if (!isGiven(value)) {
            return [];
        }
        if (typeof value === 'object') {
            return Object.entries(value).flatMap(([key, below]) => pairs(`${name}[${key}]`, below));
        }
        return [`${encoded(name)}=${encoded(String(value))}`];
    }

    function addressOf(config) {
        return `${config.baseUrl || ''}?${inAddress.flatMap((name) => pairs(name, config[name])).join('&')}`;
    }

    const frameIdOf = (config) => config.frameId || 'payment_widget';

    function remove(frameId) {
        const frame = document.getElementById(frameId);
        if (frame) {
            frame.remove();
        }
        frames.delete(frameId);
    }

    function init(config) {
        const wrong = complaints(config);
        if (wrong.length > 0) {
            console.error('payment widget:', wrong.join('; '));
            return;
        }
        if (config.flow !== 'iframe') {
            window.open(addressOf(config), '_blank');
            return;
        }
        const host = document.getElementById(config.selector);
        if (!host) {
            console.error(`payment widget: there is no element with the id ${config.selector}`);
            return;
        }
        const frameId = frameIdOf(config);
        remove(frameId);
        const frame = document.createElement('iframe');
        frame.id = frameId;
        frame.name = frameId;
        frame.src = addressOf(config);
        frame.width = '100%';
        frame.height = '100%';
        frame.setAttribute('frameborder', 'none');
        host.appendChild(frame);
        frames.set(frameId, config);
    }

    const close = (config) => remove(frameIdOf(config || {}));
    function reinit(config) {
        close(config);
        init(config);
    }

    // Bare words, of any origin: as published. A host that acts on them has to check the origin itself.
    window.addEventListener('message', (event) => {
        for (const [frameId, config] of Array.from(frames)) {
            if (event.data === 'close' || event.data === 'delete') {
                remove(frameId);
            } else if (event.data === 'reinit') {
                reinit(config);
            }
        }
    });

    window.widget = { init, reinit, close };
})();
