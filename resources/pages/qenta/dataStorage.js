// The script that a shop's page loads to store payment data: the documented interface of QENTA's
// dataStorage.js (and of its predecessor), with a transport of our own, because the real one is not public.
(function () {
    'use strict';
    const folder = document.currentScript.src.replace(/\/[^/]*$/, '');
    const frameFolder = folder.replace('/dataStorage/js/', '/dataStorage/frame/');
    const origin = new URL(folder).origin;

    // "a.1.b=x&errors=1" -> { a: { 1: { b: 'x' } }, errors: '1' }
    function parsed(text) {
        const tree = {};
        for (const [name, value] of new URLSearchParams(text)) {
            const parts = name.split('.');
            const last = parts.pop();
            let node = tree;
            for (const part of parts) {
                node[part] = node[part] || {};
                node = node[part];
            }
            node[last] = value;
        }
        return tree;
    }

    function postDirectly(fields, done) {
        fetch(folder + '/store', { method: 'POST', body: new URLSearchParams(fields), credentials: 'omit' })
            .then((answer) => answer.text())
            .then(done)
            .catch(() => done('error.1.errorCode=30003&error.1.message=Please+try+again+later.&'
                + 'error.1.consumerMessage=Please+try+again+later.&errors=1'));
    }

    // Browsers without CORS: a hidden frame posts, and the page at returnUrl hands the answer to the object of
    // this documented name in the window around it.
    function postInFrame(fields, done) {
        const frame = document.createElement('iframe');
        frame.name = 'qenta_fallback';
        frame.style.display = 'none';
        const form = document.createElement('form');
        form.method = 'POST';
        form.action = folder + '/fallback';
        form.target = frame.name;
        for (const [name, value] of Object.entries(fields)) {
            const input = document.createElement('input');
            input.type = 'hidden';
            input.name = name;
            input.value = value;
            form.append(input);
        }
        window.QentaCEE_Fallback_Request_Object = {
            setResponseText(text) {
                frame.remove();
                form.remove();
                done(text);
            },
        };
        window.WirecardCEE_Fallback_Request_Object = window.QentaCEE_Fallback_Request_Object; // until 2021
        document.body.append(frame, form);
        form.submit();
    }

    class Response {
        constructor(text, paymentType) {
            this.response = parsed(text);
            this.paymentType = paymentType;
        }

        getStatus() {
            return this.response.errors ? 1 : 0;
        }

        getAnonymizedPaymentInformation() {
            const entries = Object.values(this.response.paymentInformation || {});
            return entries.find((entry) => entry.paymentType === this.paymentType) || entries[0] || {};
        }

        // Array-like, from 1; falsy when all is well.
        getErrors() {
            return this.response.errors ? this.response.error : null;
        }
    }

    const methods = {
        CreditCard: 'CCARD',
        CreditCardMoto: 'CCARD-MOTO',
        Maestro: 'MAESTRO',
        SepaDd: 'SEPA-DD',
        Giropay: 'GIROPAY',
        Paybox: 'PBX',
        Voucher: 'VOUCHER',
    };

    class DataStorage {
        constructor() {
            this.iframes = {};
            this.clicked = [];
        }

        storePaymentInformation(data, callback) {
            const paymentType = data.paymentType;
            if (this.iframes[paymentType] && Object.keys(data).length === 1) {
                return this.askIframe(paymentType, callback);
            }
            const post = typeof fetch === 'function' ? postDirectly : postInFrame;
            post(data, (text) => callback(new Response(text, paymentType)));
            return true;
        }

        askIframe(paymentType, callback) {
            const frame = this.iframes[paymentType];
            if (typeof frame.contentWindow.postMessage !== 'function') {
                return null; // the shop asks by dataStorage/read
            }
            const heard = (event) => {
                if (event.source !== frame.contentWindow || event.origin !== origin
                    || !event.data || event.data.qenta !== 'stored') {
                    return;
                }
                removeEventListener('message', heard);
                callback(new Response(event.data.response, paymentType));
            };
            addEventListener('message', heard);
            frame.contentWindow.postMessage({ qenta: 'verdict' }, origin);
            return true;
        }

        buildIframe(paymentType, page, elementId, width, height) {
            const frame = document.createElement('iframe');
            frame.name = 'qenta_storage';
            frame.src = frameFolder + page;
            frame.width = width;
            frame.height = height;
            frame.style.border = '0';
            document.getElementById(elementId).append(frame);
            this.iframes[paymentType] = frame;
            addEventListener('blur', () => {
                if (document.activeElement === frame) {
                    this.clicked.forEach((handler) => handler({ data: { parentId: elementId } }));
                }
            });
            return frame;
        }

        buildIframeGooglePay(elementId, width, height) {
            return this.buildIframe('GOOGLEPAY', '/googlepay', elementId, width, height);
        }

        onIframeClick(handler) {
            this.clicked.push(handler);
        }
    }

    for (const [name, paymentType] of Object.entries(methods)) {
        DataStorage.prototype['store' + name + 'Information'] = function (data, callback) {
            return this.storePaymentInformation({ ...data, paymentType }, callback);
        };
    }
    for (const name of ['CreditCard', 'CreditCardMoto', 'Maestro']) {
        DataStorage.prototype['buildIframe' + name] = function (elementId, width, height) {
            const page = '/pci3?paymentType=' + methods[name];
            return this.buildIframe(methods[name], page, elementId, width, height);
        };
    }

    window.QentaCEE_DataStorage = DataStorage;
    window.WirecardCEE_DataStorage = DataStorage; // until 2021
    window.QentaCEE_DataStorage_Response = Response;
})();
