"""The data storage's script by itself: what it asks is what the sandbox's own page would ask."""

import json

import peer_qenta
import support


class StorageScript(peer_qenta.PeerQenta):
    test_purchases = test_wrong_fingerprint_is_explained = None

    def test_traffic(self):
        """One request for the script, one for each store; only the latter has the card, and it is redacted."""
        storage = self.post("/init", order="traffic")
        self.store(storage["javascriptUrl"], peer_qenta.CARD)
        calls = [entry for entry in self.canonical(self.journal)
                 if entry.get("channel") == "page-call" and entry.get("from") == "provider-page"]
        heads = [entry["payload"]["head"].split(" HTTP")[0] for entry in calls]
        script = storage["javascriptUrl"].split("/", 3)[3]
        self.assertEqual(heads, ["GET /" + script, "POST /" + script.replace("dataStorage.js", "store")])
        body = json.dumps(calls[1])
        self.assertIn("<<card:mastercard>>", body)
        self.assertIn("paymentType=CCARD", body)


if __name__ == "__main__":
    support.main()
