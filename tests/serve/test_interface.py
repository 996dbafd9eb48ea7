#!/usr/bin/env python3
"""Holds `sanudo serve` against docs/format/openapi.yaml: requests made from the description by
chance (always the same), each answer against its status, content type and schema.

usage: tests/serve/test_interface.py PROGRAM DATA OPENAPI REPORT...    exits 77 without PyYAML
"""
import http.client
import json
import random
import subprocess
import sys
import tempfile
import urllib.parse

try:
    import yaml
except ImportError:
    print("Skipped: no PyYAML (Debian: python3-yaml)")
    sys.exit(77)

from json_schema import Schemas
from running_server import running_server

ROUNDS = 12        # requests for each path
PATIENCE = 60      # seconds for an answer on a busy machine
# Values that their schemas do not tell, as they must exist in the codebook or the base.
KNOWN = {"sector": ["GOV", "MIL"], "actor": ["RUS", "BLR", "CANGOV", "state:can", "members:org:nato", "Canada"],
         "recipient": ["CAN", "state:blr"], "party": ["BLR", "members:org:eu"], "said_by": ["CAN"],
         "speaker": ["CAN", "person:marc-garneau", "CANGOV", "Marc Garneau"],
         "between": ["BLR,CAN", "members:org:nato,BLR"], "cursor": ["2021-03-09.99"]}
WITHOUT_STORE = ("/api/v1/code", "/api/v1/codebook", "/api/v1/entities", "/api/v1/store", "/api/v1/health",
                 "/api/v1/metrics", "/api/v1/openapi.yaml")


class Interface:
    """The description, and a connection to a server that should keep to it."""

    def __init__(self, description, port):
        self.paths = description["paths"]
        self.schemas = Schemas(description)
        self.client = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.asked = 0

    def ask(self, method, target, body=None):
        """The answer to one request: (status, content type, bytes), held against the description's
        general promises."""
        headers = {"Content-Type": "application/json"} if body is not None else {}
        self.client.request(method, target, body, headers)
        answer = self.client.getresponse()
        bytes_ = answer.read()
        self.asked += 1
        assert answer.status < 500, (target, answer.status, bytes_)
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"], target
        return answer.status, answer.headers.get("Content-Type", ""), bytes_

    def hold(self, operation, request, answer):
        """An answer against what the operation says of its status."""
        status, kind, body = answer
        declared = operation["responses"].get(str(status), operation["responses"]["default"])
        contents = self.schemas.resolve(declared).get("content", {})
        name = kind.split(";")[0]
        assert name in contents, (request, status, kind, body[:200])
        if name == "application/json":
            faults = list(self.schemas.faults(json.loads(body), contents[name]["schema"]))
            assert not faults, (request, status, faults[:5])
        return status

    def parameters(self, operation):
        return [self.schemas.resolve(p) for p in operation.get("parameters", [])]


def query_of(interface, operation, chance):
    """A random query that fits: the needed parameters and some of the others."""
    pairs = []
    for parameter in interface.parameters(operation):
        if parameter["in"] != "query" or not (parameter.get("required") or chance.random() < 0.25):
            continue
        name = parameter["name"]
        if name in KNOWN:
            values = [chance.choice(KNOWN[name])]
        elif "example" in parameter and chance.random() < 0.5:
            values = parameter["example"]
        else:
            values = interface.schemas.any_value(parameter["schema"], chance)
        for value in values if isinstance(values, list) else [values]:
            pairs.append((name, str(value).lower() if isinstance(value, bool) else value))
    return pairs


def fill(path, ids):
    for name, value in ids.items():
        path = path.replace("{%s}" % name, urllib.parse.quote(value, safe=":"))
    return path


def target_of(path, pairs):
    return path + ("?" + urllib.parse.urlencode(pairs) if pairs else "")


def test_fitting_requests(interface, ids):
    chance = random.Random(1)
    for path, operations in interface.paths.items():
        operation = operations.get("get")
        good = 0
        for _ in range(ROUNDS if operation else 0):
            pairs = query_of(interface, operation, chance)
            if path == "/api/v1/live":
                pairs = [(name, "3" if name == "since" else value) for name, value in pairs]
            if path == "/api/v1/reviews":
                pairs = [(name, "7" if name == "cursor" else value) for name, value in pairs]
            if path == "/api/v1/export":
                pairs = [(n, "csv" if (n, v) == ("format", "parquet") else v) for n, v in pairs]
            target = target_of(fill(path, ids), pairs)
            status = interface.hold(operation, target, interface.ask("GET", target))
            assert status in (200, 404), (target, status)
            good += status == 200
        assert good > 0 or not operation, f"{path}: no request got an answer"


