"""A QENTA shop in PHP with its own fingerprints, a page that runs our dataStorage.js, a browser without script."""

import json
import subprocess
import urllib.parse

import support

CARD = {"pan": "9500000000000002", "expirationMonth": "12", "expirationYear": "2031", "cardverifycode": "428",
        "cardholdername": "Jörg Weiß"}
SECURED = CARD | {"pan": "9500000000000001"}


class Shop(support.Case):
    """The shop, its sandbox, and what the shop was told."""

    def setUp(self):
        super().setUp()
        self.journal = self.folder / "run.kassa"
        self.peer = self.sandbox("--journal", self.journal, provider="qenta")
        credentials = self.peer.credentials
        self.shop = support.php_shop(
            self, "qenta.php",
            SHOP_FILE=self.folder / "shop.json",
            SHOP_API=self.peer.api,
            SHOP_CUSTOMER=credentials["customerId"],
            SHOP_SHOPID=credentials["shopId"],
            SHOP_SECRET=credentials["secret"],
        )

    def post(self, path, **fields):
        answer = support.fetch("POST", self.shop + path, urllib.parse.urlencode(fields).encode(), support.FORM)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()

    def kept(self, order):
        return [each for each in support.fetch("GET", self.shop + "/kept").json()
                if each.get("order") == order or f"order={order}" in each.get("query", "")]


class PeerQenta(Shop):
    def store(self, script, data, method="storeCreditCardInformation", name="QentaCEE_DataStorage", browser="new"):
        done = subprocess.run(
            [support.needed("node"), support.HERE / "shops" / "storage_page.mjs", script, name, method,
             json.dumps(data), browser],
            capture_output=True, timeout=support.PATIENCE, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(done.stdout)

    def started(self, order, card=None, **more):
        """The address of the provider's page."""
        if card:
            storage = self.post("/init", order=order)
            self.assertEqual(self.store(storage["javascriptUrl"], card)["status"], 0)
            more |= {"storageId": storage["storageId"], "orderIdent": order}
        answer = self.post("/start", order=order, **more)
        self.assertIn("redirectUrl", answer)
        return answer["redirectUrl"]

    def test_script(self):
        storage = self.post("/init", order="script")
        for name in ("QentaCEE_DataStorage", "WirecardCEE_DataStorage"):
            for browser in ("new", "old"):
                stored = self.store(storage["javascriptUrl"], CARD, name=name, browser=browser)
                self.assertEqual(stored["status"], 0)
                self.assertTrue(stored["falsy"])
                self.assertEqual(stored["anonymised"]["maskedPan"], "950000******0002")
                self.assertEqual(stored["anonymised"]["cardholdername"], "Jörg Weiß")
        for method in ("storeCreditCardInformation", "storeCreditCardMotoInformation", "storeMaestroInformation",
                       "storeSepaDdInformation", "storeGiropayInformation", "storePaymentInformation",
                       "buildIframeCreditCard", "buildIframeCreditCardMoto", "buildIframeMaestro",
                       "buildIframeGooglePay", "onIframeClick"):
            self.assertIn(method, stored["methods"])
        refused = self.store(storage["javascriptUrl"], CARD | {"pan": "4111111111111111"})
        self.assertEqual(refused["status"], 1)
        self.assertEqual(refused["errors"]["1"]["errorCode"], "30010")
        self.assertEqual(refused["count"], "1")
        old = dict(CARD)
        old["cardVerifyCode"] = old.pop("cardverifycode")  # as OXID and Shopware spell it
        self.assertEqual(self.store(storage["javascriptUrl"], old)["status"], 0)
        account = {"accountOwner": "Test Consumer", "bankAccountIban": "DE42512308000000060004"}
        self.assertEqual(self.store(storage["javascriptUrl"], account, "storeSepaDdInformation")["status"], 0)

    def test_purchases(self):
        browser = support.Browser(self)
        browser.open(self.started("1001", CARD))
        self.assertEqual(browser.page.page, "qenta.select")
        self.assertIn("950000******0002", browser.answer.body.decode())
        browser.press("pay")
        self.assertEqual(browser.page.page, "return/success")
        confirmed, returned = self.kept("1001")
        self.assertEqual((confirmed["what"], confirmed["state"], confirmed["verified"]), ("confirm", "SUCCESS", True))
        self.assertEqual((returned["what"], returned["query"]), ("page", "order=1001"))

        browser.open(self.started("1002", SECURED))
        browser.press("pay")
        self.assertEqual(browser.page.page, "qenta.acs")
        browser.press("refuse")
        self.assertEqual(browser.page.page, "return/failure")
        self.assertIn("20009", self.kept("1002")[0]["body"])

        browser.open(self.started("1003"))  # without a data storage the provider's page asks
        self.assertEqual(browser.page.page, "qenta.card-entry")
        browser.press("pay", **CARD)
        self.assertEqual(self.kept("1003")[0]["verified"], True)

        browser.open(self.started("1004", paymentType="PAYPAL"))
        browser.press("pay")
        self.assertEqual(browser.page.page, "qenta.bank")
        browser.press("outcome.pending-approve")
        self.assertEqual(browser.page.page, "return/pending")
        number = dict(urllib.parse.parse_qsl(self.kept("1004")[0]["body"]))["orderNumber"]
        self.peer.act("qenta", "approve-pending", "--ref", number)
        self.assertEqual([each.get("state") for each in self.kept("1004")], ["PENDING", None, "SUCCESS"])

        for outcome, state in (("success", "SUCCESS"), ("failure", "FAILURE"), ("cancel", "CANCEL"),
                               ("pending", "PENDING")):
            order = "scripted-" + outcome
            answer = support.fetch("GET", self.started(order) + "&outcome=" + outcome)
            self.assertEqual(answer.status, 302, answer.body)
            self.assertEqual(self.kept(order)[0]["state"], state)

        text = self.kassa("journal", self.journal, "--canonical").said + (self.folder / "shop.json").read_text()
        for secret in (CARD["pan"], SECURED["pan"], self.peer.credentials["secret"]):
            self.assertNotIn(secret, text)

    def test_wrong_fingerprint_is_explained(self):
        body = urllib.parse.urlencode({"customerId": "D200001", "shopId": "seamless", "orderIdent": "x",
                                       "returnUrl": "http://shop.example/", "language": "de",
                                       "javascriptScriptVersion": "", "requestFingerprint": "0" * 128}).encode()
        answer = support.fetch("POST", self.peer.api + "/seamless/dataStorage/init", body,
                               support.FORM | {"User-Agent": "test"})
        fields = dict(urllib.parse.parse_qsl(answer.body.decode()))
        self.assertEqual(fields["error.1.errorCode"], "18506")
        self.assertEqual(fields["error.1.consumerMessage"], "REQUESTFINGERPRINT ist ungültig.")
        (self.folder / "request.txt").write_bytes(body)
        said = self.kassa("verify", "qenta", "request", self.folder / "request.txt", expect=1).said
        self.assertIn("<secret>", said)


if __name__ == "__main__":
    support.main()
