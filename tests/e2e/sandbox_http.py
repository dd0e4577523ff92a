"""What the ports of a sandbox do with strangers: wrong names, web pages, random bytes, callbacks to other hosts."""

import os
import pathlib
import random
import socket
import urllib.parse

import support

ELSEWHERE = "203.0.113.1"  # a documentation address, which nobody has


def own_address():
    """This computer's address on its network. Connecting a datagram socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((ELSEWHERE, 9))
            address = probe.getsockname()[0]
        except OSError:
            return None
    return None if address.startswith("127.") else address


class SandboxHttp(support.Case):
    def raw(self, port, request):
        """The whole answer to bytes; b"" when there is none."""
        with socket.create_connection(("127.0.0.1", port), timeout=support.PATIENCE) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            parts = []
            try:
                while part := connection.recv(65536):
                    parts.append(part)
            except ConnectionResetError:
                pass
            return b"".join(parts)

    def get(self, url, **headers):
        return support.fetch("GET", url, None, headers)

    def ports(self, sandbox):
        return [urllib.parse.urlsplit(url).port for url in (sandbox.api, sandbox.page, sandbox.control)]

    def test_names(self):
        sandbox = self.sandbox()
        begun = sandbox.call("initCheckout", support.checkout_data("HTTP-1", "http://127.0.0.1:9"))
        data = support.checkout_data("HTTP-2", "http://127.0.0.1:9")
        text = support.request_text("initCheckout", data, sandbox.ready)
        for port in self.ports(sandbox):
            for name in (
                "evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", f"127.0.0.1:{port}.evil.example",
                f"localhost.evil.example:{port}", f"127.0.0.1:{port + 1}", "localhost", f"localhost:{port}@evil.example",
                f"0.0.0.0:{port}", f"{ELSEWHERE}:{port}",
            ):
                with self.subTest(port=port, name=name):
                    address = f"http://127.0.0.1:{port}" + urllib.parse.urlsplit(begun["url"]).path
                    self.assertEqual(self.get(address, Host=name).status, 421)
                    posted = support.fetch("POST", address, text.encode(), {**support.JSON, "Host": name})
                    self.assertEqual(posted.status, 421)
            for name in (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"):
                self.assertNotEqual(self.get(f"http://127.0.0.1:{port}/", Host=name).status, 421)
            self.assertRegex(self.raw(port, b"GET / HTTP/1.1\r\n\r\n"), rb"^HTTP/1\.1 4\d\d ")
        self.assertEqual(self.get(begun["url"]).status, 200)

    def test_control(self):
        sandbox = self.sandbox()
        base = sandbox.control.rsplit("/", 1)[0]
        token = sandbox.control.rsplit("/", 1)[1]
        self.assertGreaterEqual(len(token), 32)
        for path in ("/", "/act", "/clock", "/" + token[:-1], "/" + "0" * len(token), f"/{token}x/act", f"//{token}/"):
            with self.subTest(path=path):
                self.assertEqual(self.get(base + path).status, 404)
                answer = support.fetch("POST", base + path, b'{"advance":"1h"}', support.JSON)
                self.assertEqual(answer.status, 404)
        for origin in ("http://evil.example", "null", sandbox.page, base):
            with self.subTest(origin=origin):
                self.assertEqual(self.get(sandbox.control + "/", Origin=origin).status, 403)
                headers = {**support.JSON, "Origin": origin}
                answer = support.fetch("POST", sandbox.control + "/clock", b'{"advance":"1h"}', headers)
                self.assertEqual(answer.status, 403)
        self.assertEqual(self.get(sandbox.control + "/").json()["providers"]["qvickly"]["purchases"], [])
        for body in (b"", b"[]", b"{", b'{"advance":"x"}', b'{"advance":"-1h"}', b'{"advance":3}'):
            with self.subTest(body=body):
                answer = support.fetch("POST", sandbox.control + "/clock", body, support.JSON)
                self.assertEqual(answer.status, 400)
                self.assertFalse(answer.json()["ok"])

    def test_pages_tell_no_secret(self):
        sandbox = self.sandbox()
        begun = sandbox.call("initCheckout", support.checkout_data("HTTP-3", "http://127.0.0.1:9"))
        browser = support.Browser(self)
        pages = [browser.open(begun["url"]) and browser.answer.body]
        browser.identify()
        pages.append(browser.answer.body)
        browser.press("select-method", method="8")
        browser.press("buy")
        browser.follow()
        pages.append(browser.answer.body)
        self.assertEqual(browser.page.page, "qvickly.card")
        for page in pages:
            self.assertNotIn(sandbox.key.encode(), page)
            self.assertNotIn(support.PERSON.encode(), page)
            self.assertNotIn(sandbox.control.rsplit("/", 1)[1].encode(), page)
        self.assertEqual(browser.answer.headers["Cache-Control"], "no-store")

    def listening(self, pid):
        """Addresses on which a process listens, as /proc prints them."""
        sockets = set()
        for descriptor in pathlib.Path(f"/proc/{pid}/fd").iterdir():
            target = os.readlink(descriptor)
            if target.startswith("socket:["):
                sockets.add(target[8:-1])
        found = []
        for table in ("tcp", "tcp6"):
            for line in pathlib.Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
                words = line.split()
                if words[3] == "0A" and words[9] in sockets:
                    found.append(tuple(words[1].split(":")))
        return found

    def test_only_loopback_listens(self):
        sandbox = self.sandbox()
        found = self.listening(sandbox.child.pid)
        self.assertEqual({address for address, _ in found} - {"0100007F", "00000000000000000000000001000000"}, set())
        self.assertEqual({int(port, 16) for _, port in found}, set(self.ports(sandbox)))

    def open_connections_to(self, address):
        hexadecimal = socket.inet_aton(address)[::-1].hex().upper()
        table = pathlib.Path("/proc/net/tcp").read_text() + pathlib.Path("/proc/net/tcp6").read_text()
        return [line for line in table.splitlines() if hexadecimal in line]

    def callback_to(self, url, *words):
        """Why the callback to `url` failed; nothing when it was answered. And the journal as text."""
        journal = self.folder / f"{random.randrange(1 << 30)}.kassa"
        sandbox = self.sandbox("--outcome", "approve", "--journal", journal, *words)
        data = support.checkout_data("HTTP-4", "http://127.0.0.1:9", callback=url)
        self.get(sandbox.call("initCheckout", data)["url"])
        sandbox.act("clock", "advance", "1s")  # comes back when callbacks that were due have been answered
        self.assertEqual(self.open_connections_to(ELSEWHERE), [])
        self.assertEqual(sandbox.interrupt(), 0)
        entries = self.canonical(journal)
        callbacks = [one["payload"] for one in entries if one["what"] == "sent" and one["channel"] == "callback"]
        self.assertEqual(callbacks[0]["kind"], "http-request", callbacks)
        self.assertEqual(len(callbacks), 2, callbacks)
        text = self.kassa("journal", journal, "--text").said
        return callbacks[1].get("reason"), text

    def test_callbacks_stay_here(self):
        # Addresses that are not this computer, spelt as an attacker would.
        for host in (ELSEWHERE, f"[::ffff:{ELSEWHERE}]", "169.254.169.254", "0xCB007101", "3405803777"):
            with self.subTest(host=host):
                reason, text = self.callback_to(f"http://{host}:9/callback")
                self.assertEqual(reason, "blocked", text)
                self.assertIn("blocked", text)

    def test_allowed_host(self):
        address = own_address()
        if address is None:  # no network, so nothing can leave either
            reason, text = self.callback_to(f"http://{ELSEWHERE}:9/callback", "--allow-host", ELSEWHERE)
            self.assertNotEqual(reason, "blocked", text)
            return
        shop = support.ShopServer(self, address=address)
        reason, text = self.callback_to(shop.url + "/callback")
        self.assertEqual(reason, "blocked", text)
        reason, text = self.callback_to(shop.url + "/callback", "--allow-host", ELSEWHERE)
        self.assertEqual(reason, "blocked", text)
        self.assertTrue(shop.requests.empty())
        reason, text = self.callback_to(shop.url + "/callback", "--allow-host", address)
        self.assertIsNone(reason, text)
        self.assertEqual(shop.next()[0], "/callback")

    def test_random_bytes(self):
        seed = int(os.environ.get("KASSA_NOISE_SEED", random.randrange(1 << 32)))
        print(f"KASSA_NOISE_SEED={seed}", flush=True)
        dice = random.Random(seed)
        journal = self.folder / "noise.kassa"
        sandbox = self.sandbox("--journal", journal)
        starts = [b"", b"GET / HTTP/1.1\r\n", b"POST / HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: 20\r\n\r\n"]
        for port in self.ports(sandbox):
            for _ in range(60):
                start = dice.choice(starts)
                start = start % port if b"%d" in start else start
                self.raw(port, start + dice.randbytes(dice.randint(1, 3000)))
        begun = sandbox.call("initCheckout", support.checkout_data("HTTP-5", "http://127.0.0.1:9"))
        self.assertEqual(self.get(begun["url"]).status, 200)
        self.assertEqual(sandbox.interrupt(), 0)
        self.assertTrue(support.entries_with(self.canonical(journal), "HTTP-5"))


if __name__ == "__main__":
    support.main()
