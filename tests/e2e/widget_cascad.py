"""The sandbox's payment widgets: the address that they build, what is refused, the words that they listen to (cascad.md
section 6.4). The C++ reader of configurations has the same vectors in tst_cascad_vectors."""

import json
import subprocess

import support

SCRIPTS = support.HERE.parents[1] / "resources" / "pages" / "cascad"
SCRIPT = SCRIPTS / "merchantWidget.js"
OTHER = SCRIPTS / "paymentWidget.js"
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
    def run_widget(self, config, *says, script=SCRIPT, **more):
        done = subprocess.run(
            [support.needed("node"), support.HERE / "shops" / "widget.mjs", script,
             json.dumps({"config": config, "says": says} | more)],
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
            for name, script in (("merchantWidget.umd.min.js", SCRIPT), ("paymentWidget.js", OTHER)):
                answer = support.fetch("GET", origin + "/widget/" + name)
                self.assertEqual((answer.status, answer.body), (200, script.read_bytes()))
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
        for word in ("close", "delete"):
            self.assertEqual(self.run_widget(CONFIG, word)["frames"], [], word)
        self.assertEqual(len(self.run_widget(CONFIG, "reinit")["frames"]), 1)
        self.assertEqual(len(self.run_widget(CONFIG, "rendered", "return", {"close": 1})["frames"]), 1)

    def run_other(self, change, *says, **more):
        config = {"base_url": "BASE", "selector_id": "checkout", "public_key": "pk_test_demo", "amount": "12.34",
                  "currency": "RUB", "language": "ru", "return_url": "https://shop.example/"} | change
        return self.run_widget(config, *says, script=OTHER, **({"global": "payment_widget"} | more))

    def test_other_package(self):
        address = ("BASE?amount=12.34&currency=RUB&public_key=pk_test_demo&language=ru&"
                   "return_url=https%3A%2F%2Fshop.example%2F")
        frame = {"id": "payment_frame", "src": address, "width": "100%"}
        self.assertEqual(self.run_other({})["frames"], [frame])
        self.assertEqual(self.run_other({}, onLoad=True)["frames"], [frame])
        did = self.run_other({"target": "redirect"})
        self.assertEqual((did["frames"], did["tabs"]), ([], [address]))
        did = self.run_other({"selector_id": None})  # its default, which this page does not have
        self.assertEqual((did["frames"], len(did["errors"])), ([], 1))

    def test_events_of_the_other_package(self):
        events = ["ready", "rendered", "return", "delete"]
        did = self.run_other({}, "rendered", "return", events=events, onLoad=True)
        told = ["ready", "rendered", "return"]
        self.assertEqual(did["told"], [by + name for name in told for by in ("bound ", "handler ")])
        self.assertEqual(did["frames"], [])
        self.assertEqual(self.run_other({}, "delete", events=events)["told"][-1], "handler delete")
        self.assertEqual(len(self.run_other({}, "reinit", "something")["frames"]), 1)


if __name__ == "__main__":
    support.main()