def test_requests_that_do_not_fit(interface, ids):
    """One wrong parameter at a time: 400, and the answer names it."""
    chance = random.Random(2)
    for path, operations in interface.paths.items():
        operation = operations.get("get")
        if not operation:
            continue
        needed = [(p["name"], chance.choice(KNOWN.get(p["name"], [None])) or p["example"])
                  for p in interface.parameters(operation) if p["in"] == "query" and p.get("required")]
        for parameter in interface.parameters(operation) + [{"name": "nonsense", "in": "query", "schema": {"type": "integer"}}]:
            wrong = interface.schemas.wrong_value(parameter["schema"])
            if parameter["in"] != "query" or wrong is None:
                continue
            pairs = [pair for pair in needed if pair[0] != parameter["name"]] + [(parameter["name"], wrong)]
            target = target_of(fill(path, ids), pairs)
            answer = interface.ask("GET", target)
            assert interface.hold(operation, target, answer) == 400, (target, answer)
            assert json.loads(answer[2])["error"]["where"] == parameter["name"], (target, answer)
        for name, _ in needed:
            target = target_of(fill(path, ids), [pair for pair in needed if pair[0] != name])
            assert interface.ask("GET", target)[0] == 400, target


def test_unknown_ids(interface, _):
    for path, operations in interface.paths.items():
        if "{" in path:
            target = fill(path, {"event": "none", "document": "none", "entity": "state:none"})
            status = interface.hold(operations["get"], target, interface.ask("GET", target))
            assert status == 404, (target, status)


def test_posted_bodies(interface, ids):
    """The example of each body; then with a field missing, of another kind, or one too many."""
    for path, operations in interface.paths.items():
        operation = operations.get("post")
        if not operation:
            continue
        content = interface.schemas.resolve(operation["requestBody"])["content"]["application/json"]
        body = dict(content["example"], **({"event": ids["event"]} if "event" in content["example"] else {}))
        target = path
        if path.endswith("/explanation"):
            coded = json.loads(interface.ask("POST", "/api/v1/code", json.dumps(body))[2])
            target += "?event=" + coded["events"][0]["id"]
        good = interface.hold(operation, target, interface.ask("POST", target, json.dumps(body)))
        assert good in (200, 201), (target, good)
        needed = interface.schemas.resolve(content["schema"])["required"]
        spoilt = [{k: v for k, v in body.items() if k != name} for name in needed]
        spoilt += [dict(body, **{name: 3}) for name in needed] + [dict(body, surplus=1), [], "text", None]
        for bad in spoilt:
            answer = interface.ask("POST", target, json.dumps(bad))
            assert interface.hold(operation, target, answer) in (400, 422), (target, bad, answer)
        for bad in ("", "{", '{"text":"\xff"', "[" * 10_000):
            answer = interface.ask("POST", target, bad.encode("latin-1"))
            assert interface.hold(operation, target, answer) in (400, 422), (target, bad[:20], answer)


def test_pages(interface, _):
    """Page by page is all at once."""
    whole = json.loads(interface.ask("GET", "/api/v1/events?limit=200&count=true")[2])
    ids, cursor = [], ""
    while cursor is not None:
        page = json.loads(interface.ask("GET", f"/api/v1/events?limit=7{cursor}")[2])
        ids += [event["id"] for event in page["events"]]
        cursor = page["next"] and "&cursor=" + urllib.parse.quote(page["next"])
    assert ids == [event["id"] for event in whole["events"]]
    assert len(ids) == whole["total"] > 7, whole["total"]
    parts = sum(json.loads(interface.ask("GET", f"/api/v1/events?count=true&quad={quad}")[2])["total"]
                for quad in (1, 2, 3, 4))
    assert parts == whole["total"]
    lines = interface.ask("GET", "/api/v1/export?format=jsonl")[2].splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids


def test_without_store(program, data, description):
    with running_server(program, "--data", data) as (port, _):
        interface = Interface(description, port)
        for path, operations in interface.paths.items():
            if not path.startswith(WITHOUT_STORE):
                method = "get" if "get" in operations else "post"
                target = fill(path, {"event": "e", "document": "d"})
                answer = interface.ask(method.upper(), target, "{}" if method == "post" else None)
                assert json.loads(answer[2])["error"]["code"] == "no_store", (target, answer)
        assert json.loads(interface.ask("GET", "/api/v1/store")[2])["first_step"]["command"]


def main():
    program, data, openapi, *reports = sys.argv[1:]
    with open(openapi, encoding="utf8") as file:
        description = yaml.safe_load(file)
    test_without_store(program, data, description)
    with tempfile.TemporaryDirectory() as folder:
        store = folder + "/news.db"
        subprocess.run([program, "ingest", *reports, "--store", store, "--data", data], check=True,
                       stderr=subprocess.DEVNULL)
        with running_server(program, "--data", data, "--store", store) as (port, _):
            interface = Interface(description, port)
            event = json.loads(interface.ask("GET", "/api/v1/events?actor=BLR")[2])["events"][0]
            ids = {"event": event["id"], "document": event["document"]["id"], "entity": "state:blr"}
            for name, test in sorted(globals().items()):
                if name.startswith("test_") and name != "test_without_store":
                    test(interface, ids)
                    print("ok", name)
            print(interface.asked, "answers keep to", openapi)


if __name__ == "__main__":
    main()
