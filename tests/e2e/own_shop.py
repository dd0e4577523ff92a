"""Stories at somebody else's shop: the example shop in PHP, right and with planted faults."""

import support

EXAMPLE = support.HERE.parent.parent / "resources" / "example-shop"


BOUGHT = """  - hold: TOLD
    as: it
  - checkout
  - press: continue
    on: qvickly.step1
    with: {email: tess@example.com, pno: "<<person:approved>>", zip: 12345, phone: 0712345678}
  - press: outcome.approve
    on: qvickly.step2
"""


class OwnShop(support.Case):
    def shop(self, *changes):
        """The example shop, with parts of its source replaced."""
        source = (EXAMPLE / "shop.php").read_text()
        for old, new in changes:
            self.assertIn(old, source)
            source = source.replace(old, new)
        script = self.folder / "shop.php"
        script.write_text(source)
        self.port = support.free_port(3)
        return support.php_shop(self, script, SHOP_API=f"http://localhost:{self.port + 1}",
                                SHOP_FILE=self.folder / "orders.json")

    def buy(self, shop, *stories, expect=0, more=()):
        return self.kassa("run", *(EXAMPLE / f"{story}.yaml" for story in stories), "--at", f"{shop}/buy",
                          "--probe", f"{shop}/probe", "--port", str(self.port), *more, expect=expect)

    def test_right(self):
        done = self.buy(self.shop(), "approved", "cancelled", more=("--junit", self.folder / "junit.xml"))
        self.assertEqual(done.stdout.decode(), "2 stories, 0 failed\n")

    def test_begins_nothing(self):
        """A shop that does not reach the provider: what it answered instead of a page is named."""
        shop = self.shop(("'/buy' => ", "'/buy' => refuse(502, 'broken') . "))
        said = self.buy(shop, "approved", expect=1).stdout.decode()
        self.assertIn("came: no page is open", said)
        self.assertRegex(said, "#[0-9]+ page load, shop server to shop page: HTTP/1.1 502")

    def test_released_twice(self):
        shop = self.shop(("&& $order['released'] === 0", ""))
        said = self.buy(shop, "approved", expect=1).stdout.decode()
        self.assertIn("expected: goods released exactly 1 time\n", said)
        self.assertIn("approved.yaml:16:19", said)

    def test_believes_a_cancellation_is_a_payment(self):
        shop = self.shop(("['Cancelled', 'Failed'], true) => 'cancelled'", "['Cancelled', 'Failed'], true) => 'paid'"))
        said = self.buy(shop, "cancelled", expect=1).stdout.decode()
        self.assertIn("expected: purchase in state cancelled\ncame: paid\n", said)

    def test_never_confirms(self):
        shop = self.shop(("'/callback' => settle", "'/callback' => refuse(500, 'broken') . settle"))
        said = self.buy(shop, "cancelled", expect=1).stdout.decode()
        self.assertIn("expected: callback to shop server (http-request): exactly 1 time\n", said)

    def test_by_hand(self):
        """What a rule holds can be doubled, edited and let go line by line; nothing else waits for a hand."""
        shop = self.shop()
        story = self.folder / "by-hand.yaml"
        told = "{channel: callback, to: shop-server, kind: http-request}"

        def play(*lines, expect=0):
            story.write_text("title: By hand\nprovider: qvickly\nsteps:\n" + BOUGHT.replace("TOLD", told) +
                             "".join(f"  - {line.replace('TOLD', told)}\n" for line in lines))
            return self.kassa("run", story, "--at", f"{shop}/buy", "--probe", f"{shop}/probe", "--port", self.port,
                              expect=expect).stdout.decode()

        play("expect: {message: TOLD, times: never}", "double: TOLD\n    now: yes",
             "expect: {message: TOLD, times: once}", "release: TOLD",
             "expect: {message: TOLD, times: twice, within: 1s}", "expect: {released: 1}",
             "expect: {finding: {severity: wrong, id: signature}, times: never}")
        play("corrupt: TOLD\n    now: yes\n    from: Created\n    to: Paid", "release: TOLD",
             "expect: {finding: {severity: wrong, id: signature}, within: 1s}")
        self.assertIn("let a rule hold them", play("stop: TOLD", expect=1))
        self.assertIn("0 such messages are in flight", play("drop: return\n    now: yes", expect=1))

    def test_without_what_is_needed(self):
        self.port = support.free_port(3)
        story = EXAMPLE / "approved.yaml"
        nobody = f"http://127.0.0.1:{support.free_port()}/buy"
        said = self.kassa("run", story, "--at", nobody, "--port", str(self.port), expect=1).stdout.decode()
        self.assertIn("no --probe tells it", said)
        self.kassa("run", story, "--at", "nowhere", expect=2)
        self.kassa("run", story, "--probe", nobody, expect=2)
        operated = self.folder / "operated.yaml"
        operated.write_text("title: t\nprovider: qvickly\nsteps:\n  - shop: activate\n  - checkout\n")
        said = self.kassa("run", operated, "--at", nobody, "--port", str(self.port), expect=1).stdout.decode()
        self.assertIn("The shop is outside in this run", said)


