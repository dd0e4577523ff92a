// The bridge in the window around a page (ui/checkout/page_bridge.h). It runs in a world of its own, before any
// script of the page, which can neither see nor change it. In front of this text stand `QWebChannel` and
// `aliveMark`, a random prefix that no page can guess.
//
// In a frame it only tells that the frame shows a document, and what words a person points at. In the top document it tells the window what the
// document hears, and posts into its frames. Envelopes to the window, JSON, each with the document's `at`:
//   {"ready": true}                                       it listens
//   {"heard": {"frame", "origin", "text"|"object"}}       a message event; `object` is JSON text
//   {"loaded": name}                                      that frame has loaded something, some time ago
//   {"dropped": "flood"|"size"|"data"}                    once of each kind
'use strict';

// Ctrl and Shift held, a press on words tells the window which, and nothing else happens. On the console, which frames
// of other origins have as well.
function wordsAt(event) {
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
        return target.type === 'submit' || target.type === 'button' ? target.value : target.placeholder;
    }
    const most = 300;
    if (target.innerText && target.innerText.length <= most) {
        return target.innerText;
    }
    const range = document.caretRangeFromPoint(event.clientX, event.clientY);
    return range && range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.data.slice(0, most) : '';
}

for (const kind of ['mousedown', 'mouseup', 'click']) {
    window.addEventListener(kind, (event) => {
        if (!event.isTrusted || event.button !== 0 || !event.ctrlKey || !event.shiftKey) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        const words = kind === 'mousedown' ? wordsAt(event).trim() : '';
        if (words !== '') {
            console.log(`${aliveMark}\n${words}`);
        }
    }, true);
}

// The wheel. The engine (Qt 6.4) takes no second turn once one has gone to a frame of another origin, so the window
// sends what no mouse does: movements with both side buttons held (ui/checkout/wheel_turns.h). Shift: back; Alt:
// across. What cannot scroll in a frame any further scrolls around it; that goes by way of the window.
const sideButtons = 8 + 16;
const wheelStep = 20; // CSS pixels for one movement

function scrolls(element, by, across) {
    const style = getComputedStyle(element);
    const overflow = across ? style.overflowX : style.overflowY;
    if (element !== document.scrollingElement && overflow !== 'auto' && overflow !== 'scroll') {
        return false;
    }
    const before = across ? element.scrollLeft : element.scrollTop;
    element.scrollBy(across ? { left: by, behavior: 'instant' } : { top: by, behavior: 'instant' });
    return (across ? element.scrollLeft : element.scrollTop) !== before;
}

function turned(start, by, across) {
    for (let at = start; at instanceof Element; at = at.parentElement) {
        if (scrolls(at, by, across)) {
            return true;
        }
    }
    return false;
}

for (const kind of ['pointermove', 'mousemove']) {
    window.addEventListener(kind, (event) => {
        if (!event.isTrusted || event.buttons !== sideButtons) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        if (kind === 'mousemove') {
            return; // it tells the same once more
        }
        const steps = event.getCoalescedEvents().length || 1;
        const by = (event.shiftKey ? -wheelStep : wheelStep) * steps;
        if (!turned(event.target, by, event.altKey) && window !== window.top) {
            console.log(`${aliveMark}\t${by} ${event.altKey ? 1 : 0}`);
        }
    }, true);
}

