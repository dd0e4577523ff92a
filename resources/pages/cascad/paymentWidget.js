// The other payment widget, as the sandbox serves it: the configuration, methods and events of the published
// @paycore/payment-widget-js (cascad.md section 6.4). window.payment_widget.init(config), reinit(config), close(config),
// bindEventListener(name, listener); or window.HPPConfig = {...}, which is read on load.
(function () {
    'use strict';
    const inAddress = ['amount', 'currency', 'public_key', 'description', 'expires', 'language', 'available_locales',
        'reference_id', 'metadata', 'customer', 'display', 'style', 'theme', 'service', 'service_fields', 'cpi',
        'return_url', 'return_urls'];
    const frames = new Map(); // id of the frame -> configuration
    const listeners = new Map(); // name of the event -> [functions]

    const isGiven = (value) => value !== null && value !== undefined;
    const frameIdOf = (config) => config.frame_id || 'payment_frame';

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
        return `${config.base_url || ''}?${inAddress.flatMap((name) => pairs(name, config[name])).join('&')}`;
    }

    function tell(name, config) {
        for (const listener of listeners.get(name) || []) {
            listener();
        }
        if (config && config.handlers && config.handlers[name]) {
            config.handlers[name]();
        }
    }

    function remove(frameId) {
        const frame = document.getElementById(frameId);
        if (frame) {
            frame.remove();
        }
        frames.delete(frameId);
    }

    function init(config) {
        if (config.target === 'redirect') {
            window.open(addressOf(config), '_self');
            return;
        }
        const hostId = config.selector_id || 'payment_widget';
        const host = document.getElementById(hostId);
        if (!host) {
            console.error(`payment widget: there is no element with the id ${hostId}`);
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

    function bindEventListener(name, listener) {
        listeners.set(name, [...(listeners.get(name) || []), listener]);
    }

    // Events carry no payment result: what has become of the payment the API says.
    window.addEventListener('message', (event) => {
        for (const [frameId, config] of Array.from(frames)) {
            if (['rendered', 'return', 'delete', 'close'].includes(event.data)) {
                tell(event.data, config);
            }
            if (['return', 'delete', 'close'].includes(event.data)) {
                remove(frameId);
            } else if (event.data === 'reinit') {
                reinit(config);
            }
        }
    });

    window.payment_widget = { init, reinit, close, bindEventListener };
    // Not before the page's own scripts could bind their listeners.
    window.addEventListener('load', () => {
        tell('ready', window.HPPConfig);
        if (window.HPPConfig) {
            init(window.HPPConfig);
        }
    });
})();