CASCAD = """title: A card at somebody else's shop
provider: cascad
steps:
  - double: {channel: callback, to: shop-server, contains: '"processed"'}
  - checkout
  - press: service.payment_card_hpp
    on: cascad.methods
  - press: pay
    on: cascad.card
    with: {card_number: "<<card:approved>>", expiry: 12/39, cvv: "<<cvv:test>>", card_holder: Zoe}
  - press: return
    on: cascad.status
expect:
  - {state: paid, released: 1, total: 12.34 USD}
  - {message: {channel: callback, to: shop-server, kind: http-request}, times: 3}
"""

KRONOR = """title: An invoice at somebody else's shop
provider: kronor
steps:
  - checkout
  - press: outcome.approve
    on: kronor.sca
expect:
  - {state: reserved, released: 1, total: 200.00 SEK}
  - {finding: {severity: wrong}, times: never}
"""


class OtherProviders(support.Case):
    """Shops of the other peers, which were not made for stories."""

    def keys(self, provider):
        """Those of the sandbox, which are always the same."""
        child = self.sandbox(provider=provider)
        return child.credentials

    def play(self, shop, story, *, path="/buy", expect=0):
        file = self.folder / "story.yaml"
        file.write_text(story)
        return self.kassa("run", file, "--at", f"{shop}{path}", "--probe", f"{shop}/probe", "--port", str(self.port),
                          expect=expect).stdout.decode()

    def cascad(self, source="cascad.mjs"):
        keys = self.keys("cascad")
        self.port = support.free_port(11)
        self.environment.update(SHOP_API=f"http://localhost:{self.port + 9}", SHOP_ACCOUNT=keys["account"],
                                SHOP_API_KEY=keys["api-key"], SHOP_PRIVATE=keys["private-test"])
        child = self.start(support.needed("node"), support.HERE / "shops" / source)
        return child.stdout.readline().decode().strip()

    def test_cascad(self):
        self.assertIn("1 story, 0 failed", self.play(self.cascad(), CASCAD, path="/buy?order=ORDER-1"))

    def test_cascad_sends_twice(self):
        source = (support.HERE / "shops" / "cascad.mjs").read_text()
        fault = " && order.sent === 0) order.sent = 1"
        self.assertIn(fault, source)
        script = self.folder / "cascad.mjs"
        script.write_text(source.replace(fault, ") order.sent += 1"))
        said = self.play(self.cascad(script), CASCAD, path="/buy?order=ORDER-1", expect=1)
        self.assertIn("expected: goods released exactly 1 time\n", said)

    def kronor(self):
        keys = self.keys("kronor")
        self.port = support.free_port(11)
        return support.php_shop(self, "kronor.php", SHOP_API=f"http://localhost:{self.port + 3}",
                                SHOP_PAGE=f"http://localhost:{self.port + 4}", SHOP_TOKEN=keys["token"],
                                SHOP_PERSON="198001019876", SHOP_FILE=self.folder / "orders.json")

    def test_kronor(self):
        self.assertIn("1 story, 0 failed", self.play(self.kronor(), KRONOR))

    def test_kronor_declined(self):
        declined = KRONOR.replace("outcome.approve", "outcome.reject").replace("reserved, released: 1", "rejected, released: 0")
        self.assertIn("1 story, 0 failed", self.play(self.kronor(), declined))


if __name__ == "__main__":
    support.main()
