"""Web Annotations: each selector, by the rules of the W3C model, finds the words that it is for."""
import json

from story import expect, report, text_of

page = json.loads(report("annotations"))
expect(page["@context"] == "http://www.w3.org/ns/anno.jsonld", "context")
expect(page["type"] == "AnnotationPage" and page["items"], "a page with items")
ids, checked = set(), 0
for item in page["items"]:
    expect(item["type"] == "Annotation" and item["id"] not in ids, "each annotation has an id of its own")
    ids.add(item["id"])
    target = item["target"]
    selectors = target.get("selector", [])
    if isinstance(selectors, dict):
        expect(selectors["type"] == "FragmentSelector", "a record is a line")
        first, last = map(int, selectors["value"].removeprefix("line=").split(","))
        expect(last == first + 1 <= text_of(target["source"]).count("\n"), "the line is there")
        continue
    quote, position = selectors[:2]
    expect([quote["type"], position["type"]] == ["TextQuoteSelector", "TextPositionSelector"], "two selectors at least")
    if not target["source"].endswith((".txt", ".md")):
        expect(len(selectors) == 2, "no bytes of a file that is not the text itself")
        continue
    text = text_of(target["source"])
    expect(text[position["start"] : position["end"]] == quote["exact"], f"characters of {quote['exact']}")
    expect(quote["prefix"] + quote["exact"] + quote["suffix"] in text, f"around {quote['exact']}")
    data = selectors[2]
    expect(data["type"] == "DataPositionSelector", "bytes of a text file")
    expect(text.encode("utf-8")[data["start"] : data["end"]].decode("utf-8") == quote["exact"], f"bytes of {quote['exact']}")
    checked += 1
expect(checked >= 6, f"{checked} marks checked")
