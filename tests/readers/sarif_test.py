"""SARIF: valid against the schema of OASIS where it is installed, and every region holds the words that it quotes."""
import json
import os
import re

from story import ROOT, expect, report, skip, text_of

SCHEMA = os.path.join(ROOT, "tests/browser/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")


def units(text):
    return len(text.encode("utf-16-le")) // 2


def words_at(region, text):
    lines = text.split("\n")
    expect(region["startLine"] == region["endLine"], "a claim of this story stands on one line")
    line = lines[region["startLine"] - 1].encode("utf-16-le")
    return line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")


def check_location(location):
    if "physicalLocation" not in location:
        expect(location["logicalLocations"][0]["name"], "a source without a file has a name")
        return False
    physical = location["physicalLocation"]
    uri = physical["artifactLocation"]["uri"]
    expect(not re.match(r"/|[a-z]+:", uri), f"{uri} is relative")
    text, region = text_of(uri), physical.get("region")
    if region and "snippet" in region:
        expect(words_at(region, text) == region["snippet"]["text"], f"region of {region['snippet']['text']}")
        return True
    if region:
        expect(uri.endswith(".ndjson") and region["startLine"] <= text.count("\n"), "only records have a bare line")
    return False


log = json.loads(report("sarif"))
run = log["runs"][0]
results = run["results"]
expect(run["columnKind"] == "utf16CodeUnits", "columns are UTF-16")
rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
precise = 0
prints = []
for result in results:
    expect(result["ruleId"] in rules, f"{result['ruleId']} is described")
    expect(len(result["locations"]) == 1, "viewers show one location a result")
    precise += check_location(result["locations"][0])
    related = {location["id"]: location for location in result["relatedLocations"]}
    for location in related.values():
        precise += check_location(location)
    linked = set(re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"]))
    expect(linked and linked <= {str(number) for number in related}, "each link of a message leads somewhere")
    prints += result["partialFingerprints"].values()
expect(precise >= 2, "results stand at their words")
expect(len(prints) == len(set(prints)), "fingerprints differ")
expect(any(result["ruleId"] == "contradicted/scale-word" for result in results), "the lost scale word is a rule of its own")
kinds = {result.get("kind", "fail") for result in json.loads(report("sarif", "--show", "all"))["runs"][0]["results"]}
expect(kinds == {"fail", "pass", "open"}, f"kinds are {kinds}")

try:
    import jsonschema
except ImportError:
    skip("python3-jsonschema is not installed")
if not os.path.exists(SCHEMA):
    skip("no schema of SARIF here; npm ci in tests/browser brings it")
with open(SCHEMA, encoding="utf-8") as file:
    schema = json.load(file)
for shown in ("conflict", "all"):
    errors = list(jsonschema.Draft7Validator(schema).iter_errors(json.loads(report("sarif", "--show", shown))))
    expect(not errors, f"against the schema: {[error.message for error in errors[:3]]}")
