"""What the end-to-end tests share: a running sandbox, a shop's server, a browser without script, signatures.

Every test is `python3 test.py KASSA`. Nothing here uses code of Kassa: requests are signed and answers checked with
Python's own hmac and json. All waiting has one generous limit; no test measures time.
"""

import ctypes
import hashlib
import hmac
import html.parser
import http.client
import http.server
import json
import os
import pathlib
import queue
import random
import select
import shutil
import signal
import socket
import string
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 60  # seconds until something that should have happened counts as missing
PACKAGES = {"php": "php-cli", "node": "nodejs", "npm": "npm", "curl": "curl", "openssl": "openssl",
            "xmllint": "libxml2-utils"}
PERSON = "195501011018"  # qvickly.md section 10

kassa_program = None
real_page_program = None  # of tests that need a browser engine


def main():
    global kassa_program
    kassa_program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)


def needed(program):
    """Path of a program that the test cannot do without."""
    found = shutil.which(program)
    if not found:
        raise AssertionError(f"{program} is missing. As root run: apt-get install {PACKAGES[program]}")
    return found


# --- signatures, qvickly.md section 3


def php_text(value):
    """What PHP's json_encode prints. Enough for the data of these tests: no floats, no empty objects."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/")


def signature(text, key):
    return hmac.new(key.encode(), text.encode(), hashlib.sha512).hexdigest()


def request_text(function, data, ready, key=None):
    """A signed request as text; the signed part is exactly what is sent."""
    credentials = ready["qvickly"]["credentials"]
    text = php_text(data)
    head = {
        "id": credentials["eid"],
        "hash": signature(text, key or credentials["key"]),
        "version": "2.5.0",
        "client": "Test:Qvickly:1.0",
        "language": "sv",
        "test": "true",
    }
    return '{"credentials":%s,"data":%s,"function":"%s"}' % (php_text(head), text, function)


def signed_data(body, key):
    """`data` of a signed JSON body, after its signature has been checked over the bytes as they came."""
    text = body.decode()
    start = text.index(',"data":') + len(',"data":')
    raw = text[start:-1]
    message = json.loads(text)
    assert message["credentials"]["hash"] == signature(raw, key), f"wrong signature: {text}"
    return message["data"]


def checkout_data(orderid, shop, callback=None):
    return {
        "CheckoutData": {"terms": shop + "/terms", "redirectOnSuccess": "true"},
        "PaymentData": {
            "currency": "SEK",
            "language": "sv",
            "country": "SE",
            "orderid": orderid,
            "accepturl": shop + "/accept",
            "cancelurl": shop + "/cancel",
            "callbackurl": callback or shop + "/callback",
            "returnmethod": "POST",
        },
        "Articles": [
            {
                "artnr": "A1",
                "title": "Räksmörgås 1/2",
                "quantity": "1",
                "aprice": "8000",
                "discount": "0",
                "withouttax": "8000",
                "taxrate": "25",
            }
        ],
        "Cart": {"Total": {"withouttax": "8000", "tax": "2000", "rounding": "0", "withtax": "10000"}},
    }


# --- processes


def die_with_parent():
    """A child ends when its test does, however that ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def free_port(count=1):
    """The first of `count` neighbouring ports that nobody listens on now."""
    while True:
        first = random.randrange(20000, 32000)
        try:
            for port in range(first, first + count):
                with socket.create_server(("127.0.0.1", port)):
                    pass
            return first
        except OSError:
            continue


