"""ClaimReview: JSON-LD with the properties that schema.org has, and a draft that nobody has signed."""
import json

from story import expect, report

PROPERTIES = {
    "ClaimReview": {"identifier", "creativeWorkStatus", "claimReviewed", "itemReviewed", "reviewRating", "reviewBody"},
    "Claim": {"appearance"},
    "CreativeWork": {"name", "url", "publisher", "datePublished", "inLanguage", "text"},
    "Organization": {"name"},
    "Rating": {"alternateName"},
}


def check(node):
    allowed = PROPERTIES[node["@type"]]
    for key, value in node.items():
        expect(key == "@type" or key in allowed, f"{node['@type']} has no {key}")
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, dict):
                check(child)


document = json.loads(report("claimreview"))
expect(document["@context"] == "https://schema.org", "context")
facts = {fact["id"]: fact for fact in json.loads(report("json"))["facts"] if fact["verdict"] != "single_source"}
reviewed = set()
for review in document["@graph"]:
    expect(review["@type"] == "ClaimReview", "a graph of reviews")
    check(review)
    expect(review["creativeWorkStatus"] == "Draft" and "author" not in review, "a person signs")
    expect(review["itemReviewed"]["appearance"], "each claim appears somewhere")
    reviewed.add(review["identifier"].rsplit("=", 1)[0])
expect(reviewed == set(facts), "each checked fact is reviewed, and no other")
