"""A shop in Node, which signs the text it sends (raw UTF-8, plain slashes)."""

import time
import urllib.parse

import support


class PeerNode(support.Case):
    def shop(self, sandbox):
        credentials = sandbox.ready["qvickly"]["credentials"]
        self.environment.update(SHOP_API=sandbox.api, SHOP_EID=credentials["eid"], SHOP_KEY=credentials["key"])
        child = self.start(support.needed("node"), support.HERE / "shops" / "shop.mjs")
        line = child.stdout.readline().decode().strip()
        self.assertTrue(line.startswith("http://127.0.0.1:"), f"the shop does not start: {line}")
        return line

    def begin(self, shop, order):
        browser = support.Browser(self)
        body = urllib.parse.urlencode({"order": order}).encode()
        browser.take(support.fetch("POST", shop + "/buy", body, support.FORM))
        self.assertIsNotNone(browser.page.frame)
        return browser, browser.page.frame

    def kept(self, shop):
        return support.fetch("GET", shop + "/kept").json()

    def until(self, shop, fits):
        """What the shop keeps, once it fits."""
        end = time.monotonic() + support.PATIENCE
        while time.monotonic() < end:
            kept = self.kept(shop)
            if fits(kept):
                return kept
            time.sleep(0.02)
        raise AssertionError(f"never came: {self.kept(shop)}")

    def test_a_person_decides(self):
        sandbox = self.sandbox()
        shop = self.shop(sandbox)
        browser, frame = self.begin(shop, "1")
        browser.open(frame)
        browser.buy_on_invoice()
        self.assertEqual(browser.follow().page, "thanks")
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(browser.answer.url).query)
        self.assertEqual((query["a"], query["b"]), (["1"], ["å/ä"]))
        kept = self.kept(shop)
        self.assertEqual([one["status"] for one in kept["callbacks"]], ["Created"])
        self.assertEqual(kept["orders"]["NODE-1"], {"states": ["Created", "Created"], "sent": 1})

    def test_outcome_decides(self):
        sandbox = self.sandbox("--outcome", "approve")
        shop = self.shop(sandbox)
        browser, frame = self.begin(shop, "2")
        browser.open(frame)
        self.assertEqual(browser.answer.headers.get("Refresh"), "1", browser.answer.body)  # a browser asks again by itself
        self.until(shop, lambda kept: kept["orders"]["NODE-2"]["sent"] == 1)
        end = time.monotonic() + support.PATIENCE
        while not browser.open(frame).submits and time.monotonic() < end:  # as the Refresh header asks
            time.sleep(0.02)
        self.assertEqual(browser.page.page, "qvickly.done")
        self.assertEqual(browser.follow().page, "thanks")
        self.assertEqual(self.kept(shop)["orders"]["NODE-2"], {"states": ["Created", "Created"], "sent": 1})

    def test_pending_by_act(self):
        sandbox = self.sandbox()
        shop = self.shop(sandbox)
        browser, frame = self.begin(shop, "3")
        browser.open(frame)
        browser.identify()
        listed = self.kassa("act", "qvickly", "--list").said  # finds the sandbox by its ready file
        self.assertIn("NODE-3", listed)
        self.assertIn("outcome.pending-approved", listed)
        self.assertIn("pending-approved", sandbox.act("qvickly", "no-such-button", expect=1).said)
        sandbox.act("qvickly", "pending-approved", "--ref", "NODE-3")
        kept = self.until(shop, lambda kept: kept["callbacks"])
        self.assertEqual([one["status"] for one in kept["callbacks"]], ["Pending"])
        self.assertEqual(kept["orders"]["NODE-3"]["sent"], 0)
        sandbox.act("clock", "advance", "1m")
        kept = self.kept(shop)
        self.assertEqual([one["status"] for one in kept["callbacks"]], ["Pending", "Approved"])
        self.assertEqual(kept["orders"]["NODE-3"]["sent"], 1)

    def test_staff_decide(self):
        """A pending payment that nobody has decided yet is approved by hand."""
        sandbox = self.sandbox()
        shop = self.shop(sandbox)
        sandbox.act("qvickly", "set.pending-seconds", "86400")
        browser, frame = self.begin(shop, "4")
        browser.open(frame)
        browser.identify()
        browser.press("outcome.pending-denied")
        self.assertEqual(browser.follow().page, "thanks")
        self.assertIn(b"Pending", browser.answer.body)
        sandbox.act("qvickly", "approve", "--ref", "NODE-4")
        kept = self.until(shop, lambda kept: kept["orders"]["NODE-4"]["sent"] == 1)
        self.assertEqual([one["status"] for one in kept["callbacks"]], ["Pending", "Approved"])


if __name__ == "__main__":
    support.main()