class Case(unittest.TestCase):
    """A test with a folder and a runtime folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kassa-e2e-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / "runtime").mkdir(mode=0o700)
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
        self.environment.update(XDG_RUNTIME_DIR=str(self.folder / "runtime"), LANG="C.UTF-8")

    def kassa(self, *words, expect=0, text=None, patience=PATIENCE):
        """Runs a command to its end."""
        done = subprocess.run(
            [kassa_program, *map(str, words)],
            env=self.environment,
            input=text,
            capture_output=True,
            timeout=patience,
            cwd=self.folder,
            preexec_fn=die_with_parent,
            check=False,
        )
        said = done.stderr.decode() + done.stdout.decode()  # what the engine writes comes before the findings
        if expect is not None:
            self.assertEqual(done.returncode, expect, f"kassa {' '.join(map(str, words))}\n{said[-3000:]}")
        done.said = said
        return done

    def start(self, *words, **more):
        """A child process that is ended with the test."""
        child = subprocess.Popen(
            [str(word) for word in words],
            env=self.environment,
            cwd=self.folder,
            preexec_fn=die_with_parent,
            stdout=subprocess.PIPE,
            **more,
        )
        self.addCleanup(end, child)
        return child

    def sandbox(self, *words, provider="qvickly"):
        return Sandbox(self, *words, provider=provider)

    def canonical(self, journal):
        lines = self.kassa("journal", journal, "--canonical").stdout.decode().splitlines()
        return [json.loads(line) for line in lines]


def php_shop(case, script, **settings):
    """Starts a shop of shops/; php has no port 0, so another port is tried when somebody was quicker."""
    case.environment.update({name: str(value) for name, value in settings.items()})
    for _ in range(5):
        port = free_port()
        child = case.start(needed("php"), "-d", "display_errors=stderr", "-S", f"127.0.0.1:{port}",
                           HERE / "shops" / script, stderr=subprocess.DEVNULL)
        if accepts(child, port):
            return f"http://127.0.0.1:{port}"
    raise AssertionError("php -S does not start")


def accepts(child, port):
    limit = time.monotonic() + PATIENCE
    while child.poll() is None and time.monotonic() < limit:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return True
        except ConnectionRefusedError:
            time.sleep(0.02)
    return False


def end(child):
    if child.poll() is None:
        child.kill()
    child.wait(PATIENCE)
    child.stdout.close()


class Sandbox:
    """`kassa sandbox PROVIDER`, started and ready."""

    def __init__(self, case, *words, provider="qvickly"):
        self.case = case
        self.child = case.start(kassa_program, "sandbox", provider, *words)
        line = self.child.stdout.readline()
        case.assertTrue(line, f"kassa sandbox {words} ended with {self.child.poll()} before it was ready")
        self.ready = json.loads(line)
        self.api = self.ready[provider]["api"]
        self.page = self.ready[provider]["page"]
        self.control = self.ready["control"]
        self.credentials = self.ready[provider]["credentials"]

    @property
    def key(self):
        return self.credentials["key"]

    def call(self, function, data):
        """A signed call of Qvickly's API."""
        answer = fetch("POST", self.api + "/", request_text(function, data, self.ready).encode(), JSON)
        self.case.assertEqual(answer.status, 200, answer.body)
        return signed_data(answer.body, self.key)

    def act(self, *words, expect=0):
        return self.case.kassa("act", *words, "--control", self.control, expect=expect)

    def interrupt(self):
        self.child.send_signal(signal.SIGINT)
        return self.child.wait(PATIENCE)


class RealPage:
    """A page in a browser engine: real_page.cpp, asked line by line."""

    def __init__(self, case, url):
        self.child = case.start(real_page_program, url, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        case.addCleanup(self.child.stdin.close)
        self.case = case

    def until(self, expression):
        """The value of a JavaScript expression, once it is there."""
        self.child.stdin.write(expression.encode() + b"\n")
        self.child.stdin.flush()
        ready, _, _ = select.select([self.child.stdout], [], [], PATIENCE)
        self.case.assertTrue(ready, f"the page does not come to: {expression}")
        line = self.child.stdout.readline()
        self.case.assertTrue(line, f"the browser ended at: {expression}")
        return json.loads(line)["is"]


# --- HTTP

JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Answer:
    def __init__(self, url, response):
        self.url = url
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    def json(self):
        return json.loads(self.body)


def fetch(method, url, body=None, headers=None):
    """One request, redirects not followed. What is no ASCII in the address is escaped, as browsers do."""
    parts = urllib.parse.urlsplit(urllib.parse.quote(url, safe=string.punctuation))
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=PATIENCE)
    try:
        target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        connection.request(method, target, body, headers or {})
        return Answer(url, connection.getresponse())
    finally:
        connection.close()


