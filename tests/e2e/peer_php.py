"""A shop in PHP, which signs with PHP's own json_encode, and a browser without script."""

import urllib.parse

import support


class PeerPhp(support.Case):
    def shop(self, sandbox):
        credentials = sandbox.ready["qvickly"]["credentials"]
        return support.php_shop(self, "shop.php", SHOP_FILE=self.folder / "orders.json", SHOP_API=sandbox.api,
                                SHOP_EID=credentials["eid"], SHOP_KEY=credentials["key"])

    def post(self, url, **fields):
        answer = support.fetch("POST", url, urllib.parse.urlencode(fields).encode(), support.FORM)
        self.assertEqual(answer.status, 200, answer.body)
        return answer

    def kept(self, shop):
        return support.fetch("GET", shop + "/kept").json()

    def begin(self, shop, order, returnmethod="POST"):
        """The shop's page is opened, then the checkout in its frame."""
        browser = support.Browser(self)
        browser.take(self.post(shop + "/buy", order=order, returnmethod=returnmethod))
        self.assertIsNotNone(browser.page.frame)
        browser.open(browser.page.frame)
        self.assertEqual(browser.page.page, "qvickly.step1")
        return browser

    def test_purchases(self):
        sandbox = self.sandbox("--journal", self.folder / "run.kassa")
        shop = self.shop(sandbox)
        for order, method in (("1001", "POST"), ("1002", "GET"), ("1003", "")):
            with self.subTest(returnmethod=method):
                self.invoice(shop, order, method)
        self.card(shop)
        self.cancel(shop)
        self.retries(sandbox, shop)
        self.given_up(sandbox, shop)
        text = self.kassa("journal", self.folder / "run.kassa", "--canonical").said
        for secret in (sandbox.key, support.PERSON, "5226600159865967"):
            self.assertNotIn(secret, text)
        self.assertEqual(sandbox.interrupt(), 0)

    def invoice(self, shop, order, method):
        browser = self.begin(shop, order, method)
        self.assertEqual(browser.identify().page, "qvickly.step2")
        self.assertIn("Testgatan 1", browser.answer.body.decode())
        browser.press("select-method", method="1")
        browser.press("buy")
        self.assertEqual(browser.follow().page, "thanks")
        self.assertIn(b"Created", browser.answer.body)
        self.assertEqual(urllib.parse.urlsplit(browser.answer.url).query != "", method == "GET")
        self.assertEqual([one["answered"] for one in self.callbacks(shop, order)], [200])
        bought = self.kept(shop)["orders"]["PHP/" + order]
        self.assertEqual((bought["state"], bought["sent"]), ("Created", 1))
        self.assertEqual(bought["number"], self.callbacks(shop, order)[0]["number"])

    def card(self, shop):
        browser = self.begin(shop, "card")
        browser.identify()
        browser.press("select-method", method="8")
        browser.press("buy")
        self.assertEqual(browser.follow().page, "qvickly.card")
        browser.press("pay-card", cardnumber="5226 6001 5986 5967", expiry="12/39", cvv="123", cardholder="Tess T Person")
        self.assertEqual(browser.follow().page, "thanks")
        self.assertEqual(self.kept(shop)["orders"]["PHP/card"]["sent"], 1)

    def cancel(self, shop):
        browser = self.begin(shop, "cancel")
        browser.identify()
        browser.press("cancel")
        self.assertEqual(browser.follow().page, "cancelled")
        self.assertIn(b"Cancelled", browser.answer.body)
        self.assertEqual(self.kept(shop)["orders"]["PHP/cancel"]["sent"], 0)

    def callbacks(self, shop, order):
        return [one for one in self.kept(shop)["callbacks"] if one["orderid"] == "PHP/" + order]

    def buy_and_leave(self, shop, order, answers):
        """The browser never comes back to the shop, so only callbacks can tell it."""
        self.post(shop + "/answers", answers=str(answers))
        self.begin(shop, order).buy_on_invoice()
        self.assertEqual(len(self.callbacks(shop, order)), 1)

    def retries(self, sandbox, shop):
        self.buy_and_leave(shop, "busy", [503, 503, 500])
        for made in (2, 3, 4):
            self.assertEqual(self.kept(shop)["orders"]["PHP/busy"]["sent"], 0)
            sandbox.act("clock", "advance", "1m")
            self.assertEqual(len(self.callbacks(shop, "busy")), made)
        self.assertEqual([one["answered"] for one in self.callbacks(shop, "busy")], [503, 503, 500, 200])
        sandbox.act("clock", "advance", "2m")
        sandbox.act("clock", "advance", "2h")
        self.assertEqual(len(self.callbacks(shop, "busy")), 4)
        self.assertEqual(self.kept(shop)["orders"]["PHP/busy"]["sent"], 1)

    def given_up(self, sandbox, shop):
        self.buy_and_leave(shop, "gone", [404])
        sandbox.act("clock", "advance", "2m")
        sandbox.act("clock", "advance", "97d")
        self.assertEqual([one["answered"] for one in self.callbacks(shop, "gone")], [404])
        self.assertEqual(self.kept(shop)["orders"]["PHP/gone"]["sent"], 0)

    def test_whole_ladder(self):
        """Section 7: every minute for 10 minutes, every hour for 10 hours, daily for 7 days, monthly for 3 months."""
        sandbox = self.sandbox()
        shop = self.shop(sandbox)
        self.buy_and_leave(shop, "never", [503] * 60)
        sandbox.act("clock", "advance", "97d")
        self.assertEqual(len(self.callbacks(shop, "never")), 1 + 10 + 10 + 7 + 2)
        sandbox.act("clock", "advance", "97d")
        self.assertEqual(len(self.callbacks(shop, "never")), 1 + 10 + 10 + 7 + 3)


if __name__ == "__main__":
    support.main()
