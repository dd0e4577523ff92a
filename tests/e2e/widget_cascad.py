"""The sandbox's payment widget: the address that it builds, what it refuses, the words that it listens to (cascad.md
section 6.4). The C++ reader of configurations has the same vectors in tst_cascad_vectors."""

import json
import subprocess

import support

SCRIPT = support.HERE.parents[1] / "resources" / "pages" / "cascad" / "merchantWidget.js"
CONFIG = {
    "selector": "checkout",
    "flow": "iframe",
    "baseUrl": "BASE",
    "public_key": "pk_test_demo",
    "amount": 12.34,
    "currency": "RUB",
    "description": "Заказ № 7 & ещё å ß",
    "locale": "ru",
    "reference_id": "ord/7?x=1",
}
ADDRESS = (
    "BASE?amount=12.34&currency=RUB&public_key=pk_test_demo&description=%D0%97%D0%B0%D0%BA%D0%B0%D0%B7%20%E2%84%96%207"
    "%20%26%20%D0%B5%D1%89%D1%91%20%C3%A5%20%C3%9F&locale=ru&reference_id=ord%2F7%3Fx%3D1"
)


class WidgetCascad(support.Case):
    def run_widget(self, config, *says):
        done = subprocess.run(
            [support.needed("node"), support.HERE / "shops" / "widget.mjs", SCRIPT,
             json.dumps({"config": config, "says": says})],
            capture_output=True, timeout=support.PATIENCE, check=False,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_address(self):
        did = self.run_widget(CONFIG)
        self.assertEqual(did["frames"], [{"id": "payment_widget", "src": ADDRESS, "width": "100%"}])
        self.assertEqual((did["tabs"], did["errors"]), ([], []))

    def test_is_served(self):
        sandbox = self.sandbox(provider="cascad")
        for origin in (sandbox.page, sandbox.api):
            answer = support.fetch("GET", origin + "/widget/merchantWidget.umd.min.js")
            self.assertEqual((answer.status, answer.body), (200, SCRIPT.read_bytes()))
            self.assertIn("javascript", answer.headers["Content-Type"])

    def test_nested(self):
        config = CONFIG | {
            "description": None,
            "locale": None,
            "reference_id": None,
            "amount": 100.00,
            "customer": {"reference_id": "1", "metadata": {"k 2": "ж"}},
            "service_fields": [{"key": "phone", "value": "+7"}],
        }
        self.assertEqual(
            self.run_widget(config)["frames"][0]["src"],
            "BASE?amount=100&currency=RUB&public_key=pk_test_demo&customer%5Breference_id%5D=1&"
            "customer%5Bmetadata%5D%5Bk%202%5D=%D0%B6&service_fields%5B0%5D%5Bkey%5D=phone&"
            "service_fields%5B0%5D%5Bvalue%5D=%2B7",
        )

    def test_tab(self):
        did = self.run_widget(CONFIG | {"flow": "redirect"})
        self.assertEqual((did["frames"], did["tabs"]), ([], [ADDRESS]))

    def test_refusals(self):
        for change in (
            {"amount": "100.00"},
            {"amount": None},
            {"public_key": None, "cpi": "cpi_1"},
            {"return_url": "https://shop.example/"},
            {"service_fields": {"phone": "1"}},
            {"customer": {"email": "a@example.org"}},
            {"customer": {"reference_id": "1", "shoe": "44"}},
            {"customer": {"reference_id": "1", "date_of_birth": "1.1.2000"}},
            {"display": "none"},
        ):
            with self.subTest(change=change):
                did = self.run_widget(CONFIG | change)
                self.assertEqual((did["frames"], did["tabs"]), ([], []))
                self.assertEqual(len(did["errors"]), 1)

    def test_words(self):
        for word in ("close", "delete", "return"):
            self.assertEqual(self.run_widget(CONFIG, word)["frames"], [], word)
        self.assertEqual(len(self.run_widget(CONFIG, "reinit")["frames"]), 1)
        self.assertEqual(len(self.run_widget(CONFIG, "rendered", {"close": 1})["frames"]), 1)


if __name__ == "__main__":
    support.main()
