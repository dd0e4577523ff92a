"""A shop in Node with its own signature code against the sandbox of Cascad: invoice, callbacks, a forgery, reconciliation,
refund (cascad.md sections 3, 4, 7, 9)."""

import time

import support

CARD = {"card_number": "5519283812030000", "expiry": "12/39", "cvv": "123", "card_holder": "Zoe"}


class PeerCascad(support.Case):
    def shop(self, sandbox):
        keys = sandbox.credentials
        self.environment.update(
            SHOP_API=sandbox.api,
            SHOP_ACCOUNT=keys["account"],
            SHOP_API_KEY=keys["api-key"],
            SHOP_PRIVATE=keys["private-test"],
        )
        child = self.start(support.needed("node"), support.HERE / "shops" / "cascad.mjs")
        line = child.stdout.readline().decode().strip()
        self.assertTrue(line.startswith("http://127.0.0.1:"), f"the shop does not start: {line}")
        return line

    def ask(self, shop, path, expect=200):
        answer = support.fetch("GET", shop + path)
        self.assertEqual(answer.status, expect, answer.body)
        return answer.body.decode()

    def until(self, shop, fits):
        """What the shop keeps, once it fits."""
        end = time.monotonic() + support.PATIENCE
        while time.monotonic() < end:
            kept = support.fetch("GET", shop + "/kept").json()
            if fits(kept):
                return kept
            time.sleep(0.02)
        raise AssertionError(f"never came: {kept}")

    def pay(self, shop, order):
        browser = support.Browser(self)
        browser.open(self.ask(shop, f"/buy?order={order}"))
        self.assertEqual(browser.page.page, "cascad.methods")
        browser.press("service.payment_card_hpp")
        self.assertEqual(browser.page.page, "cascad.card")
        browser.press("pay", **CARD)
        self.assertEqual(browser.page.page, "cascad.status")
        browser.press("return")
        return browser

    def test_purchase(self):
        sandbox = self.sandbox(provider="cascad")
        shop = self.shop(sandbox)
        self.assertEqual(self.pay(shop, "ORDER-1").page.page, "processed")
        kept = self.until(shop, lambda kept: "processed" in kept["log"])
        self.assertEqual(sorted(kept["log"]), ["process_pending", "processed"])
        self.assertEqual(kept["orders"]["ORDER-1"]["sent"], 1)
        self.assertIn("ORDER-1", sandbox.act("cascad", "send-callback", "--ref", "ORDER-1").said)
        kept = self.until(shop, lambda kept: len(kept["log"]) == 3)
        self.assertEqual(kept["orders"]["ORDER-1"]["sent"], 1)  # the same result once more releases nothing

    def test_forged_callbacks_are_refused(self):
        sandbox = self.sandbox(provider="cascad")
        shop = self.shop(sandbox)
        sandbox.act("cascad", "set.callbacks", "api-key")  # the classic mistake
        self.ask(shop, "/buy?order=ORDER-2")
        browser = support.Browser(self)
        sandbox.act("cascad", "approve", "--ref", "ORDER-2")
        kept = self.until(shop, lambda kept: kept["log"])
        self.assertEqual(set(kept["log"]), {"forged"})
        self.assertEqual(kept["orders"]["ORDER-2"]["status"], "created")
        browser.open(shop + "/reconcile?order=ORDER-2")  # the shop asks by itself
        self.assertEqual(browser.page.page, "processed")
        attempts = len(kept["log"])
        sandbox.act("clock", "advance", "1m")  # and the platform tries again
        self.until(shop, lambda kept: len(kept["log"]) > attempts)

    def test_disorder(self):
        sandbox = self.sandbox(provider="cascad")
        shop = self.shop(sandbox)
        sandbox.act("cascad", "set.callbacks", "twice")
        self.pay(shop, "ORDER-3")
        kept = self.until(shop, lambda kept: len(kept["log"]) == 4)
        self.assertEqual(kept["orders"]["ORDER-3"]["status"], "processed")
        self.assertEqual(kept["orders"]["ORDER-3"]["sent"], 1)

    def test_refund(self):
        sandbox = self.sandbox(provider="cascad")
        shop = self.shop(sandbox)
        self.pay(shop, "ORDER-4")
        self.until(shop, lambda kept: kept["orders"]["ORDER-4"]["sent"] == 1)
        self.assertEqual(self.ask(shop, "/refund?order=ORDER-4&amount=2.34"), "refunds")
        self.until(shop, lambda kept: kept["orders"]["ORDER-4"]["status"] == "partially_refunded")
        self.ask(shop, "/refund?order=ORDER-4&amount=100", expect=400)  # more than is left
        sandbox.act("cascad", "set.refunds", "old")
        self.assertEqual(self.ask(shop, "/refund?order=ORDER-4&amount=10"), "payment-invoices")
        self.until(shop, lambda kept: kept["orders"]["ORDER-4"]["status"] == "refunded")

    def test_verify(self):
        """The callback bench of the command line, on what arrived."""
        sandbox = self.sandbox("--journal", self.folder / "run.kassa", provider="cascad")
        server = support.ShopServer(self)
        sandbox.act("cascad", "set.callback-url", server.url + "/callback")
        body = (
            '{"public_key":"%s","currency":"USD","amount":1,"reference_id":"ORDER-5","service":"payment_card_usd_hpp"}'
            % sandbox.credentials["public-test"]
        )
        created = support.fetch("POST", sandbox.page + "/public-api/payment-invoices", body.encode(), support.JSON)
        self.assertEqual(created.status, 201, created.body)
        path, headers, received = server.next()
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        message = f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + received
        (self.folder / "callback.http").write_bytes(message)
        self.kassa("verify", "cascad", "callback", "callback.http")
        (self.folder / "edited.http").write_bytes(message.replace(b'"amount":1,', b'"amount":2,'))
        self.kassa("verify", "cascad", "callback", "edited.http", expect=1)

    def test_browsers_may_call(self):
        """CORS of the Public API, and of nothing else (cascad.md section 11)."""
        sandbox = self.sandbox(provider="cascad")
        ask = {"Origin": "https://shop.example", "Access-Control-Request-Method": "POST",
               "Access-Control-Request-Headers": "content-type"}
        allowed = ("*", ask["Origin"])  # for a browser that is the same
        for path in ("/public-api/payment-prerequest", "/public-api/payment-invoices"):
            answer = support.fetch("OPTIONS", sandbox.api + path, b"", ask)
            self.assertIn(answer.status, (200, 204), answer.body)
            self.assertIn(answer.headers["Access-Control-Allow-Origin"], allowed)
        body = '{"public_key":"%s","currency":"USD"}' % sandbox.credentials["public-test"]
        answer = support.fetch("POST", sandbox.api + "/public-api/payment-prerequest", body.encode(),
                               support.JSON | {"Origin": "https://shop.example"})
        self.assertEqual(answer.status, 200, answer.body)
        self.assertIn(answer.headers["Access-Control-Allow-Origin"], allowed)
        closed = support.fetch("OPTIONS", sandbox.api + "/payment-invoices", b"", ask)
        self.assertNotIn("Access-Control-Allow-Origin", closed.headers)

    def test_outcome_decides(self):
        """With --outcome the hosted page decides by itself once it has been opened."""
        sandbox = self.sandbox("--outcome", "approve", provider="cascad")
        shop = self.shop(sandbox)
        browser = support.Browser(self)
        browser.open(self.ask(shop, "/buy?order=ORDER-6"))
        kept = self.until(shop, lambda kept: kept["orders"]["ORDER-6"]["sent"] == 1)
        self.assertIn("processed", kept["log"])


if __name__ == "__main__":
    support.main()