if (window !== window.top) {
    console.log(aliveMark + window.name);
} else {
    window.kassaTurn = (by, across) => turned(document.scrollingElement, by, across);
    const mostCharacters = 256 * 1024; // of an envelope
    const mostPerSecond = 500;
    const mostWaiting = 1000;
    // A frame's own word that it shows a document and the load event here come by different ways to the window.
    const framePatience = 2000; // ms
    const early = []; // envelopes before the channel is connected
    const waiting = []; // posts to frames that have not loaded
    const loaded = new WeakSet();
    const told = new Set();
    let port = null;
    let second = 0;
    let count = 0;

    // A page may name a frame "querySelectorAll": then document.querySelectorAll is that frame.
    const frames = () => Array.from(Document.prototype.querySelectorAll.call(document, 'iframe'));
    const nameOf = (frame) => frame.getAttribute('name') || '';

    function tell(what) {
        const envelope = JSON.stringify({ at: location.href, ...what });
        if (envelope.length > mostCharacters) {
            dropped('size');
        } else if (port) {
            port.receive(envelope);
        } else if (early.length < mostWaiting) {
            early.push(envelope);
        } else {
            dropped('flood');
        }
    }

    function dropped(why) {
        if (told.has(why)) {
            return;
        }
        told.add(why);
        early.splice(mostWaiting - 1); // the last place is for this
        tell({ dropped: why });
    }

    function isFlood() {
        const now = Math.floor(performance.now() / 1000);
        if (now !== second) {
            second = now;
            count = 0;
        }
        count += 1;
        return count > mostPerSecond;
    }

    function dataOf(data) {
        if (typeof data === 'string') {
            return { text: data };
        }
        const text = JSON.stringify(data); // throws for cycles and big integers
        if (text === undefined) {
            throw new TypeError('no JSON');
        }
        return { object: text };
    }

    function heard(event) {
        if (!event.isTrusted) {
            return; // made by a script: its origin may say anything
        }
        if (isFlood()) {
            dropped('flood');
            return;
        }
        const from = frames().find((frame) => frame.contentWindow === event.source);
        if (from) {
            setLoaded(from);
        }
        let data;
        try {
            data = dataOf(event.data);
        } catch {
            dropped('data');
            return;
        }
        const size = (data.text ?? data.object).length;
        if (size > mostCharacters) {
            dropped('size');
            return;
        }
        tell({ heard: { frame: from ? nameOf(from) : '', origin: event.origin, ...data } });
    }

    // Of a document of another origin nothing can be seen, and that is how it shows.
    function isBlank(frame) {
        return frame.contentDocument !== null && frame.contentDocument.URL === 'about:blank';
    }

    function setLoaded(frame) {
        loaded.add(frame);
        for (const message of waiting.splice(0)) {
            post(message);
        }
    }

    // Here, and not in the window: a document that has gone meanwhile tells nothing any more.
    function tellLoaded(frame) {
        if (isFlood()) {
            return;
        }
        setTimeout(() => {
            if (frame.isConnected) {
                tell({ loaded: nameOf(frame) });
            }
        }, framePatience);
    }

    function post(message) {
        const target = message.frame === '' ? window : null;
        const frame = target ? null : frames().find((each) => nameOf(each) === message.frame);
        if (!target && !(frame && loaded.has(frame))) {
            if (waiting.length < mostWaiting) {
                waiting.push(message);
            }
            return;
        }
        const data = 'text' in message ? message.text : JSON.parse(message.object);
        (target || frame.contentWindow).postMessage(data, message.to);
    }

    // A new process learns of the channel when it already runs this script.
    function connect() {
        if (typeof qt === 'undefined' || !qt.webChannelTransport) {
            setTimeout(connect, 5);
            return;
        }
        new QWebChannel(qt.webChannelTransport, (channel) => {
            port = channel.objects.kassa;
            tell({ ready: true });
            early.splice(0).forEach((envelope) => port.receive(envelope));
        });
    }

    // What the window calls, in this world. `shop`: the origin that the message is meant to be posted from.
    window.kassaPost = (message, shop) => {
        if (location.origin === shop) {
            post(message);
        }
    };

    window.addEventListener('message', heard, true);
    document.addEventListener('load', (event) => {
        if (event.target instanceof HTMLIFrameElement && !isBlank(event.target)) {
            setLoaded(event.target);
            tellLoaded(event.target);
        }
    }, true);
    // A frame that was refused may stay blank without an event of its own; the document's comes after all frames.
    window.addEventListener('load', () => {
        frames().filter((frame) => frame.getAttribute('src')).forEach(tellLoaded);
    });
    connect();
}
