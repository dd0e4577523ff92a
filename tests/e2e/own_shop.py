"""Stories at somebody else's shop: the example shop in PHP, right and with planted faults."""

import support

EXAMPLE = support.HERE.parent.parent / "resources" / "example-shop"


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


if __name__ == "__main__":
    support.main()
