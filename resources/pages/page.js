// What a page of ours does for Kassa, in any browser: it tells what it hears and does what it is told, nothing
// else; what happens next is decided behind the socket (core/session/relay.h has both lists).
(function () {
    'use strict';
    const script = document.currentScript;
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + script.dataset.relay);
    let early = []; // heard before it could be told; null from then on

    function send(what) {
        if (socket.readyState === WebSocket.OPEN) {
            socket.send(JSON.stringify(what));
        }
    }

    function tell(what) {
        if (early) {
            early.push(what);
        } else {
            send(what);
        }
    }

    function frameOf(source) {
        const frames = Array.from(document.querySelectorAll('iframe'));
        const found = frames.find((frame) => frame.contentWindow === source);
        return found ? found.name : '';
    }

    addEventListener('message', (event) => {
        const data = typeof event.data === 'string' ? { text: event.data } : { object: event.data };
        tell({ heard: { frame: frameOf(event.source), origin: event.origin, ...data } });
    });

    function windowFor(frame) {
        if (frame !== '') {
            const element = Array.from(document.querySelectorAll('iframe')).find((each) => each.name === frame);
            return element ? element.contentWindow : null;
        }
        return window.parent !== window ? window.parent : window.opener;
    }

    function post(what) {
        const target = windowFor(what.frame);
        if (target) {
            target.postMessage('text' in what ? what.text : what.object, what.to);
        }
    }

    function call(what) {
        const options = { method: what.method, headers: what.headers, credentials: 'same-origin', cache: 'no-store' };
        if (what.method !== 'GET' && what.method !== 'HEAD') {
            options.body = what.body;
        }
        fetch(what.url, options).catch(() => {}); // whether it arrived is seen at the other end
    }

    // A form, because a link cannot post; a field named "submit" hides the form's own method.
    function go(what) {
        if (what.method === 'GET') {
            const link = document.createElement('a');
            link.href = what.url;
            link.target = what.target;
            link.rel = 'opener'; // what a new window may say to its opener is judged there
            document.body.append(link);
            link.click();
            link.remove();
            return;
        }
        const form = document.createElement('form');
        form.method = 'post';
        form.action = what.url;
        form.target = what.target;
        form.rel = 'opener';
        for (const [name, value] of what.form) {
            const input = document.createElement('input');
            input.type = 'hidden';
            input.name = name;
            input.value = value;
            form.append(input);
        }
        document.body.append(form);
        HTMLFormElement.prototype.submit.call(form);
        form.remove();
    }

    function fill(form, name, value) {
        for (const element of Array.from(form.elements)) {
            if (element.name !== name) {
                continue;
            }
            if (element.type === 'radio') {
                element.checked = element.value === value;
            } else if (element.type === 'checkbox') {
                element.checked = value === element.value;
            } else {
                element.value = value;
            }
        }
    }

    function press(what) {
        const buttons = Array.from(document.querySelectorAll('[data-control]'));
        const button = buttons.find((each) => each.dataset.control === what.control);
        if (!button || button.matches(':disabled')) {
            tell({ stuck: { control: what.control } });
            return;
        }
        for (const [name, value] of what.fields) {
            fill(button.form, name, value);
        }
        button.formNoValidate = true; // the machine judges what was entered, as without a browser
        button.form.requestSubmit(button);
    }

    const fieldsOf = (root) => Array.from(root.querySelectorAll('input, select, textarea'));

    const isTicked = (field) => field.type === 'radio' || field.type === 'checkbox';

    function isChanged(field) {
        if (isTicked(field)) {
            return field.checked !== field.defaultChecked;
        }
        if (field.tagName === 'SELECT') {
            const first = Array.from(field.options).findIndex((each) => each.defaultSelected);
            return field.selectedIndex !== Math.max(first, 0);
        }
        return field.value !== field.defaultValue;
    }

    const isSame = (one, other) => one.name === other.name && one.type === other.type && one.id === other.id
        && (one.type !== 'radio' || one.value === other.value);

    // What a person has entered into a field survives as long as the field does.
    function keepEntered(fresh) {
        for (const field of fieldsOf(document).filter(isChanged)) {
            const same = fieldsOf(fresh).find((each) => isSame(each, field));
            if (!same) {
                continue;
            }
            if (isTicked(field)) {
                same.checked = field.checked;
            } else {
                same.value = field.value;
            }
        }
    }

    let blocked = null; // gives the focus back to what has lost it because the page is locked

    // A person goes on typing where the caret was; what gives it back is to be called when all is drawn. What is
    // locked takes no focus: it gets it back when it is unlocked, unless the person has gone elsewhere.
    function keptFocus() {
        const old = document.activeElement;
        if (old === document.body && blocked) {
            return blocked;
        }
        const selection = [old.selectionStart, old.selectionEnd, old.selectionDirection];
        const giveBack = () => {
            const same = old.isConnected ? old : sameAs(old);
            const isLocked = Boolean(same && same.closest('[inert]'));
            blocked = isLocked ? giveBack : null;
            if (!same || isLocked || same === document.activeElement) {
                return;
            }
            same.focus({ preventScroll: true });
            if (typeof same.selectionStart === 'number' && same.type === old.type) { // an email field tells no caret
                same.setSelectionRange(...selection);
            }
        };
        return giveBack;
    }

    function sameAs(old) {
        if (old.dataset.control === undefined) {
            return fieldsOf(document).find((each) => isSame(each, old));
        }
        const buttons = Array.from(document.querySelectorAll('[data-control]'));
        return buttons.find((each) => each.dataset.control === old.dataset.control);
    }

    // A frame that stays is not touched: moving it would load it again.
    function redraw(what) {
        const fresh = new DOMParser().parseFromString(what.html, 'text/html');
        fresh.querySelectorAll('script').forEach((each) => each.remove());
        const isSamePage = fresh.body.dataset.page === document.body.dataset.page;
        const giveFocusBack = isSamePage ? keptFocus() : () => { blocked = null; };
        if (isSamePage) {
            keepEntered(fresh);
        }
        document.title = fresh.title;
        document.documentElement.lang = fresh.documentElement.lang;
        document.body.dataset.page = fresh.body.dataset.page;
        replaceBody(fresh);
        giveFocusBack();
        count();
    }

    function replaceBody(fresh) {
        const oldFrame = document.querySelector('main > iframe');
        const newFrame = fresh.querySelector('main > iframe');
        if (!oldFrame || !newFrame || oldFrame.src !== newFrame.src || oldFrame.name !== newFrame.name) {
            document.body.replaceChildren(...Array.from(fresh.body.childNodes));
            return;
        }
        const main = oldFrame.parentElement;
        main.inert = newFrame.parentElement.inert;
        replaceAround(main, oldFrame, newFrame.parentElement, newFrame);
        replaceAround(document.body, main, fresh.body, newFrame.parentElement);
    }

    function replaceAround(parent, kept, freshParent, freshKept) {
        for (const node of Array.from(parent.childNodes)) {
            if (node !== kept) {
                node.remove();
            }
        }
        let before = true;
        for (const node of Array.from(freshParent.childNodes)) {
            if (node === freshKept) {
                before = false;
            } else if (before) {
                parent.insertBefore(node, kept);
            } else {
                parent.append(node);
            }
        }
    }

    let known = null; // the sandbox's clock, as it was told at `at` of the browser's own

    function clock(what) {
        count(); // what was seen before counts from the clock of then
        known = { now: what.now, rate: what.rate, at: performance.now() };
        count();
    }

    const clockNow = () => known.now + (performance.now() - known.at) * known.rate;

    // What a page says is left holds from when that is first seen: a page that is drawn anew with the same words
    // goes on counting. Nothing is counted before the clock is known.
    let counting = { left: '', since: 0 };

    function count() {
        for (const each of known ? document.querySelectorAll('[data-left]') : []) {
            if (each.dataset.left !== counting.left) {
                counting = { left: each.dataset.left, since: clockNow() };
            }
            const gone = Math.floor((clockNow() - counting.since) / 1000);
            const left = Math.max(0, Number(counting.left) - gone);
            const parts = { h: Math.floor(left / 3600), min: Math.floor(left / 60) % 60, s: left % 60 };
            const words = left < 3600 ? each.dataset.short : each.dataset.long;
            each.textContent = words.replace(/{(\w+)}/g, (place, name) => parts[name] ?? place);
        }
    }
    setInterval(count, 500);

    const deeds = { post, call, go, press, redraw, clock };
    const drawn = new Promise((done) => addEventListener('DOMContentLoaded', done));
    const connected = new Promise((done) => socket.addEventListener('open', done));
    Promise.all([drawn, connected]).then(() => {
        send({ ready: { url: location.href, frame: window.name, top: window.parent === window,
            alone: windowFor('') === null } });
        early.forEach(send);
        early = null;
    });
    socket.addEventListener('message', (event) => {
        const what = JSON.parse(event.data);
        if (Object.hasOwn(deeds, what.do)) {
            deeds[what.do](what);
        }
    });
})();
