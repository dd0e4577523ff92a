"""A QENTA shop in PHP in a real browser: its page stores the card by our dataStorage.js, and never gets to see it."""

import json
import sys
import urllib.parse

import support
from peer_qenta import CARD, Shop


class PageQenta(Shop):
    def at_checkout(self, order, card=CARD, **more):
        """The shop's page with the card typed in and sent off."""
        page = support.RealPage(self, f"{self.shop}/checkout?" + urllib.parse.urlencode({"order": order} | more))
        page.until("document.readyState === 'complete' && document.forms.card")
        for name, value in card.items():
            page.until(f"(document.forms.card[{json.dumps(name)}].value = {json.dumps(value)})")
        page.until("(document.forms.card.requestSubmit(), true)")
        return page

    def bought(self, order, **more):
        page = self.at_checkout(order, **more)
        self.assertEqual(page.until("document.body.dataset.stored"), "950000******0002")
        page.until("(document.forms.pay.requestSubmit(), true)")
        page.until("document.body.dataset.page === 'qenta.select'")
        self.assertIn("950000******0002", page.until("document.body.innerText"))
        page.until("(document.querySelector('[data-control=pay]').click(), true)")
        page.until("document.body.dataset.page === 'return/success'")
        return self.kept(order)

    def test_purchase(self):
        for order, more in (("1001", {}), ("1002", {"browser": "old"}),
                            ("1003", {"class": "WirecardCEE_DataStorage"})):
            with self.subTest(order):
                confirmed, returned = self.bought(order, **more)
                self.assertEqual((confirmed["what"], confirmed["state"], confirmed["verified"]),
                                 ("confirm", "SUCCESS", True))
                self.assertEqual(returned["path"], "/return/success")
        text = self.kassa("journal", self.journal, "--canonical").said + (self.folder / "shop.json").read_text()
        self.assertNotIn(CARD["pan"], text)

    def test_real_card_is_refused(self):
        page = self.at_checkout("1004", CARD | {"pan": "4111111111111111"})
        self.assertEqual(page.until("document.body.dataset.refused"), "30010")


if __name__ == "__main__":
    support.real_page_program = sys.argv.pop()
    support.main()