class ShopServer:
    """A shop's server: keeps every request, answers what it is told (200 when told nothing)."""

    def __init__(self, case, *statuses, address="127.0.0.1"):
        self.requests = queue.Queue()
        self.statuses = list(statuses)
        shop = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status = shop.statuses.pop(0) if shop.statuses else 200
                shop.requests.put((self.path, self.headers, body))
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *words):
                pass

        self.server = http.server.ThreadingHTTPServer((address, 0), Handler)
        self.url = f"http://{address}:{self.server.server_port}"
        thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        thread.start()
        case.addCleanup(thread.join, PATIENCE)
        case.addCleanup(self.server.server_close)
        case.addCleanup(self.server.shutdown)

    def next(self):
        return self.requests.get(timeout=PATIENCE)


class PageReader(html.parser.HTMLParser):
    """Forms with their fields and buttons, the frame, and where the page moves on to."""

    def __init__(self, text):
        super().__init__()
        self.page = self.frame = self.link = self.submits = None
        self.forms, self.scripts = [], 0
        self.form = None
        self.feed(text)

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if tag == "body":
            self.page = attributes.get("data-page")
        elif tag == "iframe":
            self.frame = attributes["src"]
        elif tag == "a" and attributes.get("class") == "advance":
            self.link = attributes["href"]
        elif tag == "form":
            self.form = {"action": attributes.get("action"), "fields": [], "buttons": [], "posted": {}}
            if attributes.get("class") == "advance":
                self.submits = self.form
            else:
                self.forms.append(self.form)
        elif tag == "button" and self.form and "value" in attributes:
            control = attributes.get("data-control", attributes["value"])
            self.form["buttons"].append(control)
            self.form["posted"][control] = (attributes["name"], attributes["value"])
        elif tag in ("input", "select") and self.form and attributes.get("name"):
            if attributes.get("type") not in ("radio", "checkbox") or "checked" in attributes:
                self.form["fields"].append((attributes["name"], attributes.get("value") or ""))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None


class Browser:
    """A browser that runs no script: it opens, presses, and goes where a page or a redirect sends it."""

    def __init__(self, case):
        self.case = case
        self.answer = self.page = None

    def open(self, url):
        return self.take(fetch("GET", url))

    def take(self, answer):
        for _ in range(10):
            if answer.status not in (301, 302, 303, 307):
                break
            answer = fetch("GET", urllib.parse.urljoin(answer.url, answer.headers["Location"]))
        self.answer = answer
        self.page = PageReader(answer.body.decode())
        self.case.assertEqual(answer.status, 200, answer.body)
        return self.page

    def press(self, button, **entered):
        form = next((form for form in self.page.forms if button in form["buttons"]), None)
        self.case.assertIsNotNone(form, f"no button {button} on {self.page.page}: {self.answer.body.decode()}")
        fields = [(name, value) for name, value in form["fields"] if name not in entered]
        fields += [*entered.items(), form["posted"][button]]
        return self.submit(form["action"] or self.answer.url, fields)

    def submit(self, url, fields):
        url = urllib.parse.urljoin(self.answer.url, url)
        return self.take(fetch("POST", url, urllib.parse.urlencode(fields).encode(), FORM))

    def follow(self):
        """Goes where the page sends itself, as its own script or the Continue button would."""
        self.case.assertTrue(self.page.submits or self.page.link, f"{self.page.page} leads nowhere: {self.answer.body}")
        if self.page.submits:
            return self.submit(self.page.submits["action"], self.page.submits["fields"])
        return self.open(urllib.parse.urljoin(self.answer.url, self.page.link))

    def identify(self):
        return self.press("continue", email="tess@example.com", pno=PERSON, zip="12345", phone="0712345678")

    def buy_on_invoice(self):
        self.identify()
        self.press("select-method", method="1")
        return self.press("buy")


def entries_with(entries, word):
    """Entries of a canonical journal whose text contains a word."""
    return [entry for entry in entries if word in json.dumps(entry, ensure_ascii=False)]
